"""Which plan activities meet a condition (cost, responsible body, service, year)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from string import ascii_lowercase

from ontology.values.folding import fold
from queries.aim import Aim
from queries.answer import Answer, Row, Status, Words, row_type
from queries.conclude import Raw, conclude
from queries.gazetteer import place_of
from queries.look import look
from queries.matter import about
from queries.names.search import search
from queries.place import Place
from queries.question import rows_of
from queries.sides import every_value
from queries.viewer import Viewer

TEXT = (
    "activity",
    "goal",
    "services",
    "responsible",
    "monitored_by",
    "funding",
    "indicator",
)
NAMED = ("Service", "Institution", "InstitutionKind", "Post", "Role")
_AFTER_LETTER = re.compile(r"(?<=^[a-z])\.")
CLEAR = 0.7
"""Share of a matter's weight that a listing must say to be meant by it."""


@row_type
class PlanActivity(Row):
    """A planned activity; the last row may be the total of the costs above it."""

    WORKING = frozenset(
        {"body_ids", "goal", "indicator", "monitor_ids", "plan", "service_ids"}
    )

    id: str
    code: str | None = None
    activity: Words | None = None
    responsible: tuple[str, ...] | None = None
    years: tuple[int, ...] | None = None
    cost: float | None = None
    currency: str | None = None
    funding: tuple[str, ...] | None = None
    monitored_by: tuple[str, ...] | None = None
    services: tuple[str, ...] | None = None


def activities_where(
    viewer: Viewer,
    *,
    plan: str | None = None,
    matter: Sequence[str] = (),
    territory: str | None = None,
    cost_above: float | None = None,
    cost_below: float | None = None,
    year: int | None = None,
) -> Answer:
    """Return a plan's activities that meet every condition given."""
    place = place_of(viewer, territory)
    asked = matter
    target, matter = plan_of(viewer, plan, place, matter)
    raw = rows_of(viewer, "plans", "activities_where", plans=target.ids, activities=[])
    every, contested = every_value(viewer, raw, {"cost": "cost"})
    told = [_counted(row) for row in every]
    # Of a contested cost all sides are shown where one of them fits.
    fit = {row["id"] for row in told if _costs(row, cost_above, cost_below)}
    rows = [
        row
        for row in told
        if row["id"] in fit and (year is None or year in (row["years"] or ()))
    ]
    here = bool(rows)
    for one in matter:
        rows = _about(viewer, rows, one, place)
    status: Status | None = None
    if here and not rows:
        status = "unknown"  # a list is complete in what it lists, not in its words
    elif contested & {row["id"] for row in rows}:
        status = "contradicted"  # and so has no total
    elif cost_above is not None or cost_below is not None:
        rows = rows + _total(rows)
    given = {
        "plan": plan,
        "matter": list(asked),
        "territory": territory,
        "cost_above": cost_above,
        "cost_below": cost_below,
        "year": year,
    }
    return conclude(
        viewer,
        "activities_where",
        given,
        rows,
        PlanActivity,
        target,
        relations=("activities",),
        status=status,
    )


def plan_of(
    viewer: Viewer, plan: str | None, place: Place | None, matter: Sequence[str]
) -> tuple[Aim, Sequence[str]]:
    """Return the plan meant, and the rest; a text that names no plan is a condition."""
    where = place.all if place else []
    if plan:
        found = look(viewer, plan, types=("LegalAct",), place=place)
        acts = [one.id for one in found.candidates]
        rows = rows_of(viewer, "shared", "planning", acts=acts, places=where)
        plans = {row["id"] for row in rows}
        if found.best and found.best.id in plans:
            return Aim(own=(found.best.id,), place=place), matter
        if plans and not found.best:
            meant = tuple(one for one in acts if one in plans)
            return Aim(own=meant, place=place), matter
        matter = (plan, *matter)
    rows = rows_of(viewer, "shared", "plans", places=where)
    return Aim(own=tuple(row["id"] for row in rows), place=place), matter


def _counted(row: Raw) -> Raw:
    """Return the row; a cost that is contested is told as text, and is a number again."""
    cost = row["cost"]
    return {**row, "cost": float(cost)} if isinstance(cost, str) else row


def _costs(row: Raw, above: float | None, below: float | None) -> bool:
    cost = row["cost"]
    if above is None and below is None:
        return True
    return (
        cost is not None
        and (above is None or cost > above)
        and (below is None or cost < below)
    )


def _about(
    viewer: Viewer, rows: list[Raw], matter: str, place: Place | None
) -> list[Raw]:
    """Return the activities tied to what the matter names, else those that speak of it."""
    if just_so := [row for row in rows if _says_just(row, matter)]:
        return just_so
    meant = _named(viewer, matter, place)
    listed = rows_of(viewer, "shared", "listed", things=meant) if meant else []
    ids = {*meant, *(row["id"] for row in listed)}
    headed = [entry for row in listed[:1] for entry in row["cites"]]
    tied = [
        {**row, "cites": [*row["cites"], *headed]}
        for row in rows
        if ids & _tied_to(row)
    ]
    return tied or about(rows, matter, TEXT)


def _says_just(row: Raw, matter: str) -> bool:
    """Tell whether the matter is the activity's code, or what pays for it."""
    code, wanted = _code(row["code"] or ""), _code(matter)
    coded = bool(code) and wanted in (code, code.lstrip(ascii_lowercase))
    return coded or fold(matter) in map(fold, row["funding"] or ())


def _code(text: str) -> str:
    """Return a code as it is compared: `A.2.3.1`, `A 2.3.1` and `a2.3.1` are one."""
    return _AFTER_LETTER.sub("", "".join(fold(text).split()))


def _named(viewer: Viewer, matter: str, place: Place | None) -> list[str]:
    """Return the service, body or post of this name, or the listing that speaks of it."""
    found = look(viewer, matter, types=NAMED, place=place)
    if found.best:
        return [found.best.id]
    hits = search(viewer, matter, types=("Listing",), place=place.id if place else None)
    return [h.id for h in hits if h.score >= max(CLEAR, hits[0].score)]


def _tied_to(row: Raw) -> set[str]:
    return {*row["service_ids"], *row["body_ids"], *row["monitor_ids"], row["id"]}


def _total(rows: list[Raw]) -> list[Raw]:
    if not rows:
        return []
    total = {
        "id": "total",
        "target": rows[0]["target"],
        "cost": sum(r["cost"] for r in rows),
        "currency": rows[0]["currency"],
        "activity": {"sq": "gjithsej", "en": "total"},
        "certain": False,
        "stance": rows[0]["stance"],
        "cites": [entry for row in rows for entry in row["cites"]],
    }
    return [total]
