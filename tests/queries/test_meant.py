"""What a typed name is taken for, and what it is not."""

from __future__ import annotations

import pytest

from graph.errors import Ambiguous
from queries.aim import Aim, aim
from queries.conclude import only_prescribed
from queries.gazetteer import place_of
from queries.matter import about
from queries.plans.record_of import contested, subject_of
from queries.viewer import Viewer
from tests.asked import ON, answered


def test_a_lone_thing_that_fits_badly_is_not_its_own_namesake(world):
    viewer = Viewer(world, on=ON)
    with pytest.raises(Ambiguous) as unclear:
        aim(viewer, "strehimi për fshatin", types=("Service",), together="any")
    assert len(unclear.value.candidates) <= 1


def test_words_that_no_row_has_count_against_the_others():
    rows = [{"text": "komuniteti shkollor"}, {"text": "trajnim"}]
    assert about(rows, "komuniteti rom", ("text",)) == []
    assert about(rows, "komuniteti shkollor", ("text",)) == rows[:1]


def test_a_noun_finds_the_verb_of_the_same_matter():
    rows = [{"text": "raporton te këshilli"}, {"text": "vlerëson rastin"}]
    assert about(rows, "raportimi", ("text",)) == rows[:1]


def figure(target, value, **more):
    said = {"measure": "population", "unit": "banorë", "base": None, "period": None}
    given = {**said, "value": value, "value_said": None, **more}
    return {"id": f"{target}-{value}", "target": target, **given}


def test_a_municipality_and_its_territory_are_one_subject():
    authority, place = "institution/al-pustec/bashkia", "territory/al/pustec"
    assert subject_of({"target": authority}) == place
    clash = contested([figure(authority, 1), figure(place, 2)])
    assert len(clash) == 2
    assert not contested([figure(authority, 1), figure("territory/al/elbasan", 2)])


def test_a_place_with_only_a_rule_has_nothing_known(world):
    place = place_of(Viewer(world, on=ON), "Lumas")
    rule, fact = {"stance": "prescribed"}, {"stance": "reported"}
    assert only_prescribed([rule], Aim(place=place)) == "unknown"
    assert only_prescribed([rule, fact], Aim(place=place)) is None
    assert only_prescribed([rule], Aim()) is None


def test_a_member_nobody_knows_is_not_ruled_out_by_a_whole_list(world):
    body = ["members-of", "Komiteti Drejtues", "Lumas"]
    assert answered(world, [*body, "xhaketa"]).status == "unknown"
    assert answered(world, [*body, "OJF Drita"]).status in ("none", "answered")


def test_a_concern_with_a_levels_word_in_it_is_a_concern(shipped_store):
    asked = ["bodies-for", "braktisja e shkollës", "Kosovë"]
    rows = answered(shipped_store, asked).envelope()["rows"]
    assert any("braktis" in row["body"] for row in rows)
