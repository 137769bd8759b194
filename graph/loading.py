"""A load of a server's store: in one transaction, or in many under a `Load` node.

What is written to a store that held nothing goes in two transactions at a time.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from secrets import token_hex
from typing import TYPE_CHECKING

from graph.batches import CHUNK, chunks
from graph.errors import StoreBusy, StoreDamaged
from graph.lanes import Lanes
from graph.load_steps import (
    begun,
    ended,
    held,
    held_beside,
    held_last,
    kept,
    locked,
    overtaken,
    weight,
)
from graph.loads import (
    Load,
    Loads,
    answering,
    has_records,
    sources_there,
    steadily,
    strange_label,
)
from graph.progress import Progress
from graph.sources import Records, Versions
from graph.store import AnyRow, Batch, ServerStore, Step
from ontology.messages import said

if TYPE_CHECKING:
    from graph.difference import Held

_PIECES_AT_ONCE = 20
_MOST_PIECES = 100
"""So many pieces of statements at most are part of one transaction with all else: each
is a megabyte before it is packed."""
_HEARTBEAT = 20_000
"""After so many rows a running load says that it is alive, changed or not."""


class Loading:
    """One load: what the store lacks is written, what nobody states any more goes."""

    def __init__(
        self,
        records: Records,
        store: ServerStore,
        versions: Versions,
        base: Versions,
        at_once: int,
        *,
        anew: bool = False,
    ) -> None:
        """Look at what is there; it must be what `base` says, which `versions` follow.

        `anew` says that the server's own copy of the statements is not trusted.

        Raises:
            StoreBusy: when another load was put in place meanwhile.
        """
        self._records = records
        self._store = store
        self._versions = versions
        self._at_once = at_once
        self._owner = token_hex(8)
        self._loads, known = steadily(
            store, lambda loads: (loads or Loads(), sources_there(store, loads))
        )
        if known != base:
            raise overtaken(store.where)
        self._number = self._loads.last + 1
        there = {one.file for each in known.values() for one in each if not anew}
        self._new = [
            one for each in versions.values() for one in each if one.file not in there
        ]
        self._running = False
        self._is_first = self._loads == Loads() and not has_records(store)

    def run(self, progress: Progress) -> Load:
        """Do it; return the finished load."""
        from graph.build import fingerprint, layout_of, verify_records
        from ontology.model import ontology

        self._verify_place()
        verify_records(self._records, self._versions)
        self._made_from = fingerprint(self._versions)
        self._store.ensure_schema(layout_of(ontology()))
        with Lanes(self._store.transact, self._guards()) as self._lanes:
            last = self._changes(progress)
            self._lanes.settle()
        self._finish(last)
        return answering(self._store)

    def _guards(self) -> list[list[Step]]:
        """Return what begins the transactions of a long load; side by side if it may be.

        What is not there cannot be met by another transaction; what is changed can.
        """
        guards = [[held(self._number, self._owner)]]
        if self._is_first:
            guards.append([held_beside(self._number, self._owner)])
        return guards

    def _verify_place(self) -> None:
        running = self._loads.running
        if running and running.is_alive:
            raise StoreBusy(said("load running"), where=self._store.where)
        label = None if self._loads != Loads() else strange_label(self._store)
        if label:
            raise StoreDamaged(
                said("other nodes", label=label),
                where=self._store.where,
                remedy=said("own database"),
            )

    def _changes(self, progress: Progress) -> Batch:
        """Write while there is more than one transaction may hold; return the rest."""
        from graph.build import rules_for
        from graph.compare import rows_held
        from graph.difference import Held, removals
        from graph.fill import Filling, rows_made
        from graph.tiered_names import TieredNames

        parts = self._records.parts(self._versions)
        rules = rules_for(parts)
        if self._loads.running:
            # Whoever was taken for dead writes no more once this is marked, so that what
            # is read now is what will be there.
            self._begin()
        there = rows_held(self._store) if self._loads != Loads() else ()
        found = Held(self._alive(there))
        self._filling = Filling(parts, rules)
        total = sum(one.records for each in self._versions.values() for one in each)
        progress.start("building the store", total)
        with TieredNames(rules.levels) as names:
            made = rows_made(self._filling, names, progress)
            last = self._written(made, found)
        progress.finish()
        gone = list(found.unwanted())
        rows = len(last.nodes) + len(last.relations) + len(gone)
        if rows > self._at_once or weight(self._records, self._new) > _MOST_PIECES:
            self._begin()
        return self._removing(last, list(removals(gone)))

    def _alive(self, rows: Iterable[AnyRow]) -> Iterator[AnyRow]:
        """Yield rows, and say now and then that a running load is alive."""
        for number, row in enumerate(rows):
            if self._running and not number % _HEARTBEAT:
                self._store.transact([held(self._number, self._owner)])
            yield row

    def _written(self, rows: Iterable[AnyRow], found: Held) -> Batch:
        """Send what is lacking while it is much; return what waits at the end."""
        from graph.difference import Changes

        changes = Changes()
        for row in self._alive(rows):
            if found.lacks(row):
                changes.add(row)
            if self._running and len(changes.waiting) >= CHUNK:
                self._send(changes.take())
            elif len(changes.waiting) > self._at_once:
                self._begin()
                self._send(changes.take())
        return changes.take()

    def _removing(self, last: Batch, gone: list[Batch]) -> Batch:
        if self._running:
            for batch in (last, *gone):
                self._send(batch)
            return Batch()
        return Batch(
            last.nodes,
            last.relations,
            [key for batch in gone for key in batch.removed],
            [tie for batch in gone for tie in batch.untied],
        )

    def _begin(self) -> None:
        """Mark the load as running, once."""
        if not self._running:
            self._running = True
            lock = locked(self._number, self._loads, self._owner)
            begin = begun(self._number, self._owner, self._made_from)
            self._store.transact([lock, *begin])

    def _send(self, batch: Batch) -> None:
        """Write a batch of a running load, in pieces."""
        ties = replace(batch, removed=(), nodes=())
        for some in (replace(batch, untied=(), relations=()), ties):
            for step in self._store.steps(some, new=self._is_first):
                self._lanes.send(step)
            if some.nodes:
                self._lanes.settle()  # a relation needs both ends

    def _finish(self, last: Batch) -> None:
        done = ended(
            self._number,
            self._owner,
            self._made_from,
            self._versions,
            self._filling.counts,
            self._filling.dangling,
        )
        files = kept(self._records, self._new)
        if self._running:
            for some in chunks(files, _PIECES_AT_ONCE):
                self._store.transact([held(self._number, self._owner), *some])
            self._store.transact([held_last(self._number, self._owner), *done])
        else:
            lock = locked(self._number, self._loads, self._owner)
            self._store.transact([lock, *files, *self._store.steps(last), *done])
