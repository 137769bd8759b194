"""Opening the store while this process still imports what asks of it.

The engine works without Python's lock: what it needs to open and to read its first texts
costs a question no time.
"""

from __future__ import annotations

from contextlib import suppress
from threading import Thread
from types import TracebackType
from typing import Self

from graph.errors import StoreProblem
from graph.home import Home
from graph.store import GraphStore
from queries.catalogue import Entry
from queries.ready import make_ready, texts_of


class Opening:
    """A store that opens for a question; a context manager that closes it."""

    def __init__(self, home: Home, entry: Entry) -> None:
        self._home = home
        self._entry = entry
        self._store: GraphStore | None = None
        self._error: BaseException | None = None
        self._opening = Thread(target=self._open, name="opening")
        self._reading = Thread(target=self._read, name="reading texts")
        self._asked = False
        self._read_ahead = False
        """A server has read the texts for others already."""

    def store(self) -> GraphStore:
        """Return the store as soon as it is open; what went wrong is raised here."""
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
            self._read_ahead = not self._store.capabilities.server
            if self._read_ahead:
                self._reading.start()

    def _read(self) -> None:
        # What the engine refuses here it refuses again when it is asked.
        with suppress(StoreProblem):
            for cypher in texts_of(self._entry):
                if self._asked:
                    return
                make_ready(self.store(), cypher)

    def __enter__(self) -> Self:
        self._opening.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._asked = True
        self._opening.join()
        if self._store is not None:
            if self._read_ahead:
                self._reading.join()
            self._store.close()
