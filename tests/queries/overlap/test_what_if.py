"""What a change of bodies would do, as it is asked; and what it refuses."""

from __future__ import annotations

from typing import Any

import pytest

from graph.errors import Ambiguous, BadInput
from queries.asking import ask
from queries.catalogue import entry
from queries.viewer import Viewer
from tests.asked import ON, answered
from tests.queries.overlap.conftest import FORUM, KD, KIND, TEAM

ASKED = entry("what_if")


def asked(viewer, *names, **options) -> Any:
    return ask(viewer, ASKED, names, options)


def rows(answer, *effects) -> list[Any]:
    return [row for row in answer.rows if row.effect in effects]


def things(answer, *effects):
    return sorted(row.thing_id.rsplit("/", 1)[-1] for row in rows(answer, *effects))


def test_a_merger_keeps_and_moves_every_duty(viewer):
    answer = asked(viewer, "merge", KD, TEAM, "Lumas")
    assert things(answer, "duty_kept") == ["e-te-dyve", "vetem-e-komitetit"]
    [moved] = rows(answer, "duty_moved")
    assert moved.thing_id.endswith("edhe-e-policise")
    assert (moved.body_id, moved.holder) == (TEAM, "Komiteti Drejtues")
    assert moved.acts == ("Ligji për masat ndaj dhunës në familje",)
    assert things(answer, "step_inside") == ["raporti"]
    assert "detyra: 2 mbeten, 1 kalojnë, 0 mbeten pa bartës" in answer.notes


def test_an_end_orphans_only_what_nobody_else_bears(viewer):
    answer = asked(viewer, "abolish", KD, "Lumas")
    assert things(answer, "duty_orphaned") == ["vetem-e-komitetit"]
    [kept] = rows(answer, "duty_kept")
    assert (kept.thing, kept.holder) == ("e të dyve", "Grupi Teknik")
    answer = asked(viewer, "abolish", TEAM, "Lumas")
    kept = {row.thing: row.holder for row in rows(answer, "duty_kept")}
    assert kept["edhe e policisë"] == "Komisariati i Policisë Lumas"
    assert things(answer, "step_lost") == ["raporti"]


def test_who_must_set_a_body_up_obliges_it(viewer):
    [flag] = rows(asked(viewer, "abolish", TEAM, "Lumas"), "obliged_by")
    assert (flag.thing, flag.how) == ("ngritja e grupit", "establish")
    [founds] = [
        row
        for row in rows(asked(viewer, "abolish", KD), "obliged_by")
        if row.how == "founds"
    ]
    assert founds.thing == "Neni 7, Ligji për masat ndaj dhunës në familje"


def test_a_planned_seat_is_not_told_as_one_that_is_there(viewer):
    stances = {
        row.thing: row.stance
        for row in rows(asked(viewer, "abolish", TEAM), "seat_lost", "seat_saved")
    }
    assert stances["OJF Drita"] == "planned"
    assert stances["Komisariati i Policisë Lumas"] == "reported"


def test_meetings_that_sources_disagree_on_are_not_known_whatever_the_kind_says(viewer):
    [kd] = rows(asked(viewer, "abolish", KD), "meetings_saved")
    assert kd.number is None
    assert kd.as_data()["number"] is None
    [forum] = rows(asked(viewer, "abolish", FORUM), "meetings_saved")
    assert (forum.number, forum.unit) == (2, "meetings_a_year")


def test_the_place_is_that_of_the_body_where_none_is_named(viewer):
    one = asked(viewer, "abolish", KD)
    two = asked(viewer, "abolish", KD, "Lumas")
    assert one.rows == two.rows


def test_every_row_is_cited_and_told_apart(viewer):
    for names in (("merge", KD, TEAM), ("abolish", KD), ("add", "KD", "Gropas")):
        answer = asked(viewer, *names)
        assert answer.rows
        assert all(row.citations for row in answer.rows)
        assert len({row.id for row in answer.rows}) == len(answer.rows)


def test_a_new_body_may_have_a_name_where_one_of_the_kind_is_there(viewer):
    answer = asked(viewer, "add", "Komiteti i dytë", "Lumas", like=KIND)
    assert {row.body for row in rows(answer, "seat_added")} == {"Komiteti i dytë"}
    [mayor] = [row for row in rows(answer, "seat_added") if row.role == "chair"]
    assert mayor.also == 1
    assert not rows(answer, "seat_missing")


@pytest.mark.parametrize(
    ("names", "options", "told"),
    [
        (("merge", KD, KD), {}, "are one body"),
        (("merge", KD, KIND), {}, "is the kind of the other"),
        (("merge", KD, FORUM), {"territory": "Lumas"}, "is no body of Lumas"),
        (("merge", KD, FORUM), {}, "is no body of Lumas"),
        (("merge", KD), {}, "needs two bodies; 1 given"),
        (("abolish", KD, TEAM), {}, "needs one body or kind of body; 2 given"),
        (("merge", KD, TEAM), {"into": FORUM}, "is neither of the two bodies"),
        (
            ("add", KIND, "Gropas"),
            {"into": KD},
            "--into is for merge only, not for add",
        ),
        (("abolish", KD), {"like": KIND}, "--like is for add only, not for abolish"),
        (("merge", KD, TEAM), {"like": KIND}, "--like is for add only"),
        (("add", "KD"), {}, "where the body would be added is not said"),
        (("add", "KD", "Lumas"), {}, "Lumas has a body of this kind already"),
        (("add", TEAM, "Lumas"), {}, "is no kind of body"),
        (("magji", KD), {}, "what-if needs merge, abolish, add"),
    ],
)
def test_what_makes_no_sense_is_refused_and_says_why(viewer, names, options, told):
    with pytest.raises(BadInput, match=told) as refused:
        asked(viewer, *names, **options)
    assert refused.value.remedy or refused.value.allowed


def test_bodies_of_one_name_are_told_apart_first(viewer):
    with pytest.raises(Ambiguous) as unclear:
        asked(viewer, "abolish", "Grupi Teknik", "Lumas")
    assert TEAM in {one["id"] for one in unclear.value.candidates}


def test_a_name_that_nothing_has_makes_it_unknown(viewer):
    answer = asked(viewer, "abolish", "Klubi i Shahut", "Lumas")
    assert (answer.status, answer.rows) == ("unknown", ())


def test_a_body_that_is_not_there_on_the_day_gives_no_rows(busy):
    early = Viewer(busy, on=ON, known="2026-03-01")
    answer = asked(early, "abolish", FORUM, territory="Gropas")
    assert (answer.status, answer.rows) == ("unknown", ())


def test_nothing_is_written(viewer):
    class Reading:
        def read(self, cypher, given):
            assert not {"CREATE", "MERGE", "SET", "DELETE"} & set(cypher.split())
            return viewer.store.read(cypher, given)

    answer = asked(Viewer(Reading(), on=ON), "merge", KD, TEAM)
    assert answer.notes[-1].startswith(("this is a calculation only", "attested"))


def test_a_rule_that_names_but_a_leader_lays_down_no_size(shipped_store):
    words = ["what-if", "merge", "ETN", "GTN", "--territory", "Elbasan"]
    found: Any = answered(shipped_store, words).rows
    effects = {row.effect for row in found}
    assert "size_after" in effects
    assert "size_prescribed" not in effects
