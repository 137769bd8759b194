"""Footnotes of a row: all of them, however many, and none in the middle of a wrapped one."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.footnotes import footnotes
from api.layout import wrapped


@pytest.mark.parametrize(
    ("numbers", "told"),
    [
        ((), ""),
        ((0,), "[1]"),
        ((0, 1), "[1][2]"),
        ((0, 1, 2, 3, 6, 8), "[1]–[4] [7][9]"),
        ((0, 2, 4, 6, 8), "[1][3][5][7] [9]"),
    ],
)
def test_few_are_written_out_and_a_run_is_one(numbers, told):
    assert footnotes(numbers) == told


@given(st.sets(st.integers(0, 300), max_size=60), st.integers(20, 80))
def test_none_is_ever_left_out(numbers, width):
    told = "".join(wrapped(footnotes(numbers), width))
    found: set[int] = set()
    for first, last in re.findall(r"\[(\d+)\](?:–\[(\d+)\])?", told):
        found.update(range(int(first), int(last or first) + 1))
    assert found == {n + 1 for n in numbers}
    assert "…" not in told
