"""Rows about very many bodies come in order, whatever part is read first."""

from __future__ import annotations

from threading import Lock
from time import sleep

import pytest

from graph.errors import StoreTimeout
from queries.ahead import PART, THREADS, parts, rows_about

IDS = [f"mechanism/{n:05}" for n in range(4 * PART + 7)]


def told(part):
    return [{"target": one} for one in part]


def test_every_id_is_in_one_part_that_an_engine_can_answer():
    every = list(parts(reversed(IDS)))
    assert [one for part in every for one in part] == IDS
    assert {len(part) for part in every} == {PART, 7}


@pytest.mark.parametrize("many", [0, 1, PART, PART + 1, len(IDS)])
def test_the_rows_are_those_of_one_part_after_the_other(many):
    asked = IDS[:many]
    assert [row["target"] for row in rows_about(told, asked)] == asked


def test_a_slow_part_does_not_lose_its_place():
    def read(part):
        if part[0] == IDS[0]:
            sleep(0.05)
        return told(part)

    assert [row["target"] for row in rows_about(read, IDS)] == IDS


def test_no_more_parts_are_held_than_are_read():
    held, most, lock = 0, 0, Lock()

    def read(part):
        nonlocal held, most
        with lock:
            held += 1
            most = max(most, held)
        return told(part)

    for n, _ in enumerate(rows_about(read, IDS), 1):
        if n % PART == 1:  # the part before was looked at
            with lock:
                held -= n > 1
    assert most <= THREADS + 1


def test_what_goes_wrong_in_a_part_is_raised():
    def read(part):
        raise StoreTimeout("the question took too long")

    with pytest.raises(StoreTimeout):
        list(rows_about(read, IDS))
