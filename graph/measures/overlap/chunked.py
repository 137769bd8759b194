"""The join by SciPy: products of sparse matrices, chunk by chunk.

What is multiplied are the bodies' rarest members only (see `rule`), in chunks whose
product has a bounded number of entries: a member that sits everywhere, or a body of a
hundred thousand, costs time but no memory.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_array

from graph.measures.overlap.memberships import Bool, Int32, Int64, Memberships
from graph.measures.overlap.pairs import Pairs
from graph.measures.overlap.rule import Rule

_ENTRIES = 2_000_000
"""So many entries a product may have, unless one row alone has more: 50 MB or so."""
_MIX = np.uint64(0x9E3779B97F4A7C15)  # as in compiled_rows.py


@dataclass(frozen=True, slots=True, eq=False)
class _Ranked:
    """Bodies by size, the members of each by rarity."""

    order: Int32
    """[bodies] The body of each rank."""
    sizes: Int64
    """[bodies] By rank."""
    indptr: Int64
    tokens: Int32
    """[memberships] Ascending within a body: the rarest member first."""
    signatures: npt.NDArray[np.uint64]
    """[bodies] A bit for each member; different members may share one."""
    width: int

    def matrix(self, lengths: Int64) -> csr_array:
        """Return a matrix of ones for the first `lengths` [bodies] tokens of each row."""
        place = np.arange(len(self.tokens)) - np.repeat(self.indptr[:-1], self.sizes)
        tokens = self.tokens[place < np.repeat(lengths, self.sizes)]
        indptr = np.concatenate(([0], np.cumsum(lengths)))
        ones = np.ones(len(tokens), np.int32)
        return csr_array((ones, tokens, indptr), shape=(len(lengths), self.width))


def chunked_pairs(memberships: Memberships, rule: Rule, threads: int = 1) -> Pairs:  # noqa: ARG001
    """Return the pairs that a rule holds for; SciPy multiplies on one thread."""
    ranked = _ranked(memberships)
    parts = [np.empty((3, 0), np.int64), *_parts(ranked, rule)]
    one, other, shared = np.concatenate(parts, axis=1).astype(np.int32)
    order = ranked.order
    return Pairs.of(order[one], order[other], shared, memberships.sizes)


def _ranked(memberships: Memberships) -> _Ranked:
    degrees, width = memberships.degrees, max(memberships.width, 1)
    rarity = np.empty(len(degrees), np.int64)
    rarity[np.argsort(degrees, kind="stable")] = np.arange(len(degrees))
    order = np.argsort(memberships.sizes, kind="stable")
    rank = np.empty(len(order), np.int64)
    rank[order] = np.arange(len(order))
    keys = np.repeat(rank, memberships.sizes) * width + rarity[memberships.members]
    keys.sort()
    tokens = (keys % width).astype(np.int32)
    sizes = memberships.sizes[order]
    indptr = np.concatenate(([0], np.cumsum(sizes)))
    signatures = _signatures(tokens, indptr)
    return _Ranked(order.astype(np.int32), sizes, indptr, tokens, signatures, width)


def _signatures(tokens: Int32, indptr: Int64) -> npt.NDArray[np.uint64]:
    bits = np.uint64(1) << ((tokens.astype(np.uint64) * _MIX) >> np.uint64(58))
    found = np.zeros(len(indptr) - 1, np.uint64)
    held = indptr[:-1] < indptr[1:]  # reduceat gives an empty row its neighbour's bit
    if held.any():
        found[held] = np.bitwise_or.reduceat(bits, indptr[:-1][held])
    return found


def _parts(ranked: _Ranked, rule: Rule) -> Iterator[Int64]:
    """Yield rank, rank and shared [3, pairs] for each chunk of rows."""
    probes = ranked.matrix(_by_size(rule.probed, ranked.sizes))
    listed = ranked.matrix(_by_size(rule.indexed, ranked.sizes)).T.tocsr()
    smallest = _by_size(rule.least_partner, ranked.sizes)
    whole = ranked.matrix(ranked.sizes)
    work = probes @ np.diff(listed.indptr).astype(np.int64)
    for low, high in _chunks(work):
        product = probes[low:high] @ listed
        rank = np.repeat(np.arange(low, high), np.diff(product.indptr))
        other = product.indices.astype(np.int64)
        near = (other < rank) & (ranked.sizes[other] >= smallest[rank])
        if rule == Rule.sharing(1):  # whole rows were multiplied: they are counted
            yield np.stack([rank[near], other[near], product.data[near]])
        else:
            yield _verified(rank[near], other[near], whole, ranked, rule)


def _verified(
    rank: Int64, other: Int64, whole: csr_array, ranked: _Ranked, rule: Rule
) -> Int64:
    """Return those of the candidates that the rule holds for, with what they share."""
    sizes, signatures = ranked.sizes, ranked.signatures
    needed = _needed(rule, sizes[rank], sizes[other])
    apart = np.bitwise_count(signatures[rank] & ~signatures[other])
    near = apart <= sizes[rank] - needed
    rank, other, needed = rank[near], other[near], needed[near]
    shared = np.empty(len(rank), np.int64)
    for low, high in _chunks(sizes[rank] + sizes[other]):
        both = whole[rank[low:high]].multiply(whole[other[low:high]])
        shared[low:high] = both.sum(axis=1)
    holds: Bool = shared >= needed
    return np.stack([rank[holds], other[holds], shared[holds]])


def _needed(rule: Rule, sizes: Int64, others: Int64) -> Int64:
    """Return `Rule.needed` of [pairs] sizes."""
    parts = rule.numerator + rule.denominator
    fewest: Int64 = -(-rule.numerator * (sizes + others) // parts)
    return np.maximum(fewest, rule.least)


def _by_size(length: Callable[[int], int], sizes: Int64) -> Int64:
    """Return a figure that a size decides, for [bodies] sizes."""
    distinct, kind = np.unique(sizes, return_inverse=True)
    return np.array([length(size) for size in distinct.tolist()], np.int64)[kind]


def _chunks(work: Int64) -> Iterator[tuple[int, int]]:
    """Yield ranges of rows whose work together stays within the bound."""
    done, low = np.cumsum(work), 0
    while low < len(done):
        before = done[low - 1] if low else 0
        high = max(low + 1, int(np.searchsorted(done, before + _ENTRIES, "right")))
        yield low, high
        low = high
