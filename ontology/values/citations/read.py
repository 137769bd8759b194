"""The one act that a typed citation names."""

from __future__ import annotations

import re

from ontology.errors import BadValue
from ontology.messages import said as message
from ontology.values.citations.citation import Citation, Cited
from ontology.values.citations.find import find_citations

_BARE = re.compile(
    r"\s*(?:(?:nr|no|br)\b\.?)?\s*\d{1,5}(?:[\s/,.LlNn–—-]|\d)*", re.IGNORECASE
)
_ARTICLE_ALONE = re.compile(r"\d{1,4}(?!\d|/\d\d)|[IVX]+\b")
_ART = re.compile(r"art\.?\s*(?=\d)", re.IGNORECASE)
_TOO_SMALL = re.compile(r"\s*\d{1,3}\s*")


def parse_citation(said: str, jurisdiction: str = "al") -> Citation | None:
    """Return the one citation that a text is; None where it is none, or several."""
    found = find_citations(said, jurisdiction)
    return found[0].citation if len(found) == 1 else None


def typed_citation(said: str, jurisdiction: str = "al") -> Citation | None:
    """Return the one citation that a typed text is from end to end; None for any other.

    A bare number is a law's: 18/2017, neni 48.
    """
    text = said.strip(" \t\r\n.,;:()")
    for whole in (text, f"ligj {_marked(text)}") if _BARE.match(text) else (text,):
        found = find_citations(whole, jurisdiction)
        if len(found) == 1 and (found[0].start, found[0].end) == (0, len(whole)):
            return found[0].citation
    return None


def typed_places(said: str) -> list[Citation]:
    """Return the places in an act that a typed text is, without their act; none for any other.

    A bare number is an article's: 47, neni 47, pika 2, Art. 47, nenet 24-28.
    """
    text = said.strip(" \t\r\n.,;:")
    whole = f"neni {text}" if _ARTICLE_ALONE.match(text) else _ART.sub("neni ", text)
    found = find_citations(whole)
    if not found or (found[0].start, found[-1].end) != (0, len(whole)):
        return []
    places = [one.citation for one in found]
    return [] if any(one.act or not one.article for one in places) else places


def read_citation(said: str, jurisdiction: str = "al") -> Citation:
    """The one act (and article) that a citation names; else BadValue.

    A number of Kosovo's form (06/L-084, 2004/32) is Kosovo's wherever it stands.
    """
    found = _by_number(find_citations(said, jurisdiction))
    if not found and _BARE.match(said) and not _TOO_SMALL.fullmatch(said):
        found = _by_number(find_citations(f"ligj {_marked(said)}", jurisdiction))
    if len({one.act for one in found}) != 1:
        raise BadValue(message("no one act", said=said))
    return found[0]


def _marked(said: str) -> str:
    return said if said.strip()[:1].isalpha() else f"nr. {said}"


def _by_number(found: list[Cited]) -> list[Citation]:
    """Return the citations that a number or the constitution's name makes sure."""
    every = (one.citation for one in found)
    return [one for one in every if one.number or one.kind == "kushtetuta"]
