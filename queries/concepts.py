"""The concerns and groups that a name stands for."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress

from graph.errors import Ambiguous
from ontology.values.folding import fold
from queries.look import JUST_SO, alike, look, offered
from queries.place import Place
from queries.question import kept_rows
from queries.viewer import Viewer

SURE = 0.97
"""A name must fit so well before several alike concepts are all taken for it."""


def concepts(
    viewer: Viewer, text: str, types: Sequence[str], *, led: bool = True
) -> list[str]:
    """Return the concerns or groups of this name; a filter may mean several alike ones.

    A group named where a concern is asked for stands, with `led`, for the concerns that
    it belongs to.

    Raises:
        Ambiguous: when none is called just so; it carries the near ones.
    """
    found = look(viewer, text, types=types)
    if found.best and found.how in JUST_SO:
        return [found.best.id]
    if led and "TargetGroup" not in types and (meant := _of_group(viewer, text)):
        return meant
    if found.best:
        return [found.best.id]
    if not found.candidates or found.candidates[0].score < SURE:
        raise Ambiguous(text, [offered(c) for c in found.candidates])
    return [one.id for one in alike(found)]


def concern_ids(
    viewer: Viewer, text: str, types: Sequence[str], place: Place | None
) -> list[str]:
    """Return the concerns called so, none where a thing of these types is called so too.

    A law that is merely about the concern has the same words in its title.
    """
    concern = look(viewer, text, types=("Concern", "TargetGroup"))
    thing = look(viewer, text, types=types, place=place).best
    if concern.how not in JUST_SO or (thing and fold(thing.matched) == fold(text)):
        return []
    with suppress(Ambiguous):
        return concepts(viewer, text, ("Concern",))
    return []


def _of_group(viewer: Viewer, text: str) -> list[str]:
    """Return the concerns of the group called so, or of the nearest group it is one of."""
    group = look(viewer, text, types=("TargetGroup",)).best
    rows = kept_rows(viewer, "shared", "belongs", groups=[group.id]) if group else []
    return [row["id"] for row in rows if row["steps"] == rows[0]["steps"]]
