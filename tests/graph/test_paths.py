"""Ways through a network: NetworkX, and a plain search of all minutes, are the oracles."""

from __future__ import annotations

from itertools import islice

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.measures.paths import network as networks
from graph.measures.paths.best import best_ways
from graph.measures.paths.dominators import dominators, passes_through
from graph.measures.paths.earliest import WEEK, earliest, weekly
from graph.measures.paths.network import network

SIZE = 7
ties = st.lists(
    st.tuples(st.integers(0, SIZE - 1), st.integers(0, SIZE - 1), st.integers(0, 9)),
    max_size=25,
    unique_by=lambda tie: tie[:2],
).map(lambda found: [tie for tie in found if tie[0] != tie[1]])
LATE = 10**9
HOURS = (None, "24/7", "Mo-Fr 08:00-16:00", "Sa-Su 10:00-12:00", "Mo-Su 22:00-06:00")


def arrays(found, size=SIZE):
    starts, ends, costs = zip(*found, strict=True) if found else ((), (), ())
    return network(size, np.array(starts, int), np.array(ends, int), np.array(costs))


def graph(found, size=SIZE):
    made: nx.DiGraph[int] = nx.DiGraph()
    made.add_nodes_from(range(size))
    made.add_weighted_edges_from(found)
    return made


def every_way(found, start, end):
    """Return the cost and units of all ways that pass no unit twice, the best first."""
    made = graph(found)
    ways = nx.all_simple_paths(made, start, end)
    return sorted((nx.path_weight(made, way, "weight"), tuple(way)) for way in ways)


@settings(max_examples=200, deadline=None)
@given(ties, st.integers(1, 12))
def test_the_best_ways_are_those_of_the_oracle(found, k):
    mine = best_ways(arrays(found), 0, SIZE - 1, k)
    theirs = every_way(found, 0, SIZE - 1)
    assert [way.cost for way in mine] == [cost for cost, _ in theirs[:k]]
    assert len({way.units for way in mine}) == len(mine)
    assert {(way.cost, way.units) for way in mine} <= set(theirs)


@settings(max_examples=200, deadline=None)
@given(
    ties, st.sets(st.integers(1, SIZE - 2)), st.integers(1, SIZE - 2), st.integers(1, 4)
)
def test_conditions_leave_just_the_ways_that_fit(found, never, must, most):
    shut, wanted = np.zeros(SIZE, bool), np.zeros(SIZE, bool)
    shut[list(never)] = True
    wanted[must] = True
    mine = best_ways(
        arrays(found), 0, SIZE - 1, 50, never=shut, must=[wanted], most_ties=most
    )
    theirs = [
        (cost, way)
        for cost, way in every_way(found, 0, SIZE - 1)
        if never.isdisjoint(way) and must in way and len(way) - 1 <= most
    ]
    assert sorted((way.cost, way.units) for way in mine) == theirs
    costs = [way.cost for way in mine]
    assert costs == sorted(costs)


@settings(max_examples=200, deadline=None)
@given(ties)
def test_dominators_are_those_of_the_oracle(found):
    mine = dominators(arrays(found), 0)
    theirs = nx.immediate_dominators(graph(found), 0)
    assert {unit: int(mine[unit]) for unit in theirs if unit} == {
        unit: above for unit, above in theirs.items() if unit
    }
    reached = nx.descendants(graph(found), 0) | {0}
    assert {unit for unit in range(SIZE) if mine[unit] >= 0} == reached


@settings(max_examples=100, deadline=None)
@given(ties, st.integers(1, SIZE - 1))
def test_whom_every_way_passes_is_whom_the_ways_have_in_common(found, end):
    ways = [set(way) for _, way in every_way(found, 0, end)]
    through = passes_through(dominators(arrays(found), 0), end)
    assert set(through) == (set.intersection(*ways) if ways else set())


def by_minutes(found, hours, start, minute):
    """Return the first minute at which each unit is open with the case: all are tried."""
    first, opens, closes = weekly(hours)

    def ready(unit, at):
        for wait in range(WEEK + 1):
            rest = (at + wait) % WEEK
            spans = range(first[unit], first[unit + 1])
            if any(opens[n] <= rest < closes[n] for n in spans):
                return at + wait
        return None

    best = {start: ready(start, minute)}
    if best[start] is None:
        return {}
    while news := _nearer(found, best, ready):
        best |= news
    return best


def _nearer(found, best, ready):
    news: dict[int, int] = {}
    for one, other, cost in found:
        at = ready(other, best[one] + cost) if one in best else None
        if at is not None and at < min(best.get(other, LATE), news.get(other, LATE)):
            news[other] = at
    return news


@settings(max_examples=25, deadline=None)
@given(
    ties,
    st.lists(st.sampled_from(HOURS), min_size=SIZE, max_size=SIZE),
    st.integers(0, 2 * WEEK),
)
def test_the_earliest_arrival_is_that_of_trying_every_minute(found, hours, minute):
    mine = earliest(arrays(found), weekly(hours), 0, minute)
    theirs = by_minutes(found, hours, 0, minute)
    known = {unit: int(at) for unit, at in enumerate(mine) if np.isfinite(at)}
    assert known == theirs


@pytest.mark.slow
def test_compiled_and_not_give_the_same(monkeypatch):
    rng = np.random.default_rng(7)
    size, count = 600, 4_000
    pairs = np.unique(rng.integers(0, size, (count, 2)), axis=0)
    pairs = pairs[pairs[:, 0] != pairs[:, 1]]
    net = network(
        size,
        pairs[:, 0],
        pairs[:, 1],
        np.asarray(rng.integers(1, 50, len(pairs)), float),
    )
    spans = weekly([HOURS[n % len(HOURS)] for n in range(size)])

    def all_of():
        ways = best_ways(net, 0, size - 1, 5, most_ties=6)
        return ways, dominators(net, 0).tolist(), earliest(net, spans, 0, 100).tolist()

    fast = all_of()
    monkeypatch.setattr(networks, "SMALL", 10**9)
    assert all_of() == fast
    assert fast[0]


def test_what_is_no_network_is_refused():
    with pytest.raises(ValueError, match="less than nothing"):
        arrays([(0, 1, -1)])
    with pytest.raises(ValueError, match="not there"):
        arrays([(0, SIZE, 1)])
    assert best_ways(arrays([(0, 1, 1)]), 0, 1, 0) == []
    assert list(islice(best_ways(arrays([]), 0, 1, 3), 1)) == []
