"""A name as the words that tell it apart: folded, cut apart, without what only links."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from ontology.values.endings import forms, root, topic
from ontology.values.folding import fold

LONGEST = 400
"""So many characters of a text are read; no name is longer."""

_LINKING = """
i e a te se ne dhe per me nga nr numer numri dt date si qe tek mbi ose apo o ky kjo keto
ketij kesaj eshte jane ka kane prej ndaj ndermjet midis sipas
of the for in on and to an or by with at from is are as no number www
znj zonja zoti z dr prof ing av msc mr mrs ms
"""
LINKING = frozenset(_LINKING.split())
"""Words that only link or address; they never tell two names apart."""

_PREFIX = "zevendes nder nen jo anti multi ri bio ish vete mos para pas shume"
_PREFIXES = frozenset(_PREFIX.split())
_CASE = "i it in ja je jes jen se ne te t u ut un a as an es en et at ve eve ave sh s"
_AFTER_ABBREVIATION = frozenset(_CASE.split())
_GENDERED = "ja je e a es esha eshe eshes re jes jen esh te t ve"
_GENDER = frozenset(_GENDERED.split())
_PIECE = re.compile(
    r"(?P<citation>\d{1,2}/[A-Za-z]\s?-?\s?\d{1,4})"
    r"|(?P<date>\d{1,2}\s?\.\s?\d{1,2}\s?\.\s?(?:19|20)\d\d)"
    r"|(?P<code>[A-Za-z]{1,3}\d*(?:\.\d+)+(?:\.[A-Za-z])?|\d+(?:\.\d+){2,}|\d+\.\d+(?:\.[A-Za-z]\b)?)"
    r"|(?P<thousands>\d{1,3}(?:[.,]\s?\d{3})+(?!\d))"
    r"|(?P<digits>\d+)"
    r"|(?P<word>[^\W\d_]+(?:['’\-‐‑–/.(][^\W\d_]+\)?)*)"
)
_JOINT = re.compile(r"(['’\-‐‑–/.(])")


class Word(NamedTuple):
    """One word of a name."""

    text: str
    """Folded: small plain letters."""
    forms: frozenset[str]
    """What it may be a form of; words that share one are alike."""
    root: str
    """All its endings cut; what an index is read by."""
    exact: bool = False
    """A number, a code or an abbreviation: one letter off is another thing."""


@lru_cache(maxsize=16384)
def words_of(name: str) -> tuple[Word, ...]:
    """Return the words of a name that tell it apart, in order."""
    said = unicodedata.normalize("NFC", name[:LONGEST])
    shouted = said.isupper() and " " in said.strip()
    found: list[Word] = []
    for piece in _PIECE.finditer(said):
        kind = piece.lastgroup or "word"
        if kind == "word":
            found += _from_letters(piece.group(), shouted)
        else:
            found += [_exact(one) for one in _from_digits(kind, piece.group())]
    whole = _joined(found)
    linked = [*(after.text for after in whole[1:]), ""]
    return tuple(
        _masculine(word) if after == "i" else word
        for word, after in zip(whole, linked, strict=False)
        if word.text not in LINKING
    )


def roots_of(name: str) -> tuple[str, ...]:
    """Return the roots of a name's words, each once, in order."""
    return tuple(dict.fromkeys(word.root for word in words_of(name)))


@lru_cache(maxsize=16384)
def topics_of(text: str) -> tuple[str, ...]:
    """Return what a text of any length is about: each of its words' topics once."""
    pieces = [text[n : n + LONGEST] for n in range(0, len(text), LONGEST)] or [""]
    words = [word for piece in pieces for word in words_of(piece)]
    return tuple(dict.fromkeys(topic_of(word) for word in words))


def topic_of(word: Word) -> str:
    """Return what a word is about, as an index of texts has it."""
    return topic(word.text)


def _masculine(word: Word) -> Word:
    """A noun before `i`: `drejtori i` is a director, never a directorate."""
    if word.exact or not word.text.endswith("i") or len(word.forms) < 2:
        return word
    return word._replace(forms=word.forms - {word.text})


def _exact(text: str) -> Word:
    return Word(text, frozenset((text,)), text, exact=True)


def _word(text: str, exact: bool) -> Word:
    # The root stays the same however it was written: it is what an index is read by.
    return Word(text, frozenset((text,)) if exact else forms(text), root(text), exact)


def _from_digits(kind: str, text: str) -> list[str]:
    tight = re.sub(r"\s", "", text).lower()
    if kind == "date":
        day, month, year = (part.lstrip("0") for part in tight.split("."))
        return [f"{year}-{month:0>2}-{day:0>2}", year]
    if kind == "citation":
        before, after = tight.split("/")
        number = re.sub(r"^([a-z])-?0*", r"\1-", after)
        return [f"{before.lstrip('0') or '0'}/{number}"]
    if kind == "thousands":
        return [re.sub(r"[.,]", "", tight).lstrip("0") or "0"]
    return [tight if kind == "code" else tight.lstrip("0") or "0"]


@lru_cache(maxsize=65536)
def _from_letters(text: str, shouted: bool) -> tuple[Word, ...]:
    """The words of a run of letters with its hyphens, slashes and brackets."""
    parts = _JOINT.split(text)
    kept = [_word(fold(parts[0]), _abbreviation(parts[0], shouted))]
    for joint, part in zip(parts[1::2], parts[2::2], strict=True):
        tail = fold(part.rstrip(")"))
        if joint in "/(" and tail in _GENDER | _AFTER_ABBREVIATION:
            continue
        if (
            joint not in "/(."
            and tail in _AFTER_ABBREVIATION
            and len(kept[-1].text) < 8
        ):
            continue
        kept.append(_word(tail, _abbreviation(part.rstrip(")"), shouted)))
    return tuple(word for word in kept if len(word.text) > 1 or len(kept) == 1)


def _abbreviation(text: str, shouted: bool) -> bool:
    """Whether letters stand for a longer name: ETN, DKShMS, QPS."""
    capitals = sum(letter.isupper() for letter in text)
    return (
        2 <= len(text) <= 7
        and capitals > 1
        and capitals * 2 > len(text)
        and not shouted
    )


def _joined(found: list[Word]) -> list[Word]:
    """Words with `ndër`, `nën`, `zëvendës` put to what follows, `psikosocial` apart."""
    kept: list[Word] = []
    for word in found:
        text = "zevendes" if word.text == "zv" else word.text
        if kept and kept[-1].text in _PREFIXES and text.isalpha():
            text = kept.pop().text + text
        before, apart, after = text.partition("psikosoc")
        if apart:
            kept.append(_word(before + "psiko", exact=False))
            text = "soc" + after
        kept.append(word if text == word.text else _word(text, exact=False))
    return kept
