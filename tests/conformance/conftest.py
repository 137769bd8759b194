"""One suite, every engine: a new engine is one more entry of ENGINES."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from graph.arcadedb_store import ARCADEDB
from graph.build import layout_of
from graph.store import GraphStore, Layout
from ontology.model import ontology

FULL = layout_of(ontology())
LAYOUT = Layout(
    nodes=("Claim", "Institution", "Mechanism", "Post", "Territory"),
    relations=("COVERS", "IN", "NEXT", "PART_OF"),
)

Maker = Callable[[Path, Layout, float], GraphStore]

ENGINES: dict[str, Maker] = {
    "arcadedb": lambda path, layout, timeout: ARCADEDB.create(
        path / "store", layout, timeout=timeout
    ),
}


@pytest.fixture(params=sorted(ENGINES))
def engine(request) -> Maker:
    return ENGINES[request.param]


@pytest.fixture
def store(engine, tmp_path) -> Iterator[GraphStore]:
    """An empty store with its schema."""
    with engine(tmp_path, LAYOUT, 10.0) as opened:
        yield opened
