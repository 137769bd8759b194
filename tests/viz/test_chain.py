"""A chain: picture and table say what the answer says; what is unknown is named."""

from __future__ import annotations

import re

import pytest

from graph.errors import Ambiguous, BadInput
from queries.law.article import article
from queries.viewer import PUBLIC, Viewer
from tests.viz.pages import read
from viz.chain import chain_of, chain_page
from viz.strands import COLUMNS, binds

ACT = "act/lu/ligj/2020/5"


def made(store, number: str | None = "8", territory: str | None = "Lumas", **more):
    viewer = Viewer(store, on="2026-11-22", **more)
    return chain_of(viewer, act=ACT, article=number, territory=territory)


def test_every_row_of_the_answer_is_a_chain_with_its_names(world):
    viewer = Viewer(world, on="2026-11-22", lang="sq")
    every = article(viewer, act=ACT, article="8", territory="Lumas").rows
    rows = [row for row in every if binds(row)]
    strands = made(world).strands
    assert len(strands) == len(rows)
    for row, strand in zip(rows, strands, strict=True):
        told = {one.column: one.label and one.label[0] for one in strand}
        assert tuple(told) == COLUMNS
        assert told["article"] == getattr(row, "article", None)
        assert told["holder"] == getattr(row, "holder", None)
        if post := getattr(row, "post", None):
            assert told["post"] == post


def test_each_known_link_says_where_it_was_read(world):
    links = [one for strand in made(world).strands for one in strand]
    read_there = [one for one in links if one.label and one.cites]
    assert {one.column for one in read_there} >= {"article", "duty", "post"}
    assert not any(one.cites for one in links if not one.label)


@pytest.mark.parametrize("lang", ["sq", "en"])
def test_the_table_says_what_the_picture_says(world, lang):
    picture = made(world)
    page = chain_page(picture, lang)
    n = ("sq", "en").index(lang)
    cells = read(page).cells("matrix", lang)
    assert len(cells) == len(picture.strands) + 1
    for strand, row in zip(picture.strands, cells[1:], strict=True):
        for link, cell in zip(strand, row, strict=True):
            assert cell.startswith(link.shown[n])
    paths = {strand[: k + 1] for strand in picture.strands for k in range(len(COLUMNS))}
    drawn = page.partition("</ul>")[2]  # the key shows some too
    assert drawn.count('<rect class="box') == len(paths)
    assert 'role="img"' in page
    assert "://" not in re.sub(r"<!--.*?-->", "", page)


def test_what_is_not_known_is_dashed_and_named(shipped_store):
    viewer = Viewer(shipped_store, on="2026-11-22")
    page = chain_page(
        chain_of(viewer, act="18/2017", article="48", territory="Pustec"), "en"
    )
    assert 'class="box dashed"' in page
    assert "holder unknown" in page
    assert "mbajtësi nuk dihet" in page


def test_a_rule_is_drawn_apart_from_what_the_place_has(world):
    ruled = [
        one for strand in made(world, "8", None).strands for one in strand if one.ruled
    ]
    assert ruled
    page = chain_page(made(world, "8", None), "sq")
    assert 'class="box ruled"' in page
    assert "Nuk u kërkua asnjë vend" in page


def test_all_that_is_laid_down_for_the_kind_is_drawn_and_told_as_a_rule(shipped_store):
    viewer = Viewer(shipped_store, on="2026-11-22")
    found = chain_of(viewer, act="18/2017", article="48", territory="Elbasan")
    assert found.strands
    for strand in found.strands:
        told = [one for one in strand if one.label]
        assert [one.ruled for one in told] == [True] * len(told)
    page = chain_page(found, "sq")
    assert 'class="box"' not in page.partition("</ul>")[2]  # the key shows one
    cells = read(page).cells("matrix", "sq")[1:]
    assert all("rregull për çdo vend" in cell for row in cells for cell in row[:2])
    assert "me fjalën «rregull»" in page


def test_the_body_of_an_office_is_its_institution_the_place_s_own_first(shipped_store):
    def bodies(territory):
        viewer = Viewer(shipped_store, on="2026-11-22")
        found = chain_of(viewer, act="18/2017", article="48", territory=territory)
        return {one[2] for one in found.strands if one[3].label}

    [here] = bodies("Pustec")
    assert "Sektori i Ndihmës Ekonomike" in here.shown[0]
    assert (here.ruled, bool(here.cites)) == (False, True)
    [kind] = bodies("Elbasan")
    assert kind.shown[0].startswith("Struktura përgjegjëse")
    assert (kind.ruled, bool(kind.cites)) == (True, True)


def test_what_only_speaks_of_an_act_is_no_link_of_its_chains(shipped_store):
    viewer = Viewer(shipped_store, on="2026-11-22", lang="sq")
    rows = article(viewer, act="9669", territory="Elbasan").rows
    spoken = {
        getattr(r, "what", None) for r in rows if getattr(r, "effect", "") == "cites"
    }
    assert spoken
    found = chain_of(viewer, act="9669", territory="Elbasan").strands
    assert not spoken & {one[1].shown[0] for one in found}


def test_nobody_sees_more_than_they_may(world):
    public = chain_page(made(world, "8", tiers=PUBLIC), "sq")
    every = chain_page(
        made(world, "8", tiers=("public", "professional", "hidden")), "sq"
    )
    assert every == chain_page(made(world, "8"), "sq")
    shown = set(re.findall(r"\+?\d[\d ]{7,}", public))
    assert shown <= set(re.findall(r"\+?\d[\d ]{7,}", every))


def test_an_article_that_is_not_there_has_no_picture(world):
    page = chain_page(made(world, "999"), "en")
    assert "<svg" not in page
    assert "mention no article 999" in page


@pytest.mark.parametrize(
    "duty", ["duty/lu/koordinator-vendor/njoftimi", "NJOFTON policine", "notifies the"]
)
def test_one_duty_of_an_article_by_its_id_or_its_words(duty, world):
    viewer = Viewer(world, on="2026-11-22")
    found = chain_of(viewer, act=ACT, territory="Lumas", duty=duty).strands
    assert found
    labels = {strand[1].label for strand in found}
    assert labels == {
        ("njofton policinë për çdo rast", "notifies the police of every case")
    }


def test_an_act_that_is_none_is_refused(world):
    with pytest.raises(Ambiguous):
        chain_of(Viewer(world, on="2026-11-22"), act="ligji 999/1999")


def test_a_language_that_the_pages_do_not_have_is_refused(world):
    with pytest.raises(BadInput):
        chain_page(made(world), "fr")
