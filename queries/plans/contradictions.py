"""Where documents, or places of one, disagree on a value."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress

from queries.aim import ACTORS, aim, with_authority
from queries.answer import Answer, Row, Words, row_type
from queries.claims import settled
from queries.conclude import Raw, conclude
from queries.gazetteer import place_of
from queries.matter import about
from queries.notes import note
from queries.plans.record_of import contested, subject_of
from queries.question import rows_of
from queries.viewer import Viewer

THINGS = ("Territory", "LegalAct", "Service", "Document", "Register", "Event", *ACTORS)
TEXT = ("what", "also_called", "measure", "property", "value_said", "unit")


@row_type
class Contradiction(Row):
    """One of several values that a source gives for the same thing."""

    WORKING = frozenset({"also_called", "claim", "n", "property"})

    id: str
    subject: str | None = None
    what: Words | None = None
    measure: str | None = None
    value: float | int | str | None = None
    value_said: str | None = None
    unit: str | None = None
    base: str | None = None
    period: str | None = None
    chosen: bool | None = None
    rule: str | None = None
    author: str | None = None


def contradictions(
    viewer: Viewer,
    *,
    subject: str,
    matter: Sequence[str] = (),
    territory: str | None = None,
) -> Answer:
    """Return the values that contest each other, side by side, none chosen by us."""
    place = place_of(viewer, territory)
    meant = aim(viewer, subject, types=THINGS, place=place, together="mixed")
    target = with_authority(viewer, meant)
    figures = rows_of(viewer, "plans", "contradictions", things=target.ids)
    clashing = contested(figures)
    figures = list({row["id"]: row for row in reversed(figures)}.values())[::-1]
    stated = rows_of(viewer, "shared", "claims", things=target.ids)
    claims = [as_figure(row) for row in settled(stated)]
    text = " ".join(matter) or None
    said = about([*figures, *claims], text, TEXT)
    clash = [row for row in said if row.get("claim") or row["id"] in clashing]
    clash = _all_sides(clash, [row for row in figures if row["id"] in clashing])
    rows = clash or said
    given = {"subject": subject, "matter": list(matter), "territory": territory}
    return conclude(
        viewer,
        "contradictions",
        given,
        rows if clash or text else [],
        Contradiction,
        target,
        relations=("other",),
        status="contradicted" if clash else None,
        notes=() if clash or not rows else (note(viewer.lang, "one value"),),
    )


def _all_sides(clash: list[Raw], figures: list[Raw]) -> list[Raw]:
    """Return the values found and all that contest them, whatever their words."""
    ids = {row["id"] for row in clash}
    told = {(subject_of(row), row["measure"]) for row in clash}
    others = [
        row
        for row in figures
        if row["id"] not in ids and (subject_of(row), row["measure"]) in told
    ]
    return clash + others


def as_figure(claim: Raw) -> Raw:
    """Return a contested value in the columns of a figure."""
    name = claim["property"]
    sq, en = SAID.get(name) or _property(claim["target"], name)
    return {
        **claim,
        "what": {"sq": sq, "en": en},
        "measure": name,
        "claim": True,
        "value_said": None,
        "unit": None,
    }


def _property(thing: str, name: str) -> tuple[str, str]:
    """Return what the ontology calls a property of a thing, else its name."""
    from ontology.errors import OntologyError
    from ontology.model import ontology  # few questions tell of claims

    known = None
    with suppress(OntologyError):
        known = ontology().property(ontology().type_of(thing), name)
    plain = name.replace("_", " ")
    return (known.label.sq, known.label.en) if known else (plain, plain)


SAID = {
    "label_sq": ("emri", "name"),
    "label_en": ("emri në anglisht", "name in English"),
    "members": ("anëtarët, përbërja", "members, composition"),
    "amendments": ("ndryshimet", "amendments"),
    "status": ("gjendja", "status"),
    "title": ("titulli", "title"),
    "number": ("numri", "number"),
    "date": ("data", "date"),
    "level": ("niveli", "level"),
    "frequency": ("sa shpesh mblidhet", "how often it meets"),
    "kind": ("lloji", "kind"),
    "chair": ("kryetari, kush e kryeson", "chair, who chairs"),
}
"""How a contested property is called by people who ask about it."""
