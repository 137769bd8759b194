"""The comparing of listed bodies, in loops that Numba compiles.

No compiled function calls one of another file: Numba's cache would not see that file
change.
"""

from __future__ import annotations

import numpy as np
from numba import njit

from graph.measures.overlap.compiled_lists import Lengths, Lists
from graph.measures.overlap.compiled_rows import Rows
from graph.measures.overlap.memberships import Int32

Needs = tuple[int, int, int]
"""Numerator, denominator and least of a rule."""

_ONE, _TWO, _FOUR, _LAST8 = (np.uint64(n) for n in (1, 2, 4, 56))
_PAIRS = np.uint64(0x5555555555555555)
_QUADS = np.uint64(0x3333333333333333)
_BYTES = np.uint64(0x0F0F0F0F0F0F0F0F)
_SUM = np.uint64(0x0101010101010101)


@njit(cache=True, nogil=True, error_model="numpy")
def pairs_between(
    low: int, lists: Lists, rows: Rows, lengths: Lengths, needs: Needs
) -> Int32:
    """Return rank, rank and shared of the pairs in the lists of the tokens from `low`.

    A pair is in the list of the rarest token that both share: [pairs, 3].
    """
    found, count = np.empty((256, 3), np.int32), 0
    for token in range(low, low + len(lists.splits)):
        if lists.begins[token - low] < lists.splits[token - low]:
            found, count = _compared(
                token, low, lists, rows, lengths, needs, found, count
            )
    return found[:count]


@njit(cache=True, nogil=True, error_model="numpy", inline="always")
def _compared(
    token: int,
    low: int,
    lists: Lists,
    rows: Rows,
    lengths: Lengths,
    needs: Needs,
    found: Int32,
    count: int,
) -> tuple[Int32, int]:
    """Return what was found before and the pairs of one list."""
    begin, split = lists.begins[token - low], lists.splits[token - low]
    start = begin
    for at in range(begin, lists.begins[token - low + 1]):
        if at == split:
            start = begin  # the ranks ascend anew
        rank = lists.ranks[at]
        size = _size(rows, rank)
        while start < split and lists.ranks[start] < lengths.first[size]:
            start += 1
        last = min(rank, _last(size, lists.rests[at], rows, needs))
        mine, most = lists.signatures[at], lengths.apart[size]
        for other in range(start, split):
            if lists.ranks[other] >= last:
                break
            # A bit that only one has is a member that only one has.
            if _bits(mine & ~lists.signatures[other]) <= most:
                found, count = _verified(
                    rank, lists.ranks[other], token, rows, needs, found, count
                )
    return found, count


@njit(cache=True, nogil=True, error_model="numpy", inline="always")
def _last(size: int, rest: int, rows: Rows, needs: Needs) -> int:
    """Return before which rank a body finds partners under one token.

    They are not too large for the members that it has left from there on.
    """
    numerator, denominator, least = needs
    largest = len(rows.from_size) - 2
    highest = largest if rest >= least else -1
    if numerator > 0:
        highest = min(highest, rest * (numerator + denominator) // numerator - size)
    last: int = rows.from_size[max(0, highest + 1)]
    return last


@njit(cache=True, nogil=True, error_model="numpy")
def _verified(
    rank: int,
    partner: int,
    token: int,
    rows: Rows,
    needs: Needs,
    found: Int32,
    count: int,
) -> tuple[Int32, int]:
    """Return what was found before and the pair, if it is one."""
    shared = _shared(rank, partner, token, rows, needs)
    return _kept(found, count, rank, partner, shared) if shared else (found, count)


@njit(cache=True, nogil=True, error_model="numpy")
def _shared(rank: int, partner: int, token: int, rows: Rows, needs: Needs) -> int:
    """Return how many tokens two bodies share, or 0 where they are too few.

    Also 0 where they share a rarer token than this: that one's list has the pair.
    """
    here, end = rows.starts[rank], rows.starts[rank + 1]
    there, stop = rows.starts[partner], rows.starts[partner + 1]
    needed = _needed(end - here, stop - there, needs)
    shared = 0
    while here < end and there < stop:
        mine, theirs = rows.tokens[here], rows.tokens[there]
        if mine == theirs:
            if shared == 0 and mine != token:
                return 0
            shared += 1
        elif shared + min(end - here, stop - there) < needed:
            return 0
        here += mine <= theirs
        there += theirs <= mine
    return shared if shared >= needed else 0


@njit(cache=True, nogil=True, error_model="numpy", inline="always")
def _needed(size: int, other: int, needs: Needs) -> int:
    parts = needs[0] + needs[1]
    return max(needs[2], (needs[0] * (size + other) + parts - 1) // parts)


@njit(cache=True, nogil=True, error_model="numpy", inline="always")
def _size(rows: Rows, rank: int) -> int:
    size: int = rows.starts[rank + 1] - rows.starts[rank]
    return size


@njit(cache=True, nogil=True, error_model="numpy", inline="always")
def _bits(word: np.uint64) -> np.int64:
    """Return how many bits are set (Warren, Hacker's Delight, 5-1)."""
    word -= (word >> _ONE) & _PAIRS
    word = (word & _QUADS) + ((word >> _TWO) & _QUADS)
    word = (word + (word >> _FOUR)) & _BYTES
    # Signed again: Numba makes a float of a mixed sum.
    return np.int64((word * _SUM) >> _LAST8)


@njit(cache=True, nogil=True, error_model="numpy")
def _kept(
    found: Int32, count: int, rank: int, partner: int, shared: int
) -> tuple[Int32, int]:
    """Return the table with one more row, and how many rows count."""
    if count == len(found):
        longer = np.empty((2 * count, 3), np.int32)
        longer[:count] = found
        found = longer
    found[count, 0] = rank
    found[count, 1] = partner
    found[count, 2] = shared
    return found, count + 1
