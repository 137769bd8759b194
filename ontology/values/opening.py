"""When something is open: what hours such as `Mo-Fr 08:00-16:00; PH off` say of a minute."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import Literal

from ontology.values.hours import read_hours

State = Literal["open", "closed", "holiday", "unsaid"]
"""`holiday`: it would be open, but for a public holiday that its hours do not speak of."""
Feasts = Callable[[date], bool]
"""Tells of a day whether it is, or may be, a public holiday."""

DAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
MIDNIGHT = 24 * 60
AHEAD = 14
"""So many days ahead the next opening is looked for."""
_ALL = frozenset(range(7))
_RULE = re.compile(r"(?:(?P<days>[A-Z][A-Za-z,-]*) ?)?(?P<rest>off|[\d:,-]*)")


@dataclass(frozen=True, slots=True)
class _Rule:
    days: frozenset[int]
    holidays: bool
    spans: tuple[tuple[int, int], ...] | None
    """Minutes of the day, the second beyond midnight where it ends on the next day; None
    where a rule names days only."""


@dataclass(frozen=True, slots=True)
class Opening:
    """Hours that can be asked. All times are the clock's on the wall."""

    rules: tuple[_Rule, ...]
    always: bool = False

    def state(self, wall: datetime, feasts: Feasts) -> State:
        """Return what the hours say of a minute."""
        if self.always:
            return "open"
        minute = wall.hour * 60 + wall.minute
        today = self._said(wall.date(), minute, feasts)
        before = self._said(wall.date() - timedelta(1), minute + MIDNIGHT, feasts)
        if "open" in (today, before):
            return "open"
        return before if before == "holiday" and today == "closed" else today

    def changes(self, wall: datetime, feasts: Feasts) -> datetime | None:
        """Return when what is open closes, or what is closed opens, if it is soon."""
        if self.always:
            return None
        opened = self.state(wall, feasts) == "open"
        for moment in self._edges(wall):
            if moment > wall and (self.state(moment, feasts) == "open") != opened:
                return moment
        return None

    def spans_of(self, weekday: int) -> tuple[tuple[int, int], ...]:
        """Return the minutes at which a usual day of the week is open."""
        if self.always:
            return ((0, MIDNIGHT),)
        rule = self._rule(weekday)
        return (rule.spans or ()) if rule else ()

    def _said(self, day: date, minute: int, feasts: Feasts) -> State:
        feast = feasts(day)
        rule = next((r for r in reversed(self.rules) if r.holidays), None)
        silent = feast and rule is None
        if not feast or silent:
            rule = self._rule(day.weekday())
        if rule is None:
            return "closed"
        if rule.spans is None:
            return "unsaid" if minute < MIDNIGHT else "closed"
        if not any(first <= minute < last for first, last in rule.spans):
            return "closed"
        return "holiday" if silent else "open"

    def _rule(self, weekday: int) -> _Rule | None:
        """Return the rule for a day of the week: the last one that names it."""
        return next((r for r in reversed(self.rules) if weekday in r.days), None)

    def _edges(self, wall: datetime) -> Iterator[datetime]:
        """Yield the minutes at which a span begins or ends, the nearest first."""
        start = datetime.combine(wall.date(), datetime.min.time()) - timedelta(1)
        spans = {span for rule in self.rules for span in rule.spans or ()}
        minutes = {minute for span in spans for minute in span}
        # What ends after midnight ends on the next day: by the clock each day is alike.
        clock = sorted({minute % MIDNIGHT for minute in minutes})
        last = start + timedelta(days=AHEAD + 1, minutes=max(minutes, default=0))
        for day in range(AHEAD + 4):
            for minute in clock:
                moment = start + timedelta(days=day, minutes=minute)
                if moment <= last:
                    yield moment


@lru_cache(maxsize=1 << 12)
def opening(text: str) -> Opening:
    """Return hours in a form that can be asked; BadValue where they are none.

    >>> night = opening("Mo-Fr 22:00-06:00")
    >>> night.state(datetime(2026, 11, 24, 2, 0), lambda _: False)
    'open'
    """
    tidy = read_hours(text)
    if "24/7" in tidy.split("; "):
        return Opening((), always=True)
    return Opening(tuple(map(_rule, tidy.split("; "))))


def _rule(text: str) -> _Rule:
    found = _RULE.fullmatch(text)
    days, rest = (found["days"], found["rest"]) if found else (None, text)
    named = days.split(",") if days else []
    spans = None if not rest else () if rest == "off" else _spans(rest)
    return _Rule(
        days=frozenset(d for one in named if one != "PH" for d in _range(one))
        if named
        else _ALL,
        holidays="PH" in named,
        spans=spans,
    )


def _range(text: str) -> Iterator[int]:
    """Yield the days from one to another, over the week's end where it must be."""
    first, _, last = text.partition("-")
    if "PH" in (first, last):
        return
    start, end = DAYS.index(first), DAYS.index(last or first)
    yield from (day % 7 for day in range(start, end + 1 + (7 if end < start else 0)))


def _spans(text: str) -> tuple[tuple[int, int], ...]:
    found = []
    for one in text.split(","):
        start, end = (_minute(part) for part in one.split("-"))
        found.append((start, end + (MIDNIGHT if end <= start else 0)))
    return tuple(found)


def _minute(clock: str) -> int:
    hour, minute = clock.split(":")
    return int(hour) * 60 + int(minute)
