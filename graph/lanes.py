"""Transactions of a load side by side: a server works at several at once."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from queue import SimpleQueue
from types import TracebackType
from typing import Self

from graph.store import Step

Steps = Sequence[Step]


class Lanes:
    """So many transactions at once as there are guards; one guard begins each of them.

    A guard is what makes sure, within the transaction, that its load may still write. A
    context manager: all is done at its end, or nothing new is begun after an error.
    """

    def __init__(
        self, transact: Callable[[Steps], object], guards: Sequence[Steps]
    ) -> None:
        self._transact = transact
        self._many = len(guards)
        self._free: SimpleQueue[Steps] = SimpleQueue()
        for guard in guards:
            self._free.put(guard)
        self._running: deque[Future[None]] = deque()
        self._pool = ThreadPoolExecutor(self._many)

    def send(self, *steps: Step) -> None:
        """Begin a transaction; waits where too many wait already, raises their error."""
        if self._many == 1:
            self._do(steps)
            return
        # One more than there are lanes: none is idle while the oldest is waited for.
        while len(self._running) > self._many:
            self._running.popleft().result()
        self._running.append(self._pool.submit(self._do, steps))

    def settle(self) -> None:
        """Wait until all that was begun is done.

        Raises:
            StoreProblem: when one of them failed.
        """
        while self._running:
            self._running.popleft().result()

    def _do(self, steps: Steps) -> None:
        guard = self._free.get()
        try:
            self._transact([*guard, *steps])
        finally:
            self._free.put(guard)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        try:
            if error is None:
                self.settle()
        finally:
            self._pool.shutdown(wait=True, cancel_futures=True)
