"""A home whose store is on a server, which other machines may share.

The server is the truth: its last finished load says which versions of which sources it
was made from, and keeps their statements. The folder of such a home is a copy of them,
brought up to date before anything is written, exported or listed.

A load that changes up to `ONE_TRANSACTION` rows is one transaction: readers see the old
state or the new one. A bigger one runs for a while, in batches, under a `Load` node
that says so; cut short, it is finished by loading again, from this machine or another.
"""

from collections.abc import Callable, Collection
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from typing_extensions import override

from graph.errors import StoreBusy, StoreDamaged, StoreMissing
from graph.home import OUTDATED, Home, PointerState, Source
from graph.loading import Loading
from graph.loads import Load, Loads, answering, fetch, loads_of, sources_of, steadily
from graph.progress import SILENT, Progress
from graph.records import PROFESSIONAL, PUBLIC
from graph.sources import MANIFEST, Version, Versions
from graph.store import TIMEOUT_SECONDS, ServerStore
from ontology.messages import said

if TYPE_CHECKING:
    from graph.check import Problem

ONE_TRANSACTION = 100_000
"""So many rows at most change at once."""

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
            return answering(store)

    @override
    def opened(self) -> tuple[Load, ServerStore]:  # type: ignore[override]
        store = self._store()
        try:
            load = answering(store)
            if not load.is_of_this_format:
                raise StoreDamaged(OUTDATED, where=store.where)
        except BaseException:
            store.close()
            raise
        return load, store

    @override
    def pointer_state(self) -> PointerState:
        # Who looked before the marks of a load were written opens the store again.
        marks = self._read_marks()
        with self._connect(marks=marks) as store:
            loads = loads_of(store)
        return PointerState((loads.mark, marks), is_changing=loads.running is not None)

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
    def rebuild(self, progress: Progress = SILENT) -> Load:  # type: ignore[override]
        # The database may have been replaced by one that never saw what was written.
        self._marks.unlink(missing_ok=True)
        return super().rebuild(progress)  # type: ignore[return-value]

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
        """Let the folder hold what the server was made from.

        Raises:
            StoreBusy: when that is no longer what a load was prepared for.
        """
        with self._store() as store:
            if not self._prepared:
                self._follow(store)
                return
            there = steadily(store, lambda loads: _there(store, loads))
            if there != self.records.versions():
                raise StoreBusy(said("load overtaken"), where=store.where)

    def _follow(self, store: ServerStore) -> None:
        """Let the folder hold what the server was made from, whoever loaded it."""
        steadily(store, lambda loads: self._copy(store, loads))

    def _copy(self, store: ServerStore, loads: Loads | None) -> None:
        there = _there(store, loads)
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
        name = loads.done.name if loads and loads.done else ""
        self.records.commit(changed, name)
        self.records.settle()
        self.records.sweep(there)

    @override
    def _build(self, progress: Progress, force: bool) -> Load:  # type: ignore[override]
        if not self._prepared and not force and self.is_current():
            return self.generation()
        versions = self._versions()
        if not versions:
            raise StoreMissing(said("nothing loaded"), where=str(self.path))
        with self._store() as store:
            load = Loading(self.records, store, versions, self._at_once).run(progress)
            self._keep_marks(store)
            self._follow(store)
        return load

    def _keep_marks(self, store: ServerStore) -> None:
        from graph.files import write_whole

        write_whole(self._marks, "\n".join(store.marks()).encode())


def _there(store: ServerStore, loads: Loads | None) -> dict[str, tuple[Version, ...]]:
    """Return all versions that the store was made from."""
    return sources_of(store, loads.done) if loads and loads.done else {}


def _made(loads: Loads) -> str:
    return loads.done.made_from if loads.done else ""
