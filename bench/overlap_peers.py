"""The join by other means: each takes the same arrays and gives the same pairs.

Each one is what its users would write: the whole overlap counted, then filtered; or,
where the library can, a threshold that keeps all that is wanted.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import Any

import numpy as np

from bench.overlap_worlds import Found
from graph.measures.overlap.join import similar_pairs
from graph.measures.overlap.memberships import Int64, Memberships

Join = Callable[[Memberships, Fraction], Found]


def ours(held: Memberships, threshold: Fraction) -> Found:
    """Return the pairs that we find."""
    found = similar_pairs(held, threshold)
    return found.first, found.second, found.shared


def networkx(held: Memberships, threshold: Fraction) -> Found:
    """Return the pairs by NetworkX's projection, from a graph made of the arrays."""
    import networkx as nx

    graph: Any = nx.Graph()
    graph.add_nodes_from(range(held.count))
    ends = held.members.astype(np.int64) + held.count
    graph.add_edges_from(zip(_bodies(held).tolist(), ends.tolist(), strict=True))
    projected: Any = nx.bipartite.weighted_projected_graph(graph, range(held.count))
    told = [(a, b, shared) for a, b, shared in projected.edges(data="weight")]
    one, other, shared = np.array(told, np.int64).reshape(-1, 3).T
    return _enough(
        held, threshold, np.minimum(one, other), np.maximum(one, other), shared
    )


def scipy(held: Memberships, threshold: Fraction) -> Found:
    """Return the pairs by A @ A.T, in chunks of rows, each filtered at once."""
    from scipy.sparse import csr_array

    shape = held.count, held.width
    ones = np.ones(len(held.members), np.int16)
    matrix = csr_array((ones, held.members, held.indptr), shape=shape)
    turned, step, parts = matrix.T.tocsr(), max(1000, held.count // 50), []
    for low in range(0, held.count, step):
        product = (matrix[low : low + step] @ turned).tocoo()
        row, column = product.coords
        parts.append(_enough(held, threshold, row + low, column, product.data))
    one, other, shared = (np.concatenate(column) for column in zip(*parts, strict=True))
    return one, other, shared


def sparse_dot_topn(held: Memberships, threshold: Fraction) -> Found:
    """Return the pairs by cosine >= 2 t / (1 + t), which holds for all wanted, then exactly."""
    from scipy.sparse import csr_matrix
    from sparse_dot_topn import sp_matmul_topn

    norms = np.sqrt(held.sizes)
    data = np.repeat(1 / np.maximum(norms, 1), held.sizes).astype(np.float32)
    shape = held.count, held.width
    matrix = csr_matrix((data, held.members, held.indptr), shape=shape)
    cosine = float(2 * threshold / (1 + threshold)) - 1e-4
    product = sp_matmul_topn(
        matrix, matrix.T.tocsr(), top_n=1000, threshold=cosine, n_threads=2
    ).tocoo()
    shared = np.rint(product.data * norms[product.row] * norms[product.col])
    return _enough(held, threshold, product.row, product.col, shared)


def polars(held: Memberships, threshold: Fraction) -> Found:
    """Return the pairs by a self-join of a table, in Polars' streaming engine."""
    import polars as pl

    body = _bodies(held).astype(np.int32)
    table = pl.DataFrame({"body": body, "member": held.members}).lazy()
    found = (
        table.join(table, on="member", suffix="2")
        .filter(pl.col("body") < pl.col("body2"))
        .group_by("body", "body2")
        .agg(pl.len().cast(pl.Int32).alias("shared"))
        .filter(pl.col("shared") >= _fewest(held, threshold))
        .collect(engine="streaming")
    )
    names = ("body", "body2", "shared")
    return _enough(held, threshold, *(found[name].to_numpy() for name in names))


def duckdb(held: Memberships, threshold: Fraction) -> Found:
    """Return the pairs by a self-join in SQL."""
    import duckdb as database

    made = database.connect()
    made.execute("SET threads = 2")
    body = _bodies(held).astype(np.int32)
    made.register("given", {"body": body, "member": held.members})
    made.execute("CREATE TABLE seat AS SELECT * FROM given")
    found = made.execute(
        "SELECT a.body AS body, b.body AS body2, count(*)::INTEGER AS shared"
        " FROM seat a JOIN seat b ON a.member = b.member AND a.body < b.body"
        " GROUP BY ALL HAVING count(*) >= ?",
        [_fewest(held, threshold)],
    ).fetchnumpy()
    return _enough(held, threshold, found["body"], found["body2"], found["shared"])


def _bodies(held: Memberships) -> Int64:
    """Return the body of each membership."""
    return np.repeat(np.arange(held.count), held.sizes)


def _fewest(held: Memberships, threshold: Fraction) -> int:
    """Return how many members the smallest bodies would have to share."""
    smallest = int(held.sizes[held.sizes > 0].min())
    return -(-2 * smallest * threshold.numerator // sum(threshold.as_integer_ratio()))


def _enough(
    held: Memberships, threshold: Fraction, one: Int64, other: Int64, shared: Int64
) -> Found:
    """Return those of the counted pairs whose Jaccard index is at least the threshold."""
    sizes, shared = held.sizes, shared.astype(np.int64)
    union = sizes[one] + sizes[other] - shared
    enough = shared * threshold.denominator >= union * threshold.numerator
    chosen = (one < other) & enough
    first, second, count = (
        column[chosen].astype(np.int32) for column in (one, other, shared)
    )
    return first, second, count


METHODS: dict[str, Join] = {
    "ours": ours,
    "networkx": networkx,
    "scipy": scipy,
    "sparse_dot_topn": sparse_dot_topn,
    "polars": polars,
    "duckdb": duckdb,
}
LIBRARIES = (
    "ura",
    "numpy",
    "scipy",
    "numba",
    "networkx",
    "sparse-dot-topn",
    "polars",
    "duckdb",
    "bicm",
)
"""What a figure depends on."""
