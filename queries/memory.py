"""What was found in one state of a store, kept for all who ask of the same day and tiers."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator, Mapping, MutableMapping
from dataclasses import fields, is_dataclass
from threading import Lock
from typing import TypeVar

from typing_extensions import override

Key = tuple[object, ...]
Memo = MutableMapping[Key, object]
Clause = tuple[object, ...]
T = TypeVar("T")

_MOST = 1_000_000
"""So many cells are remembered, of some 40 bytes each; what was not asked for longest gives way."""
_LETTERS = 64
"""A longer text counts as several cells."""
_MANY = (list, tuple, set, frozenset)


def cells(found: object) -> int:
    """Return how many values something holds, however deep; a column's name is none.

    >>> cells([{"id": "a", "name": {"sq": "b", "en": None}}]), cells("x" * 130)
    (6, 3)
    """
    count, waiting = 0, [found]
    while waiting:
        one = waiting.pop()
        count += 1
        if isinstance(one, str):
            count += len(one) // _LETTERS
        elif isinstance(one, Mapping):
            waiting += one.values()
        elif isinstance(one, _MANY):
            waiting += one
        elif is_dataclass(one):
            waiting += (getattr(one, part.name) for part in fields(one))
    return count


def remember(memo: Memo, key: Key, found: T, *, times: int = 1) -> T:
    """Keep what was found under a key, and return it.

    `times` is for what grows after it was kept: it counts so many times as it is now.
    """
    if isinstance(memo, Counted):
        memo.keep(key, found, times=times)
    else:
        memo[key] = found
    return found


class Counted(Memo):
    """A memo that knows how many cells it holds; threads may share it.

    Whatever way something is put in, it is counted, and one key once, though two threads
    find the same at one time.
    """

    def __init__(self, guard: Lock) -> None:
        """Remember nothing yet; `guard` is held while something is put in."""
        self.cells = 0
        self._found: dict[Key, object] = {}
        self._weights: dict[Key, int] = {}
        self._guard = guard

    def keep(self, key: Key, found: object, *, times: int = 1) -> None:
        """Put something in; it counts so many times."""
        weight = 1 + times * cells(found)
        with self._guard:
            self._found[key] = found
            self.cells += weight - self._weights.get(key, 0)
            self._weights[key] = weight

    @override
    def __getitem__(self, key: Key) -> object:
        return self._found[key]

    @override
    def __setitem__(self, key: Key, found: object) -> None:
        self.keep(key, found)

    @override
    def __delitem__(self, key: Key) -> None:
        with self._guard:
            del self._found[key]
            self.cells -= self._weights.pop(key)

    @override
    def __iter__(self) -> Iterator[Key]:
        return iter(list(self._found))  # others may put something in meanwhile

    @override
    def __len__(self) -> int:
        return len(self._found)


class Memory:
    """Memos of one state of a store; threads may share it.

    A state never changes, so that nothing in here is ever wrong. It is let go with the
    state: whoever opens the next one begins with an empty memory.
    """

    def __init__(self) -> None:
        """Remember nothing yet."""
        self._memos: OrderedDict[Clause, Counted] = OrderedDict()
        self._guard = Lock()

    def of(self, clause: Clause) -> Memo:
        """Return what is known already to who sees the store by this clause."""
        with self._guard:
            memo = self._memos.setdefault(clause, Counted(self._guard))
            self._memos.move_to_end(clause)
            # Who holds a memo that is let go may still use it: it is right, only forgotten.
            while sum(one.cells for one in self._memos.values()) > _MOST:
                gone, _ = self._memos.popitem(last=False)
                if gone == clause:
                    memo = self._memos[clause] = Counted(self._guard)
            return memo
