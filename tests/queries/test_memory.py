"""What is remembered is bounded, and everybody's own."""

from __future__ import annotations

from queries import memory
from queries.memory import Memory, remember


def test_the_same_clause_finds_what_was_found():
    kept = Memory()
    kept.of(("2026-11-22", "public"))["a",] = 1
    assert kept.of(("2026-11-22", "public")) == {("a",): 1}
    assert kept.of(("2026-11-22", "professional")) == {}


def test_what_was_not_asked_for_longest_gives_way(monkeypatch):
    monkeypatch.setattr(memory, "_MOST", 10)
    kept = Memory()
    for day in ("a", "b", "c"):
        remember(kept.of((day,)), ("rows",), [{}] * 3)
        kept.of(("a",))
    assert kept.of(("a",))
    assert kept.of(("c",))
    assert kept.of(("b",)) == {}


def test_who_holds_what_is_let_go_keeps_it(monkeypatch):
    monkeypatch.setattr(memory, "_MOST", 10)
    kept = Memory()
    mine = kept.of(("a",))
    remember(mine, ("rows",), [{}] * 99)
    assert kept.of(("a",)) == {}
    assert mine["rows",] == [{}] * 99
