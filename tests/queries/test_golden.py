"""Whole answers to every question, in an invented country that does not change.

`pytest tests/queries/test_golden.py --update-golden` writes what is answered now; look
at the difference before it is committed. A new asking is `{"asked": [words]}`.
"""

from __future__ import annotations

import json

import pytest

from queries.catalogue import CATALOGUE
from tests.asked import GOLDEN, told


def answers(path, world):
    """Return the file's askings, with what is answered now."""
    kept = json.loads(path.read_text("utf-8"))
    return [
        {"asked": one["asked"], "answer": told(world, one["asked"])} for one in kept
    ]


def written(askings):
    return json.dumps(askings, ensure_ascii=False, indent=1) + "\n"


@pytest.mark.parametrize("stem", [one.stem for one in CATALOGUE])
def test_golden_answers(stem, world, request):
    path = GOLDEN / f"{stem}.json"
    now = answers(path, world)
    if request.config.getoption("--update-golden"):
        path.write_text(written(now), "utf-8")
    assert now == json.loads(path.read_text("utf-8"))
    assert path.read_text("utf-8") == written(now)
