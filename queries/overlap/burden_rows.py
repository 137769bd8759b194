"""The rows of a burden: what each load comes to, and where it was read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from queries.conclude import Raw
from queries.here import only_here
from queries.overlap.holders import Held
from queries.overlap.loads import Load, shared_by
from queries.overlap.meetings import meetings_of, whole
from queries.overlap.profiles import Compared
from queries.place import Place
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
    stances: Mapping[str, str]
    """Of each seat: whether it is there, planned or only laid down."""
    place: Place | None


def load_rows(viewer: Viewer, asked: Asked, loads: Sequence[Load]) -> Iterator[Raw]:
    """Yield a raw row a load."""
    labels = _labels(viewer, asked, loads)
    meetings = meetings_of(asked.found)
    due = _due(viewer, loads, asked.place)
    for load in loads:
        persons = _persons(asked, load)
        duties = {row["id"]: row for one in sorted(load.actors) for row in due[one]}
        yield {
            "target": _target(load),
            "id": f"{asked.by} {load.who}",
            **_whose(asked, load, persons, labels),
            **_weight(asked, load, meetings),
            "reports": len(duties) or None,
            "reports_due": [report_of(row) for row in duties.values()],
            "bodies": [labels.get(one) for one in sorted(load.bodies)],
            "certain": all(asked.found.bodies[one]["certain"] for one in load.bodies),
            "cites": _cites(load, persons, duties.values()),
        }


def _whose(
    asked: Asked, load: Load, persons: Sequence[Held], labels: Mapping[str, Raw]
) -> Raw:
    """Return whose load it is; of a group what its bodies share."""
    if asked.by == "group":
        return {"shared": _shared(load, labels)}
    attested = [one.attested_on for one in persons if one.attested_on]
    return {
        "who": labels.get(load.who),
        "who_id": load.who,
        "persons": [o.name for o in persons] if asked.by == "post" else None,
        "holder_attested_on": min(attested, default=None),
    }


def _weight(asked: Asked, load: Load, meetings: Mapping[str, float]) -> Raw:
    """Return how many seats and meetings it comes to, and what of it is not known."""
    known = [meetings[one] for one in load.bodies if one in meetings]
    seats = load.seats.values()
    planned = _planned(asked, load)
    return {
        "seats": len(seats),
        "prescribed_seats": sum(one.prescribed for one in seats) or None,
        "planned_seats": planned or None,
        "meetings_a_year": whole(sum(known)) if known else None,
        "meetings_unknown": len(load.bodies) - len(known) or None,
        "stance": _stance(load, planned),
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


def _planned(asked: Asked, load: Load) -> int:
    return sum(
        "planned"
        in (load.bodies[key.partition(" ")[0]].stance, asked.stances.get(seat.id))
        for key, seat in load.seats.items()
    )


def _target(load: Load) -> str:
    """Return the body that says of where a row is: one of the place before a kind."""
    return min(load.bodies, key=lambda one: (one in load.bodies[one].kinds, one))


def _stance(load: Load, planned: int) -> str:
    if load.seats and planned == len(load.seats):
        return "planned"
    laid_down = all(one.prescribed for one in load.seats.values())
    return "prescribed" if load.seats and laid_down else "reported"


def report_of(row: Raw) -> Raw:
    """Return a report that is due, by its duty's identifier where that has no name."""
    named = row["duty"] if any(row["duty"].values()) else row["id"]
    return {"duty": named, "recurrence": row["recurrence"], "cites": row["cites"]}


def _cites(load: Load, persons: Iterable[Held], duties: Iterable[Raw]) -> list[str]:
    cites = [c for seat in load.seats.values() for c in seat.cites]
    cites += [c for one in persons for c in one.cites]
    cites += [c for row in duties for c in row["cites"]]
    return cites or [c for body in load.bodies.values() for c in body.cites]


def _due(
    viewer: Viewer, loads: Sequence[Load], place: Place | None
) -> dict[str, list[Raw]]:
    """Return the reports that each actor owes here, itself or as one of its kind."""
    actors = sorted({one for load in loads for one in load.actors})
    of_kind = rows_of(viewer, "shared", "kinds", things=actors)
    asked = sorted({*actors, *(row["id"] for row in of_kind)})
    raw = rows_of(viewer, "overlap", "burden", actors=asked, actions=list(REPORTS))
    borne: dict[str, list[Raw]] = {one: [] for one in asked}
    for row in only_here(viewer, raw, place):
        borne[row["target"]].append(row)
    due = {one: list(borne[one]) for one in actors}
    for row in of_kind:
        due[row["asked"]] += borne[row["id"]]
    return due


def _labels(viewer: Viewer, asked: Asked, loads: Sequence[Load]) -> dict[str, Raw]:
    """Return what everybody is called, places and persons too."""
    labels = dict(asked.found.labels)
    named = {load.who for load in loads}
    if asked.by == "group":
        named = {m for load in loads for m in shared_by(list(load.bodies.values()))}
    missing = sorted(named - labels.keys())
    for row in rows_of(viewer, "shared", "things", things=missing):
        said = row["properties"]
        labels[row["id"]] = {f"label_{n}": said.get(f"label_{n}") for n in _LANGS}
    return labels
