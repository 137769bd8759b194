"""Which rows speak of a matter."""

from __future__ import annotations

import pytest

from queries.conclude import Raw
from queries.matter import about, near, texts_of
from queries.names.found import Hit

ROWS: list[Raw] = [
    {
        "duty": {"sq": "njofton policinë për rastin", "en": "notifies the police"},
        "n": 1,
    },
    {"duty": {"sq": "raporton te ministria", "en": "reports to the ministry"}, "n": 2},
    {
        "duty": {"sq": "njofton ministrinë", "en": None},
        "towards": ["ministria"],
        "n": 3,
    },
    {"duty": None, "n": 4},
]
COLUMNS = ("duty", "towards")


def numbers(matter, columns=COLUMNS):
    return [row["n"] for row in about(ROWS, matter, columns)]


@pytest.mark.parametrize("matter", [None, "", "për të", "..."])
def test_without_a_matter_every_row_counts(matter):
    assert numbers(matter) == [1, 2, 3, 4]


@pytest.mark.parametrize(
    ("matter", "expected"),
    [
        ("policia", [1]),
        ("POLICISË", [1]),
        ("police", [1]),
        ("ministri", [2, 3]),
        ("njofton ministrinë", [3]),
        ("hëna", []),
    ],
)
def test_rows_speak_of_a_matter_in_any_form(matter, expected):
    assert numbers(matter) == expected


def test_only_the_columns_given_are_read():
    assert numbers("ministria", ("towards",)) == [3]


def test_no_rows_speak_of_nothing():
    assert about([], "policia", COLUMNS) == []


def test_texts_are_found_at_any_depth():
    value = {"a": "x", "b": ["y", {"c": ("z",)}], "d": 3, "e": None}
    assert list(texts_of(value)) == ["x", "y", "z"]


def hit(identifier, score):
    return Hit(identifier, "Duty", identifier, score)


def test_near_hits_are_those_like_the_best():
    hits = [hit("a", 1.0), hit("b", 0.9), hit("c", 0.7), hit("d", 0.2)]
    assert near(hits, 0.85) == ["a", "b"]


def test_hits_that_say_too_little_are_not_near():
    assert near([hit("a", 0.3)], 0.9) == []
    assert near([], 0.9) == []
