"""Which institutions a step means in a place: those of the kind, else those of its sort."""

from __future__ import annotations

import pytest

from loaders.pipeline import load
from queries.cases.pathway import BoundStep
from queries.cases.pathway_check import Flaw
from tests.asked import answered
from tests.world import build_world

MORE = """
source: lugina-who
recorded: 2026-06-01
document: document/lu-who
records:
  document/lu-who:
    {at: 1, label: {sq: Kush është kush, en: Who is who}, file: w.txt, date: 2026-05-01}
  concern/poverty: {at: 1, label: {sq: Varfëria, en: Poverty}}
  institution-kind/lu/ojf:
    {at: 2, label: {sq: Organizata, en: Associations}, kind: ngo, APPLIES_IN: territory/lu}
  institution-kind/lu/qendra:
    {at: 2, label: {sq: Qendra, en: Centres}, kind: centre, APPLIES_IN: territory/lu}
  institution-kind/lu/spitali:
    {at: 2, label: {sq: Spitali, en: Hospital}, kind: health, APPLIES_IN: territory/lu}
  institution-kind/lu/klinika:
    {at: 2, label: {sq: Klinika, en: Clinic}, kind: health, APPLIES_IN: territory/lu}
  institution/lu-lumas/seli:
    {at: 3, label: {sq: Shoqata Selia, en: Association Selia}, kind: ngo}
  channel/lu-lumas/seli:
    {at: 3, label: {sq: telefoni i Selisë}, kind: phone, value: '+355690000077', REACHES: institution/lu-lumas/seli}
  institution/int/larg:
    {at: 3, label: {sq: Shoqata Larg, en: Association Larg}, kind: ngo}
  institution/int/sherbim:
    {at: 3, label: {sq: Shoqata Shërbim, en: Association Service}, kind: ngo}
  institution/lu-lumas/qendra-e-re:
    {at: 3, label: {sq: Qendra e Re, en: New Centre}, kind: centre, COVERS: territory/lu/lumas}
  institution/lu-lumas/klinika:
    at: 3
    label: {sq: Klinika Lumas, en: Clinic of Lumas}
    kind: health
    COVERS: territory/lu/lumas
    OF_KIND: institution-kind/lu/klinika
  service/lu-lumas/keshillim:
    at: 4
    label: {sq: Këshillim, en: Counselling}
    kind: counselling
    PROVIDED_BY: institution/int/sherbim
    COVERS: territory/lu/lumas
  pathway/lu/poverty/rasti:
    {at: 5, label: {sq: Rasti i varfërisë, en: A case of poverty}, ADDRESSES: concern/poverty, APPLIES_IN: territory/lu}
  step/lu/poverty/rasti/01:
    at: 5
    label: {sq: thirrja, en: the call}
    PART_OF: pathway/lu/poverty/rasti
    position: 1
    action: refer
    BY: institution-kind/lu/ojf
    TO: [institution-kind/lu/qendra, institution-kind/lu/spitali]
"""


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    folder = tmp_path_factory.mktemp("binding")
    (folder / "who.yaml").write_text(MORE, "utf-8")
    home = build_world(folder / "home")
    load(home, [folder / "who.yaml"])
    with home.open() as opened:
        yield opened


@pytest.fixture(scope="module")
def step(store):
    rows = answered(store, ["pathway", "varfëria", "Lumas", "--lang", "en"]).rows
    [row] = [one for one in rows if isinstance(one, BoundStep)]
    return row


def test_who_acts_is_the_kind_that_the_source_names_not_what_it_may_mean_here(step):
    assert step.done_by == ("Associations",)
    assert step.contact is None


def test_whom_a_kind_may_mean_here_is_told_with_why_and_how_each_is_reached(step):
    [told] = [one for one in step.unknown if one.startswith("Associations: which")]
    assert "these cover this place: Association Drita" in told
    assert "these have their seat here: Association Selia" in told
    assert "these give a service in this place: Association Service" in told
    assert not any("none of the kind" in one and "Assoc" in one for one in step.unknown)
    assert "Association Selia: +355690000077" in step.unknown


def test_a_form_of_body_and_another_kind_mean_nobody(step):
    """A centre is not any centre, and a clinic of the kind of clinics is no hospital."""
    assert set(step.towards) == {"Centres", "Hospital"}
    assert not any("New Centre" in one or "Clinic" in one for one in step.unknown)


def test_what_is_of_the_kind_itself_comes_first(store):
    rows = answered(store, ["pathway", "DHF", "Lumas"]).rows
    named = {
        one for row in rows if isinstance(row, BoundStep) for one in row.towards or ()
    }
    assert named == {"Komisariati i Policisë Lumas", "Bashkia Lumas"}


def test_the_associations_of_elbasan_are_told(shipped_store):
    rows = answered(shipped_store, ["pathway", "dhuna në familje", "Elbasan"]).rows
    [row] = [
        one
        for one in rows
        if isinstance(one, BoundStep)
        and "Organizata jofitimprurëse" in (one.towards or ())
    ]
    told = [str(one["sq"]) for one in row.unknown or () if isinstance(one, dict)]
    assert any("e mbulojnë këtë vend" in one and "Tjetër Vizion" in one for one in told)
    assert not any("World Vision" in one for one in told)
    assert not any(one.startswith("Organizata jofitimprurëse: për") for one in told)


@pytest.mark.parametrize("position", [8, 9, 10])
def test_the_health_system_of_pustec_is_no_single_health_post(position, shipped_store):
    rows = answered(shipped_store, ["pathway", "dhuna në familje", "Pustec"]).rows
    [row] = [
        one
        for one in rows
        if isinstance(one, BoundStep)
        and one.position == position
        and one.id.startswith("step/al-pustec/domestic-violence/rasti")
    ]
    assert row.done_by == ("Sistemi Shëndetësor",)


def test_an_end_that_means_the_associations_here_is_not_vague(store):
    rows = answered(store, ["pathway-check", "varfëria", "Lumas", "--lang", "en"]).rows
    vague = [str(one.what) for one in rows if isinstance(one, Flaw)]
    assert not any(one.startswith("Associations: named in general") for one in vague)
    everywhere = answered(store, ["pathway-check", "varfëria", "--lang", "en"]).rows
    assert vague == [str(one.what) for one in everywhere if isinstance(one, Flaw)]
    assert any(one.startswith("Centres: named in general") for one in vague)
