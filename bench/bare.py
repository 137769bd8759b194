"""The peer: ArcadeDB by its own calls, with nothing of ours between."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, Self

os.environ.setdefault("ARCADEDB_LOG_CONSOLE", "0")

import arcadedb

from graph.schema import statements
from graph.store import Layout, NodeRow, RelationRow, Row

CHUNK = 5000


class Bare:
    """A database folder, opened by the engine's own call."""

    def __init__(self, database: Any) -> None:  # noqa: ANN401
        self._database = database

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open a folder for reading."""
        return cls(arcadedb.open_database(str(path), read_only=True))

    @classmethod
    def create(cls, path: Path, layout: Layout) -> Self:
        """Make an empty database with the same types and indexes as ours."""
        database = arcadedb.create_database(str(path))
        database.set_wal_flush("yes_full")
        for statement in statements("arcadedb.sql", layout):
            database.command("sql", statement).close()
        return cls(database)

    def rows(self, cypher: str, parameters: Mapping[str, Any]) -> list[Row]:
        """Return the rows of a Cypher text."""
        found: list[Row] = self._database.query(
            "opencypher", cypher, dict(parameters)
        ).to_list()
        return found

    def fill(self, nodes: Iterable[NodeRow], relations: Iterable[RelationRow]) -> int:
        """Return how many relations the bulk way wrote."""
        places: dict[str, str] = {}
        ties: dict[str, list[RelationRow]] = defaultdict(list)
        kinds: dict[str, list[Row]] = defaultdict(list)
        for kind, row in nodes:
            kinds[kind].append(row)
        for tie in relations:
            ties[tie[0]].append(tie)
        with self._database.graph_batch() as batch:
            for kind, rows in kinds.items():
                for chunk in _chunks(rows):
                    rids = batch.create_vertices(kind, chunk)
                    keys = (row["key"] for row in chunk)
                    places.update(zip(keys, rids, strict=True))
            for kind, found in ties.items():
                for part in _chunks(found):
                    starts = [places[start] for _, start, _, _ in part]
                    ends = [places[end] for _, _, end, _ in part]
                    batch.new_edges(starts, kind, ends, [row for *_, row in part])
        return sum(map(len, ties.values()))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._database.close()


def _chunks(items: list[Any]) -> Iterable[list[Any]]:
    return (items[at : at + CHUNK] for at in range(0, len(items), CHUNK))
