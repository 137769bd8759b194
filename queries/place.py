"""A place with what it lies in, and which things are of it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from graph.name_index import scope_of
from queries.question import kept_rows
from queries.viewer import Viewer


class Place(NamedTuple):
    """A territory with all that it lies in, nearest first."""

    id: str
    label: str
    above: tuple[str, ...] = ()
    inside: tuple[str, ...] = ()
    """The territories that lie in it."""

    @property
    def country(self) -> str:
        """The country's id, the place itself when it is one."""
        return self.above[-1] if self.above else self.id

    @property
    def scope(self) -> str:
        """The part of an id that says a thing is of this place."""
        return territory_scope(self.id)

    @property
    def all(self) -> list[str]:
        """The ids of the place and of all that lie in it."""
        return [self.id, *self.inside]

    def has(self, territory: str) -> bool:
        """Tell whether a territory is this place or lies in it."""
        return territory == self.id or territory in self.inside

    def holds(self, identifier: str) -> bool:
        """Tell whether an id says that a thing is of this place or of one in it."""
        return scope_in(identifier, self) in self.scopes

    @property
    def scopes(self) -> frozenset[str]:
        """What the ids of its things carry, and those of what lies in it."""
        return _scopes((self.id, *self.inside))

    @property
    def scopes_above(self) -> frozenset[str]:
        """What the ids of the things of all that it lies in carry."""
        return _scopes(self.above)


@lru_cache(maxsize=1 << 12)
def _scopes(territories: tuple[str, ...]) -> frozenset[str]:
    return frozenset(map(territory_scope, territories))


@lru_cache(maxsize=1 << 12)
def territory_scope(territory: str) -> str:
    """Return what the ids of a territory's things carry: `al-elbasan`."""
    parts = territory.split("/")[1:]
    return "-".join(parts[: 3 if parts[1:2] == ["qark"] else 2])


def scope_in(identifier: str, place: Place) -> str:
    """Return the part of an id that says of where a thing is, empty when none does."""
    parts = identifier.partition(" ")[0].split("/")  # the first of a pair of ids
    country = territory_scope(place.country)
    if len(parts) > 2 and parts[1].partition("-")[0] == country:
        return territory_scope("/".join(parts)) if parts[0] == "territory" else parts[1]
    return scope_of("/".join(parts))


def is_authority(identifier: str) -> bool:
    """Tell whether an id is a whole municipality's, not one of its units'."""
    return identifier.endswith(("/bashkia", "/komuna"))


def of_country(id_: str, place: Place | None) -> bool:
    """Tell whether a thing is of the place, or of its country as a whole."""
    if place is None:
        return True
    scope = id_.split("/")[1] if "/" in id_ else ""
    return scope in (place.scope, place.country.rsplit("/", 1)[-1])


def local(viewer: Viewer, ids: Sequence[str], place: Place | None) -> list[str]:
    """Return those of the things that are of this place, or of one that lies in it."""
    if place is None or not ids:
        return []
    rows = kept_rows(viewer, "shared", "whereabouts", things=list(ids))
    covered = {row["id"] for row in rows if row["place"] and place.has(row["place"])}
    return [one for one in ids if one in covered or place.holds(one)]
