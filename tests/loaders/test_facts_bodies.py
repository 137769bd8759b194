"""Bodies that facts name: which known one they are, what for, and of which kind."""

import json

import pytest

from loaders.files import open_source
from loaders.names import Names
from loaders.source import Context
from loaders.sources import facts, yaml_

COMMITTEE = {
    "kind": "mechanism", "at": [2, 2], "name": "Komiteti Drejtues", "aliases": [],
    "type": "steering_committee", "parent": None, "level": "municipal",
    "territory": "Elbasan", "target_groups": [], "meets": "katër herë në vit",
}  # fmt: skip
CHAIR = {
    "kind": "member", "at": [3, 3], "mechanism": "Komiteti Drejtues",
    "member": "Bashkia Elbasan", "post": "Kryetari i Bashkisë", "role": "chair",
}  # fmt: skip
KNOWN = "mechanism/al-elbasan/komiteti-drejtues/dhune-ne-familje"
OWN = "mechanism/al-elbasan/komiteti-drejtues/trafikim"
TRAFFICKING = ["viktimat e trafikimit"]
VIOLENCE = ["viktimat e dhunës në familje"]

_KINDS = """
records:
  document/n: {at: document/n:1}
  territory/al: {label: {sq: Shqipëri}, at: document/n:1}
  territory/al/fier: {label: {sq: Fier}, PART_OF: territory/al, at: document/n:1}
  mechanism-kind/al/komiteti-drejtues/dhune-ne-familje:
    label: {sq: Komiteti Drejtues}
    alias: [KD]
    ADDRESSES: concern/domestic-violence
    at: document/n:1
  mechanism-kind/al/keshilli-sigurise:
    label: {sq: Këshilli i Sigurisë}
    ADDRESSES:
    - {to: concern/public-safety, how: primary}
    - {to: concern/trafficking, how: contributes}
    at: document/n:1
  mechanism-kind/al/komiteti-shendetit/shendet:
    label: {sq: Komiteti për Shëndetin e Fëmijës}
    ADDRESSES: concern/health
    at: document/n:1
  mechanism-kind/al/komiteti-drejtues/femije-ne-rrezik:
    label: {sq: Komiteti Drejtues për fëmijët në rrezik}
    ADDRESSES: concern/child-protection
    at: document/n:1
  mechanism-kind/al/ekipi-teknik/dhune-ne-familje:
    label: {sq: Ekipi Teknik}
    alias: [ETN]
    level: municipal
    ADDRESSES: concern/domestic-violence
    at: document/n:1
  institution-kind/al/bashkia: {label: {sq: Bashkia}, at: document/n:1}
  institution-kind/al/prefektura: {label: {sq: Prefektura}, at: document/n:1}
  institution-kind/al/njesia-femijes:
    label: {sq: Njësia për Mbrojtjen e Fëmijës}
    alias: [NJMF]
    at: document/n:1
  institution-kind/al/njesia-familjes:
    label: {sq: Njësia për Mbrojtjen e Familjes}
    alias: [NJMF]
    at: document/n:1
  territory/al/elbasan: {label: {sq: Elbasan}, PART_OF: territory/al, at: document/n:1}
  institution/al-elbasan/bashkia: {label: {sq: Bashkia Elbasan}, at: document/n:1}
"""


@pytest.fixture
def kinds(write, monkeypatch):
    known = Names(yaml_.read(write("kinds.yaml", _KINDS)).statements)
    monkeypatch.setattr(facts, "shipped_names", lambda: known)


def _bodies(found):
    return {key for key in found if key.startswith(("mechanism/", "mechanism-kind/"))}


@pytest.mark.parametrize(
    ("groups", "key"), [([], KNOWN), (VIOLENCE, KNOWN), (TRAFFICKING, OWN)]
)
def test_a_known_body_is_meant_where_its_concern_is_said_or_none(tell, groups, key):
    found = tell({**COMMITTEE, "target_groups": groups}, CHAIR)
    assert _bodies(found) == {key}
    assert f"ON|seat/{key[10:]}/bashkia-kryetar-chair|{key}" in found


def test_a_short_name_does_not_mean_the_known_body_of_another_concern(tell):
    found = tell(
        {**COMMITTEE, "target_groups": TRAFFICKING}, {**CHAIR, "mechanism": "KD"}
    )
    assert KNOWN not in found


def test_the_known_body_of_another_concern_is_found_by_who_says_its_own(tell):
    other = {**COMMITTEE, "at": [9, 9], "target_groups": VIOLENCE}
    found = tell({**COMMITTEE, "target_groups": TRAFFICKING}, other)
    assert _bodies(found) == {OWN, KNOWN}


@pytest.mark.usefixtures("kinds")
def test_a_known_kind_of_another_concern_stays_as_it_is(tell):
    rule = {**COMMITTEE, "territory": None, "target_groups": ["fëmijët në rrezik"]}
    found = tell(rule, jurisdiction="al")
    assert _bodies(found) == {"mechanism-kind/al/komiteti-drejtues/femije-ne-rrezik"}


@pytest.mark.usefixtures("kinds")
def test_what_a_body_only_contributes_to_is_not_its_concern(tell):
    council = {**COMMITTEE, "name": "Këshilli i Sigurisë", "territory": None}
    found = tell({**council, "target_groups": TRAFFICKING}, jurisdiction="al")
    assert _bodies(found) == {"mechanism-kind/al/keshilli-i-sigurise/trafikim"}


@pytest.mark.usefixtures("kinds")
@pytest.mark.parametrize("groups", [["fëmijë"], TRAFFICKING])
def test_a_name_that_says_what_a_body_is_for_needs_no_other_word(tell, groups):
    name = "Komiteti për Shëndetin e Fëmijës"
    fact = {**COMMITTEE, "name": name, "territory": None, "target_groups": groups}
    found = tell(fact, jurisdiction="al")
    assert _bodies(found) == {"mechanism-kind/al/komiteti-shendetit/shendet"}


def test_against_trafficking_is_said_in_one_word_too(tell):
    name = "Nënkomiteti antitrafik"
    found = tell({**COMMITTEE, "name": name, "target_groups": ["fëmijë"]})
    assert _bodies(found) == {"mechanism/al-elbasan/nenkomiteti-antitrafik/trafikim"}


WHOLE = {
    **COMMITTEE, "at": [20, 20], "name": "Mekanizmi i Referimit", "aliases": ["MR"],
    "type": "referral_mechanism", "territory": "Kamëz", "target_groups": VIOLENCE,
}  # fmt: skip
PART = {**COMMITTEE, "territory": "Kamëz", "parent": "MR"}


def _committees(found):
    return {key.rpartition("/")[2] for key in _bodies(found) if "komiteti" in key}


def test_a_part_is_for_what_its_whole_is_for(tell):
    team = {**PART, "name": "Ekipi", "parent": "Komiteti Drejtues", "at": [5, 5]}
    found = tell(PART, WHOLE, team)
    assert _committees(found) == {"dhune-ne-familje"}
    assert "mechanism/al-kamez/ekipi/dhune-ne-familje" in found
    key = "mechanism/al-kamez/komiteti-drejtues/dhune-ne-familje"
    assert found[f"ADDRESSES|{key}|concern/domestic-violence"].stated == (
        "*~passage/005_x/2-2",
    )


def test_a_part_of_two_of_a_name_is_for_what_its_places_is_for_or_unknown(tell):
    other = {**WHOLE, "at": [21, 21], "target_groups": TRAFFICKING}
    elsewhere = {**other, "territory": "Elbasan"}
    assert _committees(tell(PART, WHOLE, elsewhere)) == {"dhune-ne-familje"}
    assert _committees(tell(PART, WHOLE, other)) == {"te-tjera"}


def test_what_a_part_says_itself_counts_before_its_whole(tell):
    table = {**PART, "type": "anti_trafficking_table"}
    assert _committees(tell(table, WHOLE)) == {"trafikim"}


def test_bodies_that_are_part_of_each_other_are_for_nothing_known(tell):
    whole = {**WHOLE, "parent": "Komiteti Drejtues", "target_groups": []}
    assert _committees(tell(PART, whole)) == {"te-tjera"}


OFFICE = {
    "kind": "institution", "at": [7, 7], "name": "Zyra e Ankesave", "territory": "Elbasan",
}  # fmt: skip
DESK = {**OFFICE, "at": [8, 8], "name": "Sporteli i Ankesave"}


@pytest.mark.parametrize(
    ("facts", "told"),
    [
        ([{**OFFICE, "parent": OFFICE["name"]}], ["1"]),
        ([{**OFFICE, "parent": DESK["name"]}, {**DESK, "parent": OFFICE["name"]}], ["2"]),
        ([{**COMMITTEE, "parent": COMMITTEE["name"]}], ["1"]),
        ([{**PART, "parent": WHOLE["name"]}, {**WHOLE, "parent": PART["name"]}], ["2"]),
        ([OFFICE, {**DESK, "parent": OFFICE["name"]}], []),
    ],
)  # fmt: skip
def test_what_would_be_a_part_of_itself_is_told(write, facts, told):
    content = {"doc": "005_x.txt", "lines": 40, "facts": facts}
    path = write("facts.json", json.dumps(content))
    source = open_source(path, Context())
    parts = {s.id: s for s in source.statements if s.type in ("PART_OF", "REPORTS_TO")}
    assert len(parts) == sum(
        "parent" in one and bool(one["parent"]) for one in facts
    ) - len(told)
    said = [str(one) for one in source.remarks if "a part of itself" in str(one)]
    assert [one.split("fact ")[1].split(":")[0] for one in said] == told


HERE = {**COMMITTEE, "territory": "Fier", "target_groups": VIOLENCE}
UNIT = {
    "kind": "institution", "at": [4, 4], "name": "Njësia për Mbrojtjen e Fëmijës",
    "aliases": ["NJMF"], "type": "unit", "parent": None, "territory": "Fier",
}  # fmt: skip


def _kinds_of(found):
    return {s.end: s.stated for s in found.values() if s.type == "OF_KIND"}


@pytest.mark.usefixtures("kinds")
@pytest.mark.parametrize(
    ("fact", "kind"),
    [
        (HERE, "mechanism-kind/al/komiteti-drejtues/dhune-ne-familje"),
        ({**HERE, "name": "Ekipi i Fierit", "aliases": ["ETN"]}, "mechanism-kind/al/ekipi-teknik/dhune-ne-familje"),
        ({**HERE, "name": "Ekip Teknik", "target_groups": []}, "mechanism-kind/al/ekipi-teknik/dhune-ne-familje"),
        (UNIT, "institution-kind/al/njesia-femijes"),
        ({**UNIT, "name": "Njësia për Mbrojtjen e Fëmijës Fier"}, "institution-kind/al/njesia-femijes"),
        ({**UNIT, "name": "Bashkia e Fierit", "aliases": []}, "institution-kind/al/bashkia"),
    ],
)  # fmt: skip
def test_what_is_called_like_one_kind_is_of_it_as_we_read_it(tell, fact, kind):
    at = "{}-{}".format(*fact["at"])
    found = tell(fact)
    assert _kinds_of(found) == {kind: (f"*~passage/005_x/{at}",)}
    assert "label_sq" not in found[kind].props


@pytest.mark.usefixtures("kinds")
@pytest.mark.parametrize(
    "fact",
    [
        {**HERE, "target_groups": []},
        {**HERE, "target_groups": TRAFFICKING},
        {**HERE, "name": "Ekipi Teknik", "level": "regional"},
        {**UNIT, "name": "NJMF", "aliases": []},
        {**UNIT, "aliases": ["Njësia për Mbrojtjen e Familjes"]},
        {**UNIT, "name": "Njësia e Fierit", "aliases": []},
        {**UNIT, "name": "Bashkia Elbasan", "aliases": [], "territory": "Elbasan"},
    ],
)
def test_what_may_be_of_several_kinds_or_of_none_or_is_known_gets_no_kind(tell, fact):
    assert _kinds_of(tell(fact)) == {}


@pytest.mark.usefixtures("kinds")
def test_an_office_that_is_only_listed_is_of_the_kind_that_it_is_called_after(tell):
    listed = {**CHAIR, "member": "Prefektura Fier", "post": None, "role": "member"}
    kinds = _kinds_of(tell(HERE, listed))
    assert "institution-kind/al/prefektura" in kinds
