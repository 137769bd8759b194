"""Which mechanisms exist for a concern or at a level, and who leads them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from queries.aim import BODIES, Aim
from queries.answer import Answer, Row, Words, row_type
from queries.codes import code_named, codes_of
from queries.concepts import concepts, read_notes
from queries.conclude import Raw, conclude, own_first
from queries.gazetteer import place_of
from queries.look import look
from queries.names.search import search
from queries.place import Place
from queries.question import kept_rows, rows_of
from queries.viewer import Viewer

HEADING = 0.9
"""Share of a text's weight that a list must say to be headed by it."""
_GENERIC = re.compile(
    r"\b(mekaniz\w+|organ\w*|trup\w+|mechanisms?|bod(?:y|ies)|nivel\w*|level)\b", re.I
)


@row_type
class Body(Row):
    """A mechanism or kind of mechanism."""

    id: str
    body: str | None = None
    type: str
    level: str | None = None
    led_by: tuple[str, ...] | None = None
    how: str | None = None
    territories: tuple[str, ...] | None = None
    body_status: str | None = None
    purpose: Words | None = None


def bodies_for(
    viewer: Viewer,
    *,
    concerns: Sequence[str] = (),
    territory: str | None = None,
    level: str | None = None,
) -> Answer:
    """Return the bodies for these concerns, at this level, in this place.

    Without a place, the bodies of single municipalities stand behind their kind; and
    what is part of a listed body is not listed beside it. A text that a source uses as
    the heading of its list of bodies brings that list.
    """
    place = place_of(viewer, territory)
    lists = [one for text in concerns for one in _named(viewer, text, place)]
    said = {one: _level_said(viewer, one) for one in concerns}
    names = [one for one in concerns if said[one] is None]
    levels = codes_of("level", level) + [code for code in said.values() if code]
    if "county" in levels:
        levels.append("regional")  # what a region is, where counties are
    ids: list[str] = []
    if lists:
        target = _aim_at(lists, place)
    else:
        target, ids = bodies_aimed(viewer, names, place, levels)
    raw = rows_of(viewer, "bodies", "bodies_for", bodies=target.ids, concerns=ids)
    raw = own_first(raw, target) if place else raw
    given = {"concerns": list(concerns), "territory": territory, "level": level}
    return conclude(
        viewer, "bodies_for", given, raw, Body, target, relations=("bodies",)
    )


def _level_said(viewer: Viewer, text: str) -> str | None:
    """Return the level of a text that is no concern: "dropping out of school" is one."""
    concern = look(viewer, text, types=("Concern",)).best
    return None if concern else level_named(text)


def _named(viewer: Viewer, text: str, place: Place | None) -> list[str]:
    """Return what is meant by a text that names no concern: a body, or a source's list."""
    if look(viewer, text, types=("Concern",)).best:
        return []
    listed = _listed(viewer, text, place)
    if listed or level_named(text):
        return listed
    found = look(viewer, text, types=BODIES, place=place)
    return [found.best.id] if found.best else []


def _listed(viewer: Viewer, text: str, place: Place | None) -> list[str]:
    """Return the bodies that a source lists under this heading, if one does."""
    hits = search(viewer, text, types=("Listing",), place=place.id if place else None)
    near = [h.id for h in hits if h.score >= max(HEADING, hits[0].score)]
    return [
        row["id"]
        for row in rows_of(viewer, "shared", "listed", things=near)
        if row["id"].startswith(("mechanism/", "mechanism-kind/"))
    ]


def _aim_at(ids: Sequence[str], place: Place | None) -> Aim:
    kinds = tuple(one for one in ids if one.startswith("mechanism-kind/"))
    return Aim(tuple(one for one in ids if one not in kinds), kinds, place)


def bodies_aimed(
    viewer: Viewer,
    concerns: Sequence[str],
    place: Place | None,
    levels: Sequence[str],
    *,
    foremost: bool = False,
    narrower: bool = True,
) -> tuple[Aim, list[str]]:
    """Return the bodies for concerns and levels in a place, and the concerns' ids.

    With `foremost`, those that only contribute are left out where others do not; without
    `narrower`, those for a part of a concern only.
    """
    asked = [id_ for one in concerns for id_ in concerns_of(viewer, one)]
    parts = kept_rows(viewer, "shared", "narrower", things=asked) if narrower else []
    ids = [*asked, *(row["id"] for row in parts)]
    found = kept_rows(viewer, "shared", "bodies_by", concerns=ids, levels=list(levels))
    if foremost:
        found = [row for row in found if row["hows"] != ["contributes"]] or found
    chosen = _in_place(found, place) if place else _wholes(viewer, _kinds_first(found))
    own = tuple(r["id"] for r in chosen if r["type"] == "Mechanism")
    kinds = tuple(r["id"] for r in chosen if r["type"] == "MechanismKind")
    notes = tuple(n for one in concerns for n in read_notes(viewer, one))
    return Aim(own, kinds, place, notes, also=tuple(asked)), ids


def level_named(text: str) -> str | None:
    """Return the level that a text such as "local mechanisms" speaks of."""
    return code_named("level", _GENERIC.sub(" ", text)) or None


def concerns_of(viewer: Viewer, text: str) -> list[str]:
    """Return the ids of the concerns that a name stands for."""
    return concepts(viewer, text, ("Concern",))


def _in_place(found: list[Raw], place: Place) -> list[Raw]:
    """Return the bodies of the place, then the kinds that apply there and it lacks."""
    here = {place.id, *place.above}
    own = [
        r
        for r in found
        if r["type"] == "Mechanism" and any(map(place.has, r["places"]))
    ]
    filled = {kind for r in own for kind in r["kinds"]} if place.above else set()
    kinds = [
        r
        for r in found
        if r["type"] == "MechanismKind"
        and here & set(r["places"])
        and r["id"] not in filled
    ]
    return own + kinds


def _kinds_first(found: list[Raw]) -> list[Raw]:
    """Return the kinds, and the bodies that are of none of them."""
    kinds = {r["id"] for r in found if r["type"] == "MechanismKind"}
    return [
        r
        for r in found
        if r["id"] in kinds or (_wide(r) and not kinds & set(r["kinds"]))
    ]


def _wide(row: Raw) -> bool:
    """Tell whether a body is a whole country's (or of no place), not one municipality's."""
    return not row["places"] or any(one.count("/") == 1 for one in row["places"])


def _wholes(viewer: Viewer, found: list[Raw]) -> list[Raw]:
    """Return the bodies that are not part of another in the list.

    A part that somebody leads stays beside a whole that nobody does.
    """
    listed = {row["id"] for row in found}
    rows = rows_of(viewer, "bodies", "who_chairs", bodies=sorted(listed))
    led = {row["target"] for row in rows if row["role"] in ("chair", "coordinator")}
    return [
        row
        for row in found
        if not (above := listed & set(row["wholes"]))
        or (row["id"] in led and not above & led)
    ]
