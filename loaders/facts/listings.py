"""Passages that enumerate: what lets an answer say where was searched."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from graph.records import Value
from loaders.facts.doc import Doc, Lines
from loaders.identity import tail

_GAP = 8
"""So many lines may lie between two items of one list."""


@dataclass(slots=True)
class Listings:
    """Gathers what is listed of each thing, then states the lists."""

    doc: Doc
    _items: dict[tuple[str, str], list[tuple[Lines, str]]] = field(default_factory=dict)

    def gather(self) -> None:
        """Read the lists off the relations that were stated."""
        records = self.doc.draft.records
        sitting = {r.start: r.end for r in records.values() if r.type == "OF"}
        for record in records.values():
            if record.start is None or record.end is None:
                continue
            start = self.doc.draft.type_of(record.start) or ""
            denied = any(entry.startswith("*!denied") for entry in record.stated)
            for type_, from_, relation, of_end in _LISTED:
                if (
                    record.type != type_
                    or start not in from_
                    or (denied != (relation == "missing_services"))
                ):
                    continue
                whole, item = (
                    (record.end, record.start) if of_end else (record.start, record.end)
                )
                listed = sitting.get(item) or item
                found = self._items.setdefault((relation, whole), [])
                found += [(at, listed) for at in record.lines]

    def state(self) -> None:
        """State every list of two or more."""
        for (relation, whole), items in sorted(self._items.items()):
            for number, (at, listed) in enumerate(_clusters(sorted(items)), 1):
                if len(listed) > 1:
                    self._listing(relation, whole, at, listed, number)

    def _listing(
        self, relation: str, whole: str, at: Lines, listed: Sequence[str], number: int
    ) -> None:
        suffix = f"-{number}" if number > 1 else ""
        key = f"listing/{tail(whole)}/{relation}-{self.doc.draft.name}{suffix}"
        props: dict[str, Value] = {"relation": relation, "complete": "unsaid"}
        self.doc.draft.node(key, "Listing", at, props, stance="reported")
        self.doc.draft.relation("SUBJECT", key, whole, at)
        for item in listed:
            self.doc.draft.relation("LISTS", key, item, at)


_BODIES = ("Mechanism", "MechanismKind")
_BASED = (
    *_BODIES,
    "Institution",
    "InstitutionKind",
    "Post",
    "Role",
    "Service",
    "Concern",
)
_LISTED: tuple[tuple[str, tuple[str, ...], str, bool], ...] = (
    ("ON", ("Seat",), "members", True),
    ("PROVIDED_BY", ("Service",), "services", True),
    ("PROVIDED_BY", ("Service",), "missing_services", True),
    ("COVERS", ("Service",), "services", True),
    ("COVERS", ("Service",), "missing_services", True),
    ("APPLIES_IN", ("Service",), "services", True),
    ("APPLIES_IN", ("Service",), "missing_services", True),
    ("COVERS", _BODIES, "bodies", True),
    ("APPLIES_IN", _BODIES, "bodies", True),
    ("ADDRESSES", _BODIES, "bodies", True),
    ("IN", ("Post", "Role"), "holders", True),
    ("BORNE_BY", ("Duty",), "duties", True),
    ("BASED_ON", _BASED, "basis", False),
    ("AMENDS", ("LegalAct",), "amendments", True),
    ("PART_OF", _BODIES, "parts", True),
    ("PART_OF", ("Institution", "InstitutionKind"), "units", True),
    ("PART_OF", ("Activity",), "activities", True),
)
"""Relation, types of its start, what it lists, and whether its end is the whole."""


def _clusters(items: Sequence[tuple[Lines, str]]) -> Iterable[tuple[Lines, list[str]]]:
    """Yield runs of items that stand close together, with the lines that hold them."""
    first, last, listed = 0, -1, list[str]()
    for (start, end), item in items:
        if listed and start - last > _GAP:
            yield (first, last), listed
            listed = []
        if not listed:
            first, last = start, end
        last = max(last, end)
        listed.append(item)
    if listed:
        yield (first, last), list(dict.fromkeys(listed))
