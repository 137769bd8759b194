"""Groups of bodies that meet with the same people: the same members in different hats."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from math import ceil

from graph.measures.overlap.likeness import jaccard


def clusters(
    members: Mapping[str, Collection[str]], least: float
) -> list[tuple[str, ...]]:
    """Return the groups of two bodies or more that pairs with Jaccard >= `least` join.

    Bodies of one group need not all be alike: a chain of alike ones joins them.
    """
    over: dict[str, str] = {}

    def top(body: str) -> str:
        while (above := over.get(body, body)) != body:
            over[body] = over.get(above, above)
            body = above
        return body

    for one, two in pairs(members, least):
        low, high = sorted((top(one), top(two)))
        over[high] = low
    found: dict[str, list[str]] = {}
    for body in sorted(members):
        found.setdefault(top(body), []).append(body)
    return [tuple(group) for group in found.values() if len(group) > 1]


def pairs(
    members: Mapping[str, Collection[str]], least: float
) -> Iterator[tuple[str, str]]:
    """Yield the pairs of bodies with Jaccard >= `least`, above 0, each once.

    Two such sets share one of their rarest members (Chaudhuri 2006): only those are
    looked up, so that who sits everywhere makes no pairs.
    """
    count = Counter(one for some in members.values() for one in set(some))
    seen: dict[str, list[str]] = {}
    for body in sorted(members):
        some = sorted(set(members[body]), key=lambda one: (count[one], one))
        rare = _prefix(some, least)
        near = {other for one in rare for other in seen.get(one, ())}
        for other in sorted(near):
            if (jaccard(members[other], some) or 0) >= least:
                yield other, body
        for one in rare:
            seen.setdefault(one, []).append(body)


def _prefix(some: Sequence[str], least: float) -> Sequence[str]:
    return some[: len(some) - ceil(least * len(some)) + 1]
