"""Loading a world: our records and store, against the engine's bulk way alone."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, cast

from bench.bare import Bare
from bench.measure import Measured, Times, compared, seconds_of
from bench.worlds import world, write
from graph.build import layout_of, rules_for
from graph.fill import fill
from graph.home import Home
from graph.records import Statement, from_line
from graph.store import Counts, GraphStore, NodeRow, RelationRow
from ontology.model import ontology

GOAL = 0.5
SOURCE = "bench"
TIMEOUT_MS = 600_000
"""Counting a million records takes longer than a question may."""
_TYPES = {
    "nodes": "MATCH (n:Record) WITH n.type AS type, count(*) AS n RETURN type, n ORDER BY type",
    "relations": "MATCH ()-[r]->() WITH type(r) AS type, count(*) AS n RETURN type, n ORDER BY type",
}


class RowFiles:
    """Stands in for a store: keeps what it is sent as two files of JSON lines."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir()
        self.nodes, self.relations = folder / "nodes.jsonl", folder / "relations.jsonl"

    def bulk(
        self, nodes: Iterable[NodeRow], relations: Iterable[RelationRow]
    ) -> Counts:
        """Append the rows; return how many there were."""
        return Counts(_dump(self.nodes, nodes), _dump(self.relations, relations))


def load(folder: Path, size: float) -> Iterator[Measured]:
    """Yield what a load takes; leave `home/` and `bare/` in the folder.

    Both sides start from a file of JSON lines on disk and end with a closed store: ours
    from statements, through records, merging, checks and the name index; the peer from
    the very rows that our store was sent, straight into its bulk interface.
    """
    statements = folder / "world.jsonl"
    write(statements, world(size))
    home = Home(folder / "home", timeout_ms=TIMEOUT_MS)
    ours = seconds_of(lambda: _ours(home, statements))
    rows = _rows(home, folder / "rows")
    peer = seconds_of(lambda: _bare(rows, folder / "bare"))
    with home.open() as store, Bare.open(folder / "bare") as bare:
        counted = {name: bare.rows(text, {}) for name, text in _TYPES.items()}
        equal = all(store.read(_TYPES[name]) == told for name, told in counted.items())
    nodes, ties = (sum(row["n"] for row in told) for told in counted.values())
    per_second = (
        f"{nodes:,} nodes and {ties:,} relations, {(nodes + ties) / ours:,.0f} rows/s"
    )
    both = Times((ours,)), Times((peer,))
    yield compared("load", both, goal=GOAL, equal=equal, unit="s", note=per_second)


def _ours(home: Home, statements: Path) -> None:
    with home:
        home.add(SOURCE, _statements(statements), "2026-01-01", statements.name)
        home.build()


def _statements(path: Path) -> Iterator[Statement]:
    with path.open("rb") as lines:
        yield from map(from_line, lines)


def _rows(home: Home, folder: Path) -> RowFiles:
    """Return the rows that the home's store was sent."""
    rows = RowFiles(folder)
    parts = home.records.parts(home.records.versions())
    fill(cast("GraphStore", rows), parts, rules_for(parts))  # only its bulk is used
    return rows


def _bare(rows: RowFiles, folder: Path) -> None:
    with Bare.create(folder, layout_of(ontology())) as bare:
        bare.fill(_lines(rows.nodes), _lines(rows.relations))


def _dump(path: Path, rows: Iterable[NodeRow] | Iterable[RelationRow]) -> int:
    count = 0
    with path.open("a", encoding="utf-8") as file:
        for row in rows:
            file.write(json.dumps(row, ensure_ascii=False) + "\n")
            count += 1
    return count


def _lines(path: Path) -> Iterator[Any]:
    with path.open("rb") as lines:
        yield from map(json.loads, lines)
