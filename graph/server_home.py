"""A home whose store is on a server, which other machines may share.

The server is the truth: its last finished load says which versions of which sources it
was made from, and keeps their statements. The folder of such a home is a copy of them,
brought up to date before anything is written, exported or listed.

A load that changes up to `ONE_TRANSACTION` rows is one transaction: readers see the old
state or the new one. A bigger one runs for a while, in batches, under a `Load` node
that says so; cut short, it is finished by loading again, from this machine or another.
"""

from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from typing_extensions import override

from graph.errors import StoreBehind, StoreDamaged, StoreMissing
from graph.following import followed
from graph.home import Home, PointerState, Source
from graph.load_steps import overtaken
from graph.loading import Loading
from graph.loads import Load, Loads, answering, loads_of, sources_there, steadily
from graph.progress import SILENT, Progress
from graph.records import PROFESSIONAL, PUBLIC
from graph.sources import Versions
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
        self._done: Load | None = None
        """The load that it was, or none."""
        self._putting_back = False
        self._connection: ServerStore | None = None
        """Kept while a load is prepared, so that nothing connects for each source."""

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
                raise StoreDamaged(said("outdated"), where=store.where)
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
        return PointerState((loads.mark, marks), is_changing=loads.is_changing)

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
        self,
        folder: Path,
        tiers: Collection[str] = (PUBLIC, PROFESSIONAL),
        without: Collection[str] = (),
    ) -> dict[str, Any]:
        self._refresh()
        return super().export(folder, tiers, without)

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
            return list(server_problems(store, versions, parts, rules_for(parts)))

    @override
    def rebuild(self, progress: Progress = SILENT) -> Load:  # type: ignore[override]
        with self._without_strange_marks():
            return super().rebuild(progress)  # type: ignore[return-value]

    @override
    def put_back(self, progress: Progress = SILENT) -> Load:  # type: ignore[override]
        self._putting_back = True
        try:
            return self.rebuild(progress)
        finally:
            self._putting_back = False

    @override
    def __enter__(self) -> Self:
        # Whoever is about to load compares with what is loaded.
        self._refresh()
        self._connection = self._store()
        return self

    @override
    def discard(self) -> None:
        super().discard()
        connection, self._connection = self._connection, None
        if connection:
            connection.close()

    # How

    def _refresh(self) -> None:
        """Bring the folder up to date."""
        self._writing(lambda: None)
        if not self._prepared:
            self._lock.release()

    def _store(self) -> ServerStore:
        """Open the store; what this machine wrote before is there."""
        return self._connect(marks=self._read_marks())

    def _read_marks(self) -> tuple[str, ...]:
        try:
            return tuple(self._marks.read_text("utf-8").split())
        except FileNotFoundError:
            return ()
        except (OSError, UnicodeDecodeError) as error:
            raise StoreDamaged(
                said("marks unread", why=error),
                where=str(self._marks),
                remedy=said("delete marks"),
            ) from error

    @override
    def _finish_commit(self) -> None:
        """Let the folder hold what the server was made from.

        Raises:
            StoreBusy: when that is no longer what a load was prepared for.
            StoreDamaged: when the folder holds more: the database was replaced.
        """
        with self._store() as store:
            if self._connection and loads_of(store).done == self._done:
                return  # nothing was put in place since the last look
            if not self._prepared:
                self._follow(store)
                self._keep_marks(store)
            elif _sources(store) != self._base:
                raise overtaken(store.where)

    @contextmanager
    def _without_strange_marks(self) -> Iterator[None]:
        """Give up waiting for what was written to a database that is another by now.

        What is done then may still fail: whoever only met a server that is behind waits on.
        """
        try:
            with self._store() as store:
                loads_of(store)
        except StoreBehind:
            pass
        else:
            yield
            return
        self._lock.acquire()
        marks = self._read_marks()
        self._marks.unlink(missing_ok=True)
        try:
            yield
        except BaseException:
            self._write_marks(marks)
            raise

    def _follow(self, store: ServerStore) -> None:
        """Let the folder hold what the server was made from, whoever loaded it."""

        def follow(loads: Loads | None) -> tuple[Load | None, Versions]:
            more = self._putting_back
            there = followed(self.records, store, loads, more=more)
            return loads.done if loads else None, there

        self._done, self._base = steadily(store, follow)

    @override
    def _build(self, progress: Progress, force: bool) -> Load:  # type: ignore[override]
        if not self._prepared and not force and self.is_current():
            return self.generation()
        versions = self._versions()
        if not versions:
            raise StoreMissing(said("nothing loaded"), where=str(self.path))
        with self._store() as store:
            loading = Loading(
                self.records,
                store,
                versions,
                self._base,
                self._at_once,
                anew=force,
            )
            load = loading.run(progress)
            self._keep_marks(store)
            self._follow(store)
        return load

    def _keep_marks(self, store: ServerStore) -> None:
        """Note what was written or seen: nobody here is shown an older state after it."""
        marks = tuple(store.marks())
        if marks != self._read_marks():
            self._write_marks(marks)

    def _write_marks(self, marks: tuple[str, ...]) -> None:
        from graph.files import write_whole

        write_whole(self._marks, "\n".join(marks).encode())


def _sources(store: ServerStore) -> Versions:
    """Return what a server was made from."""
    return steadily(store, lambda loads: sources_there(store, loads))


def _made(loads: Loads) -> str:
    return loads.done.made_from if loads.done else ""
