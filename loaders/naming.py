"""Names in cells as ids: an id, an exact name we know, or an id made by the rules."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from typing import TypeVar, cast

from loaders.identity import has_slug, institution_id, slug, tail
from loaders.names import Names, country_of, scope_of, territory_scope
from loaders.problems import Unfit
from loaders.typed import identifier
from ontology.messages import said
from ontology.model import ontology
from ontology.values.folding import fold
from ontology.values.ids import is_id

MOST = 60
_REMEMBERED = 20_000

FoundT = TypeVar("FoundT", bound="Named | None")


@dataclass(frozen=True, slots=True)
class Named:
    """What a cell names; `made` when the id was made by the rules."""

    id: str
    type: str
    label: str
    made: bool = False
    kind: str = ""
    """Its kind's id, where the name says it."""


@dataclass(frozen=True, slots=True)
class Naming:
    """Turns names into ids, always the same way.

    Sheets repeat the same few names, so what was found is remembered for a while.
    """

    names: Names
    _found: dict[tuple[str, ...], Named | None] = field(default_factory=dict)

    def _once(self, key: tuple[str, ...], find: Callable[[], FoundT]) -> FoundT:
        if key not in self._found:
            if len(self._found) >= _REMEMBERED:
                self._found.clear()
            self._found[key] = find()
        return cast("FoundT", self._found[key])

    def known(self, types: Collection[str], text: str, scope: str = "") -> Named | None:
        """Return what an id or exact name names, None where nothing known has it.

        Where several share a name, the one of the scope, then of its country, is meant.
        """
        key = (*types, "", text, scope)
        return self._once(key, lambda: self._known(types, text, scope))

    def _known(self, types: Collection[str], text: str, scope: str) -> Named | None:
        if is_id(text):
            found = identifier(text)
            if found not in types:
                raise Unfit(said("id of a type", found=ontology().called(found)), types)
            return Named(text, found, "")
        hits = self.names.named(types, text)
        for place in dict.fromkeys((scope, country_of(scope), "")):
            near = [hit for hit in hits if place and scope_of(hit) == place]
            if len(near) == 1:
                return Named(near[0], identifier(near[0]), text)
            if near:
                raise Unfit(said("several of the name"), near[:MOST])
        hits = [hit for hit in hits if not scope or scope_of(hit) in ("", "int")]
        if not hits and scope:
            alike = self.names.alike(types, text, "")
            hits = [hit for hit in alike if scope_of(hit) == scope]
        if len(hits) > 1:
            raise Unfit(said("several of the name"), hits[:MOST])
        return Named(hits[0], identifier(hits[0]), text) if hits else None

    def territory(self, text: str) -> Named:
        """Return a territory; a bare name is the municipality, not its county."""
        return self._once(("Territory", text), lambda: self._territory(text))

    def _territory(self, text: str) -> Named:
        if is_id(text):
            if identifier(text) != "Territory":
                raise Unfit(said("no id of a territory"))
            if text in self.names:
                return Named(text, "Territory", "")
        hits = self.names.named(["Territory"], text)
        first = [hit for hit in hits if hit.count("/") <= 2] or hits
        if len(first) == 1:
            return Named(first[0], "Territory", text)
        if first:
            raise Unfit(said("several territories"), first)
        raise Unfit(said("no territory"), self.names.of_type("Territory"))

    def institution(self, text: str, territory: str) -> Named:
        """Return an institution, made by the rules where nothing known has the name."""
        key = ("Institution", text, territory)
        return self._once(key, lambda: self._institution(text, territory))

    def _institution(self, text: str, territory: str) -> Named:
        scope = territory_scope(territory) if territory else ""
        found = self.known(["Institution"], text, scope)
        if found is not None:
            return found
        _sluggable(text)
        if not territory:
            raise Unfit(said("needs its territory"))
        key, kind = institution_id(text, territory, self.names, self.places(territory))
        return Named(key, "Institution", text, made=key not in self.names, kind=kind)

    def part(self, type_: str, text: str, whole: str) -> Named:
        """Return a post, service, ... of a whole, by its label among the whole's."""
        if is_id(text):
            return self.known([type_], text) or Named(text, type_, "")
        _sluggable(text)
        prefix = {"Post": "post", "Person": "person"}[type_]
        within = f"{prefix}/{tail(whole)}/"
        near = self.within(type_, text, within)
        key = near[0] if len(near) == 1 else f"{within}{slug(text)}"
        return Named(key, type_, text, made=key not in self.names)

    def within(self, type_: str, text: str, within: str) -> list[str]:
        """Return the ids that begin so of what has the name, or the role it names."""
        hits = self.names.named([type_], text)
        near = [hit for hit in hits if hit.startswith(within)]
        near = near or self.names.alike([type_], text, within)
        if not near and type_ == "Post":
            role = self.role(text, within.split("/")[1])
            near = self.names.of_kind(role, within) if role else []
        return near

    def role(self, text: str, scope: str) -> str:
        """Return the role that a post's title names in a country, empty where none."""
        country = country_of(scope)
        hits = self.names.named(["Role"], text)
        near = [hit for hit in hits if scope_of(hit) == country]
        near = near or self.names.alike(["Role"], text, f"role/{country}/")
        return near[0] if len(near) == 1 else ""

    def places(self, territory: str) -> list[str]:
        """Return the names of a territory as they end an institution's name."""
        return self.names.names_of(territory) or [fold(tail(territory).split("/")[-1])]


def _sluggable(text: str) -> None:
    if not has_slug(text):
        raise Unfit(said("nothing for an id"))
