"""Places in an act: articles, paragraphs and letters, in any order."""

from __future__ import annotations

import re
from typing import NamedTuple

from ontology.values.citations.kinds import DIVISIONS, HEAD, PATH_WORDS
from ontology.values.citations.page import Page
from ontology.values.citations.roman import ROMAN, roman_value

_ARTICLE, _PARAGRAPH, _LETTER = PATH_WORDS
_DIVISION = "|".join(f"(?P<{name}>{words})" for name, words in DIVISIONS.items())
_UNIT = re.compile(
    rf"(?:(?P<article>{_ARTICLE})[:.]? ?(?P<n>\d{{1,4}}(?:/[a-z0-9]{{1,2}}(?![a-z0-9]))?(?:[a-z](?![a-z0-9]))?)(?!\d| ?/ ?\d|\.\d{{3}}|\. ?\d{{1,2}}[./]\d)"
    rf"|(?:{_ARTICLE})[:.]? (?P<r>{ROMAN})"
    rf"|(?:{_DIVISION}) (?P<d>\d{{1,2}}(?![\d./])|{ROMAN})"
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
_UPTO_ROMAN = re.compile(
    rf" ?(?:-|deri(?: (?:ne|te|tek))?(?: nenin)?|to|do) ?({ROMAN})"
)
_NEXT_ROMAN = re.compile(rf" ?(?:[,;]| dhe| and| i| e)(?: dhe| and)? ?({ROMAN})")
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
    division: str = ""


def path_at(page: Page, start: int) -> list[Place]:
    """Return the places that a stretch names: one, or one an item of a list."""
    text = page.plain
    said: dict[str, str] = {}
    places: list[Place] = []
    end = at = start
    while (hit := _UNIT.match(text, at)) and not _said_before(hit, said):
        name, found = _read(page, hit)
        if not found or (name == "n" and _is_age(text, hit)):
            break
        said[name] = found
        end = hit.end()
        if name in ("n", "r"):
            listed = _listed if name == "n" else _listed_roman
            end, places = listed(page, hit, said)
            if len(places) > 1:
                division = said.get("d", "")
                return [one._replace(division=division) for one in places]
        at = end
        if joint := _JOINT.match(text, at):
            at = joint.end()
    if not said:
        return []
    until = places[0].until if places else ""
    return [_place(start, end, said)._replace(until=until)]


def _place(start: int, end: int, said: dict[str, str]) -> Place:
    return Place(
        start,
        end,
        said.get("n") or said.get("r", ""),
        said.get("p", ""),
        said.get("l", ""),
        division=said.get("d", ""),
    )


def _read(page: Page, hit: re.Match[str]) -> tuple[str, str]:
    """Return which unit was met and what it says; empty for small letters like "neni i"."""
    name = next(one for one in ("n", "r", "d", "p", "l") if hit[one] is not None)
    found = hit[name]
    if name in ("r", "d") and not found.isdigit():
        found = _roman(page, *hit.span(name))
    if name == "d" and found:
        found = f"{next(one for one in DIVISIONS if hit[one])} {found}"
    return name, found


def _roman(page: Page, start: int, end: int) -> str:
    """Return a Roman number; empty where it is a word: "neni i ligjit", "NENI I LIGJIT"."""
    said = page.words(start, end)
    linking = page.plain[start:end] == "i" and HEAD.match(page.plain, end + 1)
    return said if said.isupper() and not linking else ""


def _said_before(hit: re.Match[str], said: dict[str, str]) -> bool:
    """Tell whether a unit of this sort was met already: an article is one of either."""
    sort = {"n": "nr", "r": "nr"}
    found = next(one for one in ("n", "r", "d", "p", "l") if hit[one] is not None)
    return any(one in said for one in sort.get(found, found))


def _is_age(text: str, hit: re.Match[str]) -> bool:
    """Tell whether "nën 18 vjeç" (under eighteen) was met, which is no article."""
    return hit["article"] == "nen" and _AGE.match(text, hit.end()) is not None


def _listed_roman(
    page: Page, hit: re.Match[str], said: dict[str, str]
) -> tuple[int, list[Place]]:
    """Return the end and the articles with Roman numbers that one word stands before."""
    first, end = said["r"], hit.end()
    upto = _UPTO_ROMAN.match(page.plain, end)
    last = _roman(page, *upto.span(1)) if upto else ""
    if upto and roman_value(last) > roman_value(first):
        return upto.end(), [Place(hit.start(), upto.end(), first, until=last)]
    places = [Place(hit.start(), end, first)]
    while more := _NEXT_ROMAN.match(page.plain, end):
        if not (found := _roman(page, *more.span(1))):
            break
        end = more.end()
        places.append(Place(more.start(1), end, found))
    return end, places


def _listed(
    page: Page, hit: re.Match[str], said: dict[str, str]
) -> tuple[int, list[Place]]:
    """Return the end and the articles that one word for them stands before."""
    text, end = page.plain, hit.end()
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
    while not ({"p", "l"} & said.keys()) and (more := _NEXT.match(text, end)):
        end = more.end()
        places.append(Place(more.start(1), end, more[1]))
    return end, places
