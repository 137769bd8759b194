"""Rows by columns, with letters in the cells: what a matrix's page and its CSV both show."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from queries.answer import Answer, Row
from viz.text import LANGUAGES, Words, clean, twice
from viz.words import code_words, said

ROLE_LETTERS: dict[str, Words] = {
    "chair": ("K", "C"),
    "deputy_chair": ("Z", "D"),
    "secretariat": ("S", "S"),
    "coordinator": ("Ko", "Co"),
    "member": ("A", "M"),
    "observer": ("V", "O"),
    "adviser": ("Kë", "A"),
}
"""A seat's role in a cell; no two are alike in one language."""
BODY_LETTERS: dict[str, Words] = {
    "reported": ("E", "E"),
    "planned": ("N", "L"),
    "prescribed": ("P", "P"),
    "contradicted": ("M", "X"),
}
"""Whether a place has a body of a kind: it exists, is planned, prescribed, or disputed."""
_BODY_WORDS = {
    "reported": "found letter",
    "planned": "planned letter",
    "prescribed": "prescribed letter",
    "contradicted": "contradicted",
}
MARK = "*"
"""Stands behind the letter of what is prescribed or planned, not found."""


@dataclass(frozen=True, slots=True)
class Head:
    """A row or column."""

    id: str
    label: Words
    found: bool = True
    """Whether it is a thing of the place, not only what a rule lays down."""


@dataclass(slots=True)
class Cell:
    """What stands where a row meets a column."""

    letters: dict[tuple[str, bool], int] = field(default_factory=dict)
    """How many seats there are of a code, apart for those found and those prescribed."""
    cites: set[int] = field(default_factory=set)

    def put(self, code: str, *, found: bool, cites: Iterable[int]) -> None:
        """Add one seat or body."""
        key = (code, found)
        self.letters[key] = self.letters.get(key, 0) + 1
        self.cites |= set(cites)

    @property
    def total(self) -> int:
        """How many seats or bodies it counts."""
        return sum(self.letters.values())


@dataclass(slots=True)
class Grid:
    """A matrix that is ready to be drawn."""

    letters: Mapping[str, Words]
    rows: dict[str, Head] = field(default_factory=dict)
    columns: dict[str, Head] = field(default_factory=dict)
    cells: dict[tuple[str, str], Cell] = field(default_factory=dict)

    def cell(self, row: str, column: str) -> Cell:
        """Return a cell, made when it is first asked for."""
        return self.cells.setdefault((row, column), Cell())

    def told(self, row: str, column: str, lang: int) -> str:
        """Return a cell as text: `K A×2 Ko*`; nothing where nothing is known."""
        cell = self.cells.get((row, column))
        return " ".join(text for text, _ in self.parts(cell, lang)) if cell else ""

    def parts(self, cell: Cell, lang: int) -> Iterator[tuple[str, bool]]:
        """Yield the texts of a cell, leaders first, and whether each was found."""
        order = list(self.letters)
        for (code, found), n in sorted(
            cell.letters.items(),
            key=lambda one: (not one[0][1], order.index(one[0][0])),
        ):
            times = f"×{n}" if n > 1 else ""
            yield self.letters[code][lang] + times + ("" if found else MARK), found

    def totals(self, part: Literal["rows", "columns"]) -> Counter[str]:
        """Return how many seats or bodies each row or each column has."""
        end = ("rows", "columns").index(part)
        found: Counter[str] = Counter()
        for ends, cell in self.cells.items():
            found[ends[end]] += cell.total
        return found

    def cites(self) -> dict[str, set[int]]:
        """Return the numbers of each row's sources."""
        found: dict[str, set[int]] = {row: set() for row in self.rows}
        for (row, _), cell in self.cells.items():
            found[row] |= cell.cites
        return found

    def legend(self) -> list[tuple[Words, Words]]:
        """Return the letters that occur, with what they stand for."""
        used = {code for cell in self.cells.values() for code, _ in cell.letters}
        return [
            (letters, _meaning(code, self.letters))
            for code, letters in self.letters.items()
            if code in used
        ]


def _meaning(code: str, letters: Mapping[str, Words]) -> Words:
    if letters is BODY_LETTERS:
        return said(_BODY_WORDS[code])
    return code_words("seat_role", code)


def grid_of_seats(answer: Answer) -> Grid:
    """Return who sits where: who takes the seats by bodies."""
    grid = Grid(ROLE_LETTERS)
    for one in _data(answer):
        column = one["body_id"]
        kind = one["body_type"] == "MechanismKind"
        grid.columns.setdefault(column, Head(column, _words(one["body"]), not kind))
        if not one.get("role"):
            continue
        row = one.get("who_id") or one["id"]
        label = _words(one.get("who") or _role(one["role"]))
        found = not one["who_type"].endswith("Kind") if one.get("who_type") else True
        grid.rows.setdefault(row, Head(row, label, found))
        mine = one["stated_for"] == "place" and one["stance"] not in (
            "planned",
            "prescribed",
        )
        grid.cell(row, column).put(one["role"], found=mine, cites=one["citations"])
    return _ordered(grid)


def grid_of_bodies(answer: Answer) -> Grid:
    """Return which kinds of bodies each place has."""
    grid = Grid(BODY_LETTERS)
    for one in _data(answer):
        row, column = one["place_id"], one["kind_id"]
        if row not in grid.rows:
            grid.rows[row] = Head(row, _words(one["place"]))
        if column not in grid.columns:
            grid.columns[column] = Head(column, _words(one["kind"]))
        found = one["stance"] in ("reported", "contradicted")
        grid.cell(row, column).put(one["stance"], found=found, cites=one["citations"])
    return _ordered(grid)


def _role(code: str) -> dict[str, str]:
    return dict(zip(LANGUAGES, code_words("seat_role", code), strict=True))


def _data(answer: Answer) -> Iterator[dict[str, Any]]:
    rows: tuple[Row, ...] = answer.rows
    return (one.as_data() for one in rows)


def _words(text: Mapping[str, str] | str | None) -> Words:
    """Return a row's text in both languages; a missing one by the other."""
    if not text:
        return "", ""
    if isinstance(text, str):
        return twice(clean(text))
    first = next(iter(text.values()))
    return clean(text.get("sq") or first), clean(text.get("en") or first)


def _ordered(grid: Grid) -> Grid:
    """Return the grid with what was found first, then what has most, then by name.

    Places and their kinds stand country by country: a rule is one country's.
    """
    rows, columns = grid.totals("rows"), grid.totals("columns")

    def sorted_by(
        heads: Mapping[str, Head], counts: Mapping[str, int]
    ) -> dict[str, Head]:
        def key(one: Head) -> tuple[bool, str, int, str, str]:
            of_places = grid.letters is BODY_LETTERS
            country = one.id.split("/")[1] if of_places and "/" in one.id else ""
            many = 0 if of_places else -counts.get(one.id, 0)
            return not one.found, country, many, one.label[0], one.id

        return {one.id: one for one in sorted(heads.values(), key=key)}

    grid.rows = sorted_by(grid.rows, rows)
    grid.columns = sorted_by(grid.columns, columns)
    return grid
