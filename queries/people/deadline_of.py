"""Within what time or how often something must happen, and to whom it is reported."""

from __future__ import annotations

from queries.aim import ACTORS, Aim, aim, place_of, with_offices
from queries.answer import Answer, Row, Words
from queries.conclude import Raw, conclude
from queries.duties import TEXT, with_ties
from queries.matter import about
from queries.question import rows_of
from queries.viewer import Viewer


class Deadline(Row):
    """A duty with its time, or how often a body meets."""

    id: str
    bearer: str | None = None
    duty: Words | None = None
    deadline: str | None = None
    recurrence: str | None = None
    towards: tuple[str, ...] | None = None
    acts: tuple[str, ...] | None = None


def deadline_of(
    viewer: Viewer,
    *,
    thing: str,
    matter: str | None = None,
    territory: str | None = None,
    concern: str | None = None,
) -> Answer:
    """Return the times set for a body, an office or a duty."""
    place = place_of(viewer, territory)
    target = aim(viewer, thing, types=ACTORS, place=place, concern=concern)
    raw = _timed(viewer, target)
    if not about(raw, matter, TEXT):
        target = with_offices(viewer, target)
        raw = _timed(viewer, target)
    rows = about(raw, matter, TEXT)
    given = {
        "thing": thing,
        "matter": matter,
        "territory": territory,
        "concern": concern,
    }
    return conclude(
        viewer, "deadline_of", given, rows, Deadline, target, relations=("duties",)
    )


def _timed(viewer: Viewer, target: Aim) -> list[Raw]:
    rows = rows_of(viewer, "people", "deadline_of", things=target.ids)
    duties = with_ties(viewer, [row for row in rows if row["is_duty"]])
    return [row for row in rows if not row["is_duty"]] + duties
