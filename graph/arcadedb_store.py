"""ArcadeDB in this process: one folder, no server. Nothing else imports the engine."""

import json
import os
import re
import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, ClassVar

from platformdirs import user_log_dir
from typing_extensions import override

from graph.batches import by_type, chunks, grouped, missing_end
from graph.errors import (
    BadInput,
    QueryFailed,
    StoreBusy,
    StoreDamaged,
    StoreFull,
    StoreMissing,
    StoreProblem,
    StoreTimeout,
)
from graph.schema import checked, statements
from graph.store import (
    TIMEOUT_SECONDS,
    Batch,
    Capabilities,
    Counts,
    FolderEngine,
    GraphStore,
    Layout,
    NodeRow,
    RelationRow,
    Row,
)
from graph.texts import Texts

# Read by the engine when it is first imported: its log never goes to the terminal
# nor into the working directory.
os.environ.setdefault("ARCADEDB_LOG_DIR", user_log_dir("ura", appauthor=False))
os.environ.setdefault("ARCADEDB_LOG_CONSOLE", "0")

import arcadedb

_CYPHER = Texts(__file__)
_ARGUMENTS = "ARCADEDB_NATIVE_ISOLATE_ARGS"
_TIMEOUT = "-Darcadedb.command.timeout="
_HEAP, _ROOM = "-Xms", "256m"
"""So much may be used before memory is first tidied up: no single question needs more."""
_LITTLE = {"-Xms": "32m", "-Xmn": "32m", "-Darcadedb.maxPageRAM=": "256"}
"""A build drops what it wrote at once: let it not pile up, nor be kept for who never reads it.
No limit of the heap: old things may stay."""
_LIMIT = "ALTER DATABASE `arcadedb.command.timeout`"
_SETTINGS = "configuration.json"
"""Where the engine keeps what `_LIMIT` said: it outlives the process."""
_RETRIES = 12


class ArcadeStore(GraphStore):
    """A folder opened by ArcadeDB; threads may share it."""

    capabilities: ClassVar[Capabilities] = Capabilities(
        bulk_builds=True, read_only=True
    )

    def __init__(self, database: Any, path: Path, *, lifted: bool = False) -> None:  # noqa: ANN401
        """Hold an open database; `lifted` when its time limit comes back at the end."""
        self._database = database
        self.path = path
        self._keyed = False
        self._lifted = lifted

    @override
    def read(
        self, cypher: str, parameters: Mapping[str, Any] | None = None
    ) -> list[Row]:
        with _translated(self.path):
            rows: list[Row] = self._database.query(
                "opencypher", cypher, dict(parameters or {})
            ).to_list()
            return rows

    @override
    def scan(
        self, cypher: str, parameters: Mapping[str, Any] | None = None
    ) -> Iterator[Row]:
        with _translated(self.path):
            rows = self._database.query("opencypher", cypher, dict(parameters or {}))
            yield from rows.iter_dicts()

    @override
    def write(self, batch: Batch) -> Counts:
        if isinstance(self._database, _Shared):
            raise BadInput(
                "the store is opened for reading only",
                where=str(self.path),
                remedy="Add to the home and build it; a generation never changes.",
            )
        with _translated(self.path):
            self._find_keys()
            counts: Counts = self._database.run_in_transaction(
                lambda: self._write(batch), retries=_RETRIES
            )
            return counts

    def _find_keys(self) -> None:
        """Make the index by which single records are found, before the first is written."""
        if not self._keyed:
            for statement in statements("arcadedb_writes.sql", Layout((), ())):
                self._database.command("sql", statement).close()
            self._keyed = True

    def _write(self, batch: Batch) -> Counts:
        for keys in chunks(batch.removed):
            self._run(_CYPHER["remove"], keys=keys)
        for kind, nodes in by_type(batch.nodes).items():
            for rows in chunks(nodes):
                self._run(_CYPHER.of("nodes", kind), rows=rows)
        for kind, relations in by_type(batch.relations).items():
            for rows in chunks(relations):
                self._write_relations(kind, rows)
        return Counts(len(batch.nodes), len(batch.relations))

    def _write_relations(self, kind: str, rows: list[Row]) -> None:
        answer = self._run(_CYPHER.of("relations", kind), rows=rows)
        written = answer[0]["written"] if answer else 0
        if written != len(rows):
            raise missing_end(kind, f"{len(rows) - written} relations")

    def _run(self, cypher: str, **parameters: Any) -> list[Row]:  # noqa: ANN401
        rows: list[Row] = self._database.command(
            "opencypher", cypher, parameters
        ).to_list()
        return rows

    @override
    def ensure_schema(self, layout: Layout) -> None:
        with _translated(self.path):
            # As one script: the engine writes its schema once, not at every statement.
            script = ";\n".join(statements("arcadedb.sql", layout))
            self._database.command("sqlscript", f"{script};").close()

    @override
    def bulk(
        self, nodes: Iterable[NodeRow], relations: Iterable[RelationRow]
    ) -> Counts:
        # No log: an empty store that is cut short is thrown away, not recovered.
        with _translated(self.path), self._database.graph_batch(use_wal=False) as batch:
            # Where each node went is kept only for relations to come.
            places = _Places() if relations else None
            written = _bulk_nodes(batch, nodes, places)
            if places is None:
                return Counts(written, 0)
            places.seal()
            return Counts(written, _bulk_relations(batch, relations, places))

    @override
    def close(self) -> None:
        with _translated(self.path):
            self._database.close()
            if self._lifted:
                _forget_limit(self.path / _SETTINGS)


def _forget_limit(settings: Path) -> None:
    """Take the time limit out of what a closed database keeps of its settings."""
    kept = json.loads(settings.read_text("utf-8"))
    kept["configuration"].pop("command.timeout", None)
    settings.write_text(json.dumps(kept), "utf-8")


_POSITION = 40
"""So many bits of a record's number say where it is in its bucket."""


class _Places:
    """Where the engine put the node of each key."""

    def __init__(self) -> None:
        # Filling a store needs arrays; a question, which starts light, does not.
        from graph.key_table import KeyTable

        self._table = KeyTable()
        self.seal = self._table.seal

    def add(self, keys: Sequence[str], rids: Iterable[str]) -> None:
        split = (rid[1:].split(":") for rid in rids)
        numbers = [int(bucket) << _POSITION | int(at) for bucket, at in split]
        self._table.add(keys, numbers)

    def find(self, kind: str, keys: Sequence[str]) -> list[str]:
        """Return where these nodes are, which are ends of a type of relation."""
        numbers = self._table.find(keys)
        if min(numbers) < 0:
            lacking = next(k for k, n in zip(keys, numbers, strict=True) if n < 0)
            raise missing_end(kind, lacking)
        within = (1 << _POSITION) - 1
        return [f"#{number >> _POSITION}:{number & within}" for number in numbers]


def _bulk_nodes(
    batch: Any,  # noqa: ANN401
    nodes: Iterable[NodeRow],
    places: _Places | None,
) -> int:
    """Write the nodes and note where the engine put each key; return how many."""
    written = 0

    def send(kind: str, rows: list[Row]) -> None:
        nonlocal written
        rids = batch.create_vertices(checked(kind), rows)
        written += len(rows)
        if places is not None:
            places.add([row["key"] for row in rows], rids)

    grouped(nodes, send)
    return written


def _bulk_relations(
    batch: Any,  # noqa: ANN401
    relations: Iterable[RelationRow],
    places: _Places,
) -> int:
    """Write the relations; return how many."""
    written = 0

    def send(kind: str, rows: list[tuple[str, str, Row]]) -> None:
        nonlocal written
        starts, ends, props = zip(*rows, strict=True)
        sources, targets = places.find(kind, starts), places.find(kind, ends)
        batch.new_edges(sources, checked(kind), targets, list(props))
        written += len(rows)

    ties = ((kind, (start, end, props)) for kind, start, end, props in relations)
    grouped(ties, send)
    return written


class _Arcade(FolderEngine):
    """How a folder becomes an ArcadeDB store."""

    # A read-only close rewrites both; a lock is no content.
    volatile = frozenset({"statistics.json", "last-tx-id.bin", "database.lck"})

    def __init__(self) -> None:
        self._opened: dict[Path, list[Any]] = {}
        self._guard = threading.Lock()

    @override
    def allow(self, seconds: float) -> None:
        # Read by the engine when it starts; a running one keeps what it has.
        given = os.environ.get(_ARGUMENTS, "").split()
        kept = [each for each in given if not each.startswith(_TIMEOUT)]
        if not any(each.startswith(_HEAP) for each in kept):
            kept.append(f"{_HEAP}{_ROOM}")
        limit = f"{_TIMEOUT}{int(seconds * 1000)}"
        os.environ[_ARGUMENTS] = " ".join([*kept, limit])

    @override
    def save_memory(self) -> None:
        given = os.environ.get(_ARGUMENTS, "").split()
        kept = [each for each in given if each != f"{_HEAP}{_ROOM}"]
        added = [
            f"{name}{value}"
            for name, value in _LITTLE.items()
            if not any(each.startswith(name) for each in kept)
        ]
        os.environ[_ARGUMENTS] = " ".join([*kept, *added])

    @override
    def create(
        self, path: Path, layout: Layout, *, timeout: float | None = None
    ) -> GraphStore:
        path.parent.mkdir(parents=True, exist_ok=True)
        with _translated(path):
            database: Any = arcadedb.create_database(str(path))
            database.set_wal_flush("yes_full")
            # What is counted of a large store takes longer than any question may.
            limit = 0 if timeout is None else round(timeout * 1000)
            database.command("sql", f"{_LIMIT} {limit}").close()
        store = ArcadeStore(database, path, lifted=timeout is None)
        store.ensure_schema(layout)
        return store

    @override
    def open(self, path: Path, *, read_only: bool = True) -> GraphStore:
        if read_only:
            return self._share(path.resolve())
        with _translated(path):
            database: Any = arcadedb.open_database(str(path), read_only=False)
            database.set_wal_flush("yes_full")
            database.command("sql", f"{_LIMIT} 0").close()
        return ArcadeStore(database, path)

    def _share(self, path: Path) -> GraphStore:
        """Open for reading; within a process all readers of a folder share one handle."""
        with self._guard, _translated(path):
            if path not in self._opened:
                database = arcadedb.open_database(str(path), read_only=True)
                self._opened[path] = [database, 0]
            self._opened[path][1] += 1
            return ArcadeStore(_Shared(self, path, self._opened[path][0]), path)

    def let_go(self, path: Path) -> None:
        """One reader less; the last one closes."""
        with self._guard:
            entry = self._opened[path]
            entry[1] -= 1
            if not entry[1]:
                del self._opened[path]
                entry[0].close()


class _Shared:
    """One reader's hold on a handle that others may hold too."""

    def __init__(self, engine: _Arcade, path: Path, database: Any) -> None:  # noqa: ANN401
        self._engine = engine
        self._path = path
        self._database = database
        self._held = True

    def query(self, *given: Any) -> Any:  # noqa: ANN401
        if not self._held:
            raise arcadedb.ArcadeDBError("Database is closed")
        return self._database.query(*given)

    def close(self) -> None:
        if self._held:
            self._held = False
            self._engine.let_go(self._path)


ARCADEDB: FolderEngine = _Arcade()
ARCADEDB.allow(TIMEOUT_SECONDS)

_SIGNS: tuple[tuple[str, type[StoreProblem], str], ...] = (
    (r"No space left|Disk quota exceeded", StoreFull, "the disk is full"),
    (r"TimeoutException|command\.timeout", StoreTimeout, "the question took too long"),
    (r"already in use|is locked|LockException", StoreBusy, "the store is in use"),
    (r"DatabaseNotFound|does not exist", StoreMissing, "there is no store"),
    (
        r"CommandParsing|CommandSyntax|CommandExecution|SemanticException|NotIdempotent"
        r"|IllegalArgument|QueryParsing|ReadOnly|CommandSQLParsing",
        QueryFailed,
        "the engine refused",
    ),
    (
        r"NeedRetry|ConcurrentModification|LockTimeout",
        StoreBusy,
        "others kept writing to the same records",
    ),
)


@contextmanager
def _translated(path: Path) -> Iterator[None]:
    """Turn the driver's errors into ours."""
    try:
        yield
    except arcadedb.ArcadeDBError as error:
        text = str(error)
        for signs, kind, what in _SIGNS:
            if re.search(signs, text):
                raise kind(f"{what}: {text}", where=str(path)) from error
        raise StoreDamaged(f"the engine failed: {text}", where=str(path)) from error
