"""Making something large without the garbage collector looking through it again and again."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Suspend the collector: a page makes a million small objects that all live.

    It is for work whose size is bounded. Whoever finds the collector suspended, by
    another thread, leaves it so: it never stays suspended when the last one is through.
    """
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()
