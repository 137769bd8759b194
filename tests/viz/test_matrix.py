"""A matrix: cells equal the question's answer, and the page equals the CSV."""

from __future__ import annotations

import csv
import io
from collections import Counter
from dataclasses import replace

import pytest

from graph.errors import BadInput
from queries.bodies.body_matrix import body_matrix
from queries.bodies.seat_matrix import seat_matrix
from tests.viz.conftest import HOSTILE
from tests.viz.pages import read
from viz.grid import BODY_LETTERS, MARK, ROLE_LETTERS
from viz.matrix import matrix_csv, matrix_of, matrix_page

SHAPES = [
    {"territory": "Lumas"},
    {"territory": "Lumas", "rows": "posts"},
    {"territory": "Gropas", "columns": "mechanisms"},
    {"rows": "territories", "columns": "kinds"},
    {"rows": "territories", "territory": "Lumas"},
]
each_shape = pytest.mark.parametrize("shape", SHAPES, ids=str)


def told(text):
    return [row[:-1] for row in csv.reader(io.StringIO(text))]


@each_shape
@pytest.mark.parametrize("lang", ["sq", "en"])
def test_page_and_csv_are_the_same(viewer, shape, lang):
    page = read(matrix_page(viewer, **shape, lang=lang))
    table = told(matrix_csv(viewer, **shape, lang=lang))
    shown = page.cells("matrix", lang)
    laid = [one.removesuffix(f" {MARK}") for one in shown[0]]
    assert [laid, *shown[1:]] == table
    assert len(table) > 2


@pytest.mark.parametrize("rows", ["institutions", "posts"])
def test_cells_are_the_seats_of_the_answer(viewer, rows):
    grid = matrix_of(viewer, territory="Lumas", rows=rows).grid
    answer = seat_matrix(replace(viewer, lang=None), territory="Lumas", rows=rows)
    wanted = Counter(
        (one.as_data().get("who_id") or one.as_data()["id"], one.as_data()["body_id"])
        for one in answer.rows
        if one.as_data().get("role")
    )
    assert {ends: cell.total for ends, cell in grid.cells.items()} == wanted
    assert set(grid.columns) == {one.as_data()["body_id"] for one in answer.rows}
    for part in ("rows", "columns"):
        assert grid.totals(part).total() == sum(wanted.values())


def test_cells_are_the_bodies_of_the_answer(viewer):
    grid = matrix_of(viewer, rows="territories").grid
    answer = body_matrix(replace(viewer, lang=None))
    wanted = {
        (one.as_data()["place_id"], one.as_data()["kind_id"]) for one in answer.rows
    }
    assert set(grid.cells) == wanted
    assert {c for cell in grid.cells.values() for c, _ in cell.letters} == {
        "reported",
        "prescribed",
    }


def test_what_is_only_laid_down_has_a_mark(viewer):
    table = told(matrix_csv(viewer, territory="Lumas"))
    cells = {row[0]: row[1:-1] for row in table}
    assert f"A{MARK}" in cells["Përfaqësues të shoqërisë civile"]
    assert "K" in cells["Bashkia Lumas"]


def test_totals_add_up(viewer):
    _, *rows, last = told(matrix_csv(viewer, territory="Lumas"))
    assert sum(int(row[-1]) for row in rows) == int(last[-1])
    assert sum(map(int, last[1:-1])) == int(last[-1])


@pytest.mark.parametrize(
    "letters", [ROLE_LETTERS, BODY_LETTERS], ids=["roles", "bodies"]
)
def test_no_two_letters_are_alike(letters):
    for n in range(2):
        said = [both[n] for both in letters.values()]
        assert len(said) == len(set(said))


def test_every_role_has_its_letter():
    from ontology.model import ontology

    assert ROLE_LETTERS.keys() == ontology().codes["seat_role"].codes.keys()
    assert BODY_LETTERS.keys() | {"denied"} == ontology().codes["stance"].codes.keys()


def test_every_footnote_is_there(viewer):
    page = read(matrix_page(viewer, territory="Lumas"))
    ids = {given["id"] for tag, given in page.tags if tag == "li" and given.get("id")}
    aimed = {a[1:] for a in page.addresses() if a.startswith("#n")}
    assert aimed
    assert aimed <= ids


@each_shape
def test_nothing_comes_from_outside_and_the_same_again(viewer, shape):
    html = matrix_page(viewer, **shape)
    assert [a for a in read(html).addresses() if not a.startswith("#")] == []
    assert matrix_page(viewer, **shape) == html


def test_hostile_names_are_text(hostile):
    html = matrix_page(hostile, territory="Lumas")
    page = read(html)
    shown = [row[0] for row in page.cells("matrix")]
    for name in (HOSTILE[0], HOSTILE[1], HOSTILE[2], HOSTILE[5]):
        assert name in shown
    assert not any(tag == "img" for tag, _ in page.tags)
    assert len(page.scripts) == 1


def test_no_spreadsheet_takes_a_name_for_a_formula(viewer):
    from viz.text import no_formula

    assert [no_formula(one) for one in ("=1+1", "@x", "+3", "-3", "Policia")] == [
        "'=1+1", "'@x", "'+3", "'-3", "Policia"
    ]  # fmt: skip


@pytest.mark.parametrize(
    "shape",
    [
        {"rows": "posts", "columns": "kinds", "territory": "Lumas"},
        {"rows": "things", "territory": "Lumas"},
        {"rows": "institutions"},
    ],
    ids=str,
)
def test_what_is_no_matrix_is_refused(viewer, shape):
    with pytest.raises(BadInput):
        matrix_page(viewer, **shape)
    with pytest.raises(BadInput):
        matrix_csv(viewer, territory="Lumas", lang="sr")
