"""py2neo itself, in and out: what it brings to a server is what our store holds."""

import pytest

from graph.address import Address
from graph.build import rules_for
from graph.errors import BadInput
from graph.fill import Filling
from graph.home import Home
from graph.neo4j_store import opened
from graph.records import ENDLESS, PUBLIC, Statement
from tests.graph.worlds import BODY, node, plan, tie

py2neo = pytest.importorskip(
    "py2neo", reason="py2neo is not installed: pip install 'ura[py2neo]'"
)
bridge = pytest.importorskip("graph.py2neo_bridge")

POST, OFFICE = "post/here/office/head", "institution/here/office"
SAID = [
    node(OFFICE, "Institution", 1, label_sq="Zyra", alias=("Z", "ë")),
    node(POST, "Post", 2, label_sq="Kreu", vacant=False, tier="professional"),
    tie("IN", POST, OFFICE, 2, dated="2026-01"),
]


def records(home):
    """What a home holds today."""
    parts = home.records.parts(home.records.versions())
    filling = Filling(parts, rules_for(parts))
    nodes = list(filling.nodes())
    relations = [record for record, _ in filling.relations()]
    return [
        record
        for record in (*nodes, *relations, *filling.claims())
        if record.retracted_at == ENDLESS
    ]


def test_a_node_has_both_labels_and_all_that_a_store_holds(world_home):
    made = bridge.to_subgraph(records(Home(world_home)))
    police = next(n for n in made.nodes if n["id"] == "institution/lu-lumas/policia")
    assert set(police.labels) == {"Record", "Institution"}
    wanted = next(r for r in records(Home(world_home)) if r.id == police["id"])
    assert dict(police) == wanted.row()
    assert {type(one).__name__ for one in made.relationships} > {"IN", "COVERS", "OF"}


def test_statements_come_back_as_they_were():
    assert bridge.from_subgraph(bridge.to_subgraph(reversed(SAID))) == SAID


def test_a_graph_without_sources_is_stated_where_one_says():
    office = py2neo.Node("Institution", id=OFFICE, label_sq="Zyra")
    head = py2neo.Node("Post", id=POST)
    found = bridge.from_subgraph(
        py2neo.Relationship(head, "IN", office), stated_at="passage/chart/1-1"
    )
    here = ("*@passage/chart/1-1",)
    assert found == [
        Statement(OFFICE, "Institution", {"label_sq": "Zyra"}, here),
        Statement(POST, "Post", {}, here, tier=PUBLIC),
        Statement(f"IN|{POST}|{OFFICE}", "IN", {}, here, POST, OFFICE),
    ]


@pytest.mark.parametrize(
    ("entity", "why"),
    [
        (py2neo.Node("Post", id=POST), "where it was read"),
        (py2neo.Node("Post", stated=["*@passage/a/1-1"]), "no text `id`"),
        (py2neo.Node("Post", "Person", id=POST), "instead of one"),
        (py2neo.Node("Record", id=POST), "instead of one"),
        (py2neo.Node("Post", id=OFFICE, stated=["*@p/1-1"]), "id of a Institution"),
        (
            py2neo.Subgraph(
                [
                    py2neo.Node("Post", id=POST, stated=["*@p/1"], label_sq=name)
                    for name in "ab"
                ]
            ),
            "two things",
        ),
        (py2neo.Node("Office", id="office/a", stated=["*@p/1"]), "no prefix"),
        (py2neo.Node("Post", id=POST, stated=["*@p/1"], colour="red"), "colour"),
        (py2neo.Node("Post", id=POST, stated=["*@p/1"], vacant=[1]), "not a list"),
        (
            py2neo.Relationship(
                py2neo.Node("Institution", id=OFFICE, stated=["*@p/1"]),
                "HOLDS",
                py2neo.Node("Post", id=POST, stated=["*@p/1"]),
            ),
            "where it was read",
        ),
    ],
)
def test_what_cannot_be_mapped_is_refused(entity, why):
    with pytest.raises(BadInput, match=why):
        bridge.from_subgraph(entity)


@pytest.mark.parametrize(
    ("more", "why"),
    [
        ([SAID[1]], "two versions"),
        ([tie("IN", POST, "institution/none", 3)], "IN relation"),
        (
            [Statement(f"{SAID[2].id}|2", "IN", {}, ("*@p/1",), POST, OFFICE)],
            "one of both",
        ),
    ],
)
def test_what_py2neo_would_change_is_refused(more, why):
    with pytest.raises(BadInput, match=why):
        bridge.to_subgraph([*SAID, *more])


@pytest.fixture
def graph(neo4j_server):
    """The server's database as py2neo sees it, empty."""
    with opened(Address.read(neo4j_server.uri), timeout=120) as store:
        store.empty()
    uri = neo4j_server.uri.replace("neo4j://", "bolt://")
    graph = py2neo.Graph(uri, auth=None)
    yield graph
    graph.service.connector.close()


@pytest.mark.neo4j
@pytest.mark.parametrize("asked", ["n, r", "n, r, m", "r"])
def test_statements_travel_through_a_server(graph, asked):
    graph.merge(bridge.to_subgraph(SAID))
    read = graph.run(f"MATCH (n)-[r]->(m) RETURN {asked}").to_subgraph()
    assert bridge.from_subgraph(read) == SAID


@pytest.mark.neo4j
def test_what_py2neo_pushes_our_store_holds(graph, neo4j_server, tmp_path):
    home = Home(tmp_path)
    with home:
        home.add("plan", plan(), "2026-01-01", "plan.yaml")
        home.build()
    given = records(home)
    known = {one.id for one in given}
    given = [one for one in given if not one.start or {one.start, one.end} <= known]
    made = bridge.to_subgraph(given)
    for _ in range(2):  # a second time it changes nothing
        graph.merge(bridge.to_subgraph(given))
    with opened(Address.read(neo4j_server.uri), timeout=120) as store:
        nodes = store.read("MATCH (n:Record) RETURN properties(n) AS p ORDER BY n.key")
        ties = store.read(
            "MATCH (a)-[r]->(b) RETURN type(r) AS t, a.id AS a, b.id AS b, "
            "properties(r) AS p ORDER BY p.key"
        )
    by_key = sorted(given, key=lambda one: one.key)
    assert [row["p"] for row in nodes] == [r.row() for r in by_key if not r.start]
    assert ties == [
        {"t": r.type, "a": r.start, "b": r.end, "p": r.row()} for r in by_key if r.start
    ]
    assert len(made.nodes) == len(nodes)
    read = graph.run("MATCH (n) OPTIONAL MATCH (n)-[r]->() RETURN n, r").to_subgraph()
    assert any(one.id == BODY for one in bridge.from_subgraph(read))
    assert bridge.from_subgraph(read) == bridge.from_subgraph(made)
