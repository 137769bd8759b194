"""A minute as people write it, on the clock of Albania and Kosovo."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone
from functools import cache
from typing import NamedTuple
from zoneinfo import ZoneInfo

from ontology.errors import BadValue
from ontology.messages import said, shortened
from ontology.values.dates import read_date

ZONE = "Europe/Tirane"
"""Kosovo's clock is the same."""
FIRST_YEAR, LAST_YEAR = 1990, 2100
_MOMENT = re.compile(
    r"(?P<day>.+?)(?:T|\s+|,\s*)(?P<hour>\d{1,2})[:.](?P<minute>\d\d)"
    r"(?:[:.](?P<second>\d\d)(?:\.\d+)?)?\s*(?P<zone>[Zz]|[+-]\d\d:?\d\d)?",
)


class Moment(NamedTuple):
    """A minute, with what had to be assumed to know which."""

    local: datetime
    """With its offset, on the clock of `ZONE`."""
    zoned: bool
    """Whether an offset was written."""
    twice: bool = False
    """Whether the clock shows this minute twice that night; then the first is meant."""

    @property
    def wall(self) -> datetime:
        """What a clock on the wall shows."""
        return self.local.replace(tzinfo=None, fold=0)

    @property
    def day(self) -> str:
        """The day, ISO."""
        return self.wall.date().isoformat()

    @property
    def text(self) -> str:
        """The minute with its offset, ISO."""
        return self.local.isoformat(timespec="minutes")


@cache
def zone() -> ZoneInfo:
    """Return the zone."""
    return ZoneInfo(ZONE)


def read_moment(text: object) -> Moment:
    """Return the minute of a text such as `2026-11-22T02:00` or `22.11.2026 02:00`.

    Raises:
        BadValue: when it is none, or one that no clock here ever shows.
    """
    found = _MOMENT.fullmatch(text.strip()) if isinstance(text, str) else None
    if found is None:
        raise BadValue(said("no moment here", said=shortened(str(text))))
    naive = _naive(found, str(text))
    if offset := found["zone"]:
        aware = naive.replace(tzinfo=_offset(offset))
        return Moment(aware.astimezone(zone()), zoned=True)
    local = naive.replace(tzinfo=zone())
    back = local.astimezone(UTC).astimezone(zone())
    if back.replace(tzinfo=None) != naive:
        skipped = {"said": naive.strftime("%H:%M"), "next": back.strftime("%H:%M")}
        raise BadValue(said("clock skips", **skipped))
    later = local.replace(fold=1)
    return Moment(local, zoned=False, twice=later.utcoffset() != local.utcoffset())


def _naive(found: re.Match[str], text: str) -> datetime:
    day = read_date(found["day"])
    if day.day is None or day.month is None:
        raise BadValue(said("no moment here", said=shortened(text)))
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise BadValue(said("no such year", first=FIRST_YEAR, last=LAST_YEAR))
    hour, minute, second = (int(found[p] or 0) for p in ("hour", "minute", "second"))
    if hour == 24:
        raise BadValue(said("hour 24"))
    if second == 60:
        raise BadValue(said("second 60"))
    if hour > 24 or minute > 59 or second > 60:
        raise BadValue(said("no hour", said=shortened(text)))
    return datetime(day.year, day.month, day.day, hour, minute)  # noqa: DTZ001 (zoned by who calls)


def _offset(text: str) -> timezone:
    if text in "Zz":
        return UTC
    hours, minutes = int(text[1:3]), int(text[-2:])
    if hours > 14 or minutes > 59:
        raise BadValue(said("no offset", said=text))
    sign = -1 if text[0] == "-" else 1
    return timezone(sign * timedelta(hours=hours, minutes=minutes))
