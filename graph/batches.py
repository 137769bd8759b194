"""Rows by type, many at a time: what every engine is written in."""

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import TypeVar

from graph.errors import BadInput
from graph.store import AnyRow, Row
from ontology.messages import said

CHUNK = 5000

T = TypeVar("T")


def by_type(rows: Iterable[AnyRow]) -> dict[str, list[Row]]:
    """Return properties of nodes, or ends and properties of relations, by type."""
    groups: dict[str, list[Row]] = {}
    for row in rows:
        if len(row) == 2:
            groups.setdefault(row[0], []).append(row[1])
        else:
            kind, start, end, props = row
            tie = {"start": start, "end": end, "props": props}
            groups.setdefault(kind, []).append(tie)
    return groups


def chunks(items: Iterable[T], size: int = CHUNK) -> Iterator[list[T]]:
    """Yield the items, so many at a time."""
    iterator = iter(items)
    while chunk := list(islice(iterator, size)):
        yield chunk


def grouped(
    pairs: Iterable[tuple[str, T]], send: Callable[[str, list[T]], None]
) -> None:
    """Send items on by type, many at a time; memory stays bounded."""
    waiting: dict[str, list[T]] = {}
    for kind, item in pairs:
        rows = waiting.setdefault(kind, [])
        rows.append(item)
        if len(rows) == CHUNK:
            send(kind, waiting.pop(kind))
    for kind, rows in waiting.items():
        send(kind, rows)


def missing_end(kind: str, what: str) -> BadInput:
    """Return the error of a relation whose end is not in the store."""
    return BadInput(
        said("end not in store", kind=kind, what=what),
        remedy=said("load that end"),
    )
