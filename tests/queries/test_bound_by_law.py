"""What rests on which law, and who is bound, where the first name looked for has nothing."""

from __future__ import annotations

from typing import Any

import pytest

from queries.conclude import _said_not
from tests.asked import answered


def asked_of(store, words) -> Any:
    return answered(store, words)


@pytest.mark.parametrize(
    ("relation", "status"),
    [
        ("services", "none"),
        ("contacts", "none"),
        ("basis", "unknown"),
        ("duties", "unknown"),
    ],
)
def test_that_a_thing_is_not_there_says_nothing_of_its_law(relation, status):
    assert _said_not([{"id": "service/x"}], (relation,)) == status
    assert _said_not([], (relation,)) is None


def test_a_country_s_law_is_the_law_of_its_places(shipped_store):
    asked = ["legal-basis-of", "Ndihmë ekonomike"]
    here = asked_of(shipped_store, [*asked, "Pustec"])
    wide = asked_of(shipped_store, [*asked, "Shqipëri"])
    assert (
        {row.number for row in here.rows} >= {row.number for row in wide.rows} > set()
    )
    assert {row.stated_for for row in here.rows} == {"kind"}
    elsewhere = asked_of(shipped_store, [*asked, "Prizren"])
    assert not {row.number for row in here.rows} & {r.number for r in elsewhere.rows}


def test_an_article_about_a_matter_is_its_basis_where_nothing_else_is(shipped_store):
    [row] = asked_of(shipped_store, ["legal-basis-of", "strehimi social"]).rows
    assert (row.number, row.article, row.effect) == (
        "139/2015",
        "neni 24, pika 2",
        None,
    )


@pytest.mark.parametrize("bearer", ["prindërit", "nxënësit"])
def test_who_is_no_office_may_have_duties(bearer, shipped_store):
    found = asked_of(shipped_store, ["duties-of", bearer, "Kosovë"])
    assert found.status == "answered"
    assert {row.bearer.casefold() for row in found.rows} == {bearer}


def test_a_kind_cooperates_with_its_own_kind(shipped_store):
    found = asked_of(shipped_store, ["relations-of", "QPS", "QPS-të tjera"])
    own = [row for row in found.rows if row.id == "institution-kind/xk/qps"]
    assert [row.relation for row in own] == ["cooperates with"]
    assert "18/32" in str(own[0].ratings)


def test_a_seat_of_some_ministries_is_no_seat_of_each(shipped_store):
    found = asked_of(shipped_store, ["seats-of", "Ministria e Financave", "Kosovë"])
    assert found.status == "unknown"


def test_a_case_goes_on_by_its_own_concern_only(shipped_store):
    asked = ["referral-next", "Policia", "Pustec", "--concern"]
    assert asked_of(shipped_store, [*asked, "dhuna në familje"]).rows
    assert not asked_of(shipped_store, [*asked, "trafikim"]).rows


@pytest.mark.parametrize(
    "order", [("Bashkia Pustec", "Pustec"), ("Pustec", "Bashkia Pustec")]
)
def test_a_municipality_and_its_place_may_both_be_named(order, shipped_store):
    found = asked_of(shipped_store, ["services-of", *order])
    assert found.rows
    assert found.parameters["territory"] in order
