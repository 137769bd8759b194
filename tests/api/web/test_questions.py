"""Every question answers over HTTP as it does elsewhere."""

from __future__ import annotations

import csv
import io

import pytest

from api.web.examples import EXAMPLES
from queries.asking import ask
from queries.catalogue import CATALOGUE
from queries.viewer import PUBLIC, Viewer
from tests.asked import ON, askings, told

BARE = [words for words in askings(clear=True) if not any(w[:2] == "--" for w in words)]


@pytest.mark.parametrize("one", CATALOGUE, ids=lambda one: one.stem)
def test_a_route_gives_the_answer_of_its_question(shipped, shipped_store, one):
    given = EXAMPLES[one.stem]
    viewer = Viewer(shipped_store, ON, tiers=PUBLIC)
    answer = ask(viewer, one, (), given).envelope()
    assert answer["rows"]
    asked = shipped.get(f"/v1/questions/{one.command}", params={**given, "on": ON})
    assert asked.status_code == 200, asked.text
    found = asked.json()
    page = found.pop("page")
    assert page == {"total": len(answer["rows"]), "offset": 0, "limit": 100}
    assert found == {**answer, "rows": answer["rows"][:100]}
    assert asked.headers["x-total-count"] == str(len(answer["rows"]))


@pytest.mark.parametrize("words", [w for w in BARE if w[1:]], ids=" ".join)
def test_bare_names_are_sorted_as_at_the_command_line(client, world, words):
    given = {"question": words[0], "name": words[1:], "on": ON}
    asked = client.get("/v1/ask", params=given)
    wanted = told(world, [*words, "--public"])
    if "unclear" in wanted:
        assert asked.status_code == 409
        return
    found = asked.json()
    found.pop("page")
    assert found == {**wanted, "rows": wanted["rows"][:100]}


def test_every_question_has_an_example():
    assert EXAMPLES.keys() == {one.stem for one in CATALOGUE}
    for one in CATALOGUE:
        slots = {slot.name: slot for slot in one.open_slots}
        assert EXAMPLES[one.stem].keys() <= slots.keys()
        needed = {slot.name for slot in one.slots if slot.required}
        assert needed <= EXAMPLES[one.stem].keys()


def test_the_list_of_questions_is_the_catalogue(client):
    listed = client.get("/v1/questions").json()
    assert [one["question"] for one in listed] == [one.stem for one in CATALOGUE]


MEMBERS = "/v1/questions/members-of"


def test_pages_are_the_rows_in_order(client):
    given = {"body": "Komiteti Drejtues", "territory": "Lumas"}
    whole = client.get(MEMBERS, params=given).json()
    assert len(whole["rows"]) > 2
    got = client.get(MEMBERS, params={**given, "limit": 2})
    pages = got.json()["rows"]
    while following := got.links.get("next"):
        got = client.get(following["url"])
        pages += got.json()["rows"]
    assert pages == whole["rows"]
    assert "prev" in got.links


def test_an_offset_beyond_the_end_is_an_empty_page(client):
    given = {"body": "Komiteti Drejtues", "territory": "Lumas", "offset": 5000}
    got = client.get(MEMBERS, params=given).json()
    assert got["rows"] == []
    assert got["status"] == "answered"
    assert got["page"]["total"] > 2


def test_csv_when_it_is_asked_for(client):
    given = {"body": "Komiteti Drejtues", "territory": "Lumas", "lang": "sq"}
    rows = client.get(MEMBERS, params=given).json()["rows"]
    got = client.get(MEMBERS, params=given, headers={"accept": "text/csv"})
    assert got.headers["content-type"] == "text/csv; charset=utf-8"
    read = list(csv.DictReader(io.StringIO(got.text)))
    assert [one["id"] for one in read] == [one["id"] for one in rows]


def test_the_language_is_that_asked_for(client):
    given = {"body": "Komiteti Drejtues", "territory": "Lumas"}
    said = {
        lang: client.get("/v1/questions/who-chairs", params={**given, "lang": lang})
        for lang in ("sq", "en")
    }
    decided = {lang: got.json()["rows"][0]["decisions"] for lang, got in said.items()}
    assert decided["sq"] != decided["en"]


@pytest.mark.parametrize(
    "one", [one for one in CATALOGUE if one.also], ids=lambda one: one.command
)
def test_a_shorter_name_is_a_route_with_the_same_answer(one, shipped):
    given = {**EXAMPLES[one.stem], "on": ON}
    whole = shipped.get(f"/v1/questions/{one.command}", params=given)
    for short in one.also:
        got = shipped.get(f"/v1/questions/{short}", params=given)
        assert got.status_code == 200
        assert got.json() == whole.json()
        assert got.json()["rows"]


def test_every_shorter_name_is_described(shipped):
    paths = shipped.get("/openapi.json").json()["paths"]
    for one in CATALOGUE:
        for short in one.also:
            told = paths[f"/v1/questions/{short}"]["get"]
            assert f"The same as {one.command}." in told["description"]
            whole = paths[f"/v1/questions/{one.command}"]["get"]
            assert told["parameters"] == whole["parameters"]


@pytest.mark.parametrize(
    ("lang", "told", "other"),
    [("sq", "anëtarët", "members"), ("en", "members", "anëtarët")],
)
def test_a_sheet_speaks_the_language_that_is_asked_for(shipped, lang, told, other):
    given = {"territory": "Elbasan", "min_grade": "overlap", "lang": lang, "on": ON}
    sheet = shipped.get(
        "/v1/questions/overlaps", params=given, headers={"accept": "text/csv"}
    )
    reasons = [row["reasons"] for row in csv.DictReader(io.StringIO(sheet.text))]
    assert any(told in one for one in reasons)
    assert not any(other in one for one in reasons)
