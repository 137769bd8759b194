"""Titles of acts: between quotes, or as far as the words go on naming."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ontology.values.citations.kinds import HEAD
from ontology.values.citations.page import Page

_QUOTED = re.compile(
    r"[,:]? ?-? ?(?:(?:per|mbi|on|o) )?(?:\"([^\"]{3,400})\"|''?([^'\"]{3,400})''?(?![a-z]))"
)
_FOR = re.compile(r"[, ]{0,2}-? ?(per|mbi|on|o) (?=[a-z])")
_WORD = re.compile(r"[a-z-]+(?:/[a-z]+)?")
_NOTE = re.compile(r"\d{1,2}(?!\d)")
_YEARS = re.compile(r" (?:19|20)\d\d ?- ?(?:19|20)\d\d")
_LINK = frozenset(["e", "i", "te", "se", "ne", "nga", "per", "me", "mbi", "u", "ndaj", "dhe", "ose", "of", "and", "the", "for", "on", "in", "to", "from", "o", "za"])  # fmt: skip
_CLOSE = frozenset({"e", "te", "se"})
_ENDS = frozenset(["neni", "nenit", "nenin", "nenet", "neneve", "article", "nr"])
_OTHER_ACT = frozenset({"ligj", "kod", "konvente", "kushtetuta", "strategji", "vkm"})
_ADJECTIVE = re.compile(r"[a-z-]+(?:ore|or|ale|al|are|ar|ike|ik|ive)")
_LONGEST = 30


class Title(NamedTuple):
    """A title and where it ends."""

    text: str
    end: int


def quoted_at(page: Page, start: int) -> Title | None:
    """Return the title between quotes at a place; None where none opens and closes."""
    hit = _QUOTED.match(page.plain, start)
    if hit is None:
        return None
    group = 1 if hit[1] is not None else 2
    text = page.words(*hit.span(group)).strip(" ,.;:")
    return Title(text, hit.end()) if text else None


def unquoted_at(page: Page, start: int, *, small: bool) -> Title | None:
    """Return the title that begins with "për": the words with capitals and their links.

    With `small` a title without capitals counts too, as far as its words hang together.
    """
    lead = _FOR.match(page.plain, start)
    if lead is None:
        return None
    end = _capitals(page, lead.end(), small=small)
    if end is None and small:
        end = _hanging(page.plain, lead.end())
    if end is None:
        return None
    years = _YEARS.match(page.plain, end)
    end = years.end() if years else end
    return Title(
        re.sub(r"(?<=[^\W\d])\d{1,2}\b", "", page.words(lead.start(1), end)), end
    )


def _words(plain: str, start: int) -> Iterator[re.Match[str]]:
    """Yield the words that one blank parts; a footnote's number ends none of them."""
    at = start
    for _ in range(_LONGEST):
        word = _WORD.match(plain, at)
        if word is None or word[0] in _ENDS:
            return
        yield word
        note = _NOTE.match(plain, word.end())
        at = note.end() if note else word.end()
        if plain[at : at + 1] != " ":
            return
        at += 1


def _capitals(page: Page, start: int, *, small: bool) -> int | None:
    """Return where the last word with a capital ends; None where none belongs to it."""
    end = None
    for word in _words(page.plain, start):
        if word[0] in _LINK:
            continue
        head = HEAD.match(page.plain, word.start())
        if head and head.lastgroup in _OTHER_ACT:
            break
        if page.said[page.place(word.start())].isupper():
            end = word.end()
        elif end is not None or not small or word.start() > start + 24:
            break
    return end


def _hanging(plain: str, start: int) -> int | None:
    """Return where a noun with what hangs on it ends: "mbrojtjen e fëmijëve"."""
    end, linked, before = None, True, ""
    for word in _words(plain, start):
        link = word[0] in _CLOSE or (word[0] == "dhe" and before == "drejtat")
        if not link:
            if not linked and not _ADJECTIVE.fullmatch(word[0]):
                break
            end = word.end()
        linked, before = link, word[0]
    return end
