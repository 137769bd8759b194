"""From an article to its duties, who bears them, their posts and who holds these."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from queries.aim import ACTORS, Aim
from queries.answer import Answer, Parts, Row, Words, row_type
from queries.conclude import Raw, conclude
from queries.gazetteer import place_of
from queries.law.bearers import Bearers
from queries.law.effects import amendment_notes
from queries.law.links import LINKS, Link, read_at
from queries.law.provisions import provisions_of
from queries.law.versions import Version, with_versions
from queries.question import rows_of
from queries.viewer import Viewer


@row_type
class Chain(Row):
    """A thing that rests on an article, with who bears it and who holds that post."""

    ALWAYS = frozenset({"holder"})
    WORKING = frozenset({"provision", "bearer_type", *(f"{one}_link" for one in LINKS)})
    PARTS: ClassVar[Parts] = {"versions": Version, "links": Link}

    id: str
    path: str | None = None
    article: str | None = None
    what: Words | None = None
    type: str | None = None
    effect: str | None = None
    deontic: str | None = None
    deadline: str | None = None
    recurrence: str | None = None
    bearer: str | None = None
    unit: str | None = None
    """What a kind of body is in the place: its own unit or body."""
    institution: str | None = None
    post: str | None = None
    holder: str | None = None
    attested_on: str | None = None
    bearer_id: str | None = None
    unit_id: str | None = None
    institution_id: str | None = None
    post_id: str | None = None
    versions: tuple[Version, ...] | None = None
    """On the first row of an article that was amended: how its text changed in time."""
    links: tuple[Link, ...] | None = None
    """Where each link was read, and when it holds."""


def article(
    viewer: Viewer,
    *,
    act: str,
    article: str | None = None,
    territory: str | None = None,
) -> Answer:
    """Return what rests on an article, link by link to who holds the post in a place."""
    place = place_of(viewer, territory)
    meant = provisions_of(viewer, act, article, place)
    raw = rows_of(viewer, "law", "article", provisions=list(meant.ids))
    resting = list(_resting(raw))
    bearers = Bearers.of(viewer, resting, place)
    chains = [{**row, **more} for row in resting for more in bearers.links_of(row)]
    rows = with_versions(viewer, [{**row, "links": read_at(row)} for row in chains])
    target = Aim(own=(*meant.ids, *bearers.own), kinds=bearers.kinds, place=place)
    return conclude(
        viewer,
        "article",
        {"act": act, "article": article, "territory": territory},
        rows,
        Chain,
        target,
        relations=("duties", "basis"),
        notes=(*meant.notes(viewer), *amendment_notes(viewer, meant.ids)),
    )


def _resting(raw: list[Raw]) -> Iterable[Raw]:
    """Return the rows of what rests on the articles; an article without any stays.

    A body or office that itself rests on the article is its own bearer.
    """
    for row in raw:
        told = {**row, "target": row["provision"]}
        if not row["id"]:
            yield {**told, "id": row["provision"], "what": None, "type": None}
        elif row["bearer_id"] is None and row["type"] in ACTORS:
            yield {**told, "bearer_id": row["id"], "bearer_type": row["type"]}
        else:
            yield told
