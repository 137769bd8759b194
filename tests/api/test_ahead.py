"""A store that opens while what asks of it is imported."""

from __future__ import annotations

from threading import Event, Thread, current_thread, main_thread

import pytest

from api.ahead import Opening
from graph.errors import QueryFailed, StoreDamaged, StoreMissing
from graph.home import Home
from queries import ready
from queries.catalogue import entry

ENTRY = entry("who_chairs")
COUNT = "MATCH (n:Record) WITH count(n) AS n RETURN n"
SECONDS = 60


def test_it_is_open_inside_and_closed_afterwards(world_home):
    with Opening(Home(world_home), ENTRY) as opening:
        assert opening.read(COUNT)[0]["n"] > 0
    with pytest.raises(StoreDamaged, match="closed"):
        opening.read(COUNT)


def test_nobody_has_to_ask(world_home):
    with Opening(Home(world_home), ENTRY):
        pass
    with Opening(Home(world_home), ENTRY) as opening:
        assert opening.read(COUNT)


def test_what_went_wrong_is_raised_where_it_is_waited_for(tmp_path):
    with Opening(Home(tmp_path), ENTRY) as opening, pytest.raises(StoreMissing):
        opening.read(COUNT)


def test_a_text_that_the_engine_refuses_is_told_of_only_when_it_is_asked(
    world_home, monkeypatch
):
    monkeypatch.setattr(ready, "texts_of", lambda _: ["UNWIND $x AS y RETURN"])
    with Opening(Home(world_home), ENTRY) as opening:
        assert opening.read(COUNT)
        with pytest.raises(QueryFailed):
            opening.read("UNWIND $x AS y RETURN", {"x": []})


def test_an_error_of_who_asks_passes(world_home):
    with pytest.raises(ZeroDivisionError), Opening(Home(world_home), ENTRY):
        _ = 1 / 0


@pytest.fixture
def prepared(monkeypatch):
    """The texts that were given to the engine ahead; each waits until it may."""
    given, begun, may = [], Event(), Event()

    def make_ready(_store, cypher):
        given.append(cypher)
        begun.set()
        assert may.wait(SECONDS)

    monkeypatch.setattr(ready, "texts_of", lambda _: [COUNT, COUNT + " // again"])
    monkeypatch.setattr(ready, "make_ready", make_ready)
    return given, begun, may


def test_a_text_that_is_being_read_is_waited_for(world_home, prepared):
    given, begun, may = prepared
    with Opening(Home(world_home), ENTRY) as opening:
        assert begun.wait(SECONDS)
        asking = Thread(target=opening.read, args=(COUNT,))
        asking.start()
        assert opening.read("RETURN 1 AS one") == [{"one": 1}]  # another is not
        asking.join(0.05)
        assert asking.is_alive()
        may.set()
        asking.join(SECONDS)
        assert not asking.is_alive()
    assert given[:1] == [COUNT]


def test_what_was_asked_already_is_not_read_again(world_home, prepared):
    given, begun, may = prepared
    with Opening(Home(world_home), ENTRY) as opening:
        assert begun.wait(SECONDS)
        assert opening.read(COUNT + " // again")
        may.set()
    assert given == [COUNT]


def test_who_asks_does_not_open(world_home, monkeypatch):
    """Imports go on in the thread that asks, the engine works in another."""
    opened_by = []
    home = Home(world_home)
    store = home.open()

    def open_it():
        opened_by.append(current_thread())
        return store

    monkeypatch.setattr(home, "open", open_it)
    with Opening(home, ENTRY) as opening:
        assert opening.read(COUNT)
    assert len(opened_by) == 1
    assert main_thread() not in opened_by
