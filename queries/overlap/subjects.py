"""Which bodies are compared: those of a place, or all there are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from graph.errors import Ambiguous
from queries.aim import BODIES, Aim, aim
from queries.place import Place
from queries.question import rows_of
from queries.viewer import Viewer

_KIND = "MechanismKind"


class Subject(NamedTuple):
    """A body to compare: the place's own one or a kind laid down for the place."""

    id: str
    kinds: tuple[str, ...] = ()
    place: Place | None = None
    grounds: frozenset[str] = frozenset()
    """The territories that it covers or is laid down for."""
    name: str | None = None
    level: str | None = None

    @property
    def asked(self) -> list[str]:
        """The ids whose records tell of it."""
        return [self.id, *(one for one in self.kinds if one != self.id)]


class _Body:
    """One body or kind, with all that its rows say of where it works."""

    __slots__ = ("excepted", "grounds", "id", "kinds", "level", "name", "type")

    def __init__(self, row: dict[str, str]) -> None:
        self.id, self.type, self.name = row["id"], row["type"], row["name"]
        self.level = row["level"]
        self.grounds: set[str] = set()
        self.excepted: set[str] = set()
        self.kinds: dict[str, None] = {}

    def also(self, row: dict[str, str | None]) -> None:
        """Take in one more row of the body."""
        self.grounds.add(str(row["ground"]))
        if row["excepted"]:
            self.excepted.add(row["excepted"])
        if row["kind"]:
            self.kinds[row["kind"]] = None


def subjects_in(viewer: Viewer, place: Place | None) -> list[Subject]:
    """Return the bodies of a place, then the kinds laid down for it that it has none of.

    Without a place: every body, and the kinds that no body is of.
    """
    grounds = [*place.all, *place.above] if place else []
    bodies = _bodies(viewer, grounds)
    own = [
        one
        for one in bodies
        if one.type != _KIND and (place is None or any(map(place.has, one.grounds)))
    ]
    filled = {kind for one in own for kind in one.kinds}
    laid = [
        one
        for one in bodies
        if one.type == _KIND and one.id not in filled and _for_place(one, place)
    ]
    return [_subject(one, tuple(one.kinds), place) for one in own] + [
        _subject(one, (one.id,), place) for one in laid
    ]


def _subject(body: _Body, kinds: tuple[str, ...], place: Place | None) -> Subject:
    return Subject(
        body.id, kinds, place, frozenset(body.grounds), body.name, body.level
    )


def _bodies(viewer: Viewer, grounds: Sequence[str]) -> list[_Body]:
    found: dict[str, _Body] = {}
    for row in rows_of(viewer, "overlap", "overlaps", grounds=list(grounds)):
        found.setdefault(row["id"], _Body(row)).also(row)
    return list(found.values())


def _for_place(kind: _Body, place: Place | None) -> bool:
    if place is None:
        return True
    here = {place.id, *place.above}
    return bool(here & kind.grounds) and not here & kind.excepted


def subject_named(
    viewer: Viewer, text: str, place: Place | None, concern: str | None
) -> tuple[list[Subject], Aim]:
    """Return the bodies that a name stands for: the place's own, else the kind."""
    target = aim(viewer, text, types=BODIES, place=place, concern=concern)
    if target.own:
        found = rows_of(viewer, "shared", "kinds", things=list(target.own))
        return [
            Subject(one, _kinds_of(one, found), place) for one in target.own
        ], target
    return [Subject(one, (one,), place) for one in target.kinds], target


def one_named(
    viewer: Viewer, text: str, place: Place | None, concern: str | None
) -> tuple[Subject, tuple[str, ...]]:
    """Return the one body that is meant, and what the search says of it.

    Raises:
        Ambiguous: when the name stands for several.
    """
    found, target = subject_named(viewer, text, place, concern)
    if len(found) == 1:
        return found[0], target.notes
    rows = rows_of(viewer, "shared", "things", things=[one.id for one in found])
    raise Ambiguous(
        text,
        [{"id": row["id"], "label": row["properties"].get("label_sq")} for row in rows],
    )


def _kinds_of(body: str, rows: Iterable[dict[str, str]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(row["id"] for row in rows if row["asked"] == body))
