"""Made-up bodies: the same each time, with near-copies, and any peer finds the same."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest

from bench.overlap_peers import networkx, ours, scipy
from bench.overlap_worlds import checksum, load, world


def test_the_same_seed_gives_the_same_world(tmp_path):
    made = [world(500, 2000, seed=seed).memberships for seed in (3, 3, 4)]
    assert made[0].members.tolist() == made[1].members.tolist()
    assert made[0].members.tolist() != made[2].members.tolist()
    saved = load(world(500, 2000, seed=3).save(tmp_path / "world.npz"))
    assert saved.sets() == made[0].sets()


def test_near_copies_are_near():
    made = world(1000, 4000, seed=5)
    sets = made.memberships.sets()
    indices = [len(sets[a] & sets[b]) / len(sets[a] | sets[b]) for a, b in made.copies]
    assert len(indices) == 20
    assert np.mean(indices) > 0.6
    assert min(made.memberships.sizes) > 0


def test_a_tail_is_heavy():
    heavy, even = (world(2000, 8000, seed=5, tail=tail) for tail in (1.25, 0))
    most = [one.memberships.degrees.max() for one in (heavy, even)]
    assert most[0] > 3 * most[1]


@pytest.mark.parametrize("threshold", [Fraction(1, 2), Fraction(1, 3)])
def test_peers_find_the_same(threshold):
    held = world(800, 1600, seed=6).memberships
    told = {checksum(join(held, threshold)) for join in (ours, networkx, scipy)}
    assert len(told) == 1
    assert not told.pop().startswith("0:")


def test_a_checksum_sees_any_difference():
    held = world(800, 1600, seed=6).memberships
    first, second, shared = ours(held, Fraction(1, 2))
    swapped = second.copy()
    swapped[[0, 1]] = swapped[[1, 0]]
    assert checksum((first, second, shared)) != checksum((first, swapped, shared))
    assert checksum((first, second, shared)) != checksum((first, second, shared + 1))
