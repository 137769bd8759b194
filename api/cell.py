"""A cell for a reader: codes labelled, dates, hours and durations in words."""

from __future__ import annotations

from api.days import day_shown
from api.layout import phone
from api.wording import CODE_LISTS, code_label, say, type_label
from queries.answer import Part

_WORDED = frozenset(
    {
        "applied",
        "available",
        "body_status",
        "by",
        "effect",
        "fact",
        "force",
        "gap",
        "outcome",
        "relation",
        "rule",
        "severity",
        "state",
        "way",
    }
    | {"certainty", "dimension", "would_be", "null", "reachable", "defect"}
    | {"difference"}
)
"""Columns of plain words that the terminal says in the reader's language."""


def cell(value: object, lang: str) -> str:
    """Return a value as text: what is given in languages in one, lists joined."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return say("yes" if value else "no", lang)
    if isinstance(value, dict):
        return str(value.get(lang) or next(iter(value.values()), ""))
    if isinstance(value, Part):
        from api.parts import in_words

        return in_words(value, lang)
    if isinstance(value, (list, tuple)):
        return "; ".join(cell(one, lang) for one in value)
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return plain(str(value))


def plain(text: str) -> str:
    """Return a text that no terminal takes for orders."""
    return "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in text)


def shown(column: str, value: object, lang: str) -> str:
    """Return a cell for a reader: codes labelled, dates and durations in words."""
    if column == "finding" or _parts(value):
        from api.parts import shown as in_parts

        return in_parts(value, lang)
    if isinstance(value, tuple) and (column in _WORDED or _reworded(value)):
        return "; ".join(shown(column, one, lang) for one in value)
    return _text(column, value, lang) if isinstance(value, str) else cell(value, lang)


def _text(column: str, value: str, lang: str) -> str:
    if column in ("type", "holder_type"):
        return type_label(value, lang)
    if column in ("kind", "measure") or column in CODE_LISTS:
        return plain(code_label(column, value, lang))
    if column in _WORDED:
        return say(value, lang)
    if when := day_shown(value):
        return when
    if value[:1] == "P" and (words := _duration(value, lang)):
        return words
    return phone(plain(value))


def asked(value: object, lang: str) -> str:
    """Return what was typed for a question as its heading shows it.

    >>> asked("2026-11-22T02:00", "sq"), asked(["DHF", "2026-11"], "sq")
    ('22.11.2026 02:00', 'DHF; 11.2026')
    """
    if isinstance(value, (list, tuple)):
        return "; ".join(asked(one, lang) for one in value)
    said = cell(value, lang)
    return day_shown(said) or said


def _parts(value: object) -> bool:
    return isinstance(value, tuple) and bool(value) and isinstance(value[0], Part)


def _reworded(values: tuple[object, ...]) -> bool:
    """Tell whether a number or day among the values is written otherwise for a reader."""
    said = [one for one in values if isinstance(one, str)]
    return any(day_shown(one) or phone(one) != one for one in said)


def _duration(value: str, lang: str) -> str | None:
    from ontology.values.durations import duration_words  # few answers have one

    return duration_words(value, lang)
