"""`make bench-neo4j`: ours on a Neo4j server against its driver alone.

NODES and TIES say how many rows are loaded; FORMAT=json prints one object a line.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import Any

import neo4j

from bench.measure import Measured, compared, in_turns, report, seconds_of
from bench.neo4j_loads import loads, made_up
from graph.address import Address
from graph.build import layout_of
from graph.home import Home
from graph.neo4j_store import Neo4jStore, opened
from graph.server_home import ServerHome
from graph.store import GraphStore, Row
from loaders.pipeline import load_shipped
from ontology.model import ontology
from tests.asked import answered
from tests.neo4j_server import Server, release
from tests.questions.commands import COMMANDS

NODES = int(os.environ.get("NODES") or 100_000)
TIES = int(os.environ.get("TIES") or 300_000)
TIMES = 30


def everything(folder: Path) -> Iterator[Measured]:
    """Yield every measurement."""
    with Server(folder / "server", heap="2g", brief=False) as server:
        yield from loads(folder, server, made_up(NODES, TIES))
        address = Address.read(server.uri)
        with (
            opened(address, timeout=60) as store,
            neo4j.GraphDatabase.driver(server.uri) as driver,
        ):
            yield from _shipped(folder, store, driver, address)


def _shipped(
    folder: Path, store: Neo4jStore, driver: neo4j.Driver, address: Address
) -> Iterator[Measured]:
    """Yield what the shipped data costs: loaded, loaded again, asked."""
    store.empty()
    store.ensure_schema(layout_of(ontology()))
    home = ServerHome(folder / "home", partial(opened, address, timeout=60))
    first = seconds_of(partial(load_shipped, home))
    before = home.generation()
    same = seconds_of(partial(load_shipped, home))
    again = seconds_of(partial(home.build, force=True))
    equal = home.generation().counts == before.counts
    yield Measured("load of the same again", same, first, 10.0, equal, "s")
    note = "every row read and compared"
    yield Measured("rebuild of the same", again, first, 1.0, equal, "s", note=note)
    embedded = Home(folder / "embedded")
    load_shipped(embedded)
    with embedded.open() as inside:
        yield _reads(store, driver)
        for name, words in sorted(COMMANDS.items()):
            yield _asked(f"{name} {words[0]}", words, inside, store)


class Noting:
    """A reader that remembers what it was asked."""

    def __init__(self, store: Neo4jStore) -> None:
        self._store = store
        self.reads: list[tuple[str, dict[str, Any]]] = []

    def read(self, cypher: str, parameters: Any, /) -> list[Row]:  # noqa: ANN401
        self.reads.append((cypher, dict(parameters)))
        return self._store.read(cypher, parameters)


def _reads(store: Neo4jStore, driver: neo4j.Driver) -> Measured:
    """Measure the reads of a question against the same texts by the driver alone."""
    noting = Noting(store)
    words = COMMANDS["A01"]
    answered(noting, words)
    given = noting.reads

    def ours() -> list[list[Row]]:
        return [store.read(*one) for one in given]

    def theirs() -> list[list[Row]]:
        found = (
            driver.execute_query(text, asked, routing_="r") for text, asked in given
        )
        return [[dict(record) for record in one.records] for one in found]

    for _ in range(TIMES):
        ours(), theirs()
    turns: list[tuple[Callable[[], object], Callable[[], object]]]
    turns = [(ours, theirs)] * TIMES
    note = f"{len(given)} reads of {words[0]}"
    return compared(
        "point question", in_turns(turns), goal=0.8, equal=ours() == theirs(), note=note
    )


def _asked(
    work: str, words: list[str], inside: GraphStore, store: Neo4jStore
) -> Measured:
    """Measure a whole question on the server against the folder; no bound."""
    for _ in range(3):
        answered(inside, words), answered(store, words)
    turns = [(partial(answered, store, words), partial(answered, inside, words))] * 7
    told = [json.dumps(answered(one, words).envelope()) for one in (store, inside)]
    return compared(work, in_turns(turns), goal=0, equal=told[0] == told[1])


def main() -> int:
    """Return 1 when a goal is missed or a result differs."""
    as_json = os.environ.get("FORMAT") == "json"
    began = perf_counter()
    sys.stderr.write(f"Neo4j {release().version}\n")
    with tempfile.TemporaryDirectory(prefix="ura-bench-") as name:
        good = report(everything(Path(name)), as_json=as_json)
    sys.stderr.write(f"{perf_counter() - began:.0f} s\n")
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
