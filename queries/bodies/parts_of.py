"""Of which bodies, units and posts a mechanism consists."""

from __future__ import annotations

from queries.aim import BODIES, UNITS, Aim, aim
from queries.answer import Answer, Row, row_type
from queries.conclude import Raw, conclude, prescribed_after_found
from queries.gazetteer import place_of
from queries.question import rows_of
from queries.viewer import Viewer


@row_type
class Part(Row):
    """A part of a body."""

    id: str
    part: str | None = None
    also_called: tuple[str, ...] | None = None
    type: str
    level: str | None = None
    role: str | None = None


def parts_of(
    viewer: Viewer,
    *,
    body: str,
    territory: str | None = None,
    concern: str | None = None,
) -> Answer:
    """Return the direct parts of a mechanism, kind or institution."""
    place = place_of(viewer, territory)
    target = aim(viewer, body, types=(*BODIES, *UNITS), place=place, concern=concern)
    raw = rows_of(viewer, "bodies", "parts_of", bodies=target.ids)
    raw = _found_first(raw, target.own) if target.own else raw
    raw = prescribed_after_found(raw, target, lambda row: row["id"])
    if not any(row["stance"] == "reported" for row in raw):
        raw = _members(viewer, target) + raw
    given = {"body": body, "territory": territory, "concern": concern}
    relations = ("parts", "units", "bodies")
    return conclude(viewer, "parts_of", given, raw, Part, target, relations=relations)


def _members(viewer: Viewer, target: Aim) -> list[Raw]:
    """Return who sits on a body of which no source says the parts: it consists of them."""
    bodies = list(target.own or target.kinds)
    rows = rows_of(viewer, "bodies", "members_of", bodies=bodies)
    once = {row["id"]: row for row in reversed(rows)}
    shown = ("id", "target", "stance", "certain", "cites", "level")
    return [
        {
            **{key: row[key] for key in shown},
            "part": row["member"] if row["member_id"] else row["seat"],
            "type": "Seat",
            "role": row["role"],
        }
        for row in reversed(once.values())
    ]


def _found_first(raw: list[Raw], own: tuple[str, ...]) -> list[Raw]:
    """Return the place's own parts; the kind's only where the place has none."""
    mine = [row for row in raw if row["target"] in own]
    return mine or raw
