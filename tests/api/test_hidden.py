"""What is hidden is in no byte of any door: answers, pages, pictures, files, errors, log.

Every hidden word and number of this world stands nowhere else. Whoever is not of the
hidden tier must find none of them, whatever is asked and in whatever form it comes.
"""

from __future__ import annotations

import base64
import io
import logging
import re
import zipfile
import zlib
from typing import Any

import pytest
from starlette.testclient import TestClient

from api.app import create_app
from api.commands import CHORES
from api.errors import told as told_error
from api.output import as_csv, as_json, as_table
from api.web.log import LOGGER, JsonLines
from graph.errors import Ambiguous
from loaders.pipeline import load
from ontology.errors import UraError
from queries.cases.contact import contact
from queries.catalogue import CATALOGUE
from queries.viewer import PROFESSIONAL, Viewer
from tests.asked import answered, askings
from tests.world import DATA, SECRET, build_world, twins
from viz.card import card_of, card_page
from viz.card_pdf import card_pdf

FILE = DATA.parent / "contact" / "hidden.yaml"
WORDS = set(re.findall(r"zqx[a-z]{3,}", FILE.read_text("utf-8").lower()))
NUMBERS = {"355697654321", "697654321", "973101", "573202"}
TOKENS = [one.encode() for one in sorted(WORDS | NUMBERS | {SECRET})]
LUMAS, DHF, AT = "Lumas", "DHF", "2026-11-22T02:00"
ON = ("--on", "2026-11-22")
ASKED = [
    *askings(),
    ["contact", DHF, LUMAS, "--at", AT, "--need", "shelter"],
    ["contact", DHF, LUMAS, "--at", AT, "--age", "9", "--risk", "high"],
    ["services-of", LUMAS],
    ["services-of", "strehimore", LUMAS],
    ["next", "--step", "2", "--territory", LUMAS],
    ["pathway", DHF, LUMAS],
    ["contacts", LUMAS],
    ["show", "Policia", LUMAS],
    ["show", "Strehimorja", LUMAS],
    ["show", "Bashkia", LUMAS],
    ["who", DHF, LUMAS],
    ["holder-of", "drejtor i strehimores", LUMAS],
    ["documents"],
]
GUESSED = ["Zqzemri", "strehimorja e Lumasit", "Qxpolicia", "zqrruga", "shtepia"]
"""Near to hidden names, and none of them: no guess may come back as the name."""


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    made = build_world(tmp_path_factory.mktemp("hidden") / "home", planted=twins("hidden"))  # fmt: skip
    load(made, [FILE])
    return made


@pytest.fixture(scope="module")
def store(home):
    with home.open() as opened:
        yield opened


def leaks(content: bytes) -> list[str]:
    """Return the hidden words in some bytes, in the parts of a PDF or a workbook too."""
    parts = [content, *_unzipped(content), *_streams(content)]
    # A number may be grouped, an accent or a case changed, a text escaped.
    plain = [re.sub(rb"[\s\xa0\xc2-]", b"", part).lower() for part in parts]
    return [one.decode() for one in TOKENS if any(one in part for part in plain)]


def _unzipped(content: bytes) -> list[bytes]:
    if content[:2] != b"PK":
        return []
    with zipfile.ZipFile(io.BytesIO(content)) as book:
        return [book.read(name) for name in book.namelist()]


def _streams(content: bytes) -> list[bytes]:
    found = re.findall(rb"stream\r?\n(.*?)\r?\n?endstream", content, re.DOTALL)
    return [_unpacked(one) for one in found] if content[:5] == b"%PDF-" else []


def _unpacked(stream: bytes) -> bytes:
    raw = stream.strip()
    if raw.endswith(b"~>"):
        raw = base64.a85decode(raw.removesuffix(b"~>").removeprefix(b"<~"))
    try:
        return zlib.decompress(raw)
    except zlib.error:
        return raw


def test_the_search_finds_what_is_there():
    packed = base64.a85encode(zlib.compress(b"(Rruga Zqxrruga 7) Tj")) + b"~>"
    pdf = b"%PDF-1.4\nstream\n" + packed + b"\nendstream"
    assert leaks(pdf) == ["zqxrruga"]
    assert leaks(b"+355 69 765 4321") == ["355697654321", "697654321"]
    assert leaks(b"Komiteti Drejtues") == []


def test_the_world_has_what_is_hidden(store):
    viewer = Viewer(store, on="2026-11-22", tiers=(*PROFESSIONAL, "hidden"))
    rows = viewer.read("MATCH (n:Record) WHERE n.tier = 'hidden' RETURN n.id AS id ORDER BY id")  # fmt: skip
    ids = [row["id"] for row in rows]
    assert len([one for one in ids if "zqx" in one]) >= 14
    assert [one for one in ids if SECRET in one]


@pytest.mark.parametrize("public", [True, False], ids=["public", "professional"])
@pytest.mark.parametrize("words", ASKED, ids=" ".join)
def test_no_answer_in_any_form(store, words, public):
    given = [*words, "--public"] if public and "--public" not in words else words
    for lang in ("sq", None):
        spoken = [*given, "--lang", lang] if lang and "--lang" not in words else given
        for text in forms(store, spoken):
            assert not leaks(text.encode())


def forms(store, words):
    """Return an answer in every form, or the error that there is instead."""
    try:
        answer = answered(store, words)
    except UraError as error:
        return [told_error(error)[0], told_error(error, "en")[0]]
    table = as_table(answer, "sq", day_asked=True)
    return [as_json(answer), as_csv(answer), table]


@pytest.mark.parametrize("name", GUESSED)
def test_no_guess_comes_back_as_a_hidden_name(store, name):
    typed = name.encode().lower()
    for one in CATALOGUE:
        needed = [slot for slot in one.slots if slot.required]
        words = [one.command, *(name for _ in needed[:1]), LUMAS]
        said = "".join(forms(store, words))
        assert not leaks(said.encode().lower().replace(typed, b""))


def test_neither_contact_nor_card_shows_it_to_its_own_people(store):
    viewer = Viewer(store, on="2026-11-22", tiers=(*PROFESSIONAL, "hidden"), lang="sq")
    for need in (None, "shelter"):
        answer = contact(viewer, concern=DHF, territory=LUMAS, at=AT, age=9, need=need)
        assert not leaks(as_json(answer).encode())
    for lang in ("sq", "en"):
        card = card_of(viewer, concern=DHF, territory=LUMAS, lang=lang)
        for made in (card_page(card).encode(), card_pdf(card), repr(card).encode()):
            assert not leaks(made)


ACT = "act/lu/ligj/2020/5"
FILES: dict[str, list[tuple[str, ...]]] = {
    "map": [
        ("map", "--around", "territory/lu/lumas", "--depth", "4", *ON, "-o", "x.html"),
        ("map", "--around", "institution/lu-lumas/policia", *ON, "-o", "x.html"),
    ],
    "matrix": [
        *(("matrix", "-t", LUMAS, *ON, "-o", f"x.{end}") for end in ("html", "csv")),
        ("matrix", "--rows", "posts", "-t", LUMAS, *ON, "-o", "x.html"),
    ],
    "heatmap": [
        ("heatmap", "-t", LUMAS, *ON, "-o", f"x.{end}")
        for end in ("html", "csv", "xlsx")
    ],
    "swimlane": [("swimlane", DHF, LUMAS, *ON, "-o", "x.html")],
    "card": [
        ("card", DHF, LUMAS, *ON, "--lang", lang, "-o", f"x.{end}")
        for end in ("html", "pdf")
        for lang in ("sq", "en")
    ],
    "act": [("act", ACT, "-t", LUMAS, *ON, "-o", "x.html")],
    "chain": [("chain", ACT, "-t", LUMAS, *ON, "-o", "x.html")],
    "rdf": [("rdf", *ON, "-o", f"x.{end}") for end in ("ttl", "jsonld")],
    "graph": [
        *(("graph", *ON, "-o", f"x.{end}") for end in ("graphml", "gexf", "json")),
        ("graph", *ON, "--around", "territory/lu/lumas", "-o", "x.json"),
    ],
    "export": [("export", "out"), ("export", "out", "--neo4j-import")],
    "find": [("find", name) for name in ("Policia", "strehimore", "drejtor", "Lumas")],
    "questions": [("questions",)],
    "demo": [("demo",)],
    "ontology": [("ontology",)],
    "template": [("template", "rota")],
}
"""What each chore that gives anything back is asked."""
KEEPING = {
    *("load", "adopt", "withdraw", "correct", "review", "rebuild", "serve"),
    *("sources", "check"),
}
"""Chores of who keeps the home, and may read every file of it: they say what was taken in,
and of a broken record its id. `serve` is asked below."""
PUBLIC_TOO = {
    *("map", "matrix", "heatmap", "swimlane", "card", "act", "chain"),
    *("rdf", "export", "find"),
}


def test_every_chore_is_looked_at():
    assert FILES.keys() | KEEPING == CHORES.keys()


@pytest.mark.parametrize("words", [w for some in FILES.values() for w in some], ids=" ".join)  # fmt: skip
def test_no_file_that_a_command_writes(run, home, tmp_path, monkeypatch, words):
    monkeypatch.chdir(tmp_path)
    for more in ((), ("--public",)) if words[0] in PUBLIC_TOO else ((),):
        done = run(*words, *more, home=home.path)
        assert not leaks(done.output.encode() + done.stderr.encode())
        written = [path for path in tmp_path.rglob("*") if path.is_file()]
        assert written or "-o" not in words, done.stderr
        for path in written:
            assert not leaks(path.read_bytes()), path.name
            path.unlink()


IDS = ["institution/lu-lumas/policia", "service/lu-lumas/strehimore", "territory/lu/lumas"]  # fmt: skip
PATHS: dict[str, list[dict[str, Any]]] = {
    "/healthz": [{}],
    "/readyz": [{}],
    "/v1/questions": [{}],
    "/v1/documents": [{}],
    "/v1/ontology": [{}],
    "/v1/ontology/{name}": [{}],
    "/v1/find": [{"name": one} for one in ("Policia", "strehimore", *GUESSED)],
    "/v1/entities/{identifier}": [{}],
    "/map": [{"around": one, "depth": 4} for one in IDS],
    "/matrix": [{"territory": LUMAS}, {"rows": "territories", "columns": "kinds"}],
    "/overlap": [{"territory": LUMAS}],
    "/swimlane": [{"concern": DHF, "territory": LUMAS}],
    "/card": [{"concern": DHF, "territory": LUMAS}],
    "/act": [{"act": ACT, "territory": LUMAS}],
    "/chain": [{"act": ACT, "territory": LUMAS}],
    "/v1/ask": [
        {"question": words[0], "name": words[1:]}
        for words in ASKED
        if words[1:] and words[0] != "next" and not any(w[:2] == "--" for w in words)
    ],
}
FORMS = ("application/json", "text/csv", "text/html", "image/png")


@pytest.fixture(scope="module")
def client(home):
    with TestClient(create_app(home), raise_server_exceptions=False) as made:
        yield made


@pytest.fixture
def logged(caplog):
    caplog.set_level(logging.DEBUG)
    LOGGER.addHandler(caplog.handler)
    ours = lambda: [one for one in caplog.records if one.name.startswith("ura")]  # noqa: E731
    yield lambda: "\n".join(map(JsonLines().format, ours())).encode()
    LOGGER.removeHandler(caplog.handler)


def test_every_route_is_looked_at(client):
    described = client.get("/openapi.json")
    assert not leaks(described.content)
    routes = set(described.json()["paths"])
    names = {name for one in CATALOGUE for name in (one.command, *one.also)}
    questions = {f"/v1/questions/{name}" for name in names}
    assert {re.sub(r":path}", "}", one) for one in routes} == questions | PATHS.keys()


@pytest.mark.parametrize("path", PATHS)
def test_no_route_in_any_form_nor_the_log(client, logged, path):
    for given in PATHS[path]:
        for form in FORMS:
            for one in IDS if "{identifier" in path else ["Service"]:
                at = re.sub(r"{.*}", one, path)
                params = {"on": "2026-11-22", **given} if path.startswith(("/v1/ask", "/v1/find", "/map", "/matrix", "/overlap", "/swimlane", "/card", "/act", "/chain")) else given  # fmt: skip
                got = client.get(at, params=params, headers={"accept": form})
                assert not leaks(got.content + repr(dict(got.headers)).encode())
    assert not leaks(logged())


def test_no_question_by_its_own_route(client):
    for one in CATALOGUE:
        for name in (LUMAS, "Policia", "strehimore", *GUESSED):
            given = {s.name: name for s in one.open_slots if s.required}
            got = client.get(f"/v1/questions/{one.command}", params=given)
            assert not leaks(got.content.lower().replace(name.encode().lower(), b""))


@pytest.mark.parametrize(
    "asked",
    [
        "/v1/entities/institution/lu-lumas/zqxshtepia",
        "/v1/entities/channel/lu-lumas/zqxadresa",
        "/v1/questions/show?thing=Zqxemri",
        "/v1/questions/contact-of?things=service/lu-lumas/zqxstreha",
        "/map?around=institution/lu-lumas/zqxshtepia",
    ],
)
def test_who_knows_the_name_learns_no_more_and_the_log_says_nothing(
    client, logged, asked
):
    got = client.get(asked)
    typed = re.split(r"=|entities/", asked)[-1].encode().lower()
    assert not leaks(got.content.lower().replace(typed, b""))
    assert b"rruga" not in got.content.lower()
    assert not leaks(logged())


def test_a_mistake_of_our_own_says_nothing(client, logged, monkeypatch):
    def broken(*_: object) -> None:
        raise ValueError("Rruga Zqxrruga 7")

    monkeypatch.setattr("api.routes.pages.card_of", broken)
    monkeypatch.setattr("api.routes.pages.swimlane_of", broken)
    for path in ("/card", "/swimlane"):
        got = client.get(path, params=PATHS[path][0])
        assert got.status_code == 500
        assert not leaks(got.content)
    assert not leaks(logged())


def test_ambiguity_offers_nothing_hidden(store):
    with pytest.raises(Ambiguous) as unclear:
        answered(store, ["show", "Grupi Teknik", LUMAS])
    assert not leaks(repr(unclear.value.candidates).encode())
