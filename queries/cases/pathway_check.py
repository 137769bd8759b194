"""What is wrong with the published pathways, with the passages that show it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from queries.aim import Aim
from queries.answer import Answer, Row, Words, row_type
from queries.conclude import Raw, conclude
from queries.covering import covering, sorts_of
from queries.defects import DEFECTS, Defect, Ends, defects_of
from queries.gazetteer import place_of
from queries.place import Place
from queries.question import rows_of
from queries.reasons import labels
from queries.stations import concerns_known
from queries.viewer import Viewer


@row_type
class Flaw(Row):
    """A defect of a pathway."""

    id: str
    defect: str
    pathway: str | None = None
    position: int | None = None
    step: Words | None = None
    what: Words | None = None


def pathway_check(
    viewer: Viewer, *, concern: str | None = None, territory: str | None = None
) -> Answer:
    """Return the defects of the pathways of a concern or place, of all where none is given."""
    place = place_of(viewer, territory)
    concerns = concerns_known(viewer, concern) if concern else []
    paths = rows_of(viewer, "shared", "pathways", concerns=concerns)
    paths = [one for one in paths if _there(one, place)]
    ids = [one["id"] for one in paths]
    steps = rows_of(viewer, "cases", "pathway_check", pathways=ids)
    ends = _ends(viewer, steps, _places(viewer, paths, place))
    rows = []
    for target in ids:
        mine = [step for step in steps if step["target"] == target]
        rows += [_shown(one) for one in defects_of(mine, ends)]
    rows.sort(
        key=lambda row: (DEFECTS.index(row["defect"]), row["id"], str(row["what"]))
    )
    own = tuple(one for one in ids if place is None or f"/{place.scope}/" in one)
    wide = tuple(one for one in ids if one not in own)
    return conclude(
        viewer,
        "pathway_check",
        {"concern": concern, "territory": territory},
        rows,
        Flaw,
        Aim(own, wide, place, also=tuple(concerns)),
        relations=("duties", "other"),
        status="none" if ids and not rows else None,
    )


def _there(path: Raw, place: Place | None) -> bool:
    """Tell whether a pathway is of the place, or of what it lies in."""
    if place is None:
        return True
    covered = set(path["places"])
    return bool(covered & set(place.above)) or any(map(place.has, covered))


def _places(viewer: Viewer, paths: Sequence[Raw], place: Place | None) -> list[Place]:
    """Return where the pathways hold: the place asked about, else each of their own."""
    if place is not None:
        return [place]
    every = sorted({one for path in paths for one in path["places"]})
    return [found for one in every if (found := place_of(viewer, one)) is not None]


def _ends(viewer: Viewer, steps: Sequence[Raw], places: Sequence[Place]) -> Ends:
    rows = rows_of(viewer, "shared", "step_ends", steps=[one["id"] for one in steps])
    actors = sorted({row["id"] for row in rows})
    known = rows_of(viewer, "shared", "things", things=actors)
    names = {row["id"]: labels(row["properties"]) for row in known}
    sides: dict[str, dict[str, list[Raw]]] = {"BY": {}, "TO": {}}
    for row in rows:
        one = {**row, "label": names[row["id"]]}
        sides[row["tie"]].setdefault(row["target"], []).append(one)
    down = rows_of(viewer, "shared", "instances", kinds=actors)
    there = {row["asked"] for row in down}
    sorts = sorts_of(row for row in known if row["id"] not in there)
    there |= {kind for one in places for kind in covering(viewer, sorts, one)}
    return Ends(sides["BY"], sides["TO"], _hours(viewer, actors), frozenset(there))


def _hours(viewer: Viewer, actors: Sequence[str]) -> dict[str, list[str]]:
    """Return the hours of actors: those of their lines and of what they provide."""
    found: dict[str, list[str]] = {}
    for row in rows_of(viewer, "cases", "contact", things=list(actors)):
        if row["hours"]:
            found.setdefault(row["target"], []).append(row["hours"])
    given = rows_of(viewer, "shared", "services_by", things=list(actors))
    givers: dict[str, list[str]] = {}
    for row in given:
        if row["tie"] == "PROVIDED_BY" and row["stance"] == "reported":
            givers.setdefault(row["id"], []).append(row["target"])
    for row in rows_of(viewer, "cases", "services_of", services=sorted(givers)):
        for giver in givers[row["id"]] if row["hours"] else ():
            found.setdefault(giver, []).append(row["hours"])
    return found


def _shown(one: Defect) -> dict[str, Any]:
    columns = ("id", "target", "pathway", "position", "step", "stance", "certain")
    return {
        **{column: one.step[column] for column in columns},
        "defect": one.kind,
        "what": one.what,
        "cites": one.cites,
    }
