"""The public questions, scored by the rules that came with them."""

from __future__ import annotations

import importlib.util
import json
from types import ModuleType
from typing import Any

import pytest

from tests.asked import told
from tests.questions.commands import COMMANDS
from tests.questions.shared import shared

LONGEST = 4000
"""So many characters the rows of an answer may have."""
RIGHT, FULLY = 52, 46
"""So many of the 54 must be right, and cited in full."""


@pytest.fixture(scope="module")
def score() -> ModuleType:
    spec = importlib.util.spec_from_file_location(
        "score", shared("questions", "score.py")
    )
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def questions() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(
        shared("questions", "public.json").read_text("utf-8")
    )
    return found


def test_every_public_question_has_a_command(questions):
    assert {one["id"] for one in questions} == COMMANDS.keys()


def test_public_questions_are_answered_right(questions, score, shipped_store):
    judged = {}
    for one in questions:
        envelope = told(shipped_store, COMMANDS[one["id"]])
        judged[one["id"]] = score.judge(one, envelope, max_chars=LONGEST)
    wrong = [f"{key}: {'; '.join(v.reasons)}" for key, v in judged.items() if v.reasons]
    right = sum(v.right for v in judged.values())
    assert right >= RIGHT, wrong
    assert sum(v.cited for v in judged.values()) == right, wrong
    assert sum(v.cited_all for v in judged.values()) >= FULLY, wrong
