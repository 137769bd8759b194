"""Overlaps in plain Python: for a municipality, and as the reading of the rule.

Nothing here imports NumPy: a question about one place must start at once.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Hashable, Iterator, Sequence
from typing import NamedTuple

from graph.measures.overlap.rule import Rule, Threshold

Bodies = Sequence[Collection[Hashable]]


class PlainPair(NamedTuple):
    """Two bodies by number, `first` < `second`, and what they share."""

    first: int
    second: int
    shared: int
    union: int

    @property
    def jaccard(self) -> float:
        """Shared members over all members of both."""
        return self.shared / self.union


def similar_pairs(bodies: Bodies, threshold: Threshold) -> list[PlainPair]:
    """Return the pairs whose Jaccard index is at least the threshold, in order."""
    return pairs_by(bodies, Rule.similar(threshold))


def overlapping_pairs(bodies: Bodies, at_least: int) -> list[PlainPair]:
    """Return the pairs that share at least so many members, in order."""
    return pairs_by(bodies, Rule.sharing(at_least))


def pairs_by(bodies: Bodies, rule: Rule) -> list[PlainPair]:
    """Return the pairs that a rule holds for, in order of `first`, then `second`."""
    sets = [frozenset(body) for body in bodies]
    return sorted(_found(sets, rule))


def _found(sets: list[frozenset[Hashable]], rule: Rule) -> Iterator[PlainPair]:
    rarity = _rarity(sets)
    listed: defaultdict[Hashable, list[int]] = defaultdict(list)
    for body in sorted(range(len(sets)), key=lambda one: len(sets[one])):
        mine = sets[body]
        size, smallest = len(mine), rule.least_partner(len(mine))
        rarest = sorted(mine, key=rarity.__getitem__)[: rule.probed(size)]
        near = {other for member in rarest for other in listed[member]}
        for other in near:
            theirs = sets[other]
            shared = len(mine & theirs) if len(theirs) >= smallest else 0
            if shared >= rule.needed(size, len(theirs)):
                union = size + len(theirs) - shared
                yield PlainPair(min(body, other), max(body, other), shared, union)
        for member in rarest[: rule.indexed(size)]:
            listed[member].append(body)


def _rarity(sets: list[frozenset[Hashable]]) -> dict[Hashable, int]:
    """Return the place of each member in one order for all bodies, the rarest first."""
    held = Counter(member for one in sets for member in one)
    return {it: place for place, it in enumerate(sorted(held, key=held.__getitem__))}
