"""What is remembered is bounded, and everybody's own."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

import pytest

from queries import memory, question
from queries.memory import Counted, Memory, cells, remember
from queries.question import kept_rows
from queries.viewer import PUBLIC, Viewer


def test_the_same_clause_finds_what_was_found():
    kept = Memory()
    kept.of(("2026-11-22", "public"))["a",] = 1
    assert kept.of(("2026-11-22", "public")) == {("a",): 1}
    assert kept.of(("2026-11-22", "professional")) == {}


def test_what_nobody_asked_for_lately_gives_way(monkeypatch):
    monkeypatch.setattr(memory, "_MOST", 40)
    kept = Memory()
    for key in range(30):
        mine = kept.of(("a",))
        remember(mine, ("asked for",), [1]) if not key else mine["asked for",]
        remember(mine, (key,), [{}] * 3)
        kept.of((key,))["once",] = key
    left = kept.of(("a",))
    assert left["asked for",] == [1]
    assert left[29,] == [{}] * 3
    assert (0,) not in left
    assert len(left) <= 11
    assert kept.of((0,)) == {}


def test_all_places_of_a_nation_do_not_drive_each_other_out(monkeypatch):
    monkeypatch.setattr(memory, "_MOST", 1000)
    kept = Memory()
    found = [False]
    for _ in range(2):
        memos = [kept.of(("today",)) for place in range(20)]
        found = [(place,) in memo for place, memo in enumerate(memos)]
        for place, memo in enumerate(memos):
            remember(memo, (place,), [0] * 20)
    assert all(found)


def test_who_holds_what_is_let_go_goes_on_with_it(monkeypatch):
    monkeypatch.setattr(memory, "_MOST", 10)
    kept = Memory()
    mine = kept.of(("a",))
    for _ in range(3):
        kept.of(("b",))["rows",] = [{}] * 99
    assert kept.of(("a",)) is not mine
    mine["rows",] = [1]
    assert mine["rows",] == [1]
    assert kept.of(("a",)) == {}


def test_a_row_counts_by_what_it_holds():
    narrow = remember(Memory().of(("a",)), ("rows",), [{"id": "a"}] * 5)
    wide = [{f"c{n}": ["x", {"sq": "y"}] for n in range(20)}] * 5
    assert cells(wide) > 40 * cells(narrow) / 2
    assert cells("word") == 1
    assert cells("w" * 640) == 11


@pytest.mark.parametrize("how", ["item", "update", "setdefault", "remember"])
def test_what_is_put_in_is_counted_whatever_the_way(how, monkeypatch):
    monkeypatch.setattr(memory, "_MOST", 40)
    kept = Memory()
    memo = kept.of(("a",))
    wide = [{str(n): n for n in range(60)}]
    ways = {
        "item": lambda: memo.__setitem__(("rows",), wide),
        "update": lambda: memo.update({("rows",): wide}),
        "setdefault": lambda: memo.setdefault(("rows",), wide),
        "remember": lambda: remember(memo, ("rows",), wide),
    }
    ways[how]()
    again = kept.of(("a",))
    assert isinstance(again, Counted)
    assert again.cells == 0  # all of it is old
    kept.of(("b",))["rows",] = wide
    assert kept.of(("a",)) == {}


def test_the_same_found_twice_counts_once_and_what_goes_counts_no_more():
    memo = Memory().of(("a",))
    assert isinstance(memo, Counted)
    for _ in range(3):
        memo["rows",] = [{"id": 1}] * 7
    once = memo.cells
    assert once == 1 + cells([{"id": 1}] * 7)
    remember(memo, ("rows",), [{"id": 1}] * 7, times=3)
    assert memo.cells == 1 + 3 * (once - 1)
    del memo["rows",]
    assert memo.cells == 0


@contextmanager
def hasty() -> Iterator[None]:
    """Let threads take turns as often as they can."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        yield
    finally:
        sys.setswitchinterval(before)


def test_no_count_is_lost_between_threads():
    memo = Memory().of(("a",))
    assert isinstance(memo, Counted)

    def fill(worker):
        for n in range(2_000):
            memo["shared", n % 50] = n
            memo["own", worker, n] = n

    with hasty(), ThreadPoolExecutor(8) as pool:
        list(pool.map(fill, range(8)))
    assert memo.cells == 2 * len(memo) == 2 * (50 + 8 * 2_000)


def test_two_questions_of_one_stem_are_kept_apart(monkeypatch):
    monkeypatch.setattr(
        question, "rows_of", lambda viewer, group, stem, **given: [{"of": group}]
    )
    viewer = Viewer(store=None, on="2026-11-22")  # type: ignore[arg-type]
    told = [kept_rows(viewer, one, "things", things=["x"]) for one in ("a", "b")]
    assert told == [[{"of": "a"}], [{"of": "b"}]]


def test_a_viewer_without_what_is_hidden_sees_all_else():
    every = (*PUBLIC, "professional", "hidden")
    viewer = Viewer(store=None, on="2026-11-22", tiers=every)  # type: ignore[arg-type]
    assert viewer.unhidden().tiers == ("public", "professional")
    assert viewer.unhidden().unhidden() is not viewer
