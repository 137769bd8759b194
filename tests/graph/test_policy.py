import pytest

from graph.policy import CLAUSES, expand, parameters, unguarded


def test_expands_the_variable_and_nothing_else():
    text = "MATCH (n:Post) WHERE visible(n) AND n.stated IS NOT NULL RETURN n.id AS id"
    assert expand(text) == (
        f"MATCH (n:Post) WHERE ({CLAUSES['visible'].format(v='n')}) "
        "AND n.stated IS NOT NULL RETURN n.id AS id"
    )


def test_strings_and_comments_stay():
    text = "// visible(n) is the clause\nRETURN 'known(n)' AS a, \"stated(x)\" AS b"
    assert expand(text) == text


def test_members_of_a_path():
    text = "MATCH p = (a)-[:NEXT*1..8]->(b) WHERE all(x IN nodes(p) WHERE known(x))"
    assert "x.tier IN $tiers" in expand(text)


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("MATCH (n:Post) WHERE visible(n) RETURN n.id AS id", []),
        ("MATCH (n:Post) RETURN n.id AS id", ["n"]),
        ("MATCH (n) RETURN n.id AS id", ["n"]),
        ("MATCH (n:Post)-[r:IN]->(i) WHERE visible(n) AND stated(i)", ["r"]),
        (
            "MATCH (n:Post)-[:IN]->(i:Institution) WHERE known(n) AND known(i)",
            ["-[:IN]-"],
        ),
        ("MATCH (n)<-[r]-() WHERE visible(n) AND visible(r)", ["()"]),
        ("MATCH (n)--(m) WHERE visible(n) AND visible(m)", ["--"]),
        (
            "MATCH (n:A) WHERE visible(n) AND EXISTS { MATCH (n)-[r:R]->(k:K) WHERE visible(r) }",
            ["k"],
        ),
        (
            "MATCH (n:A) WHERE visible(n) RETURN [(n)-[r:R]->(k) WHERE visible(r) | k.id] AS k",
            ["k"],
        ),
        ("MATCH (n:A) WHERE visible(n) UNION MATCH (n:B) RETURN n.id AS id", ["n"]),
        ("MATCH (n:A) WHERE visible(n) CALL (n) { RETURN size(n.x) AS s }", []),
        ("MATCH (n:A) WHERE visible(n) AND (n.a = 1 OR n.b = 2) AND n.c IN ($x)", []),
        ("MATCH (n:A) WHERE visible(n) RETURN count(n) AS c, (n.a) - (n.b) AS d", []),
        ("MATCH (n:A {id: $id}), (m:B) WHERE visible(n)", ["m"]),
        ("OPTIONAL MATCH (n:A|B) // visible(n)", ["n"]),
        (
            "MATCH p = (a:A)-[:R*0..8]->(b:B) WHERE all(x IN nodes(p) WHERE visible(x)) "
            "AND all(r IN relationships(p) WHERE visible(r)) RETURN length(p) AS l",
            [],
        ),
        (
            "MATCH p = shortestPath((a:A)-[:R*0..8]->(b:B)) "
            "WHERE all(x IN nodes(p) WHERE visible(x)) RETURN length(p) AS l",
            ["-[:R*0..8]-"],
        ),
    ],
)
def test_finds_variables_without_a_clause(text, missing):
    assert unguarded(text) == missing


def test_parameters():
    assert parameters("2026-11-22", tiers=["public"]) == {
        "on": "2026-11-22",
        "known": "9999-12-30",
        "tiers": ["public"],
    }
