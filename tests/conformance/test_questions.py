"""Every question gives the same bytes on every engine."""

import json
from collections.abc import Iterator

import pytest

from graph.address import Address
from graph.build import layout_of, rules_for
from graph.fill import fill
from graph.home import Home
from graph.neo4j_store import opened
from graph.policy import parameters
from graph.project import whole
from graph.store import GraphStore
from ontology.model import ontology
from queries.catalogue import CATALOGUE
from tests.asked import ON, askings, told
from tests.questions.commands import COMMANDS

pytestmark = pytest.mark.neo4j
VIEWERS: tuple[list[str], ...] = (
    [],
    ["--public"],
    ["--lang", "en"],
    ["--known", "2026-03-01"],
)
"""Who asks, in what language, and what was known then."""


def on_server(uri, home) -> Iterator[GraphStore]:
    """Give a server's store that holds what a home's records make."""
    parts = home.records.parts(home.records.versions())
    with opened(Address.read(uri)) as store:
        store.empty()
        store.ensure_schema(layout_of(ontology()))
        fill(store, parts, rules_for(parts))
        yield store


@pytest.fixture(scope="module")
def lugina(neo4j_server, world_home) -> Iterator[GraphStore]:
    yield from on_server(neo4j_server.uri, Home(world_home))


def as_bytes(store, words):
    return json.dumps(told(store, words), ensure_ascii=False)


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


class TestShipped:
    """The facts that come with Ura, asked as the public questions ask them."""

    @pytest.fixture(scope="class")
    def there(self, neo4j_server, shipped_home) -> Iterator[GraphStore]:
        yield from on_server(neo4j_server.uri, Home(shipped_home))

    @pytest.mark.parametrize("name", sorted(COMMANDS))
    def test_a_question(self, name, shipped_store, there):
        words = COMMANDS[name]
        assert as_bytes(there, words) == as_bytes(shipped_store, words)
