"""The doors over a store on a server: what changes takes over, nothing is torn."""

from dataclasses import replace
from functools import partial
from time import sleep

import pytest
from starlette.testclient import TestClient

from api.app import create_app
from api.door import of_one_state
from api.web.limits import Limits
from graph.address import Address
from graph.load_steps import begun
from graph.loads import is_changing
from graph.neo4j_driver import SharedDriver
from graph.neo4j_store import opened
from graph.server_home import ServerHome
from loaders.pipeline import load
from tests.world import DATA, FIRST

pytestmark = pytest.mark.neo4j
PATIENT = Limits(look_every=0.0, seconds=120)
"""A server that has just started takes long for its first answer, beside other tests."""
WHO = "/v1/questions/who-chairs?body=Komiteti+Drejtues&territory=Lumas"


@pytest.fixture
def connect(neo4j_server):
    connect = partial(opened, Address.read(neo4j_server.uri), timeout=120)
    with connect() as store:
        store.empty()
    return connect


@pytest.fixture
def home(connect, tmp_path):
    home = ServerHome(tmp_path / "home", connect)
    load(home, [DATA / f"{name}.yaml" for name in FIRST])
    return home


@pytest.fixture
def client(home):
    with TestClient(create_app(home, PATIENT)) as client:
        yield client


def test_an_answer_is_kept_until_another_load(client, home):
    first = client.get(WHO)
    assert first.json()["status"] == "answered"
    again = client.get(WHO, headers={"if-none-match": first.headers["etag"]})
    assert again.status_code == 304
    load(home, [DATA / "board_later.yaml"])
    later = client.get(WHO)
    assert later.json()["rows"] != first.json()["rows"]
    assert later.headers["etag"] != first.headers["etag"]


def test_marks_that_come_after_a_look_are_taken_over(client, home):
    """Whoever looks between a commit and its marks must not connect at every look."""
    marks = home.path / "marks"
    text = marks.read_text("utf-8")
    marks.write_text("")
    client.get(WHO)
    marks.write_text(text)
    client.get(WHO)
    assert [key[1] for key in SharedDriver._opened] == [tuple(text.split())]


def test_while_a_load_runs_answers_say_so_and_are_not_kept(client, connect):
    before = client.get(WHO).json()
    with connect() as store:
        store.transact(begun(2, "somebody", "7.x"))
    [more] = [n for n in client.get(WHO).json()["notes"] if n not in before["notes"]]
    assert "being loaded" in more
    with connect() as store:
        store.transact(begun(3, "somebody", "7.x")[:1])  # the load is gone
    assert client.get(WHO).json() == before


def test_what_is_kept_is_not_given_between_two_looks_at_a_running_load(home, connect):
    with TestClient(create_app(home, replace(PATIENT, look_every=0.5))) as client:
        before = client.get(WHO).json()
        with connect() as store:
            store.transact(begun(2, "somebody", "7.x"))
        sleep(0.6)
        noted = [client.get(WHO).json()["notes"] for _ in range(3)]
    assert [len(one) - len(before["notes"]) for one in noted] == [1, 1, 1]


def test_a_picture_is_of_one_state_and_says_that_a_load_runs(home, connect, capsys):
    seen: list[bool] = []

    def drawn(_store, loads):
        seen.append(is_changing(loads))
        if len(seen) == 1:
            with connect() as store:
                store.transact(begun(2, "somebody", "7.x"))
        return len(seen)

    assert of_one_state(home, drawn) == 2
    assert seen == [False, True]
    assert "po ngarkohen të dhëna të reja" in capsys.readouterr().err
