"""Dates as precise as a text states them, and what is certain on a day."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass
from enum import StrEnum

from typing_extensions import override

from ontology.errors import BadValue
from ontology.messages import said as message
from ontology.values.folding import fold
from ontology.values.months import month_number

FIRST_DAY = "0001-01-01"
LAST_DAY = "9999-12-31"


class Holds(StrEnum):
    """Whether something holds on a day."""

    CERTAIN = "certain"
    POSSIBLE = "possible"
    NO = "no"


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A year, a month of a year, or a day."""

    year: int
    month: int | None = None
    day: int | None = None

    @override
    def __str__(self) -> str:
        said = (self.year, self.month, self.day)
        widths = ("04", "02", "02")
        return "-".join(
            f"{part:{width}}"
            for part, width in zip(said, widths, strict=True)
            if part is not None
        )

    @property
    def earliest(self) -> str:
        """The first day it can be."""
        return f"{self.year:04}-{self.month or 1:02}-{self.day or 1:02}"

    @property
    def latest(self) -> str:
        """The last day it can be."""
        month = self.month or 12
        day = self.day or calendar.monthrange(self.year, month)[1]
        return f"{self.year:04}-{month:02}-{day:02}"

    def holds_on(self, day: str) -> Holds:
        """Whether this is the date of a day: certain only when stated to the day."""
        if not self.earliest <= day <= self.latest:
            return Holds.NO
        return Holds.CERTAIN if self.day else Holds.POSSIBLE


@dataclass(frozen=True, slots=True)
class Days:
    """The four day columns of a state."""

    from_earliest: str
    from_latest: str
    to_earliest: str
    to_latest: str

    def holds_on(self, day: str) -> Holds:
        """Whether the state holds on a day."""
        if self.from_latest <= day <= self.to_earliest:
            return Holds.CERTAIN
        if self.from_earliest <= day <= self.to_latest:
            return Holds.POSSIBLE
        return Holds.NO


def days_of_state(
    valid_from: str | None = None,
    valid_to: str | None = None,
    attested_on: str | None = None,
) -> Days:
    """The day columns of a state; an unsaid end is open around the attested day."""
    seen = read_date(attested_on) if attested_on else None
    start = read_date(valid_from) if valid_from else None
    end = read_date(valid_to) if valid_to else None
    from_earliest = start.earliest if start else FIRST_DAY
    to_latest = end.latest if end else LAST_DAY
    from_latest = start.latest if start else seen.latest if seen else LAST_DAY
    to_earliest = end.earliest if end else seen.earliest if seen else FIRST_DAY
    return Days(
        from_earliest,
        min(from_latest, to_latest),
        max(to_earliest, from_earliest),
        to_latest,
    )


_ISO = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
_DOTTED = re.compile(r"(?:(\d{1,2}) ?[./-] ?)?(\d{1,2}) ?[./-] ?(\d{4})\.?")
_DAY_FIRST = re.compile(
    r"(?:(\d{1,2})(?:\.|st|nd|rd|th|-te)? )?([a-z]+)\.?,? (\d{4})\.?"
)
_MONTH_FIRST = re.compile(r"([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\.?")
_LEAD = re.compile(
    r"^(?:me date|date[sn]?|dt|dat|me|on|ne|u|viti[nt]?|vit|v|year|godine)\.? +|^dt\.(?=\d)"
)
_TAIL = re.compile(r" (?:godine|god|g)\.?$")


def read_date(said: object) -> PartialDate:
    """The date that a text, a year or a calendar day states; else BadValue."""
    if isinstance(said, PartialDate):
        return said
    if isinstance(said, dt.date):
        return PartialDate(said.year, said.month, said.day)
    if isinstance(said, bool) or not isinstance(said, (str, int)):
        raise BadValue(message("not a date", said=said))
    parts = _parts(_TAIL.sub("", _LEAD.sub("", fold(str(said)))))
    if parts is None:
        raise BadValue(message("not a date", said=said))
    return _checked(said, *parts)


def _parts(text: str) -> tuple[int, int | None, int | None] | None:
    if found := _ISO.fullmatch(text):
        year, month, day = found.groups()
    elif found := _DOTTED.fullmatch(text):
        day, month, year = found.groups()
    elif found := _DAY_FIRST.fullmatch(text):
        day, name, year = found.groups()
        month = month_number(name)
    elif found := _MONTH_FIRST.fullmatch(text):
        name, day, year = found.groups()
        month = month_number(name)
    else:
        return None
    if not month and not _ISO.fullmatch(text):
        return None
    return int(year), int(month) if month else None, int(day) if day else None


def _checked(
    said: object, year: int, month: int | None, day: int | None
) -> PartialDate:
    try:
        dt.date(year, month if month is not None else 1, day if day is not None else 1)
    except ValueError:
        raise BadValue(message("no day of the calendar", said=said)) from None
    return PartialDate(year, month, day)
