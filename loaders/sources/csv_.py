"""CSV as rows: UTF-8, with comma, semicolon or tab, read line by line."""

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

from loaders.problems import Problems
from loaders.reasons import no_csv, unread
from loaders.sources.tables import WIDEST, Row, Table
from ontology.messages import said

_LONGEST_LINE = 1 << 20
_LONGEST_CELL = 1 << 16
_SIGNS = ",;\t"


class _Stop(Exception):  # noqa: N818
    """Nothing after this line can be read; `what` says why."""

    def __init__(self, what: str) -> None:
        super().__init__(what)
        self.what = what


def read(path: Path, problems: Problems) -> Iterator[Table]:
    """Yield the one sheet of a CSV file; what cannot be read is noted."""
    yield Table(path.name, "", _rows(path, problems))


def _rows(path: Path, problems: Problems) -> Iterator[Row]:
    number = 0
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            sign = _sign(file)
            lines = _lines(file)
            reader = csv.reader(lines, delimiter=sign, strict=True)
            for cells in reader:
                number += 1
                yield _checked(number, cells)
    except UnicodeDecodeError:
        place = said("line", line=_first_undecoded(path))
        problems.add(place, "", "", said("save as CSV UTF-8"))
    except csv.Error as error:
        problems.add(said("row", row=number + 1), "", "", no_csv(error))
    except _Stop as error:
        problems.add(said("row", row=number + 1), "", "", error.what)
    except OSError as error:
        problems.add("", "", "", unread(error))


def _first_undecoded(path: Path) -> int:
    """Return the first line that is not UTF-8, counted from 1."""
    number = 0
    with path.open("rb") as file:
        while line := file.readline(_LONGEST_LINE):
            number += 1
            try:
                line.decode("utf-8")
            except UnicodeDecodeError:
                break
    return max(1, number)


def _checked(number: int, cells: list[str]) -> Row:
    if len(cells) > WIDEST:
        raise _Stop(said("many cells", n=len(cells), most=WIDEST))
    if any(len(cell) > _LONGEST_CELL for cell in cells):
        raise _Stop(said("long cell", most=_LONGEST_CELL))
    return Row(number, tuple(cells))


def _sign(file: TextIO) -> str:
    """Return the sign between cells: the most frequent in the heading."""
    head = file.readline(_LONGEST_LINE)
    file.seek(0)
    return max(_SIGNS, key=head.count)


def _lines(file: TextIO) -> Iterator[str]:
    while line := file.readline(_LONGEST_LINE):
        if len(line) == _LONGEST_LINE:
            raise _Stop(said("long line", most=_LONGEST_LINE))
        if "\0" in line:
            raise _Stop(said("holds NUL"))
        yield line
