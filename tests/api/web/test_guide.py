"""The guide's and the README's requests are answered."""

from __future__ import annotations

import re
import shlex
from urllib.parse import urlsplit

import pytest

from queries.catalogue import CATALOGUE
from tests.wheel_smoke import ROOT

PAGES = ("README.md", "docs/http.md")
CURL = [
    (page, shlex.split(line)[1:])
    for page in PAGES
    for line in (ROOT / page).read_text("utf-8").splitlines()
    if line.startswith("curl ")
]


@pytest.mark.parametrize(("page", "words"), CURL)
def test_a_request_that_a_page_shows(shipped, page, words):
    asked = urlsplit(words[-1])
    headers = dict(h.split(": ") for h in words[1:-1]) if words[0] == "-H" else {}
    got = shipped.get(f"{asked.path}?{asked.query}", headers=headers)
    assert got.status_code == 200, got.text
    if headers:
        assert got.headers["content-type"].startswith(headers["Accept"])
    else:
        assert got.json()["status"] in ("answered", "contradicted")
        assert got.json()["citations"]


def test_the_guide_shows_a_question_for_each_of_the_four():
    assert len({tuple(words) for page, words in CURL if page == PAGES[1]}) >= 4


def test_the_routes_of_the_guide_are_there(shipped):
    said = (ROOT / PAGES[1]).read_text("utf-8")
    paths = set(re.findall(r"`(/[a-z0-9/.]+?)(?:/[A-Z]+)?`", said))
    assert "/healthz" in paths
    for path in paths - {
        "/v1/entities",
        "/v1/ask",
        "/v1/find",
        "/map",
        "/matrix",
        "/overlap",
        "/act",
        "/chain",
    }:
        assert shipped.get(path).status_code == 200, path


def test_the_description_has_every_question_with_an_answer(shipped):
    said = shipped.get("/openapi.json").json()
    assert said["openapi"].startswith("3.1")
    shown = [
        path["get"]["responses"]["200"]["content"]["application/json"]
        for name, path in said["paths"].items()
        if name.startswith("/v1/questions/")
    ]
    assert len(shown) > 20
    for one in shown:
        assert one["example"]["rows"]
        assert one["example"]["citations"]


@pytest.mark.parametrize(
    ("stem", "slot"),
    [
        (one.command, slot)
        for one in CATALOGUE
        for slot in one.slots
        if slot.kind in ("choice", "integer")
    ],
)
def test_the_description_says_what_may_be_given(shipped, stem, slot):
    said = shipped.get("/openapi.json").json()
    takes = said["paths"][f"/v1/questions/{stem}"]["get"]["parameters"]
    [schema] = [one["schema"] for one in takes if one["name"] == slot.name]
    either = schema.get("anyOf", [schema])
    [given] = [one for one in either if one["type"] != "null"]
    if slot.choices:
        assert given["enum"] == list(slot.choices)
    else:
        assert (given["type"], given["minimum"]) == ("integer", 0)


def test_the_page_of_the_description_asks_nothing_of_others(shipped):
    page = shipped.get("/docs")
    assert "://" not in re.sub(r"<!--.*?-->", "", page.text)
    for path in re.findall(r'(?:src|href)="(/[^"]+)"', page.text):
        assert shipped.get(path).status_code == 200
    assert "default-src 'none'" in page.headers["content-security-policy"]
