"""What is remembered is bounded, and everybody's own."""

from __future__ import annotations

from queries import memory, question
from queries.memory import Memory, remember
from queries.question import kept_rows
from queries.viewer import PUBLIC, Viewer


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
