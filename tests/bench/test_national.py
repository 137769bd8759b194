"""A made-up nation of posts is valid, and the same each time."""

from __future__ import annotations

from collections import Counter

from bench.contact import askings
from bench.national import CONCERNS, POSTS, some, world
from ontology.model import ontology


def test_it_keeps_to_the_ontology_and_states_nothing_twice():
    known, made = ontology(), list(world(places=3))
    assert len({one.id for one in made}) == len(made)
    for one in made:
        assert not known.check_props(one.type, one.props)
        assert one.is_relation or known.type_of(one.id) == one.type
        if one.is_relation:
            ends = known.type_of(str(one.start)), known.type_of(str(one.end))
            assert not known.check_ends(one.type, *ends)


def test_the_whole_nation_has_its_posts_and_channels():
    counts = Counter(one.type for one in world(places=3))
    units = 3 * len(CONCERNS)
    assert counts["Post"] == POSTS * units
    assert counts["Channel"] == (3 * POSTS + 1) * units
    assert (99 * len(CONCERNS) * POSTS, len(some(99))) == (19_800, 99)


def test_a_seed_gives_the_same_nation_and_another_another():
    assert list(world(3, places=2)) == list(world(3, places=2))
    assert list(world(3, places=2)) != list(world(4, places=2))


def test_no_two_cases_are_of_one_place():
    cases = askings(11, 99)
    assert len({place for _, place, _ in cases}) == len(cases) == 50
