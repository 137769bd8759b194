"""Opening the store while this process still imports what asks of it.

The engine works without Python's lock: what it needs to open and to read its first texts
costs a question no time.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from threading import Lock, Thread
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self, TypeVar

from graph.errors import StoreProblem
from graph.home import Home
from graph.store import GraphStore, Row
from queries.entry import Entry

if TYPE_CHECKING:
    from graph.loads import Loads

T = TypeVar("T")


class Opening:
    """A store that opens for a question; a context manager that closes it."""

    def __init__(self, home: Home, entry: Entry) -> None:
        self._home = home
        self._entry = entry
        self._store: GraphStore | None = None
        self._error: BaseException | None = None
        self._opening = Thread(target=self._open, name="opening")
        self._preparing = Thread(target=self._prepare, name="reading texts")
        self._asked: set[str] = set()
        self._read_now = ""
        self._turn = Lock()
        self._over = False

    def read(
        self, cypher: str, parameters: Mapping[str, Any] | None = None, /
    ) -> list[Row]:
        """Return the store's rows as soon as it is open; what went wrong is raised here."""
        store = self._opened()
        self._asked.add(cypher)
        if cypher == self._read_now:
            # Two threads that read the same text both take the whole time for it.
            with self._turn:
                pass
        return store.read(cypher, parameters)

    def steadily(self, work: Callable[[Loads | None], T]) -> T:
        """Return what work makes of one state of the store; see `graph.loads`."""
        if not self._home.is_shared:
            return work(None)
        from graph.loads import steadily

        return steadily(self._opened(), work)

    def _opened(self) -> GraphStore:
        self._opening.join()
        if self._error is not None:
            raise self._error
        assert self._store is not None
        return self._store

    def _open(self) -> None:
        try:
            self._store = self._home.open()
        except BaseException as error:  # noqa: BLE001 (raised where it is waited for)
            self._error = error
        else:
            # A server has read the texts for others already.
            if not self._store.capabilities.server:
                self._preparing.start()

    def _prepare(self) -> None:
        # Not at the top: the store opens while this is imported.
        from queries.ready import make_ready, texts_of

        store = self._opened()
        # What the engine refuses here it refuses again when it is asked.
        with suppress(StoreProblem):
            for cypher in texts_of(self._entry):
                if self._over:
                    return
                if cypher not in self._asked:
                    with self._turn:
                        self._read_now = cypher
                        make_ready(store, cypher)

    def __enter__(self) -> Self:
        self._opening.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._over = True
        self._opening.join()
        if self._store is not None:
            if self._preparing.ident is not None:
                self._preparing.join()
            self._store.close()
