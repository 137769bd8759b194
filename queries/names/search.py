"""Which duties, services, steps ... speak of a matter, in Albanian or English."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from graph.name_index import scope_of
from ontology.values.endings import topic
from ontology.values.words import Word, topic_of, topics_of, words_of
from queries.names.asked import weight_of
from queries.names.found import Hit
from queries.names.index import Posting, postings
from queries.names.spelling import near
from queries.names.thing import prefixes_of, type_of
from queries.names.whereabouts import Place, place_at
from queries.question import rows_of
from queries.viewer import Viewer

READ = 150
"""So many things' texts are read at most."""
FAR = 0.4
"""Things with less than this share of the best one's words are not read."""
BELONGS = 0.6
"""What a word counts for that only what the thing is about or of has."""


class _Topic(NamedTuple):
    """One word of the matter: what it weighs and which things have it."""

    spellings: frozenset[str]
    weight: float
    things: frozenset[str]


def search(
    viewer: Viewer,
    text: str,
    *,
    types: Sequence[str] | None = None,
    place: str | None = None,
    limit: int = 50,
) -> list[Hit]:
    """Return what speaks of a matter, best first: the share of its weight that is said.

    `place` is a territory id: what is of another place is left out.
    """
    where = place_at(viewer, place) if place else None
    topics = _topics(viewer, words_of(text), where)
    ids = _promising(topics, frozenset(types or ()), where)
    rows = rows_of(viewer, "names", "texts", ids=ids) if ids else []
    hits = [_hit(row, topics) for row in rows]
    return sorted(hits, key=lambda hit: (-hit.score, hit.id))[:limit]


def _topics(viewer: Viewer, words: Sequence[Word], where: Place | None) -> list[_Topic]:
    found = _lists(viewer, [topic_of(word) for word in words], where)
    unknown = [word for word in words if topic_of(word) not in found]
    close = near(viewer, unknown) if unknown else {}
    spelt = {w.text: frozenset(map(topic, close.get(w.text, ()))) for w in unknown}
    found |= _lists(viewer, sorted({t for some in spelt.values() for t in some}), where)
    return [
        _topic(word, frozenset((topic_of(word), *spelt.get(word.text, ()))), found)
        for word in words
    ]


def _topic(
    word: Word, spellings: frozenset[str], found: Mapping[str, list[Posting]]
) -> _Topic:
    lists = [posting for one in spellings for posting in found.get(one, ())]
    count = max((posting.count for posting in lists), default=0)
    listed = frozenset[str]().union(*(posting.things for posting in lists))
    return _Topic(spellings, weight_of(word, count), listed)


def _lists(
    viewer: Viewer, topics: Sequence[str], where: Place | None
) -> dict[str, list[Posting]]:
    """Return the index entries of the topics, by place where one is common."""
    plain = postings(viewer, [f"t/{one}" for one in topics]) if topics else {}
    common = [key for key, posting in plain.items() if posting.split]
    if common and where:
        plain |= postings(viewer, [f"{k}@{s}" for k in common for s in where.scopes()])
    found: dict[str, list[Posting]] = defaultdict(list)
    for key, posting in plain.items():
        found[key.split("@")[0].removeprefix("t/")].append(posting)
    return dict(found)


def _promising(
    topics: Sequence[_Topic], types: frozenset[str], where: Place | None
) -> list[str]:
    """Return the ids of what has the weightiest words, at most READ."""
    scopes = frozenset(where.scopes()) if where else None
    begins = prefixes_of(types) if types else ("",)
    scores: dict[str, float] = defaultdict(float)
    for one in topics:
        for thing in [each for each in one.things if each.startswith(begins)]:
            scores[thing] += one.weight
    kept = {
        thing: score
        for thing, score in scores.items()
        if (not types or type_of(thing) in types)
        and (scopes is None or scope_of(thing) in scopes)
    }
    least = FAR * max(kept.values(), default=0.0)
    near = [thing for thing, score in kept.items() if score >= least]
    return sorted(near, key=lambda thing: (-kept[thing], thing))[:READ]


def _hit(row: Mapping[str, Any], topics: Sequence[_Topic]) -> Hit:
    own = {one for text in _texts(row["said"]) for one in topics_of(text)}
    said = total = 0.0
    for one in topics:
        total += one.weight
        if not own.isdisjoint(one.spellings):
            said += one.weight
        elif row["id"] in one.things:
            said += one.weight * BELONGS
    label = row["said"].get("label_sq") or row["said"].get("label_en") or row["id"]
    return Hit(row["id"], row["type"], label, round(said / total, 3) if total else 0.0)


def _texts(said: Mapping[str, Any]) -> Iterator[str]:
    for key, value in said.items():
        if key in ("id", "key", "type", "stated", "tier", "stance"):
            continue
        if isinstance(value, str):
            yield value
        elif isinstance(value, (list, tuple)):
            yield from (one for one in value if isinstance(one, str))
