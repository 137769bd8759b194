"""Kept answers are exact, and a new generation takes over without a restart."""

from __future__ import annotations

import json
import logging

import pytest
from starlette.testclient import TestClient

from api.app import create_app
from api.web.cache import Cache, Kept, etag_of
from graph.home import Home
from loaders.pipeline import load
from tests.api.web.conftest import QUICK
from tests.world import DATA

CHAIRS = "/v1/questions/who-chairs?body=Komiteti Drejtues&territory=Lumas"


def test_an_answer_that_is_known_already_is_not_sent_again(client):
    first = client.get(CHAIRS)
    tag = first.headers["etag"]
    again = client.get(CHAIRS, headers={"if-none-match": f'"other", W/{tag}'})
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["etag"] == tag
    assert "content-type" not in again.headers
    other = client.get(CHAIRS, headers={"if-none-match": '"other"'})
    assert (other.status_code, other.content) == (200, first.content)


def test_forms_have_tags_of_their_own(client):
    tags = {
        client.get(CHAIRS, headers={"accept": form}).headers["etag"]
        for form in ("application/json", "text/csv")
    }
    assert len(tags) == 2


def test_problems_have_no_tag_and_are_not_kept(client):
    assert "etag" not in client.get("/v1/entities/post/nobody").headers


def test_a_repeated_question_is_answered_from_what_is_kept(world_home, caplog):
    with (
        caplog.at_level(logging.INFO, "ura.http"),
        TestClient(create_app(world_home)) as client,
    ):
        one, two = client.get(CHAIRS), client.get(CHAIRS)
    told = [record.told for record in caplog.records]
    assert [one["kept"] for one in told] == [False, True]
    assert {one["route"] for one in told} == {"/v1/questions/who-chairs"}
    assert one.content == two.content
    assert one.headers["x-request-id"] != two.headers["x-request-id"]


def test_a_request_may_bring_its_own_id(client):
    for given, kept in (("case-7.a_b", True), ("<script>", False), ("a" * 65, False)):
        got = client.get("/healthz", headers={"x-request-id": given})
        assert (got.headers["x-request-id"] == given) is kept


def test_the_log_has_no_names(world_home, caplog):
    with (
        caplog.at_level(logging.INFO, "ura.http"),
        TestClient(create_app(world_home)) as client,
    ):
        client.get("/v1/entities/person/lu-lumas/bashkia/kryetar/besa-lumi")
        client.get("/v1/find?name=Besa Lumi")
    told = json.dumps([record.told for record in caplog.records]).casefold()
    assert "/v1/find" in told
    assert "besa" not in told


def test_whether_it_is_ready_is_asked_anew_each_time(world_home, caplog):
    with (
        caplog.at_level(logging.INFO, "ura.http"),
        TestClient(create_app(world_home)) as client,
    ):
        for _ in range(2):
            got = client.get("/readyz")
            assert got.headers["cache-control"] == "no-store"
            assert "etag" not in got.headers
    assert [one.told["kept"] for one in caplog.records] == [False, False]


def test_a_long_header_takes_no_room_in_the_cache(world_home):
    gate = create_app(world_home)
    with TestClient(gate) as client:
        sizes = set()
        for n in range(3):
            client.get(
                CHAIRS, headers={"accept": f"application/json, x/{n}" + "x" * 20_000}
            )
            sizes.add(gate.cache.bytes // max(1, len(gate.cache)))
    assert len(gate.cache) == 3
    assert max(sizes) < 20_000


def test_a_file_of_the_page_has_one_tag(client):
    got = client.get("/docs/assets/favicon.png")
    assert len(got.headers.get_list("etag")) == 1


def test_a_new_generation_takes_over_without_a_restart(tmp_path):
    home = Home(tmp_path / "home")
    load(home, [DATA / "law.yaml"])
    with TestClient(create_app(home, QUICK)) as client:
        before = client.get("/v1/documents")
        assert client.get("/v1/documents").content == before.content
        load(Home(home.path), [DATA / "page.yaml"])
        after = client.get("/v1/documents")
    assert after.json()["page"]["total"] > before.json()["page"]["total"]
    assert after.headers["etag"] != before.headers["etag"]


def test_what_does_not_change_keeps_its_tag_across_generations(tmp_path):
    home = Home(tmp_path / "home")
    load(home, [DATA / "law.yaml"])
    with TestClient(create_app(home, QUICK)) as client:
        before = client.get("/v1/documents").headers["etag"]
        home.rebuild()
        again = client.get("/v1/documents", headers={"if-none-match": before})
    assert again.status_code == 304


def kept(size: int) -> Kept:
    return Kept((), b"x" * size, b'"t"', "/")


def test_the_cache_forgets_what_was_not_asked_for_longest():
    cache = Cache(10_000)
    for name in "abcd":
        cache.put(name, kept(1_700))
    cache.get("a")
    cache.put("e", kept(1_700))
    assert [name for name in "abcde" if cache.get(name)] == ["a", "c", "d", "e"]
    assert cache.bytes <= 10_000


def test_the_cache_takes_nothing_huge():
    cache = Cache(10_000)
    cache.put("a", kept(5_000))
    assert (len(cache), cache.bytes) == (0, 0)


@pytest.mark.parametrize("other", [b"text/csv", b"application/json"])
def test_a_tag_is_of_form_and_content(other):
    json_ = ((b"content-type", b"application/json"),)
    same = other == b"application/json"
    tag = etag_of(((b"content-type", other),), b"{}")
    assert (tag == etag_of(json_, b"{}")) is same
    assert tag != etag_of(((b"content-type", other),), b"[]")
