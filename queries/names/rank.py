"""How well a thing's names fit what was typed: pure, and where the numbers are.

A name fits as far as its words were typed *and* the typed words are its own. Typed words
may also be those of what the thing belongs to (its body, kind, place, concern), and words
of the name may go unsaid when they are those of the place or concern given beside it.
Rare words weigh more than common ones.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from ontology.values.folding import fold
from ontology.values.words import Word
from queries.names.asked import TYPO, Asked
from queries.names.found import How
from queries.names.thing import Name, Thing

BELONGS = 0.95
"""What a typed word counts for that only what the thing belongs to has."""
NUMBERED = 0.3
"""What is left of a score when a typed number or code is not the thing's."""
SHORT = 0.5
"""What a name counts for of which only the initials were typed: no alias, but a guess."""
OWN_SHARE = 0.3
"""The share of the typed words that must be in the name itself."""
SPOKEN_FLOOR = 0.55
"""What a name counts for of which next to nothing was typed."""
EXPLAINED = 0.9
"""A thing is taken only when so much of what was typed is said of it or around it."""
_SOURCE = {"label": 1.0, "alias": 1.0, "number": 1.0, "kind": 0.97}


class Fit(NamedTuple):
    """How one thing fits what was typed."""

    thing: Thing
    name: Name
    score: float
    covered: float
    """Share of the typed words that this name has, however spelt."""
    explained: float
    """Share of the typed words that the thing has in any way."""
    spoken: float
    """Share of this name's words that were typed or given."""
    how: How
    head: bool
    """Whether the first typed word is the name's, and the name's first was typed."""

    @property
    def sound(self) -> bool:
        """Whether it may be taken: its first word, and next to all that was typed."""
        return self.head and self.explained >= EXPLAINED

    @property
    def literal(self) -> bool:
        """Whether this name was typed word for word, if without a place it ends with."""
        return self.how in ("exact", "alias")


def fit(asked: Asked, thing: Thing) -> Fit | None:
    """Return how the best of the thing's names fits; None when none does at all."""
    whole = _whole(asked, thing)
    fits = [one for name in thing.names if (one := _fit(asked, thing, name, whole))]
    return max(fits, key=lambda f: (f.score, f.name.source == "label"), default=None)


def _whole(asked: Asked, thing: Thing) -> float:
    """Return how alike the typed words are to any of the thing's."""
    initials = {i for name in thing.names for i in asked.initials(name)}
    undated = _undated(thing)
    score, total, lost = 0.0, 0.0, False
    for one in asked.words:
        best = one.likeness_in(thing.said)
        if one.word.text in initials:
            best = max(best, BELONGS)
        if not best and undated and _YEAR.match(one.word.text):
            continue  # the act says no year: a typed one tells nothing
        lost = lost or not (best or one.word.text.isalpha())
        score += one.weight * best
        total += one.weight
    return score / total * (NUMBERED if lost else 1.0) if total else 0.0


def _undated(thing: Thing) -> bool:
    law = thing.type in ("LegalAct", "Provision")
    return law and not any(_YEAR.match(text) for text in thing.said.texts)


def _explained(asked: Asked, thing: Thing, had: set[int]) -> float:
    """Return the share of the typed words that the name or what is around it has.

    What another name of the thing has does not count, but for acts, which are cited by
    number and title together, and for an abbreviation beside a name. Roots alone do not count either: a director is no
    directorate.
    """
    law, undated = thing.type in ("LegalAct", "Provision"), _undated(thing)
    bag = thing.said if law else thing.around
    said = sum(
        one.weight
        for n, one in enumerate(asked.words)
        if n in had
        or one.likeness_in(thing.said if one.word.exact else bag) >= TYPO
        or (undated and _YEAR.match(one.word.text))
    )
    return said / asked.total


def _fit(asked: Asked, thing: Thing, name: Name, whole: float) -> Fit | None:
    if not name.words or not asked.words:
        return None
    if name.folded == fold(asked.text):
        how: How = "exact" if name.source == "label" else "alias"
        return Fit(thing, name, _SOURCE[name.source], 1.0, 1.0, 1.0, how, head=True)
    initials = asked.initials(name)
    if not initials and not any(one.likeness_in(name.bag) for one in asked.words):
        return None
    pairs = _pairs(asked, name)
    had = {n for n, _, like in pairs if like >= TYPO}
    short = {n for n, one in enumerate(asked.words) if one.word.text in initials} - had
    own = sum(asked.words[n].weight * like for n, _, like in pairs)
    own = (own + sum(asked.words[n].weight for n in short)) / asked.total
    if own < OWN_SHARE:
        return None
    spoken = _spoken(asked, name, pairs)
    how = _how(name, asked, pairs)
    if short and spoken < SHORT:
        spoken, how = SHORT, "abbreviation"
    # The name's own share counts fully, the rest a little less.
    covered = own + max(0.0, whole - own) * BELONGS if whole > own else whole
    told = SPOKEN_FLOOR + (1 - SPOKEN_FLOOR) * spoken
    return Fit(
        thing=thing,
        name=name,
        score=covered * told * _SOURCE[name.source],
        covered=sum(asked.words[n].weight for n in had | short) / asked.total,
        explained=_explained(asked, thing, had | short),
        spoken=spoken,
        how=how,
        head=how == "abbreviation" or _heads(asked, thing, name, pairs),
    )


def _pairs(asked: Asked, name: Name) -> list[tuple[int, int, float]]:
    """Return which typed word is which word of the name, and how alike they are.

    One is one: `drejtori` and `drejtorisë` of a name are not both said by `drejtori`.
    """
    alike = [
        (like, n, m)
        for n, one in enumerate(asked.words)
        for m, word in enumerate(name.words)
        if (like := one.likeness(word))
    ]
    alike.sort(key=lambda pair: (-pair[0], pair[1], pair[2]))
    typed: set[int] = set()
    named: set[int] = set()
    pairs = []
    for like, n, m in alike:
        if n not in typed and m not in named:
            typed.add(n)
            named.add(m)
            pairs.append((n, m, like))
    return pairs


def _spoken(asked: Asked, name: Name, pairs: list[tuple[int, int, float]]) -> float:
    """Return the share of the name's weight that was typed, or given beside it."""
    said = {m: like for _, m, like in pairs}
    total = spoken = 0.0
    for m, word in enumerate(name.words):
        like = max(said.get(m, 0.0), 0.99 if word.root in asked.given else 0.0)
        if word.text in _UNSAID and not like:
            continue
        weight = asked.weight(word)
        total += weight
        spoken += weight * like
    return spoken / total if total else 0.0


def _heads(
    asked: Asked, thing: Thing, name: Name, pairs: list[tuple[int, int, float]]
) -> bool:
    """Whether what the typed name and this name are about first is the same.

    A person's family name alone is first enough.
    """
    typed = {n for n, _, like in pairs if like >= TYPO}
    named = {m for _, m, like in pairs if like >= TYPO}
    words = [one.word for one in asked.words]
    silent = _UNSAID if thing.type in _TITLED else frozenset()
    first = _first(words, silent, asked.given)
    head = _first(name.words, silent, asked.given)
    return first in typed and (head in named or thing.type == "Person")


def _first(words: Sequence[Word], silent: frozenset[str], given: frozenset[str]) -> int:
    """Return which word comes first that is no `Ligji` of an act, nor the place's."""
    telling = (
        n
        for n, word in enumerate(words)
        if word.text not in silent and word.root not in given
    )
    return next(telling, 0)


_YEAR = re.compile(r"(?:19|20)\d\d(?:-\d\d-\d\d)?$")
_TITLED = ("LegalAct", "Provision", "Territory")
_UNSAID = frozenset(
    [
        "ligj",
        "ligji",
        "ligjit",
        "ligjin",
        "vkm",
        "vendim",
        "vendimi",
        "vendimit",
        "kod",
        "kodi",
        "republika",
        "republikes",
    ]
)


def _how(name: Name, asked: Asked, pairs: list[tuple[int, int, float]]) -> How:
    if any(like == TYPO for _, _, like in pairs):
        return "typo"
    named = {m for _, m, _ in pairs}
    left = [w for m, w in enumerate(name.words) if m not in named]
    same = len(pairs) == len(asked.words) and min(like for _, _, like in pairs) == 1.0
    # A title `Për ...` is no name by itself: it wants its `Ligji`.
    title = name.folded.startswith("per ") and not fold(asked.text).startswith("per ")
    if same and not title and asked.given.issuperset(word.root for word in left):
        return "exact" if name.source == "label" else "alias"
    return "inflected"
