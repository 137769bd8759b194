"""What a person typed, as weighted words."""

from __future__ import annotations

from collections.abc import Mapping
from math import log
from typing import NamedTuple

from ontology.values.words import Word
from queries.names.thing import Bag, Name

_LIGHT = (
    "kunder ligj ligji ligjit ligjin vkm vendim vendimi neni nenit pika law article"
)
LIGHT = frozenset(_LIGHT.split())
"""Words that say what sort of thing is meant more than which one."""


FORM, TYPO, ROOT = 0.98, 0.9, 0.8
"""How alike two words are that share a form, are one letter apart, share but a root."""


class AskedWord(NamedTuple):
    """One typed word with what it weighs and what it may be misspelt for."""

    word: Word
    weight: float
    near: frozenset[str] = frozenset()
    """Words and roots of the index one letter away."""

    def likeness(self, other: Word) -> float:
        """Return how sure it is that the other is this word, from 0 to 1."""
        if self.word.text == other.text:
            return 1.0
        if self.word.exact or other.exact:
            return 0.0
        if self.word.forms & other.forms:
            return FORM
        if other.text in self.near or other.root in self.near:
            return TYPO
        return ROOT if self.word.root == other.root else 0.0

    def likeness_in(self, bag: Bag) -> float:
        """Return how sure it is that the bag has this word, from 0 to 1."""
        word = self.word
        if word.text in bag.texts:
            return 1.0
        if word.exact:
            return 0.0
        if not word.forms.isdisjoint(bag.forms):
            return FORM
        if self.near and not self.near.isdisjoint(bag.roots | bag.texts):
            return TYPO
        return ROOT if word.root in bag.roots else 0.0


class Asked(NamedTuple):
    """The words of a typed name, and those of the place and concern given beside it."""

    text: str
    words: tuple[AskedWord, ...]
    given: frozenset[str] = frozenset()
    """Roots of the place and the concern that were given."""
    short: frozenset[str] = frozenset()
    """Typed words that are the initials of some name."""
    counts: Mapping[str, int] | None = None
    """How many things have a root in their name."""

    def weight(self, word: Word) -> float:
        """Return what a word of a name weighs: rare words tell more."""
        return weight_of(word, (self.counts or {}).get(word.root, 0))

    def initials(self, name: Name) -> frozenset[str]:
        """Return the typed words that abbreviate a name."""
        return self.short & name.initials() if self.short else frozenset()

    @property
    def total(self) -> float:
        """What all typed words weigh."""
        return sum(one.weight for one in self.words) or 1.0


def weight_of(word: Word, count: int) -> float:
    """Return the weight of a word that `count` things have."""
    if word.text in LIGHT:
        return 0.4
    return 1.0 + 2.0 / (1.0 + log(1.0 + count))
