"""Roman numbers, as articles and parts of acts have them."""

from __future__ import annotations

import re

ROMAN = r"(?=[ivx])x{0,3}(?:ix|iv|v?i{0,3})(?![a-z0-9])"
"""A Roman number up to 39, in a folded text."""
_WHOLE = re.compile(ROMAN)
_WORTH = {"i": 1, "v": 5, "x": 10}
_SIGNS = (("x", 10), ("ix", 9), ("v", 5), ("iv", 4), ("i", 1))


def roman_value(said: str) -> int:
    """Return what a Roman number is worth; 0 for any other text.

    >>> roman_value("XIV"), roman_value("14")
    (14, 0)
    """
    plain = said.lower()
    if not plain or not _WHOLE.fullmatch(plain):
        return 0
    worth = [_WORTH[sign] for sign in plain]
    return sum(
        -one if any(later > one for later in worth[n + 1 : n + 2]) else one
        for n, one in enumerate(worth)
    )


def roman_of(value: int) -> str:
    """Return a number from 1 to 39 in Roman signs."""
    said = ""
    for sign, worth in _SIGNS:
        while value >= worth:
            said, value = said + sign, value - worth
    return said.upper()


def roman_range(first: str, last: str) -> tuple[str, ...]:
    """Return every Roman number from one to another; none where one is no such number."""
    start, end = roman_value(first), roman_value(last)
    return tuple(map(roman_of, range(start, end + 1))) if start and end else ()
