"""From an article to its duties, who bears them, their posts and who holds these."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from graph.errors import Ambiguous
from queries.aim import ACTORS, Aim, aim
from queries.answer import Answer, Row, Words, row_type
from queries.conclude import Raw, conclude
from queries.gazetteer import place_of
from queries.law.effects import amendment_notes
from queries.look import cited_ids
from queries.names.thing import KINDS
from queries.notes import note
from queries.place import Place, local
from queries.question import rows_of
from queries.viewer import Viewer

ACTS = ("LegalAct", "Provision")


@row_type
class Chain(Row):
    """A thing that rests on an article, with who bears it and who holds that post."""

    ALWAYS = frozenset({"holder"})
    WORKING = frozenset({"provision", "bearer_id", "bearer_type"})

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
    institution: str | None = None
    post: str | None = None
    holder: str | None = None
    attested_on: str | None = None


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
    bearers = _Bearers.of(viewer, resting, place)
    rows = [{**row, **link} for row in resting for link in bearers.links_of(row)]
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


class _Bearers(NamedTuple):
    """Who bears the duties, as units and offices of the place, with their holders."""

    here: dict[str, list[str]]
    """What a bearer is in the place: itself, or the units and posts of its kind."""
    posts: dict[str, list[str]]
    """The post itself, or those that lead a unit."""
    held: dict[str, list[Raw]]
    own: tuple[str, ...]
    kinds: tuple[str, ...]

    @classmethod
    def of(cls, viewer: Viewer, rows: list[Raw], place: Place | None) -> _Bearers:
        """Return the bearers of these rows with their posts in the place and holders."""
        types = {row["bearer_id"]: row["bearer_type"] for row in rows}
        types.pop(None, None)
        kinds = [one for one, sort in types.items() if sort in KINDS]
        down = rows_of(viewer, "shared", "instances", kinds=kinds) if kinds else []
        mine = set(local(viewer, [row["id"] for row in down], place))
        here = {one: [one] for one, sort in types.items() if sort not in KINDS}
        for row in down:
            if row["id"] in mine:
                here.setdefault(row["asked"], []).append(row["id"])
        every = sorted({one for ids in here.values() for one in ids})
        posts = {one: [one] for one in every if one.startswith("post/")}
        for row in rows_of(viewer, "shared", "led_by", units=every) if every else []:
            posts.setdefault(row["asked"], []).append(row["id"])
        asked = sorted({one for ids in posts.values() for one in ids})
        held = rows_of(viewer, "people", "holder_of", posts=asked) if asked else []
        return cls(here, posts, _by_target(held), tuple(every), tuple(kinds))

    def links_of(self, row: Raw) -> list[Raw]:
        """Return the further links of a row: one a post and holder in the place."""
        bearer = row["bearer_id"]
        if bearer is None:
            return [{}]
        units = self.here.get(bearer, ())
        links = [link for one in units for link in self._links(one, row)]
        return links or [{"target": bearer}]

    def _links(self, unit: str, row: Raw) -> list[Raw]:
        return [
            {
                "target": unit,
                "post": held["post"],
                "institution": held["institution"],
                "holder": held["holder"],
                "attested_on": held["attested_on"],
                "cites": row["cites"] + held["cites"],
            }
            for post in self.posts.get(unit, ())
            for held in self.held.get(post, ())
        ] or [{"target": unit}]


def _by_target(rows: list[Raw]) -> dict[str, list[Raw]]:
    found: dict[str, list[Raw]] = {}
    for row in rows:
        found.setdefault(row["target"], []).append(row)
    return found
