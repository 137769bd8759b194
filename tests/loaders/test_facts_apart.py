"""What facts keep apart, and what they hold to be one: acts of towns, ways, units, activities."""

import json

import pytest

from loaders.files import open_source
from loaders.names import territory_of
from loaders.source import Context
from tests.loaders.test_facts import _basis

OFFICE = {
    "kind": "institution", "at": [1, 1], "name": "Bashkia Elbasan", "aliases": ["Bashkia"],
    "type": "municipality", "parent": None, "territory": "Elbasan",
}  # fmt: skip
OTHER = {**OFFICE, "at": [2, 2], "name": "Bashkia Kamëz", "territory": "Kamëz"}
DECISION = {
    "kind": "legal_act", "at": [3, 3], "act_type": "vendim", "number": "91",
    "date": "2026-03-01", "title": None, "jurisdiction": "Elbasan",
}  # fmt: skip
ORDER = {**DECISION, "act_type": "vkm", "jurisdiction": "Shqipëri"}
MEETS = {
    "kind": "mechanism", "at": [5, 5], "name": "Ekipi", "aliases": [], "parent": None,
    "type": "technical_team", "level": "municipal", "territory": "Elbasan",
    "target_groups": ["fëmijë"], "meets": "çdo 3 muaj",
}  # fmt: skip
PROMISE = {
    "kind": "activity", "at": [10, 10], "code": "1.1", "objective": None,
    "responsible": [], "years": [2026], "cost": 10, "monitored_by": None,
    "summary": "train the staff",
}  # fmt: skip


def ends(found, relation):
    return sorted(s.end for s in found.values() if s.type == relation)


@pytest.mark.parametrize(
    ("act", "key"),
    [
        (DECISION, "act/al-elbasan/vendim/2026/91"),
        ({**DECISION, "jurisdiction": "Shqipëri"}, "act/al/vendim/2026/91"),
        ({**DECISION, "act_type": "ligj"}, "act/al/ligj/2026/91"),
    ],
)
def test_a_town_s_decision_is_no_other_town_s(tell, act, key):
    found = tell(OFFICE, act, _basis("91"), _basis("Vendimi nr. 91, datë 01.03.2026"))
    assert {s.end for s in found.values() if s.type == "BASED_ON"} >= {key}
    assert key in found


@pytest.mark.parametrize("cited", ["Urdhër nr. 91", "Ligji nr. 91/2026"])
def test_an_act_of_another_kind_is_not_the_only_one_of_its_number(tell, cited):
    found = tell(OFFICE, ORDER, _basis(cited))
    assert "act/al/vkm/2026/91" not in ends(found, "BASED_ON")


@pytest.mark.parametrize("cited", ["91", "VKM nr. 91", "Vendimi nr. 91"])
def test_a_decision_of_the_government_is_a_decision(tell, cited):
    assert ends(tell(OFFICE, ORDER, _basis(cited)), "BASED_ON") == [
        "act/al/vkm/2026/91"
    ]


def test_a_way_that_comes_from_another_town_stays_one(tell):
    step = {
        "kind": "referral", "at": [5, 5], "case_type": "child_protection",
        "from": "Bashkia Kamëz", "to": "Bashkia Elbasan", "action": "refer", "deadline": None,
    }  # fmt: skip
    back = {**step, "at": [6, 6], "from": "Bashkia Elbasan", "to": "Policia"}
    found = tell(OFFICE, step, back)
    assert len({s.id for s in found.values() if s.type == "Pathway"}) == 1
    assert len({s.id for s in found.values() if s.type == "Step"}) == 2


def test_a_unit_is_of_its_own_town_s_office(tell):
    unit = {
        **OTHER,
        "at": [4, 4],
        "name": "Sektori",
        "type": "sector",
        "parent": "Bashkia",
    }
    found = tell(OFFICE, OTHER, {**unit, "aliases": []})
    assert "institution/al-kamez/bashkia/sektori" in found


@pytest.mark.parametrize("turned", [False, True])
def test_what_says_no_years_is_the_one_activity_of_its_words(tell, turned):
    monitor = {
        **PROMISE,
        "at": [30, 30],
        "years": [],
        "cost": None,
        "monitored_by": "Bashkia",
    }
    pair = (monitor, PROMISE) if turned else (PROMISE, monitor)
    plan = {**DECISION, "act_type": "plan", "number": None, "title": "Plani Vendor"}
    found = tell(OFFICE, plan, *pair)
    [one] = [s for s in found.values() if s.type == "Activity"]
    assert (one.props["years"], one.props["cost"]) == ((2026,), 10)
    assert ends(found, "MONITORED_BY") == ["institution/al-elbasan/bashkia"]


def test_a_second_value_in_other_words_is_no_third(write):
    often = [
        {**MEETS, "at": [line, line], "meets": said}
        for line, said in (
            (5, "çdo 3 muaj"),
            (6, "çdo 6 muaj"),
            (7, "çdo gjashtë muaj"),
        )
    ]
    path = write("often.json", json.dumps({"doc": "x.txt", "facts": [OFFICE, *often]}))
    statements = open_source(path, Context()).statements
    said = {s.props["frequency"] for s in statements if "frequency" in s.props}
    assert said == {"çdo 3 muaj", "çdo 6 muaj"}


def test_a_file_s_name_may_hold_blanks(tell):
    found = tell(OFFICE, doc="Vendim nr. 112.txt")
    assert "document/Vendim-nr.-112" in found
    assert found["document/Vendim-nr.-112"].props["file"] == "Vendim nr. 112.txt"


@pytest.mark.parametrize(
    ("scope", "territory"),
    [
        ("al-elbasan", "territory/al/elbasan"),
        ("al-qark-elbasan", "territory/al/qark/elbasan"),
        ("al", ""),
    ],
)
def test_ids_tell_the_territory(scope, territory):
    assert territory_of(scope) == territory


@pytest.mark.parametrize("turned", [False, True])
def test_a_body_is_for_what_its_document_says_of_it_anywhere(tell, turned):
    plain = {**MEETS, "at": [8, 8], "target_groups": [], "meets": None}
    pair = (plain, MEETS) if turned else (MEETS, plain)
    found = tell(OFFICE, *pair)
    bodies = {s.id for s in found.values() if s.type == "Mechanism"}
    assert bodies == {"mechanism/al-elbasan/ekipi/femije-ne-rrezik"}


def test_an_office_without_a_place_is_of_the_town_in_its_name(tell):
    found = tell(OTHER, {**OFFICE, "name": "Bashkia e Elbasanit", "territory": None})
    institutions = {s.id for s in found.values() if s.type.startswith("Institution")}
    assert institutions == {
        "institution/al-elbasan/bashkia",
        "institution/al-kamez/bashkia",
    }
