"""Who stands in for whom: a deputy head for the head, for no other office and never for himself."""

from __future__ import annotations

from typing import Any

import pytest

from loaders.pipeline import load
from tests.asked import answered
from tests.world import build_world

MORE = """
source: lumas-offices
recorded: 2026-06-01
document: document/lumas-offices
records:
  document/lumas-offices:
    {at: 1, label: {sq: Postet e Lumasit, en: Offices of Lumas}, file: o.txt, date: 2026-05-01}
  role/lu/nenkryetar:
    at: 2
    label: {sq: Nënkryetari, en: Deputy mayor}
    kind: deputy_head
    IN: institution-kind/lu/bashkia
  institution-kind/lu/qendra:
    {at: 2, label: {sq: Qendra, en: Centre}, kind: centre, APPLIES_IN: territory/lu}
  role/lu/drejtor-qendre:
    at: 2
    label: {sq: Drejtori i qendrës, en: Head of a centre}
    kind: head
    IN: institution-kind/lu/qendra
  post/lu-lumas/bashkia/koordinator-i-ri:
    at: 4
    label: {sq: Koordinatori i ri, en: New coordinator}
    IN: institution/lu-lumas/bashkia
    OF_KIND: role/lu/koordinator-vendor
    ADDRESSES: concern/domestic-violence
  post/lu-lumas/bashkia/drejtor-qendre:
    at: 4
    label: {sq: Drejtori i qendrës Lumas, en: Head of the centre of Lumas}
    IN: institution/lu-lumas/bashkia
    OF_KIND: role/lu/drejtor-qendre
    ADDRESSES: concern/domestic-violence
  post/lu-lumas/bashkia/nenkryetar-i-dyte:
    at: 3
    label: {sq: Nënkryetari i dytë, en: Second deputy mayor}
    IN: institution/lu-lumas/bashkia
    OF_KIND: role/lu/nenkryetar
"""


def stand_ins(tmp_path, more=""):
    """Return whom the second deputy mayor is said to stand in for."""
    file = tmp_path / "offices.yaml"
    file.write_text(MORE + more, "utf-8")
    home = build_world(tmp_path / "home")
    load(home, [file])
    asked = ["contact", "DHF", "Lumas", "--at", "2026-11-22T02:00", "--lang", "en"]
    with home.open() as store:
        rows: Any = answered(store, asked).rows
        assert {"New coordinator", "Head of the centre of Lumas"} <= {
            row.post for row in rows
        }
        return [
            str(why)
            for row in rows
            if row.post == "Second deputy mayor"
            for why in row.reasons
            if "stands in" in why
        ]


def test_a_deputy_head_stands_in_for_the_head_and_for_no_other_office_there(tmp_path):
    assert stand_ins(tmp_path) == ["stands in for: Mayor of Lumas"]


@pytest.mark.parametrize(
    "tie",
    [
        "    HOLDS: post/lu-lumas/bashkia/kryetar\n",
        "  person/lu-lumas/bashkia/kryetar/besa-lumi:\n    HOLDS: {to: post/lu-lumas/bashkia/nenkryetar-i-dyte, at: 5}\n",
    ],
)
def test_nobody_stands_in_for_himself(tmp_path, tie):
    assert stand_ins(tmp_path, tie) == []
