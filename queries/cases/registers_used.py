"""In which system or register a case is recorded."""

from __future__ import annotations

from collections.abc import Sequence

from queries.aim import Aim, Place, local, look, place_of, taken
from queries.answer import Answer, Row, row_type
from queries.conclude import Raw, conclude
from queries.notes import note
from queries.question import rows_of
from queries.viewer import Viewer


@row_type
class RegisterUsed(Row):
    """A register, what it records, and who writes in it."""

    WORKING = frozenset({"concern_ids"})

    id: str
    name: str | None = None
    also_called: tuple[str, ...] | None = None
    kind: str | None = None
    records: tuple[str, ...] | None = None
    address: str | None = None
    kept_by: tuple[str, ...] | None = None
    entered_by: tuple[str, ...] | None = None


def registers_used(
    viewer: Viewer, *, concerns: Sequence[str], territory: str | None = None
) -> Answer:
    """Return the country's registers of these concerns, and with a place those kept there."""
    place = place_of(viewer, territory)
    found = [
        taken(look(viewer, one, types=("Concern", "Register")), one) for one in concerns
    ]
    given = {
        "concerns": [one.id for one in found if one.type == "Concern"],
        "registers": [one.id for one in found if one.type == "Register"],
    }
    raw = rows_of(viewer, "cases", "registers_used", **given)
    rows = _here(raw, local(viewer, [r["id"] for r in raw], place), place)
    left = len(raw) - len(rows)
    notes = (note(viewer.lang, "other places", n=left),) if left else ()
    target = Aim(tuple(r["id"] for r in rows), (), place, also=tuple(given["concerns"]))
    asked = {"concerns": list(concerns), "territory": territory}
    return conclude(
        viewer,
        "registers_used",
        asked,
        rows,
        RegisterUsed,
        target,
        relations=("registers",),
        notes=notes,
    )


def _here(raw: list[Raw], own: list[str], place: Place | None) -> list[Raw]:
    """Return the place's registers and its country's (`register/<country>/...`).

    Without a place, those of countries; where there are none, those of places.
    """
    if place is None:
        return [r for r in raw if "-" not in _scope(r)] or raw
    country = place.country.rsplit("/", 1)[-1]
    return [r for r in raw if r["id"] in own or _scope(r) == country]


def _scope(row: Raw) -> str:
    return str(row["id"]).split("/")[1]
