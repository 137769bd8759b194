"""Sheets as rows of text that know where they stand."""

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256

from ontology.messages import joined, said

WIDEST = 702
"""Columns to ZZ; a wider sheet is no list of records."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its number as the office program shows it, and its cells as text."""

    number: int
    cells: tuple[str, ...]

    def sha256(self) -> str:
        """Return the hash of the row's cells, joined by tabs."""
        return sha256(
            "\t".join(self.cells).encode("utf-8", "surrogatepass")
        ).hexdigest()


@dataclass(slots=True)
class Table:
    """A sheet: its rows, the heading among them, come one by one."""

    file: str
    sheet: str
    """Empty where the file is the sheet."""
    rows: Iterator[Row]
    left: int = 0
    """Columns that are left out because nothing stands in them."""

    def place(self, row: int, column: int | None = None) -> str:
        """Return where a cell is, in words."""
        parts = [said("sheet", sheet=self.sheet)] if self.sheet else []
        parts.append(said("row", row=row))
        if column is not None:
            parts.append(said("cell", cell=f"{letters(self.left + column)}{row}"))
        return joined(", ", parts)


def letters(column: int) -> str:
    """Return a column's letters: 0 is A, 26 is AA."""
    text = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        text = chr(ord("A") + rest) + text
    return text
