"""On which act (number, date, issuer) a body, service, system or transfer rests."""

from __future__ import annotations

from collections.abc import Sequence

from graph.errors import Ambiguous
from queries.aim import ACTORS, Aim, aim
from queries.answer import Answer, Row, Words, row_type
from queries.conclude import Raw, conclude
from queries.gazetteer import place_of
from queries.law.effects import stale_notes
from queries.look import alike, look
from queries.matter import about, near
from queries.names.search import search
from queries.place import Place, of_country
from queries.question import rows_of
from queries.viewer import Viewer

SUBJECTS = (
    *ACTORS,
    "Service",
    "Register",
    "Concern",
    "TargetGroup",
    "Pathway",
    "Cooperation",
)
TEXT = ("matter", "subject", "title", "effect")
CONCEPTS = ("Service", "Concern", "TargetGroup")
NEAR = 0.8
"""Share of the best match's score that keeps another service."""


@row_type
class Basis(Row):
    """An act on which something rests, and what the basis does."""

    id: str
    subject: str | None = None
    effect: str | None = None
    matter: Words | None = None
    kind: str | None = None
    number: str | None = None
    date: str | None = None
    title: str | None = None
    article: str | None = None
    issued_by: tuple[str, ...] | None = None
    parties: tuple[str, ...] | None = None
    gazette_date: str | None = None


def legal_basis_of(
    viewer: Viewer,
    *,
    subject: str,
    matter: Sequence[str] = (),
    territory: str | None = None,
    concern: str | None = None,
) -> Answer:
    """Return the acts that a subject rests on, those about a matter when one is given."""
    place = place_of(viewer, territory)
    target = _meant(viewer, subject, matter, place, concern)
    raw = rows_of(viewer, "law", "legal_basis_of", things=target.ids)
    if not raw:
        target = target.plus(_served(viewer, target))
        raw = rows_of(viewer, "law", "legal_basis_of", things=target.ids)
    own = [row for row in raw if row["target"] in target.own]
    rows = _about(viewer, own, matter) or _about(viewer, raw, matter)
    given = {
        "subject": subject,
        "matter": list(matter),
        "territory": territory,
        "concern": concern,
    }
    return conclude(
        viewer,
        "legal_basis_of",
        given,
        _once(rows),
        Basis,
        target,
        relations=("basis",),
        notes=stale_notes(viewer, target.ids),
    )


def _about(viewer: Viewer, raw: list[Raw], matter: Sequence[str]) -> list[Raw]:
    """Return the bases about a matter; one that only names the subject's concern is none."""
    text = " ".join(matter) or None
    said = about(raw, text, ("matter",))
    if said or all(_is_concept(viewer, one) for one in matter):
        return said or raw
    return about(raw, text, TEXT)


def _is_concept(viewer: Viewer, text: str) -> bool:
    return look(viewer, text, types=("Concern", "TargetGroup")).best is not None


def _meant(
    viewer: Viewer,
    subject: str,
    matter: Sequence[str],
    place: Place | None,
    concern: str | None,
) -> Aim:
    """Return the subject by its name, else what its words are about."""
    try:
        return aim(
            viewer,
            subject,
            types=SUBJECTS,
            place=place,
            concern=concern,
            together="types",
        )
    except Ambiguous as unclear:
        if (services := _services(viewer, subject, place)) is not None:
            return services
        if unclear.candidates:
            raise
        hits = search(
            viewer, " ".join((subject, *matter)), types=("Service", "Cooperation")
        )
        found = near(hits, NEAR)
        if not found:
            raise
        return Aim(own=tuple(found), place=place)


def _services(viewer: Viewer, subject: str, place: Place | None) -> Aim | None:
    """Return what fits alike when all are services and concerns: each has its acts."""
    found = look(viewer, subject, types=SUBJECTS, place=place)
    top = alike(found)
    if not top or not {c.type for c in top} <= set(CONCEPTS):
        return None
    ids = [c.id for c in top if of_country(c.id, place) or c.type != "Service"]
    return Aim(own=tuple(ids), place=place)


def _served(viewer: Viewer, target: Aim) -> Aim:
    """Return the services for the groups and concerns meant, of the place's country."""
    concepts = [
        one for one in target.ids if one.startswith(("target-group/", "concern/"))
    ]
    ties = rows_of(viewer, "shared", "services_by", things=concepts)
    found = list(dict.fromkeys(row["id"] for row in ties))
    wide = [one for one in found if "-" not in one.split("/")[1]]
    place = target.place
    if place is None:
        return Aim(own=tuple(wide or found))
    own = tuple(one for one in found if f"/{place.scope}/" in one)
    kinds = tuple(one for one in wide if of_country(one, place) and one not in own)
    return Aim(own, kinds)


def _once(rows: list[Raw]) -> list[Raw]:
    """Return one row an act, subject and effect, its articles together."""
    found: dict[tuple[str, str, str | None], Raw] = {}
    for row in rows:
        key = (row["target"], row["id"], row["effect"])
        first = found.setdefault(key, {**row, "cites": [], "article": None})
        first["cites"] = first["cites"] + row["cites"]
        articles = [one for one in (first["article"], row["article"]) if one]
        first["article"] = "; ".join(dict.fromkeys(articles)) or None
    return list(found.values())
