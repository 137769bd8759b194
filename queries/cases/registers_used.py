"""In which system or register a case is recorded."""

from __future__ import annotations

from collections.abc import Sequence

from queries.aim import Aim
from queries.answer import Answer, Row, row_type
from queries.concepts import concepts
from queries.conclude import Raw, conclude
from queries.gazetteer import place_of
from queries.here import elsewhere, only_here
from queries.look import look
from queries.notes import note
from queries.place import Place, local
from queries.question import rows_of
from queries.viewer import Viewer
from queries.wording import name


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
    found = [id_ for one in concerns for id_ in _asked(viewer, one)]
    given = {
        "concerns": [one for one in found if not one.startswith("register/")],
        "registers": [one for one in found if one.startswith("register/")],
    }
    raw = rows_of(viewer, "cases", "registers_used", **given)
    own = local(viewer, [r["id"] for r in raw], place)
    rows = only_here(viewer, _here(raw, own, place), place)
    left = len(raw) - len(rows)
    wide = [r["id"] for r in rows if place and place.above and r["id"] not in own]
    notes = (note(viewer.lang, "other places", n=left),) if left else ()
    mine = tuple(r["id"] for r in rows if r["id"] not in wide)
    target = Aim(mine, tuple(wide), place, also=tuple(given["concerns"]))
    asked = {"concerns": list(concerns), "territory": territory}
    return conclude(
        viewer,
        "registers_used",
        asked,
        _named(viewer, rows, place),
        RegisterUsed,
        target,
        relations=("registers",),
        notes=notes,
    )


def _asked(viewer: Viewer, text: str) -> list[str]:
    """Return the register of this name, else the concerns."""
    best = look(viewer, text, types=("Concern", "Register")).best
    if best and best.type == "Register":
        return [best.id]
    return concepts(viewer, text, ("Concern",))


def _here(raw: list[Raw], own: list[str], place: Place | None) -> list[Raw]:
    """Return the place's registers and its country's (`register/<country>/...`).

    Without a place, those of countries; where there are none, those of places.
    """
    if place is None:
        return [r for r in raw if "-" not in _scope(r)] or raw
    country = place.country.rsplit("/", 1)[-1]
    return [r for r in raw if r["id"] in own or _scope(r) == country]


def _named(viewer: Viewer, rows: list[Raw], place: Place | None) -> list[Raw]:
    """Return the rows with the names of who keeps and fills them, as far as of the place."""
    columns = ("kept_by", "entered_by")
    ids = {one["id"] for row in rows for c in columns for one in row[c] if one["id"]}
    away = elsewhere(viewer, ids, place) if place else set()
    return [row | {c: _names(viewer, row[c], away) for c in columns} for row in rows]


def _names(viewer: Viewer, others: list[Raw], away: set[str]) -> list[str]:
    here = (one for one in others if one["id"] and one["id"] not in away)
    return sorted(name(one, viewer.lang) or str(one["id"]) for one in here)


def _scope(row: Raw) -> str:
    return str(row["id"]).split("/")[1]
