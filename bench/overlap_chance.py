"""The pairs that share more than chance explains: ours, and by the package `bicm`."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import numpy as np

from bench.overlap_worlds import Found
from graph.measures.overlap.chance import sdsm
from graph.measures.overlap.memberships import Memberships

RATE = 0.05
"""The false discovery rate."""


def ours(held: Memberships) -> Found:
    """Return the pairs that we find, by exact tails."""
    chance = sdsm(held)
    found = chance.where(chance.q <= RATE).pairs
    return found.first, found.second, np.zeros_like(found.shared)


def bicm(held: Memberships) -> Found:
    """Return the pairs that `bicm` validates, by Poisson's tails, its default."""
    from bicm import BipartiteGraph

    ends, members = held.indptr.tolist(), held.members.tolist()
    graph = BipartiteGraph(
        adjacency_list={
            body: members[low:high] for body, (low, high) in enumerate(pairwise(ends))
        }
    )
    told = graph.get_rows_projection(
        alpha=RATE, threads_num=2, progress_bar=False, fmt="edgelist"
    )
    edges = np.array([tuple(edge) for edge in told], np.int32).reshape(-1, 2)
    edges = np.unique(np.sort(edges, axis=1), axis=0)
    return edges[:, 0], edges[:, 1], np.zeros(len(edges), np.int32)


METHODS: dict[str, Callable[[Memberships], Found]] = {"sdsm": ours, "bicm": bicm}
