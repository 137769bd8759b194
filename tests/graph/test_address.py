"""An address: what it says, what is refused, and that no password is ever repeated."""

import pytest

from graph.address import Address
from graph.errors import BadInput

PLAIN = "neo4j://host:7687"


@pytest.mark.parametrize(
    ("text", "uri", "user", "database"),
    [
        ("neo4j://host", PLAIN, None, None),
        ("NEO4J://Host:7687/", PLAIN, None, None),
        (" neo4j://host:/ ", PLAIN, None, None),
        ("neo4j://ana@host:7000/ura", "neo4j://host:7000", "ana", "ura"),
        ("neo4j://ana@mail.al@host/ura/", PLAIN, "ana@mail.al", "ura"),
        ("neo4j://ana%40mail.al@host", PLAIN, "ana@mail.al", None),
        ("bolt+ssc://[::1]:7000", "bolt+ssc://[::1]:7000", None, None),
        ("neo4j://Gjakovë", "neo4j://gjakovë:7687", None, None),
    ],
)
def test_what_an_address_says(text, uri, user, database):
    one = Address.read(text)
    assert (one.uri, one.user, one.database) == (uri, user, database)


@pytest.mark.parametrize(
    "text",
    [
        "neo4j://",
        "http://x",
        "neo4j://x/a/b",
        "neo4j://x:port",
        "neo4j+x://x",
        "x",
        "",
        "neo4j://x:99999",
        "neo4j://x:0",
        "neo4j://x:٧",
        "neo4j://x//",
        "neo4j://@x",
        "neo4j://ana@x/b@c",
        "neo4j://[x]",
        "neo4j://[abc]",
        "neo4j://[1.2]",
        "neo4j://[fe80::1%lo]",
        "neo4j://a b",
        "neo4j://a..b",
        "neo4j://xn--ü",
        f"neo4j://{'a' * 70}",
    ],
)
def test_what_is_no_address(text):
    with pytest.raises(BadInput, match="no server's address"):
        Address.read(text)


def test_an_address_without_a_secret_is_repeated():
    with pytest.raises(BadInput, match="'htp//server' is no server's address"):
        Address.read("htp//server")


@pytest.mark.parametrize(
    "text",
    [
        "neo4j://ana:hunter2@x",
        "neo4j://ana:hunter2@x:port",
        "neo4j://ana:hunter2@x:99999",
        "neo4j://ana:hunter2@[x",
        "neo4j://ana:hun#hunter2@x",
        "neo4j://ana:12?hunter2@host",
        "neo4j://ana:12/hunter2@host",
        "neo4j://ana:hun@hunter2@host",
        "neo4j://:hunter2@host",
        "http://ana:hunter2@host",
        "ana:hunter2@host",
    ],
)
def test_a_password_in_an_address_is_refused_and_not_repeated(text):
    with pytest.raises(BadInput, match="holds a password") as caught:
        Address.read(text)
    assert "hunter2" not in f"{caught.value} {caught.value.message.albanian}"


@pytest.mark.parametrize(
    "text",
    [
        "neo4j://ana:hunter2",
        "neo4j://ana/hunter2@x",
        "neo4j://ana hunter2@x",
        "neo4j://x?password=hunter2",
    ],
)
def test_what_may_be_a_password_is_not_repeated(text):
    with pytest.raises(BadInput) as caught:
        Address.read(text)
    assert "hunter2" not in f"{caught.value} {caught.value.message.albanian}"


@pytest.mark.parametrize("text", [f"{PLAIN}?database=x", f"{PLAIN}/ura#x", f"{PLAIN}?"])
def test_nothing_of_an_address_is_left_out_in_silence(text):
    with pytest.raises(BadInput, match=r"after \? or #"):
        Address.read(text)


def test_an_address_shows_no_password():
    one = Address.read("neo4j://ana@x/db", password="hunter2")
    assert "hunter2" not in f"{one} {one!r} {one.slug}"
    assert (str(one), one.user, one.slug) == ("neo4j://x:7687/db", "ana", "x-7687-db")
