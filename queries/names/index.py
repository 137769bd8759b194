"""Reading the index by name and the things that it points at."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from graph.name_index import SEPARATOR
from queries.names.thing import Thing, territory_of, thing_of
from queries.question import rows_of
from queries.viewer import Viewer


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
    """Return the keys that exist, with their things."""
    rows = rows_of(viewer, "names", "keys", keys=_full(keys))
    return {
        row["key"].removeprefix("name/"): Posting(
            tuple(row["things"].split(SEPARATOR)), row["count"]
        )
        for row in rows
    }


def counts(viewer: Viewer, roots: Iterable[str]) -> dict[str, int]:
    """Return how many things have each root in their name."""
    rows = rows_of(viewer, "names", "weights", keys=_full(f"n/{r}" for r in roots))
    return {row["key"].removeprefix("name/n/"): row["count"] for row in rows}


def _full(keys: Iterable[str]) -> list[str]:
    return [f"name/{key}" for key in dict.fromkeys(keys)]


def things(viewer: Viewer, ids: Sequence[str]) -> list[Thing]:
    """Return the things of these ids that the viewer may know of, in order of ids."""
    if not ids:
        return []
    rows = rows_of(viewer, "names", "rows", ids=list(ids))
    around: dict[str, list[Mapping[str, object]]] = defaultdict(list)
    for tie in rows_of(viewer, "names", "around", ids=list(ids)):
        around[tie["id"]].append(tie)
    newest = {row["id"]: row for row in rows}
    return [thing_of(row, around[one]) for one, row in newest.items()]


def place_labels(viewer: Viewer, found: Iterable[Thing]) -> dict[str, str]:
    """Return the Albanian names of the places that ids alone say."""
    wanted = {
        place
        for thing in found
        if thing.place is None and (place := territory_of(thing.id))
    }
    rows = rows_of(viewer, "names", "rows", ids=sorted(wanted)) if wanted else []
    return {row["id"]: row["label_sq"] or row["label_en"] for row in rows}
