"""All pairs that share anything, counted member by member, in loops that Numba compiles.

Where one shared member is enough no filter leaves anything out, and to count what each
body meets in its members' lists is quicker than to compare bodies two by two.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import numpy as np
from numba import njit

from graph.measures.overlap.compiled_rows import counted, places
from graph.measures.overlap.memberships import Int32, Int64, Memberships
from graph.measures.overlap.pairs import Pairs


def counted_pairs(memberships: Memberships, threads: int) -> Pairs:
    """Return the pairs of bodies that share at least one member."""
    sizes, members = memberships.sizes, memberships.members
    degrees = counted(members, memberships.width)
    ends = np.concatenate(([0], np.cumsum(degrees)))
    sat = np.empty(len(members), np.int32)
    bodies = np.arange(memberships.count, dtype=np.int32)
    sat[places(members, memberships.width)] = np.repeat(bodies, sizes)
    met = np.concatenate(([0], np.cumsum(degrees[members], dtype=np.int64)))
    work = met[memberships.indptr]
    even = np.linspace(0, work[-1], 8 * threads + 1)[1:-1]
    bounds = [0, *np.searchsorted(work, even).tolist(), memberships.count]

    def found(low: int, high: int) -> Int32:
        return _counted(low, high, memberships.indptr, members, ends, sat)

    with ThreadPoolExecutor(threads) as pool:
        parts = list(pool.map(found, bounds[:-1], bounds[1:]))
    table = np.concatenate([np.empty((0, 3), np.int32), *parts])
    # In order of the later body now; ordered by the earlier one it is in the order of pairs.
    ordered = np.empty_like(table)
    ordered[places(np.ascontiguousarray(table[:, 0]), memberships.count)] = table
    return Pairs.of(ordered[:, 0], ordered[:, 1], ordered[:, 2], sizes)


@njit(cache=True, nogil=True)
def _counted(
    low: int, high: int, indptr: Int64, members: Int32, ends: Int64, sat: Int32
) -> Int32:
    """Return earlier body, body and shared of the bodies from `low` up to `high`: [pairs, 3].

    `sat` holds the bodies of each member, ascending; they end where the next begins.
    """
    times, met = np.zeros(high, np.int32), np.empty(high, np.int32)
    found, rows = np.empty((256, 3), np.int32), 0
    for body in range(low, high):
        several = 0
        for place in range(indptr[body], indptr[body + 1]):
            at = ends[members[place]]
            while sat[at] < body:  # the body itself is among them
                other = sat[at]
                if times[other] == 0:
                    met[several] = other
                    several += 1
                times[other] += 1
                at += 1
        if rows + several > len(found):
            longer = np.empty((2 * (rows + several), 3), np.int32)
            longer[:rows] = found[:rows]
            found = longer
        for other in met[:several]:
            found[rows, 0], found[rows, 1] = other, body
            found[rows, 2] = times[other]
            times[other] = 0
            rows += 1
    return found[:rows]
