"""`make bench-pathways`: ways of a case against NetworkX, and the right contact in a nation.

SIZE=1 is the size at which the goals stand; SIZE=0.05 gives a taste. FORMAT=json prints
one object a line instead of a table.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from dataclasses import replace
from heapq import heappop, heappush
from itertools import islice
from time import perf_counter

import networkx as nx
import numpy as np

from bench.contact import embedded, on_a_server
from bench.measure import Measured, report, seconds_of
from graph.measures.paths.best import best_ways
from graph.measures.paths.dominators import dominators
from graph.measures.paths.earliest import WEEK, earliest, weekly
from graph.measures.paths.network import Network, network

HOUR = 60
HOURS = ("24/7", "Mo-Fr 08:00-16:00", "Mo-Sa 08:00-20:00", "Mo-Su 08:00-22:00")
TURNS = 3


def units(size: int, ties: int, seed: int = 7) -> tuple[Network, nx.DiGraph[int]]:
    """Return a network in which three ties of four stay near, and its NetworkX twin."""
    rng = np.random.default_rng(seed)
    starts = rng.integers(0, size, ties)
    near = (starts + rng.integers(1, 60, ties)) % size
    ends = np.where(rng.random(ties) < 0.75, near, rng.integers(0, size, ties))
    pairs = np.unique(np.stack([starts, ends], axis=1)[starts != ends], axis=0)
    # Costs that no two ways share by chance, so that both sides give the same ways.
    costs = HOUR * rng.integers(1, 48, len(pairs)) + rng.random(len(pairs)) / 1024
    twin: nx.DiGraph[int] = nx.DiGraph()
    twin.add_nodes_from(range(size))
    twin.add_weighted_edges_from(
        zip(pairs[:, 0].tolist(), pairs[:, 1].tolist(), costs.tolist(), strict=True)
    )
    return network(size, pairs[:, 0], pairs[:, 1], costs), twin


def best(size: float) -> Iterator[Measured]:
    """Yield how fast the ten best ways are found."""
    count = max(200, int(50_000 * size))
    net, twin = units(count, 6 * count)
    start, end = 0, count // 2
    best_ways(net, start, end, 10)  # compiles
    ours = min(seconds_of(lambda: best_ways(net, start, end, 10)) for _ in range(TURNS))
    began = perf_counter()
    theirs = list(
        islice(nx.shortest_simple_paths(twin, start, end, weight="weight"), 10)
    )
    peer = perf_counter() - began
    mine = [list(way.units) for way in best_ways(net, start, end, 10)]
    work = f"10 best ways, {count:,} units, {len(net.ends):,} ties"
    yield _measured(work, ours, peer, 30, equal=mine == theirs)


def dominated(size: float) -> Iterator[Measured]:
    """Yield how fast it is found whom every way passes through."""
    count = max(200, int(50_000 * size))
    net, twin = units(count, 6 * count)
    dominators(net, 0)
    ours = min(seconds_of(lambda: dominators(net, 0)) for _ in range(TURNS))
    began = perf_counter()
    theirs = nx.immediate_dominators(twin, 0)
    peer = perf_counter() - began
    mine = dominators(net, 0)
    equal = all(mine[one] == above for one, above in theirs.items() if one)
    work = f"dominator tree, {count:,} units"
    yield _measured(work, ours, peer, 20, equal=equal)


def arrivals(size: float) -> Iterator[Measured]:
    """Yield how fast the earliest arrival is found, with opening hours, one to all.

    The peer searches the graph that has a unit once for each hour of two weeks.
    """
    count = max(50, int(2_000 * size))
    net, _ = units(count, 11 * count // 2)
    net = replace(net, costs=np.ceil(net.costs / HOUR) * HOUR)
    hours = [HOURS[n % len(HOURS)] for n in range(count)]
    spans = weekly(hours)
    earliest(net, spans, 0, 0)
    ours = min(seconds_of(lambda: earliest(net, spans, 0, 0)) for _ in range(TURNS))
    expanded = _expanded(net, hours)
    began = perf_counter()
    reached = nx.single_source_dijkstra_path_length(expanded, (0, 0), weight="weight")
    peer = perf_counter() - began
    mine = earliest(net, spans, 0, 0)
    first: dict[int, int] = {}
    for unit, hour in reached:
        if unit >= 0:
            first[unit] = min(hour, first.get(unit, hour))
    equal = {u: h * HOUR for u, h in first.items()} == {
        u: int(at) for u, at in enumerate(mine) if at < _HORIZON * HOUR
    }
    work = f"earliest arrival with opening hours, {count:,} units, one to all"
    yield _measured(work, ours, peer, 1_000, equal=equal)
    yield from _plain(net, spans, ours)


_HORIZON = 2 * WEEK // HOUR
"""Hours that the time-expanded graph has."""


def _expanded(net: Network, hours: list[str]) -> nx.DiGraph[tuple[int, int]]:
    """Return the graph of units at hours: waiting until open, and handing over."""
    first, opens, closes = weekly(hours)
    made: nx.DiGraph[tuple[int, int]] = nx.DiGraph()
    for unit in range(net.size):
        week = np.zeros(WEEK // HOUR, bool)
        for n in range(first[unit], first[unit + 1]):
            week[opens[n] // HOUR : closes[n] // HOUR] = True
        for hour in range(_HORIZON - 1):
            here = (unit, hour) if week[hour % len(week)] else (-1 - unit, hour)
            then = (unit, hour + 1) if week[(hour + 1) % len(week)] else (-1 - unit, hour + 1)  # fmt: skip
            made.add_edge(here, then, weight=1)
    for unit in range(net.size):
        for tie in range(net.first[unit], net.first[unit + 1]):
            other, cost = int(net.ends[tie]), int(net.costs[tie]) // HOUR
            for hour in range(_HORIZON - cost):
                if (unit, hour) in made:
                    there = (other, hour + cost)
                    there = there if there in made else (-1 - other, hour + cost)
                    made.add_edge((unit, hour), there, weight=cost)
    return made


def _plain(
    net: Network, spans: tuple[np.ndarray, ...], ours: float
) -> Iterator[Measured]:
    """Yield the same against a search in plain Python, for who has no compiler."""
    began = perf_counter()
    at = _by_heap(net, spans)
    peer = perf_counter() - began
    first, opens, closes = spans
    mine = earliest(net, (first, opens, closes), 0, 0)
    work = f"the same against plain Python, {net.size:,} units"
    equal = np.array_equal(mine, at)
    yield _measured(work, ours, peer, 5, equal=equal)


def _by_heap(net: Network, spans: tuple[np.ndarray, ...]) -> np.ndarray:
    first, opens, closes = (one.tolist() for one in spans)
    out = [
        list(zip(net.ends[a:b].tolist(), net.costs[a:b].tolist(), strict=True))
        for a, b in zip(net.first[:-1], net.first[1:], strict=True)
    ]
    at = [float("inf")] * net.size
    done = set()
    heap = [(0.0, 0)]
    while heap:
        came, unit = heappop(heap)
        if unit in done:
            continue
        done.add(unit)
        week, rest = divmod(came, WEEK)
        mine = range(first[unit], first[unit + 1])
        waits = [max(rest, opens[n]) for n in mine if rest < closes[n]]
        ready = week * WEEK + (min(waits) if waits else WEEK + opens[first[unit]])
        at[unit] = ready
        for other, cost in out[unit]:
            if other not in done:
                heappush(heap, (ready + cost, other))
    return np.array(at)


def _measured(
    work: str, ours: float, peer: float, goal: float, *, equal: bool
) -> Measured:
    return Measured(
        work, round(ours * 1000, 3), round(peer * 1000, 3), goal, equal=equal
    )


def everything(size: float) -> Iterator[Measured]:
    """Yield every measurement."""
    yield from best(size)
    yield from dominated(size)
    yield from arrivals(size)
    yield from embedded(size)
    yield from on_a_server(size)


def main() -> int:
    """Return 1 when a goal is missed or a result differs."""
    size = float(os.environ.get("SIZE") or 1)
    as_json = os.environ.get("FORMAT") == "json"
    return 0 if report(everything(size), as_json=as_json) else 1


if __name__ == "__main__":
    sys.exit(main())
