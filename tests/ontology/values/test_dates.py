import calendar
import contextlib
import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ontology.errors import BadValue
from ontology.values.dates import (
    FIRST_DAY,
    LAST_DAY,
    Holds,
    PartialDate,
    days_of_state,
    read_date,
)

MONTHS = "janar shkurt mars prill maj qershor korrik gusht shtator tetor nëntor dhjetor"
ENDINGS = {"korrik": "korrikut", "gusht": "gushtit"}
days = st.dates(dt.date(1800, 1, 1), dt.date(2200, 12, 31))


@st.composite
def partial_dates(draw):
    day = draw(days)
    precision = draw(st.integers(1, 3))
    return PartialDate(*(day.year, day.month, day.day)[:precision])


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("2021", "2021"),
        (2021, "2021"),
        ("viti 2020", "2020"),
        ("2021-06", "2021-06"),
        ("2021-6-2", "2021-06-02"),
        ("02.06.2021", "2021-06-02"),
        ("2.6.2021", "2021-06-02"),
        ("dt. 02.06.2021", "2021-06-02"),
        ("dt.31.07.2000", "2000-07-31"),
        ("datë 3 tetor 2018", "2018-10-03"),
        ("më 12 shtatorit 2005", "2005-09-12"),
        ("07. 09. 2011", "2011-09-07"),
        ("17 korrik 2019", "2019-07-17"),
        ("qershor 2021", "2021-06"),
        ("Qershorin 2021", "2021-06"),
        ("në korrikun 2019", "2019-07"),
        ("06.2021", "2021-06"),
        ("3. oktobra 2018. godine", "2018-10-03"),
        ("october 3rd, 2018", "2018-10-03"),
        ("3rd of October 2018", None),
        ("12 Sep 2005", "2005-09-12"),
        (dt.date(2021, 6, 2), "2021-06-02"),
        (dt.datetime(2021, 6, 2, 8, 0), "2021-06-02"),  # noqa: DTZ001
    ],
)
def test_dates_as_people_write_them(said, kept):
    if kept is None:
        with pytest.raises(BadValue):
            read_date(said)
    else:
        assert str(read_date(said)) == kept


@pytest.mark.parametrize(
    "said",
    ["", "31.02.2020", "2021-13", "2021-00-01", "13 tetor", "dje", "2021-06-02T10",
     None, True, 3.5, "0", "00.00.2020", "32 maj 2021", "5 mujor 2021", "20200101"],
)  # fmt: skip
def test_what_is_no_date_says_what_would_be(said):
    with pytest.raises(BadValue, match=r"is no date"):
        read_date(said)


@given(partial_dates())
def test_a_date_reads_back_from_its_own_text(date):
    assert read_date(str(date)) == date
    assert read_date(date) is date


@given(partial_dates())
def test_the_earliest_day_is_not_after_the_latest(date):
    assert date.earliest <= date.latest
    assert read_date(date.earliest).day is not None


@given(days)
def test_albanian_writing_of_a_day_reads_as_that_day(day):
    name = MONTHS.split()[day.month - 1]
    for month in (name, ENDINGS.get(name, f"{name}it"), name.upper(), name.title()):
        assert read_date(f"{day.day} {month} {day.year}") == PartialDate(
            day.year, day.month, day.day
        )
        assert str(read_date(f"{month} {day.year}")) == f"{day:%Y-%m}".zfill(7)
    assert str(read_date(f"{day.day:02}.{day.month:02}.{day.year}")) == str(day)


@given(partial_dates(), days)
def test_a_date_is_certain_only_to_the_day(date, day):
    holds = date.holds_on(str(day))
    inside = date.earliest <= str(day) <= date.latest
    assert (holds is Holds.NO) == (not inside)
    assert (holds is Holds.CERTAIN) == (inside and date.day is not None)


@given(
    st.none() | partial_dates(),
    st.none() | partial_dates(),
    st.none() | partial_dates(),
)
def test_day_columns_are_ordered_and_certain_days_are_possible(start, end, seen):
    columns = days_of_state(
        *(str(each) if each else None for each in (start, end, seen))
    )
    assert columns.from_earliest <= columns.to_earliest
    assert columns.from_latest <= columns.to_latest
    if start is None or end is None or start.earliest <= end.latest:
        assert columns.from_earliest <= columns.to_latest
        if columns.holds_on(columns.from_latest) is Holds.CERTAIN:
            assert columns.from_earliest <= columns.from_latest <= columns.to_latest


def test_an_unsaid_end_is_open_around_the_attested_day():
    columns = days_of_state(valid_from="2015", attested_on="2020")
    assert columns == days_of_state("2015", None, "2020")
    assert columns.holds_on("2014-12-31") is Holds.NO
    assert columns.holds_on("2015-06-01") is Holds.POSSIBLE
    assert columns.holds_on("2016-01-01") is Holds.CERTAIN
    assert columns.holds_on("2020-01-01") is Holds.CERTAIN
    assert columns.holds_on("2026-11-22") is Holds.POSSIBLE


def test_an_undated_document_makes_every_day_possible():
    columns = days_of_state()
    assert columns.from_earliest == FIRST_DAY
    assert columns.to_latest == LAST_DAY
    assert columns.holds_on("1900-01-01") is Holds.POSSIBLE


def test_a_plan_seen_before_it_starts_is_no_state_of_today():
    columns = days_of_state(valid_from="2027", attested_on="2025")
    assert columns.holds_on("2026-12-31") is Holds.NO
    assert columns.holds_on("2028-01-01") is Holds.POSSIBLE


@given(st.integers(1, 9999), st.integers(1, 12))
def test_the_latest_day_of_a_month_is_its_last(year, month):
    last = calendar.monthrange(year, month)[1]
    assert PartialDate(year, month).latest.endswith(f"-{last}")


@given(st.text(max_size=30))
def test_any_text_is_a_date_or_a_bad_value(text):
    with contextlib.suppress(BadValue):
        assert read_date(text).earliest >= FIRST_DAY
