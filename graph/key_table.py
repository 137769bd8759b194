"""A number for each of very many keys, in 16 bytes a key, whatever their length."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from graph.errors import StoreDamaged

ABSENT = -1
"""The number of a key that is not there."""


class KeyTable:
    """Takes keys with their numbers first, then tells the numbers of keys.

    A key is known by 64 bits that are other ones in every process (`hash` of a text). Two
    of ten million share them once in 370,000 times: that ends as a key given twice does.
    """

    def __init__(self) -> None:
        self._hashes: list[NDArray[np.int64]] = []
        self._numbers: list[NDArray[np.int64]] = []
        self._sorted = np.empty(0, np.int64), np.empty(0, np.int64)

    def add(self, keys: Sequence[str], numbers: Sequence[int]) -> None:
        """Keep the numbers, 0 or more, of these keys; call before `seal`."""
        self._hashes.append(_hashed(keys))
        self._numbers.append(np.fromiter(numbers, np.int64, len(numbers)))

    def seal(self) -> None:
        """Take no more keys; raise StoreDamaged where two cannot be told apart."""
        empty = np.empty(0, np.int64)
        hashes = np.concatenate([empty, *self._hashes])
        self._hashes.clear()
        order = np.argsort(hashes)
        numbers = np.concatenate([empty, *self._numbers])
        self._numbers.clear()
        self._sorted = hashes[order], numbers[order]
        if (np.diff(self._sorted[0]) == 0).any():
            raise StoreDamaged("a key was given twice")

    def find(self, keys: Sequence[str]) -> list[int]:
        """Return the number of each of the keys, or ABSENT; call after `seal`."""
        hashes, numbers = self._sorted
        if not len(hashes):
            return [ABSENT] * len(keys)
        wanted = _hashed(keys)
        at = np.minimum(np.searchsorted(hashes, wanted), len(hashes) - 1)
        found: list[int] = np.where(hashes[at] == wanted, numbers[at], ABSENT).tolist()
        return found


def _hashed(keys: Sequence[str]) -> NDArray[np.int64]:
    return np.fromiter(map(hash, keys), np.int64, len(keys))
