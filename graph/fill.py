"""Records into a store: every version of a node, joined with its neighbours' versions."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from sys import intern
from typing import TypeAlias

from graph.lines import Part, spoken
from graph.merge import Rules, contest, records_of
from graph.progress import SILENT, Progress
from graph.records import ENDLESS, TIERS, Record
from graph.store import GraphStore, NodeRow, RelationRow
from graph.tiered_names import TieredNames
from graph.tiers import levels_of

Span: TypeAlias = tuple[str, str, str, range]
"""From when and until when a version is known, its key, the levels of who sees it."""

Spans: TypeAlias = str | list[Span]
"""When a node is known: since a day for good, or every version of it."""

_EVERYBODY = range(len(TIERS))


class Filling:
    """One pass over the records, nodes first; keeps what relations need of them."""

    def __init__(self, parts: Sequence[Part], rules: Rules) -> None:
        self._groups = spoken(parts)
        self._rules = rules
        self._late: list[Record] = []
        self._next: list[Record] = []
        self._spans: dict[str, Spans] = {}
        self.counts: Counter[str] = Counter()
        self.dangling = 0
        """Relations of which an end is not there while they are."""

    def nodes(self) -> Iterator[Record]:
        """Yield all versions of all nodes, with the claims about them."""
        for key, said in self._groups:
            records = records_of(said, self._rules)
            if key[0]:
                self._next = records
                return
            for record in records:
                yield self._noted(record)

    def _noted(self, record: Record) -> Record:
        self.counts[record.type] += 1
        if record.type == "Claim":
            return record
        if record.key == record.id and record.id not in self._spans:
            self._spans[record.id] = intern(record.recorded_at)
        else:
            spans = self._spans.setdefault(record.id, [])
            if isinstance(spans, str):
                spans = self._spans[record.id] = _spans(record.id, spans)
            seen_at = levels_of(record.tier)
            since, until = record.recorded_at, record.retracted_at
            spans.append((since, until, record.key, seen_at))
        return record

    def relations(self) -> Iterator[Record]:
        """Yield all versions of all relations; call after `nodes` is used up."""
        return contest(self._own(), self._rules)

    def _own(self) -> Iterator[Record]:
        groups = (records_of(said, self._rules) for _, said in self._groups)
        for records in chain([self._next], groups):
            for record in records:
                if record.start is None:
                    self._late.append(record)
                else:
                    yield record

    def claims(self) -> Iterator[Record]:
        """Yield the claims about relations; call after `relations` is used up."""
        for record in self._late:
            self.counts[record.type] += 1
            yield record

    def joins(self, record: Record) -> Iterator[tuple[str, str]]:
        """Yield the keys of the versions of both ends that a relation joins."""
        start, end = record.start or "", record.end or ""
        one, two = self._spans.get(start), self._spans.get(end)
        if isinstance(one, str) and isinstance(two, str):
            if one < record.retracted_at and two < record.retracted_at:
                yield start, end
            return
        own = record.recorded_at, record.retracted_at, "", levels_of(record.tier)
        for first in _spans(start, one):
            for second in _spans(end, two):
                if _meet(own, first, second):
                    yield first[2], second[2]


def _spans(identifier: str, spans: Spans | None) -> list[Span]:
    if isinstance(spans, str):
        return [(spans, ENDLESS, identifier, _EVERYBODY)]
    return spans or []


def _meet(*spans: Span) -> bool:
    """Tell whether somebody sees all of them on one day."""
    levels = [seen_at for _, _, _, seen_at in spans]
    shared = max(each.start for each in levels) < min(each.stop for each in levels)
    return shared and max(span[0] for span in spans) < min(span[1] for span in spans)


def fill(
    store: GraphStore,
    parts: Sequence[Part],
    rules: Rules,
    *,
    total: int | None = None,
    progress: Progress = SILENT,
    scratch: Path | None = None,
) -> Filling:
    """Put the records of these files into an empty store; return what was done.

    What grows with the records and is needed later waits in files in `scratch`.
    """
    filling = Filling(parts, rules)
    progress.start("building the store", total)
    with TieredNames(rules.levels, scratch) as names:
        store.bulk(
            _node_rows(filling.nodes(), names.add, progress),
            _relation_rows(filling, names.add, progress),
        )
        store.bulk(_late_rows(filling, names), ())
    progress.finish()
    return filling


def rows_made(
    filling: Filling, names: TieredNames, progress: Progress = SILENT
) -> Iterator[NodeRow | RelationRow]:
    """Yield all that a store holds of these records, each relation after its ends."""
    yield from _node_rows(filling.nodes(), names.add, progress)
    yield from _relation_rows(filling, names.add, progress)
    yield from _late_rows(filling, names)


def _node_rows(
    records: Iterator[Record], note: Callable[[Record], None], progress: Progress
) -> Iterator[NodeRow]:
    for record in _advancing(records, progress):
        note(record)
        yield record.type, record.row()


def _relation_rows(
    filling: Filling, note: Callable[[Record], None], progress: Progress
) -> Iterator[RelationRow]:
    for record in _advancing(filling.relations(), progress):
        note(record)
        row = record.row()
        joined = 0
        for start, end in filling.joins(record):
            yield record.type, start, end, row
            joined += 1
        filling.counts[record.type] += joined
        filling.dangling += not joined


def _late_rows(filling: Filling, names: TieredNames) -> Iterator[NodeRow]:
    """Yield the claims about relations and the index by name."""
    for record in filling.claims():
        yield record.type, record.row()
    for kind, row in names.rows():
        filling.counts[kind] += 1
        yield kind, row


def _advancing(records: Iterator[Record], progress: Progress) -> Iterator[Record]:
    done = 0
    for record in records:
        yield record
        done += 1
        if not done % 1000:
            progress.advance(1000)
    progress.advance(done % 1000)
