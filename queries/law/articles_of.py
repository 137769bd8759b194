"""Which articles of an act govern a matter, or what an article lays down."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ontology.values.words import topics_of
from queries.answer import Answer, Row, Words, row_type
from queries.conclude import Raw, conclude
from queries.law.acts import act_meant
from queries.law.effects import amendment_notes
from queries.law.provisions import (
    Provisions,
    at_places,
    mentioned,
    places_said,
)
from queries.look import citations_of, cites_article
from queries.matter import ALL, about
from queries.question import rows_of
from queries.viewer import Viewer

if TYPE_CHECKING:  # a question without an article starts without the grammar
    from ontology.values.citations.citation import Citation

TEXT = ("provision", "lays_down", "governs", "governs_en", "path")
_TASKS = frozenset(
    topics_of(
        "rol detyrë detyra detyrim përgjegjësi kompetencë funksion obligim"
        " role task duty obligation responsibility responsibilities function competence"
    )
)
"""Words by which acts call what somebody has to do, one for another."""
_ARTICLE = re.compile(
    r"\b(?:neni|nenit|nenin|nen|article|art|član)\.?\s*(\d+(?:/\d+)?[a-zç]?)", re.I
)


@row_type
class Article(Row):
    """An article, or a part of one, and what it lays down."""

    WORKING = frozenset({"governs_en"})

    id: str
    act: str | None = None
    act_title: str | None = None
    path: str | None = None
    article: str | None = None
    provision: str | None = None
    lays_down: Words | None = None
    governs: tuple[str, ...] | None = None
    paragraph: str | None = None


def articles_of(
    viewer: Viewer, *, act: str, matter: str | None = None, article: str | None = None
) -> Answer:
    """Return the articles of an act: one by its number, or those about a matter."""
    whole, said = _cited(act)
    target = act_meant(viewer, whole)
    number, rest = _split(matter)
    places = places_said(article or number) or said
    raw = rows_of(viewer, "law", "articles_of", acts=target.ids)
    there = at_places(raw, places)
    rows = _governing(there, rest) or (there if places else [])
    sought = Provisions(
        tuple(row["id"] for row in rows), target.own, places, mentioned(raw)
    )
    given = {"act": act, "matter": matter, "article": article}
    return conclude(
        viewer,
        "articles_of",
        given,
        _titled(rows),
        Article,
        target,
        relations=("basis", "duties"),
        notes=(*sought.notes(viewer), *amendment_notes(viewer, sought.ids)),
    )


def _governing(raw: list[Raw], matter: str | None) -> list[Raw]:
    """Return the articles on a matter: in its own words, else whatever tasks are called."""
    if about(raw, matter, TEXT, enough=ALL):
        return about(raw, matter, TEXT)
    return about(raw, matter, TEXT, as_one=_TASKS)


def _cited(act: str) -> tuple[str, tuple[Citation, ...]]:
    """Return the act, and the place where the citation of the act names one."""
    if not (cites_article(act) and (found := citations_of(act))):
        return act, ()
    first = found[0]
    return first.act, (first,) if first.id != first.act else ()


def _split(matter: str | None) -> tuple[str | None, str | None]:
    """Return the article that a matter names, and the rest of the matter."""
    found = _ARTICLE.search(matter or "")
    rest = _ARTICLE.sub(" ", matter or "").strip() or None
    return (found[0] if found else None), rest


def _titled(rows: list[Raw]) -> list[Raw]:
    """Return the rows, the act's title on the first only."""
    return [
        {**row, "act_title": row["act_title"] if n == 0 else None}
        for n, row in enumerate(rows)
    ]
