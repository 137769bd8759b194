"""Random worlds, and those that showed a difference before."""

import os
from collections.abc import Iterator
from typing import Any

import pytest

from graph.address import Address
from graph.build import layout_of
from graph.neo4j_store import opened
from graph.store import ServerStore, Step
from ontology.model import ontology
from queries.viewer import LATEST, PROFESSIONAL
from tests.conformance.engines import Remembering, embedded, refill
from tests.conformance.fuzz import (
    FOUND,
    asked_ahead,
    asked_here,
    difference_in,
    differences,
    smaller,
    wrong,
)
from tests.conformance.random_questions import Asked
from tests.conformance.random_worlds import World

pytestmark = pytest.mark.neo4j
WORLDS = int(os.environ.get("URA_WORLDS", "3"))
"""`make test-neo4j` asks about 50, `make fuzz` about 2,000."""


@pytest.fixture(scope="module")
def server(neo4j_server) -> Iterator[ServerStore]:
    with opened(Address.read(neo4j_server.uri), timeout=120) as store:
        store.ensure_schema(layout_of(ontology()))
        yield store


@pytest.mark.parametrize("path", sorted(FOUND.glob("*.json")), ids=lambda one: one.stem)
def test_what_was_found_before(server, path):
    found = difference_in(path)
    refill(server, found.told)
    with embedded(found.told) as store:
        assert not wrong(found.asked.of(store), found.asked.of(server))


@pytest.mark.parametrize("seed", range(WORLDS))
def test_a_random_world(server, seed):
    found = [one.text() for one in differences(server, asked_here(seed))]
    assert found == []


def test_worlds_are_worth_asking_about():
    """Questions get answers, nothings, unknowns and refusals, not one of them alone."""
    world = World(1)
    with embedded(world.told) as store:
        answers = [one.of(store) for one in world.questions()]
    for status in ("answered", "unknown"):
        assert any(f'"status": "{status}"' in one for one in answers)
    assert sum('"citations": [0' in one for one in answers) > len(answers) / 10


class Forgetful:
    """A store that hides from everybody what only professionals may see."""

    def __init__(self, store):
        self._store = store

    def __getattr__(self, name):
        return getattr(self._store, name)

    def read(self, cypher, parameters=None):
        return self._store.read(cypher, _hidden(parameters or {}))

    def transact(self, steps):
        hidden = (Step(s.cypher, _hidden(s.parameters), s.verify) for s in steps)
        return self._store.transact(list(hidden))


def _hidden(parameters):
    return {**parameters, "tiers": ["public"]}


def test_a_planted_difference_is_found_and_made_small(server):
    world = World(2)
    secret = next(one for one in world.told if one.statement.tier == "professional")
    shown = {"thing": secret.statement.id}
    asked = Asked("show", (), shown, "2026-11-22", LATEST, PROFESSIONAL, None)
    some = [*(one for one in world.told[:30] if one != secret), secret]
    forgets: Any = Forgetful(server)
    assert smaller(forgets, asked, some) == [secret]


def test_a_planted_difference_of_a_world_is_found(server, monkeypatch):
    monkeypatch.setattr("tests.conformance.fuzz.smaller", lambda _, __, told: told)
    forgets: Any = Forgetful(server)
    assert any(differences(forgets, asked_here(2)))


def test_worlds_are_asked_ahead_in_their_order():
    seeds = [3, 1, 2]
    assert list(asked_ahead(seeds)) == [asked_here(seed) for seed in seeds]


def test_a_crash_is_found_though_both_engines_have_it(monkeypatch):
    def crash(*_):
        raise KeyError("x")

    monkeypatch.setattr("tests.conformance.random_questions.ask", crash)
    here = asked_here(1)
    assert wrong(here.answers[0], here.answers[0])


def test_what_was_read_is_not_read_again():
    class Counting:
        def __init__(self):
            self.asked = []

        def read(self, cypher, parameters, /):
            self.asked.append((cypher, parameters))
            return [{"xs": [len(self.asked)]}]

    store = Counting()
    reader = Remembering(store)
    first = reader.read("a", {"x": 1})
    first[0]["xs"].append("spoilt")
    assert reader.read("a", {"x": 1}) == [{"xs": [1]}]
    assert reader.read("a", {"x": 1.0}) == [{"xs": [2]}]
    assert reader.read("b", {"x": 1}) == [{"xs": [3]}]
    assert store.asked == reader.reads
