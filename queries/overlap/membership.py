"""Who sits on which of a place's bodies, counted as their overlaps count it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from graph.measures.overlap.profile import Cites, Profile
from queries.overlap.profiles import compared
from queries.overlap.subjects import subjects_in
from queries.place import Place
from queries.viewer import Viewer

Label = Mapping[str, Any]
"""`label_sq`, `label_en`, `label_sr`, as far as there are any."""


@dataclass(frozen=True, slots=True)
class Body:
    """A body that is compared with others."""

    id: str
    label: Label
    stance: str
    """`prescribed` for a kind that a rule lays down here and of which none is found."""


@dataclass(frozen=True, slots=True)
class Sitting:
    """That a member sits on a body."""

    member: str
    body: str
    prescribed: bool
    """Only a rule says so."""
    cites: Cites


@dataclass(frozen=True, slots=True)
class Membership:
    """The bodies of a place and whom their seats stand for."""

    bodies: tuple[Body, ...]
    members: Mapping[str, Label]
    sittings: tuple[Sitting, ...]


def membership(viewer: Viewer, place: Place) -> Membership:
    """Return the bodies of a place with their members, those of kinds marked prescribed."""
    found = compared(viewer, subjects_in(viewer, place))
    bodies = tuple(
        Body(one.id, found.labels.get(one.id, {}), _stance(one))
        for one in found.profiles
    )
    sittings = tuple(s for one in found.profiles for s in _sittings(one))
    members = {one.member: found.labels.get(one.member, {}) for one in sittings}
    return Membership(bodies, members, sittings)


def _stance(body: Profile) -> str:
    return "prescribed" if body.id in body.kinds else body.stance


def _sittings(body: Profile) -> Iterator[Sitting]:
    """Yield each member once, with where all its seats are read."""
    cites: dict[str, dict[str, None]] = {}
    found: set[str] = set()
    for seat in body.seats:
        if seat.member:
            cites.setdefault(seat.member, {}).update(dict.fromkeys(seat.cites))
            if not seat.prescribed:
                found.add(seat.member)
    for member, drawn in body.drawn.items():
        cites.setdefault(member, {}).update(dict.fromkeys(drawn))
        found.add(member)
    for member, where in cites.items():
        yield Sitting(member, body.id, member not in found, tuple(where))
