"""Neo4j's own driver, shared by the stores of one address. Nothing else imports it."""

from __future__ import annotations

import logging
import ssl
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from importlib.metadata import version
from typing import Any, ClassVar, Literal, TypeAlias

from graph.address import Address
from graph.errors import BadInput, StoreProblem, StoreUnsupported
from graph.neo4j_errors import (
    lacking,
    no_answer,
    no_writer,
    out_of_memory,
    problem,
    unfit,
)
from graph.neo4j_version import verify_version
from graph.store import Row, Step
from ontology.messages import said

try:
    import neo4j
except ModuleNotFoundError as error:
    raise StoreUnsupported(
        said("driver missing"), remedy=said("install driver")
    ) from error
from neo4j import exceptions

# The driver's own remarks are no business of who asks; errors say what they say.
logging.getLogger("neo4j").addHandler(logging.NullHandler())

_CONNECT_SECONDS = 5.0
_LOST_COMMITS = 3
"""So many times a write is sent at most, while the answers to its commits are lost."""

Parameters: TypeAlias = Mapping[str, Any] | None


class SharedDriver:
    """One driver for all stores of an address; the last one closes it."""

    _opened: ClassVar[dict[tuple[Address, tuple[str, ...]], SharedDriver]] = {}
    _guard: ClassVar[threading.Lock] = threading.Lock()

    def __init__(
        self, address: Address, marks: tuple[str, ...], retry_seconds: float
    ) -> None:
        self.address = address
        self._holders = 0
        self._key = address, marks
        # Whoever wrote reads what was written, on whichever server of a cluster.
        self._bookmarks = neo4j.GraphDatabase.bookmark_manager(
            initial_bookmarks=neo4j.Bookmarks.from_raw_values(marks)
        )
        with self._translated():
            self._driver = _driver(address, retry_seconds)
            try:
                self.agent = str(self._driver.get_server_info().agent)
                verify_version(self.agent, str(address))
                # A database that is not there is told of now, not at the first question.
                # Any server of a cluster may say so: one that only reads is enough to ask.
                self._driver.execute_query(
                    "RETURN 1",
                    database_=address.database,
                    routing_=neo4j.RoutingControl.READ,
                )
            except BaseException:
                self._driver.close()
                raise

    @classmethod
    def lent(
        cls, address: Address, marks: tuple[str, ...], retry_seconds: float
    ) -> SharedDriver:
        """Return the driver of an address, connected; give it back when done."""
        with cls._guard:
            shared = cls._held(address, marks)
        if shared is not None:
            return shared
        # It may take half a minute: nobody waits for another one's connection.
        made = cls(address, marks, retry_seconds)
        with cls._guard:
            shared = cls._held(address, marks)
            if shared is None:
                shared = cls._opened[address, marks] = made
                made._holders = 1
        if shared is not made:
            made._driver.close()
        return shared

    @classmethod
    def _held(cls, address: Address, marks: tuple[str, ...]) -> SharedDriver | None:
        """Return the driver that is there, with one more who holds it."""
        shared = cls._opened.get((address, marks))
        if shared is not None:
            shared._holders += 1
        return shared

    def give_back(self) -> None:
        """Say that one who borrowed it is done."""
        with self._guard:
            self._holders -= 1
            if self._holders:
                return
            del self._opened[self._key]
        self._driver.close()

    # Work

    def read(self, cypher: str, parameters: Parameters, seconds: float) -> list[Row]:
        """Return all rows of a question that may take so long."""
        work: Callable[..., list[Row]] = neo4j.unit_of_work(timeout=seconds)(_all)
        with self._translated(), self.session("READ") as session:
            return session.execute_read(work, cypher, parameters)

    def scan(self, cypher: str, parameters: Parameters) -> Iterator[Row]:
        """Yield the rows of a question as they come, however long it takes."""
        with self._translated(), self.session("READ") as session:
            endless = neo4j.Query(_text(cypher), timeout=0)
            result = session.run(endless, dict(parameters or {}))
            keys = result.keys()
            for record in result:
                yield dict(zip(keys, record.values(), strict=True))

    def transact(self, steps: Sequence[Step]) -> list[list[Row]]:
        """Do all steps in one transaction, and again until it is known to be done."""
        work: Callable[..., list[list[Row]]]
        # No limit but the server's: a load takes what it takes.
        work = neo4j.unit_of_work(timeout=0)(_each)
        for last in [False] * (_LOST_COMMITS - 1) + [True]:
            with self._translated(), self.session("WRITE") as session:
                try:
                    return session.execute_write(work, steps)
                except exceptions.IncompleteCommit:
                    # Done or not, nobody knows; every step may be done twice.
                    if last:
                        raise
            steps = [replace(one, cypher=one.again or one.cypher) for one in steps]
        raise AssertionError

    def run(self, cypher: str, **parameters: object) -> None:
        """Do what makes transactions of its own, or none."""
        with self._translated(), self.session("WRITE") as session:
            session.run(neo4j.Query(_text(cypher)), parameters).consume()

    def marks(self) -> list[str]:
        """Return the bookmarks of what was written."""
        with self._translated():
            return sorted(self._bookmarks.get_bookmarks())

    def session(self, access: Literal["READ", "WRITE"]) -> neo4j.Session:
        """Return a session, for one request."""
        return self._driver.session(
            database=self.address.database,
            default_access_mode=access,
            bookmark_manager=self._bookmarks,
            # Asked for here, not for the driver: that would refuse an old server
            # before anybody knows how old.
            notifications_min_severity="OFF",
        )

    @contextmanager
    def _translated(self) -> Iterator[None]:
        """Turn the driver's errors into ours."""
        where = str(self.address)
        try:
            yield
        except exceptions.Neo4jError as error:
            raise _told(error, where) from error
        except exceptions.UnsupportedServerProduct as error:
            raise unfit(said("unknown bolt"), where) from error
        except exceptions.ConfigurationError as error:
            raise lacking(str(error), where) from error
        except exceptions.DriverError as error:
            raise _unanswered(error, where) from error
        except StoreProblem as error:
            error.where = error.where or where
            raise


def _text(cypher: str) -> Any:  # noqa: ANN401 (the driver wants literals; ours come from files)
    return cypher


def _code(error: exceptions.Neo4jError) -> str:
    return error.code or type(error).__name__


def _told(error: exceptions.Neo4jError, where: str) -> StoreProblem:
    """Return what an error of the server means."""
    return problem(_code(error), error.message or "", where)


def _unanswered(error: exceptions.DriverError, where: str) -> StoreProblem:
    """Return what an error of the driver means, by what it began with."""
    cause = _cause(error)
    if isinstance(cause, exceptions.Neo4jError):
        return _told(cause, where)
    if isinstance(cause, exceptions.WriteServiceUnavailable):
        return no_writer(str(cause), where)
    return no_answer(str(error) or type(error).__name__, str(cause), where)


def _cause(error: BaseException) -> BaseException:
    """Return what an error began with."""
    while (found := error.__cause__) is not None:
        # Servers that were asked one after the other fail in a group.
        error = found.exceptions[0] if isinstance(found, BaseExceptionGroup) else found
    return error


def _all(
    tx: neo4j.ManagedTransaction, cypher: str, parameters: Parameters
) -> list[Row]:
    """Return all rows of one text."""
    try:
        result = tx.run(_text(cypher), dict(parameters or {}))
        keys = result.keys()
        return [dict(zip(keys, record.values(), strict=True)) for record in result]
    except exceptions.TransientError as error:
        # The driver begins anew what is called transient; this would not end better.
        if out_of_memory(_code(error)):
            raise _told(error, "") from error
        raise


def _each(tx: neo4j.ManagedTransaction, steps: Sequence[Step]) -> list[list[Row]]:
    """Do all steps, each after the other, or none."""
    found = []
    for step in steps:
        rows = _all(tx, step.cypher, step.parameters)
        if step.verify is not None:
            step.verify(rows)
        found.append(rows)
    return found


def _driver(address: Address, retry_seconds: float) -> neo4j.Driver:
    auth = (address.user, address.password or "") if address.user else None
    try:
        return neo4j.GraphDatabase.driver(
            address.uri,
            auth=auth,
            user_agent=f"ura/{version('ura')}",
            connection_timeout=_CONNECT_SECONDS,
            connection_acquisition_timeout=max(retry_seconds, _CONNECT_SECONDS),
            max_transaction_retry_time=retry_seconds,
            telemetry_disabled=True,
            **_trust(address),
        )
    except (exceptions.ConfigurationError, ValueError, OSError) as error:
        raise BadInput(
            said("store not asked", why=error),
            where=str(address),
            remedy=said("store address"),
        ) from error


def _trust(address: Address) -> dict[str, Any]:
    """Return what the driver is told of certificates.

    Raises:
        BadInput: when the file with them cannot be read, or the scheme says otherwise.
    """
    if not address.authorities:
        return {}
    scheme = address.uri.partition("://")[0]
    plain, secure, _ = scheme.partition("+")
    if secure:
        raise BadInput(
            said("authorities twice", scheme=scheme),
            remedy=said("authorities alone", plain=plain),
        )
    try:
        # The driver reads the file at the first connection and says less.
        ssl.create_default_context(cafile=address.authorities)
    except OSError as error:
        raise BadInput(
            said("no authorities", why=error.strerror or error),
            where=address.authorities,
            remedy=said("name authorities"),
        ) from error
    trusted = neo4j.TrustCustomCAs(address.authorities)
    return {"encrypted": True, "trusted_certificates": trusted}
