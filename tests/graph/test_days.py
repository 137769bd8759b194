"""When a record holds: states, what happened once, and what was only written then."""

from graph.days import days_of
from ontology.values.dates import FIRST_DAY, LAST_DAY, Holds


def test_what_happened_once_is_valid_from_then_on():
    columns = days_of("Event", {"date": "2021-06"}, "2020")
    assert columns.holds_on("2021-05-31") is Holds.NO
    assert columns.holds_on("2021-06-15") is Holds.POSSIBLE
    assert columns.holds_on("2021-06-30") is Holds.CERTAIN
    assert columns.holds_on("2999-01-01") is Holds.CERTAIN


def test_what_is_about_a_period_is_valid_from_its_start_on():
    columns = days_of("Activity", {"period": "2026/2028"}, None)
    assert columns.holds_on("2025-12-31") is Holds.NO
    assert columns.holds_on("2030-01-01") is Holds.CERTAIN


def test_a_target_holds_as_soon_as_it_is_set():
    columns = days_of("Observation", {"kind": "target", "period": "2028"}, "2025")
    assert columns.holds_on("2025-12-31") is Holds.POSSIBLE


def test_a_document_does_not_begin_on_the_day_it_was_written():
    columns = days_of("Document", {"date": "2021-06"}, None)
    assert (columns.from_earliest, columns.to_latest) == (FIRST_DAY, LAST_DAY)


def test_what_has_a_start_of_its_own_goes_by_that():
    columns = days_of("LegalAct", {"date": "2021", "valid_from": "2022"}, None)
    assert columns.holds_on("2021-12-31") is Holds.NO


def test_what_is_only_planned_for_a_day_is_planned_before_it():
    columns = days_of("Event", {"date": "2028"}, "2025", stance="planned")
    assert columns.holds_on("2024-01-01") is Holds.POSSIBLE
    assert columns.holds_on("2025-12-31") is Holds.POSSIBLE
    assert columns.from_latest == "2025-12-31"
    assert columns.to_latest == LAST_DAY
