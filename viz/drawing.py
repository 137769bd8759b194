"""Text in pictures: cut into lines, in both languages where they differ."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from markupsafe import Markup

from viz.text import LANGUAGES, Words

LETTERS = 26
"""So many small letters fit on a line of a box that is 166 wide."""
_LINE = Markup('<text class="{kind}" x="{x}" y="{y}"{lang}>{text}</text>')
_STEP = 12


def lines_of(
    words: Words, kind: str, x: int, y: int, *, lines: int, letters: int = LETTERS
) -> Iterator[Markup]:
    """Yield a text line by line, in both languages where they differ."""
    alike = words[0] == words[1]
    every = (("", words[0]),) if alike else zip(LANGUAGES, words, strict=True)
    for lang, text in every:
        given = Markup(' lang="{}"').format(lang) if lang else ""
        for n, line in enumerate(cut(text, lines=lines, letters=letters)):
            yield _LINE.format(kind=kind, x=x, y=y + _STEP * n, lang=given, text=line)


def cut(text: str, *, lines: int, letters: int = LETTERS) -> list[str]:
    """Return the lines of a text; one that needs more ends with an ellipsis."""
    return textwrap.wrap(text, letters, max_lines=lines, placeholder=" …")
