"""The guides in docs/ are true: their commands run, and say what the pages show."""

from __future__ import annotations

import shutil

import pytest
from typer.testing import CliRunner

from api.cli import app
from api.commands import CHORES
from api.errors import ANSWERED, UNKNOWN
from graph.measures.overlap.rules import SHIPPED
from queries.catalogue import CATALOGUE
from tests.shown import fits, pages, said

QUESTIONS = {one.command for one in CATALOGUE}
URA = [one for one in pages() if one.words[0] == "ura" and len(one.words) > 1]
OUTPUTS = [one for one in URA if one.output.strip() and one.page != "README.md"]
ASKED = {
    one.words: one
    for one in URA
    if one.words[1] in QUESTIONS and len(one.words) > 2 and not one.output.strip()
}


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    """A home that holds the shipped data set and nothing else, beside a reader's files."""
    folder = tmp_path_factory.mktemp("guides")
    shutil.copy(SHIPPED, folder / "my-rules.yaml")
    return folder / "home"


def test_the_guides_show_outputs_and_commands():
    assert {one.page for one in OUTPUTS} >= {
        f"docs/{name}.md"
        for name in ("analysts", "coordinators", "legal", "policy-makers")
    }
    assert ASKED


def test_every_command_of_the_guides_exists():
    named = {one.words[1] for one in URA if not one.words[1].startswith("-")}
    assert named - QUESTIONS - CHORES.keys() == set()


@pytest.mark.parametrize("one", OUTPUTS, ids=lambda one: " ".join(one.words[1:3]))
def test_what_a_guide_shows_is_what_comes(one, home):
    output, beside = said(one.words, home)
    assert fits(one.output, output), output + beside


@pytest.mark.parametrize("words", ASKED, ids=lambda words: " ".join(words[1:3]))
def test_a_question_in_a_guide_is_asked_rightly(words, home, monkeypatch):
    monkeypatch.chdir(home.parent)
    env = {"URA_HOME": str(home)}
    done = CliRunner().invoke(app, list(words[1:]), env=env)
    assert done.exit_code in (ANSWERED, UNKNOWN), done.stderr
