"""Everything that arrays of ties lead to, step by step: made for millions of ties."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]


class Ways(NamedTuple):
    """How far each node is, and over which tie a shortest way comes to it."""

    distance: Ints
    """Steps from the nearest start; -1 where no way leads."""
    over: Ints
    """Which tie comes last on the way; -1 at a start and where no way leads."""


def reach(starts: Ints, first: Ints, to: Ints) -> Ways:
    """Return the ways from the starts; the ties of node n are `first[n]:first[n + 1]`.

    Of ways equally short the one over the earliest node and tie is kept.
    """
    nodes = len(first) - 1
    distance = np.full(nodes, -1, np.int64)
    over = np.full(nodes, -1, np.int64)
    edge = np.unique(starts)
    distance[edge] = 0
    step = 0
    while len(edge):
        step += 1
        ties = _ties_of(edge, first)
        ends = to[ties]
        fresh = distance[ends] < 0
        ties, ends = ties[fresh], ends[fresh]
        # Written from the last to the first, so that the first of several stays.
        over[ends[::-1]] = ties[::-1]
        edge = ends[over[ends] == ties]
        distance[edge] = step
    return Ways(distance, over)


def _ties_of(nodes: Ints, first: Ints) -> Ints:
    """Return the ties of these nodes, in their order."""
    begin = first[nodes]
    count = first[nodes + 1] - begin
    shift = np.repeat(begin - np.cumsum(count) + count, count)
    return shift + np.arange(len(shift), dtype=np.int64)
