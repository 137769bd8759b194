"""Conflicts: how many and of what kind first, the gravest first, one value chosen or none."""

from __future__ import annotations

import re
from collections import defaultdict

import pytest

from api.output import as_table
from queries.claims import difference, settled
from queries.law.conflict_words import DIFFERENCES, DIMENSIONS, dimension_of
from queries.law.conflicts import Conflict
from tests.asked import answered

VKM = "act/al/vkm/2021/327"


@pytest.fixture(scope="module")
def every(shipped_store):
    return answered(shipped_store, ["conflicts", "--lang", "sq"])


def groups(answer):
    found = defaultdict(list)
    for row in answer.rows:
        assert isinstance(row, Conflict)
        found[row.subject, row.measure].append(row)
    return list(found.values())


def test_of_each_property_one_value_is_chosen_or_none(every):
    for rows in groups(every):
        assert [row.chosen for row in rows].count(True) <= 1
        assert len({row.chosen is None for row in rows}) == 1
        values = {(row.value, row.value_said) for row in rows}
        assert len(values) > 1


def test_of_two_titles_that_rules_of_two_documents_took_one_is_chosen(shipped_store):
    answer = answered(shipped_store, ["conflicts", VKM])
    titles = [row for row in answer.rows if getattr(row, "measure", "") == "title"]
    assert len(titles) == 3
    [chosen] = [row for row in titles if getattr(row, "chosen", None)]
    assert {getattr(row, "rule", None) for row in titles} == {"official"}
    shown = answered(shipped_store, ["show", VKM])
    values = [row.as_data() for row in shown.rows]
    [title] = [r for r in values if (r["fact"], r["what"]) == ("value", "title")]
    assert title["value"] == chosen.as_data()["value"]


def test_what_matters_comes_first(every):
    orders = [
        (
            [*DIFFERENCES].index(rows[0].difference),
            [*DIMENSIONS].index(rows[0].dimension),
        )
        for rows in groups(every)
    ]
    assert orders == sorted(orders)
    assert every.rows[0].difference == "differ"


def test_the_summary_counts_what_follows(every):
    found = groups(every)
    first, *more = every.summary
    things = {rows[0].subject for rows in found}
    assert first.startswith(f"kundërshti: {len(found)}, te ")
    assert len(things) <= int(re.findall(r"\d+", first)[1])
    for told, (albanian, _) in DIFFERENCES.items():
        n = sum(rows[0].difference == told for rows in found)
        assert bool(n) == any(one.startswith(f"{albanian}: {n}") for one in more)
    assert every.envelope()["notes"][: len(every.summary)] == list(every.summary)


def test_a_terminal_has_the_summary_before_the_rows_and_every_source(every):
    lines = as_table(every, "sq").split("\n")
    assert lines[1] == every.summary[0]
    body = "\n".join(lines[: lines.index("Burimet:")])
    assert "…" not in body
    assert len(lines) < 480
    shown = {int(n) for n in re.findall(r"\[(\d+)\]", body)}
    runs = re.findall(r"\[(\d+)\]–\[(\d+)\]", body)
    shown.update(n for a, b in runs for n in range(int(a), int(b) + 1))
    assert shown == {n + 1 for row in every.rows for n in row.citations}


def test_a_place_a_thing_or_words_make_it_less(every, shipped_store):
    def asked(*words):
        return answered(shipped_store, ["conflicts", *words]).rows

    pustec = asked("--territory", "Pustec")
    assert 0 < len(pustec) < len(every.rows)
    assert {row.subject for row in asked("9669")} == {"Ligji 9669/2006"}
    words = asked("popullsia")
    assert {row.measure for row in words} == {"population"}
    assert len(answered(shipped_store, ["conflicts", "9669"]).summary) < len(
        every.summary
    )


def claim(value, *, chosen, rule=None, name="title"):
    told = {"target": "act/x", "property": name, "value": value}
    return {**told, "chosen": chosen, "rule": rule, "cites": [f"*@{value}"]}


def test_the_stronger_rule_chooses_and_a_value_said_twice_is_one():
    first = claim("A", chosen=True, rule="official")
    again = claim("B", chosen=False, rule="official")
    own = claim("B", chosen=True, rule="the longer one")
    found = settled([again, own, first])
    assert {row["value"]: row["chosen"] for row in found} == {"A": True, "B": False}
    assert {row["rule"] for row in found} == {"official"}


def test_where_none_is_chosen_none_is_refused_and_a_list_has_no_choice():
    none = settled([claim("A", chosen=False), claim("B", chosen=False)])
    assert [row["chosen"] for row in none] == [None, None]
    names = [
        claim("A", chosen=True, name="alias"),
        claim("B", chosen=False, name="alias"),
    ]
    assert [row["chosen"] for row in settled(names)] == [None, None]


@pytest.mark.parametrize(
    ("values", "names", "told"),
    [
        (["Për masa ndaj dhunës", "PËR MASA NDAJ DHUNËS"], True, "spellings"),
        (["Për masa ndaj dhunës", "Për masat kundër dhunës"], True, "wordings"),
        (["Korçë", "Korce"], False, "spellings"),
        ([17, 18], False, "differ"),
    ],
)
def test_two_spellings_and_two_wordings_are_no_real_difference(values, names, told):
    assert difference(values, names=names) == told


@pytest.mark.parametrize(
    ("measure", "values", "dimension"),
    [
        ("number", ["116", "116111"], "identity"),
        ("date", ["2021", "2022"], "dates"),
        ("kush e cakton zyrtarin", ["komuna", "QPS"], "bearers"),
        ("population", [5058, 1843], "figures"),
        ("title", ["A", "B"], "names"),
        ("status", ["A", "B"], "statements"),
    ],
)
def test_what_a_conflict_is_about(measure, values, dimension):
    assert dimension_of(measure, values) == dimension


@pytest.mark.parametrize(
    ("place", "told"), [("Kamëz", False), ("Elbasan", False), ("Pustec", True)]
)
def test_which_municipality_a_document_names_is_that_one_s_conflict(
    place, told, shipped_store
):
    rows = answered(shipped_store, ["conflicts", "--territory", place]).rows
    measures = {getattr(row, "measure", None) for row in rows}
    assert ("municipality_named" in measures) is told
    assert "activity_kinds" in measures


def test_a_unit_that_the_value_says_is_not_said_twice(shipped_store):
    told = as_table(answered(shipped_store, ["conflicts", "--lang", "sq"]), "sq")
    assert "katër lloje [" in " ".join(told.split())
