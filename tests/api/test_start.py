"""A question typed plainly is read as the framework reads it, and starts without it."""

from __future__ import annotations

import subprocess
import sys

import pytest
from typer.testing import CliRunner

from api import ask, question_command
from api.ask import nothing_given, read_plain
from api.cli import app
from api.errors import ANSWERED, ASKED_WRONGLY
from api.start import ask_plainly
from queries.catalogue import CATALOGUE, entry
from tests.questions.commands import COMMANDS
from tests.test_imports import loaded_by

FRAMEWORK = {"typer", "pydantic", "ontology.model", "graph.build", "yaml"}
PLAIN = [
    ["who-chairs", "KD", "Elbasan"],
    ["who-chairs", "KD", "-t", "Elbasan", "--json"],
    ["who-chairs", "--territory=Elbasan", "KD", "--on", "2021", "--public", "--csv"],
    ["who-chairs", "KD", "--territory", "", "--lang", "en", "--home", "x"],
    ["who-chairs", "--territory", "a", "KD", "--territory", "b"],
    ["amendments-of", "--acts", "one", "--acts", "two", "three"],
    [
        "activities-where",
        "--cost-above",
        "10",
        "--year",
        "2027",
        "--known",
        "2026-01-01",
    ],
    ["counts", "plani", "--top", "0", "--by", "year", "--store", "file:x"],
]
LEFT = [
    ["who-chairs", "--help"],
    ["who-chairs", "KD", "-tElbasan"],
    ["who-chairs", "KD", "-t=Elbasan"],
    ["who-chairs", "KD", "--territory"],
    ["who-chairs", "KD", "--territory", "--json"],
    ["who-chairs", "KD", "--json=1"],
    ["who-chairs", "KD", "--nothing"],
    ["who-chairs", "--", "KD"],
    ["who-chairs", "-"],
]


def by_framework(monkeypatch, words):
    """What the framework gives to a question for these words."""
    seen = []

    def note(_entry, given):
        seen.append(given)
        return 0

    monkeypatch.setattr(question_command, "run", note)
    done = CliRunner().invoke(app, words)
    assert done.exit_code == ANSWERED, done.output
    return seen[0]


@pytest.mark.parametrize("words", [*PLAIN, *COMMANDS.values()], ids=" ".join)
def test_a_plain_line_is_read_as_the_framework_reads_it(monkeypatch, words):
    read = read_plain(entry(words[0]), words[1:])
    assert read is not None
    theirs = by_framework(monkeypatch, words)
    assert {k: v or None for k, v in read.items()} == {
        k: v or None for k, v in theirs.items()
    }


@pytest.mark.parametrize("words", LEFT, ids=" ".join)
def test_anything_else_is_left_to_the_framework(words):
    assert read_plain(entry(words[0]), words[1:]) is None


@pytest.mark.parametrize("words", [[], ["--help"], ["load", "x"], ["who_chairs", "KD"]])
def test_what_is_no_question_is_left_to_the_framework(words):
    assert ask_plainly(words) is None


@pytest.mark.parametrize("one", CATALOGUE, ids=lambda one: one.stem)
def test_nothing_given_names_all_that_a_question_takes(one):
    names = {"names", *(slot.name for slot in one.slots)}
    assert nothing_given(one).keys() == names | {each.name for each in ask.COMMON}


def test_a_mistake_is_told_with_its_code(capsys):
    assert ask_plainly(["who-chairs", "KD", "--lang", "tlh"]) == ASKED_WRONGLY
    assert "is no language of Ura" in capsys.readouterr().err


def test_the_answer_is_that_of_the_framework(ura, world_home):
    words = ["who-chairs", "KD", "Lumas"]
    code = "from api.start import main; main()"
    asked = [sys.executable, "-c", code, *words, "--home", str(world_home)]
    done = subprocess.run(asked, capture_output=True, check=False, timeout=60)
    told = ura(*words)
    assert done.returncode == told.exit_code == ANSWERED
    assert done.stdout.decode() == told.stdout


def test_a_question_starts_without_the_framework():
    assert loaded_by("import api.start, queries.bodies.who_chairs") & FRAMEWORK == set()
