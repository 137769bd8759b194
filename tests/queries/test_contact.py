"""The right contact now: on call, closed, on a holiday, failed, hidden, one level up."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.errors import Ambiguous, BadInput, NotFound
from graph.records import Statement
from loaders.failures import failure
from loaders.pipeline import load
from ontology.values.moments import read_moment
from queries.cases.contact import contact
from queries.cases.contacts import contacts
from queries.cases.pathway import pathway
from queries.look import look
from queries.memory import Memory
from queries.reach import REACH, last_failure, reached
from queries.viewer import Viewer
from tests.world import DATA, build_world

LUMAS = DATA.parent / "contact" / "lumas.yaml"
NIGHT = "2026-11-22T02:00"
"""A Saturday night, inside the one night's shift."""
SECRETS = ("FSHEHUR", "HARRUAR", "strehimore/", "institution/lu-lumas/strehimore")


def backwards():
    """Yield a shift that ends before it begins: no file may say so, an old home may."""
    shift, here = "shift/lu-lumas/njmf/prapa", ("*@passage/lumas-contacts/6-6",)
    said = {"label_sq": "mbrapsht", "starts": "2026-11-22T08:00", "ends": "2026-11-22T02:00"}  # fmt: skip
    yield Statement(shift, "Shift", said, here)
    for tie, end in (("ON_CALL", "post/lu-lumas/njmf/punonjes"), ("FOR", "institution/lu-lumas/njmf")):  # fmt: skip
        yield Statement(f"{tie}|{shift}|{end}", tie, {}, here, shift, end)


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    made = build_world(tmp_path_factory.mktemp("contact") / "home")
    load(made, [LUMAS])
    with made:
        made.add("backwards", backwards(), "2026-06-01", "a test")
        made.build()
    return made


@pytest.fixture(scope="module")
def store(home):
    with home.open() as opened:
        yield opened


def ask(store, at, *, territory="Lumas", lang="en", **given):
    viewer = Viewer(store, on="2026-11-22", lang=lang)
    asked: dict[str, Any] = {"concern": "mbrojtja e fëmijëve", "age": 9} | given
    return contact(viewer, territory=territory, at=at, **asked)


def first(answer):
    row = answer.rows[0]
    return row.reachable, row.value


def listed(store, stale, territory=None):
    rows: Any = contacts(
        Viewer(store, on="2026-11-22"), stale=stale, territory=territory
    ).rows
    return rows


def by_value(answer):
    return {row.value: row for row in answer.rows if row.value}


def test_who_is_on_call_comes_first_and_says_until_when(store):
    answer = ask(store, NIGHT)
    assert first(answer) == ("now", "+355690000012")
    assert answer.rows[0].post == "Specialist of the unit"
    assert answer.rows[0].reasons[0] == "on call until 08:00"
    assert answer.rows[0].holds == "certain"
    assert any("prapa" in one for one in answer.notes)


def test_a_rota_that_comes_again_is_asked_by_the_clock(store):
    answer = ask(store, "2026-11-28T03:00")
    assert first(answer) == ("now", "+355690000011")
    assert answer.rows[0].reasons[0] == "on call until 08:00"


def test_office_hours_count_and_the_next_opening_is_told(store):
    assert by_value(ask(store, "2026-11-23T10:00"))["+355690000010"].reachable == "now"
    closed = by_value(ask(store, NIGHT))["+355690000010"]
    assert closed.reachable == "later"
    assert "closed now; opens on 23.11.2026 08:00" in closed.reasons


def test_a_holiday_closes_an_office_unless_its_hours_say_otherwise(store):
    rows = by_value(ask(store, "2026-11-24T11:00"))
    assert rows["+355690000010"].reachable == "later"
    assert any("public holiday" in one for one in rows["+355690000010"].reasons)
    assert rows["+355690000020"].reachable == "now"
    assert "public holiday: River Day" in ask(store, "2026-11-24T11:00").notes
    moon = ask(store, "2026-11-26T11:00")
    assert any(one.startswith("perhaps a public holiday") for one in moon.notes)


def test_what_nobody_verified_for_years_is_not_said_to_answer_now(store):
    row = by_value(ask(store, NIGHT))["116000"]
    assert row.reachable == "perhaps"
    assert row.holds == "possible"
    assert "last verified on 03.2021: over a year ago" in row.reasons
    assert by_value(ask(store, NIGHT))["116999"].reachable == "now"


def test_a_language_and_a_need_count(store):
    spoken = by_value(ask(store, NIGHT, language="en"))["116999"]
    assert "speaks the language asked for" in spoken.reasons
    needed = ask(store, NIGHT, need="strehim")
    assert needed.rows[0].value == "+355690000030"


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("sq", "45 vjeç: jashtë grupit për të cilin është çështja (Fëmijët, nën 18"),
        ("en", "aged 45: outside the group that the concern is for (Children, under"),
    ],
)
def test_an_age_outside_the_concerns_group_is_remarked(lang, said, store):
    given = {"lang": lang, "territory": "Lumas"}
    grown = ask(store, NIGHT, age=45, **given)
    assert [one for one in grown.notes if one.startswith(said)]
    assert grown.rows == ask(store, NIGHT, age=None, **given).rows
    for age, concern in ((17, "mbrojtja e fëmijëve"), (None, "mbrojtja e fëmijëve"), (45, "DHF")):  # fmt: skip
        notes = ask(store, NIGHT, age=age, concern=concern, **given).notes
        assert not any(said[3:20] in one for one in notes)


@pytest.mark.parametrize(
    ("concern", "remarked"),
    [
        ("puna e fëmijëve", True),
        ("fëmijët në situatë rruge", True),
        ("të drejtat e fëmijës", True),
        ("aftësia e kufizuar", False),
        ("trafikimi", False),
        ("të moshuarit", False),
    ],
)
def test_a_concern_of_children_is_known_by_its_groups_or_what_is_wider(
    concern, remarked, shipped_store
):
    answer = ask(shipped_store, NIGHT, territory="Elbasan", concern=concern, age=45)
    assert any("aged 45: outside" in one for one in answer.notes) == remarked


def test_no_level_is_passed_over_in_silence(store):
    answer = ask(store, NIGHT)
    told = {row.place for row in answer.rows}
    assert {None, "Upper County", "Lugina"} <= told
    alone = ask(store, NIGHT, concern="DHF", age=None)
    assert "Upper County" not in {row.place for row in alone.rows}
    assert any(one.startswith("Upper County: the sources") for one in alone.notes)


def test_where_all_is_but_a_rule_it_is_said(store):
    told = "no source says who is here for this"
    bare = ask(store, NIGHT, territory="Gropas", concern="DHF", age=None)
    assert any(one.startswith(f"Gropas: {told}") for one in bare.notes)
    assert not any(told in one for one in ask(store, NIGHT).notes)


@pytest.mark.parametrize("lang", ["sq", "en", None])
@pytest.mark.parametrize("tiers", [("public", "professional", "hidden"), ("public",)])
def test_where_a_shelter_is_is_never_shown(store, lang, tiers):
    viewer = Viewer(store, on="2026-11-22", lang=lang, tiers=tiers)
    for need in (None, "shelter"):
        answer = contact(
            viewer, concern="DHF", territory="Lumas", at=NIGHT, age=9, need=need
        )
        text = json.dumps(answer.envelope(), ensure_ascii=False)
        assert not [one for one in SECRETS if one in text]
        assert ("+355690000030" in text) is (need == "shelter")


@pytest.mark.parametrize(
    ("given", "error"),
    [
        ({"at": "2026-03-29T02:30"}, BadInput),
        ({"at": "2026-06-30T23:59:60"}, BadInput),
        ({"age": -1}, BadInput),
        ({"age": 400}, BadInput),
        ({"risk": "magji"}, BadInput),
        ({"language": "xx"}, BadInput),
        ({"need": "magji"}, BadInput),
        ({"concern": "magji"}, NotFound),
        ({"territory": "Askund"}, NotFound),
    ],
)
def test_what_cannot_be_asked_is_refused(store, given, error):
    with pytest.raises(error):
        ask(store, **({"at": NIGHT} | given))


def test_a_bare_name_is_the_municipality_and_the_county_is_named(shipped_store):
    viewer = Viewer(shipped_store, on="2026-11-22", lang="sq")
    asked: dict[str, Any] = {"concern": "dhuna në familje", "at": NIGHT}
    told = contact(viewer, territory="Elbasan", **asked).notes
    assert "Elbasan: u mor bashkia; qarku quhet “Qarku Elbasan”" in told
    typed = contact(viewer, territory="Bashkia Elbasan", **asked).notes
    assert not any("u mor bashkia" in one for one in typed)
    county = contact(viewer, territory="Qarku Elbasan", **asked).notes
    assert any("emërto njërën" in one for one in county)


def test_a_name_that_two_municipalities_share_is_asked_not_guessed(tmp_path):
    here = ("*@passage/lumas-page/1-1",)
    twin = [
        Statement(
            "territory/lu/lumas-tjeter",
            "Territory",
            {"label_sq": "Lumas", "label_en": "Lumas", "kind": "municipality"},
            here,
        ),
        Statement(
            "PART_OF|territory/lu/lumas-tjeter|territory/lu",
            "PART_OF",
            {},
            here,
            "territory/lu/lumas-tjeter",
            "territory/lu",
        ),
    ]
    with build_world(tmp_path / "home", planted=twin).open() as store:
        with pytest.raises(Ambiguous) as unclear:
            ask(store, NIGHT)
        ids = [one["id"] for one in unclear.value.candidates]
        assert sorted(ids) == ["territory/lu/lumas", "territory/lu/lumas-tjeter"]
        assert ask(store, NIGHT, territory=ids[0]).rows


def test_an_hour_without_a_zone_is_that_of_tirana_and_it_is_said(store):
    assumed = "the hour without a zone was taken as that of Tirana"
    plain, zoned = ask(store, NIGHT), ask(store, f"{NIGHT}+01:00")
    assert any(one.startswith(assumed) for one in plain.notes)
    assert not any(one.startswith(assumed) for one in zoned.notes)
    assert plain.rows == zoned.rows
    # 01:00 in London is 02:00 here.
    assert ask(store, "2026-11-22T01:00Z").rows == plain.rows


def test_an_hour_that_comes_twice_is_the_first_and_it_is_said(store):
    told = ask(store, "2026-10-25T02:30").notes
    assert any(one.startswith("02:30 comes twice that night") for one in told)


def test_what_is_refused_names_what_is_near(store):
    with pytest.raises(NotFound, match="Mbrojtja e fëmijëve"):
        ask(store, NIGHT, concern="mbrojtje e fëmive")
    with pytest.raises(BadInput, match="130"):
        ask(store, NIGHT, age=400)
    with pytest.raises(BadInput, match="03:30"):
        ask(store, "2026-03-29T02:30")


def test_what_one_remembers_of_a_day_changes_no_answer(store):
    """As a server asks: a fresh viewer each time, one memory for all of them."""
    memory = Memory()
    minutes = (NIGHT, "2026-11-22T09:00", "2026-11-23T10:00", NIGHT, "2026-11-22T07:59")
    for lang in ("sq", "en", None):
        for at in minutes:
            for age in (None, 9):
                given: dict[str, Any] = {"concern": "mbrojtja e fëmijëve", "territory": "Lumas", "at": at, "age": age}  # fmt: skip
                plain = Viewer(store, on="2026-11-22", lang=lang)
                kept = replace(plain, memory=memory).remembering()
                assert contact(kept, **given).envelope() == contact(plain, **given).envelope()  # fmt: skip


def test_who_sees_more_leaves_nothing_behind_for_others(store):
    memory = Memory()
    told = []
    for tiers in (("public", "professional", "hidden"), ("public",)):
        viewer = Viewer(store, on="2026-11-22", tiers=tiers, memory=memory)
        look(viewer.remembering(), "Strehimorja FSHEHUR")
        told.append(look(viewer.remembering(), "Strehimorja FSHEHUR").best is not None)
    assert told == [True, False]


def test_a_failed_contact_falls_at_once_and_is_listed_to_verify(tmp_path):
    home = build_world(tmp_path / "home")
    load(home, [LUMAS])
    with home.open() as store:
        before = ask(store, NIGHT)
        told = failure(
            store, "channel/lu-lumas/specialist", read_moment(NIGHT), on="2026-11-22"
        )
    with home:
        home.journal(told, "2026-11-22", "a test")
        home.build()
    with home.open() as store:
        after = ask(store, "2026-11-22T02:05")
        assert first(before)[1] == "+355690000012" != first(after)[1]
        row = by_value(after)["+355690000012"]
        assert (row.reachable, row.holds) == ("failed", "possible")
        assert "did not answer on 22.11.2026 02:00" in row.reasons
        # Before it failed it had not failed.
        assert first(ask(store, "2026-11-22T01:00"))[1] == "+355690000012"
        worst = listed(store, "1y")[0]
        assert worst.id == "channel/lu-lumas/specialist"
        assert worst.failed_on == "2026-11-22"


def test_only_a_channel_can_fail(store):
    moment = read_moment(NIGHT)
    with pytest.raises(BadInput):
        failure(store, "post/lu-lumas/bashkia/kryetar", moment, on="2026-11-22")
    with pytest.raises(NotFound):
        failure(store, "channel/askund", moment, on="2026-11-22")


def test_a_later_check_mends_a_failure_and_an_earlier_one_does_not():
    failures = ["2026-11-22T02:00+01:00", "x"]
    assert last_failure(failures, "2026-11-22", None) is not None
    assert last_failure(failures, "2026-11-23", None) is None
    assert last_failure(failures, None, read_moment("2026-11-22T01:59")) is None


def test_contacts_to_verify_are_those_of_the_place_and_old_enough(store):
    ids = {row.id for row in listed(store, "1y")}
    assert "channel/lu/linja-e-vjeter" in ids
    assert "channel/lu/linja-kombetare" not in ids
    assert "channel/lu/linja-kombetare" in {row.id for row in listed(store, "3m")}
    here = {row.id for row in listed(store, "1d", "Lumas")}
    assert here
    assert all("lu-lumas" in one for one in here)
    with pytest.raises(BadInput):
        listed(store, "magji")


channels = st.fixed_dictionaries(
    {
        "kind": st.sampled_from(["phone", "email", "address", "url"]),
        "hours": st.sampled_from(
            [None, "24/7", "Mo-Fr 08:00-16:00", "Mo-Sa", "Fr-Su 20:00-06:00; PH off"]
        ),
        "verified_on": st.sampled_from([None, "2019", "2026-05", "2026-11-20"]),
        "failures": st.sampled_from([[], ["2026-11-10T08:00+01:00"]]),
        "reaches": st.sampled_from(
            [
                "institution/lu-lumas/njmf",
                "post/lu-lumas/njmf/punonjes",
                "service/lu/linja-e-vjeter",
                "mechanism/lu-lumas/grupi-teknik/mbrojtja-e-femijeve",
            ]
        ),
    }
)


class Planted:
    """A store with one more channel: its rows are added to those of the question."""

    def __init__(self, store, channel):
        self.store, self.channel = store, channel

    def read(self, cypher, parameters):
        rows = self.store.read(cypher, parameters)
        if "AS holder_certain" not in cypher:
            return rows
        mine = [row for row in rows if row["target"] == self.channel["reaches"]]
        return rows + [self._new(row) for row in mine[:1]]

    def _new(self, row):
        return row | {
            "channel_id": "channel/planted",
            "channel": self.channel["kind"],
            "value": "planted",
            "hours": self.channel["hours"],
            "verified_on": self.channel["verified_on"],
            "failures": self.channel["failures"],
            "attested_on": None,
            "languages": [],
            "passes_to": [],
            "certain": False,
            "note": None,
            "cites": row["thing_cites"],
        }


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.integers(0, 40 * 96), channels)
def test_one_more_channel_never_makes_the_answer_less_reachable(store, quarter, more):
    wall = read_moment("2026-11-01T00:00").wall
    at = (wall + quarter * (read_moment("2026-11-01T00:15").wall - wall)).isoformat()
    one, other = ask(store, at), ask(Planted(store, more), at)
    best = [REACH.index(answer.rows[0].reachable) for answer in (one, other)]
    assert best[1] <= best[0]
    shown = {row.value for row in one.rows if row.value}
    assert shown <= {row.value for row in other.rows}


def test_a_certain_row_is_never_failed_old_or_unreached(store):
    for at in (NIGHT, "2026-11-23T10:00", "2026-11-24T11:00", "2027-11-24T11:00"):
        for row in ask(store, at).rows:
            if row.holds == "certain":
                assert row.reachable not in ("failed", "unknown")
                assert not any("over a year ago" in one for one in row.reasons)


def test_every_row_has_a_source_and_a_reason(store):
    for row in ask(store, NIGHT, risk="high").rows:
        assert row.citations
        assert row.reasons
        assert not any(re.search(r"[{}]|None", one) for one in row.reasons)


def test_reach_is_judged_without_a_store():
    dates = dict.fromkeys(("verified_on", "attested_on"))
    channel: dict[str, Any] = {
        "channel": "phone",
        "hours": "bad",
        "failures": [],
        **dates,
    }
    said = reached(channel, read_moment(NIGHT), lambda _: False, "2026-11-22")
    assert (said.reach, said.freshness) == ("perhaps", "undated")


def test_a_pathway_is_bound_to_the_place_and_says_what_is_not_known(store):
    viewer = Viewer(store, on="2026-11-22", lang="en")
    rows: Any = pathway(viewer, concern="DHF", territory="Lumas").rows
    notice, shelter = rows
    assert notice.done_by == ("Local coordinator of Lumas",)
    assert notice.contact == "+355690000001"
    assert notice.towards == ("Police station of Lumas",)
    assert notice.deadline == "PT24H"
    assert notice.then == (2,)
    assert notice.unknown[0] == "prescribed nationally, not confirmed here"
    assert "from when the deadline runs is not said" in notice.unknown
    assert "no deadline is said" in shelter.unknown
    elsewhere: Any = pathway(viewer, concern="DHF", territory="Gropas").rows
    assert elsewhere[0].done_by == ("Local coordinator",)
    none_here = "Local coordinator: none of the kind is known of this place"
    assert none_here in elsewhere[0].unknown
    assert elsewhere[0].contact is None


def test_an_age_brings_the_bodies_for_children_not_those_of_labour_or_school(
    shipped_store,
):
    def bodies(concern):
        given: dict[str, Any] = {"territory": "Gjakovë", "concern": concern}
        rows = ask(shipped_store, NIGHT, lang="sq", **given).rows
        return " | ".join(str(one) for row in rows for one in (row.body, *row.reasons))

    special = ("Punës së Fëmijëve", "braktisin shkollën")
    aged = bodies("dhuna në familje")
    assert "Sistemi i integruar i mbrojtjes së fëmijëve" in aged
    assert not any(one in aged for one in special)
    asked = bodies("mbrojtja e fëmijëve")
    assert all(one in asked for one in special)
