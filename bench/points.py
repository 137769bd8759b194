"""Point questions in a made-up world: what is asked, of which unit."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from time import perf_counter
from typing import Any

from bench.bare import Bare
from bench.measure import Measured, compared, in_turns
from bench.worlds import municipalities
from graph.store import Row
from queries.catalogue import entry
from queries.viewer import Reader, Viewer

ON = "2026-01-15"
GOAL = 0.67
ROUNDS = 200
SECONDS = 8.0
"""A slow question is asked less often, so that all of them end in time."""

Given = dict[str, Any]
Read = tuple[str, Mapping[str, Any]]


def asked(scope: str) -> dict[str, Given]:
    """Return what each point question is asked with, for one unit."""
    committee = f"mechanism/{scope}/komiteti/domestic-violence"
    team = f"mechanism/{scope}/ekipi/domestic-violence"
    police = f"institution/{scope}/policia"
    chief = f"post/{scope}/policia/drejtor"
    plan = f"act/{scope}/plan/veprimi"
    return {
        "who_chairs": {"body": committee},
        "members_of": {"body": committee},
        "seats_of": {"office": chief},
        "parts_of": {"body": committee},
        "compare_bodies": {"first": committee, "second": team},
        "relations_of": {"thing": police},
        "holder_of": {"post": chief},
        "who_is_responsible": {"thing": committee},
        "duties_of": {"bearer": chief},
        "deadline_of": {"thing": chief},
        "legal_basis_of": {"subject": committee},
        "articles_of": {"act": f"act/{scope[:2]}/ligj/2015/3", "article": "7"},
        "referral_next": {"sender": police},
        "contact_of": {"things": [police]},
        "services_of": {"provider": police},
        "activities_where": {"plan": plan},
        "counts": {"plan": plan, "by": "responsible"},
        "record_of": {"thing": plan},
        "contradictions": {"subject": plan},
        "show": {"thing": committee},
    }


@dataclass(slots=True)
class Recorder:
    """A reader that keeps every read, with its rows."""

    store: Reader
    reads: list[tuple[Read, list[Row]]] = field(default_factory=list)

    def read(self, cypher: str, parameters: Mapping[str, Any], /) -> list[Row]:
        """Return the store's rows."""
        rows = self.store.read(cypher, parameters)
        self.reads.append(((cypher, dict(parameters)), rows))
        return rows


def point_questions(
    store: Reader, bare: Bare, units: int, rounds: int = ROUNDS
) -> Iterator[Measured]:
    """Yield, for each question, our answer against its bare Cypher."""
    chance = random.Random(7)
    places = [f"{place.country}-{place.slug}" for place in municipalities()]
    scopes = [
        f"{chance.choice(places)}/u{chance.randrange(units)}" for _ in range(rounds)
    ]
    [counted] = bare.rows("MATCH ()-[r]->() WITH count(r) AS n RETURN n", {})
    for stem in asked(scopes[0]):
        given = [asked(scope)[stem] for scope in scopes]
        yield _question(stem, store, bare, given, f"{counted['n']:,} relations")


def _question(
    stem: str, store: Reader, bare: Bare, given: list[Given], note: str
) -> Measured:
    ask = entry(stem).function
    reads, until = [], perf_counter() + SECONDS / 4
    for one in given:  # the first turn, not timed: it warms both sides
        reads.append(_reads(ask, store, one))
        if perf_counter() > until and len(reads) > 4:
            break
    equal = all(bare.rows(*read) == rows for one in reads for read, rows in one)
    turns = [
        (
            partial(ask, Viewer(store, ON), **one),
            partial(_again, bare, [read for read, _ in found]),
        )
        for one, found in zip(given, reads, strict=False)
    ]
    work, note = f"question {stem}", f"{len(turns)} times, {note}"
    return compared(work, in_turns(turns), goal=GOAL, equal=equal, note=note)


def _again(bare: Bare, reads: list[Read]) -> None:
    for cypher, parameters in reads:
        bare.rows(cypher, parameters)


def _reads(
    ask: Callable[..., object], store: Reader, given: Given
) -> list[tuple[Read, list[Row]]]:
    """Return what a question reads, and what comes back."""
    recorder = Recorder(store)
    ask(Viewer(recorder, ON), **given)
    return recorder.reads
