"""By which acts, and when, an act was amended."""

from __future__ import annotations

from collections.abc import Sequence

from graph.errors import Ambiguous
from queries.aim import Aim, aim
from queries.answer import Answer, Row, row_type
from queries.conclude import conclude
from queries.notes import note
from queries.question import rows_of
from queries.viewer import Viewer


@row_type
class Amendment(Row):
    """An act that changed another."""

    id: str
    act: str | None = None
    act_title: str | None = None
    effect: str
    kind: str | None = None
    number: str | None = None
    date: str | None = None
    title: str | None = None


def amendments_of(viewer: Viewer, *, acts: Sequence[str]) -> Answer:
    """Return the acts that amended or repealed these acts, in order of date."""
    found = [_amended(viewer, one) for one in acts]
    target = Aim().plus(*found)
    raw = rows_of(viewer, "law", "amendments_of", acts=target.ids)
    given = {"acts": list(acts)}
    changed = {row["target"] for row in raw}
    notes = [
        note(viewer.lang, "no amendment", act=act)
        for act, one in zip(acts, found, strict=True)
        if raw and not changed & set(one.ids)
    ]
    return conclude(
        viewer,
        "amendments_of",
        given,
        raw,
        Amendment,
        target,
        relations=("amendments",),
        notes=notes,
    )


def _amended(viewer: Viewer, act: str) -> Aim:
    """Return the act of this name; of several, the one that others amend."""
    try:
        return aim(viewer, act, types=("LegalAct",))
    except Ambiguous as unclear:
        ids = [one["id"] for one in unclear.candidates]
        rows = rows_of(viewer, "law", "amendments_of", acts=ids)
        amended = {row["target"] for row in rows}
        if len(amended) != 1:
            raise
        return Aim(own=tuple(amended))
