"""Which person (or which office) holds a post, acting or not, and where."""

from __future__ import annotations

from queries.aim import OFFICES, UNITS, Aim, aim, with_offices
from queries.answer import Answer, Row, Status, row_type
from queries.conclude import Raw, conclude
from queries.gazetteer import place_of
from queries.look import look
from queries.matter import about
from queries.place import Place, local
from queries.question import rows_of
from queries.viewer import Viewer

LIKELY = 0.6
"""How well a local post's title must fit when no post of the role is known there."""


@row_type
class Holder(Row):
    """A post and who holds it; no holder means that none is known."""

    WORKING = frozenset({"institution_id", "post_cites"})

    id: str | None = None
    post: str | None = None
    institution: str | None = None
    holder: str | None = None
    holder_type: str | None = None
    title: str | None = None
    acting: bool | None = None
    vacant: bool | None = None
    since: str | None = None
    by_act: str | None = None
    by_number: str | None = None
    by_date: str | None = None
    issued_by: str | None = None
    attested_on: str | None = None


def holder_of(
    viewer: Viewer,
    *,
    post: str,
    territory: str | None = None,
    matter: str | None = None,
) -> Answer:
    """Return who holds a post, or the posts of a unit; unknown when nobody says."""
    place = place_of(viewer, territory)
    target = aim(viewer, post, types=(*OFFICES, *UNITS), place=place, spread=True)
    offices = with_offices(viewer, target)
    if place and not any(map(_office, offices.own)):
        offices = offices.plus(Aim(own=_posts_like(viewer, post, place)))
    raw = rows_of(viewer, "people", "holder_of", posts=offices.ids)
    raw = [row for row in raw if row["holder"] or _office(row["target"])]
    rows = about(
        _known(raw, offices), matter, ("post", "title", "institution", "holder")
    )
    given = {"post": post, "territory": territory, "matter": matter}
    return conclude(
        viewer,
        "holder_of",
        given,
        rows,
        Holder,
        offices,
        relations=("holders", "members"),
        status=_status(rows),
    )


def _status(rows: list[Raw]) -> Status | None:
    """Return what the holders come to: a vacancy beside a holder is a contradiction."""
    held = any(row["holder_type"] for row in rows)
    vacant = any(row["vacant"] for row in rows)
    if vacant:
        return "contradicted" if held else "none"
    return None if held else "unknown"


def _posts_like(viewer: Viewer, text: str, place: Place) -> tuple[str, ...]:
    """Return the place's posts whose own title says nearly what was asked."""
    found = look(viewer, text, types=("Post",), place=place)
    near = [c.id for c in found.candidates if c.score >= LIKELY]
    return tuple(local(viewer, near, place))


def _office(target: str) -> bool:
    return target.startswith(("post/", "role/"))


def _known(raw: list[Raw], offices: Aim) -> list[Raw]:
    """Return the rows with a holder; without any, the place's own posts."""
    held = [row for row in raw if row["holder_type"]]
    mine = [row for row in held if row["target"] in offices.own]
    return mine or held or [row for row in raw if row["target"] in offices.own]
