"""How near a thing is to a place: of it, in it, above it, or elsewhere."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from graph.name_index import scope_of
from queries.names.thing import Thing
from queries.question import rows_of
from queries.viewer import Viewer

OWN, INSIDE, ABOVE, COUNTRY, WORLD = range(5)
"""From the place's own things to what is of no country."""


@dataclass(frozen=True, slots=True)
class Place:
    """A territory with what lies above and in it."""

    id: str
    above: frozenset[str]
    inside: frozenset[str]

    @property
    def country(self) -> str:
        """The id of its country, its own where it is one."""
        return "/".join(self.id.split("/")[:2])

    def nearness(self, thing: Thing) -> int | None:
        """Return how near a thing is; None when it is of another place."""
        if not thing.territories:
            return WORLD
        ranks = [self._rank(one) for one in thing.territories]
        return min((rank for rank in ranks if rank is not None), default=None)

    def _rank(self, territory: str) -> int | None:
        if territory == self.id:
            return OWN
        if territory == self.country:
            return COUNTRY
        if territory in self.above:
            return ABOVE
        inside = territory in self.inside or territory.startswith(f"{self.id}/")
        return INSIDE if inside else None

    def scopes(self) -> Iterable[str]:
        """Return the parts of ids that things of here, above and in it may carry."""
        every = (self.id, self.country, *sorted(self.above | self.inside))
        return dict.fromkeys((*(scope_of(one) for one in every), "int", ""))


def place_at(viewer: Viewer, identifier: str) -> Place:
    """Return the place of a territory id."""
    rows = rows_of(viewer, "names", "place", place=identifier)
    above = frozenset(row["id"] for row in rows if row["above"])
    inside = frozenset(row["id"] for row in rows if not row["above"])
    return Place(identifier, above, inside)
