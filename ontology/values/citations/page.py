"""A text folded for reading citations, with the way back to every place in it."""

from __future__ import annotations

import codecs
import re
from bisect import bisect_right
from typing import NamedTuple

_DASHES = "-‐‑‒–—―−"
_DOUBLE = '"“”„«»″'
_SINGLE = "'’‘`´ʼ"
_CUT = "\u00ad\u200b\u0301\u0302\u0306\u0307\u0308\u030c\u0327"
_LATIN = {"ëËéèêÉ": "e", "çÇćčĆČ": "c", "đĐ": "d", "šŠ": "s", "žŽ": "z", "öó": "o", "üú": "u", "áàâ": "a", "íî": "i"}  # fmt: skip
_CYRILLIC = dict(
    zip(
        "абвгдђежзијклљмнњопрстћуфхцчџш",
        "abvgddezzijkllmnnoprstcufhccds",
        strict=True,
    )
)
_GONE = "\x01"


def _page() -> tuple[str, bytes]:
    """Return the letters of the code page, and what each becomes."""
    kept = {chr(n): chr(n).lower() for n in range(128)}
    kept |= dict.fromkeys("\t\r\x0c\x0b\xa0\u2007\u202f", " ")
    kept |= dict.fromkeys(_DASHES, "-") | dict.fromkeys(_DOUBLE, '"')
    kept |= dict.fromkeys(_SINGLE, "'") | dict.fromkeys(_CUT, _GONE)
    kept |= {c: plain for marked, plain in _LATIN.items() for c in marked}
    kept |= dict(_CYRILLIC.items())
    kept |= {c.upper(): plain for c, plain in _CYRILLIC.items()}
    kept |= {"\x01": " "}
    return "".join(kept), "".join(kept.values()).encode("ascii").ljust(256, b"?")


_LETTERS, _BECOMES = _page()
_ENCODE = codecs.charmap_build(_LETTERS.ljust(256, "\ufffe"))
# Blanks become one; a word parted at the end of a line, and marks, grow together.
# The first sign stands in one class, which the search finds four times as fast.
_LOOSE = re.compile(
    r"[ \n\x01-](?:(?<=\x01)\x01*|(?<=[ \n])[ \n]+|(?<=-)[ \n]*\n[ \n]*)"
)


class Page(NamedTuple):
    """A folded text: small plain letters, single blanks, no word parted."""

    said: str
    plain: str
    """The folded text, behind one blank."""
    starts: tuple[int, ...]
    """Where each piece that stayed whole begins, in `plain` ..."""
    origins: tuple[int, ...]
    """... and in `said`."""

    def place(self, at: int) -> int:
        """Return where in the text a place of the folded one is."""
        n = bisect_right(self.starts, at) - 1
        return self.origins[n] + at - self.starts[n]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where in the text a stretch of the folded one begins and ends."""
        return self.place(start), self.place(end - 1) + 1

    def words(self, start: int, end: int) -> str:
        """Return the text of a stretch as it was written, in one line."""
        first, last = self.span(start, end)
        return " ".join(re.sub(r"-\s*\n\s*|\u00ad", "", self.said[first:last]).split())


def page_of(text: str) -> Page:
    """Return a text folded for reading."""
    coded, _ = codecs.charmap_encode(text, "replace", _ENCODE)
    plain = coded.translate(_BECOMES).decode("ascii")
    parts, starts, origins, last, size = [" "], [0, 1], [-1, 0], 0, 1
    for loose in _LOOSE.finditer(plain):
        begin, end = loose.span()
        piece = plain[last:begin]
        kept = _kept(plain, begin, end)
        parts += [piece, kept]
        size += len(piece) + len(kept)
        starts.append(size)
        origins.append(end)
        last = end
    parts.append(plain[last:])
    folded = "".join(parts).replace("\n", " ")
    return Page(text, folded, tuple(starts), tuple(origins))


def _kept(plain: str, begin: int, end: int) -> str:
    """Return what stays of blanks, a parted word or a mark."""
    first = plain[begin]
    if first == "\x01":
        return ""
    if first != "-":
        return " "
    parted = plain[begin - 1 : begin].isalpha() and plain[end : end + 1].isalpha()
    return "" if parted else "- "
