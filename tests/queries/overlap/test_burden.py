"""Who carries how much, and what of it is not known."""

from __future__ import annotations

from typing import Any

import pytest

from graph.errors import BadInput
from queries.asking import ask
from queries.catalogue import entry
from queries.overlap.burden_rows import report_of
from queries.viewer import Viewer
from tests.asked import ON
from tests.queries.overlap.conftest import KD, MAYOR, POLICE, TEAM

ASKED = entry("burden")


def asked(viewer, *names, **options) -> Any:
    return ask(viewer, ASKED, names, options)


def of(answer, who) -> Any:
    return next(row for row in answer.rows if row.who_id == who)


def test_an_institution_carries_its_seats_and_its_reports(viewer):
    answer = asked(viewer, "Lumas")
    police = of(answer, POLICE)
    assert (police.seats, police.reports) == (2, 1)
    assert [(one.duty, one.recurrence) for one in police.reports_due] == [
        ("raporti i pathënë", None)
    ]
    assert police.reports_due[0].citations
    assert (police.meetings_a_year, police.meetings_unknown) == (None, 2)
    seats = [row.seats for row in answer.rows]
    assert seats == sorted(seats, reverse=True)


def test_an_office_names_who_holds_it_and_owes_its_own_reports(viewer):
    mayor = of(asked(viewer, "Lumas", by="post"), MAYOR)
    assert mayor.persons == ("Besa Lumi",)
    assert [one.recurrence for one in mayor.reports_due] == ["P1Y"]
    person = asked(viewer, "Lumas", "person").rows[0]
    assert (person.who, person.seats, person.reports) == ("Besa Lumi", 1, 1)


def test_a_report_without_a_name_is_told_by_its_identifier():
    nameless = {"sq": None, "en": None, "sr": None}
    row = {"id": "duty/al/x", "duty": nameless, "recurrence": "P1Y", "cites": []}
    assert report_of(row) == {"duty": "duty/al/x", "recurrence": "P1Y", "cites": []}


def test_the_holder_of_another_day_is_another_person(busy):
    early = Viewer(busy, on="2020-01-01", lang="sq")
    assert [row.who for row in asked(early, "Lumas", "person").rows] == ["Arben Guri"]


def test_known_meetings_are_summed_and_the_unknown_counted(viewer):
    gropas = asked(viewer, "Gropas", by="territory").rows[0]
    # The forum meets twice a year; the committee that a rule lays down, four times.
    assert (gropas.meetings_a_year, gropas.meetings_unknown) == (6, None)
    lumas = asked(viewer, "Lumas", by="territory").rows[0]
    assert (lumas.meetings_a_year, lumas.meetings_unknown) == (None, 4)


def test_laid_down_and_planned_seats_are_told(viewer):
    [gropas] = asked(viewer, "Gropas", by="territory").rows
    assert (gropas.seats, gropas.prescribed_seats) == (3, 3)
    assert gropas.stance == "prescribed"
    lumas = asked(viewer, "Lumas", by="territory").rows[0]
    assert lumas.planned_seats == 1


def test_bodies_that_share_most_members_are_one_group(viewer):
    [group] = asked(viewer, by="group").rows
    assert group.id == f"group {TEAM} {KD}"
    assert group.bodies == ("Grupi Teknik", "Komiteti Drejtues")
    assert group.shared == ("Sektori Social", "Komisariati i Policisë Lumas")


def test_top_leaves_the_lighter_out_and_says_so(viewer):
    every, some = asked(viewer, "Lumas"), asked(viewer, "Lumas", top=1)
    assert some.rows == every.rows[:1]
    left = len(every.rows) - 1
    assert (
        f"u lanë jashtë {left} me më pak vende; pa --top jepen të gjitha" in some.notes
    )
    assert asked(viewer, "Lumas", top=0).rows == every.rows


def test_every_row_is_cited_and_told_apart(viewer):
    for by in ("post", "person", "institution", "territory", "group"):
        answer = asked(viewer, by=by)
        assert answer.rows
        assert all(row.citations for row in answer.rows)
        assert len({row.id for row in answer.rows}) == len(answer.rows)


def test_without_bodies_the_answer_is_empty_and_honest(viewer, busy):
    answer = asked(viewer, "Gropas", by="group")
    assert (answer.status, answer.rows) == ("unknown", ())
    assert answer.notes[0].startswith("nuk njihen dy organe")
    before = Viewer(busy, on=ON, known="2026-01-20", lang="sq")
    assert asked(before, "Gropas", by="person").status == "unknown"


def test_another_grouping_is_refused_with_those_there_are(viewer):
    with pytest.raises(BadInput, match="magji") as refused:
        asked(viewer, "Lumas", by="magji")
    assert "institution" in refused.value.allowed
