"""A second document of a town means what the first one named."""

import json
from itertools import permutations

import pytest

from graph.errors import LoadFailed
from graph.lines import statements_of
from loaders import pipeline

OFFICE = {
    "kind": "institution", "at": [1, 1], "name": "Bashkia Kamëz", "type": "municipality",
    "territory": "Kamëz",
}  # fmt: skip
SECTOR = {
    "kind": "institution", "at": [2, 2], "name": "Drejtoria e Kujdesit", "aliases": ["DK"],
    "type": "directorate", "parent": "Bashkia Kamëz", "territory": "Kamëz",
}  # fmt: skip
BODY = {
    "kind": "mechanism", "at": [3, 3], "name": "Ekipi i Rasteve", "aliases": ["ER"],
    "type": "technical_team", "level": "municipal", "territory": "Kamëz",
    "target_groups": ["viktima të dhunës në familje"],
}  # fmt: skip
ACT = {
    "kind": "legal_act", "at": [4, 4], "act_type": "vkm", "number": "415",
    "date": "2020-01-02", "jurisdiction": "Shqipëri",
}  # fmt: skip
DECISION = {**ACT, "act_type": "vendim", "number": "88", "jurisdiction": "Kamëz"}
FIRST = (OFFICE, SECTOR, BODY, ACT, DECISION)
SECTOR_ID = "institution/al-kamez/bashkia/drejtoria-e-kujdesit"
BODY_ID = "mechanism/al-kamez/ekipi-i-rasteve/dhune-ne-familje"


def _contact(name):
    return {"kind": "contact", "at": [6, 6], "entity": name, "channel": "email",
            "value": "zyra@example.org"}  # fmt: skip


def _seat(body):
    return {
        "kind": "member",
        "at": [7, 7],
        "mechanism": body,
        "member": "Shoqata Ndihma",
    }


def _duty(bearer, act=None):
    return {"kind": "duty", "at": [8, 8], "bearer": bearer, "duty": "meet", "act": act}


@pytest.fixture
def facts(write):
    def facts(name, *more):
        content = {"doc": f"{name}.txt", "recorded": "2026-11-20", "facts": more}
        return write(f"{name}.json", json.dumps(content))

    return facts


@pytest.fixture
def says(home):
    """Return what the current version of a source says, by id."""

    def says(source):
        latest = home.records.versions()[source][-1]
        return {one.id: one for one in statements_of(home.records.path(latest))}

    return says


def _ends(found, type_):
    return {one.end for one in found.values() if one.type == type_}


@pytest.mark.parametrize("together", [True, False])
def test_names_of_another_document_of_the_town_mean_the_same(
    facts, load, says, together
):
    second = (OFFICE, _contact("DK"), _seat("Ekipit të Rasteve"), _duty("ER", "415"))
    paths = facts("a", *FIRST), facts("b", *second)
    reports = [load(*paths)] if together else [load(path) for path in paths]
    found = says("b")
    assert _ends(found, "REACHES") == {SECTOR_ID}
    assert _ends(found, "ON") == _ends(found, "BORNE_BY") == {BODY_ID}
    assert "act/al/vkm/2020/415" in _ends(found, "BASED_ON")
    told = "b.json: '415' is taken as act/al/vkm/2020/415, the only known act of that number"
    assert told in reports[-1].remarks
    assert not [one for one in reports[-1].remarks if "'DK' is new" in one]


def test_what_another_source_named_keeps_its_name_without_it(facts, home, load, says):
    load(facts("a", *FIRST), facts("b", OFFICE, _contact("DK")))
    home.withdraw("a", "2026-11-21")
    found = says("b")[SECTOR_ID]
    assert found.props["label_sq"] == "Drejtoria e Kujdesit"
    assert "label_sq~passage/b/6-6" in found.stated


LATER = (
    OFFICE,
    {**BODY, "name": "Tryeza", "aliases": ["ER", "Shoqata Ndihma", "DK"]},
    {**SECTOR, "name": "Shoqata Ndihma", "aliases": [], "parent": None},
    {**ACT, "date": "2022-01-02"},
)
SECOND = (OFFICE, _contact("DK"), _seat("Ekipi i Rasteve"), _duty("ER", "415"))


@pytest.mark.parametrize("order", list(permutations("abc")))
def test_a_file_that_is_loaded_again_says_the_same_whatever_came_since(
    facts, load, order
):
    paths = {
        "a": facts("a", *FIRST),
        "b": facts("b", *SECOND[:3], _duty("ER")),
        "c": facts("c", *LATER),
    }
    for name in order:
        load(paths[name])
    for name in "abcab":
        assert not load(paths[name]).changed, name


def test_a_number_keeps_its_act_when_another_of_that_number_comes(facts, load):
    path = facts("b", *SECOND)
    load(facts("a", *FIRST))
    load(path)
    load(facts("c", *LATER))
    assert not load(path).changed
    with pytest.raises(LoadFailed, match="several acts"):
        load(facts("d", OFFICE, _duty("Bashkia Kamëz", "415")))


def test_a_former_name_is_kept_until_it_is_withdrawn(
    facts, home, load, says, monkeypatch
):
    with monkeypatch.context() as alone:
        alone.setattr(pipeline, "Beside", lambda home: None)
        load(facts("a", *FIRST))
        load(facts("b", OFFICE, _contact("DK")))
    own = "institution/al-kamez/dk"
    load(facts("b", OFFICE, _contact("DK"), _duty("ER")))
    found = says("b")
    assert _ends(found, "REACHES") == {own}
    assert found[own].props["label_sq"] == "DK"
    assert _ends(found, "BORNE_BY") == {BODY_ID}
    home.withdraw("b", "2026-11-22")
    home.build()
    load(facts("b", OFFICE, _contact("DK")))
    assert _ends(says("b"), "REACHES") == {SECTOR_ID}


def test_an_office_is_the_one_that_was_only_mentioned_before(facts, load, says):
    load(facts("b", OFFICE, _contact("DK")))
    load(facts("a", *FIRST))
    (mentioned,) = _ends(says("b"), "REACHES")
    assert mentioned in says("a")


def test_a_body_of_another_concern_is_another(facts, load, says):
    load(facts("a", *FIRST))
    load(facts("b", OFFICE, {**BODY, "target_groups": ["viktima të trafikimit"]}))
    assert BODY_ID not in says("b")


def test_another_town_means_its_own(facts, load, says):
    load(facts("a", *FIRST))
    there = {**OFFICE, "name": "Bashkia Elbasan", "territory": "Elbasan"}
    load(facts("b", there, _contact("DK"), _duty("ER")))
    assert _ends(says("b"), "REACHES") == {"institution/al-elbasan/dk"}
    with pytest.raises(LoadFailed, match="no known act"):
        load(facts("c", there, _duty("DK", "88")))
    load(facts("c", OFFICE, _duty("DK", "88")))
    assert _ends(says("c"), "BASED_ON") == {"act/al-kamez/vendim/2020/88"}


def test_what_came_with_ura_goes_first(facts, load, says):
    there = {**OFFICE, "name": "Bashkia Elbasan", "territory": "Elbasan"}
    other = {**BODY, "territory": "Elbasan", "aliases": ["Komiteti Drejtues"]}
    load(facts("a", there, other))
    load(facts("b", there, _seat("Komiteti Drejtues")))
    shipped = "mechanism/al-elbasan/komiteti-drejtues/dhune-ne-familje"
    assert _ends(says("b"), "ON") == {shipped}
