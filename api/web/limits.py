"""How much a caller may ask for, and how long an answer may take."""

from __future__ import annotations

from dataclasses import dataclass

LONGEST_NAME = 200
"""Characters of one name or word that is asked with."""
MOST_NAMES = 8
"""So many values one parameter may have."""
LONGEST_DAY = 20
"""Characters of a date."""
PAGE = 100
"""Rows of an answer unless `limit` says otherwise."""
LARGEST_PAGE = 1000
FARTHEST = 1_000_000
"""Rows that may be passed over."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What one server allows."""

    address_bytes: int = 40_000
    """Path and query of a request: room for the most names of the longest, each letter
    of twelve bytes as addresses write it."""
    body_bytes: int = 64_000
    """No route reads a body."""
    seconds: float = 15.0
    """For one answer, waiting included."""
    retry_seconds: float = 4.0
    """A server that keeps the store and is away is waited for so long."""
    workers: int = 4
    """Questions asked of the store at once."""
    waiting: int = 256
    """Questions taken in at once; more are turned away."""
    cache_bytes: int = 64_000_000
    """Answers kept ready."""
    look_every: float = 0.2
    """Seconds between two looks for a new generation of the store."""
