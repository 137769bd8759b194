"""Everything known of a thing: values with their passages, claims, ties."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from queries.aim import Aim
from queries.answer import Answer, Row, row_type
from queries.claims import settled
from queries.conclude import Raw, conclude
from queries.gazetteer import place_of
from queries.look import meant
from queries.notes import note
from queries.question import rows_of
from queries.shelters import telling_channels
from queries.viewer import Viewer
from queries.wording import name

_INNER = {
    "id",
    "key",
    "type",
    "stated",
    "stance",
    "tier",
    "recorded_at",
    "retracted_at",
    "dated",
    "from_earliest",
    "from_latest",
    "to_earliest",
    "to_latest",
    "open_from",
    "contested",
    "start",
    "end",
}


@row_type
class Fact(Row):
    """One value, claim or tie of the thing."""

    WORKING = frozenset(
        {"other", "outward", "properties", "property", "subject", "rule", "tie"}
    )
    PARTNERS = True

    id: str
    fact: str
    """value, claim or tie."""
    what: str
    value: Any = None
    type: str | None = None
    chosen: bool | None = None
    author: str | None = None


def show(viewer: Viewer, *, thing: str, territory: str | None = None) -> Answer:
    """Return the properties, contested values and ties of a thing, by name or id."""
    place = place_of(viewer, territory)
    chosen = _by_id(viewer, thing) or meant(viewer, thing, place=place).id
    things = rows_of(viewer, "shared", "things", things=[chosen])
    claims = rows_of(viewer, "shared", "claims", things=[chosen])
    ties = rows_of(viewer, "things", "show", things=[chosen])
    channels = {row["id"] for row in ties if row["type"] == "Channel"}
    channels |= {row["id"] for row in things if row["type"] == "Channel"}
    hidden = telling_channels(viewer, sorted(channels)) if channels else set()
    rows = [
        *_values(things),
        *map(_claim, settled(claims)),
        *(_tie(row, viewer) for row in ties if row["id"] not in hidden),
    ]
    if chosen in hidden:
        rows = []
    given = {"thing": thing, "territory": territory}
    contested = any(row["fact"] == "claim" and row["chosen"] is None for row in rows)
    return conclude(
        viewer,
        "show",
        given,
        rows,
        Fact,
        Aim(own=(chosen,), place=place),
        relations=(),
        status="contradicted" if contested else None,
        notes=(note(viewer.lang, "front door"),) if hidden else (),
    )


def _by_id(viewer: Viewer, text: str) -> str | None:
    rows = rows_of(viewer, "shared", "things", things=[text]) if "/" in text else []
    return rows[0]["id"] if rows else None


def _values(things: Iterable[Raw]) -> list[Raw]:
    return [
        {
            **row,
            "id": f"{row['id']} {key}",
            "fact": "value",
            "what": key,
            "value": value,
            "type": None,
            "cites": _cites(row["cites"], key),
        }
        for row in things
        for key, value in sorted({**row["properties"], "type": row["type"]}.items())
        if key not in _INNER or key == "type"
    ]


def _cites(stated: list[str], key: str) -> list[str]:
    """Return the entries behind one property: its own, else those of the whole record."""
    own = [one for one in stated if one.startswith((f"{key}@", f"{key}~"))]
    return ["*" + one[len(key) :] for one in own] or [
        one for one in stated if one.startswith("*")
    ]


def _claim(row: Raw) -> Raw:
    return {**row, "fact": "claim", "what": row["property"]}


def _tie(row: Raw, viewer: Viewer) -> Raw:
    arrow = row["tie"] if row["outward"] else f"<- {row['tie']}"
    return {
        **row,
        "fact": "tie",
        "what": arrow,
        "value": name(row["other"], viewer.lang) or row["id"],
    }
