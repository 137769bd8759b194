"""Rows as tables that Neo4j's own import reads: one type a file, every column one kind.

A table is two files: `Post.header.csv` says which column is what, `Post.csv` holds the
rows. Rows whose values are of other kinds (a figure that is 3 here and 3.5 there) go to
a further table, `Observation-2.csv`: the importer would make one kind of both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, TypeAlias

from graph.errors import BadInput
from graph.schema import checked
from graph.store import RECORD, NodeRow, RelationRow, Row

BETWEEN = "\x1f"
"""Stands between the values of a list."""
_KINDS = {str: "string", bool: "boolean", int: "long", float: "double"}
_PROPERTY = re.compile(r"\w+\Z")

AnyRow: TypeAlias = NodeRow | RelationRow
Columns: TypeAlias = dict[str, str]
"""Kinds of values by the name of their property."""


def kinds_of(content: Row) -> Columns:
    """Return what the importer calls the kind of each value.

    Raises:
        BadInput: when no file can say a value, so that another would be imported.
    """
    kinds = {}
    for name, value in content.items():
        if lacking := _unsayable(name, value):
            raise BadInput(
                f"{name!r} {lacking}, which Neo4j's import cannot carry",
                where=str(content.get("key", "")),
                remedy="Put it right in its source; or let `ura load` write to the server, which can hold it.",
            )
        kinds[name] = _kind(value)
    return kinds


def _unsayable(name: str, value: object) -> str:
    """Return why a file cannot say this; nothing where it can."""
    if not _PROPERTY.match(name):
        return "is the name of a property"
    if isinstance(value, list):
        # Both would stand as "" in the file, and be imported as no value at all.
        if not value:
            return "is a list with nothing in it"
        if value == [""]:
            return "is a list of one empty text"
        if any(isinstance(one, str) and BETWEEN in one for one in value):
            return "is a list with the sign U+001F in it"
    return ""


def _kind(value: object) -> str:
    if isinstance(value, bytes):
        return "byte[]"
    if isinstance(value, list):
        return f"{_KINDS[type(value[0])]}[]"
    return _KINDS[type(value)]


def cell(value: object) -> str:
    """Return a value as it stands in a file; kept apart from no value, which is empty."""
    if isinstance(value, str):
        return _quoted(value)
    if isinstance(value, bytes):
        # A byte of the importer has a sign.
        return _quoted(BETWEEN.join(str(one - (one >> 7 << 8)) for one in value))
    if isinstance(value, list):
        return _quoted(BETWEEN.join(map(_plain, value)))
    return _plain(value)


def _plain(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    # The shortest text that is read back as the same number.
    return value if isinstance(value, str) else repr(value)


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'


@dataclass(slots=True)
class Table:
    """The rows of one type whose values are of the same kinds."""

    type: str
    name: str
    """What its files are called."""
    ends: bool = False
    """Whether its rows are relations."""
    columns: Columns = field(default_factory=dict)

    def admits(self, kinds: Mapping[str, str]) -> bool:
        """Whether these values may stand beside those that are here."""
        known = self.columns
        return all(known.get(name, kind) == kind for name, kind in kinds.items())

    @property
    def option(self) -> str:
        """What the importer is told of it."""
        files = f"./{self.name}.header.csv,./{self.name}.csv"
        if self.ends:
            return f"--relationships={self.type}={files}"
        labels = f"{RECORD}:{self.type}" if "key" in self.columns else self.type
        return f"--nodes={labels}={files}"

    @property
    def header(self) -> str:
        """The line that names its columns."""
        names = [f"{name}:{kind}" for name, kind in self.columns.items()]
        if self.ends:
            names = [":START_ID", ":END_ID", *names]
        elif "key" in self.columns:
            # The key is what relations name their ends by, and stays a property.
            names = ["key:ID" if one == "key:string" else one for one in names]
        return ",".join(names) + "\n"

    def line(self, row: AnyRow) -> str:
        """Return a row as it stands in the file."""
        content: Row = row[-1]
        cells = [_quoted(row[1]), _quoted(row[2])] if len(row) == 4 else []
        for name in self.columns:
            value = content.get(name)
            cells.append("" if value is None else cell(value))
        return ",".join(cells) + "\n"


class Tables:
    """All tables of a store; first every row is surveyed, then every row is written."""

    def __init__(self) -> None:
        self._by_type: dict[str, list[Table]] = {}

    def survey(self, row: AnyRow) -> None:
        """Make sure that there is a table for a row, with a column for each value."""
        kinds = kinds_of(row[-1])
        known = self._by_type.setdefault(row[0], [])
        table = next((one for one in known if one.admits(kinds)), None)
        if table is None:
            table = _new_table(row, len(known) + 1)
            known.append(table)
        table.columns.update(kinds)

    def of(self, row: AnyRow) -> Table:
        """Return the table that a surveyed row belongs to."""
        known = self._by_type[row[0]]
        if len(known) == 1:
            return known[0]
        kinds = kinds_of(row[-1])
        return next(one for one in known if one.admits(kinds))

    def __iter__(self) -> Iterator[Table]:
        for _, known in sorted(self._by_type.items()):
            yield from known


def _new_table(row: AnyRow, number: int) -> Table:
    name = checked(row[0])
    return Table(name, name if number == 1 else f"{name}-{number}", len(row) == 4)


class Sheets:
    """The files of tables, open for writing; knows what the importer must be told."""

    def __init__(self, folder: Path) -> None:
        self.multiline = False
        """Whether a text goes over several lines."""
        self.longest = 0
        """Letters of the longest row."""
        self._folder = folder
        self._open: dict[str, IO[str]] = {}
        self._stack = ExitStack()

    def write(self, table: Table, row: AnyRow) -> None:
        """Write a row to its table."""
        file = self._open.get(table.name)
        if file is None:
            file = self._open[table.name] = self._begin(table)
        line = table.line(row)
        self.multiline |= "\n" in line[:-1] or "\r" in line
        self.longest = max(self.longest, len(line))
        file.write(line)

    def _begin(self, table: Table) -> IO[str]:
        header = self._folder / f"{table.name}.header.csv"
        header.write_text(table.header, "utf-8")
        path = self._folder / f"{table.name}.csv"
        # Line ends within texts must stay what they are.
        return self._stack.enter_context(path.open("w", encoding="utf-8", newline=""))

    def __enter__(self) -> Sheets:
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()
