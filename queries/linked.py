"""Acts, articles and duties with the bodies and places that they are tied to."""

from __future__ import annotations

from typing import Any, NamedTuple

from queries.evidence import passages_of
from queries.question import rows_of
from queries.viewer import Viewer

LEGAL = ("LegalAct", "Provision", "Duty")
ACTING = (
    "Institution", "InstitutionKind", "Mechanism", "MechanismKind", "Post", "Role",
)  # fmt: skip
_TIES = (
    "AMENDS", "REPEALS", "IMPLEMENTS", "CITES", "PART_OF", "ISSUED_BY", "BASED_ON",
    "BORNE_BY", "OWED_TO", "COVERS", "APPLIES_IN", "OF_KIND", "IN",
)  # fmt: skip


class Thing(NamedTuple):
    """A record with its properties and the passages behind it; no person is one."""

    id: str
    type: str
    properties: dict[str, Any]
    passages: tuple[str, ...]


class Linked(NamedTuple):
    """Things by id, and the ties between them: start, type, end."""

    things: dict[str, Thing]
    ties: tuple[tuple[str, str, str], ...]


def linked_law(viewer: Viewer) -> Linked:
    """Return all law that a viewer sees, with the bodies and places beside it."""
    types = [*LEGAL, *ACTING, "Territory"]
    rows = rows_of(viewer, "shared", "of_types", types=types)
    things = {
        row["id"]: Thing(
            row["id"], row["type"], row["properties"], passages_of(row["cites"])
        )
        for row in rows
    }
    ties = rows_of(viewer, "shared", "legal_ties", types=types, ties=list(_TIES))
    known = [t for t in ties if t["start"] in things and t["end"] in things]
    return Linked(things, tuple((t["start"], t["tie"], t["end"]) for t in known))
