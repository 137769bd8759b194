"""The peer: ArcadeDB by its own calls, with nothing of ours between."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
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

    def fill(self, nodes: Iterable[NodeRow], relations: Iterable[RelationRow]) -> None:
        """Write everything the bulk way, many rows of a type at a time."""
        places: dict[str, str] = {}
        with self._database.graph_batch() as batch:
            for kind, rows in _by_type(nodes):
                found = batch.create_vertices(kind, [row for _, row in rows])
                places.update(zip((row["key"] for _, row in rows), found, strict=True))
            for kind, ties in _by_type(relations):
                starts = [places[start] for _, start, _, _ in ties]
                ends = [places[end] for _, _, end, _ in ties]
                batch.new_edges(starts, kind, ends, [row for *_, row in ties])

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._database.close()


def _by_type(rows: Iterable[Any]) -> Iterator[tuple[str, list[Any]]]:
    """Yield the rows by type, never more than a chunk at once."""
    waiting: dict[str, list[Any]] = defaultdict(list)
    for row in rows:
        waiting[row[0]].append(row)
        if len(waiting[row[0]]) == CHUNK:
            yield row[0], waiting.pop(row[0])
    yield from waiting.items()
