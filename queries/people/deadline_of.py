"""Within what time or how often something must happen, and to whom it is reported."""

from __future__ import annotations

from graph.errors import Ambiguous
from queries.aim import ACTORS, Aim, Place, aim, place_of, with_offices
from queries.answer import Answer, Row, Words, row_type
from queries.conclude import Raw, conclude
from queries.duties import TEXT, with_ties
from queries.matter import about, near
from queries.names.search import search
from queries.question import rows_of
from queries.viewer import Viewer

THINGS = (*ACTORS, "LegalAct", "Service", "Register")
NEAR = 0.8
"""Share of the best match's score that keeps another duty."""


@row_type
class Deadline(Row):
    """A duty with its time, or how often a body meets."""

    WORKING = frozenset({"about_ids", "action", "is_duty", "said"})

    id: str
    bearer: tuple[str, ...] | None = None
    duty: Words | None = None
    deadline: str | None = None
    recurrence: str | None = None
    towards: tuple[str, ...] | None = None
    acts: tuple[str, ...] | None = None
    condition: Words | None = None
    about: tuple[str, ...] | None = None


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
    target = _meant(viewer, thing, place, concern)
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


def _meant(viewer: Viewer, thing: str, place: Place | None, concern: str | None) -> Aim:
    """Return the thing of this name, else the duties whose words are about it."""
    try:
        return aim(viewer, thing, types=THINGS, place=place, concern=concern)
    except Ambiguous as unclear:
        hits = search(viewer, thing, types=("Duty",), place=place.id if place else None)
        found = near(hits, NEAR)
        if unclear.candidates or not found:
            raise
        return Aim(own=tuple(found), place=place)


def _timed(viewer: Viewer, target: Aim) -> list[Raw]:
    rows = rows_of(viewer, "people", "deadline_of", things=target.ids)
    duties = with_ties(viewer, [row for row in rows if row["is_duty"]])
    return [row for row in rows if not row["is_duty"]] + duties
