"""What is sent to Neo4j to write a batch; all of it may be sent twice."""

import re
from collections.abc import Callable, Iterator

from graph.batches import CHUNK, by_type, chunks, missing_end
from graph.schema import checked
from graph.store import Batch, Layout, Row, Step

_NODES = """
UNWIND $rows AS row
MERGE (n:Record {key: row.key})
SET n = row, n:`TYPE`
"""
_RELATIONS = """
UNWIND $rows AS row
MATCH (a:Record {key: row.start})
MATCH (b:Record {key: row.end})
MERGE (a)-[r:`TYPE` {key: row.props.key}]->(b)
SET r = row.props
WITH count(r) AS written
RETURN written
"""
_NEW_RELATIONS = _RELATIONS.replace(
    "MERGE (a)-[r:`TYPE` {key: row.props.key}]->(b)", "CREATE (a)-[r:`TYPE`]->(b)"
)
"""Takes no lock of the ends until it commits: two of them do not wait for each other."""
_REMOVE = "UNWIND $keys AS key MATCH (n:Record {key: key}) DETACH DELETE n"
_UNTIE = """
UNWIND $rows AS row
MATCH (a:Record {key: row.start})-[r:`TYPE` {key: row.props.key}]->(b:Record {key: row.end})
DELETE r
"""
EMPTY = "MATCH (n) CALL (n) {{ DETACH DELETE n }} IN TRANSACTIONS OF {rows} ROWS"
READY = "CALL db.awaitIndexes($seconds)"
INDEXES = """
SHOW INDEXES YIELD name, labelsOrTypes, properties, state, owningConstraint
RETURN name, labelsOrTypes AS labels, properties, state, owningConstraint IS NOT NULL AS unique
"""
_NAME_TYPES = "UNWIND $names AS name CALL db.createRelationshipType(name)"
_NAME_PROPERTIES = "UNWIND $names AS name CALL db.createProperty(name)"
_SIDE_BY_SIDE = 2000
"""So many rows of a transaction that has others beside it: shorter ones wait less."""
_SHAPE = re.compile(
    r"CREATE (CONSTRAINT|INDEX) `(\w+)` IF NOT EXISTS FOR \(n:`(\w+)`\)\s+(?:REQUIRE|ON) \(?n\.`(\w+)`"
)


def steps_of(batch: Batch, *, new: bool = False) -> Iterator[Step]:
    """Yield what writes a batch; each step may be done twice.

    `new` says that none of the relations is there yet.
    """
    size = _SIDE_BY_SIDE if new else CHUNK
    for kind, ties in by_type(batch.untied).items():
        for rows in chunks(ties):
            yield Step(_UNTIE.replace("TYPE", checked(kind)), {"rows": rows})
    for keys in chunks(batch.removed):
        yield Step(_REMOVE, {"keys": keys})
    for kind, nodes in by_type(batch.nodes).items():
        for rows in chunks(nodes, size):
            yield Step(_NODES.replace("TYPE", checked(kind)), {"rows": rows})
    for kind, relations in by_type(batch.relations).items():
        again = _RELATIONS.replace("TYPE", checked(kind))
        text = _NEW_RELATIONS.replace("TYPE", checked(kind)) if new else again
        for rows in chunks(relations, size):
            yield Step(text, {"rows": rows}, _all_there(kind, len(rows)), again)


def naming(layout: Layout) -> list[Step]:
    """Return what makes a database know all names of a layout; those known stay.

    A server plans a question anew, each time, while one of its names is unknown to it;
    that takes longer than most answers.
    """
    return [
        Step(_NAME_TYPES, {"names": list(layout.relations)}),
        Step(_NAME_PROPERTIES, {"names": list(layout.properties)}),
    ]


def _all_there(kind: str, sent: int) -> Callable[[list[Row]], None]:
    """Return what raises unless so many relations were written."""

    def verify(rows: list[Row]) -> None:
        written = rows[0]["written"] if rows else 0
        if written != sent:
            raise missing_end(kind, f"{sent - written} relations")

    return verify


def shape_of(statement: str) -> tuple[str, tuple[list[str], list[str], bool]]:
    """Return the name that a schema statement makes, and what it is about."""
    found = _SHAPE.match(statement)
    assert found, statement
    kind, name, label, key = found.groups()
    return name, ([label], [key], kind == "CONSTRAINT")
