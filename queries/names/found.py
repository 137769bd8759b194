"""What a search by name gives back."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

How = Literal["exact", "alias", "abbreviation", "inflected", "typo"]


@dataclass(frozen=True, slots=True)
class Candidate:
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
    how: How = field(default="exact")


@dataclass(frozen=True, slots=True)
class Found:
    """The one thing that a name clearly stands for, or those it may stand for."""

    best: Candidate | None
    candidates: tuple[Candidate, ...]
    """Best first, `best` among them; things with equal names are never cut off."""
    how: How
    note: str = ""
    """What the reader should know of the choice; empty where nothing was chosen."""


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing whose texts speak of a matter."""

    id: str
    type: str
    label: str
    score: float
    """The share of the matter's weight that the thing's texts have, from 0 to 1."""
