"""The names in the shipped data set, and the ids of what they name.

Only the shipped data set, never what a home holds: what a file says must not depend
on which files were loaded before it.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable
from functools import cache

from graph.records import Statement
from ontology.values.folding import fold

COUNTRIES = ("al", "xk")


class Names:
    """Finds what an exact name names; case and diacritics do not count."""

    def __init__(self, statements: Iterable[Statement]) -> None:
        self._ids: dict[tuple[str, str], set[str]] = defaultdict(set)
        self._types: dict[str, str] = {}
        self._names: dict[str, set[str]] = defaultdict(set)
        self._kinds: dict[str, set[str]] = defaultdict(set)
        for statement in statements:
            if statement.start is None:
                self._add(statement)
            elif statement.type == "OF_KIND" and statement.end is not None:
                self._kinds[statement.end].add(statement.start)

    def _add(self, statement: Statement) -> None:
        self._types[statement.id] = statement.type
        for key, value in statement.props.items():
            if key.startswith("label_") or key in ("alias", "name", "title"):
                said = value if isinstance(value, tuple) else (value,)
                for name in said:
                    self._ids[statement.type, fold(str(name))].add(statement.id)
                    self._names[statement.id].add(str(name))

    def __contains__(self, key: str) -> bool:
        return key in self._types

    def named(self, types: Collection[str], name: str) -> list[str]:
        """Return the ids of everything of these types with this name, sorted."""
        folded = fold(name)
        return sorted(
            {key for type_ in types for key in self._ids.get((type_, folded), ())}
        )

    def names_of(self, key: str) -> list[str]:
        """Return the names of a thing, sorted."""
        return sorted(self._names.get(key, ()))

    def of_kind(self, kind: str, within: str) -> list[str]:
        """Return the ids that begin so of the things of a kind, sorted."""
        return sorted(
            one for one in self._kinds.get(kind, ()) if one.startswith(within)
        )

    def of_type(self, type_: str) -> list[str]:
        """Return the names of all things of a type, sorted."""
        return sorted(
            name
            for key, names in self._names.items()
            if self._types[key] == type_
            for name in names
        )


def scope_of(key: str) -> str:
    """Return the place in an id: `al-elbasan`, `xk`; empty where it holds none."""
    parts = key.split("/")
    if parts[0] == "territory":
        return territory_scope(key)
    if len(parts) < 2 or parts[1].split("-")[0] not in (*COUNTRIES, "int"):
        return ""
    return parts[1]


def territory_scope(territory: str) -> str:
    """Return how ids write a territory: `territory/al/elbasan` is `al-elbasan`."""
    parts = territory.split("/")[1:]
    if len(parts) > 2 and parts[1] == "qark":
        return f"{parts[0]}-qark-{parts[2]}"
    return "-".join(parts[:2])


def country_of(scope: str) -> str:
    """Return the country of a place in an id."""
    return scope.partition("-")[0]


@cache
def shipped_names() -> Names:
    """Return the names of the shipped data set, read once."""
    from loaders.shipped import shipped_statements

    return Names(shipped_statements())
