"""XLSX as rows of text, read by calamine after the workbook was measured."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook

from loaders.problems import Problems
from loaders.reasons import no_workbook, unread
from loaders.sources.tables import WIDEST, Row, Table
from loaders.sources.workbook import Unsafe, measure
from ontology.messages import said


def read(path: Path, problems: Problems) -> Iterator[Table]:
    """Yield the sheets of a workbook; what cannot be read is noted."""
    try:
        measure(path)
        with CalamineWorkbook.from_path(path) as book:
            for name in book.sheet_names:
                yield from _sheet(path.name, book.get_sheet_by_name(name), problems)
    except Unsafe as error:
        problems.add("", "", "", error.what)
    except OSError as error:
        problems.add("", "", "", unread(error))
    except CalamineError as error:
        problems.add("", "", "", no_workbook(error))


def _sheet(file: str, sheet: CalamineSheet, problems: Problems) -> Iterator[Table]:
    if sheet.start is None:
        return
    table = Table(file, sheet.name, _rows(sheet), sheet.start[1])
    if sheet.width > WIDEST:
        problems.add(
            table.place(1),
            "",
            "",
            said("many columns", n=sheet.width, most=WIDEST),
        )
        return
    yield table


def _rows(sheet: CalamineSheet) -> Iterator[Row]:
    for number, cells in enumerate(sheet.iter_rows(), 1):
        yield Row(number, tuple(map(_text, cells)))


def _text(
    cell: int | float | str | bool | time | date | datetime | timedelta,
) -> str:
    """Return a cell as a person would type it; whole numbers without a point."""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else repr(cell)
    if isinstance(cell, datetime):
        midnight = cell.time() == time()
        return (
            cell.date().isoformat() if midnight else cell.isoformat(timespec="minutes")
        )
    if isinstance(cell, time):
        return cell.isoformat(timespec="minutes")
    return cell.isoformat() if isinstance(cell, date) else str(cell)
