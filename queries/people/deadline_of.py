"""Within what time or how often something must happen, and to whom it is reported."""

from __future__ import annotations

from graph.errors import Ambiguous
from queries.aim import ACTORS, Aim, aim, with_offices
from queries.answer import Answer, Row, Words, row_type
from queries.concepts import concern_ids
from queries.conclude import Raw, conclude, own_first
from queries.duties import TEXT, duties_on, with_ties
from queries.evidence import behind
from queries.gazetteer import place_of
from queries.here import only_here
from queries.look import look
from queries.matter import about, near
from queries.names.search import search
from queries.place import Place, of_country
from queries.question import rows_of
from queries.sides import every_value
from queries.viewer import Viewer

THINGS = (*ACTORS, "LegalAct", "Service", "Register")
TIMES = {
    "frequency": "recurrence",
    "recurrence_said": "recurrence",
    "recurrence": "recurrence",
    "frequency_per": "recurrence",
    "deadline": "deadline",
}
"""The properties that say a time, and the column that shows it."""
SAID = 0.65
"""Share of the words asked for that a duty must say when it was not named."""
_BEARERS = ("post/", "role/", "person/", "institution/", "institution-kind/")
NEAR = 0.8
"""Share of the best match's score that keeps another duty."""


@row_type
class Deadline(Row):
    """A duty with its time, or how often a body meets."""

    WORKING = frozenset({"about_ids", "act_ids", "action", "is_duty", "said"})

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
    if not rows:
        target, rows = _spoken(viewer, thing, matter, target)
    given = {
        "thing": thing,
        "matter": matter,
        "territory": territory,
        "concern": concern,
    }
    rows, contested = every_value(viewer, own_first(rows, target), TIMES)
    return conclude(
        viewer,
        "deadline_of",
        given,
        rows,
        Deadline,
        target,
        relations=("duties",),
        status="contradicted" if contested else None,
    )


def _meant(viewer: Viewer, thing: str, place: Place | None, concern: str | None) -> Aim:
    """Return the thing of this name; none where a text may name a duty instead."""
    if concern_ids(viewer, thing, THINGS, place):
        return Aim(place=place)
    try:
        return aim(viewer, thing, types=THINGS, place=place, concern=concern)
    except Ambiguous:
        found = look(viewer, thing, types=THINGS, place=place, concern=concern)
        if any(one.type in ACTORS for one in found.candidates[:2]):
            raise
        return Aim(place=place)


def _spoken(
    viewer: Viewer, thing: str, matter: str | None, target: Aim
) -> tuple[Aim, list[Raw]]:
    """Return the timed duties of the place, or its country, whose words say it.

    Raises:
        Ambiguous: when nothing is called so and no duty speaks of it.
    """
    place = target.place
    about_it = _on_concern(viewer, thing, target)
    kept = about(about_it, matter, TEXT)
    if kept:
        return target.plus(Aim(own=tuple(r["id"] for r in kept))), kept
    text = " ".join(filter(None, (thing, matter)))
    hits = search(viewer, text, types=("Duty",), place=place.id if place else None)
    hits = [hit for hit in hits if _near_by(hit.id, target) and hit.score >= SAID]
    ids = near(hits, NEAR)
    if not target.ids and not ids:
        raise Ambiguous(thing, [])
    duties = [row for row in _timed(viewer, Aim(own=tuple(ids))) if row["is_duty"]]
    if target.ids:
        # Another's duty is no answer about a named bearer: only one about the thing is.
        duties = [row for row in duties if _of(row, target)]
    return target.plus(Aim(own=tuple(r["id"] for r in duties))), duties


def _on_concern(viewer: Viewer, thing: str, target: Aim) -> list[Raw]:
    """Return the timed duties of here about the concern of this name, if it is one."""
    concerns = concern_ids(viewer, thing, THINGS, target.place)
    if not concerns:
        return []
    ids = duties_on(viewer, concerns)
    found = [row for row in _timed(viewer, Aim(own=tuple(ids))) if row["is_duty"]]
    found = only_here(viewer, found, target.place)
    return list({row["id"]: row for row in found}.values())


def _near_by(duty: str, target: Aim) -> bool:
    """Tell whether a duty is of the place, or of the country of what was named."""
    lands = {one.split("/")[1].split("-")[0] for one in target.ids if "/" in one}
    land = duty.split("/")[1].split("-")[0]
    return of_country(duty, target.place) and (not lands or land in lands)


def _of(row: Raw, target: Aim) -> bool:
    return not any(one.startswith(_BEARERS) for one in target.ids) or bool(
        set(target.ids) & set(row["about_ids"])
    )


def _timed(viewer: Viewer, target: Aim) -> list[Raw]:
    rows = rows_of(viewer, "people", "deadline_of", things=target.ids)
    duties = with_ties(viewer, [row for row in rows if row["is_duty"]])
    meets = [row for row in rows if not row["is_duty"]]
    # How often a body meets is not what every line says that names the body.
    return [{**row, "cites": behind(row["cites"], *TIMES)} for row in meets] + duties
