"""Every contradiction of the sources, with the rule that chose, where one did."""

from __future__ import annotations

from queries.aim import Aim
from queries.answer import Answer
from queries.conclude import Raw, conclude
from queries.gazetteer import place_of
from queries.matter import about
from queries.plans.contradictions import TEXT, Contradiction, as_figure
from queries.plans.record_of import contested
from queries.question import rows_of
from queries.viewer import Viewer


def conflicts(
    viewer: Viewer, *, territory: str | None = None, matter: str | None = None
) -> Answer:
    """Return the values that contest each other, of everything or in a place."""
    place = place_of(viewer, territory)
    rows = about(clashing(viewer), matter, ("subject", *TEXT))
    own = tuple(dict.fromkeys(row["target"] for row in rows))
    given = {"territory": territory, "matter": matter}
    return conclude(
        viewer,
        "conflicts",
        given,
        rows,
        Contradiction,
        Aim(own=own, place=place),
        relations=("other",),
        status="contradicted" if rows else None,
    )


def clashing(viewer: Viewer) -> list[Raw]:
    """Return every contested value and every figure that clashes with another."""
    claims = [as_figure(row) for row in rows_of(viewer, "law", "conflicts")]
    things = [row["id"] for row in rows_of(viewer, "shared", "measured")]
    figures = rows_of(viewer, "plans", "contradictions", things=things)
    ids = contested(figures)
    once = {row["id"]: row for row in figures if row["id"] in ids}
    return [*claims, *({**row, "chosen": None} for row in once.values())]
