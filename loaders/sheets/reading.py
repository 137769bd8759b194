"""The rows of a table as statements: heading first, then row by row."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from graph.records import Statement
from loaders.mapping import SheetMapping
from loaders.misfits import backwards
from loaders.naming import Naming
from loaders.problems import Problems, Unfit
from loaders.sheets.columns import Line, Place, line
from loaders.sheets.common import Row as Ready
from loaders.sheets.kinds import Kind, kind_named, kind_of_headings, kinds
from loaders.sheets.out import Out
from loaders.sources.tables import Row, Table
from ontology.messages import said
from ontology.values.folding import fold

COMMENT = "#"
"""A row or sheet that begins so is for people only."""
TYPE = "type"


@dataclass(slots=True)
class SheetReader:
    """Reads the tables of one file."""

    mapping: SheetMapping
    naming: Naming
    out: Out
    problems: Problems
    today: str = ""
    """The day of the load, empty where it is not known."""
    headings: int = 0
    """How many tables had one; a file without any is no sheet."""

    def statements(self, table: Table) -> Iterator[Statement]:
        """Yield what a table says; nothing of it when its heading is wrong."""
        if table.sheet.startswith(COMMENT) or not self._wanted(table.sheet):
            return
        heading = self._heading_row(table)
        if heading is None:
            return
        self.headings += 1
        kind = self._kind(table, heading)
        if kind is None and TYPE not in map(fold, heading.cells):
            self._no_kind(table, heading)
            return
        names = self._names(table, heading, kind)
        if names is None:
            return
        for row in table.rows:
            if any(cell.strip() for cell in row.cells) and not _comment(row):
                yield from self._row(table, row, names, kind)

    def _wanted(self, sheet: str) -> bool:
        only = {fold(name) for name in self.mapping.only}
        return not only or fold(sheet) in only

    def _heading_row(self, table: Table) -> Row | None:
        for row in table.rows:
            filled = any(cell.strip() for cell in row.cells) and not _comment(row)
            wanted = self.mapping.heading
            if filled if wanted is None else row.number == wanted:
                return row
        if self.mapping.heading is not None:
            what = said("no heading row", row=self.mapping.heading)
            self.problems.add(table.place(1), "heading", "", what)
        return None

    def _kind(self, table: Table, heading: Row) -> Kind | None:
        stem = table.file.rpartition(".")[0]
        headings = frozenset(
            fold(cell).replace(" ", "_") for cell in heading.cells if cell
        )
        if self.mapping.kind or TYPE in headings:
            return self.mapping.kind
        return kind_named(table.sheet) or kind_of_headings(headings) or kind_named(stem)

    def _no_kind(self, table: Table, heading: Row) -> None:
        self.problems.add(
            table.place(heading.number),
            "",
            ", ".join(filter(None, heading.cells)),
            said("no headings"),
            tuple(kinds()),
        )

    def _names(self, table: Table, heading: Row, kind: Kind | None) -> list[str] | None:
        """Return our column for each of theirs, empty for what is not read."""
        before = self.problems.count
        names: list[str] = []
        for position, cell in enumerate(heading.cells):
            name = self._name(table, heading.number, position, cell, kind)
            if name and name in names:
                place = table.place(heading.number, position)
                self.problems.add(place, "", cell, said("second column", name=name))
            names.append(name)
        missing = (kind.required if kind else frozenset()) - {
            *names,
            *self.mapping.constant,
        }
        for name in sorted(missing):
            self.problems.add(
                table.place(heading.number), name, "", said("missing column")
            )
        return names if self.problems.count == before else None

    def _name(
        self, table: Table, row: int, position: int, cell: str, kind: Kind | None
    ) -> str:
        plain = fold(cell)
        if not plain or plain in self.mapping.ignore or plain.startswith(COMMENT):
            return ""
        if plain in self.mapping.columns:
            return self.mapping.columns[plain]
        if plain == TYPE:
            return TYPE
        known = _headings(kind)
        name = known.get(plain) or known.get(plain.replace(" ", "_"))
        if name is None:
            names = tuple(dict.fromkeys(known.values())) if kind else ()
            self.problems.add(
                table.place(row, position),
                "",
                cell,
                said("no column"),
                names,
            )
        return name or ""

    def _row(
        self, table: Table, row: Row, names: Sequence[str], kind: Kind | None
    ) -> Iterator[Statement]:
        cells = dict(self.mapping.constant)
        for name, cell in zip_longest(names, row.cells[: len(names)], fillvalue=""):
            if name and cell.strip():
                cells[name] = self.mapping.values.get(name, {}).get(fold(cell), cell)
        for extra in row.cells[len(names) :]:
            if extra.strip():
                self.problems.add(
                    table.place(row.number), "", extra, said("beyond headings")
                )
        place = Place(
            lambda column: table.place(
                row.number, names.index(column) if column in names else None
            ),
            table.sheet,
            row.number,
            row.sha256(),
        )
        yield from self.line(cells, place, kind)

    def line(
        self, cells: dict[str, str], place: Place, kind: Kind | None
    ) -> Iterator[Statement]:
        """Yield what one row says, whatever its file was."""
        named = cells.pop(TYPE, "")
        own = kind_named(named) if named else kind
        found = Line(place, self.problems, {**cells, TYPE: named})
        if own is None:
            found.wrong(TYPE, Unfit(said("no kind of row"), kinds()))
            return
        known = {column.name for column in own.columns}
        for name in cells.keys() - known:
            found.wrong(name, Unfit(said("no column of", name=own.name), known))
        found = line(own.columns, cells, place, self.problems)
        self._attested(found)
        _span(found, own)
        self.out.begin(found)
        own.build(Ready(found, self.out, self.naming))
        statements = self.out.end()
        if not found.bad:
            yield from statements

    def _attested(self, found: Line) -> None:
        """Note a day to come on which nobody can have known anything."""
        as_of = found.text("as_of")
        if self.today and as_of[:10] > self.today[: len(as_of)]:
            found.wrong("as_of", Unfit(said("attested tomorrow", today=self.today)))


def _span(found: Line, kind: Kind) -> None:
    """Note a `to` before its `from`; the turns of a rota have hours and are read there."""
    dates = {column.name for column in kind.columns if column.kind == "date"}
    since, until = found.text("from"), found.text("to")
    if {"from", "to"} <= dates and backwards(since, until):
        found.wrong("to", Unfit(said("ends before its start", since=since)))


def _comment(row: Row) -> bool:
    first = next((cell for cell in row.cells if cell.strip()), "")
    return first.lstrip().startswith(COMMENT)


def _headings(kind: Kind | None) -> dict[str, str]:
    """Return the headings that we understand, folded, with their columns."""
    found: dict[str, str] = {}
    for one in [kind] if kind else kinds().values():
        for column in one.columns:
            found.setdefault(fold(column.name), column.name)
            if kind:
                found.setdefault(fold(column.sq), column.name)
    return found
