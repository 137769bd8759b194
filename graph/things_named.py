"""What must be kept of each thing until all ties are known, in a file of its own."""

import errno
import json
import os
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import mkstemp
from typing import NamedTuple

_WAITING = 10_000
"""So many rows are written at once."""
_MAKE = """
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
PRAGMA cache_size = -32000;
CREATE TABLE thing (id TEXT PRIMARY KEY, roots TEXT, topics TEXT, spoken INT) WITHOUT ROWID;
CREATE TABLE place (thing TEXT, scope TEXT, PRIMARY KEY (thing, scope)) WITHOUT ROWID;
CREATE TABLE tie (start TEXT, "end" TEXT);
BEGIN;
"""
_THING = """
INSERT INTO thing VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET
roots = CASE WHEN roots IS NULL THEN excluded.roots
        ELSE roots || coalesce(' ' || excluded.roots, '') END,
topics = topics || ' ' || excluded.topics,
spoken = spoken OR excluded.spoken
"""
_PLACE = "INSERT OR IGNORE INTO place VALUES (?, ?)"
_TIE = "INSERT INTO tie VALUES (?, ?)"
_BELONGS = """
SELECT part.id, part.roots IS NOT NULL, part.spoken, whole.roots, whole.topics
FROM tie JOIN thing part ON part.id = tie.start JOIN thing whole ON whole.id = tie."end"
WHERE whole.roots IS NOT NULL
"""
_SCOPES = "SELECT thing, scope FROM json_each(?) JOIN place ON thing = value"


class Part(NamedTuple):
    """A thing that belongs to another one, with the words of that one."""

    id: str
    named: bool
    """Whether it has a place in the index by name."""
    spoken: bool
    """Whether any text is about it."""
    roots: str
    """Of the names of what it belongs to."""
    topics: str
    """Of those names, for the texts of what belongs to them."""


class ThingsNamed:
    """Takes what things are called, cover and belong to, then tells it together.

    Words are given and told in one text each, apart by a space; a word may come twice.
    """

    def __init__(self, folder: Path | None = None) -> None:
        """Keep the file in the folder, or where the system keeps such files."""
        handle, path = mkstemp(suffix=".names", dir=folder)
        os.close(handle)
        self._path = Path(path)
        self._base = sqlite3.connect(path, isolation_level=None)
        self._rows: dict[str, list[tuple[object, ...]]] = {}
        with _translated():
            self._base.executescript(_MAKE)
        # Who is killed leaves nothing behind; where an open file keeps its name, `close` does it.
        with suppress(PermissionError):
            self._path.unlink()

    def name(self, thing: str, roots: Iterable[str], topics: Iterable[str]) -> None:
        """Keep words of a thing's names."""
        self._add(_THING, thing, " ".join(roots), " ".join(topics), 0)

    def speak(self, thing: str) -> None:
        """Keep that a text is about a thing."""
        self._add(_THING, thing, None, "", 1)

    def cover(self, thing: str, scope: str) -> None:
        """Keep that a thing covers a place."""
        self._add(_PLACE, thing, scope)

    def belong(self, start: str, end: str) -> None:
        """Keep that a thing belongs to another one."""
        self._add(_TIE, start, end)

    def parts(self) -> Iterator[Part]:
        """Yield each thing that belongs to a named one, once for each of those."""
        self._write()
        with _translated():
            yield from map(Part._make, self._base.execute(_BELONGS))

    def scopes(self, things: Sequence[str]) -> dict[str, list[str]]:
        """Return the places that each of the things covers; call after `parts`."""
        found: dict[str, list[str]] = {}
        with _translated():
            for thing, scope in self._base.execute(_SCOPES, (json.dumps(things),)):
                found.setdefault(thing, []).append(scope)
        return found

    def close(self) -> None:
        """Give up what was kept."""
        self._base.close()
        self._path.unlink(missing_ok=True)

    def _add(self, statement: str, *row: object) -> None:
        rows = self._rows.setdefault(statement, [])
        rows.append(row)
        if len(rows) == _WAITING:
            self._write()

    def _write(self) -> None:
        with _translated():
            for statement, rows in self._rows.items():
                self._base.executemany(statement, rows)
        self._rows.clear()


@contextmanager
def _translated() -> Iterator[None]:
    """Raise what the disk says as the OSError that every other file raises."""
    try:
        yield
    except sqlite3.OperationalError as error:
        code = errno.ENOSPC if "full" in str(error) else errno.EIO
        raise OSError(code, os.strerror(code)) from error
