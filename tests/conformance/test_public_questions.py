"""The facts that come with Ura, asked on both engines.

As the public questions ask them, and every question as the description of the HTTP door
shows it.
"""

from collections.abc import Iterator

import pytest

from api.web.examples import EXAMPLES
from graph.home import Home
from graph.store import GraphStore
from tests.conformance.on_server import as_bytes, on_server
from tests.questions.commands import COMMANDS

pytestmark = pytest.mark.neo4j


@pytest.fixture(scope="module")
def there(neo4j_server, shipped_home) -> Iterator[GraphStore]:
    yield from on_server(neo4j_server.uri, Home(shipped_home))


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_a_question(name, shipped_store, there):
    words = COMMANDS[name]
    assert as_bytes(there, words) == as_bytes(shipped_store, words)


@pytest.mark.parametrize("stem", EXAMPLES)
def test_every_question(stem, shipped_store, there):
    words = [stem.replace("_", "-")]
    for name, given in EXAMPLES[stem].items():
        for one in given if isinstance(given, list) else [given]:
            words += [f"--{name}", str(one)]
    assert as_bytes(there, words) == as_bytes(shipped_store, words)
