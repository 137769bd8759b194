"""In which order things stand, so that those that are most alike stand side by side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations

Likeness = Mapping[frozenset[str], float]
"""How alike two things are, 0 or more; a pair that is left out is not alike."""
GROUPED = 0.3
"""Alike from here on, on the average, is one group."""
_Cluster = list[list[str]]
"""Groups in order; within each its things in order."""


def in_groups(things: Sequence[str], alike: Likeness) -> list[list[str]]:
    """Return all things in groups: alike ones in one, and alike groups side by side.

    The two clusters that are most alike on the average are joined, again and again
    (average linkage), turned so that the things that meet are as alike as can be. What
    is like nothing else comes last. Of equally good choices the one that is first in
    `things` is taken, so that the same input always gives the same order.
    """
    clusters: dict[int, _Cluster] = {n: [[one]] for n, one in enumerate(things)}
    between = {
        (a, b): alike.get(frozenset((things[a], things[b])), 0.0)
        for a, b in combinations(clusters, 2)
    }
    while between:
        (a, b), most = max(
            between.items(), key=lambda one: (one[1], -one[0][0], -one[0][1])
        )
        if most <= 0:
            break
        sizes = _size(clusters[a]), _size(clusters[b])
        clusters[a] = _joined(clusters[a], clusters.pop(b), alike, one=most >= GROUPED)
        between = _averaged(between, (a, b), sizes)
    return [group for one in _largest_first(clusters) for group in one]


def _size(cluster: _Cluster) -> int:
    return sum(map(len, cluster))


def _averaged(
    between: Mapping[tuple[int, int], float],
    joined: tuple[int, int],
    sizes: tuple[int, int],
) -> dict[tuple[int, int], float]:
    """Return how alike clusters are once the second of `joined` is in the first."""
    kept, gone = joined
    found = {ends: value for ends, value in between.items() if gone not in ends}
    for ends, value in between.items():
        if gone in ends and kept not in ends:
            other = ends[0] if ends[1] == gone else ends[1]
            mine = (min(kept, other), max(kept, other))
            both = sizes[0] * found[mine] + sizes[1] * value
            found[mine] = both / sum(sizes)
    return found


def _joined(left: _Cluster, right: _Cluster, alike: Likeness, *, one: bool) -> _Cluster:
    """Return two clusters side by side, as one group or as several."""
    turns = [
        (first, second)
        for first in (left, _turned(left))
        for second in (right, _turned(right))
    ]
    first, second = max(
        turns, key=lambda two: alike.get(frozenset((two[0][-1][-1], two[1][0][0])), 0.0)
    )
    if one:
        return [[thing for group in (*first, *second) for thing in group]]
    return [*first, *second]


def _turned(cluster: _Cluster) -> _Cluster:
    return [group[::-1] for group in reversed(cluster)]


def _largest_first(clusters: Mapping[int, _Cluster]) -> list[_Cluster]:
    """Return the clusters that are like no other, those of a single thing last."""
    order = sorted(clusters, key=lambda n: (-_size(clusters[n]), n))
    return [clusters[n] for n in order]
