"""How alike two names, two sets of concepts or two lists of duties are: 0 to 1.

`None` is the answer where one side is not known: it is neither alike nor different.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache
from math import sqrt

from graph.measures.overlap.profile import Task
from ontology.values.folding import fold

Above = Mapping[str, frozenset[str]]
"""Every concept with all that are wider than it."""

NARROWER = 0.5
"""One concept is a part of the other."""
RELATED = 0.25
"""Both are parts of a third."""
SAME_ACTION = 0.5
"""What one action on two unlike objects is worth."""
GRAM = 3


def jaccard(one: Collection[str], two: Collection[str]) -> float | None:
    """Return |A and B| / |A or B| (Jaccard 1901); None where either is empty."""
    if not one or not two:
        return None
    left, right = set(one), set(two)
    return len(left & right) / len(left | right)


def concepts_alike(
    one: Collection[str], two: Collection[str], above: Above
) -> float | None:
    """Return how far each concept finds itself, or a wider or narrower one, opposite.

    The mean over both sides of each concept's best match: 1 the same, NARROWER,
    RELATED, or 0.
    """
    if not one or not two:
        return None
    best = [max(_concept(a, b, above) for b in two) for a in one]
    best += [max(_concept(a, b, above) for a in one) for b in two]
    return sum(best) / len(best)


def related(one: Collection[str], two: Collection[str], above: Above) -> bool | None:
    """Tell whether any two concepts are the same, or parts of the same; None: unknown."""
    if not one or not two:
        return None
    return any(_concept(a, b, above) > 0 for a in one for b in two)


def _concept(one: str, two: str, above: Above) -> float:
    if one == two:
        return 1.0
    over_one, over_two = above.get(one, frozenset()), above.get(two, frozenset())
    if one in over_two or two in over_one:
        return NARROWER
    return RELATED if over_one & over_two else 0.0


def tasks_alike(
    one: Sequence[Task], two: Sequence[Task], least: float
) -> tuple[float | None, list[tuple[Task, Task]]]:
    """Return how far two lists of duties match, and the pairs that do.

    A duty matches the most alike one opposite when they are alike by `least` or more;
    the share of matched duties on both sides is the answer.
    """
    if not one or not two:
        return None, []
    likeness = {(a.id, b.id): task_alike(a, b) for a in one for b in two}
    found: dict[tuple[str, str], tuple[Task, Task]] = {}
    matched = 0
    for side, other, turned in ((one, two, False), (two, one, True)):
        for task in side:
            pairs = [
                (opposite, task) if turned else (task, opposite) for opposite in other
            ]
            best = max(
                pairs, key=lambda p: (likeness[p[0].id, p[1].id], p[0].id, p[1].id)
            )
            if likeness[best[0].id, best[1].id] >= least:
                matched += 1
                found[best[0].id, best[1].id] = best
    return matched / (len(one) + len(two)), [found[key] for key in sorted(found)]


def task_alike(one: Task, two: Task) -> float:
    """Return how alike two duties are: the same action, and like words for its object."""
    if one.id == two.id:
        return 1.0
    if one.action != two.action or one.action in (None, "other"):
        words = texts_alike(one.text, two.text)
        return words if one.action is None or two.action is None else 0.0
    return SAME_ACTION + (1 - SAME_ACTION) * texts_alike(one.text, two.text)


def names_alike(one: Collection[str], two: Collection[str]) -> float | None:
    """Return how alike the two most alike names are; None where one has no name."""
    if not one or not two:
        return None
    return max(texts_alike(a, b) for a in one for b in two)


def texts_alike(one: str, two: str) -> float:
    """Return the cosine of two texts' counts of three letters in a row.

    Case, marks and punctuation count for nothing; a word's ends count as blanks.
    """
    left, right = _grams(one), _grams(two)
    if not left or not right:
        return 0.0
    if left is right:
        return 1.0
    common = left.keys() & right.keys()
    shared = sum(left[gram] * right[gram] for gram in common)
    return shared / (_length(one) * _length(two))


@lru_cache(maxsize=65536)
def _grams(text: str) -> Counter[str]:
    words = "".join(c if c.isalnum() else " " for c in fold(text)).split()
    padded = f" {' '.join(words)} " if words else ""
    return Counter(padded[n : n + GRAM] for n in range(len(padded) - GRAM + 1))


@lru_cache(maxsize=65536)
def _length(text: str) -> float:
    return sqrt(sum(count * count for count in _grams(text).values()))
