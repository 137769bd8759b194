"""The ontology in words: sections of rows that a door prints and docs are made of."""

from __future__ import annotations

from dataclasses import dataclass

from ontology.errors import UnknownTerm
from ontology.messages import said
from ontology.model import Ontology, ontology
from ontology.nearest import nearest
from ontology.types import CodeList, NodeType, Property, RelationType
from ontology.values.reading import VALUE_TYPES

_WORDS = {
    "types": ("Llojet", "Types"),
    "relations": ("Lidhjet", "Relations"),
    "codes": ("Listat e kodeve", "Code lists"),
    "properties": ("Vetitë", "Properties"),
    "out": ("Lidhjet që dalin", "Relations from it"),
    "in": ("Lidhjet që vijnë", "Relations to it"),
    "ends": ("Skajet", "Ends"),
    "name": ("emri", "name"),
    "label": ("quhet", "label"),
    "meaning": ("kuptimi", "meaning"),
    "value": ("vlera", "value"),
    "example": ("shembull", "example"),
    "from": ("nga", "from"),
    "to": ("te", "to"),
    "code": ("kodi", "code"),
    "broader": ("më i gjerë", "broader"),
    "prefix": ("fillimi i id-së", "id begins"),
    "vocabulary": ("fjalori publik", "public vocabulary"),
    "count": ("kode", "codes"),
}


@dataclass(frozen=True, slots=True)
class Section:
    """A titled table; `note` is a sentence under its title."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    note: str = ""


def describe(
    name: str | None = None, lang: str = "en", known: Ontology | None = None
) -> tuple[Section, ...]:
    """The whole ontology in short, or one type, relation or code list in full."""
    words = _Words(lang)
    known = known or ontology()
    if name is None:
        return _all(known, words)
    found = _named(known, name)
    if isinstance(found, NodeType):
        return _node_type(known, found, words)
    if isinstance(found, RelationType):
        return _relation_type(found, words)
    return (_code_list(found, words),)


class _Words:
    """Fixed words and labels in one language."""

    def __init__(self, lang: str) -> None:
        self.lang = lang

    def one(self, key: str) -> str:
        return _WORDS[key][self.lang != "sq"]

    def __call__(self, *keys: str) -> tuple[str, ...]:
        return tuple(self.one(key) for key in keys)


def _named(known: Ontology, name: str) -> NodeType | RelationType | CodeList:
    everything: dict[str, NodeType | RelationType | CodeList] = {
        **known.codes,
        **known.relations,
        **known.types,
    }
    by_fold = {each.casefold(): each for each in everything}
    if name.casefold() not in by_fold:
        close = nearest(name, everything)
        remedy = said("near term", near=close) if close else said("see all terms")
        raise UnknownTerm(said("term unknown", name=name), remedy=remedy)
    return everything[by_fold[name.casefold()]]


def _all(known: Ontology, words: _Words) -> tuple[Section, ...]:
    lang = words.lang
    return (
        Section(
            words.one("types"),
            words("name", "label", "meaning"),
            tuple(
                (t.name, t.label.get(lang), t.meaning.get(lang))
                for t in known.types.values()
            ),
        ),
        Section(
            words.one("relations"),
            words("name", "from", "to", "meaning"),
            tuple(
                (r.name, *_sides(r), r.meaning.get(lang))
                for r in known.relations.values()
            ),
        ),
        Section(
            words.one("codes"),
            words("name", "label", "count"),
            tuple(
                (c.name, c.label.get(lang), str(len(c.codes)))
                for c in known.codes.values()
            ),
        ),
    )


def _sides(relation: RelationType) -> tuple[str, str]:
    starts = dict.fromkeys(each.said[0] for each in relation.ends)
    ends = dict.fromkeys(each.said[1] for each in relation.ends)
    return ", ".join(starts), ", ".join(ends)


def _node_type(known: Ontology, type_: NodeType, words: _Words) -> tuple[Section, ...]:
    lang = words.lang
    terms = ", ".join(type_.vocabulary)
    facts = [(words.one("prefix"), f"{type_.prefix}/")]
    facts += [(words.one("vocabulary"), terms)] if terms else []
    outward = [r for r in known.relations.values() if type_.name in r.starts]
    inward = [
        r
        for r in known.relations.values()
        if any(type_.name in each.end for each in r.ends)
    ]
    return (
        Section(
            f"{type_.name}: {type_.label.get(lang)}",
            words("label", "value"),
            tuple(facts),
            type_.meaning.get(lang),
        ),
        _properties(type_, words),
        Section(
            words.one("out"),
            words("name", "label", "to"),
            tuple(
                (r.name, r.label.get(lang), _reached(known, r, type_.name))
                for r in outward
            ),
        ),
        Section(
            words.one("in"),
            words("name", "label", "from"),
            tuple(
                (r.name, r.inverse.get(lang), _reaching(known, r, type_.name))
                for r in inward
            ),
        ),
    )


def _reached(known: Ontology, relation: RelationType, start: str) -> str:
    return _names(known, relation.ends_from(start))


def _reaching(known: Ontology, relation: RelationType, end: str) -> str:
    starts = (each.start for each in relation.ends if end in each.end)
    return _names(known, frozenset().union(*starts))


def _names(known: Ontology, types: frozenset[str]) -> str:
    group = next((name for name, of in known.groups.items() if of == types), "")
    return group or ", ".join(sorted(types))


def _properties(type_: NodeType | RelationType, words: _Words) -> Section:
    own = [type_.properties[name] for name in type_.own]
    common = [p for name, p in type_.properties.items() if name not in type_.own]
    return Section(
        words.one("properties"),
        words("name", "label", "value", "example"),
        tuple(_property(each, words.lang) for each in own + common),
    )


def _property(prop: Property, lang: str) -> tuple[str, str, str, str]:
    example = "" if prop.value.of else VALUE_TYPES[prop.value.name].example
    return prop.name, prop.label.get(lang), str(prop.value), example


def _relation_type(relation: RelationType, words: _Words) -> tuple[Section, ...]:
    lang = words.lang
    ends = Section(
        f"{relation.name}: {relation.label.get(lang)}",
        words("from", "to"),
        tuple(each.said for each in relation.ends),
        relation.meaning.get(lang),
    )
    return ends, _properties(relation, words)


def _code_list(codes: CodeList, words: _Words) -> Section:
    return Section(
        f"{codes.name}: {codes.label.get(words.lang)}",
        (words.one("code"), "sq", "en", "sr", words.one("broader")),
        tuple(
            (c.code, c.label.sq, c.label.en, c.label.sr, c.broader)
            for c in codes.codes.values()
        ),
    )
