"""Whatever is sent: an answer or a problem, never a trace, a hang or a 5xx."""

from __future__ import annotations

import random
from urllib.parse import quote

import pytest

from queries.catalogue import CATALOGUE

NAMES = {
    "very long": "a" * 199,
    "too long": "a" * 20_000,
    "many words": "komiteti " * 22,
    "NUL": "Komiteti\0Drejtues",
    "controls": "".join(map(chr, range(32))),
    "escape": "\x1b[31mKomiteti\x1b]0;x\x07",
    "right to left": "\u202eKomiteti\u202c\u2066",
    "zero width": "Ko\u200bmi\u200dteti",
    "combining": "e\u0301\u0308\u0327" * 40,
    "emoji": "👩‍👩‍👧‍👦" * 20,
    "script": "<script>alert(1)</script>",
    "image": '"><img src=x onerror=alert(1)>',
    "Cypher": "x' }) DETACH DELETE n //",
    "backtick": "`n`) MATCH (m) DELETE m //",
    "parameter": "$known",
    "clause": "visible(n)",
    "SQL": "'; DROP TYPE Person; --",
    "template": "{{7*7}} ${7*7} %s %(x)s {0}",
    "path": "../../../../etc/passwd",
    "file": "file:///etc/passwd",
    "id of another type": "person/lu-lumas/bashkia/kryetar/besa-lumi",
    "relation's id": "COVERS|institution/lu-lumas/bashkia|territory/lu/lumas",
    "provision's id": "act/al/vkm/2021/327#nen-4-pika-2",
    "passage's id": "passage/lumas-page/11-11",
    "key of the index": "name/n/komiteti",
    "JSON": '{"$ne": null}',
    "deep JSON": "[" * 99 + "]" * 99,
    "number": "1e308",
    "spaces": " \t\n ",
    "quotes": "\"'`´“”„«»",
    "wild cards": "* ? % _ .* (a+)+$",
    "only marks": "--/|#~@!",
    "not characters": "\ufffe\uffff\U0010ffff",
}
BYTES = {
    "lone surrogate": "%ED%A0%80",
    "broken UTF-8": "%C3%28%FF%FE",
    "half an escape": "%",
    "no escape": "%zz",
    "plus": "+++",
    "semicolons": "a;b=c&&&=",
}


def told(got) -> None:
    """Assert that a response is an answer or a problem in words."""
    assert got.status_code < 500, got.text
    kind = got.headers["content-type"]
    assert kind.startswith(("application/json", "application/problem+json"))
    assert "Traceback" not in got.text
    assert got.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize("name", NAMES)
def test_as_any_parameter_of_any_question(client, name):
    for one in CATALOGUE:
        for slot in one.open_slots:
            others = {s.name: "Lumas" for s in one.slots if s.required}
            told(
                client.get(
                    f"/v1/questions/{one.command}",
                    params={**others, slot.name: NAMES[name]},
                )
            )


@pytest.mark.parametrize("name", NAMES)
def test_as_what_is_looked_for(client, name):
    text = NAMES[name]
    got = client.get("/v1/find", params={"name": text})
    told(got)
    told(client.get("/v1/find", params={"name": "Lumas", "territory": text}))
    told(client.get("/v1/ask", params={"question": "show", "name": [text, text]}))
    told(client.get(f"/v1/entities/{quote(text, safe='')}"))
    told(client.get(f"/v1/ontology/{quote(text, safe='')}"))
    for common in ("on", "known", "lang", "limit", "offset"):
        told(client.get("/v1/documents", params={common: text}))
    told(client.get("/v1/documents", params={text[:50] or "x": "1"}))


@pytest.mark.parametrize("raw", BYTES)
def test_as_bytes_that_are_no_text(client, raw):
    told(client.get(f"/v1/find?name={BYTES[raw]}"))
    told(client.get(f"/v1/entities/{BYTES[raw]}"))
    told(client.get(f"/v1/questions/show?thing=x{BYTES[raw]}&{BYTES[raw]}"))


@pytest.mark.parametrize(
    "accept", ["", "a/b/c", "*", ";;;", "text/csv;q=-1e999,", "x" * 5000]
)
def test_as_what_is_accepted(client, accept):
    told(client.get("/v1/documents", headers={"accept": accept}))


@pytest.mark.parametrize("tag", ["*", "", ",,,", '"' * 999, "W/", "\xff"])
def test_as_a_tag(client, tag):
    got = client.get("/v1/documents", headers={"if-none-match": tag.encode("latin-1")})
    assert got.status_code == (304 if tag == "*" else 200)


@pytest.mark.parametrize("path", [
    "/v1//questions", "/v1/questions/../../etc", "/v1/questions/%2e%2e/x",
    "/docs/assets/../../../etc/passwd", "/docs/assets/%2e%2e%2f%2e%2e%2fetc%2fpasswd",
    "/docs/assets/..%5c..%5cx", "/.git/config", "/v1/questions/who-chairs/", "/%00",
    "/v1/entities/..%2f..%2fetc%2fpasswd",
])  # fmt: skip
def test_paths_that_lead_nowhere(client, path):
    got = client.get(path)
    assert got.status_code == 404
    told(got)


def test_bodies_are_not_read(client):
    bodies = {
        b"x" * 1_000_000: 413,
        b"[" * 70_000: 413,
        b'{"a":' * 9_000: 200,
        b"\x00": 200,
    }
    for body, status in bodies.items():
        got = client.request("GET", "/v1/documents", content=body)
        assert got.status_code == status


def test_mixed_at_random(client):
    chance = random.Random(4)
    pieces = [*NAMES.values(), "Komiteti Drejtues", "Lumas", "2021", "ETN"]
    for _ in range(300):
        one = chance.choice(CATALOGUE)
        slots = chance.sample(one.open_slots, chance.randint(0, len(one.open_slots)))
        given = {
            slot.name: [chance.choice(pieces)[: chance.randint(1, 250)]]
            * chance.randint(1, 3)
            for slot in slots
        }
        told(client.get(f"/v1/questions/{one.command}", params=given))


@pytest.mark.parametrize("name", ["script", "image", "right to left", "NUL"])
def test_a_name_comes_back_as_the_text_it_is(client, name):
    given = {"body": NAMES[name]}
    got = client.get("/v1/questions/who-chairs", params=given).json()
    said = got["parameters"]["body"] if "parameters" in got else got["detail"]
    assert NAMES[name] in said
