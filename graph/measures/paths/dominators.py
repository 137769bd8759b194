"""Single points of failure: whom does every way from the start pass through?"""

from __future__ import annotations

import numpy as np

from graph.measures.paths.network import Ints, Network, compiled

NOBODY = -1


def dominators(net: Network, start: int) -> Ints:
    """Return for each unit the last one before it that every way from the start passes.

    The start is its own; NOBODY stands where no way leads.
    """
    back = net.turned
    ties = len(net.ends)
    order = compiled(_postorder, ties)(net.first, net.ends, start)
    return compiled(_dominated, ties)(back.first, back.ends, order, start)


def passes_through(found: Ints, unit: int) -> list[int]:
    """Return whom every way to a unit passes through, the start first, the unit last."""
    if found[unit] == NOBODY:
        return []
    way = [unit]
    while found[way[-1]] != way[-1]:
        way.append(int(found[way[-1]]))
    return way[::-1]


def _postorder(first: Ints, ends: Ints, start: int) -> Ints:
    """Return the units that ways lead to, each after all that it first leads to."""
    size = len(first) - 1
    seen = np.zeros(size, np.bool_)
    at = first[:-1].copy()
    stack = np.empty(size, np.int64)
    order = np.empty(size, np.int64)
    depth, done = 1, 0
    stack[0] = start
    seen[start] = True
    while depth:
        unit = stack[depth - 1]
        if at[unit] < first[unit + 1]:
            other = ends[at[unit]]
            at[unit] += 1
            if not seen[other]:
                seen[other] = True
                stack[depth] = other
                depth += 1
        else:
            order[done] = unit
            done += 1
            depth -= 1
    return order[:done]


def _dominated(  # noqa: C901 (one loop, compiled as a whole)
    first: Ints, ends: Ints, order: Ints, start: int
) -> Ints:
    """Return the immediate dominators, by Cooper, Harvey and Kennedy's iteration."""
    size = len(first) - 1
    rank = np.full(size, -1, np.int64)
    for n in range(len(order)):
        rank[order[n]] = n
    found = np.full(size, -1, np.int64)
    found[start] = start
    changed = True
    while changed:
        changed = False
        for n in range(len(order) - 2, -1, -1):
            unit = order[n]
            best = -1
            for tie in range(first[unit], first[unit + 1]):
                other = ends[tie]
                if rank[other] < 0 or found[other] < 0:
                    continue
                if best < 0:
                    best = other
                    continue
                while best != other:
                    while rank[best] < rank[other]:
                        best = found[best]
                    while rank[other] < rank[best]:
                        other = found[other]
            if found[unit] != best:
                found[unit] = best
                changed = True
    return found
