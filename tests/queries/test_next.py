"""What follows a step: by branch, by the text's order, or nothing; bound to the place."""

from __future__ import annotations

from typing import Any

import pytest

from graph.errors import Ambiguous, NotFound
from loaders.pipeline import load
from queries.asking import ask
from queries.cases.next_step import _later, next_step
from queries.cases.order import _order_note
from queries.catalogue import entry
from queries.viewer import Viewer
from tests.asked import answered
from tests.world import DATA, build_world

STEP = "step/lu-lumas/child-protection/rasti"


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    made = build_world(tmp_path_factory.mktemp("next") / "home")
    folder = DATA.parent / "contact"
    load(made, [folder / "lumas.yaml", folder / "branches.yaml"])
    with made.open() as opened:
        yield opened


def after(store, step, *, territory="Lumas", **given) -> Any:
    viewer = Viewer(store, on="2026-11-22", lang="en")
    return next_step(viewer, step=step, territory=territory, **given)


@pytest.mark.parametrize(
    "named",
    [
        f"{STEP}/01-njoftim",
        "shkolla njofton njësinë",
        "The school notifies the unit",
        "shkolla njofton",
    ],
)
def test_only_one_of_two_branches_is_taken_and_it_is_said_when(store, named):
    answer = after(store, named)
    told = {row.id: (row.branch, row.branch_condition) for row in answer.rows}
    assert told == {
        f"{STEP}/02-mbrojtje": ("exclusive", "when the risk is high"),
        f"{STEP}/03-vleresim": ("exclusive", "in every other case"),
    }
    assert answer.notes[0] == (
        "after step 1: the school notifies the unit (A child's case in Lumas)"
    )


def test_who_acts_by_when_in_which_form_and_by_which_article_is_told(store):
    row = after(store, "1", concern="mbrojtja e fëmijëve").rows[0]
    assert row.done_by == ("Worker of the unit",)
    assert row.contact == "+355690000011"
    assert (row.deadline, row.deadline_from) == ("PT2H", "the notice")
    assert row.form == "formulari B"
    assert row.recorded_in
    assert row.acts
    assert row.then == (3,)


def test_a_way_that_goes_round_has_both_the_exit_and_the_way_back(store):
    rows = after(store, f"{STEP}/03-vleresim").rows
    assert [row.position for row in rows] == [2, 4]
    assert all(row.branch is None for row in rows)


def test_after_the_last_step_nothing_is_said(store):
    answer = after(store, f"{STEP}/04-mbyllje")
    assert (answer.status, answer.rows) == ("unknown", ())
    assert any(one.startswith("the last step of the pathway") for one in answer.notes)


def test_the_next_in_the_text_is_given_as_no_more_than_that(shipped_store):
    viewer = Viewer(shipped_store, on="2026-11-22", lang="en")
    answer = next_step(viewer, step="4", territory="Pustec", concern="dhuna në familje")
    assert [getattr(row, "position", None) for row in answer.rows] == [5]
    assert any(one.startswith("no source says what follows") for one in answer.notes)


def test_a_step_of_the_country_is_bound_to_the_place(store):
    row = after(store, "njoftimi i policisë", territory="Gropas").rows[0]
    assert row.stated_for == "kind"
    assert "prescribed nationally, not confirmed here" in row.unknown


def test_a_number_that_several_pathways_have_is_asked_not_guessed(shipped_store):
    with pytest.raises(Ambiguous) as unclear:
        next_step(Viewer(shipped_store, on="2026-11-22"), step="1", territory="Elbasan")
    assert len(unclear.value.candidates) > 1
    assert all("al-elbasan" in one["id"] for one in unclear.value.candidates)


@pytest.mark.parametrize("named", ["magji", "mbyllja e rrastit", "99", "step/askund"])
def test_a_step_that_nothing_is_called_brings_those_that_are_like_it(store, named):
    with pytest.raises(NotFound) as refused:
        after(store, named)
    assert refused.value.remedy
    if named == "mbyllja e rrastit":
        assert f"{STEP}/04-mbyllje" in str(refused.value)


def test_its_short_name_is_its_own(store):
    viewer = Viewer(store, on="2026-11-22")
    given = {"step": f"{STEP}/01-njoftim", "territory": "Lumas"}
    one, other = (ask(viewer, entry(name), (), given) for name in ("next", "next-step"))
    assert one.envelope() == other.envelope()


def test_the_text_is_followed_only_from_a_position():
    steps = [{"position": one} for one in (None, 1, 3)]
    assert _later(1, steps) == [3]
    assert _later(None, steps) == []


@pytest.mark.parametrize(
    ("asked", "read"),
    [
        (
            [
                "next",
                "--step",
                "3",
                "--territory",
                "Elbasan",
                "--concern",
                "dhuna në familje",
            ],
            True,
        ),
        (["pathway", "dhuna në familje", "Elbasan"], True),
        (["pathway-steps", "dhuna në familje", "Elbasan"], True),
        (["pathway", "aftësia e kufizuar", "Pustec"], False),
    ],
)
def test_an_order_that_no_source_states_is_told_as_our_reading(
    asked, read, shipped_store
):
    notes = answered(shipped_store, [*asked, "--lang", "en"]).notes
    assert any("our reading" in one for one in notes) is read


@pytest.mark.parametrize(
    ("steps", "told"),
    [
        ([(1, "a"), (2, "b"), (3, "c")], "steps 1, 2 "),
        ([(None, "a"), (None, "b"), (3, "c")], "steps «a», «b» "),
        ([(None, None), (2, "b"), (3, "c")], "steps step/0, 2 "),
    ],
)
def test_steps_are_told_by_their_number_or_else_their_text(steps, told):
    rows = [
        {"id": f"step/{n}", "target": "pathway/x", "pathway": None}
        | {"position": position, "step": {"en": text}}
        for n, (position, text) in enumerate(steps)
    ]
    read, said = ["*~passage/d/1-1"], ["*@passage/d/1-1"]
    links = [
        {"target": f"step/{n}", "cites": cites}
        for n, cites in enumerate([read, read, said])
    ]
    told_of = _order_note("en", rows, links)
    assert told_of is not None
    assert told_of.startswith("pathway/x: ")
    assert told in told_of
