"""Duty rows with their ties (towards whom, about what, on what basis) attached."""

from __future__ import annotations

from typing import Any

from queries.answer import Row, Words, row_type
from queries.question import kept_rows
from queries.viewer import Viewer

FOREMOST = (
    "manage_case",
    "convene",
    "coordinate",
    "refer",
    "protect",
    "chair",
    "assist",
)
"""Which of an office's duties tell most of it, by action, the most telling first."""
TEXT = ("duty", "condition", "about", "towards", "action", "quantity", "acts")


@row_type
class Duty(Row):
    """A duty of a body or office."""

    WORKING = frozenset({"about_ids", "act_ids"})

    id: str
    bearer: str | None = None
    duty: Words | None = None
    action: str | None = None
    deontic: str | None = None
    towards: tuple[str, ...] | None = None
    about: tuple[str, ...] | None = None
    quantity: str | None = None
    ages: str | None = None
    deadline: str | None = None
    recurrence: str | None = None
    condition: Words | None = None
    acts: tuple[str, ...] | None = None
    period_from: str | None = None
    period_to: str | None = None


def weight_of(action: str | None) -> int:
    """Return the place of an action in FOREMOST, the smaller the more telling."""
    return FOREMOST.index(action) if action in FOREMOST else len(FOREMOST)


def duties_on(viewer: Viewer, asked: list[str]) -> list[str]:
    """Return the ids of the duties about these concerns or narrower ones."""
    narrower = kept_rows(viewer, "shared", "narrower", things=asked)
    concerns = [*asked, *(row["id"] for row in narrower)]
    found = kept_rows(viewer, "shared", "duties_about", things=concerns, actions=[])
    return list(dict.fromkeys(row["id"] for row in found))


def with_ties(viewer: Viewer, duties: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the duties with `towards`, `about` and `acts` as lists of names."""
    ids = sorted({row["id"] for row in duties})
    ties = kept_rows(viewer, "shared", "duty_ties", duties=ids)
    tied = [
        {**row, **_tied([t for t in ties if t["duty"] == row["id"]])} for row in duties
    ]
    return [
        {**row, "about": [one for one in row["about"] if one != row.get("bearer")]}
        for row in tied
    ]


def _tied(ties: list[dict[str, Any]]) -> dict[str, Any]:
    def others(*names: str) -> list[dict[str, Any]]:
        return [t["other"] for t in ties if t["tie"] in names]

    acts = [_act(t) for t in ties if t["tie"] == "BASED_ON"]
    return {
        "towards": others("OWED_TO"),
        "about": others("ABOUT", "ADDRESSES"),
        "about_ids": [t["id"] for t in ties if t["tie"] in ("ABOUT", "ADDRESSES")],
        "acts": sorted(set(acts)),
        "act_ids": [t["id"] for t in ties if t["tie"] == "BASED_ON"],
    }


def _act(tie: dict[str, Any]) -> str:
    labels = tie["other"] or {}
    act = tie["act"] or labels.get("label_sq") or tie["id"]
    return f"{act}, {tie['path']}" if tie["path"] else str(act)
