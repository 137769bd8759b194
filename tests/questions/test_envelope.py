"""What every answer is like: typed rows, places that exist, one order, no secrets."""

from __future__ import annotations

import json
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any, get_type_hints

import pytest
from pydantic import TypeAdapter

from graph.home import Home
from graph.records import HIDDEN, PROFESSIONAL, STANCES
from graph.stance import CONTRADICTED
from loaders.pipeline import load
from loaders.shipped import shipped
from queries.answer import Answer, Row
from queries.look import look
from queries.viewer import PUBLIC, Viewer
from tests.asked import answered, askings, told
from tests.questions.commands import COMMANDS
from tests.questions.shared import SHARED
from tests.world import DATA, FIRST, LATER, SECRET, build_world, twins

STATUSES = ("answered", "unknown", "none", "contradicted")
each_command = pytest.mark.parametrize("key", COMMANDS)


ASKINGS = askings()
each_asking = pytest.mark.parametrize("words", askings(clear=True), ids=" ".join)


def check(answer: Answer) -> None:
    """Fail when an answer is not what every door may rely on."""
    assert answer.status in STATUSES
    assert bool(answer.rows) or answer.status in ("unknown", "none")
    assert json.loads(json.dumps(answer.envelope())) == answer.envelope()
    for row in answer.rows:
        check_row(row, len(answer.citations))
    cited = {n for row in answer.rows for n in row.citations}
    assert cited <= set(range(len(answer.citations)))
    assert len(set(answer.citations)) == len(answer.citations)


def check_row(row: Row, citations: int) -> None:
    hints = get_type_hints(type(row))
    for name in row.columns():
        TypeAdapter(hints[name]).validate_python(getattr(row, name), strict=True)
    assert row.stance in (*STANCES, CONTRADICTED)
    assert row.stated_for in ("place", "kind", None)
    assert row.holds in ("certain", "possible")
    assert row.citations, f"{row} has no citation"
    assert sorted(set(row.citations)) == list(row.citations)
    assert max(row.citations) < citations


@each_command
def test_answers_about_real_places_are_whole(key, shipped_store):
    check(answered(shipped_store, COMMANDS[key]))


@each_asking
def test_answers_about_an_invented_place_are_whole(words, world):
    check(answered(world, words))


@pytest.fixture(scope="module")
def envelopes(shipped_store) -> list[dict[str, Any]]:
    return [told(shipped_store, words) for words in COMMANDS.values()]


def test_the_same_question_has_the_same_answer(envelopes, shipped_home):
    with Home(shipped_home).open() as other:
        assert [told(other, words) for words in COMMANDS.values()] == envelopes


def test_citations_are_places_with_a_shipped_hash(envelopes):
    hashes = {path.name: path.read_text("ascii") for path in _hash_files()}
    for place in _places(envelopes):
        first, last = place["lines"]
        if first:
            line = f"{first}-{last} {place['sha256']}"
            assert line in hashes[place["document"]], place


def test_citations_are_lines_of_the_documents(envelopes):
    if not SHARED.exists():
        pytest.skip("the documents are not beside the project")
    texts = {
        path.name: path.read_text("utf-8").split("\n")
        for path in (SHARED / "sources").glob("*.txt")
    }
    found = 0
    for place in _places(envelopes):
        first, last = place["lines"]
        if place["document"] in texts and first:
            lines = texts[place["document"]][first - 1 : last]
            assert len(lines) == last - first + 1
            assert sha256("\n".join(lines).encode()).hexdigest() == place["sha256"]
            found += 1
    assert found


def _hash_files() -> list[Path]:
    return sorted((shipped()[0].parent / "passages").glob("*.txt"))


def _places(envelopes: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for envelope in envelopes:
        yield from envelope.get("citations", ())


@pytest.fixture(scope="module")
def golden(world) -> list[dict[str, Any]]:
    return [told(world, words) for words in ASKINGS]


def test_the_order_of_loading_changes_no_answer(golden, tmp_path):
    home = Home(tmp_path / "home")
    for name in reversed(FIRST):
        load(home, [DATA / f"{name}.yaml"])
    load(home, [DATA / f"{name}.yaml" for name in LATER])
    with home.open() as store:
        assert [told(store, words) for words in ASKINGS] == golden


@pytest.fixture(scope="module")
def with_secrets(tmp_path_factory):
    folder = tmp_path_factory.mktemp("secrets") / "home"
    return build_world(folder, planted=twins(HIDDEN))


@pytest.fixture(scope="module")
def with_internals(tmp_path_factory):
    folder = tmp_path_factory.mktemp("internals") / "home"
    return build_world(folder, planted=twins(PROFESSIONAL))


def test_what_is_hidden_changes_no_answer(golden, with_secrets):
    with with_secrets.open() as store:
        for words, envelope in zip(ASKINGS, golden, strict=True):
            assert told(store, words) == envelope, words


def test_what_is_professional_changes_no_public_answer(world, with_internals):
    with with_internals.open() as store:
        for words in ASKINGS:
            public = [*words, "--public"]
            assert told(store, public) == told(world, public), words


def test_what_is_professional_changes_no_name_that_the_public_looks_for(
    world, with_internals
):
    names = {word for words in ASKINGS for word in words[1:] if word[:2] != "--"}
    with with_internals.open() as store:
        for name in sorted(names):
            found = [
                look(Viewer(one, "2026-11-22", tiers=PUBLIC), name).as_data()
                for one in (store, world)
            ]
            assert found[0] == found[1], name


def test_what_is_professional_is_seen_by_professionals(with_internals):
    with with_internals.open() as store:
        seen = [json.dumps(told(store, words)) for words in ASKINGS]
    assert any(SECRET in one for one in seen)


@pytest.mark.parametrize(
    "words",
    [
        ["show", f"institution/lu-lumas/policia-{SECRET}"],
        ["show", f"Bashkia Lumas {SECRET}"],
        ["contact-of", f"Linja e ndihmës {SECRET}", "Lumas"],
    ],
    ids=" ".join,
)
def test_a_hidden_thing_is_not_found(words, with_secrets):
    with with_secrets.open() as store:
        said = json.dumps({**told(store, words), "parameters": {}, "notes": []})
    assert SECRET not in said.replace(words[1], "")
