"""What a name or an id fits, and the one thing that it clearly is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from graph.errors import Ambiguous
from ontology.errors import BadValue
from ontology.messages import albanian, said, shortened
from ontology.values.phones import COUNTRY_CODES, read_phone
from queries.names.find import find
from queries.names.found import Candidate, Found
from queries.place import Place
from queries.question import kept_rows
from queries.viewer import Viewer
from queries.wording import name

if TYPE_CHECKING:  # few names cite
    from ontology.values.citations.citation import Citation

LIKE = 0.03
"""Candidates whose scores differ by no more than this fit a name equally well."""
LITERAL = ("exact", "alias")
_NAMES_ARTICLE = re.compile(
    r"(?:\b(?:nen|art|[cč]lan|pik|paragr|stav)|[čч]лан).*\d|\d.*\b(?:nen|art|[cč]lan)",
    re.IGNORECASE | re.DOTALL,
)
_NUMBER = re.compile(r"\d")
_DIALLED = re.compile(r"\+?[\d\s()./-]{5,}")
"""How a phone number is typed, with its country or without."""
JUST_SO = (*LITERAL, "inflected")
"""How a name fits that is written so, and one that is only declined."""


def look(
    viewer: Viewer,
    text: str,
    *,
    types: Sequence[str] = (),
    place: Place | None = None,
    concern: str | None = None,
) -> Found:
    """Return what fits a name or id, best first."""
    wanted = tuple(types) or None
    key = (text, wanted, place and place.id, concern)
    found = viewer.memo.get(key)
    if not isinstance(found, Found):
        known = _by_id(viewer, text) if "/" in text else None
        if known is None and _is_id(text):
            return Found(None, (), "exact")  # an id is never read as words
        known = known or _cited(viewer, text, wanted, place)
        where = place.id if place else None
        found = (
            Found(known, (known,), "exact")
            if known
            else find(viewer, text, types=wanted, place=where, concern=concern)
        )
        if (act := _cited_act(viewer, text, wanted, place, found)) is not None:
            found = Found(act, (act,), "exact")
        if found.best is None and (coded := _coded(found, text)) is not None:
            found = Found(coded, (coded,), "exact")
        if found.best is None and _DIALLED.fullmatch(text.strip()):
            found = _dialled(viewer, text, wanted, where) or found
        viewer.memo[key] = found
    return found


def _dialled(
    viewer: Viewer, text: str, types: tuple[str, ...] | None, where: str | None
) -> Found | None:
    """Return what answers at a number, as it is dialled in Albania or Kosovo."""
    for country in COUNTRY_CODES:
        with suppress(BadValue):
            number = read_phone(text, country)
            found = find(viewer, number, types=types, place=where)
            if found.best is not None:
                return found
    return None


def _coded(found: Found, text: str) -> Candidate | None:
    """Return the concept that is typed by its code: `trafficking`, `child_protection`."""
    code = text.strip().lower().replace("_", "-").replace(" ", "-")
    same = [
        one
        for one in found.candidates
        if one.id in (f"concern/{code}", f"target-group/{code}")
    ]
    return same[0] if len(same) == 1 else None


def _cited_act(
    viewer: Viewer,
    text: str,
    types: tuple[str, ...] | None,
    place: Place | None,
    found: Found,
) -> Candidate | None:
    """Return the act that a citation names, where nothing is called just so."""
    taken_so = found.best is not None and found.best.how in JUST_SO
    if taken_so or (types and "LegalAct" not in types) or not _NUMBER.search(text):
        return None
    ids = cited_ids(text, place.country if place else "")
    rows = kept_rows(viewer, "names", "rows", ids=ids) if ids else []
    if [row["type"] for row in rows] != ["LegalAct"]:
        return None
    labels = {k: v for k, v in rows[0].items() if k.startswith("label_")}
    label = name(labels, viewer.lang) or text
    return Candidate(rows[0]["id"], "LegalAct", label, None, 1.0, text, "exact")


def _cited(
    viewer: Viewer, text: str, types: tuple[str, ...] | None, place: Place | None
) -> Candidate | None:
    """Return the article that a citation names; acts are found by their names."""
    if (types and "Provision" not in types) or not cites_article(text):
        return None
    ids = cited_ids(text, place.country if place else "")
    found = [one for id_ in ids if (one := _by_id(viewer, id_)) is not None]
    return found[0] if len(found) == 1 else None


def cites_article(text: str) -> bool:
    """Tell whether a text looks like a citation that names an article."""
    return _NAMES_ARTICLE.search(text) is not None


def cited_ids(text: str, country: str = "") -> list[str]:
    """Return the ids that a citation may have: of Albania, of Kosovo, of one country.

    An act by its name alone (a constitution) is of the country where it is asked.
    """
    return list(dict.fromkeys(one.id for one in citations_of(text, country)))


def citations_of(text: str, country: str = "") -> list[Citation]:
    """Return what a text cites, read as of Albania and of Kosovo, or of one country."""
    from ontology.values.citations.read import typed_citation  # few names cite

    countries = [country.rsplit("/", 1)[-1]] if country else ["al", "xk"]
    found = (typed_citation(text, one) for one in countries)
    return [one for one in found if one and one.act]


def _is_id(text: str) -> bool:
    """Tell whether a text is written as an id of some type: `post/al-elbasan/...`."""
    prefix, slash, rest = text.strip().partition("/")
    if not slash or not rest or " " in text.strip():
        return False
    from ontology.model import ontology  # few names have a slash

    return prefix in ontology().by_prefix


def _by_id(viewer: Viewer, text: str) -> Candidate | None:
    """Return the thing of exactly this id."""
    rows = kept_rows(viewer, "shared", "things", things=[text.strip()])
    if not rows:
        return None
    labels = {k: v for k, v in rows[0]["properties"].items() if k.startswith("label_")}
    label = name(labels, viewer.lang) or text
    return Candidate(rows[0]["id"], rows[0]["type"], label, None, 1.0, text, "exact")


def alike(found: Found) -> list[Candidate]:
    """Return the candidates that fit as well as the best, best first."""
    least = found.candidates[0].score - LIKE if found.candidates else 0.0
    return [one for one in found.candidates if one.score >= least]


def taken(found: Found, text: str) -> Candidate:
    """Return the one clear best.

    Raises:
        Ambiguous: when there is no clear best; it carries the candidates (maybe none).
    """
    if found.best is None:
        raise Ambiguous(text, [offered(c) for c in found.candidates])
    return found.best


def meant(viewer: Viewer, text: str, *, place: Place | None = None) -> Candidate:
    """Return the one thing that a name or id clearly is.

    Raises:
        Ambiguous: when there is no clear best; it carries the candidates (maybe none).
    """
    return taken(look(viewer, text, place=place), text)


def offered(candidate: Candidate) -> dict[str, str]:
    """Return a candidate as an error carries it."""
    return {
        "id": candidate.id,
        "type": candidate.type,
        "label": candidate.label,
        "place": candidate.place or "",
    }


def read_as(viewer: Viewer, best: Candidate | None, text: str) -> tuple[str, ...]:
    """Return a note that a name was taken for one that is spelt otherwise."""
    if best is None or best.how != "typo":
        return ()
    guess = said("read as", name=shortened(text), label=best.label)
    return (str(albanian(guess)) if viewer.lang == "sq" else str(guess),)
