"""A thing as the finder sees it: its names, and what it belongs to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, Literal, NamedTuple

from graph.name_index import UNNAMING, cited, initials_of, scope_of
from ontology.values.folding import fold
from ontology.values.words import Word, words_of

Source = Literal["label", "alias", "number", "kind"]
KINDS = ("MechanismKind", "InstitutionKind", "Role")
_LABELS = ("label_sq", "label_en", "label_sr", "name")
_AROUND = ("label_sq", "label_en", "name")
_ALIASES = ("alias", "number", "code", "title")
_PLACED = ("COVERS", "APPLIES_IN")
_TERRITORY_WORDS = {
    "country": "shtet vend country",
    "county": "qark county region",
    "municipality": "bashki komunë municipality",
    "administrative_unit": "njësi administrative unit",
    "settlement": "fshat qytet lagje village town",
}
_ACT_WORDS = {
    "ligj": "ligj law",
    "vkm": "vendim këshill ministra decision VKM",
    "vendim": "vendim decision",
    "udhezim": "udhëzim instruction",
    "urdher": "urdhër order",
    "kod": "kod code ligj",
    "konvente": "konventë convention",
    "kushtetute": "kushtetutë constitution",
    "rregullore": "rregullore regulation",
    "memorandum": "memorandum marrëveshje",
}


class Bag(NamedTuple):
    """Words in no order: as typed, in their forms, and their roots."""

    texts: frozenset[str] = frozenset()
    forms: frozenset[str] = frozenset()
    roots: frozenset[str] = frozenset()


@lru_cache(maxsize=8192)
def bag_of(text: str) -> Bag:
    """Return the words of a text; numbers and abbreviations have no forms."""
    words = words_of(text)
    bent = [word for word in words if not word.exact]
    return Bag(
        frozenset(word.text for word in words),
        frozenset(form for word in bent for form in word.forms),
        frozenset(word.root for word in bent),
    )


def together(bags: Iterable[Bag]) -> Bag:
    """Return the words of all of them."""
    every = list(bags)
    return Bag(
        frozenset().union(*(bag.texts for bag in every)),
        frozenset().union(*(bag.forms for bag in every)),
        frozenset().union(*(bag.roots for bag in every)),
    )


class Name(NamedTuple):
    """One name of a thing."""

    text: str
    source: Source
    words: tuple[Word, ...]
    folded: str
    bag: Bag
    place: frozenset[str] = frozenset()
    """Roots of the place that the thing's id says already."""

    def initials(self) -> frozenset[str]:
        """Return what abbreviates the name, with and without two-sign letters."""
        return initials_of(word for word in self.words if word.root not in self.place)


class Thing(NamedTuple):
    """A thing with its names and with the words of what it belongs to."""

    id: str
    type: str
    label: str
    names: tuple[Name, ...]
    said: Bag
    """The words of its names and of what it belongs to."""
    around: Bag
    """The words of what it belongs to, is of, is about, alone."""
    territories: tuple[str, ...]
    """Ids of the places that it is of; none for what is of no place."""
    place: str | None
    concerns: tuple[str, ...]
    kinds: tuple[str, ...]
    wholes: tuple[str, ...]
    kind: str = ""

    @property
    def is_kind(self) -> bool:
        """Whether it is the shape of many things rather than one of them."""
        return self.type in KINDS


def type_of(identifier: str) -> str:
    """Return the type that an id's beginning says."""
    kind = _TYPES.get(identifier.split("/", 1)[0], "")
    return "Provision" if kind == "LegalAct" and "#" in identifier else kind


_TYPES = {
    "act": "LegalAct", "activity": "Activity", "case": "Case", "channel": "Channel",
    "concern": "Concern", "cooperation": "Cooperation", "document": "Document",
    "duty": "Duty", "event": "Event", "institution": "Institution", "listing": "Listing",
    "institution-kind": "InstitutionKind", "mechanism": "Mechanism", "seat": "Seat",
    "mechanism-kind": "MechanismKind", "observation": "Observation", "person": "Person",
    "pathway": "Pathway", "post": "Post", "register": "Register", "role": "Role",
    "service": "Service", "shift": "Shift", "step": "Step", "territory": "Territory",
    "target-group": "TargetGroup",
}  # fmt: skip


def prefixes_of(types: Iterable[str]) -> tuple[str, ...]:
    """Return how the ids of these types begin; a provision's begins as its act's."""
    wanted = {"LegalAct" if one == "Provision" else one for one in types}
    return tuple(f"{prefix}/" for prefix, kind in _TYPES.items() if kind in wanted)


def territory_of(identifier: str) -> str | None:
    """Return the territory that an id says a thing is of."""
    if identifier.startswith("territory/"):
        return identifier
    scope = scope_of(identifier)
    if not scope or scope == "int":
        return None
    country, _, rest = scope.partition("-")
    if not rest:
        return f"territory/{country}"
    return f"territory/{country}/" + rest.replace("qark-", "qark/", 1)


def thing_of(row: Mapping[str, Any], ties: Sequence[Mapping[str, Any]]) -> Thing:
    """Return the thing that a row and its ties describe."""
    identifier, kind = row["id"], row.get("kind") or ""
    other = [(tie["tie"], tie) for tie in ties]
    kinds = [tie for name, tie in other if name == "OF_KIND"]
    names = [*_own_names(row), *_kind_names(kinds)]
    places = [tie for name, tie in other if name in _PLACED]
    around = together(_context(row, ties))
    return Thing(
        id=identifier,
        type=row["type"],
        label=_label(row) or identifier,
        names=tuple(names),
        said=together([around, *(name.bag for name in names)]),
        around=around,
        territories=_territories(identifier, [p["other"] for p in places]),
        place=next((_label(p) for p in places), None),
        concerns=tuple(t["other"] for name, t in other if name == "ADDRESSES"),
        kinds=tuple(tie["other"] for tie in kinds),
        wholes=tuple(t["other"] for name, t in other if name in ("PART_OF", "IN")),
        kind=kind,
    )


def _label(row: Mapping[str, Any]) -> str | None:
    return next((str(row[key]) for key in _LABELS if row.get(key)), None)


def _own_names(row: Mapping[str, Any]) -> Iterable[Name]:
    place = _own_place_words(row["id"])
    for key in _LABELS:
        if row.get(key):
            yield _name(str(row[key]), "label", place)
    for key in _ALIASES:
        value = None if key in UNNAMING.get(row["type"], ()) else row.get(key)
        for one in value if isinstance(value, (list, tuple)) else [value]:
            if one:
                yield _name(str(one), "alias", place)
    if row["type"] in ("LegalAct", "Provision") and (number := cited(row["id"])):
        yield _name(number, "number", place)


def _kind_names(kinds: Iterable[Mapping[str, Any]]) -> Iterable[Name]:
    for kind in kinds:
        for key in ("label_sq", "label_en", "alias"):
            value = kind.get(key)
            for one in value if isinstance(value, (list, tuple)) else [value]:
                if one:
                    yield _name(str(one), "kind", frozenset())


def _own_place_words(identifier: str) -> frozenset[str]:
    slug = scope_of(identifier)[3:].replace("qark-", "").replace("-", " ")
    return frozenset(word.root for word in words_of(slug))


def _name(text: str, source: Source, place: frozenset[str]) -> Name:
    return Name(text, source, words_of(text), fold(text), bag_of(text), place)


def _context(
    row: Mapping[str, Any], ties: Iterable[Mapping[str, Any]]
) -> Iterator[Bag]:
    """Yield the words of what a thing is, when and where, and of what it belongs to."""
    identifier = row["id"]
    yield bag_of(_TERRITORY_WORDS.get(row.get("kind") or "", ""))
    yield bag_of(_as_typed(row.get("date") or ""))
    if identifier.startswith("act/"):
        yield bag_of(_ACT_WORDS.get(identifier.split("/")[2], ""))
    if not identifier.startswith("territory/"):
        yield bag_of(scope_of(identifier)[3:].replace("-", " "))
    for tie in ties:
        for text in (*(tie.get(key) for key in _AROUND), *(tie.get("alias") or ())):
            if text:
                yield bag_of(str(text))


def _as_typed(date: str) -> str:
    """A date as people cite it: 2021-06-02 is 02.06.2021."""
    return ".".join(reversed(date.split("-")))


def _territories(identifier: str, covered: Sequence[str]) -> tuple[str, ...]:
    own = territory_of(identifier)
    if not covered:
        return (own,) if own else ()
    local = own is not None and own.count("/") > 1
    return tuple(dict.fromkeys([own, *covered] if local and own else covered))
