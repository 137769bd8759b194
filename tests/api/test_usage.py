"""What is typed wrongly is told as every error is: Albanian, then English, and where help is."""

from __future__ import annotations

import pytest

from api.errors import ASKED_WRONGLY


@pytest.mark.parametrize(
    ("words", "albanian", "english"),
    [
        (("graph",), "mungon opsioni '--output'", "option '--output'"),
        (("map", "--around", "KD"), "mungon opsioni '--output'", "is missing"),
        (("correct",), "mungon argumenti", "the argument"),
        (("graph", "--nowhere"), "nuk ka opsion --nowhere", "no option --nowhere"),
        (("nowhere",), "nuk ka komandë 'nowhere'", "no command 'nowhere'"),
        (
            ("graph", "-o", "x.json", "--depth", "9"),
            "nuk u kuptua:",
            "not understood:",
        ),
    ],
)
def test_a_command_typed_wrongly_is_told_in_both_languages(
    words, albanian, english, ura
):
    done = ura(*words)
    assert done.exit_code == ASKED_WRONGLY
    assert done.stdout == ""
    first, second, *_ = done.stderr.splitlines()
    assert first.startswith(f"ura: {albanian}")
    assert english in second
    assert "--help" in first


def test_a_command_without_words_shows_its_help(ura):
    assert "Usage" in ura().output + ura().stderr
