"""Records into a store: every version of a node, joined with its neighbours' versions."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import TypeAlias, TypeVar

from graph.batches import CHUNK, chunks
from graph.key_table import ABSENT, KeyTable
from graph.lines import Part, spoken
from graph.merge import Rules, contest, records_of
from graph.progress import SILENT, Progress
from graph.records import ENDLESS, TIERS, Record
from graph.store import AnyRow, GraphStore, NodeRow, RelationRow
from graph.tiered_names import TieredNames
from graph.tiers import levels_of

Span: TypeAlias = tuple[str, str, str, range]
"""From when and until when a version is known, its key, the levels of who sees it."""

T = TypeVar("T")

_EVERYBODY = range(len(TIERS))


class Filling:
    """One pass over the records, nodes first; keeps what relations need of them."""

    def __init__(self, parts: Sequence[Part], rules: Rules) -> None:
        self._groups = spoken(parts)
        self._rules = rules
        self._late: list[Record] = []
        self._next: list[Record] = []
        self._known = KnownSince()
        self.counts: Counter[str] = Counter()
        self.dangling = 0
        """Relations of which an end is not there while they are."""

    def nodes(self) -> Iterator[Record]:
        """Yield all versions of all nodes, with the claims about them."""
        for key, said in self._groups:
            records = records_of(said, self._rules)
            if key[0]:
                self._next = records
                break
            self._known.note([each for each in records if each.type != "Claim"])
            for record in records:
                self.counts[record.type] += 1
                yield record
        self._known.seal()

    def relations(self) -> Iterator[tuple[Record, list[tuple[str, str]]]]:
        """Yield all versions of all relations; call after `nodes` is used up.

        With each the keys of the versions of both ends that it joins.
        """
        for records in chunks(contest(self._own(), self._rules)):
            yield from zip(records, self._known.joins(records), strict=True)

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


class KnownSince:
    """Since when and until when each version of each node is known.

    Nearly all have one version that holds for good: a table keeps its day in few bytes.
    """

    def __init__(self) -> None:
        self._spans: dict[str, list[Span]] = {}
        self._days: dict[str, int] = {}
        self._table = KeyTable()
        self._waiting: dict[str, int] = {}

    def note(self, versions: Sequence[Record]) -> None:
        """Keep all versions of a node, before any is asked for."""
        if len(versions) == 1 and versions[0].key == versions[0].id:
            day = versions[0].recorded_at
            number = self._days.setdefault(day, len(self._days))
            self._waiting[versions[0].id] = number
            if len(self._waiting) == CHUNK:
                self._settle()
            return
        for each in versions:
            span = each.recorded_at, each.retracted_at, each.key, levels_of(each.tier)
            self._spans.setdefault(each.id, []).append(span)

    def seal(self) -> None:
        """Take no more; call before `joins`."""
        self._settle()
        self._table.seal()

    def joins(self, relations: Sequence[Record]) -> Iterator[list[tuple[str, str]]]:
        """Yield for each relation the keys of the versions of both ends that it joins."""
        days = [*self._days, ""]
        starts = [each.start or "" for each in relations]
        ends = [each.end or "" for each in relations]
        found = self._table.find(starts), self._table.find(ends)
        for record, start, end, one, two in zip(
            relations, starts, ends, *found, strict=True
        ):
            if one != ABSENT and two != ABSENT:
                both = max(days[one], days[two]) < record.retracted_at
                yield [(start, end)] if both else []
                continue
            first = self._versions(start, days[one])
            second = self._versions(end, days[two])
            yield list(_joined(record, first, second))

    def _settle(self) -> None:
        self._table.add([*self._waiting], [*self._waiting.values()])
        self._waiting.clear()

    def _versions(self, identifier: str, day: str) -> list[Span]:
        if day:
            return [(day, ENDLESS, identifier, _EVERYBODY)]
        return self._spans.get(identifier, [])


def _joined(
    record: Record, starts: Sequence[Span], ends: Sequence[Span]
) -> Iterator[tuple[str, str]]:
    own = record.recorded_at, record.retracted_at, "", levels_of(record.tier)
    for first in starts:
        for second in ends:
            if _meet(own, first, second):
                yield first[2], second[2]


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
) -> Iterator[AnyRow]:
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
    for record, joined in _advancing(filling.relations(), progress):
        note(record)
        row = record.row()
        for start, end in joined:
            yield record.type, start, end, row
        filling.counts[record.type] += len(joined)
        filling.dangling += not joined


def _late_rows(filling: Filling, names: TieredNames) -> Iterator[NodeRow]:
    """Yield the claims about relations and the index by name."""
    for record in filling.claims():
        yield record.type, record.row()
    for kind, row in names.rows():
        filling.counts[kind] += 1
        yield kind, row


def _advancing(records: Iterator[T], progress: Progress) -> Iterator[T]:
    done = 0
    for record in records:
        yield record
        done += 1
        if not done % 1000:
            progress.advance(1000)
    progress.advance(done % 1000)
