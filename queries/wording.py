"""Raw columns to words: names in one language, texts in one or all."""

from __future__ import annotations

from typing import Any

_NAME = {"label_sq", "label_en", "label_sr"}
_TEXT = {"sq", "en", "sr"}
_ORDER = ("sq", "en", "sr")


def name(labels: dict[str, Any] | None, lang: str | None) -> str | None:
    """Return a thing's name in `lang`, else in the first language that has one."""
    if not labels:
        return None
    for one in (lang or "sq", *_ORDER):
        if value := labels.get(f"label_{one}"):
            return str(value)
    return None


def words(text: dict[str, Any] | None, lang: str | None) -> str | dict[str, str] | None:
    """Return a text in `lang`, or by language when none was asked for."""
    given = text or {}
    # In our order: engines hand out a map in orders of their own.
    said = {one: str(given[one]) for one in _ORDER if given.get(one)}
    if not said:
        return None
    if lang is None:
        return said
    return next((said[one] for one in (lang, *_ORDER) if one in said), None)


def plain(value: object, lang: str | None) -> object:
    """Return a column as it goes into a row: names and texts worded, empty lists None."""
    if isinstance(value, dict):
        if value.keys() <= _NAME:
            return name(value, lang)
        if value.keys() <= _TEXT:
            return words(value, lang)
        return {k: v for k, v in sorted(value.items()) if v is not None}
    if isinstance(value, list):
        worded = (plain(one, lang) for one in value)
        return tuple(one for one in worded if one is not None) or None
    return value


def shown_day(day: str) -> str:
    """Return a day, month or year as people write it.

    >>> shown_day("2026-02-27"), shown_day("2020")
    ('27.02.2026', '2020')
    """
    return ".".join(reversed(day.split("-")))
