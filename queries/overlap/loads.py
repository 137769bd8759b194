"""Who sits on which bodies, by office, person, institution or territory."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from graph.measures.overlap.profile import Profile, Seat
from queries.overlap.holders import Held

By = Callable[[Profile, Seat], Iterable[str]]
"""Whom a seat weighs on."""


@dataclass(slots=True)
class Load:
    """What one office, person, institution, territory or group carries."""

    who: str
    seats: dict[str, Seat] = field(default_factory=dict)
    """By body and seat: one that two may take is one seat."""
    bodies: dict[str, Profile] = field(default_factory=dict)
    actors: set[str] = field(default_factory=set)
    """Whoever may have to report: the offices and institutions that sit."""

    def also(self, body: Profile, seat: Seat, *, whole: bool) -> None:
        """Take in a seat; the `whole` institution's reports, or only the office's."""
        self.seats.setdefault(f"{body.id} {seat.id}", seat)
        self.bodies[body.id] = body
        sits = (seat.occupant, seat.member if whole else None)
        self.actors |= {one for one in sits if one}


def loads_of(bodies: Iterable[Profile], by: By, *, whole: bool) -> list[Load]:
    """Return the loads of everybody that the seats of these bodies weigh on."""
    found: dict[str, Load] = {}
    for body in bodies:
        for seat in body.seats:
            for who in by(body, seat):
                found.setdefault(who, Load(who)).also(body, seat, whole=whole)
    return list(found.values())


def by_post(_: Profile, seat: Seat) -> Iterator[str]:
    """Yield the office that takes a seat."""
    if seat.occupant and seat.occupant.startswith(("post/", "role/")):
        yield seat.occupant


def by_institution(_: Profile, seat: Seat) -> Iterator[str]:
    """Yield the institution, or kind of one, that a seat stands for."""
    if seat.member and seat.member.startswith("institution"):
        yield seat.member


def by_person(held: Mapping[str, Sequence[Held]]) -> By:
    """Return what yields the persons that take a seat, or hold its office."""

    def by(_: Profile, seat: Seat) -> Iterator[str]:
        occupant = seat.occupant or ""
        if occupant.startswith("person/"):
            yield occupant
        yield from (one.id for one in held.get(occupant, ()))

    return by


def of_group(bodies: Sequence[Profile]) -> Load:
    """Return what a group of bodies carries together."""
    load = Load(" ".join(one.id for one in bodies))
    for body in bodies:
        load.bodies[body.id] = body
        for seat in body.seats:
            load.also(body, seat, whole=True)
        load.actors.add(body.id)
    return load


def of_places(bodies: Iterable[Profile]) -> list[Load]:
    """Return what the bodies of each territory carry together, empty ones too."""
    found: dict[str, list[Profile]] = {}
    for body in bodies:
        for place in body.places:
            found.setdefault(place, []).append(body)
    return [replace(of_group(some), who=place) for place, some in found.items()]


def shared_by(bodies: Sequence[Profile]) -> list[str]:
    """Return the members that sit on at least half of the bodies, and on two of them."""
    least = max(2, -(-len(bodies) // 2))
    sits: dict[str, int] = {}
    for body in bodies:
        for member in body.members():
            sits[member] = sits.get(member, 0) + 1
    return sorted(one for one, count in sits.items() if count >= least)
