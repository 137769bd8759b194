"""A plan's activities by code or payer, figures by other names, and how many there are."""

from __future__ import annotations

from typing import Any

import pytest

from queries.how_many import of_themselves
from queries.viewer import Viewer
from tests.asked import answered


def asked_of(store, words) -> Any:
    return answered(store, words)


PLAN = "plani social"


def codes(store, *words):
    return [row.code for row in asked_of(store, ["activities-where", *words]).rows]


@pytest.mark.parametrize(
    "words",
    [
        (PLAN, "Pustec", "A2.2.4"),
        (PLAN, "Pustec", "2.2.4"),
        ("A2.2.4", "Pustec"),
        ("Pustec", "a2.2.4"),
    ],
)
def test_an_activity_is_found_by_its_code(words, shipped_store):
    assert codes(shipped_store, *words) == ["A2.2.4"]


def test_who_pays_is_not_sought_among_the_words_of_a_name(shipped_store):
    every = asked_of(shipped_store, ["activities-where", PLAN, "Pustec"]).rows
    paid = [row.code for row in every if "Fondi Social" in (row.funding or ())]
    assert paid
    assert codes(shipped_store, PLAN, "Pustec", "fondi social") == paid


def test_a_figure_is_found_by_its_other_name(shipped_store):
    found = asked_of(shipped_store, ["record-of", "Bashkia Pustec", "PAK"])
    assert 47 in [row.value for row in found.rows]


def test_a_figure_of_what_is_in_a_place_is_found_at_its_municipality(shipped_store):
    found = asked_of(shipped_store, ["record-of", "Bashkia Pustec", "ambulanca"])
    assert [row.value for row in found.rows] == [8]


def test_of_very_many_figures_those_that_count_the_thing_are_given(shipped_store):
    found = asked_of(shipped_store, ["record-of", "QPS", "numri i QPS-ve"])
    assert 40 in [row.value for row in found.rows]
    assert {row.unit for row in found.rows} == {"QPS"}


@pytest.mark.parametrize(
    ("asked", "values"),
    [
        (["QPS"], [40]),
        (["QPS", "Kosovë"], [40]),
        (["Bashkia Elbasan", "Elbasan"], []),
        (["Qendra Komunitare Multifunksionale", "Elbasan"], [5]),
    ],
)
def test_only_how_many_there_are_is_told_with_services(asked, values, shipped_store):
    rows = asked_of(shipped_store, ["services-of", *asked]).rows
    assert [row.value for row in rows if row.value is not None] == values


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("numri i QPS-ve", True),
        ("numri i QPS-ve në Kosovë", True),
        ("numri i punonjësve të QPS-ve", False),
        ("QPS që kanë nevojë për trajnim", False),
        ("numri", False),
        ("numri në Kosovë", False),
    ],
)
def test_a_figure_counts_the_thing_only_where_it_says_nothing_else(
    text, counted, shipped_store
):
    viewer = Viewer(shipped_store, on="2026-11-22")
    figure = {"id": "observation/x", "target": "institution-kind/xk/qps"}
    figures = [figure | {"what": {"sq": text}}] * 2
    found = of_themselves(viewer, figures, [figure["target"]])
    assert [row["id"] for row in found] == ["observation/x"] * counted
