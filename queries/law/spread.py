"""How far a change of an act reaches, and by which ties each thing hangs on it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from graph.measures.blast import Reached, Tie, blast, chain
from queries.conclude import Raw
from queries.law.effects_of import DOES, effects_on
from queries.question import rows_of
from queries.viewer import Viewer

_LEAVES = frozenset({"CITES", "AMENDS", "REPEALS"})
"""Ties of acts that stand by themselves: what hangs on them is not touched."""
CITES = "cites"
RELATIONS = {
    "IMPLEMENTS": "implements it",
    "BASED_ON": "rests on it",
    "PART_OF": "is part of it",
    "ON": "is a seat on it",
    "OF_KIND": "is of its kind",
    "AMENDS": "amends it",
    "REPEALS": "repeals it",
    "CITES": "cites it",
}
"""What a thing is to what it hangs on, the closest first."""
UNDERGONE = {
    "AMENDS": "is amended by it",
    "REPEALS": "is repealed by it",
    "IMPLEMENTS": "is implemented by it",
}
"""What an act is to the one that changes, where that one has an effect on it."""
_CLOSEST = tuple(RELATIONS)


def carries(row: Raw) -> bool:
    """Tell whether a thing hangs on what changes, and does not only speak of or act on it."""
    return row["tie"] not in _LEAVES and row["effect"] != CITES


def relation(row: Raw) -> str:
    """Return what the thing of a row is to what it hangs on."""
    return RELATIONS["CITES" if row["effect"] == CITES else row["tie"]]


class Spread(NamedTuple):
    """What a change reaches, and the rows that say so."""

    carried: dict[str, Reached]
    """What hangs on what changes, over ties that carry it."""
    reached: dict[str, Reached]
    """All that is reached, also what only cites, amends or repeals."""
    rows: dict[Tie, Raw]

    @property
    def things(self) -> list[str]:
        """The ids of all that is reached, what changes itself left out."""
        return [one.thing for one in self.reached.values() if one.over]

    def ties(self, thing: str) -> list[Raw]:
        """Return the rows from what changes to a thing; what carries it goes first."""
        ways = self.carried if thing in self.carried else self.reached
        return [self.rows[tie] for tie in chain(ways, thing)]


def spread_of(viewer: Viewer, changed: Sequence[str]) -> Spread:
    """Return what depends on the changed: the store is asked once a step.

    An act that only cites or amends what changes is reached, and nothing over it.
    """
    rows: dict[Tie, Raw] = {}
    seen: set[str] = set()
    edge = list(changed)
    while edge:
        seen.update(edge)
        found = rows_of(viewer, "law", "impact", things=edge)
        rows |= {_tie(row): row for row in found}
        edge = sorted({row["id"] for row in found if carries(row)} - seen)
    carrying = [tie for tie, row in rows.items() if carries(row)]
    return Spread(blast(changed, carrying), blast(changed, rows), rows)


def _tie(row: Raw) -> Tie:
    """Return the tie of a row, of parallel ones the closest first."""
    closeness = _CLOSEST.index("CITES" if row["effect"] == CITES else row["tie"])
    return Tie(row["target"], row["id"], f"{closeness} {row['tie_id']}")


def undergone(viewer: Viewer, changed: Sequence[str]) -> list[Raw]:
    """Return the acts that what changes amends, repeals or implements, while it holds."""
    every = sorted({one.partition("#")[0] for one in changed})
    held = rows_of(viewer, "shared", "things", things=every)
    acts = [row["id"] for row in held]
    return [
        row
        for row in effects_on(viewer, acts)
        if row["way"] == DOES
        and row["effect"] in UNDERGONE
        and row["force"] != "over"
        and {row["place"], row["target"]} & set(changed)
    ]
