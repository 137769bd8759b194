"""The names in the shipped data set, and the ids of what they name.

What a sheet says must not depend on which files were loaded before it, so it knows only
these; facts of a document know also what other sources name (loaders.beside).
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from difflib import get_close_matches
from functools import cache

from graph.records import Statement
from loaders import terms
from loaders.seats import Seats
from ontology.values.folding import fold
from ontology.values.words import Word, words_of

COUNTRIES = ("al", "xk")
OF_THE_COUNTRY = ("kod", "kushtetuta", "ligj", "vkm")
"""Kinds of acts that no municipality makes."""


_DIGITS = re.compile(r"\d+")
_LIKE = 0.7
"""So much of two names is alike where one may be a slip for the other."""


class Names:
    """Finds what an exact name names; case and diacritics do not count."""

    def __init__(self, statements: Iterable[Statement]) -> None:
        self._ids: dict[tuple[str, str], set[str]] = defaultdict(set)
        self._types: dict[str, str] = {}
        self._names: dict[str, set[str]] = defaultdict(set)
        self._kinds: dict[str, set[str]] = defaultdict(set)
        self._concerns: dict[str, set[str]] = defaultdict(set)
        self._levels: dict[str, str] = {}
        self.seats = Seats()
        self._roots: dict[str, dict[tuple[str, ...], set[tuple[str, str]]]] = {}
        for statement in statements:
            self.seats.add(statement)
            if statement.start is None:
                self._add(statement)
            elif statement.type == "OF_KIND" and statement.end is not None:
                self._kinds[statement.end].add(statement.start)
            elif statement.props.get("how") != "contributes":
                self._for(statement)

    def _add(self, statement: Statement) -> None:
        self._types[statement.id] = statement.type
        if "level" in statement.props:
            self._levels[statement.id] = str(statement.props["level"])
        for key, value in statement.props.items():
            if key.startswith("label_") or key in ("alias", "name", "title"):
                said = value if isinstance(value, tuple) else (value,)
                for name in said:
                    self._ids[statement.type, fold(str(name))].add(statement.id)
                    self._names[statement.id].add(str(name))

    def _for(self, statement: Statement) -> None:
        """Remember what a body is for."""
        if statement.type == "ADDRESSES" and statement.start and statement.end:
            self._concerns[statement.start].add(statement.end)

    def plus(self, statements: Iterable[Statement]) -> "Names":
        """Return these names and those of more things."""
        both = Names(())
        both._types |= self._types
        both._ids.update({key: set(ids) for key, ids in self._ids.items()})
        both._names.update({key: set(said) for key, said in self._names.items()})
        both._kinds.update(self._kinds)
        both._concerns.update({key: set(of) for key, of in self._concerns.items()})
        both._levels |= self._levels
        both.seats = self.seats
        for statement in statements:
            if statement.start is None:
                both._add(statement)
            elif statement.props.get("how") != "contributes":
                both._for(statement)
        return both

    def __contains__(self, key: str) -> bool:
        return key in self._types

    def named(self, types: Collection[str], name: str) -> list[str]:
        """Return the ids of everything of these types with this name, sorted."""
        folded = fold(name)
        return sorted(
            {key for type_ in types for key in self._ids.get((type_, folded), ())}
        )

    def alike(self, types: Collection[str], name: str, within: str) -> list[str]:
        """Return the ids that begin so of what has the name but for Albanian endings.

        `Koordinator vendor` is `Koordinatori vendor` of the same office. A person's name
        has no other form: Agim and Agime are two.
        """
        words = words_of(name)
        roots = tuple(word.root for word in words)
        near = (
            (key, known)
            for type_ in types
            for key, known in self._by_roots(type_).get(roots, ())
            if key.startswith(within)
        )
        return sorted({key for key, known in near if _same(words, words_of(known))})

    def _by_roots(self, type_: str) -> dict[tuple[str, ...], set[tuple[str, str]]]:
        """Return the ids and names of a type by the roots of the names' words."""
        if type_ not in self._roots:
            found = self._roots[type_] = defaultdict(set)
            for key, names in self._names.items():
                if self._types[key] != type_ or type_ == "Person":
                    continue
                for name in names:
                    found[tuple(word.root for word in words_of(name))].add((key, name))
            found.pop((), None)
        return self._roots[type_]

    def acts(self, country: str, number: str, town: str = "") -> list[str]:
        """Return the ids of a country's acts with a number, `327` or `327/2021`, sorted.

        Those of a town, as ids write it, too; no other town's.
        """
        plain, _, year = number.replace(" ", "").partition("/")
        end = f"/{year}/{plain}" if year else f"/{plain}"
        return sorted(
            key
            for key, type_ in self._types.items()
            if type_ == "LegalAct"
            and key.split("/")[1] in (country, town)
            and key.endswith(end)
        )

    def nearest(self, key: str, name: str) -> tuple[str, str] | None:
        """Return the name most like one of its type and place, and whose it is."""
        type_, scope = terms.type_of(key), scope_of(key)
        if not scope:
            return None
        near = {
            known: other
            for other, names in self._names.items()
            if self._types[other] == type_ and scope_of(other) == scope
            for known in names
        }
        # Number 31 is no slip for number 33.
        digits = _DIGITS.findall(name)
        alike = [known for known in near if _DIGITS.findall(known) == digits]
        folded = {fold(known): known for known in sorted(alike)}
        found = get_close_matches(fold(name), folded, n=1, cutoff=_LIKE)
        return (folded[found[0]], near[folded[found[0]]]) if found else None

    def names_of(self, key: str) -> list[str]:
        """Return the names of a thing, sorted."""
        return sorted(self._names.get(key, ()))

    def of_kind(self, kind: str, within: str) -> list[str]:
        """Return the ids that begin so of the things of a kind, sorted."""
        return sorted(
            one for one in self._kinds.get(kind, ()) if one.startswith(within)
        )

    def kinds_of(self, key: str) -> list[str]:
        """Return the ids of the kinds that a thing is of, sorted."""
        return sorted(kind for kind, things in self._kinds.items() if key in things)

    def is_for(self, key: str, concern: str) -> bool:
        """Whether a concern, by its code, is what a body is for, not one that it touches."""
        return f"concern/{concern}" in self._concerns.get(key, ())

    def level(self, key: str) -> str:
        """Return the level at which a body works, empty where it is not said."""
        return self._levels.get(key, "")

    def namesakes(self, key: str) -> list[str]:
        """Return the ids that only the concern at their end tells from this one."""
        stem, count = key.rpartition("/")[0] + "/", key.count("/")
        return [
            one
            for one in self._types
            if count > 2
            and one.startswith(stem)
            and one.count("/") == count
            and one != key
        ]

    def ids_of(self, type_: str) -> list[str]:
        """Return the ids of all things of a type, sorted."""
        return sorted(key for key, known in self._types.items() if known == type_)

    def of_type(self, type_: str) -> list[str]:
        """Return the names of all things of a type, sorted."""
        return sorted(
            name
            for key, names in self._names.items()
            if self._types[key] == type_
            for name in names
        )


def _same(words: Sequence[Word], others: Sequence[Word]) -> bool:
    """Whether two names are one in other forms, word by word."""
    pairs = zip(words, others, strict=False)
    return len(words) == len(others) and all(
        one.forms & two.forms for one, two in pairs
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


def territory_of(scope: str) -> str:
    """Return the territory that ids write so; nothing for a country.

    >>> territory_of("al-elbasan"), territory_of("al-qark-elbasan"), territory_of("al")
    ('territory/al/elbasan', 'territory/al/qark/elbasan', '')
    """
    country, _, name = scope.partition("-")
    county = "qark/" if name.startswith("qark-") else ""
    return f"territory/{country}/{county}{name.removeprefix('qark-')}" if name else ""


def country_of(scope: str) -> str:
    """Return the country of a place in an id."""
    return scope.partition("-")[0]


@cache
def shipped_names() -> Names:
    """Return the names of the shipped data set, read once."""
    from loaders.shipped import shipped_statements

    return Names(shipped_statements())
