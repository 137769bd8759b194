"""A small world with history in every engine: what it holds and who may see it."""

import pytest

from graph.build import rules_for
from graph.compare import differences
from graph.fill import fill
from graph.lines import Part, write_sorted
from graph.policy import expand, parameters
from graph.project import whole
from graph.records import ENDLESS
from tests.conformance.conftest import ENGINES, FULL, maker
from tests.graph.worlds import BODY, ELBASAN, HALL, POST, TEAM, node, page, plan, tie

DAY, LATER = "2026-01-01", "2026-02-01"
NOW = parameters("2026-11-22")


@pytest.fixture(scope="module")
def parts(tmp_path_factory):
    """Two versions of a plan and a page."""
    folder = tmp_path_factory.mktemp("parts")
    given = [
        (plan(), DAY, LATER),
        (plan(frequency="daily"), LATER, ENDLESS),
        (page(), DAY, ENDLESS),
    ]
    found = []
    for number, (statements, recorded, retracted) in enumerate(given):
        path = folder / f"{number}.jsonl"
        write_sorted(statements, path)
        found.append(Part(path, recorded, retracted))
    return found


@pytest.fixture(scope="module", params=ENGINES)
def world(request, parts, tmp_path_factory):
    with maker(request)(tmp_path_factory.mktemp("world"), FULL, 10.0) as store:
        fill(store, parts, rules_for(parts))
        yield store


def test_the_store_holds_what_the_records_make(world, parts):
    assert list(differences(world, parts, rules_for(parts))) == []


@pytest.mark.parametrize(
    ("known", "frequency"),
    [
        ("2025-12-31", []),
        (DAY, ["monthly"]),
        (LATER, ["daily"]),
        ("9999-12-30", ["daily"]),
    ],
)
def test_history(world, known, frequency):
    text = expand(
        "MATCH (n:Mechanism {id: $id}) WHERE visible(n) RETURN n.frequency AS f"
    )
    rows = world.read(text, {"id": BODY, **parameters("2026-11-22", known)})
    assert [row["f"] for row in rows] == frequency


def test_claims_beside_the_chosen_value(world):
    text = expand(
        "MATCH (c:Claim {of: $id}) WHERE visible(c) "
        "RETURN c.value AS value, c.chosen AS chosen, c.rule AS rule ORDER BY value"
    )
    assert world.read(text, {"id": BODY, **NOW}) == [
        {"value": "daily", "chosen": True, "rule": "official"},
        {"value": "weekly", "chosen": False, "rule": "official"},
    ]


@pytest.mark.parametrize(
    ("clause", "on", "tiers", "wanted"),
    [
        ("visible", "2026-11-22", ("public",), [BODY, TEAM]),
        ("visible", "2018-12-31", ("public",), [BODY]),
        ("stated", "2018-12-31", ("public",), [BODY]),
        ("known", "2018-12-31", ("public",), [BODY, TEAM]),
        ("known", "2018-12-31", (), []),
    ],
)
def test_clauses(world, clause, on, tiers, wanted):
    text = expand(
        f"MATCH (n:Mechanism) WHERE {clause}(n) RETURN n.id AS id ORDER BY id"
    )
    rows = world.read(text, parameters(on, tiers=tiers))
    assert [row["id"] for row in rows] == sorted(wanted)


def test_on_paths(world):
    text = expand(
        "MATCH p = (a:Mechanism {id: $id})-[:PART_OF|COVERS*1..4]->(t:Territory) "
        "WHERE all(x IN nodes(p) WHERE visible(x)) "
        "AND all(r IN relationships(p) WHERE visible(r)) "
        "RETURN t.id AS id, length(p) AS hops"
    )
    assert world.read(text, {"id": TEAM, **NOW}) == [{"id": ELBASAN, "hops": 2}]


def test_certain(world):
    text = expand(
        "MATCH (n:Mechanism {id: $id}) WHERE visible(n) RETURN certain(n) AS certain"
    )
    assert world.read(text, {"id": TEAM, **NOW}) == [{"certain": False}]


def test_whole_graph(world):
    graph = whole(world, NOW)
    assert graph.number_of_edges() == 4
    assert {BODY, ELBASAN, HALL, POST, TEAM} <= set(graph)


@pytest.fixture(scope="module", params=ENGINES)
def remarked(request, parts, tmp_path_factory):
    """The world with a professional's remark on a public body, and a tie of their own."""
    folder = tmp_path_factory.mktemp("remarked")
    remark = [
        node(BODY, "Mechanism", 9, frequency="yearly", alias=("i fshehtë",),
             tier="professional"),
        tie("PART_OF", BODY, HALL, 9, tier="professional"),
    ]  # fmt: skip
    path = folder / "remark.jsonl"
    write_sorted(remark, path)
    told = [*parts, Part(path, LATER, ENDLESS)]
    with maker(request)(folder / "store", FULL, 10.0) as store:
        fill(store, told, rules_for(told))
        yield store


@pytest.mark.parametrize(
    ("tiers", "known", "alias", "ties"),
    [
        (("public",), LATER, ["KD"], [ELBASAN]),
        (("public", "professional"), LATER, ["KD", "i fshehtë"], [ELBASAN, HALL]),
        (("public", "professional"), DAY, ["KD"], [ELBASAN]),
    ],
)
def test_each_viewer_sees_one_view_of_a_record(remarked, tiers, known, alias, ties):
    text = expand(
        "MATCH (n:Mechanism {id: $id}) WHERE visible(n) "
        "MATCH (n)-[r:COVERS|PART_OF]->(x:Record) WHERE visible(r) AND visible(x) "
        "RETURN n.alias AS alias, x.id AS tie ORDER BY tie"
    )
    given = {"id": BODY, **parameters("2026-11-22", known, tiers)}
    rows = remarked.read(text, given)
    assert [row["tie"] for row in rows] == sorted(ties)
    assert all(sorted(row["alias"]) == sorted(alias) for row in rows)


def test_what_everybody_sees_weighs_by_what_everybody_sees(engine, parts, tmp_path):
    """A professional's word on how official a page is flips no public value."""
    remark = [node("document/page", "Document", 9, official=8, tier="professional")]
    path = tmp_path / "remark.jsonl"
    write_sorted(remark, path)
    told = [*parts, Part(path, LATER, ENDLESS)]
    text = expand(
        "MATCH (n:Mechanism {id: $id}) WHERE visible(n) RETURN n.frequency AS f"
    )
    with engine(tmp_path, FULL, 10.0) as store:
        fill(store, told, rules_for(told))
        chosen = {
            tier: store.read(
                text, {"id": BODY, **parameters("2026-11-22", tiers=(tier,))}
            )[0]["f"]
            for tier in ("public", "professional")
        }
    assert chosen == {"public": "daily", "professional": "daily"}
