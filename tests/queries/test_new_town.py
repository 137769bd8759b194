"""Two towns' documents beside the shipped data: each is asked as people ask, and answers."""

from __future__ import annotations

import json
import shutil
from typing import Any

import pytest

from graph.errors import Ambiguous
from graph.home import Home
from loaders.pipeline import load
from tests.asked import answered

PRIZREN: list[dict[str, Any]] = [
    {"kind": "institution", "at": [1, 1], "name": "Stacioni Policor Prizren",
     "type": "police", "territory": "Prizren"},
    {"kind": "institution", "at": [2, 2], "name": "Gjykata Themelore Prizren",
     "type": "court", "territory": "Prizren"},
    {"kind": "institution", "at": [3, 3], "name": "Shtëpia e Gruas Prizren",
     "type": "ngo", "territory": "Prizren"},
    {"kind": "mechanism", "at": [4, 4], "name": "Grupi Teknik", "type": "technical_team",
     "level": "municipal", "territory": "Prizren",
     "target_groups": ["viktimat e dhunës në familje"]},
    {"kind": "member", "at": [5, 5], "mechanism": "Grupi Teknik",
     "member": "Qendra për Punë Sociale", "role": "coordinator"},
    {"kind": "contact", "at": [6, 6], "entity": "Qendra për Punë Sociale",
     "channel": "email", "value": "qps@example.org"},
    {"kind": "contact", "at": [7, 7], "entity": "Stacioni Policor Prizren",
     "channel": "phone", "value": "192"},
    {"kind": "service", "at": [8, 8], "service": "strehim i përkohshëm",
     "provider": "Shtëpia e Gruas Prizren", "exists": True, "territory": "Prizren",
     "target_groups": ["gratë viktima të dhunës"]},
    {"kind": "contact", "at": [9, 9], "entity": "Shtëpia e Gruas Prizren",
     "channel": "address", "value": "Rruga e Provës 12"},
    {"kind": "contact", "at": [10, 10], "entity": "Shtëpia e Gruas Prizren",
     "channel": "phone", "value": "029 223 344"},
    {"kind": "contact", "at": [10, 10], "entity": "Stacioni Policor Prizren",
     "channel": "address", "value": "Sheshi i Provës 1"},
    {"kind": "institution", "at": [20, 20], "name": "Strehimorja e Provës",
     "territory": "Prizren"},
    {"kind": "contact", "at": [21, 21], "entity": "Strehimorja e Provës",
     "channel": "address", "value": "Rruga e Provës 13"},
    {"kind": "service", "at": [22, 22], "service": "strehim emergjent", "exists": True,
     "provider": "Stacioni Policor Prizren", "territory": "Prizren"},
    {"kind": "referral", "at": [25, 25], "case_type": "domestic_violence",
     "from": "Stacioni Policor Prizren", "to": "Strehimorja e Provës",
     "action": "place the victim in the shelter"},
    {"kind": "institution", "at": [23, 23], "name": "Shkolla Dëshmorët e Vlorës",
     "type": "school", "territory": "Prizren"},
    {"kind": "contact", "at": [24, 24], "entity": "Shkolla Dëshmorët e Vlorës",
     "channel": "phone", "value": "029 555 555"},
    {"kind": "duty", "at": [11, 11], "bearer": "Gjykata Themelore Prizren",
     "duty": "decide on a request for a protection order", "deadline": "P15D"},
    {"kind": "referral", "at": [12, 12], "case_type": "domestic_violence",
     "from": "Stacioni Policor Prizren", "to": "Shtëpia e Gruas Prizren",
     "action": "place victim and children in the shelter"},
]  # fmt: skip
SHKODER: list[dict[str, Any]] = [
    {"kind": "legal_act", "at": [1, 1], "act_type": "vendim", "number": "45",
     "date": "2023-06-28", "title": "Për mekanizmin", "jurisdiction": "Shkodër"},
    {"kind": "mechanism", "at": [2, 2], "name": "Komiteti Drejtues", "territory": "Shkodër",
     "type": "steering_committee", "level": "municipal",
     "target_groups": ["viktimat e dhunës në familje"]},
    {"kind": "post", "at": [3, 3], "title": "Kryetari i Bashkisë", "holder": "Besa Prova",
     "institution": "Bashkia Shkodër", "territory": "Shkodër"},
    {"kind": "post", "at": [4, 4], "title": "Koordinatori Vendor", "holder": "Drita Prova",
     "institution": "Bashkia Shkodër", "territory": "Shkodër"},
    {"kind": "contact", "at": [5, 5], "entity": "Koordinatori Vendor",
     "channel": "phone", "value": "067 401 2233"},
    {"kind": "member", "at": [6, 6], "mechanism": "Komiteti Drejtues",
     "post": "Kryetari i Bashkisë", "role": "chair"},
    {"kind": "duty", "at": [7, 7], "bearer": "Koordinatori Vendor", "act": "45",
     "article": "4", "duty": "report every case to the Steering Committee",
     "recipient": "Komiteti Drejtues"},
]  # fmt: skip
DURRES: list[dict[str, Any]] = [
    {"kind": "legal_act", "at": [1, 1], "act_type": "vendim", "number": "45",
     "date": "2023-02-01", "title": "Për qendrën", "jurisdiction": "Durrës"},
    {"kind": "duty", "at": [2, 2], "bearer": "Bashkia Durrës", "act": "45",
     "article": "4", "duty": "open a day centre"},
    {"kind": "legal_act", "at": [3, 3], "act_type": "plan", "jurisdiction": "Durrës",
     "title": "Plani Social Vendor i Bashkisë Durrës 2024-2027"},
    *({"kind": "activity", "at": [n, n], "code": f"1.{n}", "years": [2025],
       "summary": f"open day centre number {n}"} for n in range(10, 16)),
]  # fmt: skip


@pytest.fixture(scope="module")
def store(shipped_home, tmp_path_factory):
    folder = tmp_path_factory.mktemp("towns")
    home = Home(shutil.copytree(shipped_home, folder / "home"))
    files = []
    for name, facts in (("prz", PRIZREN), ("shk", SHKODER), ("dur", DURRES)):
        content = {"doc": f"{name}.txt", "lines": 90, "date": "2023-07", "facts": facts}
        path = folder / f"{name}.json"
        path.write_text(json.dumps({**content, "recorded": "2026-11-21"}))
        files.append(path)
    load(home, files, today="2026-11-22")
    with home.open() as opened:
        yield opened


def asked(store, *words) -> Any:
    return answered(store, words)


def own(answer):
    """Return the rows that are of the place, not the rules for every place."""
    return [row for row in answer.rows if row.stated_for != "kind"]


@pytest.mark.parametrize(
    ("words", "place"),
    [
        (("who-chairs", "Komiteti Drejtues i Vlorës"), "Vlorës"),
        (("members-of", "ETN Vlorë"), "Vlorë"),
        (("holder-of", "Kryetari i Bashkisë së Durrësit"), "Durrësit"),
        (("holder-of", "drejtori i QPS Pejë"), "Pejë"),
        (("contact-of", "Koordinatori Vendor i Durrësit"), "Durrësit"),
        (("duties-of", "Koordinatori Vendor i Vlorës"), "Vlorës"),
        (("counts", "plani social i Tiranës", "--by", "year"), "Tiranës"),
        (("activities-where", "plani social i Vlorës"), "Vlorës"),
    ],
)
def test_the_place_in_a_name_is_where_is_asked(words, place, store):
    found = asked(store, *words)
    assert not own(found)
    assert found.parameters["territory"] == place


@pytest.mark.parametrize(
    "words",
    [
        ("who-chairs", "Komiteti Drejtues i Shkodrës"),
        ("who-chairs", "Komiteti Drejtues Shkodër"),
        ("who-chairs", "Komiteti Drejtues", "Shkodër"),
        ("holder-of", "Kryetari i Bashkisë Shkodër"),
        ("seats-of", "Besa Prova"),
        ("holder-of", "Besa Prova"),
    ],
)
def test_a_town_answers_for_itself(words, store):
    found = asked(store, *words)
    assert found.status == "answered"
    assert {store_line(found, row) for row in own(found)} <= {"shk.txt"}
    assert own(found)


def store_line(answer, row):
    """Return the document that a row is cited with."""
    [name] = {answer.citations[n].document for n in row.citations}
    return name


def test_a_plan_is_the_one_of_the_place_that_its_name_ends_in(store):
    found = asked(store, "activities-where", "plani social i Durrësit")
    assert [row.code for row in found.rows] == [f"1.{n}" for n in range(10, 16)]


def test_who_is_called_so_is_not_cut_apart(store):
    found = asked(store, "seats-of", "Gjykata e Rrethit Gjyqësor Elbasan")
    assert found.parameters == {
        "office": "Gjykata e Rrethit Gjyqësor Elbasan", "territory": None, "role": None,
    }  # fmt: skip
    assert found.rows


@pytest.mark.parametrize(
    ("words", "value"),
    [
        (("contact-of", "policia", "Prizren"), "192"),
        (("contact-of", "QPS", "Prizren"), "qps@example.org"),
        (("contact-of", "067 401 2233"), "+355674012233"),
        (("contact-of", "0674012233"), "+355674012233"),
        (("contact-of", "+355 67 401 2233"), "+355674012233"),
    ],
)
def test_a_contact_is_found_as_people_ask(words, value, store):
    assert value in [row.value for row in asked(store, *words).rows]


@pytest.mark.parametrize(
    "words",
    [
        ("deadline-of", "gjykata", "Prizren"),
        ("duties-of", "Gjykata", "Prizren"),
        ("seats-of", "QPS", "Prizren"),
        ("referral-next", "policia", "Prizren"),
    ],
)
def test_a_general_word_means_the_towns_own_first(words, store):
    found = asked(store, *words)
    assert store_line(found, found.rows[0]) == "prz.txt"


def test_an_institution_of_the_chain_has_its_own_number(store):
    found = asked(store, "who", "dhuna në familje", "Prizren")
    contacts = {row.body: row.contact for row in found.rows}
    assert contacts["Stacioni Policor Prizren"] == "192"
    assert contacts["Qendra për Punë Sociale Prizren"] == "qps@example.org"


@pytest.mark.parametrize(
    "words",
    [
        ("contact-of", "Shtëpia e Gruas Prizren"),
        ("contact", "dhuna në familje", "Prizren"),
        ("contact", "dhuna në familje", "Prizren", "--need", "shelter"),
        ("contacts", "--territory", "Prizren", "--stale", "30d"),
        ("who", "dhuna në familje", "Prizren"),
        ("show", "Shtëpia e Gruas Prizren"),
        ("contact-of", "Strehimorja e Provës"),
        ("contact", "dhuna në familje", "Prizren", "--at", "2026-11-22T02:00"),
        ("contact-of", "Rruga e Provës 13"),
    ],
)
def test_where_a_shelter_is_is_told_by_no_contact(words, store):
    found = asked(store, *words)
    text = json.dumps(found.envelope()["rows"], ensure_ascii=False)
    assert "Rruga e Provës" not in text
    if words[0] != "who" and "e Provës" not in words[1]:
        assert "+38329223344" in text


def test_where_a_police_station_is_is_told(store):
    found = asked(store, "contact-of", "Stacioni Policor Prizren")
    assert "Sheshi i Provës 1" in [row.value for row in found.rows]


@pytest.mark.parametrize(
    "words",
    [
        ("holder-of", "strehimorja", "Gjakovë"),
        ("seats-of", "komisariati", "Elbasan"),
        ("contact-of", "QKMF", "Prizren"),
    ],
)
def test_a_word_means_no_other_institution_of_its_sort(words, store):
    assert not asked(store, *words).rows


def test_a_thing_called_after_another_town_is_found_where_it_is(store):
    found = asked(store, "contact-of", "Dëshmorët e Vlorës")
    assert [row.value for row in found.rows] == ["+38329555555"]


def test_a_county_is_no_town(store):
    words = ("holder-of", "Prefekti i Qarkut Elbasan")
    assert asked(store, *words).parameters["territory"] in (None, "Qarkut Elbasan")


def test_a_figure_that_is_called_after_its_village_is_that_one(store):
    found = asked(store, "record-of", "sipërfaqja e kopshtit Tuminec")
    assert [row.value for row in found.rows] == [500]


def test_a_concern_of_others_closes_no_list_of_members(store):
    found = asked(store, "members-of", "KD", "trafikimi", "Elbasan")
    assert (found.rows, found.status) == ((), "unknown")


def test_a_group_is_found_by_another_name_that_it_has(store):
    found = asked(store, "services-of", "--territory", "Prizren", "--group", "gratë")
    assert [row.available for row in found.rows] == ["yes"]


def test_a_duty_is_found_by_the_word_for_what_is_done(store):
    found = asked(
        store, "duties-of", "Koordinatori Vendor", "Shkodër", "--matter", "raporton"
    )
    assert store_line(found, found.rows[0]) == "shk.txt"
    assert found.rows[0].towards == ("Komiteti Drejtues",)


@pytest.mark.parametrize(
    ("place", "does"),
    [("Shkodër", "report every case"), ("Durrës", "open a day centre")],
)
def test_an_act_of_one_number_is_the_one_of_the_place(place, does, store):
    with pytest.raises(Ambiguous):
        asked(store, "article", "45", "4")
    found = asked(store, "article", "45", "4", "--territory", place)
    assert found.rows[0].what["en"].startswith(does)


def test_an_article_governs_duties_that_have_only_english_words(store):
    act = "act/al-shkoder/vendim/2023/45"
    [row] = asked(store, "articles-of", act, "4").rows
    assert row.governs == ("report every case to the Steering Committee",)


def test_what_schools_offer_everywhere_is_laid_down_for_a_town(shipped_store):
    told = {
        row.available: row.stated_for
        for row in asked(shipped_store, "services-of", "shkolla", "Pustec").rows
    }
    assert told == {"yes": "place", "prescribed": "kind"}


def test_a_figure_of_one_kindergarten_does_not_contest_the_towns(shipped_store):
    found = asked(shipped_store, "record-of", "Bashkia Pustec", "kopshte")
    assert found.status == "answered"
    assert "Kopshti Leska" in [row.subject for row in found.rows]


@pytest.mark.parametrize(
    ("name", "status"),
    [("Kryqi i Kuq", "none"), ("UNICEF", "none"), ("asdf", "unknown")],
)
def test_a_complete_list_closes_out_who_is_known_anywhere(name, status, shipped_store):
    words = ("members-of", "Komiteti Drejtues", "Elbasan", "--member", name)
    assert asked(shipped_store, *words).status == status


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("dhuna në familje", {"concern": "dhuna në familje"}),
        ("formim profesional", {"member": "formim profesional"}),
        ("shoqëria civile", {"field": "shoqëria civile"}),
    ],
)
def test_what_is_typed_after_a_body_goes_where_it_fits(said, meant, shipped_store):
    found = asked(shipped_store, "members-of", "Komiteti Drejtues", said, "Elbasan")
    given = {key: value for key, value in found.parameters.items() if value}
    assert given.items() >= meant.items()
    assert found.rows


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("A.2.3.1", ["A2.3.1"]),
        ("A 2.3.1", ["A2.3.1"]),
        ("garancia rinore", ["A1.1.1"]),
        ("Zyra e Punës", ["A1.1.3"]),
        ("dhuna gjinore", ["A1.3.3"]),
    ],
)
def test_a_plan_is_asked_by_its_own_codes_and_words(words, codes, shipped_store):
    found = asked(shipped_store, "activities-where", "plani social", "Pustec", words)
    assert [row.code for row in found.rows] == codes


def test_words_that_no_activity_has_do_not_close_a_plan(shipped_store):
    found = asked(shipped_store, "activities-where", "plani social", "Pustec", "anije")
    assert (found.rows, found.status) == ((), "unknown")
