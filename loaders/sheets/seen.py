"""Which row stated an id first, for millions of ids in bounded memory."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass, field
from hashlib import blake2b

_IN_MEMORY = 200_000


class Seen:
    """Remembers ids with their first row; many go to a temporary file of SQLite."""

    def __init__(self, in_memory: int = _IN_MEMORY) -> None:
        self._rows: dict[bytes, int] = {}
        self._most = in_memory
        self._file: sqlite3.Connection | None = None

    def first(self, key: str, row: int) -> int:
        """Return the row that first had this id, which is `row` when none had."""
        mark = blake2b(key.encode("utf-8", "surrogatepass"), digest_size=12).digest()
        known = self._rows.get(mark)
        if known is None and self._file is not None:
            known = self._stored(mark)
        if known is not None:
            return known
        self._rows[mark] = row
        if len(self._rows) > self._most:
            self._store()
        return row

    def close(self) -> None:
        """Forget everything."""
        self._rows.clear()
        if self._file is not None:
            self._file.close()
            self._file = None

    def _stored(self, mark: bytes) -> int | None:
        assert self._file is not None
        with closing(
            self._file.execute("SELECT number FROM seen WHERE mark = ?", (mark,))
        ) as found:
            row = found.fetchone()
        return int(row[0]) if row else None

    def _store(self) -> None:
        if self._file is None:
            # An empty name is a private file on disk that is gone when closed.
            self._file = sqlite3.connect("")
            self._file.execute("PRAGMA journal_mode = OFF")
            self._file.execute("PRAGMA cache_size = -65536")
            self._file.execute("PRAGMA synchronous = OFF")
            self._file.execute(
                "CREATE TABLE seen (mark BLOB PRIMARY KEY, number INTEGER) WITHOUT ROWID"
            )
        rows = sorted(self._rows.items())
        self._file.executemany("INSERT INTO seen VALUES (?, ?)", rows)
        self._rows.clear()


@dataclass(frozen=True, slots=True)
class Holding:
    """Who holds a post in one row, from when until when; empty where it is open."""

    person: str
    label: str
    row: int
    since: str = ""
    until: str = ""

    def meets(self, other: "Holding") -> bool:
        """Whether somebody else holds the post at the same time."""
        if self.person == other.person:
            return False
        return _before(self.since, other.until) and _before(other.since, self.until)


def _before(since: str, until: str) -> bool:
    """Whether one begins before the other has ended; on the same day it has."""
    return not since or not until or since < until


@dataclass(slots=True)
class Holders:
    """Remembers who holds which post, of a bounded number of posts."""

    _by_post: dict[str, list[Holding]] = field(default_factory=dict)

    def at_once(self, post: str, holding: Holding) -> Holding | None:
        """Return who was said to hold the post at the same time, and remember this one."""
        known = self._by_post.get(post)
        if known is None:
            if len(self._by_post) < _IN_MEMORY:
                self._by_post[post] = [holding]
            return None
        found = next((one for one in known if one.meets(holding)), None)
        if found is None:
            known.append(holding)
        return found
