"""A graph that Ura did not make: what its mapping says of it, and what becomes of it."""

import json
import re

import pytest

from graph.address import Address
from graph.errors import BadInput, LoadFailed
from graph.neo4j_store import opened as opened_store
from graph.store import Step
from loaders.adopt import graph_source
from loaders.adopt_mapping import read_graph_mapping
from loaders.pipeline import load_source
from tests.wheel_smoke import ROOT
from tests.world import build_world

PAGE = (ROOT / "docs" / "neo4j-tools.md").read_text("utf-8")
TEMPLATE = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)[0]
MAPPING = TEMPLATE.replace("al-elbasan", "lu-lumas").replace(
    "territory/al", "territory/lu"
)
OFFICE = "institution/lu-lumas/e-12"
POST = "post/lu-lumas/e-12/drejtor"


class Day:
    """A date as the driver gives it."""

    year = 2019

    def iso_format(self):
        return "2019-06-01T08:00:00Z"


def node(element, label, /, **props):
    return {"element": element, "labels": [label], "props": props}


def tie(kind, start, end, /, **props):
    return {"type": kind, "start": start, "end": end, "props": props}


NODES = [
    node(
        "o", "Office", code="E 12", title="Qendra Ë", sector="Shëndetësi", opened=Day()
    ),
    node("p", "Position", nr=1, office="E 12", title="Drejtor"),
    node("e", "Employee", nr=7, name="Arta Shembulli", salary=90_000),
    node("t", "Town", name="Lumas"),
    node("x", "Invoice", nr=1),
    node("y", "Invoice", nr=2),
]
TIES = [
    tie("FILLS", "e", "p", since="2021-06"),
    tie("HAS", "o", "p"),
    tie("SERVES", "o", "t"),
    tie("SERVES", "o", "x"),
    tie("HAS", "p", "p"),
    tie("PAID", "o", "o"),
]


class Graph:
    """A store that only has these rows."""

    def __init__(self, nodes=NODES, ties=TIES):
        self.rows = {"labels(n)": nodes, "type(r)": ties}

    def scan(self, cypher, _parameters=None):
        (found,) = (rows for sign, rows in self.rows.items() if sign in cypher)
        return iter(found)


@pytest.fixture
def mapping(write):
    return lambda text=MAPPING: read_graph_mapping(write("zyrat.yaml", text))


def adopted(mapping, *nodes, ties=()):
    """What the graph says; of two graphs' nodes the later ones."""
    return list(graph_source(Graph(nodes, ties), mapping).statements)


def mistakes(mapping, *nodes, ties=()):
    with pytest.raises(LoadFailed) as raised:
        adopted(mapping, *nodes, ties=ties)
    return [(one.where, one.what) for one in raised.value.mistakes]


def test_labels_properties_and_directions_are_those_of_the_mapping(mapping):
    found = {one.id: one for one in graph_source(Graph(), mapping()).statements}
    assert found[OFFICE].type == "Institution"
    assert found[OFFICE].props == {
        "label_sq": "Qendra Ë",
        "kind": "health",
        "valid_from": "2019-06-01",
        "level": "municipal",
    }
    held = found[f"HOLDS|person/lu-lumas/7|{POST}"]
    assert (held.start, held.end) == ("person/lu-lumas/7", POST)
    assert held.props == {"valid_from": "2021-06"}
    assert f"IN|{POST}|{OFFICE}" in found  # the other way round with them
    assert f"COVERS|{OFFICE}|territory/lu/lumas" in found


def test_everything_cites_the_graph_and_where_it_stands_there(mapping):
    found = {one.id: one for one in graph_source(Graph(), mapping()).statements}
    assert found["document/zyrat"].props["label_sq"] == "Regjistri i zyrave"
    for one in found.values():
        (entry,) = one.stated
        passage = found[entry.removeprefix("*@")]
        assert passage.props["document"] == "document/zyrat"
        assert (one.tier, one.dated) == ("public", "2026-10-01")
    office = found["passage/zyrat/office.e-12/0-0"].props
    assert (office["sheet"], office["cell"]) == ("Office", "Office code=E 12")
    assert re.fullmatch(r"[0-9a-f]{64}", str(office["sha256"]))


def test_a_tie_that_ends_before_it_begins_is_a_mistake(mapping):
    text = MAPPING.replace("since: valid_from", "since: valid_from, until: valid_to")
    assert text != MAPPING
    held = tie("FILLS", "e", "p", since="2021-06", until="2020")
    ((where, what),) = mistakes(mapping(text), *NODES, ties=[held])
    assert where.endswith("valid_to")
    assert what == "is before it begins (2021-06)"


def test_what_is_not_mapped_is_counted(mapping):
    source = graph_source(Graph(), mapping())
    list(source.statements)
    told = "\n".join(source.remarks)
    assert "2 nodes :Invoice left out" in told
    assert "Employee.salary: 1 values left out" in told
    assert "1 relationships SERVES left out: an end" in told
    assert "1 relationships (Position)-[HAS]->(Position) left out" in told
    assert "1 relationships (Office)-[PAID]->(Office) left out" in told


def test_an_id_of_ours_may_stand_in_a_property(mapping):
    rules = mapping(MAPPING.replace("institution/lu-lumas/{code}", '"{uid}"'))
    office = node("o", "Office", code="E12", uid="institution/lu-lumas/bashkia")
    assert "institution/lu-lumas/bashkia" in {one.id for one in adopted(rules, office)}


def test_parallel_relationships_need_what_tells_them_apart(mapping):
    since = [tie("FILLS", "e", "p", since=day) for day in ("2020", "2024")]
    (wrong,) = mistakes(mapping(), *NODES, ties=since)
    assert "say `key:`" in wrong[1]
    apart = mapping(MAPPING.replace("to: Position\n", "to: Position\n    key: since\n"))
    holds = {one.id for one in adopted(apart, *NODES, ties=since) if one.start}
    assert holds == {f"HOLDS|person/lu-lumas/7|{POST}|{day}" for day in (2020, 2024)}


@pytest.mark.parametrize(
    ("bad", "told"),
    [
        (node("o", "Office", title="X"), "no 'code' that an id can be made of"),
        (node("o", "Office", code="!"), "no 'code'"),
        (node("o", "Office", code="a", sector="zog"), "no code 'zog'"),
        (node("o", "Office", code="a", opened="dje"), "valid_from"),
        (node("o", "Office", code="e 12"), "has the code of another Office"),
        (node("q", "Position", nr=2, office="E-12", title="drejtor"), "id of another"),
        (
            {"element": "o", "labels": ["Office", "Town"], "props": {"code": "a"}},
            "several labels",
        ),
    ],
)
def test_what_does_not_fit_is_a_mistake_at_its_place(mapping, bad, told):
    (wrong,) = mistakes(mapping(), *NODES, {**bad, "element": "z"})
    assert told in wrong[1]
    assert wrong[0].startswith("zyrat: ")


def test_all_mistakes_come_at_once_and_nothing_is_loaded(mapping, home):
    bad = [node(str(n), "Office", code=f"c{n}", sector="zog") for n in range(3)]
    wrong_ends = [tie("SERVES", "e", "t")]
    source = graph_source(Graph([*NODES, *bad], wrong_ends), mapping())
    with pytest.raises(LoadFailed) as raised:
        load_source(home, source, today="2026-11-22")
    assert len(raised.value.mistakes) == 4
    assert home.is_empty()


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("graph: zyrat", "graph: Zyrat e Lumasit", "small letters"),
        ("graph: zyrat", "colour: red", "is unknown"),
        ("type: Post", "type: Passage", "is no type of ours"),
        ("type: HOLDS", "type: Holds", "is no type of ours"),
        ("title: label_sq", "title: label", "is no property of ours"),
        ("opened: valid_from", "opened: label_sq", "two of their properties"),
        ("{code}", "code", "names no property"),
        ("to: Position", "to: Desk", "is no label under"),
        ('"yes"', "perhaps", "reverse"),
        ("tier: public", "tier: secret", "is no tier"),
        ("key: code", "key: []", "must be their property"),
        ("{type: COVERS, to: Town}", "COVERS", "must be a mapping"),
        ("date: 2026-10-01", "date: soon", "date"),
    ],
)
def test_a_mapping_that_cannot_be_is_told(mapping, old, new, told):
    assert old in MAPPING
    with pytest.raises(LoadFailed, match=told):
        mapping(MAPPING.replace(old, new, 1))


@pytest.mark.parametrize("text", ["", "- a", "graph: x", "graph: x\nnodes: [a]"])
def test_a_mapping_of_nothing_is_told(mapping, text):
    with pytest.raises(LoadFailed):
        mapping(text)


# A real server

MADE = """
CREATE (o:Office {code: 'E 12', title: 'Qendra e Re', sector: 'Shëndetësi',
                  opened: date('2019-06-01'), updatedAt: datetime()})
CREATE (p:Position {nr: 1, office: 'E 12', title: 'Drejtor'})
CREATE (e:Employee {nr: 7, name: 'Arta Shembulli'})
CREATE (t:Town {name: 'Lumas'})
CREATE (e)-[:FILLS {since: date('2021-06-02')}]->(p), (o)-[:HAS]->(p), (o)-[:SERVES]->(t)
CREATE (:Invoice {nr: 1})-[:OF]->(o)
"""
ALL = """
MATCH (n) OPTIONAL MATCH (n)-[r]->(m)
RETURN elementId(n) AS n, labels(n) AS labels, properties(n) AS props, type(r) AS type,
       properties(r) AS tie, elementId(m) AS m
ORDER BY n, type, m
"""
SCHEMA = "SHOW CONSTRAINTS YIELD name RETURN count(*) AS n"


@pytest.fixture
def their_graph(neo4j_server):
    """An invented graph on the server, and a store that reads it."""
    with opened_store(Address.read(neo4j_server.uri), timeout=120) as store:
        store.empty()
        store.transact([Step(MADE, {})])
        yield store
        store.empty()


@pytest.mark.neo4j
def test_an_adopted_graph_answers_and_stays_as_it_was(
    their_graph, neo4j_server, write, tmp_path
):
    from typer.testing import CliRunner

    from api.cli import app

    path = write("zyrat.yaml", MAPPING)
    home = build_world(tmp_path / "home")
    before = their_graph.read(ALL), their_graph.read(SCHEMA)
    environment = {"URA_HOME": str(home.path)}

    def ura(*words):
        return CliRunner().invoke(app, list(words), env=environment)

    told = ura("adopt", neo4j_server.uri, "--mapping", str(path), "--lang", "en")
    assert told.exit_code == 0, told.stderr
    assert "1 changed" in told.stdout
    assert "1 nodes :Invoice left out" in told.stderr
    assert (their_graph.read(ALL), their_graph.read(SCHEMA)) == before
    answer = json.loads(ura("holder-of", "Drejtor", "Lumas", "--json").stdout)
    (row,) = answer["rows"]
    assert (row["holder"], row["institution"]) == ("Arta Shembulli", "Qendra e Re")
    cited = [answer["citations"][n] for n in row["citations"]]
    assert {one["document"] for one in cited} == {"zyrat"}
    again = ura("adopt", neo4j_server.uri, "--mapping", str(path), "--lang", "en")
    assert "0 changed" in again.stdout, again.stdout + again.stderr


def test_a_password_file_leaves_the_other_settings_as_they_are(monkeypatch, tmp_path):
    from api.commands.adopt import _address

    secret = tmp_path / "password"
    secret.write_text("hunter2\n")
    monkeypatch.setenv("URA_STORE_PASSWORD", "another")
    monkeypatch.setenv("URA_STORE_CA", "/etc/ca.pem")
    given = _address("neo4j://reader@x", secret)
    assert (given.password, given.authorities) == ("hunter2", "/etc/ca.pem")
    assert _address("neo4j://reader@x", None).password == "another"


def test_certificates_of_the_own_store_do_not_count_for_another_scheme(monkeypatch):
    from api.commands.adopt import _address

    monkeypatch.setenv("URA_STORE_CA", "/etc/ca.pem")
    assert _address("neo4j+s://theirs", None).authorities is None


def test_an_address_of_a_folder_is_no_graph_to_adopt():
    from api.commands.adopt import _address

    with pytest.raises(BadInput, match="no server's address"):
        _address("file:/tmp/ana:hunter2@x", None)
