"""Messages in two languages: what a value is in one it is in the other."""

import pickle
import re

import pytest

from ontology.message_texts import MESSAGES, TABLES
from ontology.messages import (
    LONGEST,
    Said,
    albanian,
    in_language,
    joined,
    said,
    shortened,
    without,
)

_FIELD = re.compile(r"{(\w+)")


@pytest.mark.parametrize("key", MESSAGES)
def test_both_languages_name_the_same_values(key):
    albanian, english = MESSAGES[key]
    assert set(_FIELD.findall(albanian)) == set(_FIELD.findall(english))
    assert albanian != english


def test_no_two_messages_have_one_key():
    assert len(MESSAGES) == sum(map(len, TABLES))


def test_a_message_is_its_english_and_knows_its_albanian():
    one = said("no place called", name="Atlantida")
    assert one == "no place is known by the name 'Atlantida'"
    assert in_language(one, "sq") == "asnjë vend nuk njihet me emrin 'Atlantida'"
    assert in_language(one, "en") == str(one)
    assert in_language(one, None) == f"{one.albanian} / {one}"
    assert in_language("plain", None) == "plain"


def test_messages_within_messages_are_in_the_language_of_the_whole():
    done = said("done", what=said("mistake"))
    assert (str(done), done.albanian) == ("Done: 1 mistake", "U krye: 1 gabim")
    both = joined(", ", (said("row", row=2), "", "post"))
    assert (str(both), both.albanian) == ("row 2, post", "rreshti 2, post")
    assert albanian(without(Said("'x' is no", "'x' nuk"), "'x' ")) == "nuk"


def test_a_message_travels_between_processes():
    one = pickle.loads(pickle.dumps(said("mistakes", n=3)))
    assert (str(one), one.albanian) == ("3 mistakes", "3 gabime")


def test_what_was_typed_is_repeated_shortly():
    assert shortened("x" * 2500) == "x" * LONGEST + "…"
    assert shortened("Elbasan") == "Elbasan"
