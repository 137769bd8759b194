"""How much a document weighs when two of them give different values."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from graph.records import Statement

MOST_OFFICIAL = 6
"""The rank of a law; documents have this to 1 (other)."""

CORRECTION = 9
"""The rank of what a person corrects: above all documents."""


@dataclass(frozen=True, slots=True)
class Authority:
    """What a document's own record says of its weight."""

    official: int = 0
    date: str | None = None
    author: str | None = None


UNKNOWN = Authority()
Authorities: TypeAlias = Mapping[str, Authority]
"""By document id."""


def authority_of(statement: Statement) -> Authority:
    """Return the weight that a statement about a Document gives it."""
    official = statement.props.get("official", 0)
    date = statement.props.get("date")
    author = statement.props.get("publisher")
    return Authority(
        official if isinstance(official, int) else 0,
        str(date) if date else statement.dated,
        str(author) if author else None,
    )


def authorities(statements: Iterable[Statement]) -> dict[str, Authority]:
    """Return the weight of every document; of several statements the greatest."""
    found: dict[str, Authority] = {}
    for statement in statements:
        if statement.type == "Document":
            given = authority_of(statement)
            known = found.get(statement.id)
            if known is None or _order(given) > _order(known):
                found[statement.id] = given
    return found


def _order(authority: Authority) -> tuple[int, str, str]:
    return authority.official, authority.date or "", authority.author or ""


def document_of(passage: str) -> str:
    """Return the document that a passage stands in.

    >>> document_of("passage/001_b3ad/65-67")
    'document/001_b3ad'
    """
    return "document/" + passage.removeprefix("passage/").rpartition("/")[0]
