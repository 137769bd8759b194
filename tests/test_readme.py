"""The README is true: its commands exist, have help, and say what it shows."""

from __future__ import annotations

import re

import pytest
from typer.core import TyperGroup
from typer.main import get_command
from typer.testing import CliRunner

from api.cli import app
from tests.shown import fits, renewed, said, shown
from tests.wheel_smoke import ROOT

README = (ROOT / "README.md").read_text("utf-8")
MAKEFILE = (ROOT / "Makefile").read_text("utf-8")
SHOWN = shown(README)
URA = [one for one in SHOWN if one.words[0] == "ura" and len(one.words) > 1]
MAKE = [one for one in SHOWN if one.words[0] == "make" and len(one.words) > 1]


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    """A home that holds the shipped data set and nothing else."""
    return tmp_path_factory.mktemp("readme") / "home"


def test_an_output_with_lines_left_out_fits():
    assert fits("a\nb", "a  \nb\n")
    assert fits("a\n...\nd", "a\nb\nc\nd")
    assert fits("on ...: yes\nb", "on 22.11.2026: yes\nb")
    assert not fits("a\n...\nd", "a\nb\nc")
    assert not fits("a\n...\nd", "a\nd")
    assert not fits("a", "a\nb")


def test_an_output_that_does_not_fit_is_refused_soon():
    assert not fits("first\n...\nlast", "first\n" + "x" * 60 + "\n" * 200)


def test_a_page_is_renewed_where_it_is_no_longer_true():
    page = "```console\n$ ura x\na\n...\nd\n\n$ ura y\nsame\n```\n"
    now = {"x": "A\nb\nc\nD\n", "y": "same\n"}
    wanted = "```console\n$ ura x\nA\n...\nD\n\n$ ura y\nsame\n```\n"
    assert renewed(page, lambda words: now[words[1]]) == wanted


@pytest.mark.parametrize("one", [one for one in URA if one.output.strip()] or [None])
def test_what_the_readme_shows_is_what_comes(one, home):
    assert one, "the README shows no output"
    output, beside = said(one.words, home)
    assert fits(one.output, output), output + beside


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
