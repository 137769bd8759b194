"""A minute as people write it, and the nights on which clocks change."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ontology.errors import BadValue
from ontology.values.moments import read_moment
from ontology.values.recurrence import is_rule, turn


@pytest.mark.parametrize(
    ("text", "iso", "zoned"),
    [
        ("2026-11-22T02:00", "2026-11-22T02:00+01:00", False),
        ("22.11.2026 02:00", "2026-11-22T02:00+01:00", False),
        ("22.11.2026, 2.05", "2026-11-22T02:05+01:00", False),
        ("2026-07-01T02:00:30", "2026-07-01T02:00+02:00", False),
        ("2026-11-22T01:00Z", "2026-11-22T02:00+01:00", True),
        ("2026-11-21T20:00-05:00", "2026-11-22T02:00+01:00", True),
    ],
)
def test_a_minute_is_read(text, iso, zoned):
    moment = read_moment(text)
    assert (moment.text, moment.zoned) == (iso, zoned)


@pytest.mark.parametrize(
    "text",
    [
        "2026-03-29T02:30",  # clocks go from 02:00 to 03:00
        "2026-11-22",
        "2026-11-22T24:00",
        "2026-06-30T23:59:60",
        "2026-11-22T12:61",
        "2026-13-22T12:00",
        "2026-11T12:00",
        "9999-12-31T23:59",
        "2026-11-22T02:00+99:00",
        "",
        "nesër",
        None,
    ],
)
def test_what_is_no_minute_here_is_refused(text):
    with pytest.raises(BadValue):
        read_moment(text)


def test_the_hour_that_comes_twice_is_told_and_may_be_said():
    first = read_moment("2026-10-25T02:30")
    assert first.twice
    assert first.text == "2026-10-25T02:30+02:00"
    second = read_moment("2026-10-25T02:30+01:00")
    assert not second.twice
    assert second.local - first.local.astimezone(UTC) == timedelta(hours=1)


FIRST, LAST = datetime(2000, 1, 1), datetime(2090, 1, 1)  # noqa: DTZ001


@given(st.datetimes(FIRST, LAST, timezones=st.just(UTC)))
def test_every_instant_survives_being_written_and_read(instant):
    instant = instant.replace(second=0, microsecond=0)
    moment = read_moment(instant.isoformat())
    assert moment.local == instant
    assert read_moment(moment.text).local == instant


START, END = datetime(2026, 10, 2, 20, 0), datetime(2026, 10, 3, 8, 0)  # noqa: DTZ001


@pytest.mark.parametrize(
    ("wall", "began"),
    [
        (datetime(2026, 10, 2, 19, 59), None),  # noqa: DTZ001
        (datetime(2026, 11, 27, 20, 0), datetime(2026, 11, 27, 20, 0)),  # noqa: DTZ001
        (datetime(2026, 11, 28, 7, 59), datetime(2026, 11, 27, 20, 0)),  # noqa: DTZ001
        (datetime(2026, 11, 28, 8, 0), None),  # noqa: DTZ001
    ],
)
def test_a_rota_comes_again_by_the_clock_on_the_wall(wall, began):
    assert turn("FREQ=WEEKLY;BYDAY=FR", START, END, wall) == began


@pytest.mark.parametrize(
    "rule",
    ["weekly", "FREQ=SECONDLY", "FREQ=WEEKLY;BYDAY=XX", "FREQ=WEEKLY\nEXDATE:x", ""],
)
def test_what_is_no_rule_is_refused(rule):
    with pytest.raises(BadValue):
        turn(rule, START, END, END)


def test_a_rota_in_words_is_no_rule():
    assert not is_rule("weekly")
    assert not is_rule(None)
    assert is_rule("RRULE:FREQ=DAILY")
