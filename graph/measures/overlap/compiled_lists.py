"""Which bodies are listed under which of their rarest members, compiled by Numba."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numba import njit

from graph.measures.overlap.compiled_rows import Rows, UInt64
from graph.measures.overlap.memberships import Int32, Int64


class Lengths(NamedTuple):
    """What the rule says of a body by its size alone; all are [largest + 1]."""

    probed: Int32
    """How many of its rarest members the body is looked up by."""
    indexed: Int32
    """How many of its rarest members the body is listed under."""
    first: Int32
    """The first rank that is large enough for it."""
    apart: Int32
    """How many members it may have that the other has not."""


class Lists(NamedTuple):
    """The bodies listed under each token of a range; the indexed ones come first."""

    begins: Int64
    """[tokens + 1] Where each list begins."""
    splits: Int64
    """[tokens] Where the bodies start that only look others up."""
    ranks: Int32
    """[entries] Ascending in either half of a list."""
    rests: Int32
    """[entries] How many of its members the body has from this one on."""
    signatures: UInt64
    """[entries]"""


@njit(cache=True, nogil=True)
def listed(low: int, high: int, rows: Rows, lengths: Lengths) -> Lists:
    """Return the lists of the tokens from `low` up to `high`."""
    nexts, begins, splits = _room(low, high, rows, lengths)
    entries = begins[-1]
    lists = Lists(
        begins,
        splits,
        np.empty(entries, np.int32),
        np.empty(entries, np.int32),
        np.empty(entries, np.uint64),
    )
    for rank in range(len(rows.starts) - 1):
        start, end = rows.starts[rank], rows.starts[rank + 1]
        indexed = start + lengths.indexed[end - start]
        for place in range(start, start + lengths.probed[end - start]):
            token = rows.tokens[place]
            if token >= high:
                break
            if token < low or begins[token - low] == begins[token - low + 1]:
                continue
            half = 0 if place < indexed else 1
            at = nexts[half, token - low]
            nexts[half, token - low] += 1
            lists.ranks[at] = rank
            lists.rests[at] = end - place
            lists.signatures[at] = rows.signatures[rank]
    return lists


@njit(cache=True, nogil=True)
def _room(
    low: int, high: int, rows: Rows, lengths: Lengths
) -> tuple[Int64, Int64, Int64]:
    """Return where the halves of each list begin, the lists' begins and their splits.

    A list that pairs nobody gets no room.
    """
    counts = np.zeros((2, high - low), np.int64)
    for rank in range(len(rows.starts) - 1):
        start = rows.starts[rank]
        size = rows.starts[rank + 1] - start
        indexed = start + lengths.indexed[size]
        for place in range(start, start + lengths.probed[size]):
            token = rows.tokens[place]
            if token >= high:
                break
            if token >= low:
                counts[0 if place < indexed else 1, token - low] += 1
    begins = np.zeros(high - low + 1, np.int64)
    nexts = np.empty((2, high - low), np.int64)
    for token in range(high - low):
        if counts[0, token] == 0 or counts[0, token] + counts[1, token] < 2:
            counts[0, token] = counts[1, token] = 0
        nexts[0, token] = begins[token]
        nexts[1, token] = begins[token] + counts[0, token]
        begins[token + 1] = nexts[1, token] + counts[1, token]
    return nexts, begins, nexts[1].copy()
