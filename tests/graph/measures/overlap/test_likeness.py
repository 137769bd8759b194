"""Likeness: a share from 0 to 1, the same both ways, and None where nothing is known."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.measures.overlap.likeness import (
    NARROWER,
    RELATED,
    SAME_ACTION,
    concepts_alike,
    jaccard,
    names_alike,
    related,
    task_alike,
    tasks_alike,
    texts_alike,
)
from graph.measures.overlap.profile import Task

CONCEPTS = st.sets(st.sampled_from("abcdef"), max_size=4)
ABOVE = {
    "a": frozenset("xy"),
    "b": frozenset("x"),
    "c": frozenset("z"),
    "d": frozenset("a"),
}


def task(key, action, text=""):
    return Task(id=key, action=action, text=text)


@given(CONCEPTS, CONCEPTS)
def test_jaccard_is_that_of_sets(one, two):
    expected = len(one & two) / len(one | two) if one and two else None
    assert jaccard(one, two) == expected == jaccard(two, one)


@given(CONCEPTS, CONCEPTS)
def test_concepts_are_alike_both_ways_and_fully_only_when_the_same(one, two):
    found = concepts_alike(one, two, ABOVE)
    assert found == concepts_alike(two, one, ABOVE)
    if found is None:
        assert not one or not two
    else:
        assert 0 <= found <= 1
        assert (found == 1) is (one == two)
        assert (found > 0) is related(one, two, ABOVE)


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        ("a", "a", 1),
        ("d", "a", NARROWER),
        ("a", "b", RELATED),
        ("a", "c", 0),
        ("e", "f", 0),
    ],
)
def test_a_wider_concept_is_half_a_match_and_a_sibling_a_quarter(one, two, expected):
    assert concepts_alike({one}, {two}, ABOVE) == expected


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_two_texts_have_a_likeness(one, two):
    found = texts_alike(one, two)
    assert 0 <= found <= 1 + 1e-9
    assert found == texts_alike(two, one)


def test_case_marks_and_punctuation_make_no_difference():
    assert texts_alike("Këshilli i Sigurisë", "KESHILLI I SIGURISE!") == pytest.approx(
        1
    )
    assert texts_alike("", "këshilli") == texts_alike("!", "!") == 0


def test_names_are_as_alike_as_the_two_most_alike():
    assert names_alike(("Alfa", "Komiteti"), ("komiteti",)) == pytest.approx(1)
    assert names_alike((), ("komiteti",)) is None


def test_one_duty_of_two_bodies_is_the_same_activity():
    kept = task("d", None, "x")
    assert task_alike(kept, task("d", "decide", "y")) == 1


def test_another_action_is_another_activity_whatever_its_words():
    assert task_alike(task("a", "decide", "masat"), task("b", "monitor", "masat")) == 0
    assert task_alike(task("a", "other", "masat"), task("b", "decide", "masat")) == 0


def test_one_action_on_unlike_objects_is_half_a_match():
    assert (
        task_alike(task("a", "decide", "qqq"), task("b", "decide", "www"))
        == SAME_ACTION
    )


def test_without_an_action_the_words_decide():
    said = task("a", None, "harton planin vendor")
    assert task_alike(
        said, task("b", "draft", "harton planin vendor")
    ) == pytest.approx(1)


def test_the_share_of_matched_duties_on_both_sides():
    one = [task("a", "decide", "masat"), task("b", "report", "rastet")]
    two = [task("c", "decide", "masat"), task("d", "train", "punonjësit")]
    share, matched = tasks_alike(one, two, 0.7)
    assert share == 0.5
    assert [(a.id, b.id) for a, b in matched] == [("a", "c")]
    assert tasks_alike([], two, 0.7) == (None, [])
