"""Groups of bodies that meet with the same people: the same members in different hats."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from graph.measures.overlap.plain import similar_pairs


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

    names = sorted(members)
    for pair in similar_pairs([set(members[one]) for one in names], least):
        low, high = sorted((top(names[pair.first]), top(names[pair.second])))
        over[high] = low
    found: dict[str, list[str]] = {}
    for body in names:
        found.setdefault(top(body), []).append(body)
    return [tuple(group) for group in found.values() if len(group) > 1]
