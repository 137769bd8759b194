"""Reading the index by name and the things that it points at."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar, cast

from graph.name_index import SEPARATOR
from queries.names.thing import Thing, territory_of, thing_of
from queries.question import rows_of
from queries.viewer import Viewer

_UNREAD = object()
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Posting:
    """The things of one key of the index."""

    things: tuple[str, ...]
    count: int
    """How many there are in all; more than are listed where a word is common."""

    @property
    def split(self) -> bool:
        """Whether the key lists only a part of its things."""
        return self.count > len(self.things)


def postings(viewer: Viewer, keys: Iterable[str]) -> dict[str, Posting]:
    """Return the keys that exist, with their things, in order."""
    return _read("key", viewer, keys, _postings)


def _postings(viewer: Viewer, keys: Sequence[str]) -> dict[str, Posting]:
    rows = rows_of(viewer, "names", "keys", keys=_full(keys))
    return {
        row["key"].removeprefix("name/"): Posting(
            tuple(row["things"].split(SEPARATOR)), row["count"]
        )
        for row in rows
    }


def counts(viewer: Viewer, roots: Iterable[str]) -> dict[str, int]:
    """Return how many things have each root in their name."""
    return _read("count", viewer, roots, _counts)


def _counts(viewer: Viewer, roots: Sequence[str]) -> dict[str, int]:
    known = {root: viewer.memo.get(("key", f"n/{root}")) for root in roots}
    read = {r: one.count for r, one in known.items() if isinstance(one, Posting)}
    left = _full(f"n/{root}" for root in roots if root not in read)
    rows = rows_of(viewer, "names", "weights", keys=left) if left else []
    return read | {row["key"].removeprefix("name/n/"): row["count"] for row in rows}


def _full(keys: Iterable[str]) -> list[str]:
    return [f"name/{key}" for key in keys]


def _read(
    sort: str,
    viewer: Viewer,
    keys: Iterable[str],
    reading: Callable[[Viewer, Sequence[str]], Mapping[str, T]],
) -> dict[str, T]:
    """Return what is there of these keys, in their order; each is read once a viewer."""
    asked, memo = sorted(set(keys)), viewer.memo
    known: dict[str, object] = {key: memo.get((sort, key), _UNREAD) for key in asked}
    new = [key for key, one in known.items() if one is _UNREAD]
    if new:
        found = reading(viewer, new)
        read = {key: found.get(key) for key in new}
        memo.update({(sort, key): one for key, one in read.items()})
        known |= read
    return {key: cast("T", one) for key, one in known.items() if one is not None}


def things(viewer: Viewer, ids: Sequence[str]) -> list[Thing]:
    """Return the things of these ids that the viewer may know of, in order of ids."""
    return list(_read("thing", viewer, ids, _things).values())


def _things(viewer: Viewer, ids: Sequence[str]) -> dict[str, Thing]:
    rows = rows_of(viewer, "names", "rows", ids=list(ids))
    around: dict[str, list[Mapping[str, object]]] = defaultdict(list)
    for tie in rows_of(viewer, "names", "around", ids=list(ids)):
        around[tie["id"]].append(tie)
    newest = {row["id"]: row for row in rows}
    return {one: thing_of(row, around[one]) for one, row in newest.items()}


def place_labels(viewer: Viewer, found: Iterable[Thing]) -> dict[str, str]:
    """Return the Albanian names of the places that ids alone say."""
    return _labels(viewer, [thing.id for thing in found if thing.place is None])


def place_names(viewer: Viewer, ids: Iterable[str]) -> dict[str, str]:
    """Return, by id, the Albanian name of the place that the id says a thing is of."""
    places = {one: place for one in ids if (place := territory_of(one))}
    labels = _labels(viewer, places)
    return {one: labels[place] for one, place in places.items() if place in labels}


def _labels(viewer: Viewer, ids: Iterable[str]) -> dict[str, str]:
    wanted = {place for one in ids if (place := territory_of(one))}
    rows = rows_of(viewer, "names", "rows", ids=sorted(wanted)) if wanted else []
    return {row["id"]: row["label_sq"] or row["label_en"] for row in rows}
