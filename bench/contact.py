"""The right contact in a nation: an answer against a bare look-up of one post by its id."""

from __future__ import annotations

import math
import random
import statistics
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any, cast

import neo4j

from bench.bare import Bare
from bench.measure import Measured, Times, compared, frozen, in_turns, seconds_of
from bench.national import CONCERNS, ON, STEPS, fill, national, some
from bench.page import Place
from graph.address import Address
from graph.build import layout_of
from graph.neo4j_store import opened
from graph.server_home import ServerHome
from graph.store import GraphStore, Row
from ontology.model import ontology
from queries.cases.contact import contact
from queries.cases.pathway import bound_steps
from queries.gazetteer import place_of
from queries.memory import Memory
from queries.question import kept_rows
from queries.viewer import Viewer
from tests.neo4j_server import Server, Unavailable

NIGHT = datetime.fromisoformat(f"{ON}T02:00")
ASKED = 50
BINDINGS = (100, 1_000, 10_000)
LOOK_UP = "MATCH (p:Post {id: $id}) RETURN p.id AS id, p.label_sq AS label_sq"
"""What the peer does: a post by its id, and nothing else."""
Asking = tuple[str, str, str]
"""A concern, a place and a minute."""


def askings(seed: int, places: int) -> list[Asking]:
    """Return as many cases, each of another place, concern and minute, by day and night."""
    chance = random.Random(seed)
    every = some(places)
    chosen = [every[n % len(every)] for n in chance.sample(range(max(len(every), ASKED)), ASKED)]  # fmt: skip
    return [
        (
            f"concern/{chance.choice(CONCERNS)}",
            place.territory,
            (NIGHT + timedelta(minutes=chance.randrange(20 * 60))).isoformat(),
        )
        for place in chosen
    ]


@dataclass(frozen=True, slots=True)
class Asker:
    """Who asks as a server does: a fresh viewer each time, one memory a generation."""

    store: GraphStore
    memory: Memory

    def ask(self, asking: Asking) -> dict[str, Any]:
        """Return the answer to a case."""
        concern, territory, at = asking
        viewer = Viewer(self.store, on=ON, lang="sq", memory=self.memory).remembering()
        answer = contact(viewer, concern=concern, territory=territory, at=at)
        return {"rows": answer.rows, "notes": answer.notes, "at": answer.citations}


def asked(
    store: GraphStore, look_up: Callable[[str], list[Row]], size: float, engine: str
) -> Iterator[Measured]:
    """Yield what an answer costs against a look-up of one post by its id.

    First each place and concern for the first time in a generation that has answered for
    other places, then again at other minutes.
    """
    places = max(2, round(99 * size))
    server = Asker(store, Memory())
    cases = askings(11, places)
    for case in askings(5, places)[:8]:
        server.ask(case)
    posts = [_post(case) for case in cases]
    with frozen():
        first = _turns(server, cases, look_up, posts)
        later = [(c, p, _later(at)) for c, p, at in cases]
        again = _turns(server, later, look_up, posts)
    same = all(server.ask(one) == Asker(store, Memory()).ask(one) for one in later[:10])  # fmt: skip
    work = f"contact at national scale, {engine}"
    note = f"{len(cases)} cases, each asked again at another minute of the day"
    yield compared(work, again, goal=0.1, equal=same, note=note)
    note = "the first time in a generation that a place and concern are asked about"
    yield compared(f"{work}, first asking", first, goal=0, equal=same, note=note)


def _turns(
    server: Asker,
    cases: Sequence[Asking],
    look_up: Callable[[str], list[Row]],
    posts: Sequence[str],
) -> tuple[Times, Times]:
    pairs = [
        (partial(server.ask, case), partial(look_up, post))
        for case, post in zip(cases, posts, strict=True)
    ]
    return in_turns(pairs)


def _post(case: Asking) -> str:
    concern, territory, _ = case
    scope = "-".join(territory.split("/")[1:])
    return f"post/{scope}/kombetare-{concern.split('/')[1]}/00"


def _later(at: str) -> str:
    """Return a minute of the same day at which other hours hold."""
    return (datetime.fromisoformat(at) + timedelta(minutes=73)).isoformat()


def embedded(size: float) -> Iterator[Measured]:
    """Yield the figures of the embedded engine."""
    with national(places=max(2, round(99 * size))) as home, home.open() as store:
        # A folder is opened once in a process: both sides ask the same handle.
        bare = Bare(cast("Any", store)._database)
        yield from asked(store, _finding(bare.rows), size, "embedded")
        yield from bindings(store, size)


def _finding(
    read: Callable[[str, dict[str, Any]], list[Row]],
) -> Callable[[str], list[Row]]:
    def look_up(post: str) -> list[Row]:
        rows = read(LOOK_UP, {"id": post})
        assert rows, post
        return rows

    return look_up


def bindings(store: GraphStore, size: float) -> Iterator[Measured]:
    """Yield what so many bindings of a step to a place cost, beside linear growth."""
    counts = [max(10, round(count * size)) for count in BINDINGS]
    bound(store, counts[0], size)  # the engine reads the texts
    with frozen():
        found = [min(seconds_of(partial(bound, store, n, size)) for _ in range(2)) for n in counts]  # fmt: skip
    for n, seconds in zip(counts, found, strict=True):
        linear = round(found[0] * n / counts[0] * 1000, 3)
        work = f"{n:,} pathway bindings, beside linear growth"
        equal = bound(store, n, size) == n
        yield Measured(work, round(seconds * 1000, 3), linear, 0.5, equal)
    logs = [[math.log(one) for one in values] for values in (counts, found)]
    exponent = round(statistics.linear_regression(*logs).slope, 3)
    work = "pathway bindings, exponent of time, beside linear growth"
    yield Measured(work, exponent, 1, 0.9, equal=True, unit="")


def bound(store: GraphStore, count: int, size: float) -> int:
    """Return how many steps were bound to a place, each with who that is there.

    One place after the other, as a server binds them: what holds for all is read once.
    """
    done, memory = 0, Memory()
    places = max(2, round(99 * size))
    for n, place in enumerate(some(places)):
        mine = min(STEPS, count - n * STEPS)
        if mine <= 0:
            break
        viewer = Viewer(store, on=ON, memory=memory).remembering()
        done += _bound(viewer, place, mine)
    return done


def _bound(viewer: Viewer, place: Place, count: int) -> int:
    here = place_of(viewer, place.territory)
    assert here is not None
    way = f"pathway/{place.country}/kombetare"
    raw = kept_rows(viewer, "cases", "pathway", pathways=[way])[:count]
    rows = bound_steps(viewer, raw, here, [way])
    return sum(bool(row["contact"]) and place.name in str(row["done_by"]) for row in rows)  # fmt: skip


def on_a_server(size: float) -> Iterator[Measured]:
    """Yield the figures of Neo4j; nothing, and why, where this machine has none."""
    try:
        with tempfile.TemporaryDirectory(prefix="ura-bench-") as name:
            yield from _on_server(Path(name), size)
    except Unavailable as error:
        sys.stderr.write(f"no Neo4j here: {error}\n")


def _on_server(folder: Path, size: float) -> Iterator[Measured]:
    with Server(folder / "server", heap="2g", brief=False) as server:
        address = Address.read(server.uri)
        connect = partial(opened, address, timeout=60)
        with connect() as store:
            store.empty()
            store.ensure_schema(layout_of(ontology()))
        home = ServerHome(folder / "home", connect, timeout_ms=60_000)
        fill(home, max(2, round(99 * size)))
        with connect() as store, neo4j.GraphDatabase.driver(server.uri) as driver:

            def read(text: str, given: dict[str, Any]) -> list[Row]:
                found = driver.execute_query(text, given, routing_="r")
                return [dict(record) for record in found.records]

            yield from asked(store, _finding(read), size, "Neo4j")
