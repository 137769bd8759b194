"""A store that opens while what asks of it is imported."""

from __future__ import annotations

import pytest

from api.ahead import Opening
from graph.errors import QueryFailed, StoreDamaged, StoreMissing
from graph.home import Home
from queries.catalogue import entry

ENTRY = entry("who_chairs")
COUNT = "MATCH (n:Record) WITH count(n) AS n RETURN n"


def test_it_is_open_inside_and_closed_afterwards(world_home):
    with Opening(Home(world_home), ENTRY) as opening:
        store = opening.store()
        assert store.read(COUNT)[0]["n"] > 0
    with pytest.raises(StoreDamaged, match="closed"):
        store.read(COUNT)


def test_nobody_has_to_ask(world_home):
    with Opening(Home(world_home), ENTRY):
        pass
    with Opening(Home(world_home), ENTRY) as opening:
        assert opening.store().read(COUNT)


def test_what_went_wrong_is_raised_where_it_is_waited_for(tmp_path):
    with Opening(Home(tmp_path), ENTRY) as opening, pytest.raises(StoreMissing):
        opening.store()


def test_a_text_that_the_engine_refuses_is_told_of_only_when_it_is_asked(
    world_home, monkeypatch
):
    monkeypatch.setattr("api.ahead.texts_of", lambda _: ["UNWIND $x AS y RETURN"])
    with Opening(Home(world_home), ENTRY) as opening:
        assert opening.store().read(COUNT)
        with pytest.raises(QueryFailed):
            opening.store().read("UNWIND $x AS y RETURN", {"x": []})


def test_an_error_of_who_asks_passes(world_home):
    with pytest.raises(ZeroDivisionError), Opening(Home(world_home), ENTRY):
        _ = 1 / 0
