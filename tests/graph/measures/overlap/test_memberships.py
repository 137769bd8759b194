"""Arrays of memberships are sorted, unique, and refuse what they cannot be."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.errors import BadInput
from graph.measures.overlap.memberships import Memberships

PAIRS = st.lists(st.tuples(st.integers(0, 6), st.integers(-3, 10**12)), max_size=40)


def listed(pairs) -> tuple[np.ndarray, np.ndarray]:
    table = np.array(pairs, np.int64).reshape(-1, 2)
    return table[:, 0], table[:, 1]


@settings(deadline=None)
@given(PAIRS, st.integers(0, 3))
def test_pairs_become_rows_in_order(pairs, more):
    count = max((body for body, _ in pairs), default=-1) + 1 + more
    world = Memberships.of_pairs(*listed(pairs), count=count)
    names = sorted({member for _, member in pairs})
    assert (world.count, world.width) == (count, len(names))
    for body, found in enumerate(world.sets()):
        wanted = {member for owner, member in pairs if owner == body}
        assert {names[number] for number in found} == wanted
    assert world.sizes.sum() == world.degrees.sum() == len(set(pairs))


@settings(deadline=None)
@given(st.dictionaries(st.text(max_size=3), st.frozensets(st.text(max_size=2))))
def test_a_mapping_keeps_its_order(bodies):
    world = Memberships.of_bodies(bodies)
    names = sorted({it for members in bodies.values() for it in members}, key=repr)
    found = [{names[number] for number in one} for one in world.sets()]
    assert found == list(bodies.values())


@settings(deadline=None)
@given(PAIRS, st.data())
def test_some_bodies_alone(pairs, data):
    world = Memberships.of_pairs(*listed(pairs), count=7)
    chosen = data.draw(st.lists(st.integers(0, 6), unique=True).map(sorted))
    part = world.taken(np.array(chosen, np.int64))
    assert part.count == len(chosen)
    assert part.width == len({it for n in chosen for it in world.sets()[n]})
    for one, first in enumerate(chosen):
        for other, second in enumerate(chosen):
            now = len(part.sets()[one] & part.sets()[other])
            assert now == len(world.sets()[first] & world.sets()[second])


def test_what_is_held_cannot_be_written_to():
    world = Memberships.of_pairs([0, 1], [5, 5])
    with pytest.raises(ValueError, match="read-only"):
        world.members[0] = 1


@pytest.mark.parametrize(
    ("bodies", "members", "count", "message"),
    [
        ([0, 1], [1], None, "2 bodies and 1 members"),
        ([[0]], [[1]], None, "bodies has 2 dimensions"),
        ([0.5], [1], None, "bodies has 1 dimensions of float64"),
        ([0], ["a"], None, "members has 1 dimensions of <U1"),
        ([-1], [1], None, "numbered -1"),
        ([4], [1], 3, "numbered 4.*from 0 to 2"),
    ],
)
def test_misshapen_pairs_are_named(bodies, members, count, message):
    with pytest.raises(BadInput, match=message):
        Memberships.of_pairs(bodies, members, count=count)


@pytest.mark.parametrize(
    ("indptr", "members", "width", "message"),
    [
        ([0, 2], [1, 1], 2, "ascending"),
        ([0, 2], [1, 0], 2, "ascending"),
        ([0, 1], [2], 2, "below 2"),
        ([0, 1], [-1], 2, "below 2"),
        ([0, 1], [0, 1], 2, "indptr"),
        ([0, 2, 1, 2], [0, 1], 2, "indptr"),
        ([], [], 0, "indptr"),
    ],
)
def test_misshapen_rows_are_named(indptr, members, width, message):
    with pytest.raises(BadInput, match=message):
        Memberships(np.array(indptr, np.int64), np.array(members, np.int32), width)


def test_the_kind_of_numbers_is_named():
    with pytest.raises(BadInput, match="members has 1 dimensions of int64"):
        Memberships(np.array([0, 1]), np.array([0], np.int64), 1)
