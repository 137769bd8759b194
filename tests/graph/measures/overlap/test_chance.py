"""The chance models: their margins, their tails, their rates."""

from __future__ import annotations

import math
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import false_discovery_control, hypergeom

from graph.errors import BadInput
from graph.measures.overlap.chance import benjamini_hochberg, sdsm, sdsm_within
from graph.measures.overlap.configuration import configured
from graph.measures.overlap.memberships import Memberships
from graph.measures.overlap.shuffled import shuffled_p
from graph.measures.overlap.tails import _tilted, upper_tails
from tests.graph.measures.overlap.test_join import random_world
from tests.graph.measures.overlap.worlds import BODIES, held, told

CHANCES = st.one_of(
    st.floats(1e-9, 1e-2), st.floats(0.01, 0.99), st.sampled_from([0.0, 0.5, 1.0])
)
KINDS = st.lists(st.tuples(CHANCES, st.integers(1, 6)), min_size=1, max_size=6)


def convolved(kinds) -> list[Fraction]:
    """P(S >= c) for every c, in fractions: nothing is rounded."""
    mass, none = [Fraction(1)], Fraction(0)
    for chance, count in kinds:
        p = Fraction(chance)
        for _ in range(count):
            mass = [
                (1 - p) * stay + p * up
                for stay, up in zip([*mass, none], [none, *mass], strict=True)
            ]
    tails, total = [], Fraction(0)
    for one in reversed(mass):
        total += one
        tails.append(total)
    return tails[::-1]


def asked(kinds, shared) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    chances = np.array([[chance for chance, _ in kinds]])
    counts = np.array([count for _, count in kinds])
    return chances, counts, np.zeros(len(shared), np.int64), np.array(shared)


@settings(deadline=None)
@given(KINDS)
def test_tails_are_right_however_small(kinds):
    exact = convolved(kinds)
    found = upper_tails(*asked(kinds, range(len(exact))))
    for ours, wanted in zip(found, exact, strict=True):
        assert ours == pytest.approx(float(wanted), rel=1e-11, abs=1e-300)


@settings(deadline=None)
@given(KINDS)
def test_inverted_tails_are_those_that_are_convolved(kinds):
    chances, counts, *_ = asked(kinds, [])
    for shared, wanted in enumerate(convolved(kinds)):
        ours = _tilted(chances[0], counts, shared)
        assert ours == pytest.approx(float(wanted), rel=1e-9, abs=1e-300)


def test_a_tail_below_1e_25_has_all_its_digits():
    kinds = [(1e-4, 40), (3e-4, 20), (0.002, 7)]
    exact = convolved(kinds)
    assert exact[12] < Fraction(1, 10**25)
    found = upper_tails(*asked(kinds, [12]))
    assert found[0] == pytest.approx(float(exact[12]), rel=1e-12)


def test_long_sums_are_inverted():
    # 100,000 draws, far above, at and below their mean of 1,000; normal as a check.
    shared = [1200, 1001, 1000, 500]
    found = upper_tails(*asked([(0.01, 60_000), (0.01, 40_000)], shared))
    spread = math.sqrt(990)
    for ours, number in zip(found[1:], shared[1:], strict=True):
        normal = 0.5 * math.erfc((number - 0.5 - 1000) / spread / math.sqrt(2))
        assert ours == pytest.approx(normal, abs=5e-3)
    logs = [
        math.lgamma(100_001)
        - math.lgamma(k + 1)
        - math.lgamma(100_001 - k)
        + k * math.log(0.01)
        + (100_000 - k) * math.log1p(-0.01)
        for k in range(1200, 1600)
    ]
    assert found[0] == pytest.approx(math.fsum(map(math.exp, logs)), rel=1e-8)


@settings(deadline=None)
@given(BODIES)
def test_the_model_has_the_margins_of_the_world(bodies):
    world = held(bodies)
    model = configured(world)
    assert np.all((model.chances >= 0) & (model.chances <= 1))
    sizes = model.chances @ model.members
    kinds, count = np.unique(world.sizes, return_counts=True)
    assert sizes == pytest.approx(kinds, abs=1e-6)
    assert count @ model.chances == pytest.approx(model.degrees, abs=1e-6)


def test_equal_degrees_make_equal_chances():
    world = held([{1, 2}, {3, 4}, {1, 3}, {2, 4}])
    assert configured(world).chances == pytest.approx(np.array([[0.5]]))


@settings(deadline=None)
@given(BODIES, st.lists(st.integers(-1, 2), min_size=14, max_size=14))
def test_any_world_gets_figures(bodies, labels):
    world = held(bodies)
    for found in (
        sdsm(world),
        sdsm_within(world, np.array(labels[: world.count], int)),
    ):
        for column in (found.p, found.q):
            assert np.all((column > 0) & (column <= 1))
        assert np.all(found.q >= found.p * (1 - 1e-12))
        assert np.all(found.expected >= 0)
        assert len(found.pairs) == len(found.p) == len(list(found.rows()))


def test_a_world_by_hand():
    # One body more than chance explains: sizes 2, all members on two bodies.
    world = held([{1, 2}, {1, 2}, {3, 4}, {3, 4}])
    found = sdsm(world)
    # p = 1/2 each, so 1/4 that a member is on both: 1 - (3/4)^4 - 4 (1/4) (3/4)^3.
    p = 1 - 0.75**4 - 0.75**3
    assert found.tests == 6
    assert told(found.pairs) == [(0, 1, 2, 2), (2, 3, 2, 2)]
    assert found.p == pytest.approx([p, p])
    assert found.expected == pytest.approx([1, 1])
    assert found.q == pytest.approx([min(1, p * 6 / 2)] * 2)
    row = next(found.rows())
    assert (row.jaccard, row.null) == (1.0, "national")


@pytest.mark.parametrize(
    ("bodies", "wanted"),
    [
        ([], []),
        ([{1, 2}], []),
        ([set(), set()], []),
        ([{1, 2, 3}] * 3, [1, 1, 1]),
        ([{9}, {9}, {9}], [1, 1, 1]),
    ],
)
def test_what_must_be_is_no_surprise(bodies, wanted):
    assert sdsm(held(bodies)).p.tolist() == wanted


def test_a_member_of_all_bodies_explains_itself():
    # 9 sits everywhere: what 9 alone makes is certain, what 1 and 2 make is not.
    alone = sdsm(held([{9, 1}, {9, 2}, {9, 3}]))
    assert alone.p == pytest.approx([1, 1, 1])
    more = sdsm(held([{9, 1, 2}, {9, 1, 2}, {9, 3, 4}, {9, 3, 4}]))
    without = sdsm(held([{1, 2}, {1, 2}, {3, 4}, {3, 4}]))
    pairs = {(a, b): p for (a, b, *_), p in zip(told(more.pairs), more.p, strict=True)}
    assert pairs[0, 1] == pytest.approx(without.p[0])
    assert pairs[0, 2] == pytest.approx(1)


def test_bodies_of_a_hundred_thousand_are_no_obstacle():
    bodies = [range(100_000), range(50_000, 150_000), range(150_000), {1}, {160_000}]
    world = Memberships.of_bodies(dict(enumerate(bodies)))
    found = sdsm(world, by="plain")
    assert np.all((found.p >= 0) & (found.p <= 1))
    assert len(found.pairs) == 5


def test_within_strata_each_has_its_model():
    # In one territory all know each other; that alone is no finding.
    town, city = [{1, 2, 3}] * 4, [{11, 12}, {11, 12}, {13, 14}, {13, 14}, {1, 15}]
    labels = [0] * 4 + [1] * 5
    found = sdsm_within(held([*town, *city]), labels)
    assert found.null == "within"
    assert found.tests == 6 + 10
    pairs = {pair[:2]: p for pair, p in zip(told(found.pairs), found.p, strict=True)}
    assert [pairs[one, other] for one, other in ((0, 1), (2, 3))] == [1, 1]
    assert pairs[4, 5] < 0.5
    assert (0, 8) not in pairs
    alone = sdsm(held(city))
    assert [pairs[4, 5], pairs[6, 7]] == pytest.approx(alone.p)
    everywhere = sdsm(held([*town, *city]))
    assert everywhere.p[0] < 0.5


def test_strata_of_another_length_are_named():
    with pytest.raises(BadInput, match="each of the 2 bodies"):
        sdsm_within(held([{1}, {2}]), [0])
    with pytest.raises(BadInput, match="float"):
        sdsm_within(held([{1}, {2}]), [0.5, 1])


@settings(deadline=None)
@given(st.lists(st.floats(0, 1), max_size=30), st.integers(0, 50))
def test_rates_are_those_of_scipy(p, more):
    tests = len(p) + more
    found = benjamini_hochberg(np.array(p), tests)
    wanted = false_discovery_control([*p, *[1.0] * more])[: len(p)] if p else []
    assert found == pytest.approx(np.asarray(wanted), rel=1e-12)


def test_engines_give_the_same_figures():
    world = random_world(700, 1500, seed=3)
    found = [sdsm(world, by=by) for by in ("plain", "scipy", "numba")]
    for other in found[1:]:
        assert told(other.pairs) == told(found[0].pairs)
        assert other.p.tolist() == found[0].p.tolist()
    chosen = found[0].where(found[0].q <= 0.05)
    assert 0 < len(chosen.pairs) < len(found[0].pairs)
    assert chosen.q.max() <= 0.05


def test_where_all_are_alike_it_is_near_the_hypergeometric():
    # 400 members on 30 bodies each: sizes fixed on average or exactly differ little.
    bodies = [{(start + 7 * step) % 400 for step in range(30)} for start in range(400)]
    found = sdsm(held(bodies), by="plain")
    assert found.expected == pytest.approx([30 * 30 / 400] * len(found.p))
    tails = {row.shared: row.p for row in found.rows()}
    for shared in (1, 2, 3):
        exact = float(hypergeom.sf(shared - 1, 400, 30, 30))
        assert tails[shared] == pytest.approx(exact, rel=0.1)


def test_shuffles_agree_with_the_model():
    bodies = [{1, 2, 3, 4}, {1, 2, 3, 5}, *({n, n + 1, n + 2} for n in range(10, 40))]
    world = held(bodies)
    found = sdsm(world)
    shuffled = shuffled_p(world, found.pairs, seed=4, shuffles=300)
    at = told(found.pairs).index((0, 1, 3, 5))
    assert shuffled[at] == 1 / 301
    assert found.p[at] < 0.02
    # As a whole, too: the ranks of both are alike.
    one, other = (np.argsort(np.argsort(p, kind="stable")) for p in (found.p, shuffled))
    assert np.corrcoef(one, other)[0, 1] > 0.5


def test_shuffles_stay_within_strata_and_follow_their_seed():
    town, city = [{1, 2, 3}] * 3, [{11, 12}, {11, 12}, {13, 14}, {15, 16}]
    world = held([*town, *city])
    pairs = sdsm(world).pairs
    labels = [0] * 3 + [1] * 4
    given_ = {"seed": 1, "shuffles": 200}
    found = shuffled_p(world, pairs, strata=labels, **given_)
    again = shuffled_p(world, pairs, strata=labels, **given_)
    assert found.tolist() == again.tolist()
    by_pair = dict(zip([pair[:2] for pair in told(pairs)], found, strict=True))
    assert by_pair[0, 1] == 1  # nothing else can be in that town
    assert by_pair[3, 4] < 0.5
    nationwide = shuffled_p(world, pairs, **given_)
    assert nationwide[0] < 0.5


def test_wrong_shuffles_are_named():
    world = held([{1}, {1}])
    pairs = sdsm(world).pairs
    with pytest.raises(BadInput, match="0 shuffles"):
        shuffled_p(world, pairs, seed=1, shuffles=0)
    with pytest.raises(BadInput, match="each of the 2 bodies"):
        shuffled_p(world, pairs, seed=1, strata=[1])
