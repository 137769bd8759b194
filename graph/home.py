"""The home folder: records that are the truth, and the store that is built from them.

    records/   what every version of every source says (graph.sources)
    store/     generations of the store made from it (graph.generation)
    lock       held by the one who writes

`add`, `withdraw` and `journal` prepare; `build` makes a generation of all that is and
all that was prepared, and only then does the load count, at once. Readers see the old
state or the new one; a kill at any moment loses nothing. Whoever only reads imports
nothing of what writes: a question would start twice as slowly.
"""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, NamedTuple, Self, TypeVar

from graph.errors import StoreDamaged, StoreMissing
from graph.generation import REBUILD, Generation, Generations
from graph.lock import WriterLock
from graph.progress import SILENT, Progress
from graph.records import PROFESSIONAL, PUBLIC, Statement, to_line
from graph.sources import (
    COMMIT,
    JOURNAL,
    WITHDRAWN,
    Records,
    Version,
    Versions,
    read_day,
    read_source,
    source_named,
)
from graph.store import TIMEOUT_SECONDS, FolderEngine, GraphStore
from ontology.messages import said

if TYPE_CHECKING:
    from graph.check import Problem

T = TypeVar("T")


class PointerState(NamedTuple):
    """What is another when something else begins to answer."""

    seen: tuple[object, ...]
    is_changing: bool = False
    """Whether a load is changing what answers, so that no answer is worth keeping."""


@dataclass(frozen=True, slots=True)
class Source:
    """What is loaded of one source."""

    name: str
    versions: tuple[Version, ...]

    @property
    def latest(self) -> Version:
        return self.versions[-1]

    @property
    def withdrawn(self) -> bool:
        return not self.latest.records


class Home:
    """A home folder; `with Home(path) as home` gives up what was not built."""

    def __init__(
        self,
        path: Path | str,
        *,
        engine: FolderEngine | None = None,
        timeout_ms: int = int(TIMEOUT_SECONDS * 1000),
    ) -> None:
        self.path = Path(path)
        self._engine = engine
        self._timeout = timeout_ms / 1000
        self.records = Records(self.path / "records")
        self._lock = WriterLock(self.path / "lock")
        self._prepared: dict[str, tuple[Version, ...]] = {}

    @property
    def engine(self) -> FolderEngine:
        """The engine of its store, loaded when first needed."""
        if self._engine is None:
            from graph.arcadedb_store import ARCADEDB

            self._engine = ARCADEDB
            self._engine.allow(self._timeout)
        return self._engine

    @property
    def generations(self) -> Generations:
        return Generations(self.path / "store", self.engine)

    # What is there

    @property
    def is_shared(self) -> bool:
        """Whether others may change the store while it is read."""
        return False

    def is_empty(self) -> bool:
        """Whether nothing was ever loaded."""
        return self.records.is_empty()

    def sources(self) -> list[Source]:
        """Return what is loaded, from where and when, by name."""
        return [Source(*each) for each in self.records.versions().items()]

    def generation(self) -> Generation:
        """Return the generation that answers; StoreMissing where there is none."""
        commit = self.records.pending_commit()
        return self.generations.current(commit.get("generation"))

    def open(self) -> GraphStore:
        """Open what answers for reading; close it when done."""
        return self.opened()[1]

    def opened(self) -> tuple[Generation, GraphStore]:
        """Open what answers for reading, and say which generation it is."""
        for last in (False, True):
            try:
                generation = self.generation()
                if not generation.is_of_this_format:
                    raise StoreDamaged(said("outdated"), where=str(generation.folder))
                generation.verify_sizes()
                return generation, self.engine.open(generation.database)
            except StoreMissing as error:
                if not self.is_empty():
                    error.what = said("not built")
                    error.remedy = REBUILD
                raise
            except StoreDamaged:
                # A writer may have moved on and swept between two of our steps.
                if last:
                    raise
        raise AssertionError

    def pointer_state(self) -> PointerState:
        """Return what changes when another generation takes over: cheap to look at."""
        pointers = self.records.folder / COMMIT, self.generations.pointer
        return PointerState(tuple(map(_state, pointers)))

    def is_outdated(self) -> bool:
        """Whether the store was built by another version of Ura."""
        try:
            return not self.generation().is_of_this_format
        except (StoreMissing, StoreDamaged):
            return False

    def is_current(self) -> bool:
        """Whether the store was made from just these records, by these rules."""
        try:
            made_from = self.generation().made_from
        except (StoreMissing, StoreDamaged):
            return False
        from graph.build import fingerprint

        return made_from == fingerprint(self.records.versions())

    def export(
        self,
        folder: Path,
        tiers: Collection[str] = (PUBLIC, PROFESSIONAL),
        without: Collection[str] = (),
    ) -> dict[str, Any]:
        """Write all records that these tiers may see to a folder; return its manifest.

        `without` names sources, or their files, of which nothing is written: no version.
        """
        from graph.export import export

        versions = self.records.versions()
        left = {source_named(name, versions) for name in without}
        kept = {name: each for name, each in versions.items() if name not in left}
        return export(self.records, kept, folder, tiers)

    def check(self, progress: Progress = SILENT) -> list["Problem"]:
        """Return all that is wrong here; every problem says what to do."""
        from graph.check import check

        return check(self, progress)

    def store_problems(self, versions: Versions, whole: bool) -> "list[Problem]":
        """Return what is wrong in the store; compared with the records if they are `whole`."""
        from graph.check import folder_problems

        return folder_problems(self, versions, whole)

    # What changes it

    def add(
        self,
        source: str,
        statements: Iterable[Statement],
        recorded: str,
        origin: str,
    ) -> Version:
        """Prepare a version of a source; `build` makes it count.

        The version before it is replaced from the day `recorded` on. What equals the
        version of that day already is that version.
        """
        read_source(source)
        read_day(recorded)
        return self._writing(lambda: self._add(source, statements, recorded, origin))

    def _add(
        self, source: str, statements: Iterable[Statement], recorded: str, origin: str
    ) -> Version:
        from graph.fit import fit
        from graph.lines import write_sorted

        known = self._versions().get(source, ())
        same_day = [v.sequence for v in known if v.recorded == recorded]
        version = Version(
            source, recorded, max(same_day, default=0) + 1, origin, "", ()
        )
        path = self.records.path(version)
        written = write_sorted(map(fit, statements), path)
        before = [v for v in known if v.recorded <= recorded]
        if before and before[-1].sha256 == written.sha256:
            path.unlink()
            return before[-1]
        version = replace(
            version, sha256=written.sha256, counts=tuple(written.counts.items())
        )
        self._prepared[source] = tuple(sorted([*known, version]))
        return version

    def withdraw(self, source: str, recorded: str) -> Version:
        """Prepare that a source says nothing any more from a day on."""
        source = source_named(source, self._versions())
        return self.add(source, (), recorded, WITHDRAWN)

    def journal(
        self, statements: Iterable[Statement], recorded: str, origin: str
    ) -> Version:
        """Prepare what a person adds through a door: a small source of its own."""
        from hashlib import blake2b

        kept = list(statements)
        lines = "\n".join(sorted(map(to_line, kept)))
        name = blake2b(lines.encode(), digest_size=6).hexdigest()
        return self.add(f"{JOURNAL}/{recorded}-{name}", kept, recorded, origin)

    def restore(self, folder: Path) -> list[Version]:
        """Prepare all that an export holds, as it was."""
        from graph.export import restored

        def work() -> list[Version]:
            self._prepared |= restored(self.records, self._versions(), folder)
            return self.prepared()

        return self._writing(work)

    def prepared(self) -> list[Version]:
        """Return the versions that the next `build` makes count."""
        known = self.records.versions()
        return [
            version
            for source, versions in sorted(self._prepared.items())
            for version in versions
            if version not in known.get(source, ())
        ]

    def build(self, progress: Progress = SILENT, *, force: bool = False) -> Generation:
        """Make what was prepared count; build a new generation unless nothing changed."""
        try:
            return self._writing(lambda: self._build(progress, force))
        finally:
            self.discard()

    def rebuild(self, progress: Progress = SILENT) -> Generation:
        """Build the store anew from the records, whatever became of the old one."""
        return self.build(progress, force=True)

    def put_back(self, progress: Progress = SILENT) -> Generation:
        """Build the store anew with all that this folder holds.

        A store on a server that was emptied or replaced may lack some of it.
        """
        return self.rebuild(progress)

    def discard(self) -> None:
        """Give up what was prepared and let others write."""
        self._prepared.clear()
        self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.discard()

    # How

    def _versions(self) -> dict[str, tuple[Version, ...]]:
        return {**self.records.versions(), **self._prepared}

    def _writing(self, work: Callable[[], T]) -> T:
        self._lock.acquire()
        try:
            self._finish_commit()
            return work()
        except BaseException:
            if not self._prepared:
                self._lock.release()
            raise

    def _finish_commit(self) -> None:
        """Finish what a killed writer had already made count."""
        commit = self.records.pending_commit()
        if commit:
            self.generations.point_to(str(commit["generation"]))
            self.records.settle()

    def _build(self, progress: Progress, force: bool) -> Generation:
        from graph.build import make

        if not self._prepared and not force and self.is_current():
            return self.generation()
        versions = self._versions()
        if not versions:
            raise StoreMissing(said("nothing loaded"), where=str(self.path))
        self.engine.save_memory()
        made = make(self.records, versions, self.generations, self.engine, progress)
        self.records.commit(self._prepared, made.name)
        self._finish_commit()
        self.records.sweep(versions)
        self.generations.sweep(made.name)
        return made


def _state(path: Path) -> tuple[int, int, int]:
    """Return what changes whenever a file is replaced; zeros where there is none."""
    try:
        found = path.stat()
    except OSError:
        return 0, 0, 0
    return found.st_ino, found.st_mtime_ns, found.st_size
