"""Which kinds of bodies each municipality has, and which are only laid down for it."""

from __future__ import annotations

from queries.aim import Aim
from queries.answer import Answer, Row, Words, row_type
from queries.conclude import conclude
from queries.gazetteer import place_of
from queries.question import rows_of
from queries.viewer import Viewer


@row_type
class KindAt(Row):
    """A kind of body for a municipality, with its body of that kind where it has one."""

    id: str
    place: Words
    place_id: str
    kind: Words
    kind_id: str
    body: Words | None = None
    body_id: str | None = None


def body_matrix(viewer: Viewer, *, territory: str | None = None) -> Answer:
    """Return kinds and bodies of all municipalities, or of those in a place."""
    place = place_of(viewer, territory)
    within = [place.id] if place else []
    raw = rows_of(viewer, "bodies", "body_matrix", within=within)
    rows = [
        {**row, "id": f"{row['place_id']} {row['body_id'] or row['kind_id']}"}
        for row in raw
    ]
    own = tuple(dict.fromkeys(r["body_id"] for r in raw if r["body_id"]))
    kinds = tuple(dict.fromkeys(r["kind_id"] for r in raw))
    return conclude(
        viewer,
        "body_matrix",
        {"territory": territory},
        rows,
        KindAt,
        Aim(own, kinds, place),
        relations=("bodies",),
    )
