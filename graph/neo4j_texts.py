"""What is sent to Neo4j to write a batch; all of it may be sent twice."""

import re
from collections.abc import Callable, Iterator

from graph.batches import CHUNK, by_type, chunks, missing_end
from graph.store import Batch, Layout, Row, Step
from graph.texts import Texts

TEXTS = Texts(__file__)
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
            yield Step(TEXTS.of("untie", kind), {"rows": rows})
    for keys in chunks(batch.removed):
        yield Step(TEXTS["remove"], {"keys": keys})
    for kind, nodes in by_type(batch.nodes).items():
        for rows in chunks(nodes, size):
            yield Step(TEXTS.of("nodes", kind), {"rows": rows})
    for kind, relations in by_type(batch.relations).items():
        again = TEXTS.of("relations", kind)
        text = TEXTS.of("new_relations", kind) if new else again
        for rows in chunks(relations, size):
            yield Step(text, {"rows": rows}, _all_there(kind, len(rows)), again)


def naming(layout: Layout) -> list[Step]:
    """Return what makes a database know all names of a layout; those known stay.

    A server plans a question anew, each time, while one of its names is unknown to it;
    that takes longer than most answers.
    """
    return [
        Step(TEXTS["name_types"], {"names": list(layout.relations)}),
        Step(TEXTS["name_properties"], {"names": list(layout.properties)}),
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
