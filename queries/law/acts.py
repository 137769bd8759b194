"""Acts that may be over: found whenever they hold, and seen as on their last day."""

from __future__ import annotations

from dataclasses import replace

from graph.errors import Ambiguous
from ontology.values.dates import read_date
from queries.aim import Aim, aim
from queries.question import rows_of
from queries.viewer import Viewer


def act_meant(viewer: Viewer, text: str) -> Aim:
    """Return the act of a name or id, whether or not it holds on the day.

    Raises:
        Ambiguous: when there is no clear best; it carries the candidates (maybe none).
    """
    try:
        return aim(viewer, text, types=("LegalAct",))
    except Ambiguous as unclear:
        if unclear.candidates:
            raise
        rows = rows_of(viewer, "names", "rows", ids=[text.strip()])
        if [row["type"] for row in rows] != ["LegalAct"]:
            raise
        return Aim(own=(rows[0]["id"],))


def while_it_held(viewer: Viewer, act: str) -> Viewer:
    """Return the viewer on a day on which an act is there: the day, else its last one."""
    if rows_of(viewer, "shared", "things", things=[act]):
        return viewer
    named = rows_of(viewer, "names", "rows", ids=[act])
    dates = [row["date"] for row in named if row["date"]]
    if not dates:
        return viewer
    then = replace(viewer, on=read_date(dates[0]).latest, memo={})
    rows = rows_of(then, "shared", "things", things=[act])
    ends = [one for row in rows if (one := row["properties"].get("valid_to"))]
    return replace(then, on=read_date(ends[0]).earliest, memo={}) if ends else then
