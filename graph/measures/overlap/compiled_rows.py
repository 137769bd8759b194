"""Bodies by size and their members by rarity, in loops that Numba compiles.

A *token* is a member's place by rarity, a *rank* a body's place by size. All loops
release the interpreter's lock.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from numba import njit

from graph.measures.overlap.memberships import Int32, Int64

UInt64 = npt.NDArray[np.uint64]

_MIX = np.uint64(0x9E3779B97F4A7C15)  # Knuth's multiplicative hashing, 2 ** 64 / phi
_TOP6 = np.uint64(58)
_ONE = np.uint64(1)
_SHORT = 64


class Rows(NamedTuple):
    """The bodies by size."""

    starts: Int64
    """[bodies + 1] Where each rank's tokens start."""
    tokens: Int32
    """[memberships] Ascending within a body: the rarest member first."""
    signatures: UInt64
    """[bodies] A bit for each member; different members may share one."""
    from_size: Int32
    """[largest + 2] The first rank of at least that size."""


@njit(cache=True, nogil=True)
def counted(values: Int32, width: int) -> Int32:
    """Return how often each of 0 .. width - 1 occurs."""
    counts = np.zeros(width, np.int32)
    for value in values:
        counts[value] += 1
    return counts


@njit(cache=True, nogil=True)
def places(keys: Int32 | Int64, highest: int) -> Int32:
    """Return the place of each thing in the order of keys, then numbers."""
    nexts = np.zeros(highest + 2, np.int32)
    for key in keys:
        nexts[key + 1] += 1
    for key in range(highest + 1):
        nexts[key + 1] += nexts[key]
    found = np.empty(len(keys), np.int32)
    for thing in range(len(keys)):
        found[thing] = nexts[keys[thing]]
        nexts[keys[thing]] += 1
    return found


@njit(cache=True, nogil=True)
def fill_rows(
    low: int,
    high: int,
    order: Int32,
    indptr: Int64,
    members: Int32,
    rarity: Int32,
    rows: Rows,
) -> None:
    """Write the tokens and the signature of the ranks from `low` up to `high`."""
    for rank in range(low, high):
        body, at = order[rank], rows.starts[rank]
        bits = np.uint64(0)
        for place in range(indptr[body], indptr[body + 1]):
            token = rarity[members[place]]
            rows.tokens[at] = token
            bits |= _ONE << ((np.uint64(token) * _MIX) >> _TOP6)
            at += 1
        rows.signatures[rank] = bits
        _sort(rows.tokens, rows.starts[rank], at)


@njit(cache=True, nogil=True)
def _sort(tokens: Int32, low: int, high: int) -> None:
    """Sort a slice in place: by insertion where it is short, as most bodies are."""
    if high - low > _SHORT:
        tokens[low:high].sort()
        return
    for at in range(low + 1, high):
        token, place = tokens[at], at
        while place > low and tokens[place - 1] > token:
            tokens[place] = tokens[place - 1]
            place -= 1
        tokens[place] = token
