"""A question typed plainly is read as the framework reads it, and starts without it."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from api import ask, cli, question_command, start
from api.ask import nothing_given, read_plain
from api.cli import app
from api.errors import ANSWERED, ASKED_WRONGLY, FAILED, UNKNOWN
from api.start import ask_plainly
from queries.catalogue import CATALOGUE, entry
from tests.questions.commands import COMMANDS
from tests.test_imports import loaded_by

FRAMEWORK = {"typer", "rich", "pydantic", "ontology.model", "graph.build", "yaml"}
LATER = {"arcadedb", "queries.answer", "queries.asking", "api.output"}
"""What is imported while the engine opens the store."""
MAIN = "from api.start import main; main()"
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


def asked(*words, **how):
    """Ask in a process of its own; its output as bytes, its exit code."""
    told = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **how}
    command = [sys.executable, "-c", MAIN, *words]
    return subprocess.run(command, check=False, timeout=60, **told)


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["who-chairs", "KD", "Lumas"], ANSWERED),
        (["who-chairs", "KD", "Lumas", "--json"], ANSWERED),
        (["who-chairs", "Klubi i Shahut", "Lumas"], UNKNOWN),
        (["who-chairs", "Grupi Teknik", "Lumas"], ASKED_WRONGLY),
        (["who-chairs", "Grupi Teknik", "Lumas", "--json"], ASKED_WRONGLY),
    ],
    ids=lambda part: " ".join(part) if isinstance(part, list) else "",
)
def test_the_answer_is_that_of_the_framework(ura, world_home, words, code):
    done = asked(*words, "--home", str(world_home))
    told = ura(*words)
    assert done.returncode == told.exit_code == code
    assert done.stdout.decode() == told.stdout
    assert done.stderr.decode() == told.stderr


def test_a_reader_that_went_away_is_no_error(world_home):
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as gone:
        done = asked("who-chairs", "KD", "--home", str(world_home), stdout=gone)
    assert done.returncode == ANSWERED
    assert done.stderr == b""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full device here")
def test_an_answer_that_could_not_be_written_is_an_error(world_home):
    with Path("/dev/full").open("wb") as full:
        done = asked("who-chairs", "KD", "--home", str(world_home), stdout=full)
    assert done.returncode == FAILED
    assert done.stderr.decode().startswith("ura: ")


def test_without_an_output_the_code_is_said():
    closed = ["sh", "-c", 'exec "$@" >&-', "sh", sys.executable, "-c", MAIN]
    words = ["who-chairs", "KD", "--lang", "tlh"]
    done = subprocess.run(
        [*closed, *words], stderr=subprocess.PIPE, check=False, timeout=60
    )
    assert done.returncode == ASKED_WRONGLY
    assert b"Traceback" not in done.stderr


def test_garbage_is_looked_for_as_usual_in_what_runs_long(monkeypatch):
    seen = []
    monkeypatch.setattr(start, "ask_plainly", lambda _: seen.append(gc.get_threshold()))
    monkeypatch.setattr(cli, "app", lambda: seen.append(gc.get_threshold()))
    usual = gc.get_threshold()
    start.main()
    asking, serving = seen
    assert serving == usual
    assert asking > usual


def test_a_question_is_answered_without_the_framework(world_home):
    words = ["who-chairs", "KD", "Lumas", "--home", str(world_home)]
    ask_it = f"from api.start import ask_plainly; ask_plainly({words})"
    assert top(loaded_by(ask_it)) & FRAMEWORK == set()


def test_the_engine_starts_before_what_asks_is_imported():
    ahead = "import api.start, api.ask, api.ahead, api.door, graph.home"
    assert loaded_by(ahead) & (FRAMEWORK | LATER) == set()


def top(modules):
    """The modules and the packages that they are of."""
    return modules | {one.partition(".")[0] for one in modules}
