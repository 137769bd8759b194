"""Made-up bodies and members, some bodies near-copies of others.

The same numbers and the same seed give the same world.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from graph.measures.overlap.memberships import Int32, Int64, Memberships

HEAVY = 1.25
"""Sigma of the lognormal weights: a few members sit on hundreds of bodies."""
_COPIES = 50
"""One body in so many is a near-copy of another."""
_REPLACED = 6
"""A near-copy has fewer members replaced than this."""
_FEWEST, _MOST = 3, 60


@dataclass(frozen=True, slots=True, eq=False)
class World:
    """Who sits where, and which bodies were copied."""

    memberships: Memberships
    copies: Int64
    """[copies, 2] The body that was copied, and its near-copy."""

    def save(self, file: Path) -> Path:
        """Return the file that now holds the memberships."""
        held = self.memberships
        np.savez(file, indptr=held.indptr, members=held.members, width=held.width)
        return file


def load(file: Path) -> Memberships:
    """Return the memberships of a file."""
    with np.load(file) as saved:
        return Memberships(saved["indptr"], saved["members"], int(saved["width"]))


def world(
    bodies: int, actors: int, *, seed: int, mean: int = 15, tail: float = HEAVY
) -> World:
    """Return bodies of about `mean` members each, drawn from so many actors.

    `tail` is the sigma of the actors' lognormal weights; with 0 all are drawn alike.
    """
    chance = np.random.default_rng(seed)
    sizes = _sizes(chance, bodies, mean)
    ends = np.cumsum(_weights(chance, actors, tail))
    drawn = np.searchsorted(ends, chance.random(int(sizes.sum())) * ends[-1])
    drawn = np.minimum(drawn, actors - 1)  # a product may round up to the last end
    body = np.repeat(np.arange(bodies), sizes)
    copies = _copies(chance, bodies)
    copied = np.isin(body, copies[:, 1])
    starts = np.cumsum(sizes) - sizes
    near = [
        _near_copy(
            chance, drawn[starts[source] : starts[source] + sizes[source]], actors
        )
        for source, _ in copies
    ]
    lengths = [len(one) for one in near]
    body = np.concatenate([body[~copied], np.repeat(copies[:, 1], lengths)])
    member = np.concatenate([drawn[~copied], *near])
    return World(Memberships.of_pairs(body, member, count=bodies), copies)


def _sizes(chance: np.random.Generator, bodies: int, mean: int) -> Int64:
    drawn = chance.poisson(mean - _FEWEST, bodies) + _FEWEST
    return np.clip(drawn, _FEWEST, _MOST)


def _weights(
    chance: np.random.Generator, actors: int, tail: float
) -> npt.NDArray[np.float64]:
    return chance.lognormal(0, tail, actors) if tail else np.ones(actors)


def _copies(chance: np.random.Generator, bodies: int) -> Int64:
    """Return sources from the first half and near-copies from the second: [copies, 2]."""
    half, many = bodies // 2, bodies // _COPIES
    copies = half + chance.choice(bodies - half, many, replace=False)
    return np.stack([chance.integers(0, half, many), copies], axis=1)


def _near_copy(chance: np.random.Generator, source: Int64, actors: int) -> Int64:
    """Return the members of a body, up to five of them replaced."""
    copy = np.unique(source)
    replaced = min(int(chance.integers(0, _REPLACED)), len(copy) - 1)
    copy[chance.permutation(len(copy))[:replaced]] = chance.integers(
        0, actors, replaced
    )
    return copy


Found = tuple[Int32, Int32, Int32]
"""First, second and shared of the pairs that a method found: [pairs] each."""


def checksum(found: Found) -> str:
    """Return how many pairs there are and a figure that any other pair would change."""
    first, second, shared = (column.astype(np.uint64) for column in found)
    mixed = (first * np.uint64(1_000_003) + second) * np.uint64(1009) + shared
    mixed ^= mixed >> np.uint64(29)  # else the sum would be a sum of columns
    mixed *= np.uint64(0xBF58476D1CE4E5B9)
    return f"{len(first)}:{int((mixed ^ (mixed >> np.uint64(32))).sum()):016x}"
