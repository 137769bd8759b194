"""Which services a place lacks."""

from __future__ import annotations

from queries.aim import UNITS, Aim
from queries.answer import Answer, Row, Status, Words, row_type
from queries.conclude import Raw, conclude
from queries.gazetteer import place_of
from queries.look import look
from queries.matter import about
from queries.question import rows_of
from queries.viewer import Viewer


@row_type
class Missing(Row):
    """A service that a source reports missing."""

    id: str
    service: str | None = None
    also_planned: bool | None = None
    note: Words | None = None
    serves: tuple[str, ...] | None = None


def services_missing(
    viewer: Viewer, *, territory: str, matter: str | None = None
) -> Answer:
    """Return the services reported missing in a place; they are facts, not gaps of ours."""
    place = place_of(viewer, territory)
    assert place is not None
    found = look(viewer, territory, types=UNITS, place=place)
    things = [*place.all, *([found.best.id] if found.best else [])]
    raw = rows_of(viewer, "cases", "services_missing", things=things)
    rows = _about(viewer, list({row["id"]: row for row in raw}.values()), matter)
    given = {"territory": territory, "matter": matter}
    target = Aim(tuple(things), (), place)
    status: Status | None = "answered" if rows else None
    return conclude(
        viewer,
        "services_missing",
        given,
        _flagged(rows),
        Missing,
        target,
        relations=("missing_services", "services"),
        status=status,
    )


def _about(viewer: Viewer, rows: list[Raw], matter: str | None) -> list[Raw]:
    """Return the services for a concern or group, and those whose words say the matter."""
    said = about(rows, matter, ("service", "note", "serves"))
    if not matter:
        return said
    found = look(viewer, matter, types=("Concern", "TargetGroup")).best
    asked = [found.id] if found else []
    narrower = rows_of(viewer, "shared", "narrower", things=asked)
    concepts = [*asked, *(row["id"] for row in narrower)]
    ties = rows_of(viewer, "shared", "services_by", things=concepts)
    ids = {row["id"] for row in (*said, *ties)}
    return [row for row in rows if row["id"] in ids]


def _flagged(rows: list[Raw]) -> list[Raw]:
    return [{**row, "also_planned": row["also_planned"] or None} for row in rows]
