"""Every question gives the same bytes on every engine."""

from collections.abc import Iterator

import pytest

from graph.home import Home
from graph.policy import parameters
from graph.project import whole
from graph.store import GraphStore
from queries.catalogue import CATALOGUE
from tests.asked import ON, askings
from tests.conformance.on_server import as_bytes, on_server

pytestmark = pytest.mark.neo4j
VIEWERS: tuple[list[str], ...] = (
    [],
    ["--public"],
    ["--lang", "en"],
    ["--known", "2026-03-01"],
)
"""Who asks, in what language, and what was known then."""


@pytest.fixture(scope="module")
def lugina(neo4j_server, world_home) -> Iterator[GraphStore]:
    yield from on_server(neo4j_server.uri, Home(world_home))


@pytest.mark.parametrize("stem", [one.stem for one in CATALOGUE])
def test_the_invented_country(stem, world, lugina):
    asked = [one for one in askings() if one[0].replace("-", "_") == stem]
    assert asked
    for words in asked:
        for more in VIEWERS if len(words) < 4 else VIEWERS[:1]:
            again = [*words, *(one for one in more if one not in words)]
            assert as_bytes(lugina, again) == as_bytes(world, again), again


def test_the_whole_graph(world, lugina):
    one, other = (whole(store, parameters(ON)) for store in (world, lugina))
    assert [*map(str, sorted(one.nodes))] == [*map(str, sorted(other.nodes))]
    ties = [
        sorted(graph.edges(keys=True, data=True), key=str) for graph in (one, other)
    ]
    assert ties[0] == ties[1]
