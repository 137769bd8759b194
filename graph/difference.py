"""What must change in a store so that it holds what records make."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import TypeAlias

from graph.batches import CHUNK
from graph.compare import digest_of, parted
from graph.store import AnyRow, Batch, NodeRow, RelationRow

_Name: TypeAlias = tuple[str, ...]
"""Type and key of a row, and the keys of its ends."""


class Held:
    """What a store holds, each row as a number that stands for its content."""

    def __init__(self, rows: Iterable[AnyRow]) -> None:
        self._rows: dict[_Name, int] = {}
        for row in rows:
            kind, ends, content = parted(row)
            name = kind, content["key"], *ends
            self._rows[name] = digest_of(content, *ends)

    def lacks(self, row: AnyRow) -> bool:
        """Whether a row is not held so; what was asked for counts as wanted."""
        kind, ends, content = parted(row)
        digest = self._rows.pop((kind, content["key"], *ends), None)
        return digest is None or digest != digest_of(content, *ends)

    def unwanted(self) -> Iterator[_Name]:
        """Yield the names of the rows that nobody asked for."""
        yield from self._rows


@dataclass(slots=True)
class Changes:
    """Rows that must be written."""

    waiting: list[AnyRow] = field(default_factory=list)

    def add(self, row: AnyRow) -> None:
        """Remember a row to be written."""
        self.waiting.append(row)

    def take(self) -> Batch:
        """Return what waits as one batch, and forget it."""
        rows, self.waiting = self.waiting, []
        return _batch(rows)


def _batch(rows: Iterable[AnyRow]) -> Batch:
    nodes: list[NodeRow] = []
    relations: list[RelationRow] = []
    for row in rows:
        if len(row) == 2:
            nodes.append(row)
        else:
            relations.append(row)
    return Batch(nodes, relations)


def removals(names: Iterable[_Name]) -> Iterator[Batch]:
    """Yield batches that take these rows away, ties first."""
    nodes: list[str] = []
    ties: list[RelationRow] = []
    for kind, key, *ends in names:
        if ends:
            start, end = ends
            ties.append((kind, start, end, {"key": key}))
        else:
            nodes.append(key)
    left = iter(ties)
    while some := list(islice(left, CHUNK)):
        yield Batch(untied=some)
    keys = iter(nodes)
    while gone := list(islice(keys, CHUNK)):
        yield Batch(removed=gone)
