"""Whether a store holds what the records make: counts and content of every type."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b
from typing import Any

from graph.build import layout_of
from graph.fill import Filling, rows_made
from graph.lines import Part
from graph.merge import Rules
from graph.store import AnyRow, GraphStore, Row
from graph.texts import Texts
from graph.tiered_names import TieredNames
from ontology.messages import said
from ontology.model import ontology

_CYPHER = Texts(__file__)
_SIZE = 16


def digest_of(row: Mapping[str, Any], *ends: str) -> int:
    """Return a number that tells the content of one row, and its ends, from any other."""
    text = json.dumps([ends, row], sort_keys=True, ensure_ascii=False)
    digest = blake2b(text.encode("utf-8", "surrogatepass"), digest_size=_SIZE)
    return int.from_bytes(digest.digest())


class Tally:
    """How many rows, and a sum over their content that no order changes."""

    __slots__ = ("count", "sum")

    def __init__(self) -> None:
        self.count = 0
        self.sum = 0

    def add(self, row: AnyRow) -> None:
        _, ends, content = parted(row)
        self.sum = (self.sum + digest_of(content, *ends)) % (1 << 8 * _SIZE)
        self.count += 1


def parted(row: AnyRow) -> tuple[str, tuple[str, ...], Row]:
    """Return the type of a row, its ends (none of a node), and its properties."""
    if len(row) == 2:
        return row[0], (), row[1]
    kind, start, end, content = row
    return kind, (start, end), content


def differences(
    store: GraphStore, parts: Sequence[Part], rules: Rules
) -> Iterator[str]:
    """Yield how the store differs from what the records make."""
    with TieredNames(rules.levels) as names:
        wanted = _tallies(rows_made(Filling(parts, rules), names))
    found = _tallies(rows_held(store))
    layout = layout_of(ontology())
    for kind in (*layout.nodes, *layout.relations):
        has, want = found.get(kind, Tally()), wanted.get(kind, Tally())
        if has.count != want.count:
            yield said("other count", has=has.count, kind=kind, want=want.count)
        elif has.sum != want.sum:
            yield said("other content", has=has.count, kind=kind)


def _tallies(rows: Iterable[AnyRow]) -> dict[str, Tally]:
    found: dict[str, Tally] = {}
    for row in rows:
        found.setdefault(row[0], Tally()).add(row)
    return found


def rows_held(store: GraphStore) -> Iterator[AnyRow]:
    """Yield all that a store holds, type by type."""
    layout = layout_of(ontology())
    for kind in layout.nodes:
        for row in store.scan(_CYPHER.of("nodes", kind)):
            yield kind, row["row"]
    for kind in layout.relations:
        for row in store.scan(_CYPHER.of("relations", kind)):
            yield kind, row["start"], row["end"], row["row"]
