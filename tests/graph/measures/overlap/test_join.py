"""All engines find the pairs that comparing all with all finds."""

from __future__ import annotations

import math
import subprocess
import sys
from fractions import Fraction
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.errors import BadInput
from graph.measures.overlap import plain
from graph.measures.overlap.join import (
    SMALL,
    Engine,
    engine_for,
    overlapping_pairs,
    similar_pairs,
)
from graph.measures.overlap.memberships import Memberships
from graph.measures.overlap.rule import LARGEST_UNION, Rule
from tests.graph.measures.overlap.worlds import (
    BODIES,
    THRESHOLDS,
    all_compared,
    held,
    meant,
    projected,
    told,
)
from tests.wheel_smoke import ROOT

ENGINES: tuple[Engine, ...] = ("numba", "scipy", "plain")


def random_world(bodies: int, actors: int, seed: int, mean: int = 12) -> Memberships:
    chance = np.random.default_rng(seed)
    body = np.repeat(np.arange(bodies), chance.integers(0, 2 * mean, bodies))
    weights = np.cumsum(chance.lognormal(0, 1.25, actors))
    member = np.searchsorted(weights, chance.random(len(body)) * weights[-1])
    # Every fifth body repeats much of the one before it.
    copied = body % 5 == 4
    near = chance.random(len(body)) < 0.8
    both = np.concatenate([body, body[copied & near] - 1])
    return Memberships.of_pairs(
        both, np.concatenate([member, member[copied & near]]), count=bodies
    )


@pytest.mark.parametrize("by", ENGINES)
@settings(max_examples=150, deadline=None)
@given(BODIES, THRESHOLDS)
def test_the_pairs_are_those_of_the_definition(by, bodies, threshold):
    limit = meant(threshold)
    wanted = all_compared(bodies, lambda shared, union: shared >= limit * union)
    found = similar_pairs(held(bodies), threshold, by=by)
    assert told(found) == wanted
    assert found.jaccard.tolist() == [shared / union for *_, shared, union in wanted]


@pytest.mark.parametrize("by", ENGINES)
@settings(max_examples=80, deadline=None)
@given(BODIES, st.integers(1, 6))
def test_what_is_shared_is_what_networkx_projects(by, bodies, least):
    wanted = {pair: n for pair, n in projected(bodies).items() if n >= least}
    found = told(overlapping_pairs(held(bodies), least, by=by))
    assert {(a, b): shared for a, b, shared, _ in found} == wanted
    assert found == sorted(found)


@pytest.mark.parametrize("by", ENGINES)
@settings(max_examples=60, deadline=None)
@given(BODIES, THRESHOLDS, st.randoms(use_true_random=False))
def test_numbering_bodies_and_members_anew_changes_nothing(
    by, bodies, threshold, chance
):
    places = list(range(len(bodies)))
    chance.shuffle(places)
    names = list(range(100, 112))
    chance.shuffle(names)
    moved = [frozenset(names[it] for it in bodies[place]) for place in places]
    found = told(similar_pairs(held(moved), threshold, by=by))
    back = sorted(
        (*sorted((places[a], places[b])), shared, union)
        for a, b, shared, union in found
    )
    assert back == told(similar_pairs(held(bodies), threshold, by=by))


@pytest.mark.parametrize("threshold", [0.2, 1 / 3, 0.5, 2 / 3, 0.9, 1.0])
def test_engines_agree_on_thousands_of_bodies(threshold):
    world = random_world(3000, 6000, seed=5)
    assert len(world.members) > SMALL
    found = {by: told(similar_pairs(world, threshold, by=by)) for by in ENGINES}
    assert found["numba"] == found["plain"]
    assert found["scipy"] == found["plain"]
    assert len(found["plain"]) > 10


@pytest.mark.parametrize("least", [1, 2, 5])
def test_engines_agree_on_what_is_shared(least):
    world = random_world(800, 900, seed=6)
    found = {by: told(overlapping_pairs(world, least, by=by)) for by in ENGINES}
    assert found["numba"] == found["plain"]
    assert found["scipy"] == found["plain"]
    assert len(found["plain"]) > 100


@pytest.mark.parametrize("by", ENGINES)
def test_huge_bodies_and_members_that_sit_everywhere(by):
    # 100,000 members; a half of them; a member on every one of 5,000 bodies.
    huge = [range(100_000), range(50_000), range(49_999), range(90_000, 140_000)]
    small = [(200_000, 300_000 + one) for one in range(5000)]
    bodies: dict[int, Any] = dict(enumerate([*huge, *small, (200_000,)]))
    found = similar_pairs(Memberships.of_bodies(bodies), 0.5, by=by)
    last = len(bodies) - 1
    wanted = [(0, 1, 50_000, 100_000), (1, 2, 49_999, 50_000)]
    wanted += [(one, last, 1, 2) for one in range(4, last)]
    assert told(found) == wanted


@pytest.mark.parametrize("by", ["numba", "scipy"])
def test_many_bodies_that_share_nobody_have_no_pairs(by):
    world = Memberships.of_pairs(np.arange(6000) // 3, np.arange(6000))
    assert told(similar_pairs(world, 0.5, by=by)) == []


@pytest.mark.parametrize("by", ["numba", "scipy"])
def test_threads_change_nothing(by):
    world = random_world(1500, 3000, seed=8)
    found = [told(similar_pairs(world, 0.4, by=by, threads=n)) for n in (1, 2, 5)]
    assert found[0] == found[1] == found[2] != []


@pytest.mark.parametrize("by", ENGINES)
@pytest.mark.parametrize(
    ("bodies", "wanted"),
    [
        ([], []),
        ([set()], []),
        ([set(), set()], []),
        ([{1}], []),
        ([{1}, set(), {1}], [(0, 2, 1, 1)]),
        ([{1}, {2}], []),
        ([{1, 2}] * 3, [(0, 1, 2, 2), (0, 2, 2, 2), (1, 2, 2, 2)]),
    ],
)
def test_few_bodies(by, bodies, wanted):
    assert told(similar_pairs(held(bodies), 0.5, by=by)) == wanted
    assert told(overlapping_pairs(held(bodies), 1, by=by)) == wanted


@pytest.mark.parametrize("threshold", [0, -0.1, 1.0001, math.nan, math.inf])
def test_a_threshold_out_of_range_is_named(threshold):
    with pytest.raises(BadInput, match=str(threshold)) as caught:
        similar_pairs(held([{1}]), threshold)
    assert caught.value.allowed == ("0 < threshold <= 1",)
    with pytest.raises(BadInput, match="above 0 and up to 1"):
        plain.similar_pairs([{1}], threshold)


def test_other_wrong_requests_are_named():
    world = held([{1}])
    with pytest.raises(BadInput, match="0 is no number of members"):
        overlapping_pairs(world, 0)
    with pytest.raises(BadInput, match="no engine") as caught:
        similar_pairs(world, 0.5, by="gpu")  # type: ignore[arg-type]
    assert caught.value.allowed == ENGINES
    with pytest.raises(BadInput, match="0 threads"):
        similar_pairs(world, 0.5, threads=0)


@settings(deadline=None)
@given(st.fractions(Fraction(1, 1000), 1, max_denominator=5000))
def test_a_float_stands_for_the_fraction_that_it_rounds(fraction):
    for given_ in (fraction, float(fraction), math.nextafter(float(fraction), 2)):
        if given_ <= 1:
            rule = Rule.similar(given_)
            assert Fraction(rule.numerator, rule.denominator) == fraction


@settings(deadline=None)
@given(
    st.fractions(Fraction(1, 10**6), 1),
    st.integers(1, 10**7).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))),
)
def test_a_rule_decides_as_the_threshold_does(threshold, index):
    shared, union = index
    rule = Rule.similar(threshold)
    assert rule.denominator <= LARGEST_UNION
    # Whole numbers: shared / union >= t as shared >= needed(|A|, |B|), |A| + |B| known.
    assert (shared >= max(1, rule.needed(shared, union))) == (
        shared > 0 and Fraction(shared, union) >= threshold
    )


def without_numba(statement: str) -> str:
    """What a new interpreter prints in which Numba cannot be imported."""
    code = f"import sys; sys.modules['numba'] = None\n{statement}"
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.strip()


def test_without_numba_scipy_is_taken():
    world = random_world(1000, 2000, seed=9)
    assert engine_for(world) == "numba"
    statement = """
from graph.errors import BadInput
from graph.measures.overlap.join import engine_for, similar_pairs
from tests.graph.measures.overlap.test_join import random_world
world = random_world(1000, 2000, seed=9)
print(engine_for(world), len(similar_pairs(world, 0.5)))
try:
    similar_pairs(world, 0.5, by="numba")
except BadInput as error:
    print(error)
"""
    first, second = without_numba(statement).splitlines()
    assert first == f"scipy {len(similar_pairs(world, 0.5, by='plain'))}"
    assert "ura[scale]" in second


def test_a_small_world_needs_no_numpy():
    statement = """
from graph.measures.overlap.plain import similar_pairs
print(similar_pairs([{"a", "b"}, {"b", "c"}, {"a", "b", "c"}], 2 / 3))
print({"numpy", "scipy"} & set(sys.modules))
"""
    pairs, heavy = without_numba(statement).splitlines()
    assert heavy == "set()"
    wanted = [plain.PlainPair(0, 2, 2, 3), plain.PlainPair(1, 2, 2, 3)]
    assert pairs == str(wanted)


def test_small_worlds_need_no_scipy():
    statement = """
from graph.measures.overlap.chance import sdsm
from graph.measures.overlap.memberships import Memberships
world = Memberships.of_bodies({n: {n, n + 1, n + 2} for n in range(30)})
print(len(sdsm(world).pairs), {"scipy"} & set(sys.modules))
"""
    assert without_numba(statement) == "57 set()"
