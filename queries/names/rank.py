"""How well a thing's names fit what was typed: pure, and where the numbers are.

A name fits as far as its words were typed *and* the typed words are its own. Typed words
may also be those of what the thing belongs to (its body, kind, place, concern), and words
of the name may go unsaid when they are those of the place or concern given beside it.
Rare words weigh more than common ones.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ontology.values.folding import fold
from ontology.values.words import Word
from queries.names.asked import TYPO, Asked, AskedWord
from queries.names.found import How
from queries.names.thing import Name, Thing

BELONGS = 0.95
"""What a typed word counts for that only what the thing belongs to has."""
NUMBERED = 0.3
"""What is left of a score when a typed number or code is not the thing's."""
OWN_SHARE = 0.3
"""The share of the typed words that must be in the name itself."""
SPOKEN_FLOOR = 0.55
"""What a name counts for of which next to nothing was typed."""
_SOURCE = {"label": 1.0, "alias": 1.0, "number": 1.0, "kind": 0.97}


@dataclass(frozen=True, slots=True)
class Fit:
    """How one thing fits what was typed."""

    thing: Thing
    name: Name
    score: float
    covered: float
    """Share of the typed words that this name has."""
    spoken: float
    """Share of this name's words that were typed or given."""
    how: How
    head: bool
    """Whether the name's first word was typed."""


def fit(asked: Asked, thing: Thing) -> Fit | None:
    """Return how the best of the thing's names fits; None when none does at all."""
    everything = tuple(w for name in thing.names for w in name.words) + thing.context
    whole = _whole(asked, thing, everything)
    fits = [one for name in thing.names if (one := _fit(asked, thing, name, whole))]
    return max(fits, key=lambda f: (f.score, f.name.source == "label"), default=None)


def _whole(asked: Asked, thing: Thing, words: tuple[Word, ...]) -> float:
    """Return the share of the typed words that the thing has in any way."""
    initials = {i for name in thing.names for i in name.initials}
    years = {word.text for word in words if _YEAR.match(word.text)}
    law = thing.type in ("LegalAct", "Provision")
    score, total, lost = 0.0, 0.0, False
    for one in asked.words:
        best = max((one.likeness(word) for word in words), default=0.0)
        if one.word.text in initials:
            best = max(best, BELONGS)
        if not best and law and _YEAR.match(one.word.text) and not years:
            continue  # the thing says no year: a typed one tells nothing
        lost = lost or not (best or one.word.text.isalpha())
        score += one.weight * best
        total += one.weight
    share = score / total if total else 0.0
    return share * NUMBERED if lost else share


def _fit(asked: Asked, thing: Thing, name: Name, whole: float) -> Fit | None:
    if not name.words or not asked.words:
        return None
    if name.folded == fold(asked.text):
        how: How = "exact" if name.source == "label" else "alias"
        return Fit(thing, name, _SOURCE[name.source], 1.0, 1.0, how, head=True)
    short = [one for one in asked.words if one.word.text in name.initials]
    best = {one: _closest(one, name) for one in asked.words}
    own = sum(one.weight * like for one, like in best.items()) / asked.total
    if short:
        own = max(own, sum(one.weight for one in short) / asked.total)
    spoken = BELONGS if short else _spoken(asked, name)
    if own < OWN_SHARE:
        return None
    # The name's own share counts fully, the rest a little less.
    covered = own + max(0.0, whole - own) * BELONGS if whole > own else whole
    score = (
        covered * (SPOKEN_FLOOR + (1 - SPOKEN_FLOOR) * spoken) * _SOURCE[name.source]
    )
    head = bool(short) or any(one.likeness(name.words[0]) for one in asked.words)
    how = "abbreviation" if short else _how(name, best)
    return Fit(thing, name, score, own, spoken, how, head)


def _closest(one: AskedWord, name: Name) -> float:
    return max((one.likeness(word) for word in name.words), default=0.0)


def _spoken(asked: Asked, name: Name) -> float:
    """Return the share of the name's weight that was typed, or given beside it."""
    total = said = 0.0
    for word in name.words:
        weight = asked.weight(word)
        best = max((one.likeness(word) for one in asked.words), default=0.0)
        if word.root in asked.given:
            best = max(best, 0.99)
        if word.text in _UNSAID and not best:
            continue
        total += weight
        said += weight * best
    return said / total if total else 0.0


_YEAR = re.compile(r"(?:19|20)\d\d(?:-\d\d-\d\d)?$")
_UNSAID = frozenset(
    ["ligj", "ligji", "vkm", "vendim", "kod", "republika", "republikes"]
)


def _how(name: Name, best: dict[AskedWord, float]) -> How:
    if any(like == TYPO for like in best.values()):
        return "typo"
    if all(like == 1.0 for like in best.values()):
        return "exact" if name.source == "label" else "alias"
    return "inflected"
