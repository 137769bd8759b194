"""Whether a store holds what the records make: counts and content of every type."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b
from typing import Any

from graph.build import layout_of
from graph.fill import Filling
from graph.lines import Part
from graph.merge import Rules
from graph.store import GraphStore, Row
from graph.tiered_names import TieredNames
from ontology.model import ontology

_SIZE = 16


class Tally:
    """How many rows, and a sum over their content that no order changes."""

    __slots__ = ("count", "sum")

    def __init__(self) -> None:
        self.count = 0
        self.sum = 0

    def add(self, row: Mapping[str, Any], *ends: str) -> None:
        text = json.dumps([ends, row], sort_keys=True, ensure_ascii=False)
        digest = blake2b(text.encode("utf-8", "surrogatepass"), digest_size=_SIZE)
        self.sum = (self.sum + int.from_bytes(digest.digest())) % (1 << 8 * _SIZE)
        self.count += 1


def differences(
    store: GraphStore, parts: Sequence[Part], rules: Rules
) -> Iterator[str]:
    """Yield how the store differs from what the records make."""
    wanted = _wanted(parts, rules)
    layout = layout_of(ontology())
    kinds = [(kind, True) for kind in layout.nodes]
    kinds += [(kind, False) for kind in layout.relations]
    for kind, is_node in kinds:
        found = _tally(_nodes(store, kind) if is_node else _relations(store, kind))
        want = wanted.get(kind, Tally())
        if found.count != want.count:
            yield f"has {found.count} {kind} instead of {want.count}"
        elif found.sum != want.sum:
            yield f"has other content in some of its {found.count} {kind}"


def _wanted(parts: Sequence[Part], rules: Rules) -> dict[str, Tally]:
    """Return the tallies of what the records make."""
    filling, names = Filling(parts, rules), TieredNames(rules.levels)
    tallies: dict[str, Tally] = {}
    for record in filling.nodes():
        names.add(record)
        tallies.setdefault(record.type, Tally()).add(record.row())
    for record in filling.relations():
        names.add(record)
        for start, end in filling.joins(record):
            tallies.setdefault(record.type, Tally()).add(record.row(), start, end)
    for record in filling.claims():
        tallies.setdefault(record.type, Tally()).add(record.row())
    for kind, row in names.rows():
        tallies.setdefault(kind, Tally()).add(row)
    return tallies


def _tally(rows: Iterable[tuple[Row, tuple[str, ...]]]) -> Tally:
    tally = Tally()
    for row, ends in rows:
        tally.add(row, *ends)
    return tally


def _nodes(store: GraphStore, kind: str) -> Iterator[tuple[Row, tuple[str, ...]]]:
    """Yield the properties of all nodes of a type."""
    for row in store.scan(f"MATCH (n:{kind}) RETURN properties(n) AS row"):
        yield row["row"], ()


def _relations(store: GraphStore, kind: str) -> Iterator[tuple[Row, tuple[str, ...]]]:
    """Yield properties and ends of all relations of a type."""
    text = (
        f"MATCH (a)-[r:{kind}]->(b) "
        "RETURN a.key AS start, b.key AS end, properties(r) AS row"
    )
    for row in store.scan(text):
        yield row["row"], (row["start"], row["end"])
