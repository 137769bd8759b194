"""What the store knows of bodies, as profiles that can be compared.

A body of a place brings what rules lay down for its kind, except what it says itself; a
kind that a rule lays down for the place, and of which the place has no body, stands as one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple, TypeVar

from graph.measures.overlap.finding import Context
from graph.measures.overlap.profile import ONCE, Cites, Profile, Seat, Stated, Task
from queries.ahead import Raw
from queries.overlap.facts import Facts, acts_called, facts_of, labels_of
from queries.overlap.subjects import Subject
from queries.overlap.surroundings import EACH, Sets, context_of
from queries.viewer import Viewer
from queries.wording import name

One = TypeVar("One", Seat, Task)
_SMALLER = ("county", "regional", "municipal", "unit", "school")
_HERE = {"county": 0, "regional": 0, "national": -1}
"""Where among the places above a kind's bodies of this level are: nearest or last."""


class Compared(NamedTuple):
    """Profiles with what they are measured against and how everything is called."""

    profiles: tuple[Profile, ...]
    context: Context
    labels: Mapping[str, Raw]
    bodies: Mapping[str, Raw]
    """The raw row of each body and kind: its meetings, its status."""

    def surely(self, *profiles: Profile) -> bool:
        """Tell whether bodies exist on the day for sure, not only possibly."""
        return all(self.bodies[one.id]["certain"] for one in profiles)


def compared(
    viewer: Viewer, subjects: Sequence[Subject], among: Sets | None = None
) -> Compared:
    """Return the profiles of these bodies; one that is not visible is left out.

    `among` says who sits on all the bodies that they are some of; else they are all.
    """
    asked = sorted({one for subject in subjects for one in subject.asked})
    facts = facts_of(viewer, asked)
    profiles = [_profile(one, facts) for one in subjects if facts.bodies.get(one.id)]
    found = tuple(_settled(profiles, facts) if _in_one_place(subjects) else profiles)
    bodies = {key: rows[0] for key, rows in facts.bodies.items()}
    sets = among or {one.id: one.members() for one in found}
    labels = labels_of(facts)
    labels |= acts_called(
        viewer, {act for one in found for act in one.acts} - labels.keys()
    )
    return Compared(found, context_of(viewer, found, facts, sets), labels, bodies)


def _profile(subject: Subject, facts: Facts) -> Profile:
    body = facts.bodies[subject.id][0]
    ties = [row for one in subject.asked for row in facts.ties.get(one, ())]
    return Profile(
        id=subject.id,
        names=_names(body),
        kinds=frozenset(subject.kinds),
        seats=_own_then_laid_down(subject, facts.seats, _seats, _fills),
        drawn=_drawn(subject, facts),
        tasks=_own_then_laid_down(subject, facts.duties, _tasks, lambda task: task.id),
        concerns=_stated(ties, "ADDRESSES"),
        groups=_stated(ties, "SERVES"),
        acts=_acts(_stated(ties, "BASED_ON")),
        places=_places(subject, body, ties),
        level=body["level"],
        wholes=_stated(ties, "PART_OF"),
        reports_to=_stated(ties, "REPORTS_TO"),
        first_day=body["first_day"],
        last_day=body["last_day"],
        stance=body["stance"],
        cites=tuple(body["cites"]),
    )


def _names(body: Raw) -> tuple[str, ...]:
    labels = [body["body"].get(f"label_{lang}") for lang in ("sq", "en", "sr")]
    return tuple(
        dict.fromkeys(str(one) for one in (*labels, *(body["alias"] or ())) if one)
    )


def _own_then_laid_down(
    subject: Subject,
    rows: Mapping[str, list[Raw]],
    shaped: Callable[[Sequence[Raw], bool], list[One]],
    fills: Callable[[One], object],
) -> tuple[One, ...]:
    """Return what the body itself has, then what its kinds lay down and it does not fill."""
    own = shaped(rows.get(subject.id, ()), subject.id in subject.kinds)
    filled = {fills(one) for one in own}
    laid = [
        one
        for kind in subject.kinds
        if kind != subject.id
        for one in shaped(rows.get(kind, ()), True)
    ]
    return tuple(own + [one for one in laid if fills(one) not in filled])


def _fills(seat: Seat) -> tuple[str, str | None]:
    return (seat.role, None if seat.role in ONCE else seat.field)


def _seats(rows: Sequence[Raw], prescribed: bool) -> list[Seat]:
    """Return the seats; the first institution of several counts."""
    found: dict[tuple[str, str | None], Seat] = {}
    for row in rows:
        key = (row["id"], row["occupant"])
        found.setdefault(
            key,
            Seat(
                id=row["id"],
                role=row["role"],
                field=row["field"],
                member=row["institution"] or row["occupant"],
                occupant=row["occupant"],
                office=row["type"] in ("Post", "Person"),
                prescribed=prescribed or row["stance"] == "prescribed",
                cites=tuple(row["cites"]),
            ),
        )
    return list(found.values())


def _drawn(subject: Subject, facts: Facts) -> dict[str, Cites]:
    """Return the institutions on the bodies that its seats draw people from."""
    found: dict[str, dict[str, None]] = {}
    for body in subject.asked:
        for seat in facts.seats.get(body, ()):
            for row in facts.seats.get(seat["drawn_from"] or "", ()):
                if member := row["institution"] or row["occupant"]:
                    read = dict.fromkeys((*seat["cites"], *row["cites"]))
                    found.setdefault(member, {}).update(read)
    return {member: tuple(cites) for member, cites in found.items()}


def _tasks(rows: Sequence[Raw], prescribed: bool) -> list[Task]:
    grouped: dict[str, list[Raw]] = {}
    for row in rows:
        grouped.setdefault(row["id"], []).append(row)
    return [
        Task(
            id=key,
            action=same[0]["action"],
            text=_text(same[0]),
            concerns=frozenset(row["concern"] for row in same if row["concern"]),
            groups=frozenset(row["served"] for row in same if row["served"]),
            prescribed=prescribed or same[0]["stance"] == "prescribed",
            cites=tuple(same[0]["cites"]),
        )
        for key, same in grouped.items()
    ]


def _text(row: Raw) -> str:
    """Return what is done, in the first language that says it: the object, else the label."""
    said = (
        row["object"].get("sq"),
        row["object"].get("en"),
        row["duty"].get("sq"),
        row["duty"].get("en"),
    )
    return str(next((one for one in said if one), ""))


def _stated(ties: Iterable[Raw], kind: str) -> dict[str, Cites]:
    found: dict[str, list[str]] = {}
    for row in ties:
        if row["tie"] == kind:
            found.setdefault(row["other"], []).extend(row["cites"])
    return {one: tuple(dict.fromkeys(cites)) for one, cites in found.items()}


def _acts(basis: Stated) -> dict[str, Cites]:
    """Return provisions with their acts: two bodies may stand on two articles of one act."""
    found: dict[str, Cites] = {}
    for one, cites in basis.items():
        for each in dict.fromkeys((one, one.partition("#")[0])):
            found[each] = tuple(dict.fromkeys((*found.get(each, ()), *cites)))
    return found


def _places(subject: Subject, body: Raw, ties: Sequence[Raw]) -> frozenset[str]:
    """Return where the body works; of a kind, the place that it is laid down for."""
    covered = {row["other"] for row in ties if row["tie"] == "COVERS"}
    if covered:
        return frozenset(covered)
    place, level = subject.place, body["level"]
    if place is None or not place.above:
        grounds = {row["other"] for row in ties if row["tie"] == "APPLIES_IN"}
        each = f"{EACH}{level}" if level in _SMALLER else ""
        return frozenset(f"{ground}{each}" for ground in grounds)
    return frozenset({place.above[_HERE[level]] if level in _HERE else place.id})


def _in_one_place(subjects: Sequence[Subject]) -> bool:
    """Tell whether all bodies are compared for one municipality, or a part of one."""
    places = {one.place for one in subjects}
    place = places.pop() if len(places) == 1 else None
    return place is not None and bool(place.above) and "/qark/" not in place.id


def _settled(profiles: Sequence[Profile], facts: Facts) -> Iterable[Profile]:
    """Yield the profiles with kinds of members put in one's place where it has just one.

    "The police" of a rule is this place's police, if one body here names it.
    """
    kind_of: dict[str, set[str]] = {}
    for rows in facts.seats.values():
        for row in rows:
            member = row["institution"] or row["occupant"]
            kind = (
                row["institution_kind"] if row["institution"] else row["occupant_kind"]
            )
            if kind:
                kind_of.setdefault(kind, set()).add(member)
    only = {kind: min(found) for kind, found in kind_of.items() if len(found) == 1}
    for one in profiles:
        seats = tuple(_placed(seat, only) for seat in one.seats)
        drawn = {only.get(member, member): read for member, read in one.drawn.items()}
        yield replace(one, seats=seats, drawn=drawn)


def _placed(seat: Seat, only: Mapping[str, str]) -> Seat:
    member = only.get(seat.member or "", seat.member)
    return seat if member == seat.member else replace(seat, member=member)


def called(labels: Mapping[str, Raw], thing: str, lang: str | None) -> str | None:
    """Return how a thing is called, None where it has no name."""
    return name(labels.get(thing), lang)
