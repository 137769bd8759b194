"""The same people in different hats: groups against brute force and NetworkX."""

from __future__ import annotations

from itertools import combinations

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.measures.overlap.clusters import clusters

worlds = st.dictionaries(
    st.text("abcdefgh", min_size=1, max_size=3),
    st.frozensets(st.integers(0, 9), max_size=6),
    max_size=10,
)


def alike(world, least):
    return {
        (one, two)
        for one, two in combinations(sorted(world), 2)
        if world[one] | world[two]
        and len(world[one] & world[two]) >= least * len(world[one] | world[two])
        and world[one] & world[two]
    }


@given(worlds, st.sampled_from([0.2, 0.5, 0.75, 1.0]))
def test_groups_are_the_connected_parts(world, least):
    members = {body: [str(one) for one in some] for body, some in world.items()}
    graph: nx.Graph[str] = nx.Graph(alike(world, least))
    expected = sorted(tuple(sorted(part)) for part in nx.connected_components(graph))
    assert sorted(clusters(members, least)) == expected


@pytest.mark.parametrize("members", [{}, {"a": []}, {"a": ["x"]}, {"a": [], "b": []}])
def test_bodies_without_members_make_no_group(members):
    assert clusters(members, 0.5) == []


def test_a_member_named_twice_counts_once():
    assert clusters({"a": ["x", "x", "y"], "b": ["x", "y"]}, 1.0) == [("a", "b")]
