"""Which services a body or place provides, how many centres, when open."""

from __future__ import annotations

from collections.abc import Collection
from contextlib import suppress

from graph.errors import Ambiguous
from graph.name_index import names_of
from ontology.values.words import roots_of as stems
from queries.aim import ACTORS, Aim, aim
from queries.answer import Answer, Row, Words, row_type
from queries.concepts import concepts
from queries.conclude import Raw, conclude, only_prescribed, own_first
from queries.gazetteer import place_of
from queries.here import only_here
from queries.how_many import of_themselves
from queries.place import Place
from queries.question import kept_rows, rows_of
from queries.sides import every_value
from queries.station import SHELTER
from queries.viewer import Viewer

HOURS = {"hours_said": "hours_said", "hours": "hours"}
"""The properties that say when a service is open, and their columns."""
AVAILABLE = {
    "reported": "yes",
    "denied": "no",
    "planned": "planned",
    "prescribed": "prescribed",
}


@row_type
class Services(Row):
    """What one provider offers, or one figure (how many) about it."""

    WORKING = frozenset(
        {
            "alias",
            "base",
            "date",
            "ends",
            "group_ids",
            "kind",
            "measure",
            "n",
            "note",
            "of_things",
            "period",
            "place_ids",
            "places",
            "provided_by",
            "provider_ids",
            "serves",
            "service",
            "starts",
            "subject",
            "type",
            "value_said",
        }
    )

    id: str
    provider: str | None = None
    available: str
    services: tuple[Words, ...] | None = None
    hours: str | None = None
    hours_said: str | None = None
    place: str | None = None
    what: Words | None = None
    value: float | int | str | None = None
    unit: str | None = None


def services_of(
    viewer: Viewer,
    *,
    provider: str | None = None,
    territory: str | None = None,
    group: str | None = None,
) -> Answer:
    """Return services by provider, availability and hours, then counts of the provider."""
    place = place_of(viewer, territory)
    target, services = _candidates(viewer, provider, place)
    raw = only_here(
        viewer, rows_of(viewer, "cases", "services_of", services=services), place
    )
    raw = [_laid_down(row, target) for row in own_first(raw, target)]
    chosen, contested = every_value(viewer, _serving(viewer, raw, group), HOURS)
    chosen = [_as_shown(row, contested) for row in chosen]
    rows = _by_provider(chosen) + (_counts(viewer, target) if not group else [])
    given = {"provider": provider, "territory": territory, "group": group}
    return conclude(
        viewer,
        "services_of",
        given,
        rows,
        Services,
        target,
        relations=("services", "missing_services"),
        status=only_prescribed(rows, target) or ("contradicted" if contested else None),
    )


def _as_shown(row: Raw, contested: Collection[str]) -> Raw:
    """Return the row: of contested hours what is said, of a shelter never where it is."""
    one_side = row["id"] in contested and row["hours_said"]
    return {
        **row,
        "hours": None if one_side else row["hours"],
        "place": None if row["kind"] == SHELTER else row["place"],
    }


def _candidates(
    viewer: Viewer, provider: str | None, place: Place | None
) -> tuple[Aim, list[str]]:
    """Return the provider (or the place) and the services that are its."""
    if provider is None:
        target = Aim(own=tuple(place.all) if place else (), place=place)
    else:
        target = aim(
            viewer, provider, types=(*ACTORS, "Service"), place=place, together="types"
        )
    named = [one for one in target.own if one.startswith("service/")]
    ties = rows_of(viewer, "shared", "services_by", things=target.ids)
    services = named + [row["id"] for row in ties]
    if place is None or not place.above:
        return target, services
    mine = tuple(dict.fromkeys(services))
    if provider is None:
        wide = _for_every_place(viewer, place)
        kinds = tuple(one for one in wide if one not in mine)
        return target.plus(Aim(own=mine, kinds=kinds)), [*mine, *kinds]
    ruled = {row["id"] for row in ties if row["target"] in target.kinds}
    ruled -= {row["id"] for row in ties if row["target"] in target.own}
    kinds = tuple(one for one in mine if one in ruled and not place.holds(one))
    return target.plus(Aim(kinds=kinds)), list(mine)


def _for_every_place(viewer: Viewer, place: Place) -> list[str]:
    """Return the services that are laid down for every place of the country."""
    ties = rows_of(viewer, "shared", "services_by", things=list(place.above))
    return list(dict.fromkeys(r["id"] for r in ties if r["tie"] == "APPLIES_IN"))


def _laid_down(row: Raw, target: Aim) -> Raw:
    """Return the row; what is said of every place is laid down, not found in this one."""
    rule = row["target"] in target.kinds and row["stance"] == "reported"
    return {**row, "stance": "prescribed"} if rule else row


def _serving(viewer: Viewer, raw: list[Raw], group: str | None) -> list[Raw]:
    """Return the services for a group: tied to it or a narrower one, or named for it."""
    if not group:
        return raw
    best = _meant(viewer, group)
    rows = rows_of(viewer, "shared", "narrower", things=best)
    groups = {*best, *(row["id"] for row in rows)}
    tied = rows_of(viewer, "shared", "services_by", things=sorted(groups))
    ids = {row["id"] for row in tied}
    wanted = set(stems(group))
    called = _names(viewer, raw)
    return [
        one
        for one in raw
        if groups & set(one["group_ids"])
        or one["id"] in ids
        or _named_for(one, wanted, called)
    ]


def _meant(viewer: Viewer, group: str) -> list[str]:
    try:
        return concepts(viewer, group, ("TargetGroup",))
    except Ambiguous:
        with suppress(Ambiguous):
            return concepts(viewer, group, ("Concern",))
        return []


def _names(viewer: Viewer, raw: list[Raw]) -> dict[str, list[str]]:
    """Return all that the services' groups are called."""
    groups = sorted({one for row in raw for one in row["group_ids"]})
    rows = kept_rows(viewer, "shared", "things", things=groups)
    return {row["id"]: list(names_of(row["type"], row["properties"])) for row in rows}


def _named_for(row: Raw, wanted: set[str], called: dict[str, list[str]]) -> bool:
    """Tell whether one of the row's groups, or its own name, has every word asked for."""
    groups = (name for one in row["group_ids"] for name in called.get(one, ()))
    names = [*groups, *(row["service"] or {}).values()]
    return any(wanted <= set(stems(one)) for one in names if one)


def _by_provider(raw: list[Raw]) -> list[Raw]:
    """Return one row a provider, availability and hours, with the services in a list."""
    found: dict[tuple[object, ...], Raw] = {}
    for row in raw:
        provider = ", ".join(row["provided_by"]) or ", ".join(row["places"])
        hours = row["hours"] or row["hours_said"]
        key = (provider, row["stance"], hours, row["place"])
        first = found.setdefault(
            key,
            {
                **row,
                "provider": provider,
                "services": [],
                "cites": [],
                "available": _available(row),
            },
        )
        first["services"] = [*first["services"], row["service"]]
        first["cites"] = first["cites"] + row["cites"]
    return list(found.values())


def _available(row: Raw) -> str:
    return AVAILABLE.get(row["stance"], str(row["stance"]))


def _counts(viewer: Viewer, target: Aim) -> list[Raw]:
    """Return how many there are; what else was counted of a provider is no service."""
    # How many there are of a kind in a country says nothing of one place.
    inside = target.place is not None and bool(target.place.above)
    asked = target.own if inside and target.own else target.ids
    things = [one for one in asked if not one.startswith("territory/")]
    rows = rows_of(viewer, "plans", "record_of", things=things)
    counts = [row for row in rows if row["kind"] == "count"]
    return [
        {
            **row,
            "available": "yes" if row["value"] else "no",
            "provider": row["subject"],
        }
        for row in of_themselves(viewer, counts, things)
    ]
