"""Which records are of another place than the one asked about: no answer there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, cast

from queries.place import Place, scope_in
from queries.question import kept_rows
from queries.viewer import Viewer

Raw = dict[str, Any]


def only_here(
    viewer: Viewer, rows: Sequence[Raw], place: Place | None, *, partners: bool = False
) -> list[Raw]:
    """Return the rows that are of the place, of one in it or above it, or of none.

    With `partners` a row's id is that of the other end of a tie, which may be anywhere;
    only whose tie it is counts.
    """
    if place is None or not rows:
        return list(rows)
    columns = ("target",) if partners else ("target", "id")
    said = [[str(row[c]) for c in columns if row.get(c)] for row in rows]
    away = elsewhere(viewer, {one for ids in said for one in ids}, place)
    if not away:
        return list(rows)
    return [row for row, ids in zip(rows, said, strict=True) if away.isdisjoint(ids)]


def elsewhere(viewer: Viewer, ids: Iterable[str], place: Place) -> set[str]:
    """Return those of the ids whose things are of another place.

    An id that names no place below a country does not say it: what the thing covers does.
    """
    key = ("away", place.id)
    known = cast("dict[str, bool]", viewer.memo.setdefault(key, {}))
    asked = set(ids)
    new = {one for one in asked if one not in known}  # few of very many
    if new:
        away = _elsewhere(viewer, new, place)
        known.update({one: one in away for one in new})
    return {one for one in asked if known[one]}


def _elsewhere(viewer: Viewer, ids: Iterable[str], place: Place) -> set[str]:
    scopes = {one: scope_in(one, place) for one in ids}
    away = {one for one, scope in scopes.items() if _of_another(one, scope, place)}
    wide = sorted(o for o, s in scopes.items() if "-" not in s and o not in away)
    rows = kept_rows(viewer, "shared", "whereabouts", things=wide) if wide else []
    covered: dict[str, list[str]] = {}
    for row in rows:
        if row["place"]:
            covered.setdefault(row["id"], []).append(row["place"])
    return away | {
        one
        for one, places in covered.items()
        if not any(place.has(other) or other in place.above for other in places)
    }


def _of_another(identifier: str, scope: str, place: Place) -> bool:
    if scope in ("", "int") or place.holds(identifier):
        return False
    return scope not in place.scopes_above
