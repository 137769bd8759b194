"""The columns of a sheet, and its cells as values."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from graph.records import Value
from loaders.problems import Problems, Unfit
from loaders.typed import value
from ontology.messages import said as message
from ontology.values.folding import fold

MANY = (";", "|", "\n")
"""What stands between several values in one cell; a comma may be part of a name."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its heading, the kind of its values, and what it is for."""

    name: str
    kind: str
    """A value type, or ``name`` for what is an id or a name of something."""
    sq: str
    en: str
    required: bool = False
    examples: tuple[str, str] = ("", "")
    without: tuple[str, ...] = ()
    """Codes of the list that are not for this kind of sheet."""

    @property
    def many(self) -> bool:
        """Whether a cell may hold several values."""
        return self.kind.startswith("list:")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a row stands: for messages, and for its passage."""

    words: Callable[[str], str]
    """Words for the place of a column."""
    sheet: str
    row: int
    sha256: str


@dataclass(slots=True)
class Line:
    """The values of one row by column; notes what is wrong with them."""

    place: Place
    problems: Problems
    cells: Mapping[str, str]
    values: dict[str, Value] = field(default_factory=dict)
    bad: bool = False

    def wrong(self, column: str, error: Unfit) -> None:
        """Note that a cell does not fit."""
        self.bad = True
        said = self.cells.get(column, "")
        self.problems.unfit(self.place.words(column), column, said, error)

    def text(self, column: str) -> str:
        """Return a cell's value as text, empty where there is none."""
        return str(self.values.get(column, ""))

    def items(self, column: str) -> tuple[str, ...]:
        """Return the values of a cell as texts."""
        found = self.values.get(column, ())
        return tuple(map(str, found)) if isinstance(found, tuple) else (str(found),)

    def said(self, *columns: str) -> dict[str, Value]:
        """Return the values of those columns that are filled in."""
        return {name: self.values[name] for name in columns if name in self.values}


def line(
    columns: Sequence[Column],
    cells: Mapping[str, str],
    place: Place,
    problems: Problems,
) -> Line:
    """Return the row's values; cells that do not fit are noted."""
    found = Line(place, problems, cells)
    for column in columns:
        text = cells.get(column.name, "").strip()
        try:
            if text:
                found.values[column.name] = _value(text, column)
            elif column.required:
                raise Unfit(message("must be filled"))
        except Unfit as error:
            found.wrong(column.name, error)
    return found


def _value(text: str, column: Column) -> Value:
    if column.many:
        return tuple(_one(part, column.kind[5:]) for part in split(text))
    return _one(text, column.kind)


def _one(text: str, kind: str) -> str | int | float | bool:
    if kind.startswith("code:"):
        return value(fold(text).replace(" ", "_"), kind)
    return value(text, "string" if kind in ("name", "phone") else kind)


def split(text: str) -> list[str]:
    """Return the several values of one cell."""
    for sign in MANY[1:]:
        text = text.replace(sign, MANY[0])
    return [part.strip() for part in text.split(MANY[0]) if part.strip()]
