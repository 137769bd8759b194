"""The way of a case in a place: each step bound to who that is here, with what is unknown."""

from __future__ import annotations

from typing import Any

from queries.aim import Aim
from queries.answer import Answer, Row, Words, row_type
from queries.binding import Bound, bind
from queries.cases.order import order_notes
from queries.conclude import Raw, conclude
from queries.gazetteer import place_of
from queries.notes import note
from queries.place import Place
from queries.question import kept_rows
from queries.reasons import Reason, reason
from queries.stations import concerns_known
from queries.viewer import Viewer

_PASSING = ("refer", "report", "notify")
"""Actions that go to somebody."""


@row_type
class BoundStep(Row):
    """A step, bound to the place and the day."""

    ALWAYS = frozenset({"done_by", "contact"})
    WORKING = frozenset({"bases", "next_ids", "whole_bases"})

    id: str
    pathway: str | None = None
    position: int | None = None
    step: Words | None = None
    action: str | None = None
    done_by: tuple[str, ...] | None = None
    holder: tuple[str, ...] | None = None
    contact: str | None = None
    towards: tuple[str, ...] | None = None
    towards_contact: str | None = None
    deadline: str | None = None
    deadline_from: Words | None = None
    condition: Words | None = None
    form: str | None = None
    recorded_in: tuple[str, ...] | None = None
    acts: tuple[str, ...] | None = None
    then: tuple[int, ...] | None = None
    unknown: tuple[Words, ...] | None = None


def pathway(viewer: Viewer, *, concern: str, territory: str) -> Answer:
    """Return the steps of a case here, the place's own first, then its country's."""
    place = place_of(viewer, territory)
    assert place is not None  # a territory is required
    concerns = concerns_known(viewer, concern)
    own, wide = pathways_of(viewer, concerns, place)
    raw = kept_rows(viewer, "cases", "pathway", pathways=[*own, *wide])
    order = {one: n for n, one in enumerate([*own, *wide])}
    raw.sort(key=lambda row: (row["stance"] == "planned", order[row["target"]]))
    rows = bound_steps(viewer, raw, place, wide)
    target = Aim(tuple(own), tuple(wide), place, also=tuple(concerns))
    wider = () if own or not rows else (note(viewer.lang, "no own pathway"),)
    return conclude(
        viewer,
        "pathway",
        {"concern": concern, "territory": territory},
        rows,
        BoundStep,
        target,
        relations=("duties", "other"),
        notes=(*wider, *order_notes(viewer, raw)),
    )


def pathways_of(
    viewer: Viewer, concerns: list[str], place: Place
) -> tuple[list[str], list[str]]:
    """Return the pathways of a place, and those laid down above it, for the concerns."""
    paths = kept_rows(viewer, "shared", "pathways", concerns=concerns)
    own = [p["id"] for p in paths if any(map(place.has, p["places"]))]
    wide = [
        p["id"]
        for p in paths
        if p["id"] not in own and set(place.above) & set(p["places"])
    ]
    return own, wide


def bound_steps(
    viewer: Viewer, raw: list[Raw], place: Place, wide: list[str]
) -> list[Raw]:
    """Return the steps with their ends bound, and what is not known of each."""
    ids = [row["id"] for row in raw]
    ends = kept_rows(viewer, "shared", "step_ends", steps=ids)
    bound = bind(viewer, (row["id"] for row in ends), place)
    positions = {row["id"]: row["position"] for row in raw}
    rows = []
    for row in raw:
        mine = [one for one in ends if one["target"] == row["id"]]
        by, to = (
            [bound[one["id"]] for one in mine if one["tie"] == tie]
            for tie in ("BY", "TO")
        )
        rows.append(_bound(row, by, to, positions, ruled=row["target"] in wide))
    return rows


def _bound(
    row: Raw,
    by: list[Bound],
    to: list[Bound],
    positions: dict[str, Any],
    *,
    ruled: bool,
) -> Raw:
    after = [positions[one] for one in row["next_ids"] if one in positions]
    return {
        **row,
        "recorded_in": [one for one in row["recorded_in"] if one],
        "acts": _acts(row),
        "done_by": _names(by),
        "holder": [one for each in by for one in each.holders],
        "contact": next((one.value for one in by if one.value), None),
        "towards": _names(to),
        "towards_contact": next((one.value for one in to if one.value), None),
        "then": tuple(dict.fromkeys(after)) or None,
        "unknown": _unknown(row, by, to, ruled=ruled),
        "cites": [*row["cites"], *(c for one in (*by, *to) for c in one.cites)],
    }


def _acts(row: Raw) -> list[Raw]:
    """Return on what the step and its pathway as a whole rest, each act once."""
    every = [one for one in (*row["bases"], *row["whole_bases"]) if one and one["id"]]
    named = [
        {k: one.get(k) for k in ("label_sq", "label_en", "label_sr")}
        for one in sorted(every, key=lambda one: str(one["id"]))
    ]
    return list({str(one): one for one in named}.values())


def _names(ends: list[Bound]) -> list[Raw]:
    named = [
        {k: one.get(k) for k in ("label_sq", "label_en", "label_sr")}
        for each in ends
        for one in each.shown
    ]
    return list({str(one): one for one in named}.values())


def _unknown(
    row: Raw, by: list[Bound], to: list[Bound], *, ruled: bool
) -> list[Reason]:
    told = [reason("national")] if ruled else []
    if not by:
        told.append(reason("no actor"))
    if not to and row["action"] in _PASSING:
        told.append(reason("no receiver"))
    if row["deadline"] is None:
        told.append(reason("no deadline"))
    elif not any((row["deadline_from"] or {}).values()):
        told.append(reason("no clock"))
    told += [one for each in (*by, *to) for one in each.unknown]
    return list({str(one): one for one in told}.values())
