"""Pairs of the five documents that a careful reader would ask about, with the reasons.

The grades were read against the passages by hand. One that changes here changes for the
people who work there: read the passages again before you change a line.
"""

from __future__ import annotations

from typing import Any

import pytest

from queries.overlap.overlaps import overlaps, pairs_of
from queries.overlap.what_if import what_if
from queries.viewer import Viewer

ETN = "mechanism/al-elbasan/ekipi-teknik-nderdisiplinar/dhune-ne-familje"
GTN = "mechanism/al-elbasan/grupi-teknik-ndersektorial/femije-ne-nevoje-per-mbrojtje"
KD = "mechanism/al-elbasan/komiteti-drejtues/dhune-ne-familje"
REFERRAL = "mechanism/al-elbasan/mekanizmi-i-koordinuar-i-referimit/dhune-ne-familje"
ON_CALL = "mechanism/al-elbasan/sistemi-punonjesve-gadishmeri/raste-emergjente"
KIND = "mechanism-kind/al"
SAFETY = f"{KIND}/keshilli-lokal-sigurise-publike"
AT_RISK = f"{KIND}/mekanizmi/femije-ne-rrezik"
TRAFFICKING = f"{KIND}/komiteti-rajonal/trafikim"
SCHOOL, TEAM = (
    f"{KIND}/shkolla-qender-komunitare",
    f"{KIND}/ekipi-koordinues/shkolla-qender-komunitare",
)
PUSTEC = "mechanism/al-pustec"
DV, DISABILITY = (
    f"{PUSTEC}/mekanizmi-i-referimit/dhune-ne-familje",
    f"{PUSTEC}/mekanizmi-vendor-i-referimit/aftesi-e-kufizuar",
)
XK, XK_KIND = "mechanism/xk", "mechanism-kind/xk"
MINISTERS = f"{XK}/komiteti-nderministror/te-drejtat-e-femijes"
COUNCIL = f"{XK}/keshilli-mbrojtje-drejtesi/te-drejtat-e-femijes"
HAZARDOUS = f"{XK}/komiteti-pune-te-rrezikshme/pune-e-femijeve"

FINDINGS = [
    ("Elbasan", ETN, GTN, "overlap", True, {"activities", "members"}),
    ("Elbasan", KD, ETN, "complement", True, {"structure"}),
    ("Elbasan", KD, REFERRAL, "complement", True, {"structure"}),
    ("Elbasan", ETN, REFERRAL, "complement", True, {"structure"}),
    ("Elbasan", GTN, AT_RISK, "complement", True, {"structure"}),
    ("Elbasan", KD, GTN, "unrelated", None, set()),
    ("Elbasan", ETN, ON_CALL, "overlap", True, {"concerns", "beneficiaries"}),
    ("Elbasan", GTN, ON_CALL, "overlap", None, {"concerns", "beneficiaries"}),
    ("Elbasan", TRAFFICKING, SAFETY, "overlap", True, {"concerns", "members"}),
    ("Elbasan", SAFETY, f"{KIND}/policimi-ne-komunitet", "fragmentation", False, {"broad_concern"}),
    ("Elbasan", SAFETY, AT_RISK, "complement", True, {"structure"}),
    ("Elbasan", TRAFFICKING, f"{KIND}/nenkomiteti/trafikim", "complement", True, {"structure"}),
    ("Elbasan", SCHOOL, SAFETY, "unrelated", False, set()),
    ("Elbasan", SCHOOL, TEAM, "complement", True, {"structure"}),
    ("Pustec", DV, f"{PUSTEC}/komiteti-drejtues/dhune-ne-familje", "complement", True, {"structure"}),
    ("Pustec", DISABILITY, f"{PUSTEC}/ekipi-multidisiplinar/aftesi-e-kufizuar", "complement", True, {"structure"}),
    ("Pustec", DV, DISABILITY, "fragmentation", False, {"broad_concern"}),
    ("Pustec", TEAM, f"{PUSTEC}/bordi-i-shkolles/arsim", "overlap", False, {"concerns", "members"}),
    ("Kosovë", MINISTERS, COUNCIL, "overlap", True, {"activities", "members"}),
    ("Kosovë", HAZARDOUS, f"{XK_KIND}/komiteti-lokal-i-veprimit/pune-e-femijeve", "overlap", True, {"activities"}),
    ("Kosovë", f"{XK_KIND}/grupi-punues-dhuna-ne-shkolle", f"{XK}/grupi-dhuna-parauniversitar/arsim", "overlap", False, {"concerns", "beneficiaries"}),
    ("Kosovë", HAZARDOUS, f"{XK}/grupi-trafikim/trafikim", "unrelated", None, set()),
]  # fmt: skip


@pytest.fixture(scope="module")
def graded(shipped_store):
    viewer = Viewer(shipped_store, on="2026-11-22", lang="en")
    return {
        place: {
            frozenset((row.first_id, row.second_id)): (row, answer)
            for answer in [overlaps(viewer, territory=place, min_grade="unrelated")]
            for row in pairs_of(answer)
        }
        for place in ("Elbasan", "Pustec", "Kosovë")
    }


@pytest.mark.parametrize(
    ("place", "first", "second", "grade", "certain", "decisive"), FINDINGS
)
def test_a_pair(graded, place, first, second, grade, certain, decisive):
    row, answer = graded[place][frozenset((first, second))]
    assert row.grade == grade
    if certain is not None:
        assert (row.certainty == "certain") is certain
    assert decisive <= {one.dimension for one in row.reasons if one.decides}
    assert (row.certainty == "certain") is (not row.would_change)
    cited = {answer.citations[n].document for n in row.citations}
    assert cited
    assert all(one.endswith(".txt") for one in cited)


def test_the_shared_activity_of_etn_and_gtn_is_named_where_it_was_read(graded):
    row, answer = graded["Elbasan"][frozenset((ETN, GTN))]
    reasons = {one.dimension: one for one in row.reasons}
    shared = reasons["activities"]
    assert all("coordinates" in str(one) for one in shared.shared)
    lines = {answer.citations[n].lines for n in shared.citations}
    assert lines == {(17, 17), (25, 25)}
    assert reasons["beneficiaries"].finding == 0
    assert set(map(str, reasons["members"].shared)) == {
        "Police",
        "Child Protection Unit",
    }


def test_a_team_of_a_committees_institutions_shares_its_members(graded):
    """Line 99: the team is made up of people of the committee's institutions."""
    row, answer = graded["Elbasan"][frozenset((KD, ETN))]
    [members] = [one for one in row.reasons if one.dimension == "members"]
    assert "Probation Service of Elbasan" in set(map(str, members.shared))
    assert (99, 99) in {answer.citations[n].lines for n in members.citations}
    assert members.finding > 0.5


def test_an_end_of_the_committee_leaves_nobody_alone_whom_the_team_draws_in(
    shipped_store,
):
    effects = {row.effect for row in _what_if(shipped_store, "abolish", KD)}
    assert "seat_lost" in effects
    assert "only_seat" not in effects


def test_a_rule_for_two_levels_adds_no_seat_twice(shipped_store):
    """The law's coordinator of the group, in municipality and unit, is one there already."""
    sizes = {
        row.body_id: row.number
        for row in _what_if(shipped_store, "merge", ETN, GTN)
        if row.effect == "size_before"
    }
    assert sizes[GTN] == 8


def _what_if(store, change, *bodies) -> Any:
    viewer = Viewer(store, on="2026-11-22", lang="en")
    return what_if(viewer, change=change, bodies=bodies).rows


def test_no_pair_of_the_documents_is_a_duplication_by_what_they_say(graded):
    every = [row.grade for place in graded.values() for row, _ in place.values()]
    assert "duplication" not in every
    assert "same_body" not in every


def test_wherever_somebody_was_unsure_of_the_identity_it_is_not_settled(graded):
    unsure = [
        row
        for row, _ in graded["Kosovë"].values()
        if any(
            (m.grade, m.dimension) == ("same_body", "identity")
            for m in row.would_change
        )
    ]
    assert {row.certainty for row in unsure} == {"possible"}
