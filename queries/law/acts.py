"""Acts that may be over, or to come: found whenever they hold, seen on a day when they do."""

from __future__ import annotations

from graph.errors import Ambiguous
from queries.aim import Aim, aim
from queries.question import rows_of
from queries.viewer import Viewer

_ACT = "act/"


def act_meant(viewer: Viewer, text: str) -> Aim:
    """Return the act of a name or id, whether or not it holds on the day.

    Raises:
        Ambiguous: when there is no clear best; it carries the candidates (maybe none).
    """
    try:
        found = aim(viewer, text, types=("LegalAct",))
        if not all(one.startswith(_ACT) for one in (*found.own, *found.kinds)):
            raise Ambiguous(text, [])
        return found
    except Ambiguous as unclear:
        if unclear.candidates:
            raise
        rows = rows_of(viewer, "names", "rows", ids=[text.strip()])
        if [row["type"] for row in rows] != ["LegalAct"]:
            raise
        return Aim(own=(rows[0]["id"],))


def while_it_held(viewer: Viewer, act: str) -> Viewer:
    """Return the viewer on a day on which an act holds: the day, else its last or first."""
    for row in rows_of(viewer, "shared", "held", things=[act]):
        if row["to_latest"] < viewer.on:
            return viewer.seeing(on=row["to_earliest"])
        if viewer.on < row["from_earliest"]:
            return viewer.seeing(on=row["from_latest"])
        break
    return viewer
