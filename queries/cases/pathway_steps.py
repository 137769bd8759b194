"""The steps of a case, in order."""

from __future__ import annotations

from queries.aim import ACTORS, Aim, aim
from queries.answer import Answer, Row, Words, row_type
from queries.bodies.bodies_for import concerns_of
from queries.cases.order import order_notes
from queries.conclude import Raw, conclude
from queries.gazetteer import place_of
from queries.place import Place
from queries.question import rows_of
from queries.viewer import Viewer


@row_type
class PathStep(Row):
    """A step of a pathway."""

    WORKING = frozenset({"actor_ids"})

    id: str
    pathway: str | None = None
    position: int | None = None
    done_by: tuple[str, ...] | None = None
    step: Words | None = None
    towards: tuple[str, ...] | None = None
    action: str | None = None
    deadline: str | None = None
    form: str | None = None
    condition: Words | None = None


def pathway_steps(
    viewer: Viewer,
    *,
    concern: str | None = None,
    territory: str | None = None,
    role: str | None = None,
) -> Answer:
    """Return the steps of a case of this concern here, those of one role when given."""
    place = place_of(viewer, territory)
    concerns = concerns_of(viewer, concern) if concern else []
    actor = _actor(viewer, role, place)
    paths = rows_of(viewer, "shared", "pathways", concerns=concerns)
    chosen = _chosen(paths, place, actor)
    raw = rows_of(viewer, "cases", "pathway_steps", pathways=[p["id"] for p in chosen])
    rows = [
        row for row in raw if not actor.ids or set(actor.ids) & set(row["actor_ids"])
    ]
    rows.sort(key=lambda row: row["stance"] == "planned")
    local = tuple(p["id"] for p in chosen if place and any(map(place.has, p["places"])))
    kinds = tuple(p["id"] for p in chosen if p["id"] not in local)
    target = Aim(local, kinds, place, actor.notes, also=(*actor.ids, *concerns))
    given = {"concern": concern, "territory": territory, "role": role}
    return conclude(
        viewer,
        "pathway_steps",
        given,
        rows,
        PathStep,
        target,
        relations=("duties", "other"),
        notes=order_notes(viewer, rows),
    )


def _actor(viewer: Viewer, role: str | None, place: Place | None) -> Aim:
    if not role:
        return Aim()
    return aim(viewer, role, types=ACTORS, place=place)


def _chosen(paths: list[Raw], place: Place | None, actor: Aim) -> list[Raw]:
    """Return the place's own pathways, else those of its country; with the actor in them."""
    acted = [p for p in paths if not actor.ids or set(actor.ids) & set(p["actors"])]
    if place is None:
        return acted
    here = [p for p in acted if any(map(place.has, p["places"]))]
    wide = [p for p in acted if set(place.above) & set(p["places"])]
    return here or wide
