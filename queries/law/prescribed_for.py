"""What the law prescribes for a municipality: known there, missing, or unknown."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from ontology.values.folding import fold
from queries.aim import Aim
from queries.answer import Answer, Row, Words, row_type
from queries.choices import STATES, refuse_other
from queries.conclude import Raw, conclude
from queries.gazetteer import place_of
from queries.notes import note
from queries.place import Place, local, scope_in
from queries.question import rows_of
from queries.viewer import Viewer

KNOWN, MISSING, UNKNOWN = "known", "missing", "unknown"
_ORDER = (MISSING, UNKNOWN, KNOWN)


@row_type
class Prescribed(Row):
    """A body, unit, office or service that every municipality must have."""

    WORKING = frozenset({"sort"})

    id: str
    type: str | None = None
    what: Words | None = None
    state: str
    found: tuple[str, ...] | None = None
    also_planned: bool | None = None
    meets: str | None = None
    meets_found: str | None = None
    acts: tuple[str, ...] | None = None


def prescribed_for(
    viewer: Viewer, *, territory: str, state: str | None = None
) -> Answer:
    """Return all that rules lay down for a municipality, what is missing first."""
    refuse_other("state", state, STATES)
    place = place_of(viewer, territory)
    assert place is not None
    rows = laid_down_for(viewer, place)
    rows = [row for row in rows if state in (None, row["state"])]
    kinds = tuple(row["id"] for row in rows)
    given = {"territory": territory, "state": state}
    return conclude(
        viewer,
        "prescribed_for",
        given,
        rows,
        Prescribed,
        Aim(kinds=kinds, place=place),
        relations=("bodies", "units", "services"),
        notes=(note(viewer.lang, "services alike"),) if rows else (),
    )


def laid_down_for(viewer: Viewer, place: Place) -> list[Raw]:
    """Return what rules lay down for a place, each with whether it is there."""
    raw = rows_of(viewer, "law", "prescribed_for", grounds=[place.id, *place.above])
    by_kind: dict[str, list[Raw]] = {}
    for row in (*_instances(viewer, raw, place), *_services(viewer, raw, place)):
        by_kind.setdefault(row["asked"], []).append(row)
    rows = [{**row, "target": row["id"], **_found(row, by_kind, place)} for row in raw]
    return sorted(
        rows, key=lambda row: (_ORDER.index(row["state"]), row["type"], row["id"])
    )


def _instances(viewer: Viewer, raw: list[Raw], place: Place) -> list[Raw]:
    """Return the place's bodies, units and posts of these kinds."""
    kinds = [row["id"] for row in raw]
    there = rows_of(viewer, "shared", "there", kinds=kinds) if kinds else []
    mine = set(local(viewer, sorted({row["id"] for row in there}), place))
    return [row for row in there if row["id"] in mine]


def _services(viewer: Viewer, raw: list[Raw], place: Place) -> list[Raw]:
    """Return the place's services that meet a rule: tied to it, or called just so.

    Another service for the same people, by whomever, does not meet it.
    """
    rules = [row for row in raw if row["type"] == "Service"]
    ids = [row["id"] for row in rules]
    tied = rows_of(viewer, "shared", "services_meeting", services=ids) if ids else []
    sorts = sorted({row["sort"] for row in rules if row["sort"]})
    every = rows_of(viewer, "shared", "services_like", sorts=sorts)
    named = [
        {**one, "asked": rule["id"]}
        for rule in rules
        for one in every
        if one["id"] not in ids
        and one["sort"] == rule["sort"]
        and _called(rule["what"]) & _called(one["found"])
    ]
    found = {(row["asked"], row["id"]): row for row in (*named, *tied)}
    mine = set(local(viewer, sorted({one for _, one in found}), place))
    return [{**found[key], "meets": None} for key in sorted(found) if key[1] in mine]


def _called(labels: Mapping[str, str | None]) -> set[str]:
    """Return what a service is called, as names are compared."""
    return {fold(one) for one in labels.values() if one}


def _of_all(identifier: str, place: Place) -> bool:
    """Tell whether a thing is of the whole place: what one town lacks, a country does not."""
    return scope_in(identifier, place) not in place.scopes - {place.scope}


def _found(row: Raw, by_kind: dict[str, list[Raw]], place: Place) -> dict[str, Any]:
    """Return the state of what is prescribed, and what was found of it."""
    every = by_kind.get(row["id"], [])
    here = [one for one in every if one["stance"] == "reported"]
    told = here or every
    denied = any(
        one["stance"] == "denied" and _of_all(one["id"], place) for one in every
    )
    plans = [entry for one in told for entry in one["cites"] if "!planned@" in entry]
    return {
        "state": KNOWN if here else MISSING if denied else UNKNOWN,
        "found": [one["found"] for one in here],
        "also_planned": True if plans and not here else None,
        "meets_found": _first(one["meets"] for one in here),
        "cites": row["cites"] + [entry for one in told for entry in one["cites"]],
    }


def _first(values: Iterable[str | None]) -> str | None:
    return next((one for one in values if one), None)
