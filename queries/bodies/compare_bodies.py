"""Which members or fields two bodies share."""

from __future__ import annotations

from queries.aim import BODIES, Aim, aim
from queries.answer import Answer, Row, row_type
from queries.conclude import Raw, conclude
from queries.evidence import searched
from queries.gazetteer import place_of
from queries.question import rows_of
from queries.viewer import Viewer
from queries.wording import name


@row_type
class Shared(Row):
    """What sits on both bodies: the same member, institution, or only the same field."""

    id: str
    by: str
    shared: str | None = None
    in_first: tuple[str, ...] = ()
    in_second: tuple[str, ...] = ()


def compare_bodies(
    viewer: Viewer,
    *,
    first: str,
    second: str,
    territory: str | None = None,
    concern: str | None = None,
) -> Answer:
    """Return what two bodies share; the local body where there is one, else its kind."""
    place = place_of(viewer, territory)
    one = aim(viewer, first, types=BODIES, place=place, concern=concern)
    two = aim(viewer, second, types=BODIES, place=place, concern=concern)
    raw = rows_of(viewer, "bodies", "compare_bodies", bodies=[*one.ids, *two.ids])
    left, right = _seats(raw, one), _seats(raw, two)
    rows = _shared(viewer, left, right)
    given = {
        "first": first,
        "second": second,
        "territory": territory,
        "concern": concern,
    }
    both = one.plus(two)
    whole = all(_listed_whole(viewer, side) for side in (one, two))
    return conclude(
        viewer,
        "compare_bodies",
        given,
        rows,
        Shared,
        both,
        relations=("members",),
        status=None if rows else "none" if whole else "unknown",
    )


def _listed_whole(viewer: Viewer, body: Aim) -> bool:
    """Tell whether a source calls its list of the body's members complete."""
    lists = searched(viewer, body.own or body.kinds, ("members",))
    return any(one["complete"] == "yes" for one in lists)


def _seats(raw: list[Raw], body: Aim) -> list[Raw]:
    """Return the seats of the place's own body, or those of its kind."""
    own = [row for row in raw if row["target"] in body.own]
    return own or [row for row in raw if row["target"] in body.kinds]


def _keys(row: Raw) -> list[tuple[str, str]]:
    member, institution = row["member"], row["institution"]
    keys = [("member", one["id"]) for one in (member, institution) if one]
    return keys + (
        [("field", row["field"])] if row["field"] not in (None, "other") else []
    )


def _shared(viewer: Viewer, left: list[Raw], right: list[Raw]) -> list[Raw]:
    sides = [_by_key(left), _by_key(right)]
    common = sides[0].keys() & sides[1].keys()
    explained = {
        row["field"]
        for kind, key in common
        if kind == "member"
        for side in sides
        for row in side[(kind, key)]
    }
    keys = sorted(k for k in common if k[0] == "member" or k[1] not in explained)
    rows = [_row(viewer, key, [side[key] for side in sides]) for key in keys]
    once = {(str(r["shared"]), *r["in_first"], "|", *r["in_second"]): r for r in rows}
    return list(once.values())


def _by_key(seats: list[Raw]) -> dict[tuple[str, str], list[Raw]]:
    found: dict[tuple[str, str], list[Raw]] = {}
    for row in seats:
        for key in _keys(row):
            found.setdefault(key, []).append(row)
    return found


def _row(viewer: Viewer, key: tuple[str, str], sides: list[list[Raw]]) -> Raw:
    by, value = key
    every = [row for side in sides for row in side]
    things = [
        t
        for r in every
        for t in (r["member"], r["institution"])
        if t and t["id"] == value
    ]
    labels = {k: v for k, v in things[0].items() if k != "id"} if things else None
    first, second = ([_called(viewer, row) for row in side] for side in sides)
    return {
        "target": every[0]["target"],
        "id": value,
        "by": by,
        "shared": labels or value,
        "in_first": sorted(set(first)),
        "in_second": sorted(set(second)),
        "stance": "reported",
        "certain": all(row["certain"] for row in every),
        "cites": [entry for row in every for entry in row["cites"]],
    }


def _called(viewer: Viewer, row: Raw) -> str:
    who = row["member"] or row["seat"]
    labels = {k: v for k, v in who.items() if k != "id"}
    return name(labels, viewer.lang) or row["id"]
