"""Which open things concern a place: those of it, those above it, acts that it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from queries.conclude import Raw
from queries.here import concerned
from queries.place import Place
from queries.question import rows_of
from queries.stations import is_rule
from queries.viewer import Viewer

_ACT = "act/"
_NORMS = ("duty/", "service/", "pathway/", "step/")
"""What says, where it is a country's, what holds for every place in it."""


def concerning(viewer: Viewer, rows: Sequence[Raw], place: Place) -> list[Raw]:
    """Return the rows of things that are in the place, contain it, or bear on it.

    An act of a country, or of several, holds for everybody; it is one place's matter only
    where something of the place rests on it, or a rule for what such a place has.
    """
    ids = {str(row["id"]) for row in rows}
    wide = {one for one in ids if one.startswith(_ACT) and not place.holds(one)}
    mine = concerned(viewer, ids - wide, place) | _bearing(viewer, wide, place)
    return [row for row in rows if row["id"] in mine]


def _bearing(viewer: Viewer, acts: Iterable[str], place: Place) -> set[str]:
    """Return the acts on which something of the place, or a rule for it, rests."""
    rows = rows_of(viewer, "shared", "resting", acts=sorted(acts))
    near = concerned(viewer, {row["id"] for row in rows}, place)
    return {
        row["act"]
        for row in rows
        if row["id"] in near and (place.holds(row["id"]) or _lays_down(row["id"]))
    }


def _lays_down(identifier: str) -> bool:
    """Tell whether an id is of a rule: of a kind, or of what every place must do."""
    return is_rule(identifier) or identifier.startswith(_NORMS)
