"""Of which bodies, units and posts a mechanism consists."""

from __future__ import annotations

from queries.aim import BODIES, UNITS, aim, place_of
from queries.answer import Answer, Row, row_type
from queries.conclude import Raw, conclude, prescribed_after_found
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
    given = {"body": body, "territory": territory, "concern": concern}
    relations = ("parts", "units", "bodies")
    return conclude(viewer, "parts_of", given, raw, Part, target, relations=relations)


def _found_first(raw: list[Raw], own: tuple[str, ...]) -> list[Raw]:
    """Return the place's own parts; the kind's only where the place has none."""
    mine = [row for row in raw if row["target"] in own]
    return mine or raw
