"""Words of the index that a misspelt word may stand for."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from ontology.values.words import LINKING, Word
from queries.names.index import postings
from queries.viewer import Viewer

SHORTEST = 5
"""Shorter words are never taken for misspelt: ETN is not GTN."""


def near(viewer: Viewer, words: Iterable[Word]) -> dict[str, frozenset[str]]:
    """Return, by typed word, the index's words and roots that are one letter off.

    One letter added, missing, changed, or swapped with its neighbour. What is near to
    the word as typed comes before what is near to a form of it. A word that the index
    has is not misspelt: `drejtoria` is no `drejtori`.
    """
    asked = [w for w in words if not w.exact and len(w.text) >= SHORTEST - 1]
    typed = {one for w in asked for one in (w.text, *_forms(w))}
    lengths = {len(one) + n for one in typed for n in (-1, 0, 1)}
    known = {
        word
        for posting in postings(viewer, [f"v/{n}" for n in sorted(lengths)]).values()
        for word in posting.things
    }
    known |= {word for word in LINKING if len(word) >= SHORTEST}
    return {
        w.text: _one_off([w.text], known) or _one_off(_forms(w), known) for w in asked
    }


def _forms(word: Word) -> list[str]:
    """The word's forms, as far as they are long enough to be told apart."""
    return sorted(one for one in {*word.forms, word.root} if len(one) >= SHORTEST)


def _one_off(typed: Iterable[str], known: Collection[str]) -> frozenset[str]:
    """Return the known words that are one letter off a typed one."""
    letters = frozenset().union(*known)
    found: set[str] = set()
    for one in typed:
        # A longer word with one letter more is near to a word that is itself too short.
        close = _more(one, letters)
        if len(one) >= SHORTEST:
            close |= {one} | _less(one) | _other(one, letters) | _swapped(one)
        found.update(close.intersection(known))
    return frozenset(found)


def _more(word: str, letters: Collection[str]) -> set[str]:
    cuts = range(len(word) + 1)
    return {word[:n] + letter + word[n:] for n in cuts for letter in letters}


def _less(word: str) -> set[str]:
    return {word[:n] + word[n + 1 :] for n in range(len(word))}


def _other(word: str, letters: Collection[str]) -> set[str]:
    cuts = range(len(word))
    return {word[:n] + letter + word[n + 1 :] for n in cuts for letter in letters}


def _swapped(word: str) -> set[str]:
    cuts = range(len(word) - 1)
    return {word[:n] + word[n + 1] + word[n] + word[n + 2 :] for n in cuts}
