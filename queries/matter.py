"""Which rows are about a matter that a person typed: stems shared, rare ones heavier."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from math import log
from typing import Any

from ontology.values.words import topics_of as stems
from queries.names.found import Hit

ENOUGH = 0.55
"""Share of the matter's weight that a row must cover."""
MOST = 0.65
"""Share that must be covered when nothing was named and words alone are followed."""
ALL = 0.99
"""Share that says all of a matter's words."""
_ONE = "*"
"""What stands for all the words that say the same."""
CLOSE = 0.75
"""Share of the best row's score that keeps another row."""


def near(hits: Sequence[Hit], share: float, *, enough: float = ENOUGH) -> list[str]:
    """Return the ids of the hits that say enough and are within `share` of the best."""
    best = hits[0].score if hits else 0.0
    return [hit.id for hit in hits if hit.score >= max(enough, share * best)]


def texts_of(value: object) -> Iterable[str]:
    """Yield every text in a raw row."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from texts_of(one)
    elif isinstance(value, (list, tuple)):
        for one in value:
            yield from texts_of(one)


def about(
    rows: Sequence[dict[str, Any]],
    matter: str | None,
    columns: Sequence[str],
    *,
    enough: float = ENOUGH,
    as_one: Collection[str] = (),
) -> list[dict[str, Any]]:
    """Return the rows whose columns speak of `matter`, all of them when there is none.

    A row's score is the weight of the matter's stems that it has, of their whole weight;
    a stem weighs the log of how few rows have it, one that none has weighs most. The stems
    `as_one` say the same, and alone too little: whose they are tells more. Rows below
    `enough`, or far from the best, are left out; order is kept.
    """
    words = set(stems(matter)) if matter else set()
    if not words:
        return list(rows)
    if words.issubset(as_one):
        as_one = ()
    wanted = _as_one(words, as_one)
    bags = [_as_one(_bag(row, columns), as_one) for row in rows]
    seen = Counter(stem for bag in bags for stem in bag)
    weight = {stem: _weight(seen[stem], len(rows)) for stem in wanted}
    total = sum(weight.values())
    scores = [
        sum(weight[s] for s in wanted & bag) / total if bag & wanted - {_ONE} else 0.0
        for bag in bags
    ]
    best = max(scores, default=0.0)
    return [
        row
        for row, score in zip(rows, scores, strict=True)
        if score >= enough and score >= CLOSE * best
    ]


def _as_one(words: Iterable[str], same: Collection[str]) -> set[str]:
    return {_ONE if word in same else word for word in words}


def _weight(having: int, rows: int) -> float:
    """Return what a word weighs; one that no row has says that none may be meant."""
    return 1 + log((1 + rows) / (1 + having))


def _bag(row: dict[str, Any], columns: Sequence[str]) -> set[str]:
    return {s for c in columns for text in texts_of(row.get(c)) for s in stems(text)}
