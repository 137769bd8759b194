"""Turns that fall together are found in whatever order a sheet has them."""

from datetime import UTC, datetime, timedelta
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.sheets.turns import Turn, Turns

FIRST = datetime(2026, 1, 1, tzinfo=UTC)


def turn(since: int, hours: int, who: str = "a") -> Turn:
    began = FIRST + timedelta(hours=since)
    return Turn(began.isoformat(), (began + timedelta(hours=hours)).isoformat(), who)


@given(st.lists(st.tuples(st.integers(0, 400), st.integers(1, 300)), max_size=12))
def test_every_pair_that_meets_is_found_once(given_):
    turns = [turn(since, hours, str(n)) for n, (since, hours) in enumerate(given_)]
    known = Turns()
    found = [(o.who, t.who) for t in turns for o in known.meeting("line", t)]
    assert sorted(found) == sorted(
        (one.who, other.who)
        for one, other in combinations(turns, 2)
        if one.meets(other)
    )


@pytest.mark.parametrize("turned", [False, True], ids=["rising", "falling"])
def test_a_long_turn_is_found_behind_very_many_short_ones(turned):
    known = Turns()
    known.meeting("line", turn(0, 9000, "head"))
    rows = [turn(8 * n, 8, f"w{n}") for n in range(300)]
    for one in reversed(rows) if turned else rows:
        assert [other.who for other in known.meeting("line", one)] == ["head"]
