"""A bounded pool of threads between the event loop and the store."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from api.web.errors import Overloaded
from api.web.limits import Limits
from graph.errors import StoreTimeout

T = TypeVar("T")


class Pool:
    """Runs questions in threads; the engine releases the interpreter while it works."""

    def __init__(self, limits: Limits) -> None:
        """Start no thread yet."""
        self._limits = limits
        self._threads = ThreadPoolExecutor(limits.workers, thread_name_prefix="ura")
        self._taken = 0

    async def run(self, work: Callable[[], T]) -> T:
        """Return what the work gives.

        Work that takes too long goes on until the engine's own limit ends it, and keeps
        its place until then: what is turned away is not piled up.

        Raises:
            Overloaded: when too many are waiting.
            StoreTimeout: when it takes too long.
        """
        if self._taken >= self._limits.waiting:
            raise Overloaded("too many questions are waiting")
        self._taken += 1
        loop = asyncio.get_running_loop()
        task = self._threads.submit(work)
        task.add_done_callback(lambda _: self._over(loop))
        try:
            async with asyncio.timeout(self._limits.seconds):
                return await asyncio.wrap_future(task)
        except TimeoutError:
            raise StoreTimeout(f"no answer within {self._limits.seconds:g} s") from None

    def _over(self, loop: asyncio.AbstractEventLoop) -> None:
        if not loop.is_closed():
            loop.call_soon_threadsafe(self._leave)

    def _leave(self) -> None:
        self._taken -= 1

    def close(self) -> None:
        """Let no more in, and wait for nobody."""
        self._threads.shutdown(wait=False, cancel_futures=True)
