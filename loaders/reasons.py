"""Why a file cannot be read, as the system or a parser says it, in both languages."""

from __future__ import annotations

import csv
import re
from json import JSONDecodeError

from ontology.message_texts.reasons import REASONS
from ontology.messages import Said, albanian, said

_TOLD = {
    english.format(sign=","): told.format(sign=",")
    for told, english in REASONS.values()
}
"""How what they say begins, and its Albanian; what is not among them stays as it is."""
_AFTER_QUOTE = re.compile(r"'(.)' expected after '\"'")


def unread(error: OSError) -> Said:
    """Return that a file cannot be opened, and why."""
    return said("unreadable", why=reason(error.strerror or str(error)))


def no_csv(error: csv.Error) -> Said:
    """Return that a text is no CSV, and why."""
    sign = _AFTER_QUOTE.fullmatch(str(error))
    why = said("text after a quote", sign=sign[1]) if sign else reason(str(error))
    return said("no CSV", why=why)


def no_json(error: ValueError) -> Said:
    """Return that a text is no JSON, why and where."""
    why = reason(str(error))
    if isinstance(error, JSONDecodeError):
        place = {"line": error.lineno, "column": error.colno, "char": error.pos}
        why = said("JSON at", what=reason(error.msg), **place)
    return said("no JSON", why=why)


def no_yaml(context: str, problem: str) -> Said:
    """Return that a text is no YAML: what the parser was at, and what it met there."""
    english = " ".join(part for part in (context, problem) if part)
    told = albanian(reason(problem))
    return said("no YAML", why=Said(english, english if told == problem else str(told)))


def no_workbook(error: Exception) -> Said:
    """Return that a file is no XLSX workbook, and why."""
    return said("no workbook", why=reason(str(error)))


def reason(english: str) -> Said:
    """Return what the system or a parser says, with its Albanian where we know it."""
    told = (one for begin, one in _TOLD.items() if english.startswith(begin))
    return Said(english, next(told, english))
