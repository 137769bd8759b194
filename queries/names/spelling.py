"""Words of the index that a misspelt word may stand for."""

from __future__ import annotations

from collections.abc import Iterable

from ontology.values.words import Word
from queries.names.index import postings
from queries.viewer import Viewer

SHORTEST = 5
"""Shorter words are never taken for misspelt: ETN is not GTN."""


def near(viewer: Viewer, words: Iterable[Word]) -> dict[str, frozenset[str]]:
    """Return, by typed word, the index's words and roots that are one letter off.

    One letter added, missing, changed, or swapped with its neighbour.
    """
    asked = [w for w in words if not w.exact and len(w.text) >= SHORTEST - 1]
    spellings = {w.text: _spellings(w) for w in asked}
    lengths = {
        len(s) + n for tried in spellings.values() for s in tried for n in (-1, 0, 1)
    }
    known = [
        word
        for posting in postings(viewer, [f"v/{n}" for n in sorted(lengths)]).values()
        for word in posting.things
    ]
    return {text: _one_off(tried, known) for text, tried in spellings.items()}


def _spellings(word: Word) -> list[str]:
    """The word and its forms, as far as they are long enough to be told apart."""
    tried = {word.text, *word.forms, word.root}
    return sorted(one for one in tried if len(one) >= SHORTEST - 1)


def _one_off(tried: list[str], known: list[str]) -> frozenset[str]:
    # Costs as much to import as a question takes to answer: only when it is needed.
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import extract

    found: set[str] = set()
    for one in tried:
        close = extract(one, known, scorer=OSA.distance, score_cutoff=1, limit=None)
        found.update(word for word, _, _ in close)
    return frozenset(found)
