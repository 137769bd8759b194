"""How far a change reaches, against a plain closure by NetworkX."""

from __future__ import annotations

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from graph.measures.blast import Tie, blast, chain, fallen

_names = st.sampled_from("abcdefghij")
_ties = st.lists(
    st.builds(Tie, _names, _names, st.sampled_from(["", "1"])), max_size=30
)
_some = st.lists(_names, min_size=1, max_size=3)


def _plain(changed, ties):
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_nodes_from([*changed, "elsewhere"])
    graph.add_edges_from((tie.on, tie.thing) for tie in ties)
    return graph


@given(_some, _ties)
def test_everything_that_depends_is_reached_at_its_least_distance(changed, ties):
    graph = _plain(changed, ties)
    far = [nx.single_source_shortest_path_length(graph, one) for one in changed]
    wanted = {
        thing: min(way[thing] for way in far if thing in way)
        for thing in set().union(*far)
    }
    found = blast(changed, ties)
    assert {one.thing: one.distance for one in found.values()} == wanted
    assert list(found) == sorted(found, key=lambda one: found[one].distance)


@given(_some, _ties)
def test_each_chain_leads_from_what_changes_over_real_ties(changed, ties):
    found = blast(changed, ties)
    for thing, one in found.items():
        way = chain(found, thing)
        assert len(way) == one.distance
        assert set(way) <= set(ties)
        ends = [way[0].on if way else thing, *(tie.thing for tie in way)]
        assert ends[0] in changed
        assert ends[-1] == thing
        assert [tie.on for tie in way] == ends[:-1]


@given(_some, _ties, st.randoms())
def test_the_order_of_the_ties_changes_nothing(changed, ties, chance):
    mixed = list(ties)
    chance.shuffle(mixed)
    assert blast(changed, mixed) == blast(changed, ties)


@given(_some, _ties, _ties)
def test_what_goes_has_lost_every_basis_and_nothing_more_would_go(gone, ties, bases):
    falls = fallen(gone, ties, bases)
    assert set(gone) <= falls
    for thing in falls - set(gone):
        mine = [tie for tie in (*ties, *bases) if tie.thing == thing]
        assert any(tie.on in falls for tie in mine)
        assert {tie.on for tie in bases if tie.thing == thing} <= falls
    for tie in (*ties, *bases):
        rests_on = {one.on for one in bases if one.thing == tie.thing}
        assert tie.thing in falls or tie.on not in falls or not rests_on <= falls


def test_an_act_that_cites_itself_and_a_circle_are_reached_once():
    ties = [Tie("a", "a"), Tie("a", "b"), Tie("b", "c"), Tie("c", "a")]
    assert {one.thing: one.distance for one in blast(["a"], ties).values()} == {
        "a": 0,
        "b": 1,
        "c": 2,
    }
