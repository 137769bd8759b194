"""The order of a heat map: alike things stand together, and always in the same way."""

from __future__ import annotations

from itertools import combinations, permutations

from hypothesis import given
from hypothesis import strategies as st

from viz.seriation import GROUPED, in_groups


def alike(**values):
    """Return likenesses by pairs of letters: `ab=0.5`."""
    return {frozenset(pair): value for pair, value in values.items()}


def test_alike_things_are_one_group_and_the_lonely_come_last():
    found = in_groups("axbyz", alike(ab=0.9, xy=0.8))
    assert found == [["a", "b"], ["x", "y"], ["z"]]


def test_a_chain_stands_in_its_order():
    found = in_groups("bdac", alike(ab=0.9, bc=0.8, cd=0.9))
    assert "".join(one for group in found for one in group) in ("abcd", "dcba")


def test_groups_that_are_little_alike_stand_side_by_side():
    little = GROUPED / 4
    found = in_groups("abxyzm", alike(ab=0.9, xy=0.9, zm=0.9, by=little))
    assert [set(one) for one in found[:2]] in (
        [{"a", "b"}, {"x", "y"}],
        [{"x", "y"}, {"a", "b"}],
    )
    assert {found[0][-1], found[1][0]} == {"b", "y"}


def test_nothing_gives_nothing():
    assert in_groups("", {}) == []


@given(st.integers(0, 7), st.data())
def test_every_thing_stands_once_and_twice_the_same(n, data):
    things = "abcdefg"[:n]
    pairs = [frozenset(two) for two in combinations(things, 2)]
    shares = st.floats(0, 1)
    told = {pair: data.draw(shares) for pair in pairs}
    found = in_groups(things, told)
    assert sorted(one for group in found for one in group) == sorted(things)
    assert in_groups(things, told) == found


@given(st.lists(st.floats(0.5, 1), min_size=3, max_size=3, unique=True))
def test_the_order_of_what_is_given_makes_no_difference(values):
    told = dict(zip(map(frozenset, ("ab", "bc", "ac")), values, strict=True))
    orders = {
        min(tuple(one), tuple(reversed(one)))
        for given in permutations("abc")
        for one in in_groups(given, told)
    }
    assert len(orders) == 1
