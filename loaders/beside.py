"""The names that a home's other sources give to the things of one place.

A second document of a town means the bodies that the first one introduced. So that a
source keeps its ids when it is loaded again, whatever was loaded since, what its former
version named goes first: a name that it has used is never taken for something else.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from graph.home import Home
from graph.lines import statements_of
from graph.records import PUBLIC, Statement, Value
from graph.sources import JOURNAL, Version
from loaders.names import OF_THE_COUNTRY, Names, scope_of, territory_scope
from ontology.values.words import roots_of

_TYPES = ("Institution", "LegalAct", "Mechanism", "Post", "Register", "Service")
_FOR = "ADDRESSES"
"""What a body is for tells it from another of its name."""
_LENT = "label_sq~"
"""How a source states a name that it has from another one."""


@dataclass(frozen=True, slots=True)
class Known:
    """What names mean to one source."""

    names: Names
    """The shipped names, and those of other sources."""
    lent: Mapping[str, str] = field(default_factory=dict)
    """Ids that only other sources name, and their names."""


@dataclass(frozen=True, slots=True)
class Beside:
    """Finds what the sources of a home have named."""

    home: Home

    def known(self, source: str, shipped: Names, scope: str, country: str) -> Known:
        """Return what names mean to a source about a place: shipped names go first."""
        former = _Former([*self._former(source, scope, country)])
        told = [*self._others(source, scope, country)]
        others = (
            one
            for one in told
            if not one.start and _holds_there(one, shipped, (scope, country))
        )
        found = [
            one
            for one in (*former.lent, *filter(None, map(former.left, others)))
            if one.id not in shipped and not _is_shipped(one, shipped, scope)
        ]
        # The name that was lent before stays, then that of the source that made the thing.
        lent = {
            one.id: _label(one) for one in sorted(found, key=_is_lent, reverse=True)
        }
        lent |= {one.id: _label(one) for one in former.lent if one.id in lent}
        concerns = (one for one in told if one.start in lent)
        return Known(shipped.plus([*found, *concerns]), lent)

    def _former(self, source: str, scope: str, country: str) -> Iterator[Statement]:
        """Yield what the source named before; nothing where it was withdrawn."""
        versions = self.home.records.versions().get(source, ())
        return self._named(versions[-1], scope, country) if versions else iter(())

    def _others(self, source: str, scope: str, country: str) -> Iterator[Statement]:
        """Yield what the current versions of all other sources name there."""
        current = {one.name: one.latest for one in self.home.sources()}
        current |= {version.source: version for version in self.home.prepared()}
        for name, version in sorted(current.items()):
            if name != source and not name.startswith(f"{JOURNAL}/"):
                for one in self._named(version, scope, country):
                    if ("label_sq" in one.props or one.start) and one.tier == PUBLIC:
                        yield one

    def _named(self, version: Version, scope: str, country: str) -> Iterator[Statement]:
        path = self.home.records.path(version)
        parts = [f"/{scope}/", *([] if scope == country else [f"act/{country}/"])]
        for part in parts if version.records else ():
            for one in statements_of(path, containing=part.encode()):
                act = one.type == "LegalAct" and one.id.startswith(f"act/{country}/")
                there = scope_of(one.start or one.id) == scope
                if one.type in (*_TYPES, _FOR) and (act or there):
                    yield one


class _Former:
    """What a source's former version meant by its names."""

    def __init__(self, statements: Sequence[Statement]) -> None:
        named = [one for one in statements if "label_sq" in one.props]
        self.lent = [one for one in named if _is_lent(one)]
        self._made = {one.id for one in named if not _is_lent(one)}
        self._used = {one.id for one in statements}
        self._acts = {_number(one) for one in statements if one.type == "LegalAct"}
        self._meant: dict[tuple[str, ...], set[str]] = defaultdict(set)
        for one in statements:
            for name in _said(one):
                self._meant[_words(name)].add(one.id)

    def left(self, one: Statement) -> Statement | None:
        """Return what another source says with the names that were nothing else's."""
        if one.id in self._made:
            return None
        if one.type == "LegalAct" and one.id not in self._used:
            return None if _number(one) in self._acts else one
        names = [name for name in _said(one) if self._means(name, one.id)]
        props: dict[str, Value] = {"label_sq": _label(one), "alias": tuple(names)}
        if _label(one) not in names:
            props["label_sq"] = names[0] if names else ""
        return replace(one, props=props) if names else None

    def _means(self, name: str, key: str) -> bool:
        meant = self._meant.get(_words(name))
        return not meant or key in meant


def _is_shipped(one: Statement, shipped: Names, scope: str) -> bool:
    """Whether one of its names is that of something shipped that is found there."""
    near = ("", "int", scope)
    return any(
        scope_of(hit) in near
        for name in _said(one)
        for hit in (*shipped.named(_TYPES, name), *shipped.alike(_TYPES, name, ""))
    )


def _holds_there(one: Statement, shipped: Names, places: tuple[str, ...]) -> bool:
    """Whether it is no act, or one of these places: a town's decision is no other's."""
    if one.type != "LegalAct" or scope_of(one.id) == places[0] != places[1]:
        return True
    said = str(one.props.get("jurisdiction", ""))
    if not said:
        return one.id.split("/")[2] in OF_THE_COUNTRY
    territories = shipped.named(["Territory"], said)
    return any(territory_scope(one) in places for one in territories)


def _is_lent(one: Statement) -> bool:
    return any(entry.startswith(_LENT) for entry in one.stated)


def _label(one: Statement) -> str:
    return str(one.props["label_sq"])


def _words(name: str) -> tuple[str, ...]:
    return roots_of(name) or (name,)


def _said(one: Statement) -> list[str]:
    alias = one.props.get("alias", ())
    others = alias if isinstance(alias, tuple) else (alias,)
    label = (one.props["label_sq"],) if "label_sq" in one.props else ()
    return [str(name) for name in (*label, *others)]


def _number(act: Statement) -> str:
    return act.id.rpartition("/")[2]
