"""Rows as tables that Neo4j's own import reads: one type a file, every column one kind.

A table is two files: `Post.header.csv` says which column is what, `Post.csv` holds the
rows. Rows whose values are of other kinds (a figure that is 3 here and 3.5 there) go to
a further table, `Observation-2.csv`: the importer would make one kind of both.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from operator import itemgetter
from typing import Any, TypeAlias

from graph.errors import BadInput
from graph.schema import checked
from graph.store import RECORD, AnyRow, Row
from ontology.messages import said

BETWEEN = "\x1f"
"""Stands between the values of a list."""
_KINDS = {str: "string", bool: "boolean", int: "long", float: "double"}
_PROPERTY = re.compile(r"\w+\Z")

Columns: TypeAlias = dict[str, str]
"""Kinds of values by the name of their property."""
Shape: TypeAlias = tuple[object, ...]
"""Names and Python types of a row's values: millions of rows have a few dozen."""


def kinds_of(content: Row) -> Columns:
    """Return what the importer calls the kind of each value.

    Raises:
        BadInput: when no file can say a value, so that another would be imported.
    """
    kinds = {}
    for name, value in content.items():
        if lacking := _unsayable(name, value):
            raise BadInput(
                said("import cannot carry", name=name, lacking=lacking),
                where=str(content.get("key", "")),
                remedy=said("carry otherwise"),
            )
        kinds[name] = _kind(value)
    return kinds


def _unsayable(name: str, value: object) -> str:
    """Return why a file cannot say this; nothing where it can."""
    if not _PROPERTY.match(name):
        return said("a property's name")
    return _unsayable_list(value)


def _unsayable_list(value: object) -> str:
    if type(value) is list:
        # Both would stand as "" in the file, and be imported as no value at all.
        if not value:
            return said("an empty list")
        if value == [""]:
            return said("a list of an empty text")
        if type(value[0]) is str and BETWEEN in "".join(value):
            return said("a list with U+001F")
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
        return _quoted(_bytes(value))
    if isinstance(value, list):
        return _quoted(_joined(value))
    return _plain(value)


def _bytes(value: bytes) -> str:
    # A byte of the importer has a sign.
    return BETWEEN.join(str(one - (one >> 7 << 8)) for one in value)


def _joined(value: list[object]) -> str:
    return BETWEEN.join(map(_plain, value))


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
    settled: bool = False
    """Whether a row is written: it takes no further column then."""

    def admits(self, kinds: Mapping[str, str]) -> bool:
        """Whether these values may stand beside those that are here."""
        known = self.columns
        if self.settled and not known.keys() >= kinds.keys():
            return False
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


class Form:
    """The rows of a table that are of one shape, written by one template."""

    def __init__(self, table: Table, row: AnyRow) -> None:
        content: Row = row[-1]
        ends = len(row) - 2
        self.table = table
        names = [name for name in table.columns if name in content]
        # One more, so that what is got is always a tuple.
        self._values = itemgetter(*names, names[0])
        self._told: list[tuple[int, Callable[[Any], str]]] = []
        cells = ['"%s"'] * ends
        for name in table.columns:
            cells.append(_place(content[name]) if name in content else "")
        for at, name in enumerate(names, ends):
            if tell := _telling(content[name]):
                self._told.append((at, tell))
        self._template = ",".join(cells) + "\n"
        self._signs = self._template.count('"')

    def line(self, row: AnyRow) -> str:
        """Return a row as it stands in the file: what `Table.line` says, in less time."""
        content: Row = row[-1]
        values = [*row[1:-1], *self._values(content)]
        for at, tell in self._told:
            values[at] = tell(values[at])
        line = self._template % tuple(values[:-1])
        # Quotation marks within a text are doubled; few rows have any.
        return line if line.count('"') == self._signs else self.table.line(row)


def _place(value: object) -> str:
    return '"%s"' if isinstance(value, str | bytes | list) else "%s"


def _telling(value: object) -> Callable[[Any], str] | None:
    """Return how values like this become text; none where they do so by themselves."""
    if isinstance(value, list):
        return BETWEEN.join if type(value[0]) is str else _joined
    if isinstance(value, bytes):
        return _bytes
    return None if isinstance(value, str) else _plain


class Tables:
    """All tables of a store, made as rows come.

    A table takes columns until its first row is written. Rows that are surveyed before
    share as few tables as they can; one that comes later and fits none gets its own.
    """

    def __init__(self) -> None:
        self._by_type: dict[str, list[Table]] = {}
        self._by_shape: dict[Shape, Table] = {}
        self._forms: dict[Shape, Form] = {}
        self._lists: dict[Shape, tuple[str, ...]] = {}

    def survey(self, row: AnyRow) -> None:
        """Make sure that there is a table for a row, with a column for each value.

        Raises:
            BadInput: when no file can say a value.
        """
        self._table(row, self._shape(row))

    def of(self, row: AnyRow) -> Form:
        """Return how a row is written.

        Raises:
            BadInput: when no file can say a value.
        """
        shape = self._shape(row)
        form = self._forms.get(shape)
        if form is None:
            table = self._table(row, shape)
            table.settled = True
            form = self._forms[shape] = Form(table, row)
        return form

    def _table(self, row: AnyRow, shape: Shape) -> Table:
        table = self._by_shape.get(shape)
        if table is None:
            kinds = kinds_of(row[-1])
            known = self._by_type.setdefault(row[0], [])
            table = next((one for one in known if one.admits(kinds)), None)
            if table is None:
                table = _new_table(row, len(known) + 1)
                known.append(table)
            table.columns.update(kinds)
            self._by_shape[shape] = table
        return table

    def _shape(self, row: AnyRow) -> Shape:
        """Return what rows share that are written in the same way."""
        content = row[-1]
        shape = row[0], *content, *map(type, content.values())
        names = self._lists.get(shape)
        if names is None:
            names = tuple(name for name in content if type(content[name]) is list)
            self._lists[shape] = names
        if not names:
            return shape
        lists = [content[name] for name in names]
        if any(map(_unsayable_list, lists)):
            kinds_of(content)  # says which, and refuses it
        return *shape, *[type(one[0]) for one in lists]

    def __iter__(self) -> Iterator[Table]:
        for _, known in sorted(self._by_type.items()):
            yield from known


def _new_table(row: AnyRow, number: int) -> Table:
    name = checked(row[0])
    return Table(name, name if number == 1 else f"{name}-{number}", len(row) == 4)
