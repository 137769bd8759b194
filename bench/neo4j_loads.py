"""One set of rows brought to a Neo4j server in every way: by us, by others, by files."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path
from statistics import mean
from typing import Any, TypeAlias

import neo4j
from py2neo import Graph
from py2neo.bulk import merge_nodes, merge_relationships

from bench.measure import Measured, seconds_of
from graph.address import Address
from graph.build import layout_of
from graph.compare import digest_of
from graph.neo4j_import import options_of
from graph.neo4j_sheets import Sheets
from graph.neo4j_store import Neo4jStore, opened
from graph.store import NodeRow, RelationRow, Row
from ontology.model import ontology
from tests.neo4j_server import Server

CHUNK = 5000
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
_RECORD = ("Record", "key")

Rows: TypeAlias = tuple[list[NodeRow], list[RelationRow]]
Load: TypeAlias = Callable[[Rows], object]
Content: TypeAlias = tuple[int, int]


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


def loads(folder: Path, server: Server, rows: Rows) -> Iterator[Measured]:
    """Yield our load over the network against others', and by files against ours."""
    with (
        opened(Address.read(server.uri), timeout=60) as store,
        neo4j.GraphDatabase.driver(server.uri) as driver,
    ):
        ways: dict[str, Load] = {
            "driver": partial(_by_driver, driver),
            "ours": lambda some: store.bulk(*some),
            "py2neo": partial(_by_py2neo, server),
        }
        took, held = _in_turns(store, ways, rows)
    equal = len(held) == 1
    ours = took["ours"]
    note = f"{len(rows[0]):,} nodes and {len(rows[1]):,} ties"
    work = "load over the network"
    yield Measured(work, ours, took["driver"], 0.9, equal, "s", note=note)
    yield Measured("load, py2neo", ours, took["py2neo"], 1.2, equal, "s")
    files, imported = _by_files(folder, server, rows)
    equal = {imported} == held
    yield Measured("load by files", files, ours, 3.0, equal, "s")


def _in_turns(
    store: Neo4jStore, ways: Mapping[str, Load], rows: Rows
) -> tuple[dict[str, float], set[Content]]:
    """Return how long each way takes, and the contents that they left.

    Each goes twice, there and back again: a server becomes faster with what it has done.
    """
    for load in ways.values():
        _emptied(store)
        load(_some(rows))
    took: dict[str, list[float]] = {name: [] for name in ways}
    held = set()
    for name in (*ways, *reversed([*ways])):
        _emptied(store)
        took[name].append(seconds_of(partial(ways[name], rows)))
        held.add(_content(store))
    return {name: round(mean(each), 2) for name, each in took.items()}, held


def _some(rows: Rows) -> Rows:
    nodes = rows[0][: len(rows[0]) // 5]
    there = {row["key"] for _, row in nodes}
    return nodes, [one for one in rows[1] if {one[1], one[2]} <= there]


def _emptied(store: Neo4jStore) -> None:
    store.empty()
    store.ensure_schema(layout_of(ontology()))


def _content(store: Neo4jStore) -> Content:
    """Return a number for all that is there, and how many rows that is."""
    total = count = 0
    for text in _ALL:
        for row in store.scan(text):
            total = (total + digest_of(row["row"])) % (1 << 128)
            count += 1
    return total, count


def _by_driver(driver: neo4j.Driver, rows: Rows) -> None:
    nodes, ties = rows
    with driver.session() as session:
        for some in _chunks([row for _, row in nodes]):
            session.execute_write(_run, _NODES, some)
        tied = [{"start": a, "end": b, "props": props} for _, a, b, props in ties]
        for some in _chunks(tied):
            session.execute_write(_run, _TIES, some)


def _run(tx: neo4j.ManagedTransaction, text: Any, rows: list[Row]) -> None:  # noqa: ANN401
    tx.run(text, rows=rows).consume()


def _by_py2neo(server: Server, rows: Rows) -> None:
    graph = Graph(f"bolt://127.0.0.1:{server.port}", auth=None)
    nodes, ties = rows
    for some in _chunks([row for _, row in nodes]):
        merge_nodes(graph.auto(), some, _RECORD, labels={"Record", "Post"})
    tied = [(start, props, end) for _, start, end, props in ties]
    for some in _chunks(tied):
        merge_relationships(
            graph.auto(),
            some,
            ("NEXT", "key"),
            start_node_key=_RECORD,
            end_node_key=_RECORD,
        )


def _chunks(rows: list[Any]) -> Iterable[list[Any]]:
    return (rows[start : start + CHUNK] for start in range(0, len(rows), CHUNK))


def _by_files(folder: Path, server: Server, rows: Rows) -> tuple[float, Content]:
    """Return how long files and their import take, and what the database then holds."""
    files = folder / "files"
    files.mkdir()
    every: list[NodeRow | RelationRow] = [*rows[0], *rows[1]]

    def load() -> None:
        with Sheets(files) as sheets:
            for row in every:
                sheets.write(row)
        told = files / "import.args"
        told.write_text("\n".join(options_of(sheets)), "utf-8")
        words = ("--overwrite-destination=true", f"@{told.name}")
        server.admin("database", "import", "full", "neo4j", *words, folder=files)

    server.stop()
    took = seconds_of(load)
    server.start()
    with opened(Address.read(server.uri)) as store:
        return took, _content(store)
