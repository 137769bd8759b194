"""Versions of nodes joined with versions of relations, and claims about relations."""

import pytest

from graph.arcadedb_store import ARCADEDB
from graph.errors import StoreDamaged
from graph.fill import Filling
from graph.lines import Part, write_sorted
from graph.merge import Rules
from graph.records import ENDLESS
from graph.store import Layout
from tests.graph.worlds import node, tie

A, B = "post/x/a", "post/x/b"
DAYS = ["2020-01-01", "2021-01-01", "2022-01-01", ENDLESS]


@pytest.fixture
def filled(tmp_path):
    """Return a function that passes statements of spans of DAYS through."""

    def run(*given):
        parts = []
        for number, (first, last, *statements) in enumerate(given):
            path = tmp_path / f"{number}.jsonl"
            write_sorted(statements, path)
            parts.append(Part(path, DAYS[first], DAYS[last]))
        filling = Filling(parts, Rules({}, {}))
        nodes = [record.key for record in filling.nodes()]
        ties = [
            (record.key, *pair)
            for record, joined in filling.relations()
            for pair in joined
        ]
        return nodes, ties, [record.props["value"] for record in filling.claims()]

    return run


HOLDS = tie("HOLDS", A, B, 1)


def test_one_version_each(filled):
    nodes, ties, claims = filled((0, 3, node(A, "Post", 1), node(B, "Post", 1), HOLDS))
    assert nodes == [A, B]
    assert ties == [(HOLDS.id, A, B)]
    assert claims == []


def test_every_pair_of_versions_that_were_known_together(filled):
    old, new = node(A, "Post", 1, vacant=True), node(A, "Post", 1, vacant=False)
    nodes, ties, _ = filled((0, 1, old), (1, 3, new), (0, 3, node(B, "Post", 1), HOLDS))
    assert nodes == [f"{A}~2020-01-01", A, B]
    assert ties == [(HOLDS.id, f"{A}~2020-01-01", B), (HOLDS.id, A, B)]


def test_gone_and_back(filled):
    here = node(A, "Post", 1)
    nodes, ties, _ = filled(
        (0, 1, here), (2, 3, here), (0, 3, node(B, "Post", 1), HOLDS)
    )
    assert nodes == [f"{A}~2020-01-01", A, B]
    assert len(ties) == 2


def test_a_tie_retracted_before_its_end_came(filled):
    _, ties, _ = filled((0, 1, node(A, "Post", 1), HOLDS), (2, 3, node(B, "Post", 1)))
    assert ties == []


def test_an_end_that_is_nowhere(filled):
    nodes, ties, _ = filled((0, 3, node(A, "Post", 1), HOLDS))
    assert (nodes, ties) == ([A], [])


def test_claims_about_relations_come_last(filled):
    other = tie("HOLDS", A, B, 1, "page", acting=False)
    mine = tie("HOLDS", A, B, 1, acting=True)
    both = node(A, "Post", 1), node(B, "Post", 1)
    nodes, ties, claims = filled((0, 3, *both, mine), (0, 3, other))
    assert nodes == [A, B]
    assert ties == [(HOLDS.id, A, B)]
    assert claims == ["false", "true"]


def test_only_relations_or_only_nodes(filled):
    assert filled((0, 3, HOLDS)) == ([], [], [])
    assert filled((0, 3)) == ([], [], [])


def test_a_store_is_not_filled_with_one_key_twice(tmp_path):
    rows = [("Post", {"id": A, "key": A}), ("Post", {"id": A, "key": A})]
    store = ARCADEDB.create(tmp_path / "db", Layout(("Claim", "Post"), ("IN",)))
    with store, pytest.raises(StoreDamaged, match="twice"):
        store.bulk(rows, [("IN", A, A, {"id": "x", "key": "x"})])
