"""Who sees which view of a record.

Tiers are nested: who sees the professional one sees the public one too. Where sources of
several tiers speak of one record, each viewer gets the merge of just what that viewer may
see: a professional's remark neither hides a public record nor shows through it. The
stored `tier` then names a view: `public` is for everybody, `public~professional` for who
sees public things up to where professionals see more.
"""

from collections.abc import Collection, Iterable, Iterator
from itertools import pairwise

from graph.records import TIERS, Statement

LEVEL = {tier: level for level, tier in enumerate(TIERS)}


def view_of(first: int, beyond: int) -> str:
    """Return the name of the view of levels `first` up to, without, `beyond`.

    >>> view_of(0, 1), view_of(1, 3)
    ('public~professional', 'professional')
    """
    return TIERS[first] + (f"~{TIERS[beyond]}" if beyond < len(TIERS) else "")


def levels_of(view: str) -> range:
    """Return the levels of the viewers who get a view: 0 is everybody's."""
    first, _, beyond = view.partition("~")
    return range(LEVEL[first], LEVEL[beyond] if beyond else len(TIERS))


def seen_by(tiers: Collection[str]) -> list[str]:
    """Return the views that a viewer of these tiers gets; nothing for no tier.

    >>> seen_by(["public"])
    ['public', 'public~hidden', 'public~professional']
    """
    level = max((LEVEL[tier] for tier in tiers), default=-1)
    return [
        view_of(first, beyond)
        for first in range(level + 1)
        for beyond in range(len(TIERS), level, -1)
    ]


def views_of(active: Iterable[Statement]) -> Iterator[tuple[str, list[Statement]]]:
    """Yield each view of what is stated, and the statements that it shows."""
    said = list(active)
    present = sorted({LEVEL[each.tier] for each in said})
    for first, beyond in pairwise([*present, len(TIERS)]):
        yield (
            view_of(first, beyond),
            [each for each in said if LEVEL[each.tier] <= first],
        )


def key_of(identifier: str, view: str, since: str = "") -> str:
    """Return the key of one version of a record in one view.

    The id itself for the current version that the most may see, else with the day since
    when it was known, or the view, or both.

    >>> key_of("post/x", "public"), key_of("post/x", "public~hidden", "2024-01-01")
    ('post/x', 'post/x~2024-01-01~public~hidden')
    """
    parts = [identifier, since, view if "~" in view else ""]
    return "~".join(part for part in parts if part)
