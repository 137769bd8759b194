"""What was found in one state of a store, kept for all who ask of the same day and tiers."""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock
from typing import TypeVar, cast

Memo = dict[tuple[object, ...], object]
Clause = tuple[object, ...]
T = TypeVar("T")

_MOST = 60_000
"""So many rows and names are remembered, about; what was not asked for longest gives way."""
_ROWS = ("rows in all",)


def remember(
    memo: Memo, key: tuple[object, ...], found: T, *, rows: int | None = None
) -> T:
    """Keep what was found under a key, and return it; it counts as so many rows."""
    memo[key] = found
    count = len(found) if rows is None and isinstance(found, list) else rows or 0
    memo[_ROWS] = cast("int", memo.get(_ROWS, 0)) + count
    return found


def _weight(memo: Memo) -> int:
    return len(memo) + cast("int", memo.get(_ROWS, 0))


class Memory:
    """Memos of one state of a store; threads may share it.

    A state never changes, so that nothing in here is ever wrong. It is let go with the
    state: whoever opens the next one begins with an empty memory.
    """

    def __init__(self) -> None:
        """Remember nothing yet."""
        self._memos: OrderedDict[Clause, Memo] = OrderedDict()
        self._guard = Lock()

    def of(self, clause: Clause) -> Memo:
        """Return what is known already to who sees the store by this clause."""
        with self._guard:
            memo = self._memos.setdefault(clause, {})
            self._memos.move_to_end(clause)
            # Who holds a memo that is let go may still use it: it is right, only forgotten.
            while sum(map(_weight, self._memos.values())) > _MOST:
                gone, _ = self._memos.popitem(last=False)
                if gone == clause:
                    memo = self._memos[clause] = {}
            return memo
