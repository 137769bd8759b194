"""How much memory the engine is given: little for a build, room for a question."""

from __future__ import annotations

import os

import pytest

from graph.arcadedb_store import ARCADEDB

ARGUMENTS = "ARCADEDB_NATIVE_ISOLATE_ARGS"


@pytest.mark.parametrize(
    ("given", "questions", "builds"),
    [
        ("", ["-Xms256m"], ["-Xms32m", "-Xmn32m"]),
        ("-Xms64m", ["-Xms64m"], ["-Xms64m", "-Xmn32m"]),
        ("-Xms1g -Xmn64m", ["-Xms1g", "-Xmn64m"], ["-Xms1g", "-Xmn64m"]),
    ],
)
def test_what_the_user_gives_stays(monkeypatch, given, questions, builds):
    monkeypatch.setenv(ARGUMENTS, given)
    ARCADEDB.allow(10)
    assert _sizes() == questions
    ARCADEDB.save_memory()
    assert _sizes() == builds
    ARCADEDB.save_memory()
    assert _sizes() == builds


@pytest.mark.parametrize(
    ("given", "built"),
    [("", "-Darcadedb.maxPageRAM=256"), (own := "-Darcadedb.maxPageRAM=512", own)],
)
def test_a_build_keeps_few_pages(monkeypatch, given, built):
    monkeypatch.setenv(ARGUMENTS, given)
    ARCADEDB.allow(10)
    assert [each for each in _given() if "Page" in each] == given.split()
    ARCADEDB.save_memory()
    assert [each for each in _given() if "Page" in each] == [built]


def test_the_time_limit_stays(monkeypatch):
    monkeypatch.setenv(ARGUMENTS, "")
    ARCADEDB.allow(10)
    ARCADEDB.save_memory()
    assert _given()[0] == "-Darcadedb.command.timeout=10000"


def _given():
    return os.environ[ARGUMENTS].split()


def _sizes():
    return [each for each in _given() if each.startswith("-Xm")]
