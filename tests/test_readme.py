"""The README is true: its commands exist, have help, and say what it shows."""

from __future__ import annotations

import re
import shlex
from dataclasses import dataclass

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
