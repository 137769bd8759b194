"""On which act (number, date, issuer) a body, service, plan, system or transfer rests."""

from __future__ import annotations

from collections.abc import Sequence

from graph.errors import Ambiguous, NotFound
from queries.aim import ACTORS, Aim, aim
from queries.answer import Answer, Row, Words, row_type
from queries.conclude import Raw, conclude
from queries.gazetteer import place_of
from queries.law.effects import stale_notes
from queries.look import LITERAL, alike, look
from queries.matter import about, near
from queries.names.found import Hit
from queries.names.index import place_names
from queries.names.search import search
from queries.notes import note
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
PLANS = ("plan", "program", "strategji")
"""Kinds of acts that lay down no law: what such a title names is the act itself."""
_UNSAID: Raw = {"effect": None, "issued_by": [], "parties": []}
"""What an article about a thing does not say as its basis would."""
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
    if not raw and place and place.above:
        target = target.plus(_wide(viewer, subject, matter, place, concern))
        raw = rows_of(viewer, "law", "legal_basis_of", things=target.ids)
    if not raw:
        raw = [
            row | _UNSAID
            for row in rows_of(viewer, "shared", "governing", things=target.ids)
        ]
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


def _wide(
    viewer: Viewer,
    subject: str,
    matter: Sequence[str],
    place: Place,
    concern: str | None,
) -> Aim:
    """Return what the country calls so: its law holds in each of its places."""
    country = place_of(viewer, place.country)
    try:
        found = _meant(viewer, subject, matter, country, concern)
    except (Ambiguous, NotFound):
        return Aim()
    return Aim(kinds=(*found.own, *found.kinds))


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
    if (act := _act(viewer, subject, place)) is not None:
        return act
    try:
        found = aim(
            viewer,
            subject,
            types=SUBJECTS,
            place=place,
            concern=concern,
            together="types",
        )
        return found._replace(notes=(*found.notes, *_no_act(viewer, subject, place)))
    except Ambiguous as unclear:
        if (services := _services(viewer, subject, place)) is not None:
            return services
        if unclear.candidates:
            raise
        hits = search(
            viewer, " ".join((subject, *matter)), types=("Service", "Cooperation")
        )
        ids = near(hits, NEAR)
        if not ids:
            raise
        taken = [hit for hit in hits if hit.id in ids]
        return Aim(own=tuple(ids), place=place, notes=_by_words(viewer, subject, taken))


def _act(viewer: Viewer, subject: str, place: Place | None) -> Aim | None:
    """Return the act that is asked about, where no other subject is called more nearly so.

    A law named here stands mostly for what it is about; a plan, or an act that itself
    rests on others, is meant as it is.
    """
    act = look(viewer, subject, types=("LegalAct",), place=place).best
    other = look(viewer, subject, types=SUBJECTS, place=place)
    if act is None or (other.best and other.candidates[0].score >= act.score):
        return None
    planned = act.id.split("/")[2] in PLANS
    if not planned and not rows_of(viewer, "law", "legal_basis_of", things=[act.id]):
        return None
    return aim(viewer, subject, types=("LegalAct",), place=place)


def _no_act(viewer: Viewer, subject: str, place: Place | None) -> tuple[str, ...]:
    """Return that an act is called just so, where another subject was taken for it."""
    act = look(viewer, subject, types=("LegalAct",), place=place).best
    other = look(viewer, subject, types=SUBJECTS, place=place).best
    if act is None or act.how not in LITERAL or (other and other.how in LITERAL):
        return ()
    where = act.place or place_names(viewer, [act.id]).get(act.id, "")
    label = f"{act.label} ({where})" if where else act.label
    return (note(viewer.lang, "not the act", name=subject, act=label),)


def _by_words(viewer: Viewer, subject: str, found: Sequence[Hit]) -> tuple[str, ...]:
    """Return that nothing is called so, and what was taken by its words, of which place.

    Nothing is said of what rests on no act: it gives no answer.
    """
    rows = rows_of(viewer, "law", "legal_basis_of", things=[one.id for one in found])
    based = {row["target"] for row in rows}
    taken = [one for one in found if one.id in based and one.label != one.id]
    if not taken:
        return ()
    where = place_names(viewer, [one.id for one in taken])
    names = (f"{h.label} ({where[h.id]})" if h.id in where else h.label for h in taken)
    return (note(viewer.lang, "by words", name=subject, names="; ".join(names)),)


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
