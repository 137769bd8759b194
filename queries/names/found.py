"""What a search by name gives back."""

from __future__ import annotations

from typing import Any, Literal, NamedTuple

How = Literal["exact", "alias", "abbreviation", "inflected", "typo"]


class Candidate(NamedTuple):
    """One thing that a name may stand for."""

    id: str
    type: str
    label: str
    place: str | None
    """The place's name in Albanian, where the thing has one."""
    score: float
    """From 0 to 1."""
    matched: str
    """The name of the thing that matched."""
    how: How = "exact"

    def as_data(self) -> dict[str, Any]:
        """Return the candidate as JSON data."""
        return {
            "id": self.id,
            "type": self.type,
            "label": self.label,
            "place": self.place,
            "score": round(self.score, 3),
            "matched": self.matched,
        }


class Found(NamedTuple):
    """The one thing that a name clearly stands for, or those it may stand for."""

    best: Candidate | None
    candidates: tuple[Candidate, ...]
    """Best first, `best` among them; things with equal names are never cut off."""
    how: How
    note: str = ""
    """What the reader should know of the choice; empty where nothing was chosen."""

    def as_data(self) -> dict[str, Any]:
        """Return what was found as JSON data."""
        return {
            "best": self.best.id if self.best else None,
            "how": self.how,
            "note": self.note,
            "candidates": [one.as_data() for one in self.candidates],
        }


class Hit(NamedTuple):
    """One thing whose texts speak of a matter."""

    id: str
    type: str
    label: str
    score: float
    """The share of the matter's weight that the thing's texts have, from 0 to 1."""
