"""The k best ways between two units that pass none twice, under conditions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from heapq import heappop, heappush
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from graph.measures.paths.network import Bools, Floats, Ints, Network, compiled

TRIED = 100_000
"""So many ways at the most are looked at for those that fit what must be passed."""


class Way(NamedTuple):
    """A way and what it costs."""

    cost: float
    units: tuple[int, ...]


def best_ways(
    net: Network,
    start: int,
    end: int,
    k: int,
    *,
    never: Bools | None = None,
    must: Sequence[Bools] = (),
    most_ties: int | None = None,
) -> list[Way]:
    """Return the k best ways, the best first; fewer where there are no more.

    A way passes no unit of `never`, at least one of each in `must`, and takes no more
    than `most_ties` ties.
    """
    found: list[Way] = []
    if k < 1:
        return found
    shut = np.zeros(net.size, np.bool_) if never is None else never.copy()
    for tried, way in enumerate(_in_order(net, start, end, shut, most_ties)):
        if all(any(kind[unit] for unit in way.units) for kind in must):
            found.append(way)
        if len(found) == k or (must and tried >= TRIED):
            break
    return found


def _in_order(
    net: Network, start: int, end: int, shut: Bools, most: int | None
) -> Iterator[Way]:
    """Yield all ways in order, by Yen's method with what is left as a guide."""
    if shut[start] or shut[end]:
        return
    ties = len(net.ends)
    back = net.turned
    far = compiled(_remaining, ties)(back.first, back.ends, back.costs, end, shut)
    search = compiled(_guided, ties)
    limit = net.size if most is None else most
    first = search(net.first, net.ends, net.costs, start, end, far, shut, _NONE, limit)
    waiting: list[tuple[float, tuple[int, ...], int]] = []
    if len(first):
        heappush(waiting, (_cost(net, first), tuple(map(int, first)), 0))
    given: list[tuple[int, ...]] = []
    known = {units for _, units, _ in waiting}
    while waiting:
        cost, units, spur = heappop(waiting)
        yield Way(cost, units)
        given.append(units)
        for n in range(spur, len(units) - 1):
            root = units[: n + 1]
            shut_here = shut.copy()
            shut_here[list(root[:-1])] = True
            cut = np.array(
                sorted({one[n + 1] for one in given if one[: n + 1] == root}), np.int64
            )
            rest = search(
                net.first, net.ends, net.costs, root[-1], end, far, shut_here, cut, limit - n
            )  # fmt: skip
            if len(rest):
                way = (*root[:-1], *map(int, rest))
                if way not in known:
                    known.add(way)
                    heappush(waiting, (_cost(net, np.array(way)), way, n))


_NONE = np.empty(0, np.int64)


def _cost(net: Network, units: Ints) -> float:
    total = 0.0
    for one, other in pairwise(units):
        row = slice(net.first[one], net.first[one + 1])
        total += float(net.costs[row][net.ends[row] == other].min())
    return total


def _remaining(first: Ints, ends: Ints, costs: Floats, end: int, shut: Bools) -> Floats:
    """Return the least that is left from each unit to the end: Dijkstra, turned round."""
    size = len(first) - 1
    far = np.full(size, np.inf)
    far[end] = 0.0
    heap = [(0.0, end)]
    while heap:
        cost, unit = heappop(heap)
        if cost > far[unit]:
            continue
        for tie in range(first[unit], first[unit + 1]):
            other = ends[tie]
            more = cost + costs[tie]
            if more < far[other] and not shut[other]:
                far[other] = more
                heappush(heap, (more, other))
    return far


def _guided(  # noqa: C901, PLR0915 (one loop, compiled as a whole)
    first: Ints,
    ends: Ints,
    costs: Floats,
    start: int,
    end: int,
    far: Floats,
    shut: Bools,
    cut: Ints,
    limit: int,
) -> Ints:
    """Return the best way whose first tie is none of `cut`, by A*; empty for none.

    Where ties are limited, a dearer way to a unit stays of use while it has fewer ties.
    """
    size = len(first) - 1
    none = np.empty(0, np.int64)
    if np.isinf(far[start]) or limit < 1:
        return none
    bounded = limit < size
    best = np.full(size, np.inf)
    fewest = np.full(size, size + 1, np.int64)
    units = [start]
    before = [-1]
    taken = [0]
    spent = [0.0]
    heap = [(far[start], 0)]
    while heap:
        _, state = heappop(heap)
        unit = units[state]
        if unit == end:
            way = np.empty(taken[state] + 1, np.int64)
            n = taken[state]
            while state >= 0:
                way[n] = units[state]
                n -= 1
                state = before[state]
            return way
        if bounded:
            if taken[state] >= fewest[unit] or taken[state] >= limit:
                continue
            fewest[unit] = taken[state]
        elif spent[state] > best[unit]:
            continue
        for tie in range(first[unit], first[unit + 1]):
            other = ends[tie]
            if shut[other] or np.isinf(far[other]) or other == start:
                continue
            if unit == start and np.any(cut == other):
                continue
            more = spent[state] + costs[tie]
            if more < best[other] or (bounded and taken[state] + 1 < fewest[other]):
                if more < best[other]:
                    best[other] = more
                units.append(other)
                before.append(state)
                taken.append(taken[state] + 1)
                spent.append(more)
                heappush(heap, (more + far[other], len(units) - 1))
    return none
