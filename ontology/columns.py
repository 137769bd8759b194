"""Sections as plain lines that fit a terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator

from ontology.describe import Section

_GAP = 2
_NARROWEST = 16


def lines(sections: Iterable[Section], width: int = 80) -> Iterator[str]:
    """Every section's title, note and rows; the last column is wrapped."""
    for section in sections:
        if section.rows:
            yield section.title.upper()
            yield from textwrap.wrap(section.note, width)
            yield from _rows(section, width)
            yield ""


def _rows(section: Section, width: int) -> Iterator[str]:
    table = (section.columns, *section.rows)
    count = len(section.columns)
    widths = [max(len(row[n]) for row in table) for n in range(count - 1)]
    limit = max(_NARROWEST, (width - 2 * _NARROWEST) // max(1, count - 1))
    widths = [min(each, limit) for each in widths]
    last = max(_NARROWEST, width - sum(widths) - _GAP * (count - 1))
    for row in table:
        cells = [
            textwrap.wrap(cell, size, break_on_hyphens=False) or [""]
            for cell, size in zip(row, [*widths, last], strict=True)
        ]
        for n in range(max(map(len, cells))):
            parts = [cell[n] if n < len(cell) else "" for cell in cells]
            padded = zip(parts, [*widths, 0], strict=True)
            yield (" " * _GAP).join(f"{p:{size}}" for p, size in padded).rstrip()
