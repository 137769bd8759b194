"""Each rule finds its planted violation and leaves the look-alikes alone."""

from __future__ import annotations

import pytest

from tests.cypher_rules.linter import lint

HEAD = """\
// question: Who sits on a body?
// pyetja: Kush bën pjesë?
// reading: one row a seat
// parameters: body: an id
"""
GOOD = """\
MATCH (b:Mechanism {id: $body})<-[at:ON]-(s:Seat)
WHERE visible(b) AND visible(at) AND visible(s)
RETURN s.id AS id
ORDER BY id"""
MATCH_ALL = "MATCH (b:Mechanism {id: $body})<-[at:ON]-(s:Seat) WHERE visible(b) AND visible(at) AND visible(s) "


def rules_broken(body: str, head: str = HEAD) -> set[str]:
    return {problem.rule for problem in lint(head + body)}


def returning(told: str) -> str:
    return MATCH_ALL + told


def test_the_model_question_breaks_nothing():
    assert lint(HEAD + GOOD) == []


PLANTED = {
    "one-statement": [
        GOOD + ";\n" + GOOD.replace("$body", "$body"),
        GOOD + "; RETURN 1 AS one ORDER BY one",
    ],
    "parameters-only": [
        GOOD.replace("$body", "'mechanism/al-elbasan/x'"),
        GOOD.replace(
            "WHERE", "WHERE s.recorded_at < '2026-01-01' AND $body = b.id AND"
        ),
        GOOD.replace("WHERE", "WHERE s.label_sq = '%s' AND"),
        GOOD.replace("WHERE", "WHERE s.label_sq = '{name}' AND"),
    ],
    "read-only": [
        returning("SET s.seen = true RETURN s.id AS id ORDER BY id"),
        returning("DETACH DELETE s"),
        "MERGE (n:Seat {id: $body}) RETURN n.id AS id ORDER BY id",
        returning("FOREACH (x IN [s] | REMOVE x.seen) RETURN s.id AS id ORDER BY id"),
    ],
    "merge-null": [
        "MERGE (n:Seat {id: null}) RETURN n.id AS id ORDER BY id",
        "MERGE (n:Seat) SET n.id = $body RETURN n.id AS id ORDER BY id",
        "UNWIND $body AS row CALL (row) { MERGE (n:Seat {id: row.id, role: NULL}) } RETURN 1 AS one ORDER BY one",
    ],
    "no-extensions": [
        returning("RETURN apoc.text.join([s.id], ',') AS id ORDER BY id"),
        "CALL dbms.components() YIELD name RETURN name AS name ORDER BY name",
        returning("RETURN APOC.coll.sort([s.id]) AS id ORDER BY id"),
    ],
    "no-element-id": [
        returning("RETURN elementId(s) AS id ORDER BY id"),
        returning("WITH s, id(s) AS own RETURN own AS own ORDER BY own"),
    ],
    "stable": [
        returning("RETURN s.id AS id, rand() AS r ORDER BY id"),
        GOOD.replace("WHERE", "WHERE s.valid_to > toString(date()) AND"),
        returning("RETURN s.id AS id, datetime() AS now ORDER BY id"),
    ],
    "sorted-labels": [
        returning("RETURN s.id AS id, labels(s) AS kinds ORDER BY id"),
        returning("RETURN s.id AS id, labels(s)[0] AS kind ORDER BY id"),
        returning("RETURN s.id AS id, head(labels(s)) AS kind ORDER BY id"),
        GOOD.replace("WHERE", "WHERE 'Seat' IN labels(s)[0..1] AND"),
    ],
    "scalars-only": [
        returning("RETURN s ORDER BY s.id"),
        returning("RETURN s AS seat ORDER BY seat.id"),
        returning("RETURN s.id AS id, at AS tie ORDER BY id"),
        returning("RETURN * ORDER BY s.id"),
        returning("RETURN s.id AS id, [s, b] AS pair ORDER BY id"),
        returning("RETURN s.id AS id, {seat: s} AS seat ORDER BY id"),
        returning("RETURN s.id AS id, s {.id, body: b} AS seat ORDER BY id"),
        returning("RETURN s.id AS id, coalesce(s, b) AS one ORDER BY id"),
        returning(
            "WITH b, collect(s) AS all RETURN b.id AS id, all AS all ORDER BY id"
        ),
        returning("WITH b, s AS seat RETURN b.id AS id, seat AS seat ORDER BY id"),
        returning(
            "WITH b, collect(s) AS all UNWIND all AS one RETURN one ORDER BY b.id"
        ),
        returning(
            "WITH b, collect(s) AS xs RETURN b.id AS id, [x IN xs WHERE x.role = 'chair'] AS cs ORDER BY id"
        ),
        returning(
            "WITH b, collect(s) AS xs RETURN b.id AS id, [x IN xs | x] AS cs ORDER BY id"
        ),
        "MATCH p = (a:Thing {id: $body})-[r:PART_OF*1..3]->(c:Thing) WHERE all(x IN nodes(p) WHERE visible(x)) AND all(x IN r WHERE visible(x)) RETURN p AS path ORDER BY a.id",
        "MATCH p = (a:Thing {id: $body})-[r:PART_OF*1..3]->(c:Thing) WHERE all(x IN nodes(p) WHERE visible(x)) AND all(x IN r WHERE visible(x)) RETURN nodes(p) AS path ORDER BY a.id",
        returning(
            "CALL (s) { MATCH (s)-[of:OF]->(o:Thing) WHERE visible(of) AND visible(o) RETURN o } RETURN o ORDER BY o.id"
        ),
    ],
    "ordered": [
        returning("RETURN s.id AS id"),
        returning("WITH s LIMIT 3 RETURN s.id AS id ORDER BY id"),
        returning("WITH s SKIP 3 RETURN s.id AS id ORDER BY id"),
        GOOD + " UNION " + GOOD,
        returning("RETURN s.order AS order_by"),
    ],
    "ties-ordered": [
        returning("RETURN b.id AS id, at.stated AS cites ORDER BY id, s.id"),
        returning("RETURN b.id AS id, at.stated AS cites ORDER BY id, at.role"),
        returning("RETURN b.id AS id, at {.id, .role} AS tie ORDER BY id"),
        returning("RETURN b.id AS id, properties(at) AS tie ORDER BY id"),
        returning("RETURN b.id AS id, at.id AS tie, certain(at) AS sure ORDER BY id"),
    ],
    "order-shadowed": [
        returning("RETURN b.id AS id, s {.role} AS s ORDER BY id, s.id"),
        returning("WITH b, s.role AS at ORDER BY at.id RETURN b.id AS id ORDER BY id"),
    ],
    "bounded": [
        GOOD.replace("[at:ON]", "[at:ON*]"),
        GOOD.replace("[at:ON]", "[at:ON*2..]"),
        GOOD.replace("[at:ON]", "[:ON *]"),
    ],
    "shortest": [
        "MATCH p = SHORTEST 1 (a:Thing {id: $body})-[r:PART_OF]->(c:Thing) RETURN a.id AS id ORDER BY id",
        "MATCH p = ALL SHORTEST (a:Thing {id: $body})-[r:PART_OF]->(c:Thing) RETURN a.id AS id ORDER BY id",
        "MATCH p = ((a:Thing {id: $body})-[r:PART_OF]->(c:Thing))+ RETURN 1 AS id ORDER BY id",
        "MATCH (a:Thing {id: $body})-[r:PART_OF]->(c:Thing){1,3} RETURN 1 AS id ORDER BY id",
        "MATCH p = shortestPath((a:Thing {id: $body})-[r:PART_OF*..8]-(c:Thing)) WHERE all(x IN nodes(p) WHERE visible(x)) AND all(x IN r WHERE visible(x)) RETURN a.id AS id ORDER BY id",
    ],
    "scoped-calls": [
        returning(
            "CALL { WITH s RETURN s.role AS role } RETURN s.id AS id, role AS role ORDER BY id"
        ),
    ],
    "names": [
        GOOD.replace(":Mechanism", ":mechanism"),
        GOOD.replace(":Mechanism", ":PART_OF"),
        GOOD.replace(":ON", ":sitsOn"),
        GOOD.replace("[at:ON]", "[at:ON|Seat]"),
    ],
    "indexed": [
        "MATCH (a:Duty|Seat {id: $body}) WHERE visible(a) RETURN a.id AS id ORDER BY id",
    ],
    "collect-ordered": [
        returning(
            "WITH b, collect(s.id) AS ids RETURN b.id AS id, ids AS ids ORDER BY id"
        ),
        returning(
            "WITH b, s ORDER BY s.id WITH b, s WHERE s.role IS NOT NULL WITH b, collect(DISTINCT s.id) AS ids RETURN b.id AS id, ids AS ids ORDER BY id"
        ),
        returning(
            "WITH b, collect(s.id) AS ids WITH b, [x IN ids WHERE x <> 'a'] AS some RETURN b.id AS id, some AS some ORDER BY id"
        ),
    ],
    "aggregate-alone": [
        returning("RETURN count(s) > 1 AND max(s.count_min) < 5 AS many ORDER BY many"),
        returning("RETURN b.id AS id, count(s) AS n ORDER BY id"),
        returning("WITH b, count(s) + 1 AS n RETURN b.id AS id, n AS n ORDER BY id"),
        returning("WITH b, count(s) > 3 AS n RETURN b.id AS id, n AS n ORDER BY id"),
        returning("WITH b {.id, xs: collect(s.id)} AS m RETURN m AS m ORDER BY m.id"),
        returning("WITH [min(s.id), max(s.id)] AS m RETURN m AS m ORDER BY m"),
        returning(
            "WITH CASE WHEN count(s) = 0 THEN 1 ELSE 2 END AS m RETURN m AS m ORDER BY m"
        ),
        returning("WITH b, sum(s.count_min) IS NULL AS m RETURN m AS m ORDER BY m"),
        returning("WITH b, 3 IN collect(s.count_min) AS m RETURN m AS m ORDER BY m"),
        returning("WITH b, size(collect(s.id)) AS m RETURN m AS m ORDER BY m"),
        returning("WITH b, NOT avg(s.count_min) AS m RETURN m AS m ORDER BY m"),
        returning("WITH b, collect(s.id)[0] AS m RETURN m AS m ORDER BY m"),
        returning("WITH b, collect(s.id) RETURN b.id AS id ORDER BY id"),
        returning("WITH b, s WHERE count(s) > 1 RETURN b.id AS id ORDER BY id"),
        returning("RETURN b.id AS id ORDER BY count(s)"),
        returning("WITH b, sum(count(s)) AS n RETURN n AS n ORDER BY n"),
        returning("UNWIND collect(s.id) AS n RETURN n AS n ORDER BY n"),
        returning(
            "WITH b, COUNT { MATCH (s) RETURN max(s.id) > 1 AS y } AS n RETURN n AS n ORDER BY n"
        ),
        returning("RETURN {n: stDev(s.count_min)} AS n ORDER BY n"),
    ],
    "policy": [
        GOOD.replace(" AND visible(s)", ""),
        GOOD.replace(" AND visible(at)", ""),
        GOOD.replace("[at:ON]", "[:ON]"),
        GOOD.replace("<-[at:ON]-", "<--"),
        GOOD.replace("(s:Seat)", "(:Seat)"),
        GOOD.replace("AND visible(s)", "OR visible(s)"),
        GOOD.replace("AND visible(s)", "AND NOT visible(s)"),
        GOOD.replace("AND visible(s)", "AND (visible(s) OR s.role = 'chair')"),
        GOOD.replace("AND visible(s)", "// AND visible(s)\n"),
        GOOD.replace("AND visible(s)", "AND 'visible(s)' <> ''"),
        returning(
            "OPTIONAL MATCH (s)-[of:OF]->(o:Thing) RETURN s.id AS id ORDER BY id"
        ),
        returning(
            "MATCH (s)-[of:OF]->(o:Thing) WHERE visible(of) RETURN s.id AS id ORDER BY id"
        ),
        returning("WITH b MATCH (s:Seat) RETURN s.id AS id ORDER BY id"),
        "MATCH (a:Thing {id: $body})-[up:PART_OF*1..4]->(w:Thing) WHERE visible(a) AND visible(w) AND all(x IN up WHERE visible(x)) RETURN w.id AS id ORDER BY id",
        "MATCH p = (a:Thing {id: $body})-[up:PART_OF*1..4]->(w:Thing) WHERE all(x IN nodes(p) WHERE visible(x)) RETURN w.id AS id ORDER BY id",
        "MATCH p = (a:Thing {id: $body})-[up:PART_OF*1..4]->(w:Thing) WHERE any(x IN nodes(p) WHERE visible(x)) AND all(x IN up WHERE visible(x)) RETURN w.id AS id ORDER BY id",
        returning(
            "RETURN s.id AS id, EXISTS { MATCH (s)-[of:OF]->(o:Thing) WHERE visible(o) } AS held ORDER BY id"
        ),
        returning(
            "RETURN s.id AS id, EXISTS { (s)-[of:OF]->(o:Thing) } AS held ORDER BY id"
        ),
        returning("RETURN s.id AS id, COUNT { (s)-[:OF]->() } AS held ORDER BY id"),
        returning(
            "RETURN s.id AS id, [(s)-[of:OF]->(o:Thing) | o.id] AS held ORDER BY id"
        ),
        returning(
            "RETURN s.id AS id, [(s)-[of:OF]->(o:Thing) WHERE visible(o) | o.id] AS held ORDER BY id"
        ),
        returning("WITH s WHERE (s)-[:OF]->(:Post) RETURN s.id AS id ORDER BY id"),
        returning("WITH s WHERE NOT (s)-->(:Post) RETURN s.id AS id ORDER BY id"),
        returning("WITH s WHERE (s)<-[:OF]-() RETURN s.id AS id ORDER BY id"),
        returning(
            "CALL (s) { MATCH (s)-[of:OF]->(o:Thing) RETURN o.id AS o } RETURN s.id AS id, o AS o ORDER BY id"
        ),
        "CALL db.index.fulltext.queryNodes($body, $body) YIELD node, score RETURN node.id AS id ORDER BY id",
    ],
}


@pytest.mark.parametrize(
    ("rule", "body"),
    [(rule, body) for rule, bodies in PLANTED.items() for body in bodies],
)
def test_a_planted_violation_is_found(rule, body):
    assert rule in rules_broken(body)


LOOK_ALIKES = [
    returning("RETURN at.id AS tie, at.role AS role ORDER BY tie"),
    returning(
        "RETURN DISTINCT b.id AS id, at.id AS tie, type(at) AS how ORDER BY id, how"
    ),
    returning("WITH DISTINCT s AS s ORDER BY s.id RETURN s.id AS id ORDER BY id"),
    returning(
        "WITH b, collect(s.id) AS ids WITH b, size(ids) AS n RETURN b.id AS id, n AS n ORDER BY id"
    ),
    returning(
        "WITH b, collect(s.id) AS ids_set WITH b, 'a' IN ids_set AS is_in RETURN b.id AS id, is_in AS is_in ORDER BY id"
    ),
    GOOD + ";",
    GOOD + " // one; two; CREATE, count(s) > 1, [r*], apoc.x\n",
    GOOD.replace("WHERE", "/* MERGE (n) ; labels(n) */ WHERE"),
    GOOD.replace("WHERE", "WHERE s.note <> 'SET; count(x) > 1 (a)-->(b)' AND"),
    GOOD.replace("WHERE", 'WHERE s.note <> "it\\"s RETURN n" AND'),
    GOOD.replace("WHERE", "WHERE s.role IN ['chair', 'deputy_chair'] AND"),
    GOOD.replace("WHERE", "WHERE s.label_sq STARTS WITH 'K' AND s.x ENDS WITH 'i' AND"),
    GOOD.replace("WHERE", "WHERE s.count >= 1 AND s.max < 5 AND s.set = 1 AND"),
    GOOD.replace("WHERE", "WHERE 'Seat' IN labels(s) AND size(labels(s)) = 2 AND"),
    GOOD.replace("WHERE", "WHERE (s.a) - (s.b) < 1 AND"),
    GOOD.replace("WHERE", "WHERE date(s.valid_from) <= date($on) AND"),
    GOOD.replace("visible(b) AND visible(at)", "(visible(b) AND stated(at))"),
    GOOD.replace("visible(b)", "known(b)"),
    GOOD.replace("AND visible(s)", "AND visible(s) AND (s.a = 1 OR s.b = 1)"),
    GOOD.replace("`", ""),
    returning("RETURN s.`order by` AS id ORDER BY id"),
    returning("WITH b, count(s) AS n RETURN b.id AS id, n > 1 AS many ORDER BY id"),
    returning(
        "WITH b, s ORDER BY s.id WITH b, count(DISTINCT s.role) AS n, collect(s.id) AS ids WHERE n > 1 RETURN b.id AS id, n + 1 AS m, ids[0] AS one ORDER BY id"
    ),
    returning("WITH count(*) AS n RETURN n AS n ORDER BY n"),
    returning("WITH DISTINCT b.id AS id RETURN id AS id ORDER BY id"),
    returning("WITH b, count(s) AS s RETURN b.id AS id, s AS s ORDER BY id"),
    returning(
        "WITH b, s ORDER BY s.id WITH b, collect(s {.id, .role}) AS all RETURN b.id AS id, all AS all ORDER BY id"
    ),
    returning(
        "WITH b, s ORDER BY s.id WITH b, collect(s) AS xs RETURN b.id AS id, [x IN xs | x.id] AS ids, size(xs) AS n ORDER BY id"
    ),
    returning(
        "WITH b, s ORDER BY s.id WITH b, collect(s) AS xs RETURN b.id AS id, any(x IN xs WHERE x.role = 'chair') AS led ORDER BY id"
    ),
    returning(
        "RETURN s {.id, .role, body: b.id} AS seat, type(at) AS tie, b IS NULL AS gone, startNode(at).id AS a ORDER BY seat.id"
    ),
    returning(
        "RETURN CASE WHEN b IS NULL THEN s {.id} ELSE b {.id} END AS one, s = b AS same, s.id AS s ORDER BY one.id"
    ),
    returning("WITH s ORDER BY s.id LIMIT 3 RETURN s.id AS id ORDER BY id"),
    returning("RETURN s.id AS id ORDER BY id SKIP 1 LIMIT 3"),
    returning(
        "RETURN s.id AS id, COUNT { MATCH (s)-[of:OF]->(o:Thing) WHERE visible(of) AND visible(o) } AS n ORDER BY id"
    ),
    returning(
        "RETURN s.id AS id, [(s)-[of:OF]->(o:Thing) WHERE visible(of) AND visible(o) | o.id] AS held ORDER BY id"
    ),
    returning(
        "RETURN s.id AS id, COLLECT { MATCH (s)-[of:OF]->(o:Thing) WHERE visible(of) AND visible(o) RETURN o.id AS o ORDER BY o } AS held ORDER BY id"
    ),
    returning(
        "WITH s WHERE EXISTS { (s)-[of:OF]->(o:Thing) WHERE visible(of) AND visible(o) } RETURN s.id AS id ORDER BY id"
    ),
    returning(
        "CALL (s) { MATCH (s)-[of:OF]->(o:Thing) WHERE visible(of) AND visible(o) RETURN o.id AS o } RETURN s.id AS id, o AS o ORDER BY id, o"
    ),
    returning(
        "CALL (s) { WITH s.role AS role RETURN role AS a UNION WITH s.field AS f RETURN f AS a } RETURN s.id AS id, a AS a ORDER BY id, a"
    ),
    returning(
        "OPTIONAL MATCH (s)-[of:OF]->(o:Thing) WHERE visible(of) AND visible(o) RETURN s.id AS id, o.id AS o ORDER BY id, o"
    ),
    returning("MATCH (s)-[of:OF]->(b) WHERE visible(of) RETURN s.id AS id ORDER BY id"),
    "MATCH p = (a:Thing {id: $body})-[up:PART_OF*0..4]->(w:Thing) WHERE all(x IN nodes(p) WHERE visible(x)) AND all(x IN up WHERE visible(x)) RETURN w.id AS id, length(p) AS far, [n IN nodes(p) | n.id] AS way ORDER BY id",
    "MATCH p = (a:Thing {id: $body})-[:PART_OF*..4]->(:Thing) WHERE all(x IN nodes(p) WHERE visible(x)) AND all(x IN relationships(p) WHERE visible(x)) RETURN a.id AS id ORDER BY id",
    "MATCH p = shortestPath((a:Thing {id: $body})-[r:PART_OF*..8]-(c:Thing)) WHERE a <> c AND all(x IN nodes(p) WHERE visible(x)) AND all(x IN r WHERE visible(x)) RETURN c.id AS id ORDER BY id",
    "CALL db.index.fulltext.queryNodes($body, $body) YIELD node, score WHERE visible(node) RETURN node.id AS id ORDER BY id",
    "UNWIND $body AS apoc RETURN apoc AS id, {count: 1, labels: 2} AS m ORDER BY id",
]


@pytest.mark.parametrize("body", LOOK_ALIKES)
def test_a_look_alike_is_left_alone(body):
    assert lint(HEAD + body) == []


@pytest.mark.parametrize("line", HEAD.splitlines())
def test_a_header_without_one_of_its_lines_is_found(line):
    assert "header" in rules_broken(GOOD, HEAD.replace(line + "\n", ""))


@pytest.mark.parametrize(
    "said", ["body: an id; other: used nowhere", "none", "bodies: ids"]
)
def test_a_header_that_does_not_fit_the_parameters_is_found(said):
    assert "header" in rules_broken(GOOD, HEAD.replace("body: an id", said))


@pytest.mark.parametrize("text", ["MATCH (a RETURN 1", "RETURN [1, 2)", "RETURN 1)"])
def test_brackets_that_do_not_nest_are_a_problem(text):
    assert [problem.rule for problem in lint(text)] == ["syntax"]


def test_a_problem_names_its_line_and_the_remedy():
    [problem] = lint(HEAD + GOOD.replace(" AND visible(s)", ""))
    assert str(problem) == "line 5: policy: add visible(s) to the WHERE of this MATCH"
