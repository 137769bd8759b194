"""The minute asked about, and the public holidays around it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from graph.errors import BadInput, BadValue
from ontology.messages import Said, said
from ontology.values.moments import Moment, read_moment
from ontology.values.opening import AHEAD
from queries.notes import note
from queries.place import Place
from queries.question import kept_rows
from queries.viewer import Viewer

_BEFORE, _AFTER = 2, AHEAD + 2
"""So many days before and after the minute asked about a holiday counts."""


def moment_of(text: str | None, option: str = "--at") -> Moment | None:
    """Return the minute that was typed.

    Raises:
        BadInput: when it is none, or one that no clock here shows.
    """
    if text is None:
        return None
    try:
        return read_moment(text)
    except BadValue as error:
        what = said("no hour with day", option=option)
        remedy = error.what if isinstance(error.what, Said) else str(error)
        raise BadInput(what, remedy=remedy) from error


class Holidays:
    """The public holidays of a country around a minute."""

    def __init__(self, viewer: Viewer, place: Place, moment: Moment) -> None:
        """Read them from the store."""
        day = moment.wall.date()
        self.year = day.year
        since, until = day - timedelta(_BEFORE), day + timedelta(_AFTER)
        grounds = [place.id, *place.above]
        self._rows: dict[str, list[dict[str, Any]]] = {}
        for row in kept_rows(
            viewer,
            "shared",
            "holidays",
            grounds=grounds,
            since=f"{day.year}-01-01",
            until=max(until.isoformat(), f"{day.year}-12-31"),
        ):
            self._rows.setdefault(row["date"], []).append(row)
        self._near = (since, until)

    def __call__(self, day: date) -> bool:
        """Tell whether a day is, or may be, a holiday."""
        return day.isoformat() in self._rows

    def on(self, day: date) -> list[dict[str, Any]]:
        """Return the holidays of a day."""
        return self._rows.get(day.isoformat(), [])

    @property
    def known(self) -> bool:
        """Whether any holiday of the year is known: else no day can be said to be none."""
        return bool(self._rows)


def time_notes(viewer: Viewer, moment: Moment | None) -> tuple[str, ...]:
    """Return what had to be assumed of the minute."""
    if moment is None:
        return (note(viewer.lang, "no hour given"),)
    told = [] if moment.zoned else [note(viewer.lang, "zone assumed")]
    if moment.twice:
        clock = moment.wall.strftime("%H:%M")
        told.append(note(viewer.lang, "clock twice", clock=clock))
    return tuple(told)
