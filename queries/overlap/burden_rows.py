"""The rows of a burden: what each load comes to, and where it was read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from queries.conclude import Raw
from queries.overlap.holders import Held
from queries.overlap.loads import Load, shared_by
from queries.overlap.meetings import meetings_of
from queries.overlap.profiles import Compared
from queries.question import rows_of
from queries.viewer import Viewer

_LANGS = ("sq", "en", "sr")
REPORTS = ("report", "collect_data", "record")
"""What counts as a report that is demanded, by the action of the duty."""


class Asked(NamedTuple):
    """The bodies whose burden is asked for, and of whom."""

    found: Compared
    by: str
    held: Mapping[str, Sequence[Held]]
    """The persons in each office that sits, where they matter."""


def load_rows(viewer: Viewer, asked: Asked, loads: Sequence[Load]) -> Iterator[Raw]:
    """Yield a raw row a load."""
    labels = _labels(viewer, asked, loads)
    meetings = meetings_of(asked.found)
    due = _due(viewer, loads)
    for load in loads:
        known = [meetings[one] for one in load.bodies if one in meetings]
        bodies = sorted(load.bodies)
        seats = load.seats.values()
        persons = _persons(asked, load)
        duties = {row["id"]: row for one in sorted(load.actors) for row in due[one]}
        attested = [one.attested_on for one in persons if one.attested_on]
        group = asked.by == "group"
        yield {
            "target": _target(load),
            "id": f"{asked.by} {load.who}",
            "who": None if group else labels.get(load.who),
            "who_id": None if group else load.who,
            "shared": _shared(load, labels) if group else None,
            "persons": [one.name for one in persons] or None,
            "holder_attested_on": min(attested, default=None),
            "seats": len(seats),
            "prescribed": sum(one.prescribed for one in seats) or None,
            "planned": _planned(load) or None,
            "meetings_a_year": sum(known) if known else None,
            "meetings_unknown": len(bodies) - len(known) or None,
            "reports": len(duties) or None,
            "reports_due": [row["duty"] for row in duties.values()] or None,
            "recurrences": _recurrences(duties.values()),
            "bodies": [labels.get(one) for one in bodies],
            "stance": _stance(load),
            "certain": all(asked.found.bodies[one]["certain"] for one in bodies),
            "cites": _cites(load, persons, duties.values()),
        }


def _persons(asked: Asked, load: Load) -> list[Held]:
    offices = {seat.occupant or "" for seat in load.seats.values()}
    held = {one.id: one for office in offices for one in asked.held.get(office, ())}
    return [
        one
        for key, one in sorted(held.items())
        if asked.by == "post" or key == load.who
    ]


def _shared(load: Load, labels: Mapping[str, Raw]) -> list[Raw] | None:
    found = [
        labels[one] for one in shared_by(list(load.bodies.values())) if one in labels
    ]
    return found or None


def _planned(load: Load) -> int:
    return sum(
        load.bodies[key.partition(" ")[0]].stance == "planned" for key in load.seats
    )


def _target(load: Load) -> str:
    """Return the body that says of where a row is: one of the place before a kind."""
    return min(load.bodies, key=lambda one: (one in load.bodies[one].kinds, one))


def _stance(load: Load) -> str:
    if all(one.prescribed for one in load.seats.values()):
        return "prescribed"
    return "planned" if _planned(load) == len(load.seats) else "reported"


def _recurrences(duties: Iterable[Raw]) -> list[str] | None:
    said = {row["recurrence"] for row in duties if row["recurrence"]}
    return sorted(said) or None


def _cites(load: Load, persons: Iterable[Held], duties: Iterable[Raw]) -> list[str]:
    cites = [c for seat in load.seats.values() for c in seat.cites]
    cites += [c for one in persons for c in one.cites]
    cites += [c for row in duties for c in row["cites"]]
    return cites or [c for body in load.bodies.values() for c in body.cites]


def _due(viewer: Viewer, loads: Sequence[Load]) -> dict[str, list[Raw]]:
    """Return the reports that each actor owes, itself or as one of its kind."""
    actors = sorted({one for load in loads for one in load.actors})
    of_kind = rows_of(viewer, "shared", "kinds", things=actors)
    asked = sorted({*actors, *(row["id"] for row in of_kind)})
    raw = rows_of(viewer, "overlap", "burden", actors=asked, actions=list(REPORTS))
    borne: dict[str, list[Raw]] = {one: [] for one in asked}
    for row in raw:
        borne[row["target"]].append(row)
    due = {one: list(borne[one]) for one in actors}
    for row in of_kind:
        due[row["asked"]] += borne[row["id"]]
    return due


def _labels(viewer: Viewer, asked: Asked, loads: Sequence[Load]) -> dict[str, Raw]:
    """Return what everybody is called, places and persons too."""
    labels = dict(asked.found.labels)
    missing = sorted({load.who for load in loads} - labels.keys())
    if asked.by != "group":
        for row in rows_of(viewer, "shared", "things", things=missing):
            said = row["properties"]
            labels[row["id"]] = {f"label_{n}": said.get(f"label_{n}") for n in _LANGS}
    return labels
