"""When a record holds, as day columns and as what surely or possibly overlaps."""

from collections.abc import Mapping
from functools import lru_cache

from graph.records import ENDLESS, Value
from ontology.values.dates import Days, days_of_state, read_date
from ontology.values.durations import read_period

_NOT_HAPPENING = frozenset({"Document", "Passage"})
"""Their `date` says when they were written, not since when they hold."""

TARGET = "target"
"""A figure to be reached by its period holds as soon as it is set."""


def days_of(
    type_: str,
    props: Mapping[str, Value],
    attested_on: str | None,
    *,
    stance: str | None = None,
) -> Days:
    """Return the day columns of a record; BadValue where a date is none.

    What is only planned for a day is planned before it: its date does not begin it.
    """
    once = None if type_ in _NOT_HAPPENING else _once(props)
    if once is not None and stance == "planned":
        read_period(once)
        once = None
    return _days(
        _text(props.get("valid_from")), _text(props.get("valid_to")), once, attested_on
    )


def _once(props: Mapping[str, Value]) -> str | None:
    date = props.get("date")
    if date is not None:
        return str(date)
    return None if props.get("kind") == TARGET else _text(props.get("period"))


def _text(value: Value | None) -> str | None:
    return None if value is None else str(value)


@lru_cache(maxsize=1 << 16)
def _days(
    valid_from: str | None,
    valid_to: str | None,
    once: str | None,
    attested_on: str | None,
) -> Days:
    if once is None or valid_from is not None:
        return days_of_state(valid_from, valid_to, attested_on)
    start = read_period(once).start
    if valid_to is not None:
        return days_of_state(str(start), valid_to, attested_on)
    return Days(start.earliest, start.latest, ENDLESS, ENDLESS)


@lru_cache(maxsize=1 << 16)
def latest_day(date: str) -> str:
    """Return the last day that a partial date can be."""
    return read_date(date).latest


@lru_cache(maxsize=1 << 16)
def earliest_day(date: str) -> str:
    """Return the first day that a partial date can be."""
    return read_date(date).earliest


def newest(dates: list[str]) -> str | None:
    """Return the latest of some partial dates; of equal ones the more precise."""
    return max(dates, key=lambda date: (latest_day(date), len(date)), default=None)


def may_meet(one: Mapping[str, Value], other: Mapping[str, Value]) -> bool:
    """Return whether two states can hold at the same time, going by their stated ends.

    A state that ends in the year in which another begins makes way for it.
    """
    return not (_makes_way(one, other) or _makes_way(other, one))


def _makes_way(one: Mapping[str, Value], other: Mapping[str, Value]) -> bool:
    end, start = one.get("valid_to"), other.get("valid_from")
    if end is None or start is None:
        return False
    return earliest_day(str(end)) <= latest_day(str(start))
