import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ontology.errors import BadValue
from ontology.values.hours import read_hours
from ontology.values.phones import read_phone
from ontology.values.plain import read_bool, read_int, read_number, read_string
from ontology.values.reading import VALUE_TYPES
from ontology.values.urls import read_url


@pytest.mark.parametrize(
    ("read", "said", "kept"),
    [
        (read_phone, "+355 69 201 2345", "+355692012345"),
        (read_phone, "00383 38 200-100", "+38338200100"),
        (read_phone, "116 111", "116111"),
        (read_phone, 112, "112"),
        (read_phone, "129", "129"),
        (read_url, "www.revalb.org", "www.revalb.org"),
        (read_url, " https://a.gov.al/x?y=1 ", "https://a.gov.al/x?y=1"),
        (read_hours, "24/7", "24/7"),
        (read_hours, "Mo-Fr 08:00-16:00", "Mo-Fr 08:00-16:00"),
        (read_hours, "Mo-Fr 08:00-12:00, 13:00-16:00;Sa off", "Mo-Fr 08:00-12:00,13:00-16:00; Sa off"),
        (read_bool, "PO", True),
        (read_bool, "jo", False),
        (read_bool, True, True),
        (read_int, "5 058", 5058),
        (read_int, "16", 16),
        (read_int, 3.0, 3),
        (read_number, "3,85", 3.85),
        (read_number, "0.125", 0.125),
        (read_number, "-2", -2),
        (read_number, "1 000 000", 1000000),
        (read_string, " x ", "x"),
        (read_string, 18, "18"),
    ],
)  # fmt: skip
def test_values_as_people_write_them(read, said, kept):
    found = read(said)
    assert found == kept
    assert type(found) is type(kept)


@pytest.mark.parametrize(
    ("read", "said"),
    [
        (read_phone, "069 201 2345"),
        (read_phone, "12"),
        (read_phone, "telefon"),
        (read_phone, None),
        (read_phone, "+0123"),
        (read_phone, "١١٦"),
        (read_url, "revalb"),
        (read_url, "http://"),
        (read_url, "a b.al"),
        (read_url, None),
        (read_hours, "08-16"),
        (read_hours, ""),
        (read_hours, "Mo-Fr 8:00-16:00"),
        (read_hours, None),
        (read_bool, "ndoshta"),
        (read_bool, 1),
        (read_int, "3.5"),
        (read_int, True),
        (read_number, "1,234"),
        (read_number, "dhjetë"),
        (read_number, math.nan),
        (read_number, math.inf),
        (read_number, None),
        (read_number, "٣"),
        (read_string, ""),
        (read_string, None),
        (read_string, "a\x00b"),
        (read_string, True),
    ],
)
def test_what_is_no_value_is_refused(read, said):
    with pytest.raises(BadValue):
        read(said)


def test_a_national_number_needs_its_country():
    assert read_phone("069 201 2345", "al") == "+355692012345"
    assert read_phone("038 200 100", "xk") == "+38338200100"
    assert read_phone("0800 1010", "al") == "+3558001010"
    assert read_phone("+355 (0)4 222 2222", "al") == "+35542222222"
    assert read_phone("(0)38 200 100", "xk") == "+38338200100"
    assert read_phone("+383 192") == "192"


@pytest.mark.parametrize("said", ["08224", "+355 8224", "00383 38 200"])
def test_a_number_that_lost_digits_is_none(said):
    with pytest.raises(BadValue):
        read_phone(said, "al")


@pytest.mark.parametrize("name", VALUE_TYPES)
def test_every_value_type_reads_its_own_example(name):
    read = VALUE_TYPES[name].read
    kept = read(VALUE_TYPES[name].example)
    assert read(kept) == kept


@given(
    st.sampled_from(sorted(VALUE_TYPES)),
    st.text(max_size=20) | st.integers() | st.floats(),
)
def test_every_reader_keeps_what_it_made_or_refuses(name, said):
    read = VALUE_TYPES[name].read
    try:
        kept = read(said)
    except BadValue:
        return
    assert read(kept) == kept
