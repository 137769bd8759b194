"""On which bodies an office or institution sits, and in which role."""

from __future__ import annotations

from queries.aim import OFFICES, UNITS, Aim, aim, like_here, posts_of, with_offices
from queries.answer import Answer, Row, Words, row_type
from queries.codes import codes_of
from queries.conclude import Raw, conclude
from queries.gazetteer import place_of
from queries.place import Place
from queries.question import rows_of
from queries.viewer import Viewer


@row_type
class SeatOn(Row):
    """A body on which the office or institution sits."""

    WORKING = frozenset({"body_id", "body_type", "place_ids"})

    id: str
    body: str | None = None
    body_level: str | None = None
    territories: tuple[str, ...] | None = None
    member: str | None = None
    role: str | None = None
    level: str | None = None
    function: Words | None = None
    field: str | None = None


def seats_of(
    viewer: Viewer,
    *,
    office: str,
    territory: str | None = None,
    role: str | None = None,
) -> Answer:
    """Return the seats of an office (with its posts everywhere) or of an institution."""
    place = place_of(viewer, territory)
    target = aim(
        viewer,
        office,
        types=(*OFFICES, *UNITS, "Person"),
        place=place,
        spread=True,
        together="any",
    )
    if place and not target.own:
        target = target.plus(like_here(viewer, office, place, types=UNITS))
    target = with_offices(viewer, target)
    held = posts_of(viewer, target)
    target = target.plus(Aim(own=tuple(held)))
    raw = rows_of(viewer, "bodies", "seats_of", occupants=target.ids)
    raw = [{**row, "cites": row["cites"] + held.get(row["target"], [])} for row in raw]
    wanted = codes_of("seat_role", role)
    raw = [one for one in raw if not wanted or one["role"] in wanted]
    given = {"office": office, "territory": territory, "role": role}
    rows = [_for_kind(one) for one in _here(_once(raw, target), place)]
    if place:
        rows.sort(key=lambda row: place.id not in row["place_ids"])
    target = target.plus(Aim(kinds=tuple(one["body_id"] for one in rows)))
    return conclude(
        viewer, "seats_of", given, rows, SeatOn, target, relations=("bodies",)
    )


def _here(rows: list[Raw], place: Place | None) -> list[Raw]:
    """Return the seats on bodies of the place, or of what it lies in."""
    if place is None:
        return rows
    here = {place.id, *place.above}
    return [one for one in rows if not one["place_ids"] or here & set(one["place_ids"])]


def _for_kind(row: Raw) -> Raw:
    """Return the row; a seat on a kind of body is laid down for every such body."""
    kind = row["body_type"] == "MechanismKind"
    return {**row, "target": row["body_id"]} if kind else row


def _once(raw: list[Raw], target: Aim) -> list[Raw]:
    """Return one row a seat: a seat's post and its institution are one membership."""
    seats: dict[str, Raw] = {}
    for row in raw:
        known = seats.setdefault(row["id"], row)
        if row["target"] in target.own and known["target"] not in target.own:
            seats[row["id"]] = row
    return list(seats.values())
