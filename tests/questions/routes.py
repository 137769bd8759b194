"""How each kind of gold fact is asked for, and whether an answer holds it.

A fact is found when an answer to the question that fits its kind (or the record that
`show` gives) holds the fact's names and values in one row, and cites lines that overlap
the fact's.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from queries.aim import ACTORS, BODIES, OFFICES, UNITS
from tests.questions.gold import Evidence, Fact
from tests.questions.walk import Walk


@dataclass(frozen=True)
class Route:
    """How a kind of fact is asked for, and what its row must hold."""

    asked: tuple[str, ...]
    """The names that the thing asked about goes by."""
    types: tuple[str, ...]
    question: str = ""
    parameter: str = ""
    """What the question calls the thing."""
    holds: tuple[str, ...] = ()
    narrowed: str = ""
    """The name that narrows the answer where the thing has many rows."""
    told: str = ""
    """A summary in English, told in other words by the row."""
    whole: bool = False
    """Whether the fact is about the thing itself: then all that is shown of it counts."""
    spoken: tuple[str, ...] = ()
    """Types among which the summary is searched when no name leads there."""


_THINGS = (*ACTORS, "Service", "Register", "Concern", "TargetGroup", "LegalAct")
_SPOKEN = ("Duty", "Service", "Step", "Cooperation", "Observation")

ROUTES = {
    "institution": Route(
        ("name",),
        (*UNITS, *BODIES, "Service"),
        holds=("name", "aliases", "parent", "type"),
        whole=True,
    ),
    "mechanism": Route(
        ("name",),
        (*_THINGS, "Pathway"),
        holds=("name", "aliases", "parent", "level", "meets", "type"),
        whole=True,
    ),
    "post": Route(
        ("title", "institution"),
        (*OFFICES, *UNITS),
        "holder_of",
        "post",
        holds=("title", "holder", "institution"),
        whole=True,
    ),
    "legal_act": Route(
        ("title", "number"),
        ("LegalAct",),
        holds=("number", "date", "title", "act_type"),
        whole=True,
    ),
    "member": Route(
        ("mechanism",), BODIES, "members_of", "body", ("member", "post", "role")
    ),
    "amendment": Route(
        ("act",), ("LegalAct",), "amendments_of", "acts", ("amended_by", "date")
    ),
    "article": Route(
        ("act",), ("LegalAct",), "articles_of", "act", ("article", "paragraph")
    ),
    "basis": Route(
        ("subject",),
        (*_THINGS, "Pathway"),
        "legal_basis_of",
        "subject",
        ("act", "article"),
        spoken=("Cooperation", "Service", "Concern", "Duty"),
    ),
    "duty": Route(
        ("bearer",),
        ACTORS,
        "duties_of",
        "bearer",
        ("act", "article", "deadline", "recipient"),
        told="duty",
        spoken=_SPOKEN,
    ),
    "service": Route(
        ("service", "provider"),
        (*ACTORS, "Service"),
        "services_of",
        "provider",
        ("service", "hours", "exists", "target_groups"),
    ),
    "referral": Route(
        ("from", "to"),
        ACTORS,
        "referral_next",
        "sender",
        ("from", "to", "deadline"),
        told="action",
        spoken=_SPOKEN,
    ),
    "contact": Route(
        ("entity",),
        (*ACTORS, "Service", "Register", "LegalAct", "Document"),
        "contact_of",
        "things",
        ("value",),
        spoken=("Channel",),
    ),
    "cooperation": Route(
        ("from", "to"),
        ACTORS,
        "relations_of",
        "thing",
        ("to", "measure", "value"),
        narrowed="to",
    ),
    "activity": Route(
        ("code",),
        ("Activity",),
        "who_is_responsible",
        "thing",
        ("code", "responsible", "years", "cost", "monitored_by"),
        told="summary",
    ),
}


@dataclass(frozen=True)
class Verdict:
    """Whether a fact was found, and by what."""

    found: bool
    how: str
    near: str = ""
    """What came nearest, when it was not found."""


def judge(walk: Walk, fact: Fact) -> Verdict:
    """Look for a fact: by its question first, then by the record that is shown."""
    route = ROUTES[fact.kind]
    nearest = Verdict(False, "", "no row cites these lines")
    fewest = 99
    for thing, row_id, row, how in _rows(walk, fact, route):
        if not row.cites(fact):
            continue
        missing = _missing(row, fact, route)
        if missing:
            names = walk.names([*walk.around(row_id), thing])
            wide = row.plus(walk.shown(row_id)).plus(Evidence(names, frozenset()))
            missing = _missing(wide, fact, route)
            how = how if how == "show" else f"{how} + show"
        if not missing:
            return Verdict(True, how)
        if len(missing) < fewest:
            fewest = len(missing)
            nearest = Verdict(False, how, f"{row_id} lacks {missing}")
    return nearest


def _rows(
    walk: Walk, fact: Fact, route: Route
) -> Iterator[tuple[str, str, Evidence, str]]:
    """Yield what answers say: the thing asked about, the row's id, the row, the stem."""
    place = walk.place(fact)
    for key in route.asked:
        for thing in walk.things(fact.get(key), place, route.types):
            for asked in _asked(fact, route, thing):
                for row_id, row in walk.rows(route.question, **asked):
                    yield thing, row_id, row, route.question
            yield from _shown(walk, thing, whole=route.whole)
    if route.spoken:
        said = str(fact.get(route.told) or fact.get(route.asked[0]) or "")
        for thing in walk.speaking(said, place, route.spoken):
            yield thing, thing, walk.shown(thing), "search + show"


def _asked(fact: Fact, route: Route, thing: str) -> Iterator[dict[str, Any]]:
    """Yield what the question is asked with: the thing, then the other side too."""
    if route.question:
        many = route.parameter in ("acts", "things")
        yield {route.parameter: [thing] if many else thing}
    if route.narrowed and fact.get(route.narrowed):
        yield {route.parameter: thing, "matter": [fact.get(route.narrowed)]}


def _shown(
    walk: Walk, thing: str, whole: bool
) -> Iterator[tuple[str, str, Evidence, str]]:
    """Yield what `show` says: as one record, or each value and tie for itself."""
    if whole:
        yield thing, thing, walk.shown(thing), "show"
    else:
        for row_id, row in walk.rows("show", thing=thing):
            yield thing, row_id, row, "show"


def _missing(row: Evidence, fact: Fact, route: Route) -> list[str]:
    """Return what the row does not hold of the fact."""
    lacks = [
        f"{key}={fact.get(key)}" for key in route.holds if not _held(row, key, fact)
    ]
    told = fact.get(route.told) if route.told else None
    if told and not row.tells(told):
        lacks.append(f"{route.told}={told}")
    return lacks


def _held(row: Evidence, key: str, fact: Fact) -> bool:
    value = fact.get(key)
    if value in (None, "", []) or (key != "exists" and row.holds(value)):
        return True
    other = _OTHERWISE.get(key)
    return other is not None and other(row, value, fact)


def _code(row: Evidence, value: str, fact: Fact) -> bool:
    return value in _REST or row.holds(_FINER.get(value, "-"))


def _of_post(row: Evidence, value: str, fact: Fact) -> bool:
    """Coordinators are posts here, and a post has no level."""
    return bool(fact.get("type") == "coordinator")


def _absent(row: Evidence, value: bool, fact: Fact) -> bool:
    return value or any(map(row.holds, _ABSENT))


def _without_asides(row: Evidence, value: str, fact: Fact) -> bool:
    return row.holds(re.sub(r"\(.*?\)", " ", value))


def _figures(row: Evidence, value: object, fact: Fact) -> bool:
    """Figures count when the words around them are ours."""
    said = re.findall(r"\d+(?:[.:]\d+)?", str(value))
    return bool(said) and all(map(row.holds, said))


def _parts(row: Evidence, value: str, fact: Fact) -> bool:
    return all(map(row.holds, re.findall(r"\w+", value)))


_REST = ("other", "tjetër")
"""What the gold has no code for and the ontology may have."""
_FINER = {"school": "academia", "agency": "statistics", "marrëveshje": "memorandum"}
_ABSENT = ("denied", "planned", "prescribed", "no")
_OTHERWISE: dict[str, Callable[[Evidence, Any, Fact], bool]] = {
    "type": _code,
    "act_type": _code,
    "level": _of_post,
    "exists": _absent,
    "service": _without_asides,
    "name": _without_asides,
    "hours": _figures,
    "measure": _figures,
    "value": _figures,
    "paragraph": _parts,
}
"""How else a value may be said."""
