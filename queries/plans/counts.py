"""How many of something by group, and the largest."""

from __future__ import annotations

import re

from graph.errors import BadInput
from ontology.messages import said, shortened
from ontology.values.words import roots_of as stems
from queries.aim import ACTORS
from queries.answer import Answer, Row, row_type
from queries.conclude import Raw, conclude
from queries.gazetteer import place_of
from queries.look import look
from queries.notes import note
from queries.place import Place
from queries.plans.activities_where import plan_of
from queries.question import rows_of
from queries.viewer import Viewer
from queries.wording import plain

GROUPS = {
    "responsible": (
        "organ përgjegjës",
        "përgjegjës",
        "responsible body",
        "responsible",
    ),
    "monitored-by": ("monitorimi", "monitorues", "monitoron", "monitoring", "monitor"),
    "year": ("viti", "vite", "year", "years"),
    "funding": ("burimi i financimit", "financimi", "funding", "funding source"),
    "objective": ("objektivi", "qëllimi", "objective", "goal"),
}


@row_type
class Count(Row):
    """A group of a plan's activities."""

    id: str
    group: str
    count: int
    of: int
    activities: tuple[str, ...] = ()
    also_responsible_in: tuple[str, ...] | None = None


def counts(
    viewer: Viewer,
    *,
    plan: str,
    by: str = "responsible",
    territory: str | None = None,
    top: int = 5,
) -> Answer:
    """Return how many activities fall to each group, the largest first; top 0 gives all."""
    place = place_of(viewer, territory)
    target, _ = plan_of(viewer, plan, place, ())
    raw = rows_of(viewer, "plans", "counts", plans=target.ids)
    rows = _rows(viewer, raw, by, place)
    given = {"plan": plan, "by": by, "territory": territory}
    shown = rows[:top] if top > 0 else rows
    left = len(rows) - len(shown)
    notes = (note(viewer.lang, "smaller groups", n=left),) if left else ()
    return conclude(
        viewer,
        "counts",
        given,
        shown,
        Count,
        target,
        relations=("activities",),
        notes=notes,
    )


def _rows(viewer: Viewer, raw: list[Raw], by: str, place: Place | None) -> list[Raw]:
    """Return the groups, or the group of the one body that is named.

    Raises:
        BadInput: when `by` is no grouping and no body of the plan.
    """
    try:
        return _grouped(raw, _grouping(raw, by))
    except BadInput:
        found = look(viewer, by, types=ACTORS, place=place).best
        rows = [
            row
            for group in ("responsible", "monitored-by")
            for row in _grouped(raw, group)
            if found and row["id"] == found.id
        ]
        if not rows:
            raise
        return rows


def _grouping(raw: list[Raw], by: str) -> str:
    """Return the grouping of a word, or the one that has it among its values."""
    if re.fullmatch(r"\d{4}", by):
        return "year"
    if any(by in (row["funding"] or ()) for row in raw):
        return "funding"
    return group_named(by)


def group_named(text: str) -> str:
    """Return the grouping that a word stands for.

    Raises:
        BadInput: when nothing is grouped so; it names what is.
    """
    wanted = set(stems(text))
    for group, names in GROUPS.items():
        if text == group or any(set(stems(one)) <= wanted for one in names):
            return group
    raise BadInput(said("not grouped", name=shortened(text)), allowed=tuple(GROUPS))


def _grouped(raw: list[Raw], by: str) -> list[Raw]:
    groups: dict[str, dict[str, Raw]] = {}
    names: dict[str, object] = {}
    for row in raw:
        for key, label in _keys(row, by):
            groups.setdefault(key, {})[row["id"]] = row
            names[key] = label if plain(label, None) else key
    total = len({row["id"] for row in raw})
    doers = {(r["id"], r["body_id"]) for r in raw if r["tie"] == "RESPONSIBLE"}
    rows = [
        _row(key, names[key], list(found.values()), total, doers, by)
        for key, found in groups.items()
    ]
    return sorted(rows, key=lambda row: (-row["count"], row["id"]))


def _keys(row: Raw, by: str) -> list[tuple[str, object]]:
    tie = {"responsible": "RESPONSIBLE", "monitored-by": "MONITORED_BY"}.get(by)
    if tie:
        return [(row["body_id"], row["body"])] if row["tie"] == tie else []
    values = {
        "year": row["years"],
        "funding": row["funding"],
        "objective": [row["objective"]],
    }[by]
    return [(str(one), str(one)) for one in values or [] if one is not None]


def _row(
    key: str,
    label: object,
    found: list[Raw],
    total: int,
    doers: set[tuple[str, str]],
    by: str,
) -> Raw:
    both = [
        r["code"] for r in found if by == "monitored-by" and (r["id"], key) in doers
    ]
    return {
        "id": key,
        "target": found[0]["target"],
        "group": label,
        "count": len(found),
        "of": total,
        "activities": [r["code"] for r in found],
        "also_responsible_in": both or None,
        "stance": "reported",
        "certain": all(r["certain"] for r in found),
        "cites": [entry for r in found for entry in r["cites"]],
    }
