"""Places in an act: articles, paragraphs and letters, in any order."""

from __future__ import annotations

import re
from typing import NamedTuple

from ontology.values.citations.kinds import PATH_WORDS

_ARTICLE, _PARAGRAPH, _LETTER = PATH_WORDS
_UNIT = re.compile(
    rf"(?:(?P<article>{_ARTICLE})[:.]? ?(?P<n>\d{{1,4}}(?:/[a-z0-9]{{1,2}}(?![a-z0-9]))?(?:[a-z](?![a-z0-9]))?)(?!\d| ?/ ?\d|\.\d{{3}}|\. ?\d{{1,2}}[./]\d)"
    rf"|(?:{_PARAGRAPH})[:.]? ?(?P<p>\d{{1,2}}(?:\.\d{{1,2}}(?!\d))?)(?!\d|/)"
    rf"|(?:{_LETTER}|pik(?:a|en|es)(?= ?[a-z][)']))[:.]? ?['\"(]{{0,2}}(?P<l>[a-z]{{1,2}})['\")]{{0,2}}(?![a-z0-9]))"
)
_BRACED = re.compile(r" ?\((?:(?P<p>\d{1,2})|(?P<l>[a-z]))\)")
_POINT = re.compile(r"\.(\d{1,2})(?![\d./])")
_UPTO = re.compile(
    r" ?(?:-|deri(?: (?:ne|te|tek))?(?: nenin)?|to|do) ?(\d{1,4})(?!\d|[./]\d)"
)
_NEXT = re.compile(
    r" ?(?:[,;]| dhe| and| i| e)(?: dhe| and)? ?(\d{1,4}(?:/[a-z0-9]{1,2}(?![a-z0-9]))?)(?!\d| ?[./]\d)"
)
_JOINT = re.compile(r"[ ,]{0,3}(?:(?:te|e|i|se|of|dhe|and) )?(?:the )?")
_AGE = re.compile(r",? ?(?:vjec|vjet|vit|muaj|dit|%|fëmij|femij|years|months)")


class Place(NamedTuple):
    """A place in an act, and where in the text it was read."""

    start: int
    end: int
    article: str = ""
    paragraph: str = ""
    letter: str = ""
    until: str = ""


def path_at(text: str, start: int) -> list[Place]:
    """Return the places that a stretch names: one, or one an item of a list."""
    said: dict[str, str] = {}
    places: list[Place] = []
    end = at = start
    while (hit := _UNIT.match(text, at)) and not _said_before(hit, said):
        name = hit.lastgroup or ""
        if name == "n" and _is_age(text, hit):
            break
        said[name] = hit[name]
        end = hit.end()
        if name == "n":
            end, places = _listed(text, hit, said)
            if len(places) > 1:
                return places
        at = end
        if joint := _JOINT.match(text, at):
            at = joint.end()
    if not said:
        return []
    until = places[0].until if places else ""
    return [
        Place(
            start, end, said.get("n", ""), said.get("p", ""), said.get("l", ""), until
        )
    ]


def _said_before(hit: re.Match[str], said: dict[str, str]) -> bool:
    return hit.lastgroup in said


def _is_age(text: str, hit: re.Match[str]) -> bool:
    """Tell whether "nën 18 vjeç" (under eighteen) was met, which is no article."""
    return hit["article"] == "nen" and _AGE.match(text, hit.end()) is not None


def _listed(
    text: str, hit: re.Match[str], said: dict[str, str]
) -> tuple[int, list[Place]]:
    """Return the end and the articles that one word for them stands before."""
    end = hit.end()
    if point := _POINT.match(text, end):
        said["p"], end = point[1], point.end()
    while braced := _BRACED.match(text, end):
        name = "p" if braced["p"] else "l"
        if name in said:
            break
        said[name], end = braced[name], braced.end()
    upto = _UPTO.match(text, end)
    if upto and hit["n"].isdigit() and int(upto[1]) > int(hit["n"]):
        return upto.end(), [Place(hit.start(), upto.end(), hit["n"], until=upto[1])]
    places = [Place(hit.start(), end, hit["n"], said.get("p", ""), said.get("l", ""))]
    while len(said) == 1 and (more := _NEXT.match(text, end)):
        end = more.end()
        places.append(Place(more.start(1), end, more[1]))
    return end, places
