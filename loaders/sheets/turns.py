"""Who is on call when, over the rows of one sheet: turns that fall together."""

from bisect import insort
from dataclasses import dataclass, field

_IN_MEMORY = 200_000
_BACK = 64
"""So many earlier turns are looked at: no rota has more people on call at once."""


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


@dataclass(slots=True)
class Turns:
    """Remembers the turns of a bounded number of rows, by what they answer for."""

    _by_line: dict[str, list[Turn]] = field(default_factory=dict)
    _count: int = 0

    def meeting(self, line: str, turn: Turn) -> list[Turn]:
        """Return the turns for the same line that meet this one, and remember it."""
        known = self._by_line.setdefault(line, [])
        near = known[-_BACK:] if not known or known[-1].since <= turn.since else known
        found = [one for one in near if one.meets(turn)]
        if self._count < _IN_MEMORY:
            insort(known, turn)
            self._count += 1
        return found
