"""The words that a question takes are those that it knows, and others are refused."""

from __future__ import annotations

import pytest

from graph.errors import BadInput
from ontology.messages import albanian
from ontology.model import ontology
from queries.asking import ask
from queries.catalogue import CATALOGUE, entry
from queries.choices import RECORD_KINDS, choice_meant, names_of
from queries.viewer import Viewer

CHOICES = [(one, s) for one in CATALOGUE for s in one.slots if s.kind == "choice"]
NAMED = {
    "contact": ["DHF", "Lumas"],
    "relations_of": ["KD", "Lumas"],
    "seat_matrix": ["Lumas"],
    "record_of": ["KD"],
    "overlaps": ["Lumas"],
    "what_if": ["KD", "Lumas"],
    "burden": ["Lumas"],
    "impact": ["act/lu/ligj/2020/5"],
    "gaps": ["Lumas"],
    "prescribed_for": ["Lumas"],
}
NAMED_FOR = {
    "merge": ["KD", "mechanism/lu-lumas/grupi-teknik/dhune-ne-familje", "Lumas"],
    "add": ["KD", "Gropas"],
    "replace-by": ["act/lu/ligj/2020/5", "9/2022"],
}
"""Words that are asked with other names than the question's other words."""
each_choice = pytest.mark.parametrize(
    ("one", "slot"), CHOICES, ids=lambda said: getattr(said, "name", said)
)


@pytest.fixture
def viewer(world):
    return Viewer(world, on="2026-11-22")


@each_choice
def test_a_word_that_is_no_choice_is_refused_with_the_choices(viewer, one, slot):
    with pytest.raises(BadInput, match="magji") as refused:
        ask(viewer, one, NAMED[one.stem], {slot.name: "magji"})
    for word, told in zip(slot.choices, refused.value.allowed, strict=True):
        called, english = names_of(word)[:2]
        assert str(told).startswith(word)
        assert english.casefold() in str(told).replace("-", " ").casefold().replace(
            "_", " "
        )
        assert called in str(albanian(told))


@each_choice
def test_every_choice_is_answered(viewer, one, slot):
    for word in slot.choices:
        names = NAMED_FOR.get(word, NAMED[one.stem])
        answer = ask(viewer, one, names, {slot.name: word})
        assert answer.parameters[slot.name] == word


@each_choice
def test_a_choice_may_be_typed_as_it_is_called_however_spelt(viewer, one, slot):
    for word in slot.choices:
        names = NAMED_FOR.get(word, NAMED[one.stem])
        plain = ask(viewer, one, names, {slot.name: word})
        for called in names_of(word)[:2]:
            for typed in (called, called.upper(), called.replace("ë", "e")):
                assert choice_meant(slot.choices, typed) == word
            answer = ask(viewer, one, names, {slot.name: called.upper()})
            assert answer.envelope() == plain.envelope()


def test_a_choice_among_the_bare_names_may_be_typed_as_it_is_called(viewer):
    plain = ask(viewer, entry("what-if"), ["abolish", "KD", "Lumas"])
    assert ask(viewer, entry("what-if"), ["heqje", "KD", "Lumas"]) == plain


def test_no_name_stands_for_two_of_a_question_s_words():
    for _, slot in CHOICES:
        for word in slot.choices:
            assert {choice_meant(slot.choices, one) for one in names_of(word)} == {word}


def test_only_a_choice_has_words_and_it_has_them_all():
    for one in CATALOGUE:
        for slot in one.slots:
            assert bool(slot.choices) == (slot.kind == "choice")
    figures = ontology().codes["observation_kind"].codes
    assert sorted(RECORD_KINDS) == sorted(["event", *figures])


@pytest.mark.parametrize("text", ["x", "1.5", "", "pesë"])
def test_a_whole_number_is_asked_for_in_digits(viewer, text):
    with pytest.raises(BadInput):
        ask(viewer, entry("counts"), ["plani social"], {"top": text})


def test_a_whole_number_may_come_as_text(viewer):
    names = ["plani social", "Lumas"]
    one, other = (ask(viewer, entry("counts"), names, {"top": top}) for top in (1, "1"))
    assert one.envelope() == other.envelope()
    assert len(one.rows) == 1
