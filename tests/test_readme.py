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


def test_the_readme_shows_commands():
    assert URA
    assert {one.words[1] for one in MAKE} >= {"demo", "test"}


@pytest.mark.parametrize("name", sorted({one.words[1] for one in MAKE}))
def test_a_make_target_of_the_readme_exists(name):
    assert re.search(rf"^{name}:", MAKEFILE, re.MULTILINE)


@pytest.mark.parametrize("name", sorted({one.words[1] for one in URA}))
def test_a_command_of_the_readme_exists_and_has_help(name):
    if name.startswith("-"):
        name = "--help"
    done = CliRunner().invoke(app, [name, "--help"] if name != "--help" else [name])
    assert done.exit_code == 0, done.output


def test_every_command_has_help():
    group = get_command(app)
    assert isinstance(group, TyperGroup)
    context = group.make_context("ura", [], resilient_parsing=True)
    names = group.list_commands(context)
    commands = {name: group.get_command(context, name) for name in names}
    assert commands
    assert [name for name, command in commands.items() if not command.help] == []
