"""Whether bodies share more members than their sizes and their members' degrees explain.

The stochastic degree sequence model: Neal, The backbone of bipartite projections, Social
Networks 39, 84-97 (2014); Neal, Domagalski, Sagan, Comparing alternatives to the fixed
degree sequence model, Sci. Rep. 11, 23929 (2021). Its chances are those of the BiCM (see
`configuration`), its tails exact (see `tails`), and q is Benjamini and Hochberg's (J. R.
Stat. Soc. B 57, 289-300, 1995) over all pairs of bodies: those that share nothing have
p = 1, and need not be looked at.

A small q says "more than chance, given the degrees", and no more than that: a common
territory alone makes it. So every row carries Jaccard's index, too, and says which null
it was held against: `national`, all bodies in one model, or `within` a stratum.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise, repeat
from typing import Any, Literal, NamedTuple, Self

import numpy as np
import numpy.typing as npt

from graph.errors import BadInput
from graph.measures.overlap.configuration import configured
from graph.measures.overlap.join import Engine, overlapping_pairs
from graph.measures.overlap.memberships import Bool, Float64, Int64, Memberships
from graph.measures.overlap.pairs import Pairs
from graph.measures.overlap.tails import upper_tails

Null = Literal["national", "within"]


class ChanceRow(NamedTuple):
    """One pair of bodies held against chance."""

    first: int
    second: int
    shared: int
    jaccard: float
    expected: float
    p: float
    q: float
    null: Null


@dataclass(frozen=True, slots=True, eq=False)
class Chance:
    """The pairs that share something, held against chance; all arrays are [pairs]."""

    pairs: Pairs
    expected: Float64
    """How many shared members the model expects."""
    p: Float64
    """The chance of at least as many shared members."""
    q: Float64
    """The false discovery rate at which the pair is just found, over all pairs."""
    null: Null
    tests: int
    """How many pairs there are, those that share nothing among them."""

    @property
    def jaccard(self) -> Float64:
        """[pairs] The effect size: shared members over all members of both."""
        return self.pairs.jaccard

    def where(self, chosen: Bool) -> Self:
        """Return the chosen pairs alone; their q stays that of all pairs."""
        pairs = self.pairs
        columns = pairs.first, pairs.second, pairs.shared, pairs.union
        kept = Pairs(*(column[chosen] for column in columns))
        expected, p, q = (column[chosen] for column in (self.expected, self.p, self.q))
        return type(self)(kept, expected, p, q, self.null, self.tests)

    def rows(self) -> Iterator[ChanceRow]:
        """Yield the pairs one by one, in order."""
        columns = (
            self.pairs.first,
            self.pairs.second,
            self.pairs.shared,
            self.jaccard,
            self.expected,
            self.p,
            self.q,
        )
        lists: list[list[Any]] = [column.tolist() for column in columns]
        nulls = repeat(self.null, len(self.pairs))
        yield from map(ChanceRow._make, zip(*lists, nulls, strict=True))


def sdsm(
    memberships: Memberships, *, threads: int = 2, by: Engine | None = None
) -> Chance:
    """Return all pairs that share something against one model of all bodies.

    Memory grows with the pairs that share something; `by` names the engine that finds
    them.
    """
    pairs = overlapping_pairs(memberships, 1, threads=threads, by=by)
    expected, levels, place = _tested(memberships, pairs)
    tests = _pairs_of(memberships.count)
    # Millions of pairs have some hundred chances: those are ordered, not the pairs.
    rates = _rates(levels, np.bincount(place, minlength=len(levels)), tests)
    return Chance(pairs, expected, levels[place], rates[place], "national", tests)


def sdsm_within(
    memberships: Memberships,
    strata: npt.ArrayLike,
    *,
    threads: int = 2,
    by: Engine | None = None,
) -> Chance:
    """Return the pairs within a stratum, each stratum with a model of its own.

    `strata` is [bodies], a whole number for each. Only pairs within a stratum are
    tested, and q is over all of these, of all strata.
    """
    # One join for all strata: very many small ones would each begin anew.
    pairs = overlapping_pairs(memberships, 1, threads=threads, by=by)
    parts, tests = [_nothing()], 0
    for bodies, inside in _strata(memberships, strata, pairs):
        tests += _pairs_of(len(bodies))
        if not len(inside.first):
            continue  # very many strata of one body have nothing to model
        own = _numbered(inside, bodies)
        expected, levels, place = _tested(memberships.taken(bodies), own)
        found = inside.first, inside.second, inside.shared, inside.union
        parts.append((*found, expected, levels[place]))
    joined = [np.concatenate(column) for column in zip(*parts, strict=True)]
    order = np.lexsort((joined[1], joined[0]))
    first, second, shared, union, expected, p = (column[order] for column in joined)
    kept, q = Pairs(first, second, shared, union), benjamini_hochberg(p, tests)
    return Chance(kept, expected, p, q, "within", tests)


def benjamini_hochberg(p: Float64, tests: int) -> Float64:
    """Return q for the smallest p of so many tests; the others have p = 1."""
    return _rates(p, np.ones(len(p), np.int64), tests)


def _rates(levels: Float64, counts: Int64, tests: int) -> Float64:
    """Return q of chances that so many pairs have each."""
    order = np.argsort(levels)
    steps = levels[order] * tests / np.maximum(1, np.cumsum(counts[order]))
    q = np.empty_like(levels)
    # The rate at which a pair is found is the least of those that find it.
    q[order] = np.minimum.accumulate(steps[::-1])[::-1]
    return np.minimum(q, 1)


def _tested(memberships: Memberships, pairs: Pairs) -> tuple[Float64, Float64, Int64]:
    """Return what the model of these bodies expects of each pair, and their p.

    Of p the distinct ones come, and for each pair which of them is its own.
    """
    model = configured(memberships)
    kind = np.searchsorted(model.sizes, memberships.sizes)
    one, other = kind[pairs.first], kind[pairs.second]
    kinds = len(model.sizes)
    codes = np.minimum(one, other) * kinds + np.maximum(one, other)
    met, row = _distinct(codes, kinds**2)
    chances = model.chances[met // kinds] * model.chances[met % kinds]
    # The same tail serves all pairs of the same two sizes that share as many.
    most = int(pairs.shared.max(initial=0)) + 1
    asked, place = _distinct(row * most + pairs.shared, len(met) * most)
    tails = upper_tails(chances, model.members, asked // most, asked % most)
    return (chances @ model.members)[row], tails, place


def _distinct(codes: Int64, below: int) -> tuple[Int64, Int64]:
    """Return the distinct codes, ascending, and the place of each code among them."""
    if below > 4 * len(codes) + 1_000_000:
        return np.unique(codes, return_inverse=True)
    # A table, not a sort: there are few codes for millions of pairs.
    met = np.zeros(below, np.bool_)
    met[codes] = True
    return np.flatnonzero(met), (np.cumsum(met) - 1)[codes]


def _strata(
    memberships: Memberships, strata: npt.ArrayLike, pairs: Pairs
) -> Iterator[tuple[Int64, Pairs]]:
    """Yield the bodies of each stratum, ascending, and the pairs within it."""
    labels = np.asarray(strata)
    if labels.shape != (memberships.count,) or labels.dtype.kind not in "iu":
        raise BadInput(
            f"strata have the shape {labels.shape} of {labels.dtype}",
            where="memberships",
            remedy=f"Give a whole number for each of the {memberships.count} bodies.",
        )
    names, of_body = np.unique(labels, return_inverse=True)
    of_pair = of_body[pairs.first]
    of_pair[of_pair != of_body[pairs.second]] = -1
    bodies, within = (_by_number(each, len(names)) for each in (of_body, of_pair))
    for own, inside in zip(bodies, within, strict=True):
        columns = pairs.first, pairs.second, pairs.shared, pairs.union
        yield own, Pairs(*(column[inside] for column in columns))


def _by_number(numbers: Int64, count: int) -> list[Int64]:
    """Return the places of each number of 0 .. count - 1, ascending."""
    order = np.argsort(numbers, kind="stable")
    ends = np.searchsorted(numbers[order], np.arange(count + 1))
    return [order[start:stop] for start, stop in pairwise(ends)]


def _numbered(pairs: Pairs, bodies: Int64) -> Pairs:
    """Return pairs with their bodies numbered by their place among these."""
    first, second = (np.searchsorted(bodies, e) for e in (pairs.first, pairs.second))
    return Pairs(
        first.astype(np.int32), second.astype(np.int32), pairs.shared, pairs.union
    )


def _pairs_of(bodies: int) -> int:
    return bodies * (bodies - 1) // 2


def _nothing() -> tuple[npt.NDArray[np.generic], ...]:
    whole, real = np.empty(0, np.int32), np.empty(0)
    return whole, whole, whole, whole, real, real
