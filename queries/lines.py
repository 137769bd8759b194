"""The lines, emergency services and needed services that a case may be brought to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from queries.place import Place
from queries.question import kept_rows
from queries.reasons import reason
from queries.station import CHILDREN, LINES, NEXT_TO, SHELTER, Case, Found, Raw, Station
from queries.viewer import Viewer

_WHERE = ("COVERS", "APPLIES_IN")


def add_services(
    viewer: Viewer, found: Found, case: Case, concerns: Sequence[str], place: Place
) -> None:
    """Add the lines and emergency services for the concerns, and what is needed."""
    groups = _groups(viewer, case, concerns)
    things = [*concerns, *groups, *found.stations, *place.all, *place.above]
    kinds = [*LINES, SHELTER, *case.need]
    rows = kept_rows(viewer, "shared", "services_for", things=things, kinds=kinds)
    # One that merely covers the place may be for quite other people.
    tied = {row["id"] for row in rows if set(row["ties"]) - set(_WHERE)}
    strange = _for_others(viewer, rows, concerns) - tied
    for row in rows:
        if row["kind"] == SHELTER:
            found.sheltering |= {row["id"], *row["provider_ids"]}
        if row["id"] not in strange:
            _serving(found, row, case, matched=row["id"] in tied)
    for row in kept_rows(viewer, "shared", "lines_for", groups=groups):
        found.add(Station(row["id"], 2, [reason("line")]))


def _groups(viewer: Viewer, case: Case, concerns: Sequence[str]) -> list[str]:
    """Return the groups of the concerns, with narrower ones."""
    rows = kept_rows(viewer, "shared", "groups_of", concerns=list(concerns))
    groups = [row["id"] for row in rows] + ([CHILDREN] if case.of_a_child else [])
    narrow = kept_rows(viewer, "shared", "narrower", things=groups)
    return list(dict.fromkeys([*groups, *(row["id"] for row in narrow)]))


def _for_others(
    viewer: Viewer, services: Iterable[Raw], concerns: Sequence[str]
) -> set[str]:
    """Return the services whose groups are all said to belong to other concerns."""
    groups = {row["id"]: row["group_ids"] for row in services}
    every = sorted({one for ids in groups.values() for one in ids})
    of: dict[str, set[str]] = {}
    for row in kept_rows(viewer, "shared", "belongs", groups=every):
        of.setdefault(row["target"], set()).add(row["id"])
    return {
        service
        for service, ids in groups.items()
        if ids and all(of.get(one) and of[one].isdisjoint(concerns) for one in ids)
    }


def _serving(found: Found, row: Raw, case: Case, *, matched: bool) -> None:
    """Add a service that answers whoever calls, or is needed, and who runs it."""
    needed = row["kind"] in case.need
    if not needed and (row["kind"] not in LINES or row["stance"] == "denied"):
        return
    if needed:
        found.needed.add(row["id"])
    serves = ", ".join(row["serves"])
    why = reason("line") if matched or not serves else reason("line here", whom=serves)
    told = [reason("need"), why] if needed and row["stance"] == "reported" else [why]
    found.add(Station(row["id"], 2, told))
    if row["stance"] == "reported":
        for one in row["provider_ids"]:
            found.add(Station(one, NEXT_TO, [why], row["service"]))
