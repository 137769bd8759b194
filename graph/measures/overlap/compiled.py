"""The join by Numba, on several threads: what is prepared, split and put together.

Bodies are ranked by size and members by rarity. Each body is listed under its rarest
members only (see `rule`), with a signature of 64 bits; then each list is compared with
itself. Lists are read in one direction, which is what makes this fast: a body and its
signature lie beside each other, and nine in ten candidates end at the signature.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import numpy as np

from graph.measures.overlap.compiled_counts import counted_pairs
from graph.measures.overlap.compiled_lists import Lengths, listed
from graph.measures.overlap.compiled_pairs import pairs_between
from graph.measures.overlap.compiled_rows import Rows, counted, fill_rows, places
from graph.measures.overlap.memberships import Int32, Int64, Memberships
from graph.measures.overlap.pairs import Pairs
from graph.measures.overlap.rule import Rule

_ENTRIES = 1_000_000
"""So many listed bodies at a time: 16 MB, which stay near the processor."""
_SAMPLE = 20_000
"""Bodies that tell where members' lists are to be cut."""


def compiled_pairs(memberships: Memberships, rule: Rule, threads: int) -> Pairs:
    """Return the pairs that a rule holds for."""
    sizes = memberships.sizes
    largest = int(sizes.max(initial=0))
    if memberships.count < 2 or largest == 0:
        nothing = np.empty(0, np.int32)
        return Pairs(nothing, nothing, nothing, nothing)
    if rule == Rule.sharing(1):
        return counted_pairs(memberships, threads)
    needs = (rule.numerator, rule.denominator, rule.least)
    with ThreadPoolExecutor(threads) as pool:
        order, rows, lone = _rows(memberships, sizes, largest, pool, threads)
        lengths = _lengths(rule, rows)
        cuts = _cuts(rows, lengths, memberships.width, lone, threads)

        def found(cut: int) -> Int32:
            low, high = cuts[cut], cuts[cut + 1]
            lists = listed(low, high, rows, lengths)
            return pairs_between(low, lists, rows, lengths, needs)

        parts = list(pool.map(found, range(len(cuts) - 1)))
    table = np.concatenate([np.empty((0, 3), np.int32), *parts])
    return Pairs.of(order[table[:, 0]], order[table[:, 1]], table[:, 2], sizes)


def _rows(
    memberships: Memberships,
    sizes: Int64,
    largest: int,
    pool: ThreadPoolExecutor,
    threads: int,
) -> tuple[Int32, Rows, int]:
    """Return the body of each rank, the ranked rows, and how many members sit alone."""
    degrees = counted(memberships.members, memberships.width)
    rarity = places(degrees, int(degrees.max()))
    lone = int(np.count_nonzero(degrees == 1))
    order = np.empty(memberships.count, np.int32)
    order[places(sizes, largest)] = np.arange(len(order), dtype=np.int32)
    starts = np.concatenate(([0], np.cumsum(sizes[order])))
    rows = Rows(
        starts,
        np.empty(len(memberships.members), np.int32),
        np.empty(len(order), np.uint64),
        np.searchsorted(sizes[order], np.arange(largest + 2)).astype(np.int32),
    )

    def fill(low: int, high: int) -> None:
        fill_rows(
            low, high, order, memberships.indptr, memberships.members, rarity, rows
        )

    _in_parts(fill, starts, 8 * threads, pool)
    return order, rows, lone


def _in_parts(
    work: Callable[[int, int], None],
    starts: Int64,
    parts: int,
    pool: ThreadPoolExecutor,
) -> None:
    """Run some work on ranges of rows that hold about equally many members."""
    even = np.linspace(0, starts[-1], parts + 1)[1:-1]
    bounds = [0, *np.searchsorted(starts, even).tolist(), len(starts) - 1]
    list(pool.map(work, bounds[:-1], bounds[1:]))


def _lengths(rule: Rule, rows: Rows) -> Lengths:
    """Return what the rule says of each size that occurs."""
    largest = len(rows.from_size) - 2
    lengths = Lengths(*np.zeros((4, largest + 1), np.int32))
    for size in np.unique(np.diff(rows.starts)).tolist():
        smallest = rule.least_partner(size)
        lengths.probed[size], lengths.indexed[size] = (
            rule.probed(size),
            rule.indexed(size),
        )
        lengths.first[size] = rows.from_size[min(smallest, largest + 1)]
        lengths.apart[size] = size - rule.needed(size, smallest)
    return lengths


def _cuts(
    rows: Rows, lengths: Lengths, width: int, lone: int, threads: int
) -> list[int]:
    """Return where to cut the members, so that each part lists about as many bodies.

    Members that sit alone come first, and are left out: nobody shares them.
    """
    step = max(1, (len(rows.starts) - 1) // _SAMPLE)
    starts, sizes = rows.starts[:-1:step], np.diff(rows.starts)[::step]
    taken = lengths.probed[sizes].astype(np.int64)
    shift = np.repeat(starts - np.cumsum(taken) + taken, taken)
    tokens = np.sort(rows.tokens[shift + np.arange(len(shift))])
    tokens = tokens[np.searchsorted(tokens, lone) :]
    parts = max(4 * threads, len(tokens) * step // _ENTRIES)
    even = np.linspace(0, len(tokens), parts + 1)[1:-1].astype(np.int64)
    inner = tokens[even] if len(tokens) else tokens
    cuts: list[int] = np.unique(np.concatenate(([lone], inner, [width]))).tolist()
    return cuts
