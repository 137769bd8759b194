"""What exists, as plain JSON data: for programs that read answers."""

from __future__ import annotations

from typing import Any

from ontology.errors import UnknownTerm
from ontology.messages import said as message
from ontology.model import Ontology
from ontology.nearest import nearest
from ontology.types import CodeList, NodeType, Property, RelationType
from ontology.values.labels import Label


def as_data(model: Ontology, name: str | None = None) -> dict[str, Any]:
    """Return all types, relations and code lists, or those of one name.

    Raises:
        UnknownTerm: when nothing is called so; the remedy names a near one.
    """
    found = {
        "types": {
            key: _type(one) for key, one in model.types.items() if _is(key, name)
        },
        "relations": {
            key: _relation(one)
            for key, one in model.relations.items()
            if _is(key, name)
        },
        "codes": {
            key: _codes(one) for key, one in model.codes.items() if _is(key, name)
        },
    }
    if not any(found.values()):
        known = [*model.types, *model.relations, *model.codes]
        near = nearest(name or "", known)
        listed = message("term meant", near=near) if near else message("all are listed")
        raise UnknownTerm(message("no such term", name=name), remedy=listed)
    return found


def _is(key: str, name: str | None) -> bool:
    return name is None or key.casefold() == name.casefold()


def _label(label: Label) -> dict[str, str]:
    said = {"sq": label.sq, "en": label.en, "sr": label.sr}
    return {lang: text for lang, text in said.items() if text}


def _property(one: Property) -> dict[str, Any]:
    return {"value": str(one.value), "label": _label(one.label)}


def _type(one: NodeType) -> dict[str, Any]:
    return {
        "prefix": one.prefix,
        "label": _label(one.label),
        "plural": _label(one.plural),
        "meaning": _label(one.meaning),
        "vocabulary": list(one.vocabulary),
        "properties": {key: _property(p) for key, p in one.properties.items()},
    }


def _relation(one: RelationType) -> dict[str, Any]:
    return {
        "label": _label(one.label),
        "inverse": _label(one.inverse),
        "meaning": _label(one.meaning),
        "vocabulary": list(one.vocabulary),
        "joins": [
            {"from": sorted(ends.start), "to": sorted(ends.end)} for ends in one.ends
        ],
        "properties": {key: _property(p) for key, p in one.properties.items()},
    }


def _codes(one: CodeList) -> dict[str, Any]:
    codes = {
        code.code: {"label": _label(code.label), "broader": code.broader or None}
        for code in one.codes.values()
    }
    return {"label": _label(one.label), "codes": codes}
