"""The generation that answers, kept open; a new one takes over when it is there.

Each request holds one generation from its first read to its last, so that an answer is
never of two. One that is no longer current is closed by its last holder.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from time import monotonic

from api.web.errors import Closing
from api.web.log import LOGGER
from graph.errors import StoreProblem
from graph.generation import Generation
from graph.home import Home
from graph.loads import Loads, is_changing
from graph.store import GraphStore
from queries.memory import Memory


@dataclass(slots=True, eq=False)
class Held:
    """An open generation and how many requests read it."""

    name: str
    content: str
    """What the store was made from: equal where the answers are."""
    store: GraphStore = field(repr=False)
    holders: int = 0
    retired: bool = False
    _memory: tuple[object, Memory] = field(
        default_factory=lambda: (None, Memory()), repr=False
    )

    def memory(self, loads: Loads | None) -> Memory | None:
        """Return what was found in this state; nothing is kept while a load changes it.

        A store on a server is another state with every beginning and end of a load.
        """
        if is_changing(loads):
            return None
        mark = (loads.mark, loads.content) if loads is not None else None
        known = self._memory  # others may put theirs in its place meanwhile
        if known[0] != mark:
            known = self._memory = (mark, Memory())
        return known[1]


class Generations:
    """Opens a home's generations one after the other; threads may share it."""

    def __init__(self, home: Home, *, look_every: float) -> None:
        """Open nothing yet."""
        self._home = home
        self._every = look_every
        self._guard = threading.Lock()
        self._switching = threading.Lock()
        self._current: Held | None = None
        self._seen: object = None
        self._changing = False
        """Whether a load was changing the store when it was looked at."""
        self._looked = -1.0
        self._closed = False

    @contextmanager
    def lease(self) -> Iterator[Held]:
        """Give the current generation; it stays open until the block ends.

        Raises:
            StoreProblem: when there is none and none can be opened.
        """
        self.look()
        with self._guard:
            held = self._current
            if held is None or self._closed:
                raise Closing("the server is closing")
            held.holders += 1
        try:
            yield held
        finally:
            self._release(held)

    def current(self) -> str | None:
        """Return the content of the generation that answers; None where one must look.

        Never waits: the event loop asks.
        """
        held = self._current
        if self._changing:
            return None
        if held and monotonic() - self._looked > self._every:
            # On a server looking takes time, and the answer may be another's by then.
            if self._home.is_shared or self._home.pointer_state() != self._seen:
                return None
            self._looked = monotonic()
        return held.content if held else None

    def look(self) -> None:
        """Let a new generation take over, if there is one; while one does, others go on."""
        if self._closed or (
            self._current and monotonic() - self._looked <= self._every
        ):
            return
        if not self._switching.acquire(blocking=self._current is None):
            return
        try:
            self._switch()
        finally:
            self._switching.release()

    def _switch(self) -> None:
        state = self._home.pointer_state()
        self._changing = state.is_changing
        if self._current is None or state != self._seen:
            try:
                self._take(*self._home.opened())
                self._seen = state
            except StoreProblem as error:
                # The old one answers on; the new one is tried again at the next look.
                if self._current is None:
                    raise
                told = {"why": type(error).__name__, "what": error.what}
                LOGGER.warning("no new generation", extra={"told": told})
        self._looked = monotonic()

    def _take(self, generation: Generation, store: GraphStore) -> None:
        with self._guard:
            before = self._current
            # What is read from a server is another with what is waited for there.
            another = before is None or before.name != generation.name
            taken = not self._closed and (another or self._home.is_shared)
            if taken:
                self._current = Held(generation.name, generation.made_from, store)
        if not taken:
            store.close()
        elif before:
            self._retire(before)

    def _retire(self, held: Held) -> None:
        with self._guard:
            held.retired = True
            idle = not held.holders
        if idle:
            _close(held)

    def _release(self, held: Held) -> None:
        with self._guard:
            held.holders -= 1
            last = held.retired and not held.holders
        if last:
            _close(held)

    def close(self) -> None:
        """Close the current generation, now or when its last reader is done."""
        with self._guard:
            held, self._current, self._closed = self._current, None, True
        if held:
            self._retire(held)


def _close(held: Held) -> None:
    # Its folder may be swept away already; that is no trouble of any reader.
    with suppress(StoreProblem, OSError):
        held.store.close()
