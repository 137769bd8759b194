"""The files of tables for Neo4j's own import, written a thousand rows at a time.

The rows are gone over once: the first ones wait until it is known which columns their
tables need. A row that comes later with a value that no table has begins a further table.
"""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from typing import IO

from graph.neo4j_csv import Table, Tables
from graph.store import AnyRow

_ROWS = 1000
"""So many rows of a table wait before they are written."""
_AHEAD = 20_000
"""So many rows are looked at before the first one is written."""


class Sheets:
    """The files of tables, open for writing; knows what the importer must be told."""

    def __init__(self, folder: Path, *, ahead: int = _AHEAD) -> None:
        self.tables = Tables()
        self.multiline = False
        """Whether a text goes over several lines; known when all is written."""
        self.longest = 0
        """Letters of the longest row; known when all is written."""
        self._folder = folder
        self._ahead = ahead
        self._first: list[AnyRow] | None = []
        """The rows that are looked at; None once they are written."""
        self._open: dict[str, IO[str]] = {}
        self._waiting: dict[str, list[str]] = {}
        self._stack = ExitStack()

    def write(self, row: AnyRow) -> None:
        """Write a row to the table that it fits.

        Raises:
            BadInput: when no file can say a value.
        """
        if self._first is None:
            self._write(row)
            return
        self.tables.survey(row)
        self._first.append(row)
        if len(self._first) >= self._ahead:
            self._settle()

    def _settle(self) -> None:
        rows, self._first = self._first or (), None
        for row in rows:
            self._write(row)

    def _write(self, row: AnyRow) -> None:
        form = self.tables.of(row)
        name = form.table.name
        waiting = self._waiting.get(name)
        if waiting is None:
            self._open[name] = self._begin(form.table)
            waiting = self._waiting[name] = []
        waiting.append(form.line(row))
        if len(waiting) == _ROWS:
            self._send(name)

    def _begin(self, table: Table) -> IO[str]:
        header = self._folder / f"{table.name}.header.csv"
        header.write_text(table.header, "utf-8")
        path = self._folder / f"{table.name}.csv"
        # Line ends within texts must stay what they are.
        return self._stack.enter_context(path.open("w", encoding="utf-8", newline=""))

    def _send(self, name: str) -> None:
        lines, self._waiting[name] = self._waiting[name], []
        if not lines:
            return
        text = "".join(lines)
        self.multiline |= text.count("\n") > len(lines) or "\r" in text
        self.longest = max(self.longest, *map(len, lines))
        self._open[name].write(text)

    def __enter__(self) -> Sheets:
        return self

    def __exit__(self, failed: type[BaseException] | None, *_: object) -> None:
        with self._stack:
            if failed is None:
                self._settle()
                for name in self._waiting:
                    self._send(name)
