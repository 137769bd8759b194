"""A cross-check of the chance models, for small cases: who sits where is shuffled.

Curveball (Strona et al., Nat. Commun. 5, 4114, 2014): two bodies trade members that only
one of them has, at random, so that all sizes and all degrees stay exactly as they are.
All such worlds become equally likely (Carstens, Phys. Rev. E 91, 042812, 2015).
"""

from __future__ import annotations

import random
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from graph.errors import BadInput
from graph.measures.overlap.memberships import Float64, Memberships
from graph.measures.overlap.pairs import Pairs

_TRADES = 5
"""Trades for each body, from one shuffle to the next."""


def shuffled_p(
    memberships: Memberships,
    pairs: Pairs,
    *,
    seed: int,
    strata: npt.ArrayLike | None = None,
    shuffles: int = 999,
) -> Float64:
    """Return, for each pair, how often chance gives it as large a Jaccard index: [pairs].

    (r + 1) / (shuffles + 1), where r shuffles did (Davison and Hinkley, Bootstrap
    Methods, 1997), so that no p is below 1 / (shuffles + 1). Members change places
    within a stratum only: `strata` is [bodies], whole numbers. Sizes stay, so that a
    Jaccard index is as large when as many members are shared.
    """
    if shuffles < 1:
        raise BadInput(f"{shuffles} shuffles show nothing", remedy="Give at least 1.")
    groups = _groups(memberships.count, strata)
    chance = random.Random(seed)  # noqa: S311 (no secret)
    bodies = [set(one) for one in memberships.sets()]
    wanted = list(
        zip(
            pairs.first.tolist(),
            pairs.second.tolist(),
            pairs.shared.tolist(),
            strict=True,
        )
    )
    reached = np.zeros(len(wanted), np.int64)
    _shuffle(bodies, groups, chance)  # away from what is
    for _ in range(shuffles):
        _shuffle(bodies, groups, chance)
        large = [len(bodies[a] & bodies[b]) >= shared for a, b, shared in wanted]
        reached += np.array(large, np.bool_)
    return (reached + 1) / (shuffles + 1)


def _groups(count: int, strata: npt.ArrayLike | None) -> list[list[int]]:
    """Return the bodies that may trade with each other."""
    labels = np.zeros(count, np.int64) if strata is None else np.asarray(strata)
    if labels.shape != (count,):
        raise BadInput(
            f"strata have the shape {labels.shape}",
            where="memberships",
            remedy=f"Give a whole number for each of the {count} bodies.",
        )
    groups = (np.flatnonzero(labels == one).tolist() for one in np.unique(labels))
    return [group for group in groups if len(group) > 1]


def _shuffle(
    bodies: Sequence[set[int]], groups: list[list[int]], chance: random.Random
) -> None:
    for group in groups:
        for _ in range(_TRADES * len(group)):
            one, other = chance.sample(group, 2)
            _trade(bodies[one], bodies[other], chance)


def _trade(one: set[int], other: set[int], chance: random.Random) -> None:
    """Deal out anew what only one of two bodies has, to each as many as it had."""
    free = sorted(one ^ other)  # in order, so that the seed decides alone
    kept = set(chance.sample(free, len(one - other)))
    both = one & other
    one.clear()
    one.update(both, kept)
    other.clear()
    other.update(both, free)
    other -= kept
