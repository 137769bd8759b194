"""What a search by name gives back."""

from __future__ import annotations

from typing import Literal, NamedTuple

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


class Found(NamedTuple):
    """The one thing that a name clearly stands for, or those it may stand for."""

    best: Candidate | None
    candidates: tuple[Candidate, ...]
    """Best first, `best` among them; things with equal names are never cut off."""
    how: How
    note: str = ""
    """What the reader should know of the choice; empty where nothing was chosen."""


class Hit(NamedTuple):
    """One thing whose texts speak of a matter."""

    id: str
    type: str
    label: str
    score: float
    """The share of the matter's weight that the thing's texts have, from 0 to 1."""
