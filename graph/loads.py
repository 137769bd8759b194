"""Loads of a server's store: which one answers, which one runs, what they were made of.

    (:Loads {name})                 what a load locks, so that one is put in place at a time
    (:Load {number, state, ...})    the last finished load answers; one may be running
    (:LoadFile {part, file, lines}) the statements of every version, packed

The server keeps the statements too: whoever may write can load from any machine, and an
export from the server is the export of the home that was loaded.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from itertools import count
from pathlib import Path
from typing import Any, TypeVar

from graph.errors import StoreBusy, StoreDamaged
from graph.files import write_whole
from graph.generation import FORMAT
from graph.sources import Records, Version, Versions, manifest_of, versions_of
from graph.store import GraphStore, Row, ServerStore, Step

T = TypeVar("T")

ALIVE_SECONDS = 60.0
"""A load that did nothing for so long was cut short."""
_TRIES = 5
_PART = 1 << 20
_DONE, _RUNNING = "done", "running"


@dataclass(frozen=True, slots=True)
class Load:
    """One load of a server's store."""

    number: int
    state: str
    made_from: str
    """Fingerprint of the source versions and rules that it holds."""
    counts: Mapping[str, int]
    dangling: int
    owner: str
    """Who loads: a token of one process."""
    idle: float = field(compare=False)
    """Seconds since it last did something, by the server's clock."""

    @property
    def name(self) -> str:
        return f"load-{self.number:04}"

    @property
    def is_of_this_format(self) -> bool:
        return self.made_from.startswith(f"{FORMAT}.")

    @property
    def is_alive(self) -> bool:
        """Whether somebody still works at it."""
        return self.state == _RUNNING and self.idle < ALIVE_SECONDS


@dataclass(frozen=True, slots=True)
class Loads:
    """The load that answers and the one that runs, as far as there are."""

    done: Load | None = None
    running: Load | None = None

    @property
    def mark(self) -> tuple[int, int]:
        """What changes with every beginning and end of a load; 0 where there is none."""
        done, running = self.done, self.running
        return done.number if done else 0, running.number if running else 0

    @property
    def content(self) -> str | None:
        """What the store holds: equal where answers are; None while a load changes it."""
        return self.done.made_from if self.done and not self.running else None

    @property
    def last(self) -> int:
        """The highest number given so far."""
        return max(self.mark)


_LOADS = """
MATCH (l:Load)
RETURN l.number AS number, l.state AS state, l.made_from AS made_from, l.counts AS counts,
       l.dangling AS dangling, l.owner AS owner, (timestamp() - l.touched) / 1000.0 AS idle
ORDER BY number
"""
_SOURCES = "MATCH (l:Load {number: $number}) RETURN l.sources AS sources"
_STRANGE = """
MATCH (n)
WHERE NOT n:Record AND NOT n:Load AND NOT n:Loads AND NOT n:LoadFile
RETURN labels(n) AS labels
LIMIT 1
"""
_LINES = """
MATCH (f:LoadFile {file: $file})
RETURN f.number AS number, f.lines AS lines, f.sha256 AS sha256
ORDER BY number
"""
_LOCK = """
MERGE (all:Loads {name: 'ura'})
SET all.number = $number
WITH all
OPTIONAL MATCH (l:Load)
WITH l ORDER BY l.number DESC LIMIT 1
RETURN coalesce(l.number, 0) AS number, l.owner AS owner
"""
_HOLD = """
MATCH (l:Load {number: $number, owner: $owner, state: 'running'})
SET l.touched = timestamp()
RETURN count(l) AS held
"""
_KEEP = """
UNWIND $parts AS part
MERGE (f:LoadFile {part: part.part})
SET f = part
"""
_MARK = """
MERGE (l:Load {number: $number})
SET l += $load, l.touched = timestamp()
"""
_FORGET = """
MATCH (l:Load)
WHERE l.number < $number
DELETE l
"""
_TAKE_OVER = """
MATCH (l:Load {state: 'running'})
WHERE l.number < $number
DELETE l
"""
_SWEEP = """
MATCH (f:LoadFile)
WHERE NOT f.file IN $files
DELETE f
"""


def loads_of(store: GraphStore) -> Loads:
    """Return which load answers and which one runs."""
    found = [_load(row) for row in store.read(_LOADS)]
    done = [one for one in found if one.state == _DONE]
    running = [one for one in found if one.state == _RUNNING]
    return Loads(done[-1] if done else None, running[-1] if running else None)


def _load(row: Row) -> Load:
    try:
        return Load(**{**row, "counts": json.loads(row["counts"])})
    except (TypeError, ValueError) as error:
        raise StoreDamaged(
            f"a Load node is not as Ura writes it: {error}",
            remedy="Another program changed it. Mend it with: ura rebuild.",
        ) from error


def sources_of(store: GraphStore, load: Load) -> dict[str, tuple[Version, ...]]:
    """Return all versions that a load was made from."""
    row = store.read(_SOURCES, {"number": load.number})[0]
    return versions_of(json.loads(row["sources"]), load.name)


def strange_label(store: GraphStore) -> str | None:
    """Return the label of a node that is not Ura's; None where all are."""
    rows = store.read(_STRANGE)
    return next((":".join(row["labels"]) or "no label" for row in rows), None)


def fetch(store: GraphStore, version: Version, path: Path) -> None:
    """Write the statements of a version to a file, whole or not at all."""
    rows = store.read(_LINES, {"file": version.file})
    lines = b"".join(zlib.decompress(row["lines"]) for row in rows)
    if sha256(lines).hexdigest() != version.sha256:
        raise StoreDamaged(
            f"the statements of {version.file} on the server are not what its manifest says",
            remedy="Load an export again: ura load EXPORT.",
        )
    write_whole(path, lines)


def steadily(store: GraphStore, work: Callable[[Loads | None], T]) -> T:
    """Return what work makes of one state of the store; it gets the loads of a server.

    A folder's generation never changes. On a server a load may be put in place between
    two reads of one answer: then it is made anew. While a bigger load runs, no state is
    whole; `Loads.running` says so.

    Raises:
        StoreBusy: when loads replaced each other faster than the work was done.
    """
    if not isinstance(store, ServerStore):
        return work(None)
    before = loads_of(store)
    for _ in range(_TRIES):
        try:
            done = work(before)
        except Exception:
            # Two reads of two states may not fit together: that is no mistake of the work.
            if loads_of(store).mark == before.mark:
                raise
        else:
            after = loads_of(store)
            if after.mark == before.mark:
                return done
        before = loads_of(store)
    raise StoreBusy("what is loaded kept changing", where=store.where)


# Steps of a load


def locked(number: int, before: int, owner: str) -> Step:
    """Return the step after which nobody else can put a load in place until the end.

    It fails when another load was put in place since the store was looked at.
    """

    def verify(rows: list[Row]) -> None:
        last = rows[0]
        # Sent twice because an answer was lost: then it is our own that we find.
        ours = last["number"] == number and last["owner"] == owner
        if last["number"] != before and not ours:
            raise StoreBusy("another load was put in place just now")

    return Step(_LOCK, {"number": number}, verify)


def held(number: int, owner: str) -> Step:
    """Return the step that fails when a running load was taken over by another."""

    def verify(rows: list[Row]) -> None:
        if rows[0]["held"] != 1:
            raise StoreBusy("another load took this one's place")

    return Step(_HOLD, {"number": number, "owner": owner}, verify)


def kept(records: Records, versions: Versions, known: Versions) -> Iterator[Step]:
    """Yield the steps that put the statements of new versions on the server."""
    there = {one.file for each in known.values() for one in each}
    for each in versions.values():
        for version in each:
            if version.file not in there:
                for part in _parts(version, records.path(version)):
                    yield Step(_KEEP, {"parts": [part]})


def _parts(version: Version, path: Path) -> Iterator[dict[str, Any]]:
    """Yield the packed pieces of a file; an empty one has one too."""
    with path.open("rb") as file:
        for number in count():
            piece = file.read(_PART)
            if piece or not number:
                yield {
                    "part": f"{version.file}#{number:06}",
                    "file": version.file,
                    "number": number,
                    "sha256": version.sha256,
                    "lines": zlib.compress(piece),
                }
            if len(piece) < _PART:
                return


def begun(number: int, owner: str, made_from: str) -> list[Step]:
    """Return the steps that mark a load as running."""
    load = {"state": _RUNNING, "owner": owner, "made_from": made_from}
    load |= {"counts": "{}", "dangling": 0}  # type: ignore[dict-item]
    # Who was taken for dead and is not finds that its load is gone, and stops.
    given = {"number": number, "load": load}
    return [Step(_TAKE_OVER, {"number": number}), Step(_MARK, given)]


def ended(
    number: int,
    owner: str,
    made_from: str,
    versions: Versions,
    counts: Mapping[str, int],
    dangling: int,
) -> list[Step]:
    """Return the steps that mark a load as finished and forget those before it."""
    load = {
        "state": _DONE,
        "owner": owner,
        "made_from": made_from,
        "counts": json.dumps(dict(sorted(counts.items()))),
        "dangling": dangling,
        "sources": json.dumps(manifest_of(versions), sort_keys=True),
    }
    files = [one.file for each in versions.values() for one in each]
    return [
        Step(_MARK, {"number": number, "load": load}),
        Step(_FORGET, {"number": number}),
        Step(_SWEEP, {"files": files}),
    ]
