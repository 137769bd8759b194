"""What seats are called that have no name of their own: whose they are, and on what."""

from __future__ import annotations

from collections.abc import Iterable

from ontology.code_labels import code_labels
from queries.conclude import Raw
from queries.question import rows_of
from queries.viewer import Viewer
from queries.wording import name

_LANGUAGES = ("sq", "en")


def with_seats_named(viewer: Viewer, rows: Iterable[Raw]) -> list[Raw]:
    """Return the rows, each nameless seat called after its member and its body."""
    every = list(rows)
    ids = sorted(row["id"] for row in every if _is_nameless(row))
    seats: dict[str, Raw] = {}
    for seat in rows_of(viewer, "shared", "seats_named", seats=ids) if ids else ():
        seats.setdefault(seat["id"], seat)
    return [
        {**row, "what": _called(seats[row["id"]])} if row["id"] in seats else row
        for row in every
    ]


def _is_nameless(row: Raw) -> bool:
    return bool(row["type"] == "Seat" and not any((row["what"] or {}).values()))


def _called(seat: Raw) -> dict[str, str]:
    return {
        lang: f"{_member(seat, lang)} ({name(seat['body'], lang)})"
        for lang in _LANGUAGES
    }


def _member(seat: Raw, lang: str) -> str:
    """Return who sits there, else in which role and for which field."""
    if found := name(seat["member"], lang):
        return found
    codes = (("seat_role", seat["role"]), ("field", seat["field"]))
    labels = (code_labels(one)[code].get(lang) for one, code in codes if code)
    return ", ".join(map(str, labels))
