"""From raw rows to the envelope."""

from __future__ import annotations

import pytest

from graph.errors import QueryFailed
from queries.aim import Aim
from queries.answer import Row, row_type
from queries.conclude import Raw, conclude, prescribed_after_found
from queries.viewer import Viewer
from tests.asked import ON

BODY = "mechanism/lu-lumas/komiteti-drejtues/dhune-ne-familje"
KIND = "mechanism-kind/lu/komiteti-drejtues/dhune-ne-familje"
POLICE = "institution/lu-lumas/policia"


@row_type
class Thing(Row):
    id: str
    name: str | None = None
    text: str | dict[str, str] | None = None
    parts: tuple[str, ...] | None = None


def raw(identifier="a", **more):
    given = {"id": identifier, "target": BODY, "stance": "reported", "certain": False}
    return {**given, "cites": ["*@passage/lumas-page/11-11"], **more}


@pytest.fixture
def concluded(world):
    def concluded(*rows, aim=None, lang=None, relations=("members",), **more):
        viewer = Viewer(world, on=ON, lang=lang)
        aim = aim or Aim(own=(BODY,), kinds=(KIND,))
        return conclude(viewer, "q", {}, rows, Thing, aim, relations=relations, **more)

    return concluded


def test_a_row_says_what_it_is(concluded):
    [row] = concluded(raw(certain=True)).rows
    assert (row.stance, row.stated_for, row.holds) == ("reported", "place", "certain")
    assert row.citations == (0,)


def test_what_a_kind_says_is_marked(concluded):
    [row] = concluded(raw(target=KIND)).rows
    assert (row.stated_for, row.holds) == ("kind", "possible")


def test_without_a_thing_nothing_is_stated_for_it(concluded):
    [row] = concluded(raw(target="x"), aim=Aim()).rows
    assert row.stated_for is None


def test_names_and_texts_are_worded(concluded):
    said = raw(
        name={"label_sq": "Policia", "label_en": "Police"},
        text={"sq": "po", "en": "yes"},
        parts=[{"label_sq": None, "label_en": None}, {"label_sq": "x"}],
    )
    [row] = concluded(said, lang="en").rows
    assert (row.name, row.text, row.parts) == ("Police", "yes", ("x",))
    [row] = concluded(said).rows
    assert (row.name, row.text) == ("Policia", {"sq": "po", "en": "yes"})


def test_a_column_that_the_row_does_not_know_is_an_error(concluded):
    with pytest.raises(QueryFailed, match="colour"):
        concluded(raw(colour="red"))


@pytest.mark.parametrize(
    ("stances", "status"),
    [
        (["reported"], "answered"),
        (["denied"], "none"),
        (["denied", "reported"], "answered"),
        (["prescribed"], "answered"),
    ],
)
def test_rows_decide_the_status(stances, status, concluded):
    rows = [raw(str(n), stance=stance) for n, stance in enumerate(stances)]
    assert concluded(*rows).status == status


def test_a_complete_list_makes_nothing_found_none(concluded):
    answer = concluded()
    assert answer.status == "none"
    assert (11, 12) in [one.lines for one in answer.citations]
    assert answer.notes


@pytest.mark.parametrize(
    ("aim", "relations"),
    [
        (Aim(own=(BODY,)), ("parts", "members")),
        (Aim(own=(BODY,)), ("services",)),
        (Aim(own=(POLICE,), also=(BODY,)), ("members",)),
        (Aim(own=(POLICE,), kinds=(KIND,)), ("members",)),
    ],
    ids=["of another relation", "no list", "of another thing", "unsaid"],
)
def test_other_lists_leave_it_unknown(aim, relations, concluded):
    assert concluded(aim=aim, relations=relations).status == "unknown"


def test_a_given_status_stands(concluded):
    assert concluded(raw(), status="contradicted").status == "contradicted"
    assert concluded(raw(), status="unknown").status == "unknown"


def test_found_goes_before_prescribed_and_fills_its_place():
    aim = Aim(own=(BODY,), kinds=(KIND,))
    rows: list[Raw] = [
        {"target": KIND, "role": "chair"},
        {"target": BODY, "role": "chair"},
        {"target": KIND, "role": "member"},
        {"target": KIND, "role": None},
        {"target": BODY, "role": None},
    ]
    found = prescribed_after_found(rows, aim, lambda row: row["role"])
    assert [(row["target"], row["role"]) for row in found] == [
        (BODY, "chair"),
        (BODY, None),
        (KIND, "member"),
        (KIND, None),
    ]


def test_what_no_source_says_in_so_many_words_is_our_reading(concluded):
    read, said = concluded(
        raw(
            "a", cites=["*~passage/lumas-page/11-11", "label_sq@passage/lumas-page/1-1"]
        ),
        raw("b", cites=["*~passage/lumas-page/11-11", "*@passage/lumas-page/12-12"]),
    ).rows
    assert (read.our_reading, said.our_reading) == (True, None)
