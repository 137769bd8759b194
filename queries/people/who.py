"""The chain: body, post, holder, duty, article and contact for a concern in a place."""

from __future__ import annotations

from queries.aim import Aim, place_of
from queries.answer import Answer, Row, Words
from queries.bodies.bodies_for import bodies_aimed
from queries.conclude import Raw, conclude
from queries.duties import with_ties
from queries.question import rows_of
from queries.viewer import Viewer

FOREMOST = (
    "manage_case",
    "convene",
    "coordinate",
    "refer",
    "protect",
    "chair",
    "assist",
)
"""What a duty must be about to stand for a post in this table, most telling first."""


class Link(Row):
    """One chain; an empty column is not known."""

    id: str
    body: str | None = None
    role: str | None = None
    post: str | None = None
    institution: str | None = None
    holder: str | None = None
    attested_on: str | None = None
    acting: bool | None = None
    duty: Words | None = None
    further_duties: int | None = None
    acts: tuple[str, ...] | None = None
    contact: str | None = None


def who(viewer: Viewer, *, concern: str, territory: str | None = None) -> Answer:
    """Return who is responsible for a concern in a place, link by link."""
    place = place_of(viewer, territory)
    target, _ = bodies_aimed(viewer, [concern], place, [])
    target = _with_parts(viewer, target)
    raw = rows_of(viewer, "people", "who", bodies=target.ids)
    rows = _with_duties(viewer, [row for row in raw if row["post"]] or raw)
    rows.sort(key=lambda row: row["target"] not in target.own)
    given = {"concern": concern, "territory": territory}
    return conclude(
        viewer, "who", given, rows, Link, target, relations=("bodies", "holders")
    )


def _with_parts(viewer: Viewer, target: Aim) -> Aim:
    """Return the bodies and what they consist of."""
    rows = rows_of(viewer, "bodies", "parts_of", bodies=target.ids)
    parts = [row for row in rows if row["type"] in ("Mechanism", "MechanismKind")]
    return target.plus(
        Aim(
            own=tuple(r["id"] for r in parts if r["type"] == "Mechanism"),
            kinds=tuple(r["id"] for r in parts if r["type"] == "MechanismKind"),
        )
    )


def _with_duties(viewer: Viewer, rows: list[Raw]) -> list[Raw]:
    posts = sorted({row["id"] for row in rows})
    duties = with_ties(viewer, rows_of(viewer, "people", "duties_of", bearers=posts))
    return [
        {**row, **_duty([d for d in duties if d["target"] == row["id"]], row)}
        for row in rows
    ]


def _duty(duties: list[Raw], row: Raw) -> Raw:
    if not duties:
        return {}
    rank = {action: n for n, action in enumerate(FOREMOST)}
    first = min(duties, key=lambda d: (rank.get(d["action"], len(rank)), d["id"]))
    return {
        "duty": first["duty"],
        "acts": first["acts"] or None,
        "further_duties": len(duties) - 1 or None,
        "cites": row["cites"] + first["cites"],
    }
