"""An article by every form in which it is cited, and what is said where none is known."""

from __future__ import annotations

import pytest

from graph.errors import BadInput
from tests.asked import answered

FORMS = ["8", "neni 8", "nenit 8", "Neni 8.", "Art. 8", "art 8", "Article 8", "član 8"]
ACTS = [
    "5/2020",
    "Ligji nr.5, datë 20.2.2020",
    "ligjin nr. 5/2020",
    "act/lu/ligj/2020/5",
]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("question", ["article", "articles-of"])
def test_an_article_goes_by_every_form_of_its_number(question, form, world):
    act = "act/lu/ligj/2020/5"
    plain = answered(world, [question, act, "8"])
    assert plain.rows
    assert answered(world, [question, act, form]).rows == plain.rows
    if form != "8":  # a bare number before all else is an act's
        assert answered(world, [question, form, act]).rows == plain.rows
    assert answered(world, [question, act, "--article", form]).rows == plain.rows


@pytest.mark.parametrize(
    "act",
    [
        "18/2017",
        "Ligji nr.18, datë 23.2.2017",
        "ligjin nr. 18/2017, datë 23.02.2017, i ndryshuar",
        "LIGJ Nr. 18/2017",
        "Law No. 18/2017",
    ],
)
def test_an_act_goes_by_every_form_of_its_citation(act, shipped_store):
    plain = answered(shipped_store, ["article", "act/al/ligj/2017/18", "47"])
    assert plain.rows
    assert answered(shipped_store, ["article", act, "47"]).rows == plain.rows
    assert answered(shipped_store, ["article", act, "neni 47"]).rows == plain.rows


@pytest.mark.parametrize("text", ["as i gjallë", "2004/32", "neni", "§"])
def test_what_is_no_article_is_refused(text, world):
    with pytest.raises(BadInput, match="no article"):
        answered(world, ["article", "act/lu/ligj/2020/5", "--article", text])


@pytest.mark.parametrize(
    ("asked", "n"), [("999", "999"), ("neni 8, pika 3", "8, pika 3")]
)
def test_an_article_that_no_source_mentions_is_neither_there_nor_not(asked, n, world):
    answer = answered(world, ["article", "act/lu/ligj/2020/5", asked, "--lang", "sq"])
    assert (answer.status, answer.rows) == ("unknown", ())
    first, second = answer.notes
    assert f"nenin {n}" in first
    assert "a e ka akti, nuk dihet" in first
    assert second.endswith("7, 8")


@pytest.mark.parametrize("question", ["article", "articles-of"])
@pytest.mark.parametrize(
    ("cited", "told"),
    [
        ("neni 999 i ligjit 18/2017", "no article 999 of"),
        ("neni IV i ligjit 18/2017", "no article IV of"),
        ("ligji 18/2017, Aneksi I, pika 2", "aneksi I"),
        ("neni 47, pika 2, shkronja b e ligjit 18/2017", "47, paragraph 2, letter b"),
    ],
)
def test_a_citation_of_a_place_that_no_source_mentions_names_it(
    question, cited, told, shipped_store
):
    answer = answered(shipped_store, [question, cited, "--lang", "en"])
    assert (answer.status, answer.rows) == ("unknown", ())
    assert told.casefold() in answer.notes[0].casefold()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["article", "act/lu/ligj/2020/5", "8"], "më 01.01.2010 ky akt nuk ekzistonte"),
        (["article", "act/lu/ligj/2020/5"], "mban datën 20.02.2020"),
        (["articles-of", "act/lu/ligj/2020/5", "8"], "nuk ekzistonte"),
        (["impact", "act/lu/ligj/2020/5"], "nuk ekzistonte"),
        (["impact", "act/lu/ligj/2020/5", "--article", "8"], "nuk ekzistonte"),
    ],
)
def test_before_it_was_made_there_was_no_such_act(words, told, world):
    answer = answered(world, [*words, "--on", "2010-01-01", "--lang", "sq"])
    assert (answer.status, answer.rows) == ("unknown", ())
    assert [one for one in answer.notes if told in one]
    assert not [one for one in answer.notes if "nuk përmendin" in one]


def test_an_act_that_is_over_says_until_when_it_held(world):
    words = ["article", "act/lu/vkm/2021/12", "--on", "2026-11-22", "--lang", "sq"]
    [told] = answered(world, words).notes
    assert "vlente deri më 31.12.2023" in told
