"""What a server knows before the first row: a question is planned once, not each time."""

import re
from pathlib import Path

import neo4j
import pytest

from graph.address import Address
from graph.build import layout_of
from graph.neo4j_store import opened
from graph.store import Layout
from ontology.model import ontology
from queries import question
from queries.question import query_text

LAYOUT = layout_of(ontology())
QUERIES = Path(question.__file__).parent
READ = re.compile(r"(?:\b\w+|[{,]\s*)\.([a-z]\w*)|\{(\w+): (?:\$|\w+\})")
"""`x.name`, `x {.name, .other}` and `(x {name: value})`."""


@pytest.mark.parametrize(
    "path", sorted(QUERIES.rglob("*.cypher")), ids=lambda p: p.stem
)
def test_no_question_reads_what_no_server_is_told(path):
    text = query_text(str(path.parent.relative_to(QUERIES)), path.stem).cypher
    read = {name for found in READ.findall(text) for name in found if name}
    assert read <= set(LAYOUT.properties)


@pytest.mark.neo4j
def test_a_server_knows_every_name_of_its_schema(neo4j_server):
    more = Layout(LAYOUT.nodes, LAYOUT.relations, (*LAYOUT.properties, "never_said"))
    ties = "EXPLAIN MATCH (a)-[r:{}]->(b) RETURN r.never_said AS x"
    with opened(Address.read(neo4j_server.uri), timeout=120) as store:
        store.ensure_schema(more)
        known = {row["propertyKey"] for row in store.read("CALL db.propertyKeys()")}
    assert known >= set(more.properties)
    with neo4j.GraphDatabase.driver(
        neo4j_server.uri, warn_notification_severity="OFF"
    ) as driver:
        told = driver.execute_query(ties.format("|".join(LAYOUT.relations)))
    codes = {one.gql_status for one in told.summary.gql_status_objects}
    assert not codes & {"01N50", "01N51", "01N52"}  # unknown label, type, property
