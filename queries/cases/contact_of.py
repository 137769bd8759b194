"""By which line, number or hours something is reached, and whom it passes a case to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from graph.errors import Ambiguous
from queries.aim import ACTORS, Aim, aim
from queries.answer import Answer, Row, Words, row_type
from queries.conclude import Raw, conclude
from queries.for_whom import ForWhom, whom_of
from queries.gazetteer import place_of
from queries.here import elsewhere
from queries.matter import MOST, near
from queries.names.search import search
from queries.notes import note
from queries.place import Place, of_country
from queries.question import rows_of
from queries.reach import newness
from queries.shelters import telling_channels, without_places
from queries.viewer import Viewer
from queries.wording import name

THINGS = (*ACTORS, "Service", "Register", "Channel", "LegalAct", "Document")
NUMBERS = ("number", "value")
"""The properties whose claims are about the number that answers."""
_LINES = ("channel/", "institution/", "service/")
NEAR = 0.9
"""Share of the best match's score that keeps another line."""


@row_type
class Contact(Row):
    """A way to reach a thing."""

    id: str
    thing: str | None = None
    channel: str | None = None
    value: str | None = None
    hours: str | None = None
    hours_said: str | None = None
    passes_to: tuple[str, ...] | None = None
    attested_on: str | None = None
    verified_on: str | None = None
    note: Words | None = None


def contact_of(
    viewer: Viewer, *, things: Sequence[str], territory: str | None = None
) -> Answer:
    """Return the channels and hours of these services, lines, bodies or posts."""
    place = place_of(viewer, territory)
    target = _asked(viewer, things, place)
    typed = telling_channels(viewer, [c for c in target.own if c[:8] == "channel/"])
    target = target._replace(own=tuple(c for c in target.own if c not in typed))
    raw = rows_of(viewer, "cases", "contact_of", things=target.ids)
    raw += _through_services(viewer, target, raw)
    raw, hidden = without_places(viewer, raw, "target")
    reached = {row["id"] for row in raw if row["channel"]}
    rows = [row for row in raw if row["channel"] or row["target"] not in reached]
    rows = _passing(viewer, _newest_first(rows), place)
    contested = _contested(viewer, target, rows)
    given = {"things": list(things), "territory": territory}
    return conclude(
        viewer,
        "contact_of",
        given,
        rows + contested,
        Contact,
        target,
        relations=("contacts", "holders"),
        status="contradicted" if contested else None if reached else "unknown",
        notes=(
            *((note(viewer.lang, "no way to reach"),) if rows and not reached else ()),
            *((note(viewer.lang, "front door"),) if hidden or typed else ()),
        ),
    )


def _asked(viewer: Viewer, things: Sequence[str], place: Place | None) -> Aim:
    """Return the things of these names; a group or concern among them says for whom.

    What is for others is left out, even where nothing is left: a number that answers
    for somebody else is no answer.
    """
    said = {one: whom_of(viewer, one, place, types=THINGS) for one in things}
    named = [one for one in things if not said[one]] or list(things)
    target = Aim(place=place).plus(*(_meant(viewer, one, place) for one in named))
    if len(named) == len(things):
        return target
    whom = ForWhom(viewer, (one for ids in said.values() for one in ids))
    strange = whom.strangers(target.ids)
    if not strange:
        return target
    left = target._replace(
        own=tuple(one for one in target.own if one not in strange),
        kinds=tuple(one for one in target.kinds if one not in strange),
        notes=(_left_out(viewer, strange),),
    )
    return (
        left if left.ids else left._replace(own=tuple(whom.others_like(strange, place)))
    )


def _left_out(viewer: Viewer, strange: set[str]) -> str:
    rows = rows_of(viewer, "shared", "things", things=sorted(strange))
    names = {name(row["properties"], viewer.lang) or row["id"]: 0 for row in rows}
    return note(viewer.lang, "for others", names=", ".join(names))


def _newest_first(rows: list[Raw]) -> list[Raw]:
    """Return the ways to each thing, what was verified or said last before what is older."""
    place = {target: n for n, target in enumerate(r["target"] for r in rows)}
    return sorted(
        rows,
        key=lambda row: (
            place[row["target"]],
            newness(row["verified_on"], row["attested_on"]),
        ),
    )


def _passing(viewer: Viewer, rows: list[Raw], place: Place | None) -> list[Raw]:
    """Return the rows with the names of whom each passes a case to, as far as of the place."""
    ids = {one["id"] for row in rows for one in row["passes_to"]}
    away = elsewhere(viewer, ids, place) if place else set()
    return [
        row
        | {
            "passes_to": list(
                dict.fromkeys(
                    name(one, viewer.lang) or one["id"]
                    for one in row["passes_to"]
                    if one["id"] not in away
                )
            )
        }
        for row in rows
    ]


def _contested(viewer: Viewer, target: Aim, rows: list[Raw]) -> list[Raw]:
    """Return the numbers that sources give besides those shown, where no rule decides."""
    claims = rows_of(viewer, "shared", "claims", things=target.ids)
    claims = [one for one in claims if one["property"] in NUMBERS]
    values = {str(one["value"]) for one in claims}
    if len(values) < 2 or any(one["chosen"] for one in claims):
        return []
    shown = {row["value"] for row in rows}
    columns = ("id", "target", "value", "stance", "certain", "cites")
    return [
        {key: one[key] for key in columns}
        | {"thing": one["subject"], "channel": "phone"}
        for one in claims
        if str(one["value"]) not in shown
    ]


def _through_services(viewer: Viewer, target: Aim, known: list[Raw]) -> list[Raw]:
    """Return the hours of the services that a thing gives, and to whom these pass a case.

    Once each, where the thing has no hours itself. One that is but planned keeps no hours.
    Whom a case is passed to is asked where no line at all is known.
    """
    timed = {row["target"] for row in known if row["hours"] or row["hours_said"]}
    reached = any(row["channel"] for row in known)
    told = {row["target"] for row in known}
    things = [one for one in target.own if one not in timed]
    ties = rows_of(viewer, "shared", "services_by", things=things)
    giver = {row["id"]: row["target"] for row in ties if row["tie"] == "PROVIDED_BY"}
    rows = [
        {**row, "hours": None, "hours_said": None}
        if row["stance"] == "planned"
        else row
        for row in rows_of(viewer, "cases", "contact_of", things=sorted(giver))
    ]
    once: dict[tuple[object, ...], Raw] = {}
    for row in sorted(rows, key=lambda row: row["hours_said"] is None):
        hours, by = row["hours"] or row["hours_said"], giver[row["target"]]
        passes = tuple(one["id"] for one in row["passes_to"])
        silent = not reached and told.isdisjoint((by, row["target"]))
        if hours or (passes and silent):
            once.setdefault((by, hours, passes), {**row, "target": by})
    return list(once.values())


def _meant(viewer: Viewer, text: str, place: Place | None) -> Aim:
    """Return the thing of this name (a channel stands for what it reaches)."""
    try:
        target = aim(viewer, text, types=THINGS, place=place, together="any")
    except Ambiguous as unclear:
        here = f"/{place.scope}/" if place and place.above else "-"
        if numbered := _numbered(text, unclear):
            return _reached(viewer, Aim(own=numbered, place=place))
        only = [one["id"] for one in unclear.candidates]
        if len(only) == 1 and here in only[0]:
            return _reached(viewer, Aim(own=tuple(only), place=place))
        if only:
            raise
        place_id = place.id if place else None
        hits = search(viewer, text, types=("Service", "Channel"), place=place_id)
        hits = [hit for hit in hits if of_country(hit.id, place)]
        found = near(hits, NEAR, enough=MOST)
        if not found:
            raise
        target = Aim(own=tuple(found), place=place)
    return _reached(viewer, target)


def _numbered(text: str, unclear: Ambiguous[dict[str, Any]]) -> tuple[str, ...]:
    """Return the lines that are called by the number that was typed: "116", "Alo 116"."""
    typed = text.strip()
    if not typed.isdigit():
        return ()
    return tuple(
        one["id"]
        for one in unclear.candidates
        if one["id"].startswith(_LINES) and typed in one["label"].split()
    )


def _reached(viewer: Viewer, target: Aim) -> Aim:
    """Return the aim with what its channels reach."""
    rows = rows_of(viewer, "shared", "reached", things=target.ids)
    return target.plus(Aim(own=tuple(row["id"] for row in rows)))
