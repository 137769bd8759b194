"""The README is true: its commands exist, have help, and say what it shows."""

from __future__ import annotations

import re
import shlex
from dataclasses import dataclass

import pytest
from typer.core import TyperGroup
from typer.main import get_command
from typer.testing import CliRunner

from api.cli import app
from tests.wheel_smoke import ROOT

README = (ROOT / "README.md").read_text("utf-8")
MAKEFILE = (ROOT / "Makefile").read_text("utf-8")
_BLOCK = re.compile(r"^```(\w*)\n(.*?)^```", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Shown:
    """A command as the README prints it, and what it shows below."""

    words: tuple[str, ...]
    output: str


def shown() -> list[Shown]:
    """Every `$ ...` of the console blocks, and every line of the plain ones."""
    found = []
    for language, text in _BLOCK.findall(README):
        if language == "console":
            for part in re.split(r"^\$ ", text, flags=re.MULTILINE)[1:]:
                command, _, output = part.partition("\n")
                found.append(Shown(tuple(shlex.split(command)), output))
        elif language in ("sh", "bash", "shell"):
            lines = (shlex.split(line, comments=True) for line in text.splitlines())
            found += [Shown(tuple(words), "") for words in lines if words]
    inline = re.findall(r"`(ura [a-z][^`]*|make [a-z]+)`", README)
    return found + [Shown(tuple(shlex.split(line)), "") for line in inline]


SHOWN = shown()
URA = [one for one in SHOWN if one.words[0] == "ura" and len(one.words) > 1]
MAKE = [one for one in SHOWN if one.words[0] == "make" and len(one.words) > 1]


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    """A home that holds the shipped data set and nothing else."""
    return tmp_path_factory.mktemp("readme") / "home"


def fits(shown: str, output: str) -> bool:
    """Whether an output is what is shown; a line `...` stands for any lines."""
    lines = [re.escape(line.rstrip()) for line in shown.rstrip("\n").split("\n")]
    wanted = "\n".join(lines).replace(re.escape("..."), r"(?:.*\n?)*?")
    said = "\n".join(line.rstrip() for line in output.rstrip("\n").split("\n"))
    return re.fullmatch(wanted, said) is not None


def test_an_output_with_lines_left_out_fits():
    assert fits("a\nb", "a  \nb\n")
    assert fits("a\n...\nd", "a\nb\nc\nd")
    assert not fits("a\n...\nd", "a\nb\nc")
    assert not fits("a", "a\nb")


@pytest.mark.parametrize("one", [one for one in URA if one.output.strip()] or [None])
def test_what_the_readme_shows_is_what_comes(one, home):
    assert one, "the README shows no output"
    env = {"URA_HOME": str(home), "COLUMNS": "80", "NO_COLOR": "1"}
    done = CliRunner().invoke(app, list(one.words[1:]), env=env)
    assert fits(one.output, done.stdout), done.stdout + done.stderr


def test_the_readme_shows_commands():
    assert URA
    assert {one.words[1] for one in MAKE} >= {"demo", "test"}


def test_the_make_targets_of_the_readme_exist():
    names = sorted({one.words[1] for one in MAKE})
    targets = re.findall(r"^(\w+):", MAKEFILE, re.MULTILINE)
    assert [name for name in names if name not in targets] == []


def test_the_commands_of_the_readme_exist_and_have_help():
    names = {one.words[1] for one in URA if not one.words[1].startswith("-")}
    asked = {name: CliRunner().invoke(app, [name, "--help"]) for name in names}
    assert {name: done.output for name, done in asked.items() if done.exit_code} == {}


def test_every_command_has_help():
    group = get_command(app)
    assert isinstance(group, TyperGroup)
    context = group.make_context("ura", [], resilient_parsing=True)
    names = group.list_commands(context)
    commands = {name: group.get_command(context, name) for name in names}
    assert commands
    silent = [n for n, command in commands.items() if not getattr(command, "help", "")]
    assert silent == []
