"""Who carries how many seats, meetings and reports."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from graph.measures.overlap.clusters import clusters
from queries.aim import Aim
from queries.answer import Answer, Part, Row, Words, row_type
from queries.choices import LOADS_BY, refuse_other
from queries.conclude import Raw, conclude
from queries.gazetteer import place_of
from queries.notes import note
from queries.overlap.burden_rows import Asked, load_rows
from queries.overlap.holders import Held, holders_of, seated
from queries.overlap.loads import (
    Load,
    by_institution,
    by_person,
    by_post,
    loads_of,
    of_group,
    of_places,
)
from queries.overlap.meetings import meetings_of
from queries.overlap.profiles import Compared, compared
from queries.overlap.situations import stances_of
from queries.overlap.subjects import subjects_in
from queries.question import rows_of
from queries.viewer import Viewer

SAME_PEOPLE = 0.5
"""Bodies from this Jaccard of their members on meet with the same people."""


@row_type
class Report(Part):
    """A report that is demanded."""

    duty: Words
    recurrence: str | None = None


@row_type
class Burden(Row):
    """What an office, person, institution, territory or group of bodies carries."""

    PARTS: ClassVar[Mapping[str, type[Part]]] = {"reports_due": Report}
    ALWAYS = frozenset({"meetings_a_year"})

    id: str
    who: Words | None = None
    who_id: str | None = None
    shared: tuple[Words, ...] | None = None
    """Of a group: the members that sit on at least half of its bodies."""
    persons: tuple[str, ...] | None = None
    holder_attested_on: str | None = None
    seats: int
    prescribed_seats: int | None = None
    """How many of the seats only a rule lays down."""
    planned_seats: int | None = None
    """How many of the seats are on bodies that are only planned."""
    meetings_a_year: float | None = None
    """The sum over the bodies of which it is known; null where it is of none."""
    meetings_unknown: int | None = None
    """Of how many bodies nobody says how often they meet."""
    reports: int | None = None
    reports_due: tuple[Report, ...] = ()
    bodies: tuple[Words, ...] = ()


def burden(
    viewer: Viewer,
    *,
    territory: str | None = None,
    by: str | None = None,
    top: int | None = None,
) -> Answer:
    """Return the burden of each institution, or other unit, most seats first.

    `top` gives only so many, 0 or none all.
    """
    refuse_other("by", by, LOADS_BY)
    place = place_of(viewer, territory)
    found = seated(viewer, compared(viewer, subjects_in(viewer, place)), place)
    seats = rows_of(viewer, "shared", "compared_seats", bodies=sorted(found.bodies))
    held = _holders(viewer, found, by)
    asked = Asked(found, by or "institution", held, stances_of(seats), place)
    rows = sorted(load_rows(viewer, asked, _loads(asked)), key=_order)
    shown = rows[:top] if top and top > 0 else rows
    own = tuple(one.id for one in found.profiles if one.id not in one.kinds)
    kinds = tuple(one.id for one in found.profiles if one.id in one.kinds)
    return conclude(
        viewer,
        "burden",
        {"territory": territory, "by": by, "top": top},
        shown,
        Burden,
        Aim(own, kinds, place),
        relations=("bodies",),
        status=None if shown else "unknown",
        notes=_notes(viewer, asked, len(shown), left=len(rows) - len(shown)),
    )


def _holders(
    viewer: Viewer, found: Compared, by: str | None
) -> dict[str, tuple[Held, ...]]:
    if by not in ("post", "person"):
        return {}
    sits = {seat.occupant or "" for one in found.profiles for seat in one.seats}
    return holders_of(viewer, [one for one in sits if one.startswith("post/")])


def _loads(asked: Asked) -> list[Load]:
    profiles = asked.found.profiles
    if asked.by == "group":
        members = {one.id: one.members() for one in profiles if one.members()}
        by_id = {one.id: one for one in profiles}
        groups = clusters(members, SAME_PEOPLE)
        return [of_group([by_id[one] for one in group]) for group in groups]
    if asked.by == "person":
        return loads_of(profiles, by_person(asked.held), whole=False)
    if asked.by == "post":
        return loads_of(profiles, by_post, whole=False)
    if asked.by == "territory":
        return of_places(profiles)
    return loads_of(profiles, by_institution, whole=True)


def _order(row: Raw) -> tuple[int, float, str]:
    return -row["seats"], -(row["meetings_a_year"] or 0), row["id"]


def _notes(viewer: Viewer, asked: Asked, shown: int, *, left: int) -> tuple[str, ...]:
    lang, profiles = viewer.lang, asked.found.profiles
    silent = len(profiles) - len(meetings_of(asked.found))
    empty = sum(not one.members() for one in profiles)
    found = []
    if asked.by == "group" and not shown:
        found.append(note(lang, "no same people"))
    if silent:
        found.append(note(lang, "bodies silent", n=silent, of=len(profiles)))
    if empty:
        found.append(note(lang, "bodies empty", n=empty, of=len(profiles)))
    if asked.by == "person" and (open_ := _unheld(asked)):
        found.append(note(lang, "offices unheld", n=open_))
    if left:
        found.append(note(lang, "lighter loads", n=left))
    return tuple(found)


def _unheld(asked: Asked) -> int:
    """Return on how many seats nobody is known to sit in person."""
    return len(
        {
            (one.id, seat.id)
            for one in asked.found.profiles
            for seat in one.seats
            if seat.occupant not in asked.held
            and not (seat.occupant or "").startswith("person/")
        }
    )
