"""Which things come into question for a typed name, before they are read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from graph.name_index import scope_of
from ontology.values.endings import root
from ontology.values.words import Word
from queries.names.asked import weight_of
from queries.names.choice import OFFERED
from queries.names.concerns import Matter
from queries.names.index import Posting, postings
from queries.names.thing import Thing, type_of
from queries.names.whereabouts import OWN, Place
from queries.viewer import Viewer

UNASKED = frozenset({"Provision", "Document", "Event", "Channel", "Activity", "Case"})
"""Types that are found only when they are asked for."""
FAR = 0.6
"""Things with less than this share of the best one's words are not read."""
READ = 80
"""So many things are read and compared at most."""


class Wanted(NamedTuple):
    """What may be found: of which types, where, about what."""

    types: frozenset[str] | None
    place: Place | None
    matter: Matter | None

    def fits(self, thing: Thing) -> bool:
        if self.types is None:
            return thing.type not in UNASKED
        return thing.type in self.types

    def nearness(self, thing: Thing) -> int | None:
        return self.place.nearness(thing) if self.place else OWN


def lists_of(
    viewer: Viewer,
    words: Iterable[Word],
    close: Mapping[str, frozenset[str]],
    wanted: Wanted,
) -> dict[str, Posting]:
    """Return the index entries of the typed words, by place where a word is common."""
    roots = _roots(words, close)
    short = [f"i/{w.text}" for w in words if w.text.isalpha() and len(w.text) <= 8]
    found = postings(viewer, [*(f"n/{root}" for root in roots), *short])
    common = [key for key, posting in found.items() if posting.split]
    scopes = wanted.place.scopes() if wanted.place else _said_places(found)
    if common and scopes:
        found |= postings(viewer, [f"{key}@{s}" for key in common for s in scopes])
    return found


def _roots(words: Iterable[Word], close: Mapping[str, frozenset[str]]) -> list[str]:
    every = [
        (w.root, *(root(one) for one in sorted(close.get(w.text, ())))) for w in words
    ]
    return list(dict.fromkeys(one for some in every for one in some))


def _said_places(found: Mapping[str, Posting]) -> list[str]:
    """Return the scopes of territories that the typed words name."""
    said = [t for p in found.values() for t in p.things if t.startswith("territory/")]
    return list(dict.fromkeys(scope_of(one) for one in said))[:12]


def promising(
    words: Sequence[Word],
    close: Mapping[str, frozenset[str]],
    lists: Mapping[str, Posting],
    wanted: Wanted,
) -> list[str]:
    """Return the ids that share enough of the weight of the words, at most READ."""
    scores: dict[str, float] = defaultdict(float)
    total = 0.0
    for word in words:
        roots = {*_roots([word], close), word.text}
        keys = [key for key in lists if key.split("@")[0][2:] in roots]
        weight = weight_of(word, max((lists[k].count for k in keys), default=0))
        total += weight
        for thing in {t for k in keys for t in lists[k].things}:
            scores[thing] += weight
    fitting = {o: n for o, n in scores.items() if _of_type(o, wanted.types)}
    least = max(OFFERED * total, FAR * max(fitting.values(), default=0.0))
    kept = [one for one, score in fitting.items() if score >= least]
    kept.sort(key=lambda one: (-scores[one], not _here(one, wanted), one))
    return kept[:READ]


def _here(identifier: str, wanted: Wanted) -> bool:
    here = wanted.place.ids if wanted.place else ()
    return scope_of(identifier) in {scope_of(one) for one in here}


def _of_type(identifier: str, types: frozenset[str] | None) -> bool:
    kind = type_of(identifier)
    return kind in types if types else kind not in UNASKED
