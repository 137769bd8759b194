"""`matrix_page` and `matrix_csv`: who sits where, as one HTML file or as CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup, escape

from graph.errors import BadInput
from ontology.messages import said as message
from queries.answer import Answer
from queries.bodies.body_matrix import body_matrix
from queries.bodies.seat_matrix import seat_matrix
from queries.choices import chosen, offered
from queries.gazetteer import place_of
from queries.viewer import Viewer
from viz.cited import Shelf, in_a_cell, numbered, superscript
from viz.grid import MARK, Cell, Grid, grid_of_bodies, grid_of_seats
from viz.page import in_both, rendered, spoken, static
from viz.text import Words, clean, day, no_formula
from viz.words import said

ROWS = {"institutions": "mechanisms", "posts": "mechanisms", "territories": "kinds"}
"""What may be the rows, and the columns that go with it."""
_SHOWN = {"institutions": 3, "posts": 3, "territories": 1}
"""So many footnotes stand in a cell; the CSV has all."""


@dataclass(frozen=True, slots=True)
class Matrix:
    """A grid with its title and its sources."""

    grid: Grid
    answer: Answer
    rows: str
    place: str

    @property
    def heading(self) -> Words:
        """What the matrix is about."""
        key = "matrix kinds" if self.rows == "territories" else "matrix"
        sq, en = (f"{text}: {self.place}" if self.place else text for text in said(key))
        return sq, en


def matrix_of(
    viewer: Viewer,
    *,
    territory: str | None = None,
    rows: str = "institutions",
    columns: str | None = None,
) -> Matrix:
    """Return the matrix of a place's seats, or of the bodies of many places.

    Raises:
        BadInput: when rows and columns do not go together, or a place is missing.
    """
    rows = chosen("rows", rows, tuple(ROWS))
    _agree(rows, columns)
    both = viewer.speaking(None)
    found = place_of(both, territory)
    place = clean(found.label) if found else ""
    if rows == "territories":
        answer = body_matrix(both, territory=territory)
        return Matrix(grid_of_bodies(answer), answer, rows, place)
    answer = seat_matrix(both, territory=territory or "", rows=rows)
    return Matrix(grid_of_seats(answer), answer, rows, place)


def _agree(rows: str, columns: str | None) -> None:
    """Raise BadInput where columns are given that do not go with the rows."""
    every = tuple(dict.fromkeys(ROWS.values()))
    if columns is not None and chosen("columns", columns, every) != ROWS[rows]:
        what = message("no such matrix", rows=rows, columns=columns)
        raise BadInput(what, allowed=offered((ROWS[rows],)))


def matrix_page(
    viewer: Viewer,
    *,
    territory: str | None = None,
    rows: str = "institutions",
    columns: str | None = None,
    lang: str = "sq",
) -> str:
    """Return the page of a matrix: sticky headings, totals, sources as footnotes.

    Raises:
        BadInput: when rows and columns do not go together, or a place is missing.
    """
    return drawn(
        matrix_of(viewer, territory=territory, rows=rows, columns=columns), lang
    )


def drawn(matrix: Matrix, lang: str) -> str:
    """Return the page of a matrix that was made already."""
    spoken(lang)
    grid, answer = matrix.grid, matrix.answer
    shelf = Shelf()
    shelf.take(answer.citations)
    totals = grid.totals("columns")
    notes = numbered(n for cell in grid.cells.values() for n in cell.cites)
    return rendered(
        "matrix.html",
        lang,
        heading=matrix.heading,
        styles=(static("page.css"), static("matrix.css")),
        scripts=(static("page.js"),),
        on=day(answer.on),
        corner=said(f"row {matrix.rows}"),
        columns=list(grid.columns.values()),
        lines=Markup("\n").join(_lines(grid, notes, _SHOWN[matrix.rows])),
        help=said(f"help {'kinds' if matrix.rows == 'territories' else 'seats'}"),
        laid=any(not one.found for one in grid.columns.values()),
        totals=[totals[one] for one in grid.columns],
        total=totals.total(),
        legend=grid.legend(),
        mark=MARK,
        notes=[(number, shelf.told([n])) for n, number in notes.items()],
        papers=shelf.papers,
    )


_CELL = Markup("<td{how}>{letters}{notes}</td>")


def _lines(grid: Grid, notes: dict[int, int], most: int) -> Iterator[Markup]:
    """Yield a table row for each row of the grid."""
    totals = grid.totals("rows")
    for row, head in grid.rows.items():
        cells = Markup("").join(
            _cell(grid, grid.cells.get((row, column)), notes, most)
            for column in grid.columns
        )
        kind = Markup("") if head.found else Markup(' class="laid"')
        yield Markup(
            '<tr{}><th scope="row"><bdi>{}</bdi></th>{}<td class="sum">{}</td></tr>'
        ).format(kind, in_both(head.label), cells, totals[row])


def _cell(grid: Grid, cell: Cell | None, notes: dict[int, int], most: int) -> Markup:
    if cell is None:
        return Markup("<td></td>")
    only_laid = not any(found for _, found in cell.letters)
    how = Markup(' class="laid"') if only_laid else Markup(' class="found"')
    sq, en = (Markup(" ").join(_letters(grid, cell, n)) for n in range(2))
    letters = (
        sq
        if sq == en
        else Markup('<span lang="sq">{}</span><span lang="en">{}</span>').format(sq, en)
    )
    return _CELL.format(
        how=how, letters=letters, notes=superscript(cell.cites, notes, most)
    )


def _letters(grid: Grid, cell: Cell, lang: int) -> Iterator[Markup]:
    for text, found in grid.parts(cell, lang):
        yield escape(text) if found else Markup("<u>{}</u>").format(text)


def matrix_csv(
    viewer: Viewer,
    *,
    territory: str | None = None,
    rows: str = "institutions",
    columns: str | None = None,
    lang: str = "sq",
) -> str:
    """Return a matrix as CSV: the page's content, with every row's sources at its end.

    Raises:
        BadInput: when rows and columns do not go together, or a place is missing.
    """
    matrix = matrix_of(viewer, territory=territory, rows=rows, columns=columns)
    return as_csv(matrix, lang)


def as_csv(matrix: Matrix, lang: str) -> str:
    """Return a matrix that was made already as CSV."""
    grid, n = matrix.grid, spoken(lang)
    out = io.StringIO()
    write = csv.writer(out).writerow
    heads = [no_formula(one.label[n]) for one in grid.columns.values()]
    write([said(f"row {matrix.rows}")[n], *heads, said("total")[n], said("sources")[n]])
    totals, cites = grid.totals("rows"), grid.cites()
    for row, head in grid.rows.items():
        cells = [grid.told(row, column, n) for column in grid.columns]
        where = no_formula(in_a_cell(matrix.answer.citations, cites[row]))
        write([no_formula(head.label[n]), *cells, totals[row], where])
    totals = grid.totals("columns")
    write(
        [said("total")[n], *(totals[one] for one in grid.columns), totals.total(), ""]
    )
    return out.getvalue()
