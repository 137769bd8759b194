"""What the ontology calls the properties and ties of a thing, for a reader."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from api.wording import say
from ontology.errors import OntologyError
from ontology.model import ontology
from ontology.values.labels import base_and_language
from queries.answer import Row

_BACK = "<- "
"""How a tie is marked that comes from the other thing."""


def worded(rows: Sequence[Row], lang: str) -> tuple[Row, ...]:
    """Return the facts of `show` with properties, ties and codes in words."""
    facts: list[Any] = list(rows)
    type_ = next((_type(one.id) for one in facts if one.fact == "value"), "")
    return tuple(_worded(one, type_, lang) for one in facts)


def _worded(fact: Any, type_: str, lang: str) -> Row:  # noqa: ANN401 (a row of `show`)
    if fact.fact == "tie":
        tie: Row = replace(fact, what=_tie(fact.what, lang))
        return tie
    what = _property(type_, fact.what, lang)
    value = _value(type_, fact.what, fact.value, lang)
    found: Row = replace(fact, what=what, value=value)
    return found


def _tie(name: str, lang: str) -> str:
    known = ontology().relations.get(name.removeprefix(_BACK))
    if known is None:
        return name
    label = known.inverse if name.startswith(_BACK) else known.label
    return label.get(lang)


def _property(type_: str, name: str, lang: str) -> str:
    """Return a property's label, with the language of its text where it has one."""
    known = ontology().property(type_, name) if type_ else None
    if known is None:
        return say(name, lang)
    language = base_and_language(name)[1] if known.value.name == "text" else None
    label = known.label.get(lang)
    return f"{label} ({language})" if language else label


def _value(type_: str, name: str, value: object, lang: str) -> object:
    """Return the label of a type or code, else the value."""
    if isinstance(value, (list, tuple)):
        return tuple(_value(type_, name, one, lang) for one in value)
    if not isinstance(value, str):
        return value
    if name == "type" and value in ontology().types:
        return ontology().types[value].label.get(lang)
    known = ontology().property(type_, name) if type_ else None
    if known is None or known.value.name != "code":
        return value
    code = ontology().codes[known.value.of].codes.get(value)
    return code.label.get(lang) if code else value


def _type(id_: str) -> str:
    """Return the type of the thing that a fact is of, empty where its id does not say."""
    try:
        return ontology().type_of(id_.partition(" ")[0])
    except OntologyError:
        return ""
