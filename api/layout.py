"""How wide the columns of a table are, and where its texts wrap: never within a word."""

from __future__ import annotations

import re
from collections.abc import Sequence
from textwrap import wrap
from unicodedata import category, east_asian_width

_E164 = re.compile(r"\+(?P<country>355|383)(?P<rest>\d{7,9})")
_TOGETHER = re.compile(r"\+\d+(?: \d+)+|\b[^\W\d]{2,}(?: nr\.)? \d+/\d{2,4}\b")
"""A number that is dialled, an act with its number: they stay on one line."""
_GLUE, _HALF = "\ue000", "\ue001"
"""A space that is not broken at, and what stands behind a letter of two cells' width."""
LONGEST = 20
"""Longer names (URLs, ids of seats) may be broken: no table would have room for them."""
_WORD = re.compile(r"[\W\d_]*[^\W\d_]+(?:[-/’'][^\W\d_]+){0,2}[\W\d_]*")
"""A word that people read, with the signs around it: never broken, however long."""
GAP = 3
"""Between two columns."""


def phone(text: str) -> str:
    """Return an E.164 number in groups, as people read it; anything else as it is."""
    found = _E164.fullmatch(text)
    if found is None:
        return text
    rest = found["rest"]
    called_free = rest.startswith("800")
    groups = (rest[:3], rest[3:]) if called_free else (rest[:2], rest[2:-4], rest[-4:])
    return " ".join((f"+{found['country']}", *(one for one in groups if one)))


def cells(text: str) -> int:
    """Return how many cells of a terminal a text takes: an accent none, 字 two."""
    if text.isascii():
        return len(text)
    accents = sum(category(letter) in ("Mn", "Me") for letter in text)
    return len(_spread(text)) - accents


def _spread(text: str) -> str:
    """Return a text that has a letter for each of its cells."""
    if text.isascii():
        return text
    return "".join(c + _HALF if east_asian_width(c) in "WF" else c for c in text)


def wrapped(text: str, width: int) -> list[str]:
    """Return a text in lines of at most `width`, what belongs together not parted.

    Only what is longer than a line, such as a URL, goes on in the next one.
    """
    lines = wrap(_glued(text), width, break_on_hyphens=False)
    return [line.replace(_GLUE, " ").replace(_HALF, "") for line in lines] or [""]


def indented(text: str, indent: int, width: int) -> list[str]:
    """Return a text as lines that keep their indent when they wrap."""
    first, rest = " " * indent, " " * (indent + 2)
    lines = wrap(
        _glued(text),
        width,
        initial_indent=first,
        subsequent_indent=rest,
        break_on_hyphens=False,
    )
    return [line.replace(_GLUE, " ").replace(_HALF, "") for line in lines]


def longest_word(text: str) -> int:
    """Return the width that a text needs so that no word is broken; a URL may be."""
    return max(map(_least, _glued(text).split()), default=1)


def _least(word: str) -> int:
    return len(word) if _WORD.fullmatch(word) else min(LONGEST, len(word))


def _glued(text: str) -> str:
    return _TOGETHER.sub(lambda found: found[0].replace(" ", _GLUE), _spread(text))


def widths(columns: Sequence[Sequence[str]], room: int) -> list[int] | None:
    """Return the width of each column of cells; None where some word would be broken."""
    least = [max(map(longest_word, column)) for column in columns]
    most = [max(len(_spread(one)) for one in column) for column in columns]
    left = room - sum(least) - GAP * (len(columns) - 1)
    if left < 0:
        return None
    found = list(least)
    while left and any(has < wants for has, wants in zip(found, most, strict=True)):
        # The column that would wrap most gets the next letter.
        needy = max(range(len(found)), key=lambda n: most[n] / found[n])
        found[needy] += 1
        left -= 1
    return found
