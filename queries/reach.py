"""How well a contact is reached at a minute: from now to not at all, and why."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple

from graph.errors import BadValue
from ontology.values.dates import read_date
from ontology.values.moments import Moment, read_moment
from ontology.values.opening import Feasts, opening
from queries.reasons import minute, reason
from queries.wording import shown_day

Reason = dict[str, str]
REACH = ("now", "perhaps", "later", "indirect", "failed", "unknown")
"""How well something is reached, the best first."""
LIVE = ("phone",)
"""Kinds of channels at which somebody answers at once."""
PLACES = ("address", "in_person")
LEADING = (*PLACES, "url")
"""Kinds of channels that tell where a thing is: by an address, or a page that has it."""
FRESH = timedelta(days=366)
"""A contact that nobody has confirmed for longer is not sure to answer."""
AGES = ("verified", "attested", "old", "undated")
"""How old what is known of a contact is, the freshest first."""


class Reached(NamedTuple):
    """What is to be expected of a contact."""

    reach: str
    freshness: str
    reasons: tuple[Reason, ...]

    @property
    def rank(self) -> int:
        """The smaller the better."""
        return REACH.index(self.reach)


class Clock:
    """What hours say of one minute; each hours are asked once."""

    def __init__(self, moment: Moment, feasts: Feasts) -> None:
        """Ask nothing yet."""
        self.moment = moment
        self._feasts = feasts
        self._said: dict[str, tuple[str, Reason]] = {}

    def at(self, hours: str) -> tuple[str, Reason]:
        """Return whether somebody answers now, and what is to be said of it."""
        said = self._said.get(hours)
        if said is None:
            said = self._said[hours] = _at(hours, self.moment, self._feasts)
        return said


UNDATED = ("undated", reason("undated"))
NOTHING = Reached("unknown", "undated", (reason("no channel"),))


def reached(
    channel: dict[str, Any], moment: Moment | None, feasts: Feasts, on: str
) -> Reached:
    """Return how well a channel is reached at a minute, or on a day when none is given."""
    clock = Clock(moment, feasts) if moment else None
    return met(channel, freshness_of(channel, on), clock)


def met(
    channel: dict[str, Any], fresh: tuple[str, Reason], clock: Clock | None
) -> Reached:
    """Return how well a channel of this age is reached by the clock."""
    freshness, age = fresh
    moment = clock.moment if clock else None
    failed = last_failure(channel["failures"], channel["verified_on"], moment)
    if failed is not None:
        told = reason("failed", when=minute(failed))
        return Reached("failed", freshness, (told, age))
    if channel["channel"] not in LIVE:
        how = "in person" if channel["channel"] in PLACES else "in writing"
        return Reached("indirect", freshness, (reason(how), age))
    if channel["hours"] is None or clock is None:
        said = (reason("hours unsaid"),) if channel["hours"] is None else ()
        return Reached("perhaps", freshness, (*said, age))
    reach, when = clock.at(channel["hours"])
    if reach == "now" and freshness in ("old", "undated"):
        reach = "perhaps"
    return Reached(reach, freshness, (when, age))


def _at(hours: str, moment: Moment, feasts: Feasts) -> tuple[str, Reason]:
    """Return whether somebody answers at a minute, by the hours."""
    try:
        times = opening(hours)
    except BadValue:
        return "perhaps", reason("hours unsaid")
    wall = moment.wall
    state = times.state(wall, feasts)
    if times.always:
        return "now", reason("always")
    if state == "unsaid":
        return "perhaps", reason("hours unsaid")
    change = times.changes(wall, feasts)
    if state == "open":
        until = change and minute(change, near=wall)
        return "now", reason("open until", until=until) if until else reason("open")
    if change is None:
        return "later", reason("closed")
    key = "holiday" if state == "holiday" else "opens"
    return "later", reason(key, until=minute(change))


def last_failure(
    failures: Sequence[str], verified_on: str | None, moment: Moment | None
) -> datetime | None:
    """Return when a channel last did not answer, unless it was verified on a later day.

    What failed after the minute asked about does not count.
    """
    found = []
    for text in failures:
        try:
            found.append(read_moment(text))
        except BadValue:
            continue
    before = [m for m in found if moment is None or m.local <= moment.local]
    if not before:
        return None
    last = max(before, key=lambda one: one.local)
    return None if (verified_on or "") > last.day else last.wall


def freshness_of(channel: dict[str, Any], on: str) -> tuple[str, Reason]:
    """Return how fresh a contact is on a day, and what is to be said of it."""
    verified, attested = channel["verified_on"], channel["attested_on"]
    if verified:
        old = _old(verified, on)
        key = "verified old" if old else "verified"
        return "old" if old else "verified", reason(key, when=shown_day(verified))
    if attested:
        said = reason("attested", when=shown_day(attested))
        return "old" if _old(attested, on) else "attested", said
    return UNDATED


def newness(*said: str | None) -> int:
    """Return a number for the latest of some dates: the newer, the smaller; 0 without any."""
    days = [date.fromisoformat(read_date(one).earliest) for one in said if one]
    return -max(one.toordinal() for one in days) if days else 0


def _old(said: str, on: str) -> bool:
    """Tell whether a date, as late as it may be, is long before a day."""
    return date.fromisoformat(on) - date.fromisoformat(read_date(said).latest) > FRESH
