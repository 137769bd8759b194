"""Versions of an article's text in time, as far as effects on it are known."""

from __future__ import annotations

from collections.abc import Iterable

from queries.answer import Part, row_type
from queries.conclude import Raw
from queries.law.effects_of import CHANGES, UNDERGOES, effects_on
from queries.law.provisions import lies_in
from queries.viewer import Viewer

BEGUN = ("yes", "over")


@row_type
class Version(Part):
    """A stretch of time between two effects on an article, or on its whole act."""

    since: str | None = None
    """From when; null of the first one, and where an effect has no date."""
    until: str | None = None
    """The day on which the next one begins."""
    effect: str | None = None
    """What began it; null of the text as it was made."""
    by: str | None = None
    scope: str | None = None
    """`article`, or `act` where the source does not say which article changes."""
    applied: str | None = None
    """Whether our summary shows it."""
    force: str
    """`yes`, `not yet`, `over`, or `perhaps` where the time is not sure."""


def with_versions(viewer: Viewer, rows: list[Raw]) -> list[Raw]:
    """Return the rows of articles, the first of each with the versions of its text."""
    articles = {row["provision"] for row in rows if "#" in row["provision"]}
    acts = sorted({one.partition("#")[0] for one in articles})
    changes = [one for one in effects_on(viewer, acts) if _changes(one)]
    made, seen = [], set()
    for row in rows:
        place = row["provision"]
        first = place in articles and place not in seen
        seen.add(place)
        made.append({**row, "versions": _versions(place, changes) if first else []})
    return made


def _changes(effect: Raw) -> bool:
    return effect["way"] == UNDERGOES and effect["effect"] in CHANGES


def _versions(article: str, changes: Iterable[Raw]) -> list[Raw]:
    """Return the versions of an article's text, the oldest first; none without changes."""
    mine = [one for one in changes if _touches(one["place"], article)]
    if not mine:
        return []
    dated = [one["since"] for one in mine if one["since"]]
    ends = [*dated[1:], *[None] * len(mine)]
    first = {"until": dated[0] if dated else None, "cites": mine[0]["cites"]}
    rest = [
        {
            "since": one["since"],
            "until": end if one["since"] else None,
            "effect": one["effect"],
            "by": one["other"],
            "scope": "article" if "#" in one["place"] else "act",
            "applied": one["applied"],
            "cites": one["cites"],
        }
        for one, end in zip(mine, ends, strict=False)
    ]
    return [
        {**version, "force": force}
        for version, force in zip([first, *rest], _in_turn(mine), strict=True)
    ]


def _touches(place: str, article: str) -> bool:
    """Tell whether an effect on a place touches an article: the act, it, or a part of it."""
    if "#" not in place:
        return article.partition("#")[0] == place
    return place == article or lies_in(place, article) or lies_in(article, place)


def _in_turn(effects: list[Raw]) -> list[str]:
    """Return whether each version is in force, that before all effects first.

    One is over once the next has begun. Beside an effect without a date nobody can tell
    which text it is: then what would be in force is so perhaps.
    """
    dated = [one for one in effects if one["since"]]
    undated = [one for one in effects if not one["since"]]
    force = ["yes", *(one["force"] for one in dated)]
    for n, after in enumerate(dated):
        if after["force"] in BEGUN:
            force[n] = "over"
    if undated:
        force = ["perhaps" if one == "yes" else one for one in force]
    return [*force, *("perhaps" for _ in undated)]
