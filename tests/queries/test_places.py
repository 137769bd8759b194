"""A question about a place never answers with what is another place's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import product
from typing import Any

import pytest

from graph.errors import Ambiguous, BadInput
from queries.asking import ask
from queries.catalogue import CATALOGUE
from queries.entry import Entry
from queries.notes import note
from queries.viewer import Reader, Viewer
from tests.asked import ON, answered

ASKED = {
    "thing": ("Komiteti Drejtues", "Bashkia", "dhuna në familje", "Alo 116", "NJMF"),
    "concern": ("dhuna në familje", "mbrojtja e fëmijëve"),
    "group": ("fëmijët",),
    "matter": ("fëmijë",),
}
"""What a question that takes a place is asked with; whatever else it needs is left out."""
STEPS = {"step": ("1", "4", "mbledhja e ETN", "njofton policinë")}
"""Steps are called by what happens in them."""
PLACES = {
    "Elbasan": "al-elbasan",
    "Kamëz": "al-kamez",
    "Pustec": "al-pustec",
    "Tiranë": "al-tirane",
    "Prizren": "xk-prizren",
}
"""Municipalities, and what the ids of their things carry."""
_LOCAL = re.compile(r"^[a-z-]+/((?:al|xk)-[a-z-]+)/")
TAKING = [one for one in CATALOGUE if any(s.kind == "territory" for s in one.slots)]


def askings(entry: Entry) -> Iterator[dict[str, object]]:
    """Yield what a question is asked with: every name for each of its first two slots."""
    known = [s for s in entry.slots if s.kind in ASKED or (s.choices and s.required)]
    slots = [s for s in known if not s.option_only]
    slots = [s for s in slots if s.required] or slots[:1]
    for names in product(
        *(STEPS.get(s.name) or s.choices or ASKED[s.kind] for s in slots)
    ):
        pairs = zip(slots, names, strict=True)
        yield {s.name: [name] if s.many else name for s, name in pairs}


@pytest.mark.parametrize("entry", TAKING, ids=lambda one: one.stem)
def test_no_row_comes_from_another_place(shipped_store, entry):
    told = 0
    viewers = {one: Viewer(shipped_store, on=ON) for one in PLACES}
    for place, given in product(PLACES, askings(entry)):
        try:
            answer = ask(viewers[place], entry, (), {**given, "territory": place})
        except (Ambiguous, BadInput):
            continue
        told += len(answer.rows)
        if note(None, "of another place") in answer.notes:
            continue
        ids = [str(getattr(row, "id", None)) for row in answer.rows]
        local = {found[1] for one in ids if (found := _LOCAL.match(one))}
        assert local <= {PLACES[place]}, given
    # None of these places has two bodies with seats in common, or lacks what is asked for.
    assert told or entry.stem in ("services_missing", "counts", "body_matrix")


def labels(store: Reader, here: str) -> set[str]:
    """Return the names that only things of other municipalities carry."""
    rows = store.read("MATCH (n:Record) RETURN n.id AS id, n.label_sq AS label", {})
    mine: set[str] = set()
    theirs: set[str] = set()
    for row in rows:
        found = _LOCAL.match(row["id"])
        (theirs if found and found[1] != here else mine).add(row["label"])
    return {one for one in theirs - mine if one}


@pytest.mark.parametrize("stem", ["registers_used", "who_is_responsible", "contact_of"])
def test_nobody_of_another_place_is_named_as_acting_here(shipped_store, stem):
    foreign = labels(shipped_store, "al-kamez")
    [entry] = (one for one in CATALOGUE if one.stem == stem)
    for given in askings(entry):
        viewer = Viewer(shipped_store, on=ON, lang="sq")
        try:
            answer = ask(viewer, entry, (), {**given, "territory": "Kamëz"})
        except Ambiguous:
            continue
        for row in answer.envelope()["rows"]:
            listed = [v for v in row.values() if isinstance(v, list)]
            said = {v for v in row.values() if isinstance(v, str)}
            said |= {o for v in listed for o in v if isinstance(o, str)}
            assert not said & foreign, row


def rows_of(store: Reader, *words: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = answered(store, words).envelope()["rows"]
    return rows


def test_another_places_thing_is_no_answer_in_the_world(world):
    assert rows_of(world, "who-is-responsible", "dhuna në familje", "Lumas")
    for row in rows_of(world, "who-is-responsible", "dhuna në familje", "Gropas"):
        assert "/lu-lumas/" not in row["id"]


def test_a_country_has_what_lies_in_it(shipped_store):
    asked = ["holder-of", "Qendra për Punë Sociale", "Kosovë"]
    held = {row["institution"] for row in rows_of(shipped_store, *asked)}
    assert {
        "Qendra për Punë Sociale Prizren",
        "Qendra për Punë Sociale Gjakovë",
    } <= held


def test_a_filter_only_narrows(shipped_store):
    asked = ["deadline-of", "dhuna në familje", "Elbasan"]
    every = {row["id"] for row in rows_of(shipped_store, *asked)}
    some = {row["id"] for row in rows_of(shipped_store, *asked, "60 ditë")}
    assert some
    assert some < every


@pytest.mark.parametrize("place", ["Elbasan", "Pustec"])
def test_duties_about_the_concern_come_first(shipped_store, place):
    rows = rows_of(shipped_store, "who-is-responsible", "dhuna në familje", place)
    kinds = [row["stated_for"] for row in rows]
    assert rows[0]["id"].startswith(f"duty/al-{place.lower()}/")
    assert kinds == sorted(kinds, reverse=True), "rules come after what is found"


def test_sources_that_give_two_numbers_contradict_each_other(shipped_store):
    answer = answered(shipped_store, ["contact-of", "Linja Alo 116"])
    assert answer.status == "contradicted"
    assert {"116", "116111"} <= {row["value"] for row in answer.envelope()["rows"]}


def test_a_line_is_found_by_its_number_alone(shipped_store):
    by_number = answered(shipped_store, ["contact-of", "116"])
    by_name = answered(shipped_store, ["contact-of", "Alo 116"])
    assert by_number.rows == by_name.rows
    assert "116" in {row["value"] for row in by_number.envelope()["rows"]}


def test_a_first_contact_point_and_the_own_committee_answer_for_a_case(shipped_store):
    ids = {
        row["id"] for row in rows_of(shipped_store, "who", "dhuna në familje", "Pustec")
    }
    assert "institution/al-pustec/bashkia/njesia-mbrojtjes-familjes" in ids
    assert "mechanism/al-pustec/komiteti-drejtues/dhune-ne-familje" in ids


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("femije i braktisur", "mbrojtja e fëmijëve"),
        ("abuzim seksual", "mbrojtja e fëmijëve"),
        ("neglizhim i fëmijës", "mbrojtja e fëmijëve"),
        ("fëmijët që punojnë", "puna e fëmijëve"),
    ],
)
def test_a_group_leads_to_the_concern_it_belongs_to(shipped_store, said, meant):
    rows = rows_of(shipped_store, "who", said, "Elbasan")
    assert rows
    assert rows == rows_of(shipped_store, "who", meant, "Elbasan")


def test_what_is_laid_down_for_every_place_is_never_available(shipped_store):
    answer = answered(shipped_store, ["services-of", "Tiranë"])
    assert answer.status == "unknown"
    rows = answer.envelope()["rows"]
    assert {row["available"] for row in rows} == {"prescribed"}
    assert {row["stated_for"] for row in rows} == {"kind"}


def test_a_places_targets_are_those_of_its_plans(shipped_store):
    rows = rows_of(shipped_store, "record-of", "Kamëz", "--kind", "target")
    assert {row["kind"] for row in rows} == {"target"}


def test_a_committee_is_no_member_of_the_team_that_its_people_sit_on(shipped_store):
    rows = rows_of(shipped_store, "members-of", "ETN", "Elbasan")
    assert rows
    assert "Komiteti Drejtues" not in {row["member"] for row in rows}


def test_a_channel_is_cited_with_what_states_it_alone(world):
    answer = answered(world, ["contact-of", "Koordinatori vendor", "Lumas"])
    assert [r["value"] for r in answer.envelope()["rows"]] == ["+355690000001"]
    assert {one.lines for one in answer.citations} == {(22, 22)}


@pytest.mark.parametrize("day", ["2015", ON])
def test_a_holder_attested_once_is_said_to_be(shipped_store, day):
    asked = ["holder-of", "Qendra për Punë Sociale", "Gjakovë", "--on", day]
    answer = answered(shipped_store, [*asked, "--lang", "sq"])
    assert [one for one in answer.notes if "dëshmuar më 2020" in one]


def test_the_same_number_of_hours_is_found_in_any_case(shipped_store):
    asked = ["deadline-of", "mbrojtja e fëmijëve"]
    plain = rows_of(shipped_store, *asked, "24 orë")
    assert plain
    assert plain == rows_of(shipped_store, *asked, "24 orëve")


def test_what_somebody_did_at_one_meeting_is_no_duty(shipped_store):
    rows = rows_of(shipped_store, "who", "mbrojtja e fëmijëve", "Kamëz")
    head = next(row for row in rows if row["holder"])
    assert head["duty"] is None


def test_a_law_goes_before_a_mayors_order(shipped_store):
    rows = rows_of(shipped_store, "who", "dhuna në familje", "Elbasan")
    [chair] = (row for row in rows if row.get("role") == "chair")
    assert chair["acts"][0] == "VKM 327/2021"
    assert all(act.startswith(("VKM", "Ligj")) for act in chair["acts"])


def test_lists_of_another_matter_are_not_what_was_searched(shipped_store):
    asked = ["holder-of", "Kryetari i Bashkisë", "Elbasan"]
    answer = answered(shipped_store, asked)
    assert answer.status == "unknown"
    assert (111, 111) not in {one.lines for one in answer.citations}


@pytest.mark.parametrize("command", ["who", "contact"])
@pytest.mark.parametrize("place", ["Gjakovë", "Mamushë", "Prishtinë"])
def test_who_deals_with_a_concern_is_cited_where_that_is_said(
    command, place, shipped_store
):
    """The line that names a director says nothing of what his centre is for."""
    told = answered(shipped_store, [command, "dhuna në familje", place]).envelope()
    held = [one for one in told["rows"] if one.get("holder")]
    assert held
    for row in held:
        lines = [told["citations"][n]["lines"] for n in row["citations"]]
        assert [1022, 1026] in lines


@pytest.mark.parametrize(
    ("matter", "when"),
    [("raporti përfundimtar", "2028"), ("vlerësimi ndërmjetës", "2027")],
)
def test_what_is_planned_for_later_is_told_today(matter, when, shipped_store):
    answer = answered(shipped_store, ["record-of", "plani social", "Pustec", matter])
    [row] = answer.rows
    assert (row.stance, getattr(row, "date", None)) == ("planned", when)


def test_a_list_of_nothing_in_particular_closes_no_question_out(shipped_store):
    asked = ["record-of", "plani social", "Pustec", "trajnim i policisë"]
    answer = answered(shipped_store, asked)
    assert (answer.status, answer.rows) == ("unknown", ())
    assert answer.citations


@pytest.mark.parametrize(
    ("asked", "day"),
    [
        (
            ["who-chairs", "Komiteti Ndërministror për të Drejtat e Fëmijëve"],
            "2008-12-03",
        ),
        (["members-of", "Këshilli për Personat me Aftësi të Kufizuara"], "2011-09-07"),
        (
            ["duties-of", "Këshilli për Mbrojtjen dhe Drejtësinë për Fëmijët"],
            "2011-08-25",
        ),
        (["seats-of", "Ministri i MPMS-së"], "2005-09-12"),
        (["members-of", "Komiteti Kosovar për Shëndetin e Nënës"], "2003-05-15"),
    ],
)
def test_nothing_is_said_of_a_body_before_it_was_there(asked, day, shipped_store):
    on = str(date.fromisoformat(day) - timedelta(days=1))
    before, after = (
        answered(shipped_store, [*asked, "--lang", "en", "--on", one])
        for one in (on, day)
    )
    assert (before.status, before.rows) == ("unknown", ())
    assert after.rows
    if asked[0] != "seats-of":
        assert any("not there yet" in one for one in before.notes)


def test_nobody_holds_an_office_before_being_appointed(shipped_store):
    asked = ["holder-of", "Koordinator Kombëtar kundër Trafikimit", "--on"]
    before, after = (
        [
            getattr(row, "holder", None)
            for row in answered(shipped_store, [*asked, on]).rows
        ]
        for on in ("2008-04-09", "2008-04-10")
    )
    assert before == [None]
    assert after == ["Zëvendës Ministri i Punëve të Brendshme"]


def test_what_is_done_in_one_place_is_no_rule_for_every_place(shipped_store):
    def named(place: str) -> list[Any]:
        asked = ["registers-used", "dhuna në familje", place]
        rows = answered(shipped_store, asked).rows
        return [(getattr(row, "name", None), row.stated_for) for row in rows]

    assert ("TIMS", "place") in named("Pustec")
    assert "TIMS" not in [name for name, _ in named("Kamëz")]
    away = answered(shipped_store, ["show", "TIMS", "Kamëz", "--lang", "en"])
    assert (
        "'TIMS' is TIMS (Register); of this place the sources do not say it"
        in away.notes
    )


def test_nobody_owes_the_reports_of_another_place(shipped_store):
    def due(place: str) -> set[str]:
        rows: Any = answered(
            shipped_store, ["burden", "--territory", place, "--lang", "en"]
        ).rows
        return {str(one.duty) for row in rows for one in row.reports_due}

    elsewhere = {"record cases in TIMS, draw up minutes and prepare the file"}
    assert not elsewhere & due("Elbasan")
    assert due("Elbasan")


def test_what_a_register_records_is_told_in_the_language_asked_for(shipped_store):
    asked = ["registers-used", "dhuna në familje", "Pustec", "--lang"]
    for lang, label in (("en", "Domestic violence"), ("sq", "Dhuna në familje")):
        rows: Any = answered(shipped_store, [*asked, lang]).rows
        assert {one for row in rows for one in row.records} == {label}


def test_an_own_coordinator_takes_the_place_of_the_prescribed_ones(shipped_store):
    asked = ["members-of", "GTN", "Elbasan"]
    rows: Any = answered(shipped_store, asked).rows
    assert {row.stated_for for row in rows} == {"place"}
    assert [row.role for row in rows].count("coordinator") == 1
    of_field = [*asked, "--role", "coordinator", "--field", "social_services"]
    assert answered(shipped_store, of_field).rows == ()


def test_a_figure_that_we_added_up_is_our_reading(shipped_store):
    asked = ["record-of", "qps", "zyrtarët e shërbimeve sociale, gjithsej"]
    [row] = answered(shipped_store, asked).rows
    assert (getattr(row, "value", None), row.our_reading) == (190, True)


@pytest.mark.parametrize(
    ("lang", "sorts"),
    [
        ("sq", "Alo 116 (Kanal kontakti), Linja e këshillimit Alo 116 (Institucion)"),
        ("en", "Alo 116 (Channel), Linja e këshillimit Alo 116 (Institution)"),
    ],
)
def test_what_was_taken_is_named_by_its_sort_in_words(lang, sorts, shipped_store):
    asked = ["contact-of", "Alo 116", "--lang", lang]
    assert any(sorts in one for one in answered(shipped_store, asked).notes)
