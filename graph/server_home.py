"""A home whose store is on a server, which other machines may share.

The server is the truth: its last finished load says which versions of which sources it
was made from, and keeps their statements. The folder of such a home is a copy of them,
brought up to date before anything is written, exported or listed.

A load that changes up to `ONE_TRANSACTION` rows is one transaction: readers see the old
state or the new one. A bigger one runs for a while, in batches, under a `Load` node
that says so; cut short, it is finished by loading again, from this machine or another.
"""

from collections.abc import Callable, Collection, Iterable, Iterator
from pathlib import Path
from secrets import token_hex
from typing import TYPE_CHECKING, Any, Self

from typing_extensions import override

from graph.batches import CHUNK
from graph.errors import StoreBusy, StoreDamaged, StoreMissing
from graph.home import OUTDATED, Home, Source
from graph.loads import (
    Load,
    Loads,
    begun,
    ended,
    fetch,
    held,
    kept,
    loads_of,
    locked,
    sources_of,
    strange_label,
)
from graph.progress import SILENT, Progress
from graph.records import PROFESSIONAL, PUBLIC
from graph.sources import MANIFEST, Versions
from graph.store import (
    TIMEOUT_SECONDS,
    Batch,
    NodeRow,
    RelationRow,
    ServerStore,
    Step,
)

if TYPE_CHECKING:
    from graph.check import Problem
    from graph.difference import Held

ONE_TRANSACTION = 100_000
"""So many rows at most change at once."""
_FILES_AT_ONCE = 20
_HEARTBEAT = 20_000
"""After so many rows a running load says that it is alive, changed or not."""

Connect = Callable[..., ServerStore]
"""Opens the store; takes `marks`, what was written before."""


class ServerHome(Home):
    """A home folder for a store on a server."""

    def __init__(
        self,
        path: Path | str,
        connect: Connect,
        *,
        timeout_ms: int = int(TIMEOUT_SECONDS * 1000),
        at_once: int = ONE_TRANSACTION,
    ) -> None:
        super().__init__(path, timeout_ms=timeout_ms)
        self._connect = connect
        self._at_once = at_once
        self._marks = self.path / "marks"

    # What is there

    @property
    @override
    def is_shared(self) -> bool:
        return True

    @override
    def is_empty(self) -> bool:
        with self._store() as store:
            return loads_of(store) == Loads()

    @override
    def sources(self) -> list[Source]:
        self._refresh()
        return super().sources()

    @override
    def generation(self) -> Load:  # type: ignore[override]
        with self._store() as store:
            return _answering(store)

    @override
    def opened(self) -> tuple[Load, ServerStore]:  # type: ignore[override]
        store = self._store()
        try:
            load = _answering(store)
            if not load.is_of_this_format:
                raise StoreDamaged(OUTDATED, where=store.where)
        except BaseException:
            store.close()
            raise
        return load, store

    @override
    def pointer_state(self) -> tuple[tuple[int, int, int], ...]:
        with self._store() as store:
            return ((*loads_of(store).mark, 0),)

    @override
    def is_outdated(self) -> bool:
        # Whoever only asks must not build for all others.
        return False

    @override
    def is_current(self) -> bool:
        from graph.build import fingerprint

        with self._store() as store:
            loads = loads_of(store)
        wanted = fingerprint(self.records.versions())
        return not loads.running and bool(loads.done) and _made(loads) == wanted

    @override
    def export(
        self, folder: Path, tiers: Collection[str] = (PUBLIC, PROFESSIONAL)
    ) -> dict[str, Any]:
        self._refresh()
        return super().export(folder, tiers)

    @override
    def check(self, progress: Progress = SILENT) -> list["Problem"]:
        self._refresh()
        return super().check(progress)

    @override
    def store_problems(self, versions: Versions, whole: bool) -> list["Problem"]:
        from graph.build import rules_for
        from graph.check import server_problems

        with self._store() as store:
            parts = self.records.parts(versions)
            return list(server_problems(store, parts, rules_for(parts)))

    @override
    def __enter__(self) -> Self:
        # Whoever is about to load compares with what is loaded.
        self._refresh()
        return self

    # How

    def _refresh(self) -> None:
        """Bring the folder up to date."""
        self._writing(lambda: None)
        if not self._prepared:
            self.discard()

    def _store(self) -> ServerStore:
        """Open the store; what this machine wrote before is there."""
        return self._connect(marks=self._read_marks())

    def _read_marks(self) -> tuple[str, ...]:
        try:
            return tuple(self._marks.read_text("utf-8").split())
        except OSError:
            return ()

    @override
    def _finish_commit(self) -> None:
        """Let the folder hold what the server was made from."""
        with self._store() as store:
            done = loads_of(store).done
            self._copy(store, done)

    def _copy(self, store: ServerStore, done: Load | None) -> None:
        there = sources_of(store, done) if done else {}
        here = self.records.versions()
        if here == there:
            return
        for versions in there.values():
            for version in versions:
                path = self.records.path(version)
                if version not in here.get(version.source, ()):
                    fetch(store, version, path)
        for source in here.keys() - there.keys():
            (self.records.folder / source / MANIFEST).unlink()
        changed = {name: each for name, each in there.items() if here.get(name) != each}
        self.records.commit(changed, done.name if done else "")
        self.records.settle()
        self.records.sweep(there)

    @override
    def _build(self, progress: Progress, force: bool) -> Load:  # type: ignore[override]
        if not self._prepared and not force and self.is_current():
            return self.generation()
        versions = self._versions()
        if not versions:
            raise StoreMissing("nothing is loaded", where=str(self.path))
        with self._store() as store:
            load = _Loading(self, store, versions, self._at_once).run(progress)
            self._keep_marks(store)
            self._copy(store, load)
        return load

    def _keep_marks(self, store: ServerStore) -> None:
        from graph.files import write_whole

        write_whole(self._marks, "\n".join(store.marks()).encode())


class _Loading:
    """One load: what the store lacks is written, what nobody states any more goes."""

    def __init__(
        self, home: ServerHome, store: ServerStore, versions: Versions, at_once: int
    ) -> None:
        self._home = home
        self._store = store
        self._versions = versions
        self._at_once = at_once
        self._owner = token_hex(8)
        self._loads = loads_of(store)
        self._number = self._loads.last + 1
        self._known = sources_of(store, self._loads.done) if self._loads.done else {}
        self._running = False

    def run(self, progress: Progress) -> Load:
        """Do it; return the finished load."""
        from graph.build import fingerprint, layout_of, verify_records
        from ontology.model import ontology

        self._verify_place()
        verify_records(self._home.records, self._versions)
        self._made_from = fingerprint(self._versions)
        self._store.ensure_schema(layout_of(ontology()))
        last = self._changes(progress)
        self._finish(last)
        return _answering(self._store)

    def _verify_place(self) -> None:
        running = self._loads.running
        if running and running.is_alive:
            raise StoreBusy("another load is running", where=self._store.where)
        label = None if self._loads != Loads() else strange_label(self._store)
        if label:
            raise StoreDamaged(
                f"the database holds other nodes ({label})",
                where=self._store.where,
                remedy="Give Ura a database of its own; `ura adopt` reads what another one holds.",
            )

    def _changes(self, progress: Progress) -> Batch:
        """Write while there is more than one transaction may hold; return the rest."""
        from graph.build import rules_for
        from graph.compare import rows_held
        from graph.difference import Held, removals
        from graph.fill import Filling, rows_made
        from graph.tiered_names import TieredNames

        parts = self._home.records.parts(self._versions)
        rules = rules_for(parts)
        found = Held(rows_held(self._store) if self._loads != Loads() else ())
        self._filling = Filling(parts, rules)
        total = sum(one.records for each in self._versions.values() for one in each)
        progress.start("building the store", total)
        with TieredNames(rules.levels) as names:
            made = rows_made(self._filling, names, progress)
            last = self._written(made, found)
        progress.finish()
        gone = list(found.unwanted())
        if len(last.nodes) + len(last.relations) + len(gone) > self._at_once:
            self._begin()
        return self._removing(last, list(removals(gone)))

    def _written(self, rows: Iterable[NodeRow | RelationRow], found: "Held") -> Batch:
        """Send what is lacking while it is much; return what waits at the end."""
        from graph.difference import Changes

        changes = Changes()
        for number, row in enumerate(rows):
            if found.lacks(row):
                changes.add(row)
            if self._running and not number % _HEARTBEAT:
                self._store.transact([held(self._number, self._owner)])
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
            lock = locked(self._number, self._loads.last, self._owner)
            begin = begun(self._number, self._owner, self._made_from)
            self._store.transact([lock, *begin])

    def _send(self, batch: Batch) -> None:
        """Write a batch of a running load, in pieces."""
        for step in self._store.steps(batch):
            self._store.transact([held(self._number, self._owner), step])

    def _finish(self, last: Batch) -> None:
        done = ended(
            self._number,
            self._owner,
            self._made_from,
            self._versions,
            self._filling.counts,
            self._filling.dangling,
        )
        files = kept(self._home.records, self._versions, self._known)
        if self._running:
            for some in _some(files, _FILES_AT_ONCE):
                self._store.transact([held(self._number, self._owner), *some])
            self._store.transact([held(self._number, self._owner), *done])
        else:
            lock = locked(self._number, self._loads.last, self._owner)
            self._store.transact([lock, *files, *self._store.steps(last), *done])


def _some(steps: Iterable[Step], most: int) -> Iterator[list[Step]]:
    from graph.batches import chunks

    return chunks(steps, most)


def _answering(store: ServerStore) -> Load:
    loads = loads_of(store)
    if loads.done is None:
        raise StoreMissing(
            "the first load is not finished" if loads.running else "nothing is loaded",
            where=store.where,
        )
    return loads.done


def _made(loads: Loads) -> str:
    return loads.done.made_from if loads.done else ""
