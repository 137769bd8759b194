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
from graph.load_steps import overtaken
from graph.loading import Loading
from graph.loads import Load, Loads, answering, fetch, loads_of, sources_there, steadily
from graph.progress import SILENT, Progress
from graph.records import PROFESSIONAL, PUBLIC
from graph.sources import Version, Versions
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
        self._base: Versions = {}
        """What the server was made from when the folder was last brought up to date."""
        self._rebuilding = False

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
        self._rebuilding = True
        try:
            return super().rebuild(progress)  # type: ignore[return-value]
        finally:
            self._rebuilding = False

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
            StoreDamaged: when the folder holds more: the database was replaced.
        """
        if self._rebuilding:
            self._forget_strange_marks()
        with self._store() as store:
            if not self._prepared:
                self._follow(store)
            elif _sources(store) != self._base:
                raise overtaken(store.where)

    def _forget_strange_marks(self) -> None:
        """Give up waiting for what was written to a database that is another by now."""
        try:
            with self._store() as store:
                loads_of(store)
        except (StoreBusy, StoreDamaged):
            self._marks.unlink(missing_ok=True)

    def _follow(self, store: ServerStore) -> None:
        """Let the folder hold what the server was made from, whoever loaded it."""
        self._base = steadily(store, lambda loads: self._copied(store, loads))

    def _copied(self, store: ServerStore, loads: Loads | None) -> Versions:
        """Return what the server was made from, once the folder holds it too."""
        self.records.settle()
        there = sources_there(store, loads)
        here = self.records.versions()
        if here == there:
            return there
        together = self._together(here, there, store.where)
        for versions in there.values():
            for version in versions:
                path = self.records.path(version)
                if version not in here.get(version.source, ()):
                    fetch(store, version, path)
        changed = {
            name: each for name, each in together.items() if here.get(name) != each
        }
        self.records.commit(changed, loads.done.name if loads and loads.done else "")
        self.records.settle()
        self.records.sweep(together)
        return there

    def _together(self, here: Versions, there: Versions, where: str) -> Versions:
        """Return what the folder is to hold: what it holds is never given up for less.

        Raises:
            StoreDamaged: when the server lacks some of it and it is not being put back, or
                cannot be, since the server has something else in its place.
        """
        lacking = _without(here, there)
        if lacking and not self._rebuilding:
            raise StoreDamaged(
                said("server has less", file=lacking[0].file, n=len(lacking)),
                where=where,
                remedy=said("put it back", folder=self.path),
            )
        others = {one.file for one in _without(there, here)}
        if both := others & {one.file for one in lacking}:
            raise StoreDamaged(
                said("server has others", file=min(both)),
                where=where,
                remedy=said("move the folder", folder=self.path),
            )
        return {
            name: tuple(sorted({*here.get(name, ()), *there.get(name, ())}))
            for name in sorted({*here, *there})
        }

    @override
    def _build(self, progress: Progress, force: bool) -> Load:  # type: ignore[override]
        if not self._prepared and not force and self.is_current():
            return self.generation()
        versions = self._versions()
        if not versions:
            raise StoreMissing(said("nothing loaded"), where=str(self.path))
        with self._store() as store:
            loading = Loading(self.records, store, versions, self._base, self._at_once)
            load = loading.run(progress)
            self._keep_marks(store)
            self._follow(store)
        return load

    def _keep_marks(self, store: ServerStore) -> None:
        from graph.files import write_whole

        write_whole(self._marks, "\n".join(store.marks()).encode())


def _sources(store: ServerStore) -> Versions:
    """Return what a server was made from."""
    return steadily(store, lambda loads: sources_there(store, loads))


def _without(versions: Versions, others: Versions) -> list[Version]:
    """Return the versions that others do not have."""
    return [
        one
        for name, each in versions.items()
        for one in each
        if one not in others.get(name, ())
    ]


def _made(loads: Loads) -> str:
    return loads.done.made_from if loads.done else ""
