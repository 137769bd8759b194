"""How often bodies meet is a number only where a source gives one."""

from __future__ import annotations

import pytest

from queries.overlap.meetings import in_years, whole, yearly


@pytest.mark.parametrize(
    ("times", "per", "expected"),
    [
        (1, "P3M", 4),
        (2, "P1Y", 2),
        (1, "P1W", 52),
        (4, "P2Y", 2),
        (1, "P60D", 6.08),
        (None, "P1M", None),
        (3, None, None),
        (0, "P1Y", None),
        (1, "sa herë duhet", None),
        (1, "P0D", None),
    ],
)
def test_meetings_a_year(times, per, expected):
    assert yearly({"times": times, "per": per}) == expected


def test_a_year_has_as_many_parts_as_it_has():
    for duration, parts in (("P1Y", 1), ("P6M", 2), ("P1D", 365), ("PT24H", 365)):
        assert (years := in_years(duration)) is not None
        assert round(1 / years) == parts


@pytest.mark.parametrize(
    ("number", "said"), [(4.0, "4"), (6.08, "6.08"), (None, "None")]
)
def test_a_whole_number_has_no_fraction(number, said):
    assert str(whole(number)) == said
