"""The place that a name stands for."""

from __future__ import annotations

import re

from graph.errors import NotFound
from ontology.messages import said, shortened
from queries.look import look, taken
from queries.names.choice import TAKEN
from queries.names.found import Found
from queries.place import Place
from queries.question import kept_rows
from queries.viewer import Viewer

_AUTHORITY = re.compile(
    r"^\s*(bashki(a|së|në)|komun(a|ës|ën)|municipality of|municipality)\s+(e\s+|of\s+)?",
    re.IGNORECASE,
)
HIGHEST = 5
"""So many steps a place may lie below its country."""
_NEAR = 5
"""So many near places are named when a name is no place's."""


def place_of(viewer: Viewer, text: str | None) -> Place | None:
    """Return the territory that a name stands for.

    Raises:
        Ambiguous: when several territories fit and none is clearly meant.
        NotFound: when none fits; it names the nearest.
    """
    if not text:
        return None
    key = ("place", text)
    known = viewer.memo.get(key)
    if not isinstance(known, Place):
        known = viewer.memo[key] = _found(viewer, text)
    return known


def _found(viewer: Viewer, text: str) -> Place:
    found = territory(viewer, text)
    if found.best is None and not _likely(found):
        raise no_place(found, text)
    best = taken(found, text)
    above = _above(viewer, best.id)
    return Place(best.id, best.label, above, _below(viewer, best.id))


def _likely(found: Found) -> bool:
    return bool(found.candidates) and found.candidates[0].score >= TAKEN


def no_place(found: Found, text: str) -> NotFound:
    """Return the error that a name is no place's, with the nearest places."""
    near = [one.label for one in found.candidates if one.type == "Territory"]
    names = ", ".join(dict.fromkeys(near[:_NEAR]))
    remedy = said("near places", names=names) if near else said("write the place")
    return NotFound(said("no place called", name=shortened(text)), remedy=remedy)


def territory(viewer: Viewer, text: str) -> Found:
    """Return the territories of a name; "Bashkia Elbasan" also stands for its place."""
    found = look(viewer, text, types=("Territory",))
    bare = _AUTHORITY.sub("", text)
    if found.best is None and bare != text:
        return look(viewer, bare, types=("Territory",))
    return found


def _above(viewer: Viewer, place: str) -> tuple[str, ...]:
    """Return the territories above a place, step by step, the nearest first."""
    found: list[str] = []
    here = [place]
    for _ in range(HIGHEST):
        # A country is part of none.
        here = [one for one in here if one.count("/") > 1]
        rows = kept_rows(viewer, "shared", "above", places=here) if here else []
        here = [row["id"] for row in rows]
        found += here
    return tuple(dict.fromkeys(found))


def _below(viewer: Viewer, place: str) -> tuple[str, ...]:
    """Return the territories that lie in a place, step by step."""
    found: list[str] = []
    here = [place]
    for _ in range(HIGHEST):
        rows = kept_rows(viewer, "names", "inside", places=here) if here else []
        here = [row["id"] for row in rows if row["id"] not in found]
        found += here
    return tuple(found)
