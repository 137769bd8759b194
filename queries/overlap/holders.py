"""Who sits in person: a place's own office for a rule's role, and who holds it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, NamedTuple

from graph.measures.overlap.profile import Profile, Seat
from queries.overlap.profiles import Compared
from queries.place import Place, local
from queries.question import rows_of
from queries.viewer import Viewer
from queries.wording import name


class Held(NamedTuple):
    """A person in an office."""

    id: str
    name: str
    attested_on: str | None
    certain: bool
    cites: tuple[str, ...]


def holders_of(viewer: Viewer, offices: Iterable[str]) -> dict[str, tuple[Held, ...]]:
    """Return the persons that hold these offices, themselves or through another post."""
    found: dict[str, dict[str, Held]] = {}
    asked = {one: one for one in sorted(set(offices))}
    for row in rows_of(viewer, "people", "holder_of", posts=list(asked)):
        if row["holder_type"] == "Person":
            found.setdefault(row["target"], {}).setdefault(
                row["id"], _held(viewer, row)
            )
    return {office: tuple(held.values()) for office, held in found.items()}


def _held(viewer: Viewer, row: dict[str, Any]) -> Held:
    return Held(
        row["id"],
        name(row["holder"], viewer.lang) or row["id"],
        row["attested_on"],
        bool(row["certain"]),
        tuple(row["cites"]),
    )


def seated(viewer: Viewer, found: Compared, place: Place | None) -> Compared:
    """Return the bodies with the place's one office or institution for a rule's kind.

    "The mayor" of a rule is this place's mayor: his seats are one person's burden.
    """
    kinds = {
        one
        for body in found.profiles
        for seat in body.seats
        for one in (seat.occupant, seat.member)
        if one and one.startswith(("role/", "institution-kind/"))
    }
    rows = rows_of(viewer, "shared", "instances", kinds=sorted(kinds))
    here = set(local(viewer, [row["id"] for row in rows], place))
    mine: dict[str, set[str]] = {}
    for row in rows:
        if row["id"] in here:
            mine.setdefault(row["asked"], set()).add(row["id"])
    only = {kind: min(some) for kind, some in mine.items() if len(some) == 1}
    return found._replace(profiles=tuple(_settled(one, only) for one in found.profiles))


def _settled(body: Profile, only: Mapping[str, str]) -> Profile:
    def named(seat: Seat) -> Seat:
        occupant, member = seat.occupant or "", seat.member or ""
        return replace(
            seat,
            occupant=only.get(occupant, seat.occupant),
            member=only.get(member, seat.member),
        )

    return replace(body, seats=tuple(named(seat) for seat in body.seats))
