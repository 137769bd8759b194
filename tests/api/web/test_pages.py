"""Maps, matrices and overlaps over HTTP are the pages that the commands write."""

from __future__ import annotations

import logging

import pytest
from starlette.testclient import TestClient

from queries.viewer import PUBLIC, Viewer
from tests.api.web.test_hostile import NAMES
from tests.asked import ON
from viz.act import act_of, act_page
from viz.card import card_of, card_page
from viz.chain import chain_of, chain_page
from viz.map import map_page
from viz.matrix import matrix_csv, matrix_page
from viz.overlap import overlap_of, overlap_page
from viz.swimlane import swimlane_of, swimlane_page
from viz.workshop import pairs_csv

BODY = "mechanism/lu-lumas/komiteti-drejtues/dhune-ne-familje"


@pytest.fixture(scope="module")
def public(world) -> Viewer:
    return Viewer(world, ON, tiers=PUBLIC, lang="sq")


def test_the_map_is_the_page_for_the_public(client, public):
    given = {"around": BODY, "on": ON, "depth": 1, "lang": "en"}
    got = client.get("/map", params=given)
    assert got.status_code == 200
    assert got.headers["content-type"] == "text/html; charset=utf-8"
    assert got.headers["content-security-policy"] == "frame-ancestors 'none'"
    assert got.text == map_page(public, [BODY], depth=1, lang="en")


def test_a_map_is_asked_for_by_name(client):
    got = client.get("/map?around=Komiteti Drejtues Lumas&types=Mechanism&types=Post")
    assert got.status_code == 200
    assert "Komiteti Drejtues" in got.text


@pytest.mark.parametrize("rows", ["institutions", "posts"])
def test_the_matrix_as_page_and_as_csv(client, public, rows):
    given = {"territory": "Lumas", "rows": rows, "on": ON}
    page = client.get("/matrix", params=given, headers={"accept": "text/html"})
    assert page.text == matrix_page(public, territory="Lumas", rows=rows)
    table = client.get("/matrix", params=given, headers={"accept": "text/csv"})
    assert table.content.decode() == matrix_csv(public, territory="Lumas", rows=rows)


@pytest.mark.parametrize("lang", ["sq", "en"])
def test_overlaps_as_page_and_as_csv(client, public, lang):
    given = {"territory": "Lumas", "on": ON, "lang": lang}
    page = client.get("/overlap", params=given, headers={"accept": "text/html"})
    assert page.headers["content-security-policy"] == "frame-ancestors 'none'"
    assert page.text == overlap_page(public, territory="Lumas", lang=lang)
    table = client.get("/overlap", params=given, headers={"accept": "text/csv"})
    made = overlap_of(public, territory="Lumas")
    assert table.content.decode() == pairs_csv(made, lang)


@pytest.mark.parametrize("lang", ["sq", "en"])
def test_the_way_of_a_case_as_card_and_in_lanes(client, public, lang):
    way = {"concern": "DHF", "territory": "Lumas"}
    given = {**way, "on": ON, "lang": lang}
    card = client.get("/card", params=given, headers={"accept": "text/html"})
    assert card.text == card_page(card_of(public, **way, lang=lang))
    lanes = client.get("/swimlane", params=given, headers={"accept": "text/html"})
    assert lanes.text == swimlane_page(swimlane_of(public, **way), lang)


@pytest.mark.parametrize("lang", ["sq", "en"])
def test_the_law_as_an_act_and_as_a_chain(client, public, lang):
    asked = {"act": "act/lu/ligj/2020/5", "territory": "Lumas"}
    given = {**asked, "on": ON, "lang": lang}
    page = client.get("/act", params=given, headers={"accept": "text/html"})
    assert page.text == act_page(act_of(public, **asked), lang)
    given["article"] = asked["article"] = "8"
    chain = client.get("/chain", params=given, headers={"accept": "text/html"})
    assert chain.text == chain_page(chain_of(public, **asked), lang)


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/act", 422),
        ("/act?act=ligji 999/1999", 404),
        ("/act?act=5/2020&territory=asgjë e tillë", 404),
        ("/act?act=5/2020&article=8", 422),
        ("/chain?article=8", 422),
        ("/chain?act=ligji 999/1999", 404),
        ("/chain?act=5/2020&lang=sr", 422),
        ("/map", 422),
        (f"/map?around={BODY}&depth=9", 422),
        (f"/map?around={BODY}&types=Passage", 422),
        (f"/map?around={BODY}&lang=sr", 422),
        ("/map?around=Grupi Teknik Lumas", 409),
        ("/map?around=asgjë e tillë", 404),
        ("/matrix", 400),
        ("/matrix?territory=Lumas&rows=posts&columns=kinds", 400),
        ("/matrix?territory=Lumas&rows=people", 422),
        ("/card?concern=DHF", 422),
        ("/card?concern=DHF&territory=asgjë e tillë", 404),
        ("/card?concern=asgjë e tillë&territory=Lumas", 404),
        ("/swimlane?territory=Lumas", 422),
        ("/swimlane?concern=DHF&territory=Lumas&lang=sr", 422),
        ("/overlap", 422),
        ("/overlap?territory=Lumas&rules=x.yaml", 422),
        ("/overlap?territory=asgjë e tillë", 404),
    ],
)
def test_what_cannot_be_drawn_is_told(client: TestClient, address, status):
    got = client.get(address)
    assert got.status_code == status, got.text[:500]
    assert got.headers["content-type"] == "application/problem+json"


def test_a_program_that_wants_json_is_sent_to_the_questions(client):
    got = client.get(f"/map?around={BODY}", headers={"accept": "application/json"})
    assert got.status_code == 406


@pytest.mark.parametrize("name", NAMES)
def test_hostile_names_are_no_trouble(client, name):
    for path, parameter in (
        ("/map", "around"),
        ("/matrix", "territory"),
        ("/overlap", "territory"),
        ("/act", "act"),
        ("/chain", "act"),
    ):
        got = client.get(path, params={parameter: NAMES[name]})
        assert got.status_code < 500, got.text[:500]
        assert "Traceback" not in got.text


def test_a_page_is_kept_like_any_answer(client, caplog):
    with caplog.at_level(logging.INFO, "ura.http"):
        one = client.get(f"/map?around={BODY}&depth=1")
        two = client.get(f"/map?around={BODY}&depth=1")
    assert one.content == two.content
    assert [record.told["kept"] for record in caplog.records] == [False, True]
