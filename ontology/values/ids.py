"""Ids: readable, stable, made of what cannot be contested."""

from __future__ import annotations

import re

from ontology.errors import BadValue
from ontology.messages import said as message
from ontology.values.folding import fold

_SLUG = re.compile(r"[^a-z0-9]+")
_ID = re.compile(r"[a-z][a-z-]*(?:/[A-Za-z0-9][A-Za-z0-9._-]*)+(?:#[A-Za-z0-9._-]+)?")
RELATION_MARK = "|"


def slugify(text: str) -> str:
    """The text as part of an id: small ascii letters, digits and hyphens."""
    slug = _SLUG.sub("-", fold(text).replace("'", "")).strip("-")
    if not slug:
        raise BadValue(message("nothing of an id", said=text))
    return slug


def is_id(text: str) -> bool:
    """Whether a text has the shape of a node's id."""
    return _ID.fullmatch(text) is not None


def read_id(said: object) -> str:
    """A well-formed id of a node; else BadValue."""
    text = said.strip() if isinstance(said, str) else ""
    if not is_id(text):
        raise BadValue(message("no shape of an id", said=said))
    return text


def relation_id(type_: str, start: str, end: str, discriminator: str = "") -> str:
    """The id of a relation: its type, both ends, and what tells parallels apart."""
    return RELATION_MARK.join(filter(None, (type_, start, end, discriminator)))


def passage_id(document: str, first: int, last: int) -> str:
    """The id of the passage that a document has from one line to another."""
    return f"passage/{document.removeprefix('document/')}/{first}-{last}"


def provision_id(
    act: str,
    article: str,
    paragraph: str = "",
    letter: str = "",
    *,
    division: str = "",
) -> str:
    """The id of an article of an act, of its paragraph or letter, or of a division."""
    parts = (("nen", article), ("pika", paragraph), ("shkronja", letter))
    path = [f"{name}-{slugify(said)}" for name, said in parts if said]
    return f"{act}#{'-'.join([*([slugify(division)] if division else []), *path])}"
