"""An act's page: the line of time and the tables say what the questions answer."""

from __future__ import annotations

import re
from types import SimpleNamespace

import pytest

from graph.errors import Ambiguous, BadInput
from queries.law.articles_of import articles_of
from queries.law.effects_of import UNDERGOES, effects_of
from queries.viewer import Viewer
from tests.viz.pages import read
from viz.act import act_of, act_page
from viz.act_warnings import _repealed

LAW = "act/lu/ligj/2020/5"
OVER = "act/lu/vkm/2021/12"


def made(store, act: str = LAW, territory: str | None = "Lumas", on="2026-11-22"):
    return act_of(Viewer(store, on=on), act=act, territory=territory)


@pytest.mark.parametrize("lang", ["sq", "en"])
def test_the_tables_hold_what_the_questions_answer(world, lang):
    viewer = Viewer(world, on="2026-11-22", lang=lang)
    page = read(act_page(made(world), lang))
    articles = articles_of(viewer, act=LAW).rows
    assert len(page.cells("provisions", lang)) == len(articles) + 1
    effects = effects_of(viewer, act=LAW).rows
    told = " ".join(cell for row in page.cells("times", lang) for cell in row)
    assert all(str(getattr(one, "other", "")) in told for one in effects)
    assert "20.02.2020" in told
    assert "01.06.2022" in told


@pytest.mark.parametrize("lang", ["sq", "en"])
def test_the_line_of_time_says_what_its_table_says(world, lang):
    act = made(world)
    html = act_page(act, lang)
    svg = re.sub(r"<[^>]+>", " ", html[html.index("<svg") : html.index("</svg>")])
    n = ("sq", "en").index(lang)
    assert html.count('<circle class="dot') == len(act.moments)
    for moment in act.moments:
        assert moment.dated[n] in svg
        assert moment.what[n][:40] in " ".join(svg.split())


def test_moments_go_by_date_and_the_unknown_ones_come_last(shipped_store):
    act = made(shipped_store, "02/L-17", None)
    whens = [one.when for one in act.moments]
    known = [one for one in whens if one]
    assert known == sorted(known) == whens[: len(known)]
    assert "" in whens
    assert "date unknown" in act_page(act, "en")


def test_an_amendment_is_told_to_be_in_no_summary(world):
    page = read(act_page(made(world), "en"))
    told = {row[1]: row[3] for row in page.cells("times", "en")}
    assert told["amended by: Law amending law 5/2020"] == "not known"


def test_before_it_holds_an_act_is_shown_as_on_its_first_day(world):
    act = made(world, on="1990-01-01")
    assert act.moments
    assert "The act does not hold on the day asked for" in act_page(act, "en")
    assert {one.force for one in act.moments} <= {"not yet", "perhaps"}


@pytest.mark.parametrize(
    "named", ["institution/lu-lumas/policia", "role/lu/kryetar-bashkie"]
)
def test_what_is_no_act_has_no_page(world, named):
    with pytest.raises(Ambiguous) as unclear:
        made(world, named)
    assert not unclear.value.candidates


@pytest.mark.parametrize(
    ("article", "force", "warned"),
    [(None, "yes", True), (None, "not yet", True), (None, "over", False), ("8", "yes", False)],
)  # fmt: skip
def test_only_a_repeal_of_the_whole_act_repeals_it(article, force, warned):
    effect = SimpleNamespace(
        effect="REPEALS", way=UNDERGOES, article=article, force=force, since=None, other="x"
    )  # fmt: skip
    assert bool([*_repealed([(effect, effect, ())])]) == warned


@pytest.mark.parametrize(("on", "over"), [("2023-06-01", False), ("2026-11-22", True)])
def test_an_act_that_is_over_says_so_and_what_still_rests_on_it(world, on, over):
    page = act_page(made(world, OVER, on=on), "en")
    assert ("The act is no longer in force (until 31.12.2023)." in page) == over
    assert ("Still rests on this act" in page) == over


def test_who_is_bound_is_of_the_place_that_was_asked(world):
    here = {one.strand[3].label for one in made(world).bound}
    nowhere = made(world, territory=None)
    assert ("Koordinatori vendor Lumas", "Koordinatori vendor Lumas") in {
        (one[0], one[0]) for one in here if one
    }
    assert any(one.strand[3].ruled for one in nowhere.bound)
    assert all(one.cites for one in nowhere.bound)


def test_only_what_the_act_binds_is_bound_the_rest_rests_on_it(shipped_store):
    act = made(shipped_store, "9669", "Elbasan")
    bound = [one.strand[1].shown[0] for one in act.bound]
    resting = [one.strand[1].shown[0] for one in act.resting]
    assert bound
    assert not [one for one in bound if one.startswith("diskuton")]
    assert [one for one in resting if one.startswith("diskuton")]


def test_every_line_has_its_sources(shipped_store):
    act = made(shipped_store, "9669", "Elbasan")
    every = [*act.moments, *act.provisions, *act.bound]
    assert every
    assert all(one.cites for one in every)
    assert all(cites for _, cites in act.facts)


def test_a_page_asks_nothing_of_others_and_opens_in_its_language(world):
    page = read(act_page(made(world), "en"))
    assert page.tags[0] == ("html", {"lang": "en"})
    assert [one for one in page.addresses() if not one.startswith("#")] == []


def test_an_act_that_is_none_is_refused(world):
    with pytest.raises(Ambiguous):
        made(world, "ligji 999/1999")
    with pytest.raises(BadInput):
        act_page(made(world), "fr")
