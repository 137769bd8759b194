"""Hours asked about a minute."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ontology.errors import BadValue
from ontology.values.opening import DAYS, opening

NEVER = lambda _: False  # noqa: E731
FEAST = date(2026, 11, 24)
"""A Tuesday."""
minutes = st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31)).map(  # noqa: DTZ001
    lambda one: one.replace(second=0, microsecond=0)
)


def at(text, moment, feasts=NEVER):
    return opening(text).state(datetime.fromisoformat(moment), feasts)


@pytest.mark.parametrize(
    ("hours", "moment", "state"),
    [
        ("24/7", "2026-11-22T02:00", "open"),
        ("Mo-Fr 08:00-16:00", "2026-11-23T08:00", "open"),
        ("Mo-Fr 08:00-16:00", "2026-11-23T15:59", "open"),
        ("Mo-Fr 08:00-16:00", "2026-11-23T16:00", "closed"),
        ("Mo-Fr 08:00-16:00", "2026-11-22T09:00", "closed"),
        ("08:00-16:00", "2026-11-22T09:00", "open"),
        ("Mo-Fr 22:00-06:00", "2026-11-28T05:59", "open"),
        ("Mo-Fr 22:00-06:00", "2026-11-29T05:59", "closed"),
        ("Su 22:00-24:00", "2026-11-22T23:59", "open"),
        ("Fr-Mo 08:00-12:00", "2026-11-22T09:00", "open"),
        ("Mo-Fr 08:00-16:00; We off", "2026-11-25T09:00", "closed"),
        ("Mo-Fr 08:00-12:00,13:00-16:00", "2026-11-23T12:30", "closed"),
        ("Mo-Sa", "2026-11-23T02:00", "unsaid"),
        ("Mo-Sa", "2026-11-22T02:00", "closed"),
    ],
)
def test_hours_say_whether_they_are_open(hours, moment, state):
    assert at(hours, moment) == state


def test_a_holiday_that_hours_do_not_speak_of_is_no_working_day():
    def feast(day):
        return day == FEAST

    assert at("Mo-Fr 08:00-16:00", "2026-11-24T09:00", feast) == "holiday"
    assert (
        at("Mo-Fr 08:00-16:00; PH 10:00-12:00", "2026-11-24T09:00", feast) == "closed"
    )
    assert at("Mo-Fr 08:00-16:00; PH 10:00-12:00", "2026-11-24T11:00", feast) == "open"
    assert at("Mo-Fr 08:00-16:00; PH off", "2026-11-24T11:00", feast) == "closed"
    assert at("24/7", "2026-11-24T11:00", feast) == "open"
    office = opening("Mo-Fr 08:00-16:00")
    monday = datetime(2026, 11, 23, 17, 0)  # noqa: DTZ001
    assert office.changes(monday, feast) == datetime(2026, 11, 25, 8, 0)  # noqa: DTZ001


@given(
    st.lists(st.sampled_from(DAYS), min_size=1, max_size=7, unique=True),
    st.integers(0, 23),
    st.integers(0, 24),
    minutes,
)
def test_between_now_and_the_next_change_the_state_is_one(days, first, last, wall):
    hours = opening(f"{','.join(days)} {first:02}:00-{last:02}:00")
    change = hours.changes(wall, NEVER)
    if change is None:
        return
    assert change > wall
    opened = hours.state(wall, NEVER) == "open"
    assert (hours.state(change, NEVER) == "open") is not opened
    span = int((change - wall).total_seconds() // 60)
    for minute in range(0, span, max(1, span // 50)):
        between = wall + timedelta(minutes=minute)
        assert (hours.state(between, NEVER) == "open") is opened


def test_what_is_no_hours_is_refused():
    with pytest.raises(BadValue):
        opening("whenever")
