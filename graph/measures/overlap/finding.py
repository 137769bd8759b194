"""A finding: what one dimension of a pair says, and what pairs are measured against."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from graph.measures.overlap.likeness import Above
from graph.measures.overlap.profile import Cites, Profile

Value = float | str | bool | None


class Finding(NamedTuple):
    """One dimension of a pair."""

    value: Value
    shared: tuple[str, ...] = ()
    """Ids of what both have."""
    cites: Cites = ()
    unknown: tuple[str, ...] = ()
    """Ids of the bodies of which it is not known."""


Evidence = Mapping[str, Finding]
"""A finding a dimension."""
Pair = tuple[Profile, Profile]


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What the dimensions are measured against."""

    above: Above = field(default_factory=dict)
    """Wider concerns and groups of each."""
    over: Above = field(default_factory=dict)
    """Wider territories of each."""
    steps: Mapping[tuple[str, str], Cites] = field(default_factory=dict)
    """Where one body hands a case to another."""
    judged: Mapping[frozenset[str], tuple[str, Cites]] = field(default_factory=dict)
    """What people judged of two bodies: same, different, unsure."""
    seats_of: Mapping[str, int] = field(default_factory=dict)
    """On how many bodies each member sits."""
    bodies: int = 0
    """How many bodies there are in all."""


def finding(value: Value, pair: Pair, known: Callable[[Profile], object]) -> Finding:
    """Return a finding that names whose side is not known."""
    return Finding(value, unknown=tuple(p.id for p in pair if not known(p)))
