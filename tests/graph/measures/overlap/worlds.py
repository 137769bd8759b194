"""Small bodies for tests, and the pairs found by comparing all with all."""

from __future__ import annotations

import math
from fractions import Fraction
from itertools import combinations
from typing import Any

import networkx as nx
from hypothesis import strategies as st

from graph.measures.overlap.memberships import Memberships
from graph.measures.overlap.pairs import Pairs

BODIES = st.lists(st.frozensets(st.integers(0, 11), max_size=9), max_size=14)
"""Few members, so that many are shared; empty and equal bodies among them."""
THRESHOLDS = st.one_of(
    st.sampled_from([1 / 3, 2 / 3, 0.6, 0.1 + 0.2, 0.5, 1, 1e-9, Fraction(3, 7)]),
    st.fractions(Fraction(1, 20), 1, max_denominator=20),
    st.fractions(Fraction(1, 20), 1, max_denominator=20).map(float),
    st.floats(0, 1, exclude_min=True),
)


def held(bodies) -> Memberships:
    return Memberships.of_bodies(dict(enumerate(bodies)))


def told(pairs: Pairs) -> list[tuple[int, int, int, int]]:
    columns = pairs.first, pairs.second, pairs.shared, pairs.union
    return list(zip(*(column.tolist() for column in columns), strict=True))


def all_compared(bodies, enough) -> list[tuple[int, int, int, int]]:
    """Every pair that shares something and is enough, by the definition."""
    found = []
    for one, other in combinations(range(len(bodies)), 2):
        shared, union = bodies[one] & bodies[other], bodies[one] | bodies[other]
        if shared and enough(len(shared), len(union)):
            found.append((one, other, len(shared), len(union)))
    return found


def projected(bodies) -> dict[tuple[int, int], int]:
    """What each pair shares, by NetworkX's weighted projection."""
    graph: Any = nx.Graph()
    graph.add_nodes_from(range(len(bodies)))
    graph.add_node("nobody")  # NetworkX refuses to project a whole graph
    graph.add_edges_from(
        (number, f"member {it}") for number, body in enumerate(bodies) for it in body
    )
    found: Any = nx.bipartite.weighted_projected_graph(graph, range(len(bodies)))
    return {
        (min(a, b), max(a, b)): shared for a, b, shared in found.edges(data="weight")
    }


def meant(threshold) -> Fraction:
    """The fraction that a small float stands for."""
    exact = Fraction(threshold)
    near = exact.limit_denominator(10_000)
    rounding = 4 * Fraction(math.ulp(threshold))
    return near if abs(near - exact) <= rounding else exact
