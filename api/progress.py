"""A progress line on stderr; silent where nobody watches."""

from __future__ import annotations

import sys
import time

from graph.progress import SILENT, Progress

_EVERY = 0.2
"""Seconds between two drawings."""


class Line:
    """One line that changes: the stage, how many are done, of how many."""

    def __init__(self) -> None:
        """Start with nothing drawn."""
        self._what, self._done, self._drawn = "", 0, 0.0
        self._total: int | None = None

    def start(self, what: str, total: int | None = None) -> None:
        """Begin a stage."""
        self._what, self._done, self._total, self._drawn = what, 0, total, 0.0

    def advance(self, count: int = 1) -> None:
        """Count items of the stage as done, drawing now and then."""
        self._done += count
        if time.monotonic() - self._drawn > _EVERY:
            self._drawn = time.monotonic()
            of = f" / {self._total:,}" if self._total else ""
            sys.stderr.write(f"\r\x1b[K{self._what}: {self._done:,}{of}")
            sys.stderr.flush()

    def finish(self) -> None:
        """Wipe the line."""
        sys.stderr.write("\r\x1b[K")
        sys.stderr.flush()


def progress() -> Progress:
    """Return a line for a terminal, silence for anything else."""
    return Line() if sys.stderr.isatty() else SILENT
