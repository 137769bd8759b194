"""One suite, every engine: a new engine is one more entry of ENGINES."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from graph.address import Address
from graph.arcadedb_store import ARCADEDB
from graph.build import layout_of
from graph.neo4j_store import opened
from graph.store import GraphStore, Layout
from ontology.model import ontology

FULL = layout_of(ontology())
LAYOUT = Layout(
    nodes=("Claim", "Institution", "Mechanism", "Post", "Territory"),
    relations=("COVERS", "IN", "NEXT", "PART_OF"),
)

PATIENT = 120.0
"""Seconds for a server that has just started, beside other tests on two cores."""

Maker = Callable[[Path, Layout, float], GraphStore]
"""Makes an empty store in a folder of its own, or on the server."""


def _embedded(_: pytest.FixtureRequest) -> Maker:
    return lambda path, layout, timeout: ARCADEDB.create(
        path / "store", layout, timeout=timeout
    )


def _server(request: pytest.FixtureRequest) -> Maker:
    uri = request.getfixturevalue("neo4j_server").uri

    def make(_: Path, layout: Layout, timeout: float) -> GraphStore:
        store = opened(Address.read(uri), timeout=timeout if timeout < 1 else PATIENT)
        store.empty()
        store.ensure_schema(layout)
        return store

    return make


_ENGINES = {"arcadedb": _embedded, "neo4j": _server}
ENGINES: list[Any] = [
    "arcadedb",
    pytest.param("neo4j", marks=pytest.mark.neo4j),
]


def maker(request: pytest.FixtureRequest) -> Maker:
    """Return what makes stores of the engine that a fixture is parametrized with."""
    return _ENGINES[request.param](request)


@pytest.fixture(params=ENGINES)
def engine(request) -> Maker:
    return maker(request)


@pytest.fixture
def store(engine, tmp_path) -> Iterator[GraphStore]:
    """An empty store with its schema."""
    with engine(tmp_path, LAYOUT, 10.0) as opened_store:
        yield opened_store
