"""Names that a person types, in whatever order, go where they fit."""

from __future__ import annotations

from itertools import permutations

import pytest

from graph.errors import Ambiguous, BadInput, NotFound
from queries.asking import ask
from queries.catalogue import entry
from queries.viewer import Viewer
from tests.asked import ON


@pytest.fixture
def asked(world):
    viewer = Viewer(world, on=ON)

    def asked(command, *names, lang=None, **options):
        chosen = Viewer(world, on=ON, lang=lang) if lang else viewer
        return ask(chosen, entry(command), names, options)

    return asked


def said(answer):
    return {key: value for key, value in answer.parameters.items() if value}


ORDERS = [
    order
    for order in permutations(["Komiteti Drejtues", "Lumas", "policia", "anëtar"])
    if next(one for one in order if one != "Lumas") == "Komiteti Drejtues"
]
"""The first name that is no place is the thing."""


@pytest.mark.parametrize("names", ORDERS, ids=", ".join)
def test_names_may_come_in_any_order_after_the_thing(names, asked):
    answer = asked("members-of", *names)
    assert said(answer) == {
        "body": "Komiteti Drejtues",
        "territory": "Lumas",
        "field": "policia",
        "role": "anëtar",
    }
    assert [row.member for row in answer.rows] == ["Komisariati i Policisë Lumas"]


def test_options_and_names_mix(asked):
    answer = asked("members-of", "KD", territory="Lumas", field="police")
    assert said(answer)["territory"] == "Lumas"
    assert len(answer.rows) == 1


def test_an_option_that_is_not_given_is_nothing(asked):
    answer = asked("members-of", "KD", "Lumas", field=None)
    assert said(answer) == {"body": "KD", "territory": "Lumas"}


def test_blank_names_and_options_are_refused(asked):
    with pytest.raises(BadInput, match="a name is empty"):
        asked("members-of", "KD", "", "Lumas")
    with pytest.raises(BadInput, match="a name is empty"):
        asked("members-of", "KD", "Lumas", role=" ")


def test_a_name_too_many_is_refused(asked):
    with pytest.raises(BadInput, match="has no place"):
        asked("parts-of", "Mekanizmi i Referimit", "Lumas", "dhuna në familje", "hëna")


@pytest.mark.parametrize(
    "command", ["who-chairs", "holder-of", "contact-of", "registers-used", "show"]
)
def test_a_name_too_few_is_refused(command, asked):
    with pytest.raises(BadInput, match="needs"):
        asked(command)


def test_an_unclear_name_carries_what_it_may_be(asked):
    with pytest.raises(Ambiguous) as unclear:
        asked("members-of", "Grupi Teknik", "Lumas")
    assert [one["place"] for one in unclear.value.candidates] == ["Lumas", "Lumas"]


def test_a_concern_tells_namesakes_apart(asked):
    answer = asked("who-chairs", "Grupi Teknik", "mbrojtja e fëmijëve", "Lumas")
    assert [row.post for row in answer.rows] == ["Kryetari (i paidentifikuar)"]


@pytest.mark.parametrize(
    ("lang", "told"), [("en", "nothing is known"), ("sq", "asgjë nuk njihet")]
)
def test_a_name_that_nothing_has_is_unknown_and_said(lang, told, asked):
    answer = asked("who-chairs", "Klubi i Shahut", "Lumas", lang=lang)
    assert answer.status == "unknown"
    assert told in " ".join(answer.notes)


def test_a_name_of_another_sort_is_said(asked):
    answer = asked("who-chairs", "Linja e ndihmës", "Lumas", lang="en")
    assert answer.status == "unknown"
    assert "another sort" in " ".join(answer.notes)


def test_a_place_that_is_none_is_refused_with_the_nearest(asked):
    with pytest.raises(NotFound, match="no place is known by the name 'Atlantida'"):
        asked("services-missing", "Atlantida")
    with pytest.raises(NotFound, match=r"The nearest: Gropas\."):
        asked("services-missing", "Gropasi i Madh")


def test_the_matter_may_come_first(asked):
    answer = asked("articles-of", "njoftimi i rastit", "5/2020")
    assert [row.article for row in answer.rows] == ["8"]


def test_several_things_are_asked_about_together(asked):
    answer = asked("contact-of", "Linja e ndihmës", "koordinatori vendor", "Lumas")
    assert {row.value for row in answer.rows} == {"116", "+355690000001"}


def test_words_of_a_matter_are_one_matter(asked):
    answer = asked("duties-of", "bashkia", "punonjës", "mbrojtje")
    assert said(answer)["matter"] == "punonjës mbrojtje"


def test_a_year_and_an_article_are_known_by_their_looks(asked):
    assert [row.article for row in asked("articles-of", "5/2020", "8").rows] == ["8"]


def test_a_tie_is_known_by_its_name(asked):
    answer = asked("relations-of", "Sektori Social", "reports-to", "Lumas")
    assert [row.relation for row in answer.rows] == ["reports to"]


def test_the_place_may_be_what_is_asked_about(asked):
    assert asked("contradictions", "Lumas", "banorë").status == "contradicted"
    assert asked("record-of", "banorë", "Lumas").rows
