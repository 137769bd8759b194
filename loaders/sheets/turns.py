"""Who is on call when, over the rows of one sheet: turns that fall together."""

from bisect import bisect_left, insort
from dataclasses import dataclass, field
from datetime import date
from operator import attrgetter

_IN_MEMORY = 200_000
_BACK = 64
"""So many short turns are looked at that began before: no more meet at one minute."""
_LONG = 7
"""Days; longer turns are kept apart, and all of them looked at."""


@dataclass(frozen=True, slots=True, order=True)
class Turn:
    """Somebody's turn in one row."""

    since: str
    until: str
    who: str
    label: str = ""
    row: int = 0

    def meets(self, other: "Turn") -> bool:
        """Whether both are on call at some minute; one that follows does not meet."""
        return self.since < other.until and other.since < self.until

    @property
    def is_long(self) -> bool:
        """Whether it lasts for more than a week: a head who is on call all year."""
        first, last = (date.fromisoformat(day[:10]) for day in (self.since, self.until))
        return (last - first).days > _LONG


@dataclass(slots=True)
class Turns:
    """Remembers the turns of a bounded number of rows, by what they answer for."""

    _short: dict[str, list[Turn]] = field(default_factory=dict)
    """By line, in the order in which they begin."""
    _long: dict[str, list[Turn]] = field(default_factory=dict)
    _count: int = 0

    def meeting(self, line: str, turn: Turn) -> list[Turn]:
        """Return the turns for the same line that meet this one, and remember it."""
        short = self._short.setdefault(line, [])
        end = bisect_left(short, turn.until, key=attrgetter("since"))
        near = short if turn.is_long else short[max(0, end - _BACK) : end]
        long = self._long.setdefault(line, [])
        found = sorted(one for one in (*near, *long) if one.meets(turn))
        if self._count < _IN_MEMORY:
            insort(long if turn.is_long else short, turn)
            self._count += 1
        return found
