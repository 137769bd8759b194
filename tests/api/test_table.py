"""Tables: what stands where, in letters of any width, plain and in styles."""

from __future__ import annotations

import re
import sys
from dataclasses import replace

import pytest

from api.cell import asked, shown
from api.layout import cells, indented, widths, wrapped
from api.output import as_table
from api.table import cards, dim, grid, knows_styles
from tests.api.test_chores import answer

HEADS = ["organi", "e drejton"]
ROWS = [["Komiteti Drejtues", "kryetari"], ["字字字字", "e\u0308shte\u0308"]]
STYLE = re.compile(r"\x1b\[[0-9;]*m")


def test_columns_stand_beside_each_other():
    assert list(grid(HEADS, ROWS, [9, 9], styles=False)) == [
        "organi      e drejton",
        "─────────────────────",
        "Komiteti    kryetari",
        "Drejtues",
        "字字字字    e\u0308shte\u0308",
    ]


def test_a_heading_that_wraps_stands_on_the_rule():
    lines = list(grid(["a", "e drejton"], [["1", "2"]], [3, 7], styles=False))
    assert lines == ["      e", "a     drejton", "─" * 13, "1     2"]


def test_cards_have_their_labels_once():
    card = [("organi", "Komiteti Drejtues i Bashkisë"), ("n", "字字字字字字字字字字")]
    assert list(cards([card, [("n", "")]], 24, styles=False)) == [
        "organi  Komiteti",
        "        Drejtues i",
        "        Bashkisë",
        "n       字字字字字字字字",
        "        字字",
        "",
        "n",
        "",
    ]


@pytest.mark.parametrize(
    ("text", "width"),
    [("", 0), ("abc", 3), ("ëç", 2), ("e\u0308", 1), ("字", 2), ("—…·", 3)],
)
def test_letters_are_as_wide_as_a_terminal_shows_them(text, width):
    assert cells(text) == width


@pytest.mark.parametrize("room", range(8, 40))
def test_wide_letters_keep_their_column(room):
    columns = [("字" * 4, "ab"), ("ëë ëë", "字 字")]
    wide = widths(columns, room)
    if wide is None:
        return
    assert sum(wide) <= room
    for column, width in zip(columns, wide, strict=True):
        for cell in column:
            assert max(map(cells, wrapped(cell, width))) <= width
            assert "".join("".join(wrapped(cell, width)).split()) == cell.replace(
                " ", ""
            )


def test_a_source_keeps_its_indent():
    assert indented("Faqja 字字字 2", 2, 13) == ["  Faqja", "    字字字 2"]


def test_styles_change_no_letter():
    for styles in (True, False):
        assert STYLE.sub("", dim("x", styles=styles)) == "x"
    styled, plain = (
        [
            *grid(HEADS, ROWS, [9, 9], styles=styles),
            *cards([[("n", "1")]], 40, styles=styles),
        ]
        for styles in (True, False)
    )
    assert [STYLE.sub("", line) for line in styled] == plain
    assert styled != plain


@pytest.mark.parametrize(
    ("terminal", "kind", "knows"),
    [
        (True, "xterm-256color", True),
        (True, None, True),
        (True, "dumb", False),
        (False, "xterm", False),
    ],
)
def test_only_a_terminal_gets_styles(monkeypatch, terminal, kind, knows):
    monkeypatch.setattr(sys.stdout, "isatty", lambda: terminal, raising=False)
    monkeypatch.delenv("TERM", raising=False)
    if kind:
        monkeypatch.setenv("TERM", kind)
    assert knows_styles() is knows
    table = as_table(answer(text="a"), "en")
    assert bool(STYLE.search(table)) is knows


def test_no_line_ends_in_blanks(monkeypatch):
    monkeypatch.setenv("COLUMNS", "80")
    table = as_table(answer(text="a", number=2.0), "sq")
    assert [line for line in table.splitlines() if line != line.rstrip()] == []


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("2026-11-22T02:00", "22.11.2026 02:00"),
        ("2026-11-22T02:00:00+01:00", "22.11.2026 02:00 +01:00"),
        ("2026-11-22", "22.11.2026"),
        ("2026-11", "11.2026"),
        ("2020/5", "2020/5"),
        (["DHF", "2026-11-22"], "DHF; 22.11.2026"),
        (9, "9"),
    ],
)
def test_what_was_typed_is_told_with_days_as_people_write_them(typed, told):
    assert asked(typed, "sq") == told
    asking = replace(answer(text="x"), parameters={"at": typed})
    heading = as_table(asking, "sq").splitlines()[0]
    assert heading.startswith(f"{told} — ")
    assert not re.search(r"\d{4}-\d\d", heading)


def test_days_in_a_list_and_in_a_verdict_are_as_people_write_them():
    assert shown("dates", ("2026-11-22", "soon"), "sq") == "22.11.2026; soon"
