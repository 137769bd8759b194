"""Which person (or which office) holds a post, acting or not, and where."""

from __future__ import annotations

import re

from queries.aim import OFFICES, UNITS, Aim, aim, like_here, posts_of, with_offices
from queries.answer import Answer, Row, Status, row_type
from queries.conclude import Raw, conclude
from queries.gazetteer import place_of
from queries.matter import about
from queries.question import rows_of
from queries.viewer import Viewer

_ACTING = re.compile(
    r"\b(?:[uv]\.? ?d\b\.?|ushtrues\w*(?: (?:i|e|të|te))? detyr\w*|acting\b)", re.I
)


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
    types = (*OFFICES, *UNITS, "Person")
    target = aim(viewer, post, types=types, place=place, spread=True)
    offices = with_offices(viewer, target)
    offices = offices.plus(Aim(own=tuple(posts_of(viewer, target))))
    if place and not any(map(_office, offices.own)):
        offices = offices.plus(like_here(viewer, post, place, types=("Post",)))
    raw = rows_of(viewer, "people", "holder_of", posts=offices.ids)
    raw = [row for row in raw if row["holder"] or _office(row["target"])]
    persons = [one for one in target.own if one.startswith("person/")]
    if persons:
        raw = [row for row in raw if row["id"] in persons]
    acting, rest = _acting(matter)
    known = [row for row in _known(raw, offices) if row["acting"] or not acting]
    rows = about(known, rest, ("post", "title", "institution", "holder"))
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


def _acting(matter: str | None) -> tuple[bool, str | None]:
    """Return whether words ask for who only acts in a post, and the rest of them.

    Titles abbreviate it in many ways (UD, U.D., v.d.); the tie itself says it in one.
    """
    rest = _ACTING.sub(" ", matter or "")
    return rest != (matter or ""), rest.strip() or None


def _status(rows: list[Raw]) -> Status | None:
    """Return what the holders come to: a vacancy beside a holder is a contradiction."""
    held = any(row["holder_type"] for row in rows)
    vacant = any(row["vacant"] for row in rows)
    if vacant:
        return "contradicted" if held else "none"
    return None if held else "unknown"


def _office(target: str) -> bool:
    return target.startswith(("post/", "role/"))


def _known(raw: list[Raw], offices: Aim) -> list[Raw]:
    """Return the rows with a holder; without any, the place's own posts."""
    held = [row for row in raw if row["holder_type"]]
    mine = [row for row in held if row["target"] in offices.own]
    return mine or held or [row for row in raw if row["target"] in offices.own]
