"""Reading about very many things in parts, the next ones while one is looked at."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Any

PART = 100
"""So many things are asked about by one question: an engine orders the rows of each."""
THREADS = 2
"""So many parts are read at once: an engine answers several questions side by side."""

Raw = dict[str, Any]
Read = Callable[[list[str]], list[Raw]]


def parts(ids: Iterable[str], size: int = PART) -> Iterator[list[str]]:
    """Yield the ids, sorted, in lists short enough for one question each."""
    every = sorted(ids)
    return (every[n : n + size] for n in range(0, len(every), size))


def rows_about(read: Read, ids: Iterable[str], size: int = PART) -> Iterator[Raw]:
    """Yield the rows of all parts, in the order of the ids.

    No more parts are held than are being read, however many there are.
    """
    waiting = parts(ids, size)
    first = next(waiting, None)
    if first is None:
        return
    second = next(waiting, None)
    if second is None:
        yield from read(first)
        return
    from concurrent.futures import ThreadPoolExecutor  # most questions need no threads

    with ThreadPoolExecutor(THREADS) as pool:
        running = deque(pool.submit(read, part) for part in (first, second))
        while running:
            rows = running.popleft().result()
            running.extend(pool.submit(read, part) for part in islice(waiting, 1))
            yield from rows
