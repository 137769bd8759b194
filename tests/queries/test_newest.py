"""Of two numbers the one said last comes first, with who holds the post in that source."""

from __future__ import annotations

import pytest

from loaders.pipeline import load
from queries.reach import newness
from tests.asked import answered
from tests.world import build_world

ORDER = """
source: order-{name}
recorded: {day}
document: document/order-{name}
records:
  document/order-{name}:
    {{at: 1, label: {{sq: Urdhër}}, file: {name}.txt, date: {day}}}
  role/lu/koordinator-vendor: {{at: 1}}
  post/lu-gropas/bashkia/koordinator:
    at: 2
    label: {{sq: Koordinatori i Gropasit, en: Coordinator of Gropas}}
    IN: institution/lu-gropas/bashkia
    OF_KIND: role/lu/koordinator-vendor
    ADDRESSES: concern/domestic-violence
  institution/lu-gropas/bashkia:
    {{at: 2, label: {{sq: Bashkia Gropas}}, COVERS: territory/lu/gropas}}
  person/lu-gropas/{name}:
    at: 2
    label: {{sq: {holder}}}
    name: {holder}
    HOLDS: {{to: post/lu-gropas/bashkia/koordinator, valid_from: {day}}}
  channel/lu-gropas/{name}:
    at: 3
    label: {{sq: celulari}}
    kind: phone
    value: '{number}'
    REACHES: post/lu-gropas/bashkia/koordinator
"""
OLD = {"name": "a", "day": "2026-02-01", "holder": "Ana Prifti", "number": "+355690000111"}  # fmt: skip
NEW = {"name": "b", "day": "2026-05-01", "holder": "Zana Kola", "number": "+355690000222"}  # fmt: skip
NUMBERS = [NEW["number"], OLD["number"]]


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    folder = tmp_path_factory.mktemp("newest")
    home = build_world(folder / "home")
    for one in (OLD, NEW):
        file = folder / f"{one['name']}.yaml"
        file.write_text(ORDER.format(**one), "utf-8")
        load(home, [file])
    with home.open() as opened:
        yield opened


def rows_of(store, *words):
    return answered(store, words).envelope()["rows"]


def test_the_number_said_last_comes_first(store):
    rows = rows_of(store, "contact-of", "Koordinatori i Gropasit", "Gropas")
    assert [row["value"] for row in rows] == NUMBERS
    assert [row["attested_on"] for row in rows] == [NEW["day"], OLD["day"]]


def test_so_it_does_in_a_case_with_the_newer_holder_before_the_older(store):
    rows = rows_of(store, "contact", "DHF", "Gropas", "--at", "2026-11-22T02:00")
    assert [row["value"] for row in rows if row["value"]] == NUMBERS
    assert rows[0]["holder"] == [NEW["holder"], OLD["holder"]]


def test_each_number_stands_with_the_holder_of_its_own_source(store):
    rows = rows_of(store, "who", "DHF", "Gropas")
    told = [(row["holder"], row["contact"]) for row in rows if row["holder"]]
    assert told == [(one["holder"], one["number"]) for one in (NEW, OLD)]


def test_a_step_is_called_at_the_number_said_last(store):
    [row] = [
        row
        for row in rows_of(store, "pathway", "DHF", "Gropas")
        if row["done_by"] == ["Koordinatori i Gropasit"]
    ]
    assert row["contact"] == NEW["number"]
    assert row["holder"] == [NEW["holder"], OLD["holder"]]


def test_who_else_holds_a_post_is_not_passed_over_for_want_of_a_number(tmp_path):
    home = build_world(tmp_path / "home")
    for one in (OLD, NEW):
        file = tmp_path / f"{one['name']}.yaml"
        text = ORDER.format(**one)
        file.write_text(text if one is NEW else text.partition("  channel/")[0])
        load(home, [file])
    with home.open() as store:
        rows = rows_of(store, "who", "DHF", "Gropas")
    told = [(row["holder"], row["contact"]) for row in rows if row["holder"]]
    assert told == [(NEW["holder"], NEW["number"]), (OLD["holder"], None)]


def test_what_has_no_date_is_older_than_all():
    said = [("2024",), ("2025-03", None), (None, "2025-04-02"), (None, None)]
    newest = sorted(said, key=lambda dates: newness(*dates))
    assert newest == [said[2], said[1], said[0], said[3]]
