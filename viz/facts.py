"""What is known of a thing or tie, in both languages, as pairs of heading and value."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from ontology.model import ontology
from ontology.types import Property
from ontology.values.durations import duration_words
from ontology.values.labels import base_and_language
from viz.text import LANGUAGES, Words, both, clean, day, twice
from viz.words import said

Fact = tuple[Words, Words]
"""A heading and what stands under it."""

_INNER = frozenset(
    {"id", "key", "type", "relation", "stated", "stance", "tier", "dated", "contested"}
    | {"start", "end", "recorded_at", "retracted_at", "from_earliest", "from_latest"}
    | {
        "to_earliest",
        "to_latest",
        "open_from",
        "valid_from",
        "valid_to",
        "attested_on",
        "label",
    }
)
_WHEN = ("valid_from", "valid_to", "attested_on")
_LIST = "; "


def facts_of(type_: str, props: Mapping[str, Any]) -> list[Fact]:
    """Return what the record says of itself, but for its name and when it holds."""
    found: list[Fact] = []
    for name, known, in_languages in _telling(type_, tuple(props)):
        if in_languages:
            text = both(props, name)
            found += [(_heading(known), text)] if text else []
        elif props[name] not in (None, "", []):
            found.append((_heading(known), _told(known, props[name])))
    return found


def validity(props: Mapping[str, Any]) -> Words:
    """Return when something holds and when it was last attested, as far as it is known."""
    get = props.get
    return _validity(get("valid_from"), get("valid_to"), get("attested_on"))


@lru_cache(maxsize=1 << 12)
def _validity(*days: str | None) -> Words:
    parts = [
        [f"{word} {day(clean(text))}" for word in said(name)]
        for name, text in zip(_WHEN, days, strict=True)
        if text
    ]
    sq, en = (", ".join(part[n] for part in parts) for n in range(2))
    return sq, en


@lru_cache(maxsize=1 << 12)
def _telling(
    type_: str, names: tuple[str, ...]
) -> tuple[tuple[str, Property, bool], ...]:
    """Return which of a record's properties are facts, and which are in languages.

    Thousands of records have the same few sets of properties.
    """
    found: dict[str, tuple[Property, bool]] = {}
    for name in sorted(names):
        base, lang = base_and_language(name)
        known = ontology().property(type_, name)
        if base in _INNER or known is None:
            continue
        in_languages = bool(lang) and known.value.name == "text"
        found[base if in_languages else name] = known, in_languages
    return tuple((name, *told) for name, told in found.items())


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
    if known.value.name == "duration":
        sq, en = (duration_words(text, lang) or text for lang in LANGUAGES)
        return sq, en
    return twice(day(text))
