"""`make bench-neo4j`: ours on a Neo4j server against its driver alone.

NODES and TIES say how many rows are loaded; FORMAT=json prints one object a line.
"""

from __future__ import annotations

import json
import os
import random
import sys
import tempfile
from collections.abc import Callable, Generator, Iterable, Iterator
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import Any

import neo4j

from bench.measure import Measured, compared, in_turns, report, seconds_of
from graph.address import Address
from graph.build import layout_of
from graph.compare import digest_of
from graph.home import Home
from graph.neo4j_csv import Sheets, Tables
from graph.neo4j_import import options_of
from graph.neo4j_store import Neo4jStore, opened
from graph.server_home import ServerHome
from graph.store import GraphStore, NodeRow, RelationRow, Row
from loaders.pipeline import load_shipped
from ontology.model import ontology
from tests.asked import answered
from tests.neo4j_server import Server, release
from tests.questions.commands import COMMANDS

NODES = int(os.environ.get("NODES") or 100_000)
TIES = int(os.environ.get("TIES") or 300_000)
CHUNK = 5000
TIMES = 30
_NODES = "UNWIND $rows AS row MERGE (n:Record {key: row.key}) SET n = row, n:Post"
_TIES = """
UNWIND $rows AS row
MATCH (a:Record {key: row.start}) MATCH (b:Record {key: row.end})
MERGE (a)-[r:NEXT {key: row.props.key}]->(b) SET r = row.props
"""
_ALL = (
    "MATCH (n:Record) RETURN properties(n) AS row",
    "MATCH (a:Record)-[r]->(b:Record) RETURN properties(r) AS row",
)

Rows = tuple[list[NodeRow], list[RelationRow]]


def made_up(nodes: int, ties: int) -> Rows:
    """Return as many rows as asked for, like those of records."""
    chance = random.Random(nodes)

    def row(key: str, number: int) -> Row:
        days = {"from_earliest": "0001-01-01", "from_latest": "2026-11-28"}
        days |= {"to_earliest": "2026-11-28", "to_latest": "9999-12-31"}
        known = {"recorded_at": "2026-01-01", "retracted_at": "9999-12-31"}
        said = {"stance": "reported", "tier": "public"}
        stated = [f"*@passage/d{number % 50}/{number % 400}-{number % 400}"]
        label = f"Emri {number} i vërtetë"
        own: Row = {"id": key, "key": key, "label_sq": label, "stated": stated}
        return own | days | known | said

    keys = [f"post/al-elbasan/{number}" for number in range(nodes)]
    made = [("Post", row(key, number)) for number, key in enumerate(keys)]
    tied: list[RelationRow] = []
    for number in range(ties):
        start, end = chance.sample(keys, 2)
        tied.append(("NEXT", start, end, row(f"NEXT|{start}|{end}|{number}", number)))
    return made, tied


def everything(folder: Path) -> Iterator[Measured]:
    """Yield every measurement."""
    rows = made_up(NODES, TIES)
    with Server(folder / "server", heap="2g", brief=False) as server:
        address = Address.read(server.uri)
        with (
            opened(address, timeout=60) as store,
            neo4j.GraphDatabase.driver(server.uri) as driver,
        ):
            ours = yield from _loads(store, driver, rows)
            yield _by_py2neo(store, server, rows, ours)
            yield from _shipped(folder, store, driver, address)
        server.stop()
        yield _by_files(folder, server, rows, ours)


def _loads(
    store: Neo4jStore, driver: neo4j.Driver, rows: Rows
) -> Generator[Measured, None, float]:
    """Yield our load against the bare loop; return how long ours took."""
    _emptied(store)
    _bare(driver, _some(rows))  # both sides and the server are warm
    _emptied(store)
    theirs = seconds_of(partial(_bare, driver, rows))
    held = _content(store)
    _emptied(store)
    ours = seconds_of(partial(store.bulk, *rows))
    note = f"{len(rows[0]):,} nodes and {len(rows[1]):,} ties"
    equal = held == _content(store)
    yield Measured("load over the network", ours, theirs, 0.9, equal, "s", note=note)
    return ours


def _some(rows: Rows) -> Rows:
    nodes = rows[0][: len(rows[0]) // 10]
    there = {row["key"] for _, row in nodes}
    return nodes, [one for one in rows[1] if {one[1], one[2]} <= there]


def _emptied(store: Neo4jStore) -> None:
    store.empty()
    store.ensure_schema(layout_of(ontology()))


def _bare(driver: neo4j.Driver, rows: Rows) -> None:
    nodes, ties = rows
    with driver.session() as session:
        for some in _chunks([row for _, row in nodes]):
            session.execute_write(_run, _NODES, some)
        tied = [{"start": a, "end": b, "props": props} for _, a, b, props in ties]
        for some in _chunks(tied):
            session.execute_write(_run, _TIES, some)


def _run(tx: neo4j.ManagedTransaction, text: Any, rows: list[Row]) -> None:  # noqa: ANN401
    tx.run(text, rows=rows).consume()


def _chunks(rows: list[Row]) -> Iterable[list[Row]]:
    return (rows[start : start + CHUNK] for start in range(0, len(rows), CHUNK))


def _content(store: Neo4jStore) -> tuple[int, int]:
    """Return a number for all that is there, and how many rows that is."""
    total = count = 0
    for text in _ALL:
        for row in store.scan(text):
            total = (total + digest_of(row["row"])) % (1 << 128)
            count += 1
    return total, count


def _by_py2neo(store: Neo4jStore, server: Server, rows: Rows, ours: float) -> Measured:
    from py2neo import Graph
    from py2neo.bulk import merge_nodes, merge_relationships

    held = _content(store)
    _emptied(store)
    graph = Graph(f"bolt://127.0.0.1:{server.port}", auth=None)

    def load() -> None:
        for some in _chunks([row for _, row in rows[0]]):
            merge_nodes(
                graph.auto(), some, ("Record", "key"), labels={"Record", "Post"}
            )
        for start in range(0, len(rows[1]), CHUNK):
            tied = [(a, props, b) for _, a, b, props in rows[1][start : start + CHUNK]]
            ends = {
                "start_node_key": ("Record", "key"),
                "end_node_key": ("Record", "key"),
            }
            merge_relationships(graph.auto(), tied, ("NEXT", "key"), **ends)

    theirs = seconds_of(load)
    equal = held == _content(store)
    return Measured("load, py2neo", ours, theirs, 1.2, equal, "s")


def _by_files(folder: Path, server: Server, rows: Rows, ours: float) -> Measured:
    """Measure files and their import against our own load over the network."""
    files = folder / "files"
    files.mkdir()

    def load() -> None:
        tables = Tables()
        every: list[NodeRow | RelationRow] = [*rows[0], *rows[1]]
        for row in every:
            tables.survey(row)
        with Sheets(files) as sheets:
            for row in every:
                sheets.write(tables.of(row), row)
        told = files / "import.args"
        told.write_text("\n".join(options_of(tables, sheets)), "utf-8")
        words = ("--overwrite-destination=true", f"@{told.name}")
        server.admin("database", "import", "full", "neo4j", *words, folder=files)

    took = seconds_of(load)
    server.start()
    with opened(Address.read(server.uri)) as store:
        counted = store.read("MATCH (n:Record) WITH count(n) AS n RETURN n")[0]["n"]
        ties = store.read("MATCH ()-[r]->() WITH count(r) AS n RETURN n")[0]["n"]
    equal = (counted, ties) == (len(rows[0]), len(rows[1]))
    return Measured("load by files", took, ours, 3.0, equal, "s")


def _shipped(
    folder: Path, store: Neo4jStore, driver: neo4j.Driver, address: Address
) -> Iterator[Measured]:
    """Yield what the shipped data costs: loaded, loaded again, asked."""
    store.empty()
    home = ServerHome(folder / "home", partial(opened, address, timeout=60))
    first = seconds_of(partial(load_shipped, home))
    before = home.generation()
    again = seconds_of(partial(home.build, force=True))
    same = seconds_of(home.build)
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


def _reads(store: Neo4jStore, driver: neo4j.Driver) -> Measured:
    """Measure the reads of a question against the same texts by the driver alone."""

    class Noting:
        def __init__(self) -> None:
            self.reads: list[tuple[str, dict[str, Any]]] = []

        def read(self, cypher: str, parameters: Any, /) -> list[Row]:  # noqa: ANN401
            self.reads.append((cypher, dict(parameters)))
            return store.read(cypher, parameters)

    noting = Noting()
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
    work: str,
    words: list[str],
    inside: GraphStore,
    store: Neo4jStore,
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
