"""Who is who in a document: the names it uses, and the records that they mean."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from ontology.values.folding import fold
from ontology.values.words import roots_of

_NEAR = 30
"""Lines between a body and a summary that calls it only `the team`."""


@dataclass(frozen=True, slots=True)
class Thing:
    """Something that a document names."""

    id: str
    type: str
    name: str
    line: int = 0
    """Where the document introduces it."""
    level: str = ""
    sort: str = ""
    """Of a body: committee, team, group, council, mechanism ..."""


@dataclass(slots=True)
class Cast:
    """Finds what a name means, nearest before the line that uses it."""

    _exact: dict[str, list[Thing]] = field(default_factory=lambda: defaultdict(list))
    _roots: dict[frozenset[str], list[Thing]] = field(
        default_factory=lambda: defaultdict(list)
    )

    def add(self, thing: Thing, names: Iterable[str]) -> Thing:
        """Remember a thing under its names."""
        for name in names:
            if fold(name):
                self._exact[fold(name)].append(thing)
                self._roots[frozenset(roots_of(name))].append(thing)
        return thing

    def find(self, name: str, line: int, types: Collection[str] = ()) -> Thing | None:
        """Return what a name means at a line: exactly, else but for its endings."""
        fit = self._named(name, types)
        return min(fit, key=lambda one: (abs(one.line - line), one.id), default=None)

    def all_named(self, name: str, types: Collection[str] = ()) -> list[Thing]:
        """Return all that a name may mean, each once: exactly, else but for its endings."""
        return list({one.id: one for one in self._named(name, types)}.values())

    def _named(self, name: str, types: Collection[str]) -> list[Thing]:
        for found in (self._exact.get(fold(name)), self._by_roots(name)):
            fit = [one for one in found or () if not types or one.type in types]
            if fit:
                return fit
        return []

    def near(self, sort: str, line: int, but: Collection[str]) -> Thing | None:
        """Return the body of a sort that is introduced nearest, when it is near enough."""
        bodies = {
            one.id: one
            for things in self._exact.values()
            for one in things
            if one.sort == sort and one.id not in but
        }
        found = min(
            bodies.values(), key=lambda b: (abs(b.line - line), b.id), default=None
        )
        return found if found and abs(found.line - line) <= _NEAR else None

    def _by_roots(self, name: str) -> list[Thing]:
        roots = frozenset(roots_of(name))
        return self._roots.get(roots, []) if roots else []
