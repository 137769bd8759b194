import json
import subprocess
import sys

import networkx as nx
import pytest

from graph.home import Home
from graph.policy import parameters
from graph.project import around, whole, write_gexf, write_graphml, write_node_link
from tests.graph.worlds import BODY, ELBASAN, HALL, POST, TEAM, page, plan

CLAUSE = parameters("2026-11-22")
EVERYBODY = parameters("2026-11-22", tiers=("public",))


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    home = Home(tmp_path_factory.mktemp("project"))
    home.add("plan", plan(), "2026-01-01", "plan.yaml")
    home.add("page", page(), "2026-01-01", "page.yaml")
    home.build()
    with home.open() as opened:
        yield opened


def ties(graph):
    return {(a, data["relation"], b) for a, b, data in graph.edges(data=True)}


def test_whole(store):
    graph = whole(store, CLAUSE)
    assert ties(graph) == {
        (TEAM, "PART_OF", BODY),
        (BODY, "COVERS", ELBASAN),
        (HALL, "COVERS", ELBASAN),
        (POST, "IN", HALL),
    }
    assert graph.nodes[BODY]["type"] == "Mechanism"
    assert graph.nodes[BODY]["alias"] == ["KD"]
    assert graph.nodes[TEAM]["stance"] == "contradicted"
    assert "key" not in graph.nodes[BODY]
    types = {data["type"] for _, data in graph.nodes(data=True)}
    assert types == {
        "Claim", "Document", "Institution", "Mechanism", "Passage", "Post", "Territory"
    }  # fmt: skip


def test_the_clause_is_who_may_see_what(store):
    assert not any(tie[1] == "IN" for tie in ties(whole(store, EVERYBODY)))
    graph = whole(store, parameters("2026-11-22", "2025-12-31"))
    assert not graph
    assert TEAM not in whole(store, parameters("2018-01-01"))
    assert "person/al-elbasan/kryetar/a-b" not in whole(store, CLAUSE)


@pytest.mark.parametrize(
    ("hops", "wanted"),
    [
        (0, {TEAM}),
        (1, {TEAM, BODY}),
        (2, {TEAM, BODY, ELBASAN}),
        (3, {TEAM, BODY, ELBASAN, HALL}),
        (4, {TEAM, BODY, ELBASAN, HALL, POST}),
        (9, {TEAM, BODY, ELBASAN, HALL, POST}),
    ],
)
def test_around(store, hops, wanted):
    assert set(around(store, [TEAM], CLAUSE, hops=hops)) == wanted


def test_around_without(store):
    graph = around(store, [TEAM], CLAUSE, hops=9, without={"Territory"})
    assert set(graph) == {TEAM, BODY}
    assert set(around(store, ["post/x/none"], CLAUSE)) == set()


def test_out_and_back(store, tmp_path):
    graph = around(store, [BODY], CLAUSE, hops=3)
    write_graphml(graph, tmp_path / "g.graphml")
    write_gexf(graph, tmp_path / "g.gexf")
    write_node_link(graph, tmp_path / "g.json")
    text = json.loads((tmp_path / "g.json").read_text("utf-8"))
    again = nx.node_link_graph(text, edges="links", multigraph=True, directed=True)
    assert nx.utils.graphs_equal(graph, again)
    read = [
        nx.read_graphml(tmp_path / "g.graphml", force_multigraph=True),
        nx.read_gexf(tmp_path / "g.gexf"),
    ]
    for other in read:
        assert set(other) == set(graph)
        assert ties(other) == ties(graph)
        assert other.nodes[BODY]["frequency"] == graph.nodes[BODY]["frequency"]
        assert other.nodes[BODY]["alias"] == "KD"


def test_networkx_is_imported_late():
    code = "import sys, graph.project; print('networkx' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.stdout == "False\n"
