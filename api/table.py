"""Tables as a terminal shows them.

Drawn here: a library for it takes longer to import than most questions take to answer.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from api.layout import GAP, cells, longest_word, wrapped

_BOLD, _DIM, _PLAIN = "\x1b[1m", "\x1b[2m", "\x1b[0m"
_STYLELESS = ("dumb", "unknown")
"""Terminals that would print a style instead of obeying it."""


def knows_styles() -> bool:
    """Tell whether standard output is a terminal that shows bold and dim letters."""
    return sys.stdout.isatty() and os.environ.get("TERM", "").lower() not in _STYLELESS


def dim(text: str, *, styles: bool) -> str:
    """Return a line that stands back, where styles are known."""
    return f"{_DIM}{text}{_PLAIN}" if styles else text


def grid(
    heads: Sequence[str],
    rows: Iterable[Sequence[str]],
    wide: Sequence[int],
    *,
    styles: bool,
) -> Iterator[str]:
    """Yield the lines of a table: headings, a rule, and the rows, wrapped in columns."""
    lines = [wrapped(head, width) for head, width in zip(heads, wide, strict=True)]
    highest = max(map(len, lines))
    for line in _beside([[""] * (highest - len(one)) + one for one in lines], wide):
        yield _bold(line, styles)
    yield "─" * (sum(wide) + GAP * (len(wide) - 1))
    for row in rows:
        yield from _beside(list(map(wrapped, row, wide)), wide)


def cards(
    groups: Iterable[Sequence[tuple[str, str]]], width: int, *, styles: bool
) -> Iterator[str]:
    """Yield groups of labelled texts, a blank line after each: what no grid has room for.

    The labels take a third of the width at most, unless a word of theirs needs more.
    """
    every = list(groups)
    labels = {label for group in every for label, _ in group}
    left = min(max(map(cells, labels), default=0), width // 3)
    left = max([left, *map(longest_word, labels)])
    for group in every:
        for label, text in group:
            heads, lines = wrapped(label, left), wrapped(text, width - left - 2)
            for head, line in zip_longest(heads, lines, fillvalue=""):
                yield f"{_bold(_padded(head, left), styles)}  {line}".rstrip()
        yield ""


def _beside(columns: Sequence[Sequence[str]], wide: Sequence[int]) -> Iterator[str]:
    """Yield the lines of cells that stand beside each other."""
    for line in zip_longest(*columns, fillvalue=""):
        yield (" " * GAP).join(map(_padded, line, wide)).rstrip()


def _padded(text: str, width: int) -> str:
    return text + " " * (width - cells(text))


def _bold(text: str, styles: bool) -> str:
    return f"{_BOLD}{text}{_PLAIN}" if styles else text
