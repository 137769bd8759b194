"""What goes wrong is said as problem+json, in words, with the right status."""

from __future__ import annotations

import json
from urllib.parse import quote

import pytest
from starlette.testclient import TestClient

from api.app import create_app
from api.web.limits import LONGEST_NAME
from api.web.problems import STATUS, of_error
from graph.errors import Ambiguous, LoadFailed
from graph.home import Home
from loaders.pipeline import load
from ontology.errors import UraError
from tests.world import DATA

CHAIRS = "/v1/questions/who-chairs"

WRONG = {
    "no such page": ("/nowhere", 404, "not-found"),
    "no such question": ("/v1/questions/who-cares", 404, "not-found"),
    "no such id": ("/v1/entities/post/lu/nobody", 404, "not-found"),
    "no id at all": ("/v1/entities/", 404, "not-found"),
    "no such type": ("/v1/ontology/Mechnism", 404, "not-found"),
    "type in a search": ("/v1/find?name=x&type=Mechnism", 422, "parameters"),
    "name missing": (CHAIRS, 422, "parameters"),
    "name empty": (f"{CHAIRS}?body=", 422, "parameters"),
    "name too long": (f"{CHAIRS}?body={'a' * (LONGEST_NAME + 1)}", 422, "parameters"),
    "parameter misspelt": (f"{CHAIRS}?body=KD&teritory=x", 422, "parameters"),
    "parameter twice": (f"{CHAIRS}?body=KD&limit=1&limit=x", 422, "parameters"),
    "language": (f"{CHAIRS}?body=KD&lang=fr", 422, "parameters"),
    "page of nothing": (f"{CHAIRS}?body=KD&limit=0", 422, "parameters"),
    "page before the first": (f"{CHAIRS}?body=KD&offset=-1", 422, "parameters"),
    "no number": (
        "/v1/questions/activities-where?cost_above=much", 422, "parameters",
    ),
    "not a number": (
        "/v1/questions/activities-where?cost_above=nan", 422, "parameters",
    ),
    "no such choice": (
        "/v1/questions/seat-matrix?territory=Lumas&rows=people", 422, "parameters",
    ),
    "no whole number": (
        "/v1/questions/counts?plan=plani%20social&top=-1", 422, "parameters",
    ),
    "no date": (f"{CHAIRS}?body=KD&on=tomorrow", 400, "bad-input"),
    "no such day": (f"{CHAIRS}?body=KD&on=2026-02-30", 400, "bad-input"),
    "no role": (f"{CHAIRS}?body=KD&role=king", 400, "bad-input"),
    "several things": (
        "/v1/questions/show?thing=Grupi%20Teknik&territory=Lumas", 409, "ambiguous",
    ),
    "no room for a name": (
        "/v1/ask?question=who&name=KD&name=Lumas&name=x", 400, "bad-input",
    ),
    "a question without names": ("/v1/ask?question=who-chairs", 422, "parameters"),
    "address too long": (f"{CHAIRS}?body={'a' * 41000}", 414, "address-too-long"),
}  # fmt: skip


@pytest.mark.parametrize("address", WRONG)
def test_a_wrong_request_is_told_what_is_wrong(client, address):
    path, status, kind = WRONG[address]
    got = client.get(path)
    assert got.status_code == status, got.text
    assert got.headers["content-type"] == "application/problem+json"
    told = got.json()
    assert told["type"] == f"urn:ura:problem:{kind}"
    assert told["status"] == status
    assert told["detail"]
    assert got.headers["cache-control"] == "no-store"
    assert "Traceback" not in got.text


def test_a_misspelt_parameter_is_told_its_right_name(client):
    told = client.get(f"{CHAIRS}?body=KD&teritory=Lumas").json()
    [error] = told["errors"]
    assert error["parameter"] == "teritory"
    assert "did you mean territory?" in error["detail"]


def test_an_ambiguous_name_comes_with_its_candidates(client):
    told = client.get("/v1/questions/show?thing=Grupi Teknik&territory=Lumas").json()
    ids = [one["id"] for one in told["candidates"]]
    assert len(ids) > 1
    for one in ids:
        assert client.get(f"/v1/entities/{quote(one)}").status_code == 200


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
def test_nothing_can_be_written(client, method):
    got = client.request(method, CHAIRS)
    assert got.status_code == 405
    assert got.headers["allow"] == "GET, HEAD"
    assert got.headers["content-type"] == "application/problem+json"


def test_head_is_get_without_the_body(client):
    path = f"{CHAIRS}?body=Komiteti%20Drejtues&territory=Lumas"
    got, head = client.get(path), client.head(path)
    assert (head.status_code, head.content) == (200, b"")
    for name in ("content-length", "content-type", "etag", "x-total-count"):
        assert head.headers[name] == got.headers[name]


@pytest.mark.parametrize(
    "path", ["/v1/questions", "/v1/ontology", "/healthz", "/readyz", "/openapi.json"]
)
def test_an_unknown_parameter_is_refused_everywhere(client, path):
    assert client.get(path).status_code == 200
    assert client.get(f"{path}?teritory=x").status_code == 422


def test_a_large_body_is_not_read(client):
    got = client.request("POST", CHAIRS, content=b"x" * 1_000_000)
    assert got.status_code == 413


@pytest.mark.parametrize("accept", ["application/xml", "text/csv;q=0, image/*"])
def test_a_form_that_is_not_offered(client, accept):
    got = client.get(f"{CHAIRS}?body=KD", headers={"accept": accept})
    assert got.status_code == 406
    assert "application/json" in got.json()["detail"]


def test_a_home_without_a_store_is_not_ready(tmp_path):
    with TestClient(create_app(tmp_path)) as empty:
        assert empty.get("/healthz").json() == {"status": "ok"}
        got = empty.get("/readyz")
        assert (got.status_code, got.headers["retry-after"]) == (503, "2")
        assert str(tmp_path) not in got.text
        assert empty.get(f"{CHAIRS}?body=KD").status_code == 503


def test_a_mistake_of_ours_is_told_without_a_trace(world_home, monkeypatch, caplog):
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("secret detail")

    monkeypatch.setattr("api.routes.questions.ask", broken)
    with TestClient(create_app(world_home), raise_server_exceptions=False) as client:
        got = client.get(f"{CHAIRS}?body=KD", headers={"x-request-id": "mine"})
    assert got.status_code == 500
    assert got.headers["content-type"] == "application/problem+json"
    assert "secret" not in got.text
    [told] = [one.told for one in caplog.records if one.message == "mistake"]
    assert (told["id"], told["error"]) == ("mine", "ZeroDivisionError")
    assert told["at"]
    assert "secret" not in json.dumps(told)


def test_a_store_that_cannot_be_read_is_told_without_its_folder(tmp_path, caplog):
    home = Home(tmp_path / "secretfolder")
    load(home, [DATA / "law.yaml"])
    home.generations.pointer.write_text("nonsense")
    with TestClient(create_app(home)) as client:
        got = client.get(f"{CHAIRS}?body=KD")
    assert got.status_code == 500
    assert "secretfolder" not in got.text
    assert "ura " not in got.text
    assert any(
        "secretfolder" in one.told["where"]
        for one in caplog.records
        if one.message == "store"
    )


def test_every_error_of_the_tree_has_a_status():
    def below(kind: type[UraError]) -> set[type[UraError]]:
        return {kind}.union(*(below(one) for one in kind.__subclasses__()))

    assert {one for one, _, _ in STATUS} <= below(UraError)
    for kind in below(UraError) - {LoadFailed}:
        error = kind("x", [{"id": "a"}]) if kind is Ambiguous else kind("x")
        assert of_error(error).status_code in (400, 404, 409, 500, 503, 504)


@pytest.mark.parametrize(
    ("address", "named"),
    [
        ("/v1/questions/contact?concern=DHF&territory=Lumas&age=500", "age"),
        ("/v1/questions/contacts?territory=Lumas&stale=gjat%C3%AB", "stale"),
    ],
)
def test_http_names_parameters_as_it_has_them(address, named, client):
    told = client.get(address).json()
    assert named in told["detail"]
    assert "--" not in told["detail"]
    assert "--" not in told.get("remedy", "")


def test_a_word_of_choice_may_be_written_as_it_is_called(client):
    path = "/v1/questions/impact?act=5/2020&change="
    plain = client.get(f"{path}repeal").json()
    assert plain["rows"]
    assert client.get(f"{path}Shfuqizim").json() == plain
    wrong = client.get(f"{path}magji")
    assert wrong.status_code == 422
    assert "repeal (shfuqizim)" in wrong.text


@pytest.mark.parametrize(
    "path",
    [
        "/nowhere",
        "/v1/questions/show?thing=Grupi%20Teknik&territory=Lumas",
        "/v1/questions/who-chairs?body=magji",
        "/v1/questions/who-chairs?body=KD&teritory=Lumas",
        "/v1/questions/who-chairs?body=",
        "/v1/questions/counts?plan=plani&top=x",
    ],
)
def test_a_problem_speaks_the_language_that_is_asked_for(client, path):
    sign = "&" if "?" in path else "?"
    sq, en, plain = (
        client.get(f"{path}{more}").json()
        for more in (f"{sign}lang=sq", f"{sign}lang=en", "")
    )
    told = "detail" if "detail" in sq else "notes"
    assert sq[told] != en[told] == plain[told]
    assert sq.get("remedy") is None or sq["remedy"] != en["remedy"]
    wrong, told_in_english = sq.get("errors", ()), en.get("errors", ())
    for one, other in zip(wrong, told_in_english, strict=True):
        assert one["parameter"] == other["parameter"]
        assert one["detail"] != other["detail"]


def test_what_pydantic_finds_is_said_in_our_words(client):
    """No sentence of another library reaches a caller, in any language."""
    for path, status, kind in WRONG.values():
        if kind == "parameters":
            told = client.get(path).json()
            assert status == told["status"]
            details = [one["detail"] for one in told["errors"]]
            assert details
            assert not any("should" in one or "Input" in one for one in details)
