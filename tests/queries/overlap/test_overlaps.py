"""Overlaps as a person asks for them: honest, ordered, and the same whatever is missing."""

from __future__ import annotations

import pytest

from graph.errors import Ambiguous, BadInput, NotFound
from queries.choices import GRADES
from queries.overlap.compare import Dimension, compare
from queries.overlap.overlaps import overlaps, pairs_of
from queries.viewer import Viewer


@pytest.fixture
def viewer(world):
    return Viewer(world, on="2026-11-22", lang="en")


def pairs(answer):
    return {frozenset((row.first_id, row.second_id)): row for row in pairs_of(answer)}


def test_the_gravest_grades_stand_first(viewer):
    rows = pairs_of(overlaps(viewer, territory="Lumas", min_grade="unrelated"))
    order = [GRADES.index(row.grade) for row in rows]
    assert order == sorted(order)
    assert len(
        pairs(overlaps(viewer, territory="Lumas", min_grade="unrelated"))
    ) == len(rows)


def test_every_pair_and_every_reason_is_cited(viewer):
    answer = overlaps(viewer, territory="Lumas", min_grade="unrelated")
    assert answer.rows
    for row in pairs_of(answer):
        assert row.citations
        cited = {n for reason in row.reasons for n in reason.citations}
        assert cited <= set(row.citations)


def test_a_body_that_the_place_has_takes_the_place_of_its_kind(viewer):
    named = {
        one
        for row in pairs_of(overlaps(viewer, territory="Lumas", min_grade="unrelated"))
        for one in (row.first_id, row.second_id)
    }
    assert "mechanism/lu-lumas/komiteti-drejtues/dhune-ne-familje" in named
    assert "mechanism-kind/lu/komiteti-drejtues/dhune-ne-familje" not in named


def test_an_effect_never_stands_without_its_chance_nor_its_null(viewer):
    for row in pairs_of(overlaps(viewer, territory="Lumas", min_grade="unrelated")):
        known = row.members_alike is not None
        assert (row.q is not None) is known
        assert (row.null == "within") is known


def test_a_place_without_bodies_and_a_day_before_everything_are_honestly_empty(
    viewer, world
):
    assert overlaps(viewer, territory="Gropas").status == "unknown"
    early = Viewer(world, on="1800-01-01")
    assert {row.holds for row in overlaps(early, territory="Lumas").rows} == {
        "possible"
    }


def test_only_what_deals_with_a_concern(viewer):
    every = pairs(overlaps(viewer, territory="Lumas", min_grade="unrelated"))
    some = pairs(
        overlaps(
            viewer,
            territory="Lumas",
            concern="mbrojtja e fëmijëve",
            min_grade="unrelated",
        )
    )
    assert some.keys() < every.keys()


def test_compare_says_the_same_as_overlaps_whoever_is_named_first(viewer):
    forth = compare(
        viewer,
        first="Komiteti Drejtues",
        second="Mekanizmi i Referimit",
        territory="Lumas",
    )
    back = compare(
        viewer,
        first="Mekanizmi i Referimit",
        second="Komiteti Drejtues",
        territory="Lumas",
    )
    assert [row.as_data() for row in forth.rows] == [row.as_data() for row in back.rows]
    row = pairs(overlaps(viewer, territory="Lumas"))[
        frozenset(
            (
                "mechanism/lu-lumas/komiteti-drejtues/dhune-ne-familje",
                "mechanism/lu-lumas/mekanizmi-i-referimit/dhune-ne-familje",
            )
        )
    ]
    said = [one for one in forth.rows if isinstance(one, Dimension)]
    assert said[0].finding == row.grade
    assert [one.dimension for one in row.reasons] == [
        one.dimension for one in said[1:] if one.finding is not None
    ]


def test_names_that_cannot_be_compared_are_refused(viewer):
    with pytest.raises(BadInput, match="one body"):
        compare(
            viewer,
            first="Komiteti Drejtues",
            second="Komiteti Drejtues",
            territory="Lumas",
        )
    with pytest.raises(Ambiguous):
        compare(viewer, first="magji", second="Komiteti Drejtues", territory="Lumas")
    with pytest.raises(NotFound):
        overlaps(viewer, territory="Askund")


def test_a_rule_table_of_ones_own(viewer, tmp_path):
    path = tmp_path / "mine.yaml"
    path.write_text(
        "grades:\n"
        + "".join(f"  {one}: {{when: []}}\n" for one in ("same_body", "complement"))
        + "  duplication: {when: [{place: equal}]}\n"
        + "".join(f"  {one}: {{when: []}}\n" for one in ("overlap", "fragmentation"))
        + "  unrelated: {when: [{}]}\nweights: {}\n",
        "utf-8",
    )
    answer = overlaps(viewer, territory="Lumas", rules=str(path))
    assert {row.grade for row in pairs_of(answer)} == {"duplication"}
    assert answer.parameters["rules"] == "mine.yaml"


def test_without_a_place_what_shares_members_or_a_name_is_graded_as_in_its_place(
    viewer,
):
    every = pairs(overlaps(viewer, min_grade="unrelated"))
    here = pairs(overlaps(viewer, territory="Lumas", min_grade="unrelated"))
    shared = {ends for ends, row in here.items() if (row.members_alike or 0) >= 0.3}
    assert shared
    assert shared <= every.keys() <= here.keys()
    for ends, row in every.items():
        assert row.grade == here[ends].grade
        assert row.members_alike == here[ends].members_alike
        assert row.null == ("national" if row.q is not None else None)
