"""What a server knows before the first row: a question is planned once, not each time."""

import re
from pathlib import Path

import pytest

from graph.address import Address
from graph.build import layout_of
from graph.neo4j_store import opened
from graph.neo4j_texts import NAMES, naming
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


def test_all_is_named_where_one_name_is_unknown():
    known = set(LAYOUT.properties)
    assert list(naming(LAYOUT, known)) == []
    ties, properties = naming(LAYOUT, known - {"label_sq"})
    assert ties.parameters == {"names": list(LAYOUT.relations)}
    assert properties.parameters == {"names": list(LAYOUT.properties)}


@pytest.mark.neo4j
def test_a_server_knows_every_name_of_its_schema(neo4j_server):
    more = Layout(LAYOUT.nodes, LAYOUT.relations, (*LAYOUT.properties, "never_said"))
    with opened(Address.read(neo4j_server.uri), timeout=120) as store:
        store.ensure_schema(more)
        known = {row["name"] for row in store.read(NAMES)}
    assert known >= set(more.properties)
