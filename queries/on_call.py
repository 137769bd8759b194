"""Who is on call at a minute: the turn of the rota that it falls into."""

from __future__ import annotations

from datetime import datetime
from typing import Any, NamedTuple

from graph.errors import BadValue
from ontology.messages import said
from ontology.values.moments import Moment, read_moment
from ontology.values.recurrence import is_rule, turn
from queries.question import kept_rows
from queries.reasons import minute
from queries.viewer import Viewer

Raw = dict[str, Any]


class Turn(NamedTuple):
    """Somebody's turn."""

    who: str
    of: str
    """For which body, service or institution."""
    until: str
    certain: bool
    cites: tuple[str, ...]


def turns(
    viewer: Viewer, things: list[str], moment: Moment | None
) -> tuple[list[Turn], list[str]]:
    """Return whose turn it is for these things, and the shifts that cannot be read."""
    found: dict[tuple[str, str], Turn] = {}
    unread = []
    for row in kept_rows(viewer, "shared", "on_call", things=things):
        try:
            end = _end(row, moment)
        except BadValue:
            unread.append(row["shift"])
            continue
        if end is not None:
            until = minute(end, near=moment.wall if moment else None)
            one = Turn(
                row["id"], row["target"], until, row["certain"], tuple(row["cites"])
            )
            found.setdefault((one.who, one.until), one)
    return list(found.values()), list(dict.fromkeys(unread))


def _end(row: Raw, moment: Moment | None) -> datetime | None:
    """Return when the turn ends that a minute falls into; None where it falls in none.

    Raises:
        BadValue: when the shift's times or rule cannot be read, or it ends before it begins.
    """
    start, end = read_moment(row["starts"]).wall, read_moment(row["ends"]).wall
    if end <= start:
        raise BadValue(said("shift ends before"))
    if moment is None:
        return end
    if is_rule(row["rule"]):
        began = turn(row["rule"], start, end, moment.wall)
        return began + (end - start) if began else None
    return end if start <= moment.wall < end else None
