"""Which contacts must be verified again, the most harmful first."""

from __future__ import annotations

from datetime import date
from typing import Any

from graph.errors import BadInput, BadValue
from ontology.messages import said, shortened
from ontology.values.dates import read_date
from ontology.values.durations import length_in_days, read_age
from queries.aim import Aim
from queries.answer import Answer, Row, Words, row_type
from queries.conclude import Raw, conclude
from queries.gazetteer import place_of
from queries.notes import note
from queries.place import Place, local
from queries.question import rows_of
from queries.reach import LIVE, last_failure
from queries.reasons import minute, reason
from queries.shelters import without_places
from queries.station import LINES
from queries.viewer import Viewer
from queries.wording import shown_day

YEAR = "1y"


@row_type
class Stale(Row):
    """A channel to verify, and why it matters."""

    ALWAYS = frozenset({"verified_on"})
    WORKING = frozenset({"failures", "thing_id", "thing_kind"})

    id: str
    thing: tuple[str, ...] | None = None
    channel: str | None = None
    value: str | None = None
    reasons: tuple[Words, ...] | None = None
    verified_on: str | None = None
    attested_on: str | None = None
    failed_on: str | None = None
    hours: str | None = None


def contacts(
    viewer: Viewer, *, stale: str | None = None, territory: str | None = None
) -> Answer:
    """Return the channels that nobody has verified for so long, or that failed."""
    place = place_of(viewer, territory)
    days = _days(stale or YEAR)
    raw = _of_place(viewer, rows_of(viewer, "cases", "contacts"), place)
    raw, hidden = without_places(viewer, raw, "thing_id")
    ways: dict[str, set[str]] = {}
    for row in raw:
        if row["channel"] in LIVE:
            ways.setdefault(row["thing_id"], set()).add(row["id"])
    rows = [
        (key, row)
        for row in _once(raw)
        if (key := _judged(row, ways, viewer.on, days)) is not None
    ]
    rows.sort(key=lambda one: one[0])
    shown = [row for _, row in rows]
    target = Aim(own=tuple(row["target"] for row in shown), place=place)
    given = {"stale": stale, "territory": territory}
    return conclude(
        viewer,
        "contacts",
        given,
        shown,
        Stale,
        target,
        relations=("contacts",),
        notes=(note(viewer.lang, "front door"),) if hidden else (),
    )


def _days(text: str) -> int:
    try:
        return length_in_days(read_age(text))
    except BadValue as error:
        what = said("no duration", option="--stale", said=shortened(text))
        raise BadInput(what, remedy=said("give a duration")) from error


def _of_place(viewer: Viewer, rows: list[Raw], place: Place | None) -> list[Raw]:
    if place is None:
        return rows
    here = set(local(viewer, sorted({row["thing_id"] for row in rows}), place))
    return [row for row in rows if row["thing_id"] in here]


def _once(rows: list[Raw]) -> list[Raw]:
    """Return one row a channel, with all that it reaches."""
    kept: dict[str, Raw] = {}
    for row in rows:
        first = kept.setdefault(
            row["id"],
            {**row, "thing": [], "reached": [], "cites": [], "target": row["thing_id"]},
        )
        first["thing"].append(row["thing"])
        first["reached"].append((row["thing_id"], row["thing_kind"]))
        first["cites"] = [*first["cites"], *row["cites"]]
        first["hours"] = first["hours"] or row["hours"]
    return list(kept.values())


def _judged(
    row: Raw, ways: dict[str, set[str]], on: str, days: int
) -> tuple[Any, ...] | None:
    """Return where a row stands in the list, its reasons put into it; None for none."""
    reached = row.pop("reached")
    failed = last_failure(row["failures"], row["verified_on"], None)
    known = row["verified_on"] or row["attested_on"]
    age = _age(known, on) if known else None
    if failed is None and row["verified_on"] and age is not None and age <= days:
        return None
    line = any(kind in LINES for _, kind in reached) or row["hours"] == "24/7"
    only = any(ways.get(one) == {row["id"]} for one, _ in reached)
    told = [
        reason("failed", when=minute(failed)) if failed else None,
        reason("line") if line else None,
        reason("only way") if only else None,
        reason("never verified")
        if not row["verified_on"]
        else reason("last verified", when=shown_day(row["verified_on"])),
    ]
    row["reasons"] = [one for one in told if one]
    row["failed_on"] = failed.date().isoformat() if failed else None
    return (failed is None, not line, not only, -(age or 10**6), row["id"])


def _age(said_on: str, on: str) -> int:
    latest = date.fromisoformat(read_date(said_on).latest)
    return (date.fromisoformat(on) - latest).days
