"""Neo4j on a server, by its own driver. Nothing else imports the driver."""

from __future__ import annotations

import logging
import re
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib.metadata import version
from itertools import islice
from typing import Any, ClassVar, TypeVar

from typing_extensions import override

from graph.address import Address
from graph.batches import CHUNK, grouped
from graph.errors import (
    BadInput,
    QueryFailed,
    StoreBusy,
    StoreDamaged,
    StoreDenied,
    StoreMissing,
    StoreOverloaded,
    StoreProblem,
    StoreTimeout,
    StoreUnreachable,
    StoreUnsupported,
)
from graph.neo4j_texts import EMPTY, INDEXES, shape_of, steps_of
from graph.schema import statements
from graph.store import (
    TIMEOUT_SECONDS,
    Batch,
    Capabilities,
    Counts,
    Layout,
    NodeRow,
    RelationRow,
    Row,
    ServerStore,
    Step,
)
from ontology.messages import said

try:
    import neo4j
except ModuleNotFoundError as error:
    raise StoreUnsupported(
        "the driver for Neo4j is not installed", remedy=said("install driver")
    ) from error
from neo4j import exceptions

# The driver's own remarks are no business of who asks; errors say what they say.
logging.getLogger("neo4j").addHandler(logging.NullHandler())

OLDEST = (5, 26)
TRIED = (2026, 8)
"""Versions from the first on are taken; those after the second were not tried."""

_RETRY_SECONDS = 30.0
"""So long a work is begun anew when the server is away: it may be starting again."""
_CONNECT_SECONDS = 5.0
_LOST_COMMITS = 3
"""So many times a write is sent again when the answer to its commit was lost."""
_VERSION = re.compile(r"Neo4j/(\d+)\.(\d+)")
_SCHEMA_SECONDS = 300

T = TypeVar("T")


class Neo4jStore(ServerStore):
    """A database on a server; threads may share it, and do share its connections."""

    capabilities: ClassVar[Capabilities] = Capabilities(server=True)

    def __init__(self, shared: _Shared, *, timeout: float) -> None:
        self._shared = shared
        self._held = True
        self._timeout = timeout
        self._read: Callable[..., list[Row]] = neo4j.unit_of_work(timeout=timeout)(_all)

    @property
    @override
    def where(self) -> str:
        return str(self._shared.address)

    @property
    @override
    def product(self) -> str:
        return self._shared.agent

    @override
    def read(
        self, cypher: str, parameters: Mapping[str, Any] | None = None
    ) -> list[Row]:
        with self._translated(), self._session(neo4j.READ_ACCESS) as session:
            return session.execute_read(self._read, cypher, parameters)

    @override
    def scan(
        self, cypher: str, parameters: Mapping[str, Any] | None = None
    ) -> Iterator[Row]:
        with self._translated(), self._session(neo4j.READ_ACCESS) as session:
            endless = neo4j.Query(_text(cypher), timeout=0)
            result = session.run(endless, dict(parameters or {}))
            keys = result.keys()
            for record in result:
                yield dict(zip(keys, record.values(), strict=True))

    @override
    def transact(self, steps: Sequence[Step]) -> list[list[Row]]:
        work: Callable[..., list[list[Row]]]
        # No limit but the server's: a load takes what it takes.
        work = neo4j.unit_of_work(timeout=0)(_each)
        for last in [False] * (_LOST_COMMITS - 1) + [True]:
            with self._translated(), self._session(neo4j.WRITE_ACCESS) as session:
                try:
                    return session.execute_write(work, steps)
                except exceptions.IncompleteCommit:
                    # Done or not, nobody knows; every step may be done twice.
                    if last:
                        raise
        raise AssertionError

    @override
    def steps(self, batch: Batch) -> Iterator[Step]:
        return steps_of(batch)

    @override
    def write(self, batch: Batch) -> Counts:
        self.transact(list(self.steps(batch)))
        return Counts(len(batch.nodes), len(batch.relations))

    @override
    def ensure_schema(self, layout: Layout) -> None:
        if not any(self.schema_differences(layout)):
            return
        self.transact([Step(text, {}) for text in statements("neo4j.cypher", layout)])
        with self._translated(), self._session(neo4j.WRITE_ACCESS) as session:
            ready = neo4j.Query("CALL db.awaitIndexes($seconds)")
            session.run(ready, seconds=_SCHEMA_SECONDS).consume()
        if wrong := list(islice(self.schema_differences(layout), 3)):
            raise StoreDamaged(
                f"constraints or indexes are not Ura's: {'; '.join(wrong)}",
                where=self.where,
                remedy="Another program took their names or their place: drop those, or give Ura a database of its own.",
            )

    @override
    def peculiarities(self) -> Iterator[str]:
        if told := untried(self.product):
            yield told

    @override
    def schema_differences(self, layout: Layout) -> Iterator[str]:
        wanted = dict(map(shape_of, statements("neo4j.cypher", layout)))
        found = {row["name"]: row for row in self.read(INDEXES)}
        for name, shape in sorted(wanted.items()):
            row = found.get(name)
            if row is None:
                yield f"{name} is missing"
            elif (row["labels"], row["properties"], row["unique"]) != shape:
                yield f"{name} is about {row['labels']} {row['properties']}"
            elif row["state"] != "ONLINE":
                yield f"{name} is {row['state'].lower()}"

    @override
    def bulk(
        self, nodes: Iterable[NodeRow], relations: Iterable[RelationRow]
    ) -> Counts:
        sent = Counts()

        def send_nodes(_: str, rows: list[NodeRow]) -> None:
            nonlocal sent
            sent += self.write(Batch(nodes=rows))

        def send_relations(_: str, rows: list[RelationRow]) -> None:
            nonlocal sent
            sent += self.write(Batch(relations=rows))

        grouped(((row[0], row) for row in nodes), send_nodes)
        grouped(((row[0], row) for row in relations), send_relations)
        return sent

    @override
    def empty(self) -> None:
        with self._translated(), self._session(neo4j.WRITE_ACCESS) as session:
            session.run(neo4j.Query(_text(EMPTY.format(rows=CHUNK)))).consume()

    @override
    def marks(self) -> list[str]:
        with self._translated():
            return sorted(self._shared.bookmarks.get_bookmarks())

    @override
    def close(self) -> None:
        if self._held:
            self._held = False
            self._shared.let_go()

    def _session(self, access: str) -> neo4j.Session:
        if not self._held:
            raise StoreUnreachable("the store is closed", where=self.where)
        return self._shared.driver.session(
            database=self._shared.address.database,
            default_access_mode=access,
            bookmark_manager=self._shared.bookmarks,
        )

    @contextmanager
    def _translated(self) -> Iterator[None]:
        with translated(self._shared.address):
            yield


def _text(cypher: str) -> Any:  # noqa: ANN401 (the driver wants literals; ours come from files)
    return cypher


def _all(
    tx: neo4j.ManagedTransaction, cypher: str, parameters: Mapping[str, Any] | None
) -> list[Row]:
    """Return all rows of one text."""
    with _not_retried():
        result = tx.run(_text(cypher), dict(parameters or {}))
        keys = result.keys()
        return [dict(zip(keys, record.values(), strict=True)) for record in result]


def _each(tx: neo4j.ManagedTransaction, steps: Sequence[Step]) -> list[list[Row]]:
    """Do all steps, each after the other, or none."""
    found = []
    for step in steps:
        rows = _all(tx, step.cypher, step.parameters)
        if step.verify is not None:
            step.verify(rows)
        found.append(rows)
    return found


@contextmanager
def _not_retried() -> Iterator[None]:
    """Let the driver begin anew only what may end better."""
    try:
        yield
    except exceptions.TransientError as error:
        if "OutOfMemory" in (error.code or ""):
            raise _problem(error, "") from error
        raise


# One driver a process


class _Shared:
    """A driver that all stores of one address share; the last one closes it."""

    opened: ClassVar[dict[tuple[Address, tuple[str, ...]], _Shared]] = {}
    guard: ClassVar[threading.Lock] = threading.Lock()

    def __init__(
        self, address: Address, marks: tuple[str, ...], retry_seconds: float
    ) -> None:
        self.address = address
        self.holders = 0
        self._key = address, marks
        # Whoever wrote reads what was written, on whichever server of a cluster.
        self.bookmarks = neo4j.GraphDatabase.bookmark_manager(
            initial_bookmarks=neo4j.Bookmarks.from_raw_values(marks)
        )
        with translated(address):
            self.driver = _driver(address, retry_seconds)
            try:
                self.agent = str(self.driver.get_server_info().agent)
                _verify_version(self.agent, str(address))
                # A database that is not there is told of now, not at the first question.
                self.driver.execute_query("RETURN 1", database_=address.database)
            except BaseException:
                self.driver.close()
                raise

    def let_go(self) -> None:
        with self.guard:
            self.holders -= 1
            if not self.holders:
                self.opened.pop(self._key, None)
                self.driver.close()


def opened(
    address: Address,
    *,
    timeout: float = TIMEOUT_SECONDS,
    marks: Sequence[str] = (),
    retry_seconds: float = _RETRY_SECONDS,
) -> Neo4jStore:
    """Return the store at an address; close it when done.

    `marks` say what was written before (`Neo4jStore.marks`): reads wait for a server
    that has it.

    Raises:
        StoreProblem: when it cannot be reached, lets the user not in, or is too old.
    """
    key = address, tuple(marks)
    with _Shared.guard:
        shared = _Shared.opened.get(key)
        if shared is None:
            shared = _Shared.opened[key] = _Shared(*key, retry_seconds)
        shared.holders += 1
    return Neo4jStore(shared, timeout=timeout)


def _driver(address: Address, retry_seconds: float) -> neo4j.Driver:
    trust: dict[str, Any] = {}
    if address.authorities:
        trust = {
            "encrypted": True,
            "trusted_certificates": neo4j.TrustCustomCAs(address.authorities),
        }
    auth = (address.user, address.password or "") if address.user else None
    try:
        return neo4j.GraphDatabase.driver(
            address.uri,
            auth=auth,
            user_agent=f"ura/{version('ura')}",
            connection_timeout=_CONNECT_SECONDS,
            connection_acquisition_timeout=_RETRY_SECONDS,
            max_transaction_retry_time=retry_seconds,
            notifications_min_severity="OFF",
            telemetry_disabled=True,
            **trust,
        )
    except (exceptions.ConfigurationError, ValueError, OSError) as error:
        raise BadInput(
            f"the store cannot be asked for: {error}",
            where=str(address),
            remedy=said("store address"),
        ) from error


def _verify_version(agent: str, where: str) -> None:
    found = _VERSION.match(agent)
    if not found or (int(found[1]), int(found[2])) < OLDEST:
        raise StoreUnsupported(f"the server is {agent}", where=where)


def untried(agent: str) -> str:
    """Return what to say of a server that is newer than those tried; else nothing."""
    found = _VERSION.match(agent)
    if found and (int(found[1]), int(found[2])) > TRIED:
        newest = ".".join(f"{part:02}" for part in TRIED)
        return f"{agent} is newer than what Ura was tried with (Neo4j {newest})"
    return ""


# Errors

_UNREACHABLE = "the server does not answer"
_SIGNS: tuple[tuple[str, type[StoreProblem], str, str | None], ...] = (
    (
        r"AuthenticationRateLimit",
        StoreDenied,
        "the server takes no password now",
        "too many passwords",
    ),
    (
        r"CredentialsExpired",
        StoreDenied,
        "the password has expired",
        "change password",
    ),
    (
        r"Security\.|AuthError",
        StoreDenied,
        "the server does not let this user in",
        None,
    ),
    (
        r"DatabaseNotFound|Database\.\w*NotFound",
        StoreMissing,
        "there is no such database",
        "name a database",
    ),
    (
        r"DatabaseUnavailable",
        StoreUnreachable,
        "the database is not available now",
        None,
    ),
    (
        r"TimedOut|LockClientStopped",
        StoreTimeout,
        "the question took too long",
        None,
    ),
    (
        r"OutOfMemory|StackOverFlow",
        StoreOverloaded,
        "the server has too little memory for this",
        None,
    ),
    (
        r"LockAcquisition|DeadlockDetected|Outdated|TransientError",
        StoreBusy,
        "others kept writing to the same records",
        None,
    ),
    (
        r"Schema\.ConstraintValidationFailed|ConstraintViolation",
        StoreDamaged,
        "two records have the same key",
        None,
    ),
    (r"Neo\.ClientError", QueryFailed, "the engine refused", None),
)


@contextmanager
def translated(address: Address) -> Iterator[None]:
    """Turn the driver's errors into ours."""
    try:
        yield
    except exceptions.Neo4jError as error:
        raise _problem(error, str(address)) from error
    except exceptions.DriverError as error:
        raise StoreUnreachable(
            f"{_UNREACHABLE}: {_first(error)}", where=str(address)
        ) from error
    except StoreProblem as error:
        error.where = error.where or str(address)
        raise


def _problem(error: exceptions.Neo4jError, where: str) -> StoreProblem:
    """Return what an error of the server means."""
    code = error.code or type(error).__name__
    for signs, kind, what, remedy in _SIGNS:
        if re.search(signs, code):
            text = f"{what}: {_first(error)}"
            return kind(text, where=where, remedy=said(remedy) if remedy else "")
    return StoreDamaged(f"the server failed: {_first(error)}", where=where)


def _first(error: exceptions.Neo4jError | exceptions.DriverError) -> str:
    """Return the first line of an error's own words."""
    text = error.message if isinstance(error, exceptions.Neo4jError) else str(error)
    return (text or type(error).__name__).strip().splitlines()[0]
