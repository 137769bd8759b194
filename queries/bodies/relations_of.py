"""Of what a unit is part, to whom it reports, with whom it cooperates."""

from __future__ import annotations

from collections.abc import Sequence

from queries.aim import ACTORS, aim, place_of
from queries.answer import Answer, Row, Words
from queries.conclude import Raw, conclude
from queries.matter import about
from queries.question import rows_of
from queries.viewer import Viewer

TIES = {
    "part-of": ("PART_OF", "IN"),
    "reports-to": ("REPORTS_TO",),
    "cooperates-with": ("COOPERATES_WITH",),
    "of-kind": ("OF_KIND",),
    "addresses": ("ADDRESSES",),
}


class Tie(Row):
    """A tie of the thing to another."""

    id: str
    relation: str
    other: str | None = None
    matter: Words | None = None
    measure: str | None = None
    rating: str | None = None


def relations_of(
    viewer: Viewer,
    *,
    thing: str,
    territory: str | None = None,
    tie: str | None = None,
    matter: Sequence[str] = (),
) -> Answer:
    """Return the ties of a unit, post or body; `tie` is a key of TIES."""
    place = place_of(viewer, territory)
    target = aim(viewer, thing, types=ACTORS, place=place)
    wanted = (
        list(TIES[tie])
        if tie
        else [
            t for key in TIES if key not in ("of-kind", "addresses") for t in TIES[key]
        ]
    )
    raw = rows_of(viewer, "bodies", "relations_of", things=target.ids, ties=wanted)
    rows = [{**row, "relation": _said(row)} for row in raw]
    for one in matter:
        rows = about(rows, one, ("other", "matter", "measure"))
    given = {
        "thing": thing,
        "territory": territory,
        "tie": tie,
        "matter": list(matter),
    }
    relations = ("parts", "units", "other")
    return conclude(
        viewer, "relations_of", given, rows, Tie, target, relations=relations
    )


def _said(row: Raw) -> str:
    """Return the tie as read from the thing's side."""
    inward = {
        "PART_OF": "has part",
        "IN": "has post",
        "REPORTS_TO": "receives reports of",
    }
    relation = str(row["relation"])
    if row["outward"] or relation not in inward:
        return relation.lower().replace("_", " ")
    return inward[relation]
