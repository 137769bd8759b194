"""How a server is asked: who is let in, by which certificates, and what is refused."""

import shutil
import ssl
import subprocess
from importlib.metadata import version
from threading import Barrier, Thread

import neo4j
import pytest

from api.settings import read_settings
from graph.address import Address
from graph.errors import BadInput, StoreUnreachable, StoreUnsupported
from graph.neo4j_driver import SharedDriver, _driver
from graph.neo4j_store import opened
from graph.neo4j_version import untried, verify_version
from graph.store import Step
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


def test_a_cluster_that_nobody_writes_in_is_read_and_says_so():
    with (
        Router(writers=[]) as router,
        opened(at(router, "neo4j"), retry_seconds=0) as store,
    ):
        assert store.read("RETURN 1") == []
        with pytest.raises(StoreUnreachable, match="does not write now") as caught:
            store.transact([Step("CREATE (:Record)", {})])
    assert "neo4j://" in caught.value.remedy


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
        given = {"URA_STORE_PASSWORD": "", "URA_STORE_PASSWORD_FILE": str(secret)}
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


@pytest.mark.parametrize(("waits", "connects"), [(4.0, 5.0), (30.0, 30.0)])
def test_whoever_waits_less_waits_less_for_a_connection_too(
    monkeypatch, waits, connects
):
    given = {}
    monkeypatch.setattr(
        neo4j.GraphDatabase, "driver", lambda _uri, **more: given.update(more)
    )
    _driver(Address.read("neo4j://x"), waits)
    assert given["max_transaction_retry_time"] == waits
    assert given["connection_acquisition_timeout"] == connects


# Certificates


def certificate(folder):
    """Make a certificate for this machine that signs itself; its file, its key's file."""
    program = shutil.which("openssl")
    if program is None:
        pytest.skip("openssl is not on this machine, and it makes the certificate")
    folder.mkdir()
    cert, key = folder / "cert.pem", folder / "key.pem"
    command = [program, "req", "-x509", "-nodes", "-newkey", "rsa:2048", "-days", "2"]
    command += ["-subj", "/CN=localhost", "-addext", "subjectAltName=IP:127.0.0.1"]
    command += ["-keyout", str(key), "-out", str(cert)]
    subprocess.run(command, check=True, capture_output=True)
    return cert, key


@pytest.fixture(scope="module")
def signed(tmp_path_factory):
    return certificate(tmp_path_factory.mktemp("tls") / "ours")


@pytest.fixture
def secure(signed):
    """A server that is asked by TLS only."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*signed)
    with Router(tls=context) as router:
        yield router


def test_any_certificate_is_taken_where_the_address_says_so(secure):
    opened(at(secure, "bolt+ssc")).close()
    assert secure.heard


@pytest.mark.parametrize("scheme", ["bolt", "neo4j"])
def test_a_certificate_of_ones_own_authority_is_taken(secure, signed, scheme):
    opened(at(secure, scheme, authorities=str(signed[0]))).close()
    assert secure.heard


@pytest.mark.parametrize("scheme", ["bolt+s", "neo4j+s"])
def test_a_certificate_that_nobody_signed_is_not_taken(secure, scheme):
    with pytest.raises(StoreUnreachable, match="certificate verify failed"):
        opened(at(secure, scheme), retry_seconds=1)
    assert not secure.heard


def test_a_certificate_of_another_authority_is_not_taken(secure, tmp_path):
    other, _ = certificate(tmp_path / "other")
    with pytest.raises(StoreUnreachable, match="certificate verify failed"):
        opened(at(secure, authorities=str(other)), retry_seconds=1)
    assert not secure.heard


@pytest.mark.parametrize(
    ("scheme", "encrypted"),
    [
        *[("neo4j", False), ("bolt", False), ("neo4j+s", True), ("bolt+s", True)],
        *[("neo4j+ssc", True), ("bolt+ssc", True)],
    ],
)
def test_what_is_encrypted(scheme, encrypted):
    with _driver(Address.read(f"{scheme}://x"), 1) as driver:
        assert driver.encrypted is encrypted


@pytest.mark.parametrize("made", ["", "no certificate", None, "folder"])
def test_certificates_that_cannot_be_read(tmp_path, made):
    path = tmp_path / "ca.pem"
    if made == "folder":
        path.mkdir()
    elif made is not None:
        path.write_text(made)
    address = Address.read("neo4j://127.0.0.1:9", authorities=str(path))
    with pytest.raises(BadInput, match="URA_STORE_CA") as caught:
        opened(address)
    assert str(path) in str(caught.value)
    assert "PEM" in caught.value.remedy


def test_certificates_beside_a_scheme_that_says_which(signed):
    address = Address.read("neo4j+s://127.0.0.1:9", authorities=str(signed[0]))
    with pytest.raises(BadInput, match=r"does not go with neo4j\+s://") as caught:
        opened(address)
    assert "neo4j://" in caught.value.remedy


def test_a_file_of_certificates_may_be_in_the_users_folder(monkeypatch, tmp_path):
    monkeypatch.setenv("HOME", str(tmp_path))
    server = read_settings(None, "neo4j://x", {"URA_STORE_CA": "~/ca.pem"}).server
    assert server
    assert server.authorities == str(tmp_path / "ca.pem")


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


# Shared


def test_stores_of_one_address_share_a_driver_until_the_last_is_closed():
    with Router() as router:
        first, second = opened(at(router)), opened(at(router))
        assert first._driver is second._driver
        first.close()
        second.read("RETURN 1 AS one")
        second.close()
        with opened(at(router)) as third:
            assert third._driver is not second._shared


def test_nobody_waits_for_another_ones_connection(monkeypatch):
    """All connect at once: each passes the barrier only when all others are there."""
    together = Barrier(3, timeout=10)
    begin = SharedDriver.__init__

    def late(self, *given):
        together.wait()
        begin(self, *given)

    monkeypatch.setattr(SharedDriver, "__init__", late)
    found = []
    with Router() as router:
        threads = [
            Thread(target=lambda: found.append(opened(at(router)))) for _ in range(3)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len({id(one._shared) for one in found}) == 1
        assert len(found) == 3
        for one in found:
            one.close()
    assert not SharedDriver._opened
