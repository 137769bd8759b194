"""The index by name as each viewer may have it: no word of what one may not see.

Where everybody sees the same there is one index. Else each level of viewers has its own,
and a key that lists the same for all of them is stored once.
"""

from collections.abc import Iterable, Iterator, Sequence
from heapq import merge
from itertools import groupby, pairwise
from pathlib import Path
from typing import Self, TypeAlias

from graph.name_filling import NameIndex
from graph.records import TIERS, Record
from graph.store import NodeRow
from graph.tiers import key_of, levels_of, view_of

_Ranked: TypeAlias = tuple[tuple[bool, int, str, str], int, NodeRow]
"""Where a row stands in its index, the level it is of, the row."""


class TieredNames:
    """An index by name for each level of viewers that sees something of its own.

    A context manager: what it keeps in files goes at the end.
    """

    def __init__(self, levels: Sequence[int], scratch: Path | None = None) -> None:
        self._indexes = {level: NameIndex(scratch) for level in levels}

    def add(self, record: Record) -> None:
        seen_at = levels_of(record.tier)
        for level, index in self._indexes.items():
            if level in seen_at:
                index.add(record)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for index in self._indexes.values():
            index.close()

    def rows(self) -> Iterator[NodeRow]:
        """Yield the rows of all indexes, one for viewers who get the same."""
        if len(self._indexes) == 1:
            for index in self._indexes.values():
                yield from index.rows()
            return
        ranked = merge(
            *(_ranked(level, index) for level, index in self._indexes.items())
        )
        for _, same_key in groupby(ranked, key=lambda one: one[0]):
            yield from self._together({level: row for _, level, row in same_key})

    def _together(self, rows: dict[int, NodeRow]) -> Iterator[NodeRow]:
        """Yield one row for each run of levels that have the same things for a key."""
        bounds = list(pairwise([*self._indexes, len(TIERS)]))
        runs = groupby(bounds, key=lambda bound: _told(rows.get(bound[0])))
        for told, run in runs:
            if told is not None:
                spans = list(run)
                yield _seen_by(rows[spans[0][0]], spans[0][0], spans[-1][1])


def _told(row: NodeRow | None) -> tuple[object, object] | None:
    return None if row is None else (row[1]["things"], row[1]["count"])


def _seen_by(row: NodeRow, first: int, beyond: int) -> NodeRow:
    kind, props = row
    view = view_of(first, beyond)
    return kind, {**props, "tier": view, "key": key_of(props["id"], view)}


def _ranked(level: int, index: NameIndex) -> Iterable[_Ranked]:
    """Yield an index's rows with what they are in order of, as `NameIndex.rows` gives them."""
    for row in index.rows():
        key = row[1]["id"].removeprefix("name/")
        base, _, scope = key.partition("@")
        spelling = base.startswith("v/")
        length = int(base.removeprefix("v/")) if spelling else 0
        yield (spelling, length, base, scope), level, row
