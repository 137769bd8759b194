"""How a server is asked: who is let in, by which certificates, and what is refused."""

from importlib.metadata import version

import pytest

from api.settings import read_settings
from graph.address import Address
from graph.errors import StoreUnreachable, StoreUnsupported
from graph.neo4j_driver import untried, verify_version
from graph.neo4j_store import opened
from tests.bolt_router import Router


def at(router, scheme="bolt", **given):
    return Address.read(f"{scheme}://ana@127.0.0.1:{router.port}", **given)


@pytest.mark.parametrize("scheme", ["bolt", "neo4j"])
@pytest.mark.parametrize(
    ("bolt", "agent"),
    [
        ((4, 4), "Neo4j/4.4.30"),
        ((5, 0), "Neo4j/5.0.0"),
        ((5, 4), "Neo4j/5.13.0"),
        ((5, 4), "Memgraph/2.0"),
    ],
)
def test_an_older_server_is_named(scheme, bolt, agent):
    with (
        Router(version=bolt, agent=agent) as router,
        pytest.raises(StoreUnsupported, match=f"the server is {agent}") as caught,
    ):
        opened(at(router, scheme))
    assert "5.26" in caught.value.remedy


def test_a_much_older_server_is_named():
    with Router(version=(3, 0), agent="Neo4j/3.5.35") as router:
        with pytest.raises(StoreUnsupported, match=r"Neo4j/3\.5\.35"):
            opened(at(router))
        with pytest.raises(StoreUnsupported, match="routing"):
            opened(at(router, "neo4j"))


@pytest.mark.parametrize("scheme", ["bolt", "neo4j"])
@pytest.mark.parametrize("bolt", [(0, 0), (9, 9)])
def test_a_server_that_the_driver_does_not_know(scheme, bolt):
    with (
        Router(version=bolt) as router,
        pytest.raises(StoreUnsupported, match="driver does not know") as caught,
    ):
        opened(at(router, scheme))
    assert "5.26" in caught.value.remedy


@pytest.mark.parametrize(
    "agent", ["Neo4j/4.4.30", "Neo4j/5.25.1", "Memgraph/2.0", "", "Neo4j/dev"]
)
def test_a_server_that_ura_was_not_made_for(agent):
    with pytest.raises(StoreUnsupported, match="the server is"):
        verify_version(agent, "neo4j://x")


@pytest.mark.parametrize(
    ("agent", "newer"),
    [("Neo4j/5.26.30", False), ("Neo4j/2026.08.1", False), ("Neo4j/2031.01.0", True)],
)
def test_a_newer_server_is_taken_and_told_of(agent, newer):
    verify_version(agent, "neo4j://x")
    assert bool(untried(agent)) is newer


def test_a_server_hears_who_asks_and_the_password_of_a_file(tmp_path):
    secret = tmp_path / "password"
    secret.write_text("hunter2\n")
    with Router() as router:
        given = {"URA_STORE_PASSWORD_FILE": str(secret)}
        address = read_settings(None, at(router).uri.replace("//", "//ana@"), given)
        assert address.server
        opened(address.server).close()
        hello, logon = router.heard[:2]
    assert f"ura/{version('ura')}".encode() in hello
    assert b"principal\x83ana" in logon
    # A length stands before a text: 7 letters, and no end of line.
    assert b"credentials\x87hunter2" in logon


def test_a_server_is_asked_for_no_remarks():
    with Router() as router:
        with opened(at(router)) as store:
            store.read("RETURN 1 AS one")
        begun = [m for m in router.heard if m[1] == 0x11]
    assert b"notifications_minimum_severity\x83OFF" in b"".join(begun)


# Without an answer


def test_a_web_server_is_told_as_one():
    with Router() as router:
        router.greeting = b"HTTP"
        with pytest.raises(StoreUnreachable, match="looks like HTTP") as caught:
            opened(at(router), retry_seconds=1)
    assert "\n" not in caught.value.what


def test_nobody_there_is_told_with_the_reason():
    with pytest.raises(StoreUnreachable, match="Connection refused"):
        opened(Address.read("bolt://127.0.0.1:9"))
