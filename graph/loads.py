"""Loads of a server's store: which one answers, which one runs, what they were made of.

    (:Loads {name})                 what a load locks, so that one is put in place at a time
    (:Load {number, state, ...})    the last finished load answers; one may be running
    (:LoadBeside {number, owner})   a running load's hold on what it writes side by side
    (:LoadFile {part, file, lines}) the statements of every version, packed

The server keeps the statements too: whoever may write can load from any machine, and an
export from the server is the export of the home that was loaded.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

from graph.errors import (
    StoreBusy,
    StoreDamaged,
    StoreMissing,
    StoreUnreachable,
    UraError,
)
from graph.files import write_whole
from graph.generation import FORMAT
from graph.sources import Version, versions_of
from graph.store import GraphStore, Row, ServerStore
from graph.texts import Texts
from ontology.messages import said

T = TypeVar("T")

ALIVE_SECONDS = 60.0
"""A load that did nothing for so long was cut short."""
_TRIES = 5
DONE, RUNNING = "done", "running"
_CYPHER = Texts(__file__)


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
        return self.state == RUNNING and self.idle < ALIVE_SECONDS


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
    def is_changing(self) -> bool:
        """Whether a load is changing the store, or was cut short: no state is whole then."""
        return self.running is not None

    @property
    def last(self) -> int:
        """The highest number given so far."""
        return max(self.mark)


def loads_of(store: GraphStore) -> Loads:
    """Return which load answers and which one runs."""
    found = [_load(row) for row in store.read(_CYPHER["loads"])]
    done = [one for one in found if one.state == DONE]
    running = [one for one in found if one.state == RUNNING]
    return Loads(done[-1] if done else None, running[-1] if running else None)


def _load(row: Row) -> Load:
    try:
        return Load(**{**row, "counts": json.loads(row["counts"])})
    except (TypeError, ValueError) as error:
        raise StoreDamaged(
            said("strange load", why=error), remedy=said("empty database")
        ) from error


def sources_of(store: GraphStore, load: Load) -> dict[str, tuple[Version, ...]]:
    """Return all versions that a load was made from."""
    row = store.read(_CYPHER["sources"], {"number": load.number})[0]
    return versions_of(json.loads(row["sources"]), load.name)


def sources_there(
    store: GraphStore, loads: Loads | None
) -> dict[str, tuple[Version, ...]]:
    """Return all versions that the load that answers was made from; none without one."""
    return sources_of(store, loads.done) if loads and loads.done else {}


def answering(store: ServerStore) -> Load:
    """Return the load that answers.

    Raises:
        StoreMissing: when none is finished.
    """
    loads = loads_of(store)
    if loads.done is not None:
        return loads.done
    if loads.running is None:
        raise StoreMissing(said("nothing loaded"), where=store.where)
    raise StoreMissing(
        said("first load runs"), where=store.where, remedy=said("finish the load")
    )


def has_records(store: GraphStore) -> bool:
    """Tell whether a store holds any record, of a load or without one."""
    return bool(store.read(_CYPHER["any_record"]))


def strange_label(store: GraphStore) -> str | None:
    """Return the label of a node that is not Ura's; None where all are."""
    rows = store.read(_CYPHER["strange"])
    return next((":".join(row["labels"]) or "no label" for row in rows), None)


def is_changing(loads: Loads | None) -> bool:
    """Whether a load is changing a store; a folder, which has no loads, never changes."""
    return loads is not None and loads.is_changing


def fetch(store: GraphStore, version: Version, path: Path) -> None:
    """Write the statements of a version to a file, whole or not at all."""
    write_whole(path, lines_of(store, version))


def lines_of(store: GraphStore, version: Version) -> bytes:
    """Return the statements of a version as a server keeps them.

    Raises:
        StoreDamaged: when they are not what the load says.
    """
    # However long it takes: it is no question of anybody's.
    rows = store.scan(
        _CYPHER["lines"], {"file": version.file, "sha256": version.sha256}
    )
    lines = b"".join(zlib.decompress(row["lines"]) for row in rows)
    if sha256(lines).hexdigest() != version.sha256:
        raise StoreDamaged(
            said("other statements", file=version.file),
            remedy=said("keep them anew"),
        )
    return lines


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
        except StoreUnreachable:
            raise  # whoever waited for it once need not wait again
        except Exception as error:
            # Two reads of two states may not fit together: that is no mistake of the work.
            if loads_of(store).mark == before.mark:
                _blame_load(before, error, store.where)
                raise
        else:
            after = loads_of(store)
            if after.mark == before.mark:
                return done
        before = loads_of(store)
    raise StoreBusy(
        said("kept changing"), where=store.where, remedy=said("do it again")
    )


def _blame_load(loads: Loads, error: Exception, where: str) -> None:
    """Raise that a load is running where an error may come of what it has done so far."""
    if loads.is_changing and not isinstance(error, UraError):
        raise StoreBusy(said("load running"), where=where) from error
