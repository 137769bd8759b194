"""How near a thing is to a place: of it, in it, above it, or elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from graph.name_index import scope_of
from queries.names.thing import Thing
from queries.question import rows_of
from queries.viewer import Viewer

OWN, INSIDE, ABOVE, COUNTRY, WORLD = range(5)
"""From the place's own things to what is of no country."""


class Place(NamedTuple):
    """A territory, or several of one name, with what lies above and in them."""

    ids: frozenset[str]
    above: frozenset[str]
    inside: frozenset[str]
    names: tuple[str, ...] = ()

    @property
    def countries(self) -> frozenset[str]:
        """The ids of their countries."""
        return frozenset("/".join(one.split("/")[:2]) for one in self.ids)

    def nearness(self, thing: Thing) -> int | None:
        """Return how near a thing is; None when it is of another place."""
        if not thing.territories:
            return WORLD
        ranks = [self._rank(one) for one in thing.territories]
        return min((rank for rank in ranks if rank is not None), default=None)

    def _rank(self, territory: str) -> int | None:
        if territory in self.ids:
            return OWN
        if territory in self.countries:
            return COUNTRY
        if territory in self.above:
            return ABOVE
        inside = any(territory.startswith(f"{one}/") for one in self.ids)
        return INSIDE if inside or territory in self.inside else None

    def scopes(self) -> list[str]:
        """Return the parts of ids that things of here, above and in it may carry."""
        every = sorted(self.ids | self.countries | self.above | self.inside)
        return list(dict.fromkeys((*(scope_of(one) for one in every), "int", "")))


def place_at(viewer: Viewer, *ids: str) -> Place:
    """Return the place of one territory, or of several that share a name."""
    rows = rows_of(viewer, "names", "rows", ids=list(ids))
    names = [
        n
        for row in rows
        for n in (row["label_sq"], row["label_en"], *(row["alias"] or ()))
    ]
    near = _above(viewer, ids)
    above = near | _above(viewer, sorted(near))
    inside = frozenset(r["id"] for r in rows_of(viewer, "names", "inside", places=ids))
    return Place(frozenset(ids), above, inside, tuple(n for n in names if n))


def _above(viewer: Viewer, ids: Sequence[str]) -> frozenset[str]:
    """Return the territories that these are directly part of; countries are of none."""
    parts = [one for one in ids if one.count("/") > 1]
    ties = rows_of(viewer, "names", "around", ids=parts) if parts else []
    return frozenset(tie["other"] for tie in ties if tie["tie"] == "PART_OF")
