"""Which records are of another place than the one asked about: no answer there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from queries.place import Place, scope_in
from queries.question import kept_rows
from queries.viewer import Viewer

Raw = dict[str, Any]
_NOWHERE = ("", "int")
"""What an id carries that says of no place: it is of none, or of several countries."""


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
    memo = viewer.memo
    keys = {one: ("away", place.id, one) for one in set(ids)}
    known = {one: memo.get(key) for one, key in keys.items()}
    new = {one for one, is_away in known.items() if is_away is None}  # few of very many
    away = {one for one, is_away in known.items() if is_away}
    if new:
        found = _elsewhere(viewer, new, place)
        memo.update({keys[one]: one in found for one in new})
        away |= found
    return away


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


def concerned(viewer: Viewer, ids: Iterable[str], place: Place) -> set[str]:
    """Return those of the ids whose things are in the place, or contain it.

    Unlike what is not `elsewhere`, each of them says so: by its id, by what it covers, or
    by what a document or figure of no place of its own is about.
    """
    left = set(ids) - elsewhere(viewer, ids, place)
    found = {one for one in left if _scoped_here(one, place)}
    rest = sorted(left - found)
    rows = kept_rows(viewer, "shared", "whereabouts", things=rest) if rest else []
    near = {place.id, *place.inside, *place.above}
    found |= {row["id"] for row in rows if row["place"] in near}
    return found | _bound_here(viewer, [one for one in rest if one not in found], place)


def lists_here(viewer: Viewer, lists: Sequence[Raw], place: Place | None) -> list[Raw]:
    """Return the lists of sources that are not of another place or country.

    A list whose id names no place is of where that is which it lists.
    """
    kept = only_here(viewer, lists, place)
    if place is None or not kept:
        return kept
    away = bound_elsewhere(viewer, {str(row["id"]) for row in kept}, place)
    return [row for row in kept if row["id"] not in away]


def bound_elsewhere(viewer: Viewer, ids: Iterable[str], place: Place) -> set[str]:
    """Return those of the ids that name no place and are about what is another's alone."""
    unsaid = [one for one in ids if not scope_in(one, place)]
    others = _others(viewer, unsaid, place)
    return others.keys() - _bound_here(viewer, list(others), place)


def _bound_here(viewer: Viewer, ids: Sequence[str], place: Place) -> set[str]:
    """Return those of the ids that are about, or were issued by, what is here."""
    others = _others(viewer, ids, place)
    return {
        one
        for one, bound in others.items()
        if any(_scoped_here(other, place) for other in bound)
    }


def _others(viewer: Viewer, ids: Sequence[str], place: Place) -> dict[str, set[str]]:
    """Return what things are about that is of some place, where anything is."""
    rows = kept_rows(viewer, "shared", "bound_to", things=sorted(ids)) if ids else []
    found: dict[str, set[str]] = {}
    for row in rows:
        if scope_in(row["other"], place) not in _NOWHERE:
            found.setdefault(row["id"], set()).add(row["other"])
    return found


def _scoped_here(identifier: str, place: Place) -> bool:
    """Tell whether an id says that a thing is of the place or of what it lies in."""
    scope = scope_in(identifier, place)
    return place.holds(identifier) or scope in place.scopes_above


def _of_another(identifier: str, scope: str, place: Place) -> bool:
    if scope in _NOWHERE or place.holds(identifier):
        return False
    return scope not in place.scopes_above
