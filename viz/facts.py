"""What is known of a thing or tie, in both languages, as pairs of heading and value."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Any

from ontology.model import ontology
from ontology.types import Property
from ontology.values.labels import base_and_language
from viz.text import LANGUAGES, Words, both, clean, day, twice
from viz.words import UNITS, said

Fact = tuple[Words, Words]
"""A heading and what stands under it."""

_INNER = frozenset(
    {"id", "key", "type", "relation", "stated", "stance", "tier", "dated", "contested"}
    | {"start", "end", "recorded_at", "retracted_at", "from_earliest", "from_latest"}
    | {"to_earliest", "to_latest", "valid_from", "valid_to", "attested_on", "label"}
)
_WHEN = ("valid_from", "valid_to", "attested_on")
_LIST = "; "


def facts_of(type_: str, props: Mapping[str, Any]) -> list[Fact]:
    """Return what the record says of itself, but for its name and when it holds."""
    found: dict[str, Fact] = {}
    for name in sorted(props):
        base, lang = base_and_language(name)
        known = _property(type_, name)
        if base in _INNER or known is None or props[name] in (None, "", []):
            continue
        if lang and known.value.name == "text":
            text = both(props, base)
            if text:
                found[base] = _heading(known), text
        else:
            found[name] = _heading(known), _told(known, props[name])
    return list(found.values())


def validity(props: Mapping[str, Any]) -> Words:
    """Return when something holds and when it was last attested, as far as it is known."""
    return _validity(*(props.get(name) for name in _WHEN))


@lru_cache(maxsize=1 << 12)
def _validity(*days: str | None) -> Words:
    parts = [
        [f"{word} {day(clean(text))}" for word in said(name)]
        for name, text in zip(_WHEN, days, strict=True)
        if text
    ]
    sq, en = (", ".join(part[n] for part in parts) for n in range(2))
    return sq, en


@cache
def _property(type_: str, name: str) -> Property | None:
    return ontology().property(type_, name)


def _heading(known: Property) -> Words:
    return known.label.get("sq"), known.label.get("en")


def _told(known: Property, value: object) -> Words:
    if isinstance(value, (list, tuple)):
        each = [_told(known, one) for one in value]
        sq, en = (_LIST.join(one[n] for one in each) for n in range(2))
        return sq, en
    if isinstance(value, bool):
        return said("yes" if value else "no")
    text = clean(str(value))
    if known.value.name == "code":
        sq, en = (ontology().label(known.value.of, text, lang) for lang in LANGUAGES)
        return sq, en
    if known.value.name == "duration" and text[-1:] in UNITS:
        number = text.lstrip("PT")[:-1]
        sq, en = (f"{number} {unit}" for unit in UNITS[text[-1]])
        return sq, en
    return twice(day(text))
