"""What was found in one state of a store, kept for all who ask of the same day and tiers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, MutableMapping
from dataclasses import fields, is_dataclass
from threading import Lock
from typing import NamedTuple, TypeVar

from typing_extensions import override

Key = tuple[object, ...]
Memo = MutableMapping[Key, object]
Clause = tuple[object, ...]
T = TypeVar("T")

_MOST = 4_000_000
"""So many cells are remembered, of some 40 bytes each; what nobody asked for lately gives way."""
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
    find the same at one time. What was put in or asked for since the last `turn` is new;
    the rest is old, and is let go by the next one.
    """

    def __init__(self, guard: Lock) -> None:
        """Remember nothing yet; `guard` is held while something is put in."""
        self.cells = 0
        """Of what is new."""
        self._new: dict[Key, _Held] = {}
        self._old: dict[Key, _Held] = {}
        self._guard = guard

    def keep(self, key: Key, found: object, *, times: int = 1) -> None:
        """Put something in; it counts so many times."""
        self._put(key, _Held(found, 1 + times * cells(found)))

    def turn(self) -> None:
        """Let go of what is old; what is new is old from now on. Call with the guard held."""
        self._old, self._new, self.cells = self._new, {}, 0

    def _put(self, key: Key, held: _Held) -> None:
        with self._guard:
            before = self._new.get(key)
            self._new[key] = held
            self.cells += held.weight - (before.weight if before else 0)

    @override
    def __getitem__(self, key: Key) -> object:
        held = self._new.get(key)
        if held is None:
            held = self._old[key]
            self._put(key, held)
        return held.found

    @override
    def __setitem__(self, key: Key, found: object) -> None:
        self.keep(key, found)

    @override
    def __delitem__(self, key: Key) -> None:
        with self._guard:
            old, new = self._old.pop(key, None), self._new.pop(key, None)
            self.cells -= new.weight if new else 0
        if old is None and new is None:
            raise KeyError(key)

    @override
    def __iter__(self) -> Iterator[Key]:
        with self._guard:  # others may put something in meanwhile
            return iter({**self._old, **self._new})

    @override
    def __len__(self) -> int:
        return len(self._old.keys() | self._new.keys())


class _Held(NamedTuple):
    """What was found, and how many cells it counts as."""

    found: object
    weight: int


class Memory:
    """Memos of one state of a store; threads may share it.

    A state never changes, so that nothing in here is ever wrong. It is let go with the
    state: whoever opens the next one begins with an empty memory.
    """

    def __init__(self) -> None:
        """Remember nothing yet."""
        self._memos: dict[Clause, Counted] = {}
        self._guard = Lock()

    def of(self, clause: Clause) -> Memo:
        """Return what is known already to who sees the store by this clause."""
        with self._guard:
            # As much again is old: half of the room is for what is new.
            if sum(one.cells for one in self._memos.values()) > _MOST // 2:
                self._turn()
            return self._memos.setdefault(clause, Counted(self._guard))

    def _turn(self) -> None:
        """Let go of all that nobody asked for since the last time."""
        for one in self._memos.values():
            one.turn()
        # Who holds a memo that is let go may still use it: it is right, only forgotten.
        self._memos = {clause: one for clause, one in self._memos.items() if len(one)}
