"""What is listed under which key, for millions of pairs in bounded memory."""

from collections.abc import Iterator
from contextlib import ExitStack
from heapq import merge
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryFile
from typing import TextIO

IN_MEMORY = 250_000
"""So many pairs are held before they go to a file, sorted."""
_APART = "\t"
"""Sorts before all that a key may hold, so that lines sort as pairs do."""


class Postings:
    """Collects pairs of a key and a thing, then gives the things of each key, in order."""

    def __init__(self, scratch: Path | None = None, most: int = IN_MEMORY) -> None:
        """Keep files without a name in the folder, or where the system keeps such files."""
        self._scratch = scratch
        self._most = most
        self._waiting: set[str] = set()
        self._stack = ExitStack()
        self._pieces: list[TextIO] = []

    def add(self, key: str, thing: str) -> None:
        self._waiting.add(f"{key}{_APART}{thing}\n")
        if len(self._waiting) >= self._most:
            self._spill()

    def groups(self) -> Iterator[tuple[str, Iterator[str]]]:
        """Yield each key with its things, both in order; what was collected is gone after.

        The things of a key are there until the next key is asked for.
        """
        with self._stack:
            for piece in self._pieces:
                piece.seek(0)
            lines = merge(*self._pieces, sorted(self._waiting))
            pairs = (line[:-1].split(_APART) for line in lines)
            for key, group in groupby(pairs, key=lambda pair: pair[0]):
                yield key, (thing for thing, _ in groupby(thing for _, thing in group))
        self._pieces, self._waiting = [], set()

    def close(self) -> None:
        """Give up what was collected."""
        self._stack.close()

    def _spill(self) -> None:
        piece = self._stack.enter_context(temporary(self._scratch))
        piece.writelines(sorted(self._waiting))
        self._pieces.append(piece)
        self._waiting = set()


def temporary(folder: Path | None) -> TextIO:
    """Return an empty text file that has no name and is gone when closed."""
    return TemporaryFile("w+", encoding="utf-8", newline="\n", dir=folder)
