"""Which articles of an act govern a matter, or what an article lays down."""

from __future__ import annotations

import re

from queries.aim import aim
from queries.answer import Answer, Row, Words, row_type
from queries.conclude import Raw, conclude
from queries.law.effects import amendment_notes
from queries.look import cited_ids, cites_article
from queries.matter import about
from queries.question import rows_of
from queries.viewer import Viewer

TEXT = ("provision", "lays_down", "governs", "governs_en", "path")
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
    target = aim(viewer, whole, types=("LegalAct",))
    number, rest = _split(matter, article or said)
    raw = rows_of(viewer, "law", "articles_of", acts=target.ids, article=number or "")
    rows = about(raw, rest, TEXT) or (raw if number else [])
    given = {"act": act, "matter": matter, "article": article}
    return conclude(
        viewer,
        "articles_of",
        given,
        _titled(rows),
        Article,
        target,
        relations=("basis", "duties"),
        notes=amendment_notes(viewer, [row["id"] for row in rows]),
    )


def _cited(act: str) -> tuple[str, str | None]:
    """Return the act, and the article where the citation of the act names one."""
    if not (cites_article(act) and (ids := cited_ids(act))):
        return act, None
    whole, _, path = ids[0].partition("#nen-")
    number = path.partition("-pika")[0].partition("-shkronja")[0]
    return whole, number.replace("-", "/") or None


def _split(matter: str | None, article: str | None) -> tuple[str | None, str | None]:
    """Return the article's number and the rest of the matter."""
    found = _ARTICLE.search(matter or "")
    number = article or (found.group(1) if found else None)
    rest = _ARTICLE.sub(" ", matter or "").strip() or None
    return (number.removeprefix("neni ").strip() if number else None), rest


def _titled(rows: list[Raw]) -> list[Raw]:
    """Return the rows, the act's title on the first only."""
    return [
        {**row, "act_title": row["act_title"] if n == 0 else None}
        for n, row in enumerate(rows)
    ]
