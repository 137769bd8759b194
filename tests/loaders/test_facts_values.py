"""What one document says twice of a thing: each value keeps the lines that state it."""

import json
from typing import Any

import pytest

from graph.records import split_entry
from loaders.files import open_source
from loaders.source import Context
from queries.cases.services_of import services_of
from queries.people.deadline_of import deadline_of
from queries.plans.activities_where import activities_where
from queries.plans.contradictions import contradictions
from queries.viewer import Viewer
from tests.loaders.conftest import DATA

HOUSE = {
    "kind": "institution", "at": [1, 1], "name": "Bashkia Elbasan",
    "type": "municipality", "territory": "Elbasan",
}  # fmt: skip
BODY = {
    "kind": "mechanism", "at": [5, 5], "name": "Komiteti Drejtues", "territory": "Elbasan",
    "type": "steering_committee", "target_groups": ["viktimat e dhunës në familje"],
}  # fmt: skip
SERVICE = {
    "kind": "service", "at": [12, 12], "service": "Qendër ditore", "territory": "Elbasan",
    "provider": "Bashkia Elbasan", "hours": "08:00-16:00", "exists": True,
}  # fmt: skip
DUTY = {
    "kind": "duty", "at": [14, 14], "bearer": "Komiteti Drejtues",
    "duty": "approve the annual plan", "deadline": "P30D",
}  # fmt: skip
ACTIVITY = {
    "kind": "activity", "at": [10, 10], "code": "1.1", "summary": "open a centre",
    "responsible": ["Bashkia Elbasan"], "years": [2026], "cost": 100000,
}  # fmt: skip
BODY_ID = "mechanism/al-elbasan/komiteti-drejtues/dhune-ne-familje"


@pytest.fixture
def file(write):
    def file(*facts):
        content = {
            "doc": "n.txt",
            "lines": 90,
            "date": "2026",
            "facts": [HOUSE, *facts],
        }
        return write("n.json", json.dumps({**content, "recorded": "2026-11-20"}))

    return file


@pytest.fixture
def said(file):
    def said(*facts):
        """Return of each type the properties that its statements have, with their places."""
        found: dict[str, list[Any]] = {}
        for one in open_source(file(*facts), Context()).statements:
            found.setdefault(one.type, []).append((one.id, dict(one.props), one.stated))
        return found

    return said


def own(stated, name):
    """Return the lines that a property has for itself."""
    split = [split_entry(one) for one in stated]
    return [passage.split("/")[-1] for of, _, _, passage in split if of == name]


@pytest.mark.parametrize(
    ("type_", "name", "facts", "values"),
    [
        ("Mechanism", "frequency",
         [{**BODY, "meets": "çdo 3 muaj"}, {**BODY, "at": [50, 50], "meets": "çdo 6 muaj"}],
         [("çdo 3 muaj", "5-5"), ("çdo 6 muaj", "50-50")]),
        ("Service", "hours",
         [SERVICE, {**SERVICE, "at": [62, 62], "hours": "10:00-14:00"}],
         [("08:00-16:00", "12-12"), ("10:00-14:00", "62-62")]),
        ("Duty", "deadline",
         [BODY, DUTY, {**DUTY, "at": [64, 64], "deadline": "P60D"},
          {**DUTY, "at": [65, 65], "deadline": "P90D"}],
         [("P30D", "14-14"), ("P60D", "64-64"), ("P90D", "65-65")]),
        ("Activity", "cost",
         [ACTIVITY, {**ACTIVITY, "at": [60, 60], "cost": 150000}],
         [(100000, "10-10"), (150000, "60-60")]),
    ],
)  # fmt: skip
def test_values_that_differ_are_kept_each_at_its_lines(
    said, type_, name, facts, values
):
    found = said(*facts)[type_]
    assert len({key for key, _, _ in found}) == 1
    given = [(props[name], *own(stated, name)) for _, props, stated in found]
    assert given == values


def test_no_value_is_dropped_on_the_way_to_an_answer(file, load, home):
    facts = (
        {**BODY, "meets": "çdo 3 muaj"},
        {**BODY, "at": [50, 50], "meets": "çdo 6 muaj"},
        DUTY,
        {**DUTY, "at": [64, 64], "deadline": "P60D"},
    )
    load(DATA / "names.yaml", file(*facts))
    with home.open() as store:
        viewer = Viewer(store, on="2026-11-22", lang="en")
        times: Any = deadline_of(viewer, thing="Komiteti Drejtues", territory="Elbasan")
        both: Any = contradictions(
            viewer, subject="Komiteti Drejtues", territory="Elbasan"
        )
    assert times.status == both.status == "contradicted"
    lines = [each.lines[0] for each in times.citations]
    found = [
        (row.recurrence or row.deadline, [lines[n] for n in row.citations])
        for row in times.rows
    ]
    assert sorted(found) == [
        ("P30D", [14]),
        ("P60D", [64]),
        ("çdo 3 muaj", [5]),
        ("çdo 6 muaj", [50]),
    ]
    assert {row.value for row in both.rows} >= {"çdo 3 muaj", "çdo 6 muaj"}


def test_hours_and_costs_that_are_contested_are_all_shown(file, load, home):
    facts = (
        SERVICE,
        {**SERVICE, "at": [62, 62], "hours": "10:00-14:00"},
        ACTIVITY,
        {**ACTIVITY, "at": [70, 70], "cost": 120000},
    )
    load(DATA / "names.yaml", file(*facts))
    with home.open() as store:
        viewer = Viewer(store, on="2026-11-22", lang="en")
        open_: Any = services_of(viewer, provider="Qendër ditore", territory="Elbasan")
        dear: Any = activities_where(viewer, territory="Elbasan", cost_above=110000)
        every: Any = activities_where(viewer, territory="Elbasan", cost_above=1)
    assert open_.status == dear.status == every.status == "contradicted"
    lines = [each.lines[0] for each in open_.citations]
    hours = [(one.hours_said, [lines[n] for n in one.citations]) for one in open_.rows]
    assert hours == [("08:00-16:00", [12]), ("10:00-14:00", [62])]
    for found in (dear, every):  # without a total
        assert [row.cost for row in found.rows] == [100000, 120000]


def test_how_often_a_body_meets_is_cited_where_it_is_said(file, load, home):
    facts = {**BODY, "meets": "çdo 3 muaj"}, {**BODY, "at": [50, 50]}, DUTY
    load(DATA / "names.yaml", file(*facts))
    with home.open() as store:
        viewer = Viewer(store, on="2026-11-22", lang="en")
        times: Any = deadline_of(viewer, thing="Komiteti Drejtues", territory="Elbasan")
    lines = [each.lines[0] for each in times.citations]
    cited = {row.recurrence: [lines[n] for n in row.citations] for row in times.rows}
    assert cited == {"çdo 3 muaj": [5], None: [14]}


def test_other_words_for_the_same_are_no_other_value(said):
    again = {**BODY, "at": [50, 50], "meets": "një herë në 3 muaj"}
    (body,) = said({**BODY, "meets": "çdo 3 muaj"}, again, {**BODY, "at": [60, 60]})[
        "Mechanism"
    ]
    assert body[1]["frequency"] == "çdo 3 muaj"
    assert own(body[2], "frequency") == ["5-5", "50-50"]
    assert own(body[2], "*") == ["5-5", "50-50", "60-60"]


def test_what_is_promised_for_other_years_is_an_activity_of_its_own(said):
    later = {**ACTIVITY, "at": [60, 60], "years": [2027], "cost": 150000}
    found = said(ACTIVITY, later)["Activity"]
    assert [(p["years"], p["cost"]) for _, p, _ in found] == [
        ((2026,), 100000),
        ((2027,), 150000),
    ]
    assert len({key for key, _, _ in found}) == 2


def test_a_value_has_the_lines_of_the_facts_that_state_it(said):
    member = {"kind": "member", "at": [20, 20], "mechanism": "Komiteti Drejtues",
              "member": "Bashkia Elbasan", "role": "member"}  # fmt: skip
    found = said({**BODY, "meets": "çdo tre muaj"}, member, DUTY)
    ((_, _, body),) = found["Mechanism"]
    assert own(body, "*") == ["14-14", "20-20", "5-5"]
    assert own(body, "frequency") == own(body, "kind") == ["5-5"]
    ((_, _, seat),) = found["Seat"]
    assert own(seat, "role") == []  # every line that states the seat states it
    assert own(seat, "field") == ["20-20"]
    assert "field~passage/n/20-20" in seat


def test_names_do_not_contradict_each_other(said):
    law = {"kind": "legal_act", "at": [30, 30], "act_type": "ligj", "number": "18/2017",
           "date": "2017", "title": "Ligji për fëmijët", "jurisdiction": "Shqipëri"}  # fmt: skip
    three, neni = (
        {"kind": "article", "at": at, "act": "18/2017", "article": article}
        for at, article in (([32, 32], "3"), ([33, 33], "Neni 3"))
    )
    found = said(law, {**law, "at": [31, 31], "title": "Për fëmijët"}, three, neni)
    (act,) = found["LegalAct"]
    assert [props["article"] for _, props, _ in found["Provision"]] == ["3"]
    assert act[1]["title"] == "Ligji për fëmijët"
    assert act[1]["alias"] == ("Ligji për fëmijët", "Për fëmijët")
