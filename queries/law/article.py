"""From an article to its duties, who bears them, their posts and who holds these."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, NamedTuple

from graph.errors import Ambiguous
from queries.aim import ACTORS, Aim, aim
from queries.answer import Answer, Parts, Row, Words, row_type
from queries.conclude import Raw, conclude
from queries.gazetteer import place_of
from queries.law.bearers import Bearers
from queries.law.effects import amendment_notes
from queries.law.links import LINKS, Link, read_at
from queries.law.versions import Version, with_versions
from queries.look import cited_ids
from queries.notes import note
from queries.question import rows_of
from queries.viewer import Viewer

ACTS = ("LegalAct", "Provision")


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
    meant = provisions_of(viewer, act, article)
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


class Provisions(NamedTuple):
    """The articles that were meant, with what lies in them, and the act."""

    ids: tuple[str, ...]
    act: str
    number: str | None = None

    def notes(self, viewer: Viewer) -> tuple[str, ...]:
        """Return that nothing is known of the article, where it is so."""
        if self.ids or self.number is None:
            return ()
        path = self.number.removeprefix("nen-").replace("-pika-", ", pika ")
        return (note(viewer.lang, "no such article", n=path, act=self.act),)


def provisions_of(viewer: Viewer, act: str, number: str | None) -> Provisions:
    """Return the articles of this number with their parts; without one the act's all.

    The act may be typed as a citation that says the article itself.
    """
    cited = [one for one in cited_ids(act) if "#" in one]
    try:
        found = aim(viewer, act, types=ACTS).own
    except Ambiguous as unclear:
        if unclear.candidates or not cited:
            raise
        whole = [c for c in cited if _exists(viewer, c.partition("#")[0])]
        if not whole:
            raise
        return Provisions((), whole[0].partition("#")[0], whole[0].partition("#")[2])
    inside = rows_of(
        viewer, "law", "articles_of", acts=list(found), article=number or ""
    )
    ids = [row["id"] for row in inside]
    if number is None:
        ids = [*found, *ids]
    return Provisions(tuple(dict.fromkeys(ids)), act, number)


def _exists(viewer: Viewer, identifier: str) -> bool:
    return bool(rows_of(viewer, "shared", "things", things=[identifier]))


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
