"""A swimlane: the picture and the table say what the pathway says, and hide what is hidden."""

from __future__ import annotations

import re
from typing import Any

import pytest

from graph.errors import BadInput
from queries.cases.pathway import pathway
from queries.viewer import Viewer
from viz.swimlane import MISSING, swimlane_of, swimlane_page


def made(store, concern="DHF", territory="Lumas"):
    viewer = Viewer(store, on="2026-11-22")
    return swimlane_of(viewer, concern=concern, territory=territory)


def test_lanes_and_stages_are_those_of_the_pathway(world):
    picture = made(world)
    viewer = Viewer(world, on="2026-11-22")
    rows = pathway(viewer, concern="DHF", territory="Lumas").rows
    assert len(picture.stages) == len(rows)
    assert picture.lanes == (
        "Koordinatori vendor Lumas",
        "Komisariati i Policisë Lumas",
        "Bashkia Lumas",
    )
    first = picture.stages[0]
    assert first.deadline == ("24 orë", "24 hours")
    assert first.ruled
    assert first.to == ("Komisariati i Policisë Lumas",)


@pytest.mark.parametrize("lang", ["sq", "en"])
def test_the_page_draws_every_step_and_asks_nothing_of_others(world, lang):
    picture = made(world)
    page = swimlane_page(picture, lang)
    assert page.count('<rect class="box') == len(picture.stages)
    assert page.count('<rect class="lane') == len(picture.lanes)
    assert page.count('<tr><th scope="row">') == len(picture.stages)
    assert 'role="img"' in page
    assert "://" not in re.sub(r"<!--.*?-->", "", page)


def test_who_is_not_named_has_a_dashed_lane_of_its_own(shipped_store):
    picture = made(shipped_store, "dhuna në familje", "Pustec")
    assert MISSING in picture.lanes
    page = swimlane_page(picture, "sq")
    assert 'class="lane missing"' in page
    assert "nuk thuhet kush" in page


def test_each_pathway_is_a_block_of_its_own_name(shipped_store):
    picture = made(shipped_store, "dhuna në familje", "Elbasan")
    viewer = Viewer(shipped_store, on="2026-11-22", lang="sq")
    rows: Any = pathway(viewer, concern="dhuna në familje", territory="Elbasan").rows
    named = list(dict.fromkeys(row.pathway for row in rows))
    assert len(named) > 2
    assert [way.title[0] for way in picture.ways] == named
    for way in picture.ways:
        mine = [row for row in rows if row.pathway == way.title[0]]
        assert [one.number for one in way.stages] == [str(one.position) for one in mine]
        assert set(way.lanes) <= set(picture.lanes)
    page = swimlane_page(picture, "sq")
    assert re.findall(r'<h2><bdi><span lang="sq">([^<]+)', page) == named
    assert (
        page.count("<svg") == page.count('<table class="stages stacked">') == len(named)
    )


def test_a_place_without_any_pathway_says_so(world):
    page = swimlane_page(made(world, "mbrojtja e fëmijëve"), "en")
    assert "The sources state no pathway." in page
    assert "Ku u kërkua" in page
    assert "<svg" not in page


def test_a_language_that_the_pages_do_not_have_is_refused(world):
    with pytest.raises(BadInput):
        swimlane_page(made(world), "fr")
