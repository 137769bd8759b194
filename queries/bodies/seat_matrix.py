"""Who sits where in a place: the rows of a matrix of institutions or offices by bodies."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from graph.errors import BadInput
from graph.measures.overlap.profile import ONCE
from ontology.messages import said
from queries.aim import Aim
from queries.answer import Answer, Row, Words, row_type
from queries.choices import ROWS, refuse_other
from queries.conclude import Raw, conclude
from queries.gazetteer import place_of
from queries.names.thing import KINDS
from queries.place import Place, local, scope_in
from queries.question import rows_of
from queries.viewer import Viewer


@row_type
class SeatAt(Row):
    """A seat, with who takes it and the body that it is on; a body without known seats."""

    WORKING = frozenset(
        {"kinds", "member", "member_id", "member_type", "seat", "seat_id"}
        | {"unit", "unit_id", "unit_type"}
    )

    id: str
    who: Words | None = None
    who_id: str | None = None
    who_type: str | None = None
    role: str | None = None
    body: Words | None = None
    body_id: str
    body_type: str
    field: str | None = None
    count_min: int | None = None
    count_max: int | None = None


def seat_matrix(viewer: Viewer, *, territory: str, rows: str | None = None) -> Answer:
    """Return the seats on a place's bodies, those of their kinds that no own seat fills.

    A kind that has no body in the place stands for itself. `rows` says who is named:
    the institution (of a post, a role, a person), or the office itself.
    """
    refuse_other("rows", rows, ROWS)
    place = place_of(viewer, territory)
    if place is None:
        raise BadInput(said("a matrix needs a place"), remedy=said("name a place"))
    given = {"places": [place.id, *place.above], "own": place.id}
    raw = rows_of(viewer, "bodies", "seat_matrix", **given)
    seats = [_who(one, posts=rows == "posts") for one in _at_the_place(raw)]
    seats = _once(_here(viewer, seats, place))
    own = _ids(raw, "Mechanism")
    kinds = _ids(raw, "MechanismKind")
    target = Aim(own, kinds, place, also=(place.id,))
    return conclude(
        viewer,
        "seat_matrix",
        {"territory": territory, "rows": rows},
        seats,
        SeatAt,
        target,
        relations=("bodies", "members", "chairs"),
    )


def _ids(raw: Sequence[Raw], type_: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(r["body_id"] for r in raw if r["body_type"] == type_))


def _at_the_place(raw: Sequence[Raw]) -> list[Raw]:
    """Return own seats, then what the kinds lay down: at the own bodies where there are."""
    own = [row for row in raw if row["body_type"] == "Mechanism"]
    filled: dict[str, set[tuple[str, str | None]]] = {}
    for row in own:
        filled.setdefault(row["body_id"], set()).add(_fills(row))
    bodies = {row["body_id"]: row for row in own}
    laid = [
        row
        for one in raw
        if one["body_type"] == "MechanismKind"
        for row in _laid_down(one, bodies, filled)
    ]
    return _seated([*own, *laid])


def _laid_down(
    row: Raw,
    bodies: Mapping[str, Raw],
    filled: Mapping[str, set[tuple[str, str | None]]],
) -> list[Raw]:
    """Return a kind's seat at each own body of the kind that has none like it."""
    mine = [body for body in bodies.values() if row["body_id"] in body["kinds"]]
    if not mine:
        return [row]
    return [
        {**row, **{key: body[key] for key in ("body", "body_id", "body_type")}}
        for body in mine
        if row["role"] and _fills(row) not in filled[body["body_id"]]
    ]


def _seated(rows: list[Raw]) -> list[Raw]:
    """Return the rows without those of no seat whose body has seats after all."""
    seated = {row["body_id"] for row in rows if row["role"]}
    return [row for row in rows if row["role"] or row["body_id"] not in seated]


def _fills(row: Raw) -> tuple[str, str | None]:
    return row["role"], None if row["role"] in ONCE else row["field"]


def _who(row: Raw, *, posts: bool) -> Raw:
    """Return the row with who takes the seat: an office, its institution, or the seat."""
    order = ("member", "unit") if posts or _is_unit(row) else ("unit", "member")
    for one in (*order, "seat"):
        if row[f"{one}_id"]:
            type_ = row.get(f"{one}_type", "Seat")
            named = {
                "who": row[one],
                "who_id": row[f"{one}_id"],
                "who_type": type_,
            }
            return {**row, **named}
    return row


def _is_unit(row: Raw) -> bool:
    return row["member_type"] not in (None, "Post", "Role", "Person")


def _here(viewer: Viewer, rows: list[Raw], place: Place) -> list[Raw]:
    """Return the rows with kinds of units and roles named by what the place has of them."""
    kinds = sorted({row["who_id"] for row in rows if row.get("who_type") in KINDS})
    instances = rows_of(viewer, "shared", "instances", kinds=kinds) if kinds else []
    down = [(one["asked"], one["id"]) for one in instances]
    mine = set(local(viewer, [id_ for _, id_ in down], place))
    if not place.above:  # a country's kind is not the unit of one municipality
        mine = {one for one in mine if scope_in(one, place) == place.scope}
    found = {kind: id_ for kind, id_ in reversed(down) if id_ in mine}
    named = _named(viewer, sorted(set(found.values())))
    return [
        {**row, **named[found[row["who_id"]]]}
        if found.get(row.get("who_id", "")) in named
        else row
        for row in rows
    ]


def _once(rows: Sequence[Raw]) -> list[Raw]:
    """Return the rows without those that came by a second way to the same unit.

    One seat may be on several bodies and be taken by several: its row's id says which.
    """
    named = [{**row, "id": _id(row)} for row in rows]
    found = {row["id"]: row for row in reversed(named)}
    return list(reversed(found.values()))


def _id(row: Raw) -> str:
    ids = (row["body_id"], row["seat_id"], row.get("who_id"))
    return " ".join(dict.fromkeys(one for one in ids if one))


def _named(viewer: Viewer, ids: Sequence[str]) -> dict[str, Raw]:
    rows = rows_of(viewer, "shared", "things", things=list(ids)) if ids else []
    return {
        row["id"]: {
            "who": {
                lang: row["properties"].get(f"label_{lang}")
                for lang in ("sq", "en", "sr")
            },
            "who_id": row["id"],
            "who_type": row["type"],
        }
        for row in rows
    }
