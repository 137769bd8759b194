import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ontology.errors import BadValue
from ontology.values.durations import (
    Duration,
    duration_words,
    read_duration,
    read_period,
)

numbers = st.integers(0, 999)


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("PT24H", "PT24H"),
        ("pt24h", "PT24H"),
        ("24 orë", "PT24H"),
        ("72 orësh", "PT72H"),
        ("60 ditë", "P60D"),
        ("3 muaj", "P3M"),
        ("6 months", "P6M"),
        ("1 vit", "P1Y"),
        ("2 javë", "P2W"),
        ("30 minuta", "PT30M"),
        ("P1Y2M10DT2H30M", "P1Y2M10DT2H30M"),
        ("P0D", "P0D"),
    ],
)
def test_durations_as_people_write_them(said, kept):
    assert str(read_duration(said)) == kept


@pytest.mark.parametrize(
    "said", ["", "P", "PT", "P1YT", "24", "3 herë", "24:00", None, 5]
)
def test_what_is_no_duration_says_what_would_be(said):
    with pytest.raises(BadValue, match="is no duration"):
        read_duration(said)


@given(st.builds(Duration, *[numbers] * 7))
def test_a_duration_reads_back_from_its_own_text(duration):
    assert read_duration(str(duration)) == duration


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("2026-2030", "2026/2030"),
        ("2026–2030", "2026/2030"),
        ("2026/2030", "2026/2030"),
        ("2019-01/2019-06-30", "2019-01/2019-06-30"),
        ("2023", "2023"),
        ("06/2021", "2021-06"),
        ("qershor 2021", "2021-06"),
        (2023, "2023"),
    ],
)
def test_periods_as_people_write_them(said, kept):
    period = read_period(said)
    assert str(period) == kept
    assert read_period(period) is period
    assert read_period(kept) == period


@pytest.mark.parametrize(
    "said", ["2030-2026", "x", "2020/2021/2022", "", None, "2030/2026"]
)
def test_what_is_no_period_is_refused(said):
    with pytest.raises(BadValue):
        read_period(said)


@given(*[st.integers(1900, 2100)] * 4)
def test_periods_overlap_as_their_years_do(a, b, c, d):
    one = read_period(f"{min(a, b)}/{max(a, b)}")
    other = read_period(f"{min(c, d)}/{max(c, d)}")
    shared = set(range(min(a, b), max(a, b) + 1)) & set(range(min(c, d), max(c, d) + 1))
    assert one.overlaps(other) == other.overlaps(one) == bool(shared)
    assert one.earliest.startswith(str(min(a, b)))


@given(st.text(max_size=20))
def test_any_text_is_a_period_or_a_bad_value(text):
    for read in (read_period, read_duration):
        with contextlib.suppress(BadValue):
            assert str(read(text))


@pytest.mark.parametrize(
    ("text", "sq", "en"),
    [
        ("PT30M", "30 minuta", "30 minutes"),
        ("P1M", "1 muaj", "1 month"),
        ("PT1H30M", "1 orë 30 minuta", "1 hour 30 minutes"),
        ("P1Y6M", "1 vit 6 muaj", "1 year 6 months"),
        ("P72D", "72 ditë", "72 days"),
    ],
)
def test_a_duration_in_words_is_never_another_one(text, sq, en):
    assert duration_words(text, "sq") == sq
    assert duration_words(text, "en") == en


@pytest.mark.parametrize("text", ["P", "PT", "Policia", "P1", ""])
def test_what_is_no_duration_has_no_words(text):
    assert duration_words(text, "sq") is None
