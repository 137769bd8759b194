"""What tests of a home on a server begin with."""

from functools import partial

import pytest

from graph.address import Address
from graph.neo4j_store import opened
from graph.server_home import ServerHome


@pytest.fixture
def connect(neo4j_server):
    """What opens the server's database, emptied for this test."""
    address = Address.read(neo4j_server.uri)
    with opened(address, timeout=120) as store:
        store.empty()
    return partial(opened, address, timeout=120)


@pytest.fixture
def home(connect, tmp_path) -> ServerHome:
    """A home on the emptied server."""
    return ServerHome(tmp_path / "one", connect)
