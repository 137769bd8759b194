"""Which change of which bodies is asked for, and what of it makes no sense."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from graph.errors import Ambiguous, BadInput
from ontology.messages import said, shortened
from queries.aim import Aim, aim
from queries.gazetteer import place_of
from queries.here import elsewhere
from queries.overlap.subjects import Subject, one_named, subject_named
from queries.place import Place, local
from queries.question import rows_of
from queries.viewer import Viewer

NEEDED = {"merge": 2, "abolish": 1, "add": 1}
"""How many bodies each change is of."""


class Wanted(NamedTuple):
    """The change of these bodies, in a place."""

    change: str
    bodies: tuple[Subject, ...]
    place: Place | None
    into: str | None = None
    """The id of the body that takes the other in."""
    notes: tuple[str, ...] = ()


class Options(NamedTuple):
    """What is said besides the bodies' names."""

    territory: str | None = None
    into: str | None = None
    like: str | None = None
    concern: str | None = None


def wanted(
    viewer: Viewer, change: str, names: Sequence[str], options: Options
) -> Wanted:
    """Return the change that is asked for.

    Raises:
        Ambiguous: when a name may be several bodies.
        BadInput: when there are too few or too many bodies, when they are one, of two
            places, or there already; when an option is of another change.
    """
    into, concern = options.into, options.concern
    _refuse_count(change, names)
    _refuse_of_another(change, options)
    place = place_of(viewer, options.territory)
    if change == "add":
        second = bool(options.like)
        return _new(viewer, options.like or names[0], place, concern, second=second)
    found = [one_named(viewer, name, place, concern) for name in names]
    bodies = tuple(subject for subject, _ in found)
    place = place or _place_of(viewer, bodies[0])
    _refuse_elsewhere(viewer, names, bodies, place)
    notes = tuple(note for _, told in found for note in told)
    if change == "abolish":
        return Wanted(change, bodies, place, notes=notes)
    _refuse_same(names, bodies)
    keeper = one_named(viewer, into, place, concern)[0].id if into else bodies[0].id
    if keeper not in (bodies[0].id, bodies[1].id):
        what = said("into neither", name=shortened(str(into)))
        raise BadInput(what, allowed=tuple(names))
    return Wanted(change, bodies, place, keeper, notes)


def _refuse_count(change: str, names: Sequence[str]) -> None:
    if len(names) != NEEDED[change]:
        key = "two bodies" if NEEDED[change] == 2 else "one thing"
        raise BadInput(said(key, change=change, n=len(names)), remedy=said("so asked"))


def _refuse_of_another(change: str, options: Options) -> None:
    for name, of in (("into", "merge"), ("like", "add")):
        if change != of and getattr(options, name):
            raise BadInput(
                said("of another change", name=name, of=of, change=change),
                remedy=said("leave out", name=name, of=of),
            )


def _new(
    viewer: Viewer,
    text: str,
    place: Place | None,
    concern: str | None,
    *,
    second: bool,
) -> Wanted:
    """Return the kind that a new body would be of; a `second` one may be there.

    Raises:
        BadInput: without a place, where the name is no kind of body, or one is there.
    """
    if place is None:
        raise BadInput(said("add where"), remedy=said("write the place"))
    target = _kind_named(viewer, text, place, concern)
    if len(target.kinds) != 1:
        what = said("no kind of body", name=shortened(text))
        raise BadInput(what, remedy=said("name a kind"))
    kind = Subject(target.kinds[0], target.kinds, place)
    _refuse_elsewhere(viewer, [text], [kind], place)
    if not second:
        _refuse_there(viewer, kind.id, place)
    return Wanted("add", (kind,), place, notes=target.notes)


def _kind_named(viewer: Viewer, text: str, place: Place, concern: str | None) -> Aim:
    """Return the kind of a name, or that of the place's body which is called so."""
    try:
        return aim(viewer, text, types=("MechanismKind",), place=place, concern=concern)
    except Ambiguous as unclear:
        if unclear.candidates:
            raise
    return subject_named(viewer, text, place, concern)[1]


def _refuse_there(viewer: Viewer, kind: str, place: Place) -> None:
    rows = rows_of(viewer, "shared", "instances", kinds=[kind])
    there = local(viewer, [row["id"] for row in rows], place)
    if there:
        named = rows_of(viewer, "shared", "things", things=there)
        names = [str(row["properties"].get("label_sq") or row["id"]) for row in named]
        what = said("there already", place=place.label, body=", ".join(names))
        raise BadInput(what, remedy=said("add another"))


def _place_of(viewer: Viewer, body: Subject) -> Place | None:
    """Return the place that a body is of, where it is of one."""
    rows = rows_of(viewer, "shared", "whereabouts", things=[body.id])
    places = {row["place"] for row in rows if row["place"]}
    return place_of(viewer, places.pop()) if len(places) == 1 else None


def _refuse_elsewhere(
    viewer: Viewer, names: Sequence[str], bodies: Sequence[Subject], place: Place | None
) -> None:
    away = elsewhere(viewer, [one.id for one in bodies], place) if place else ()
    for name, body in zip(names, bodies, strict=True):
        if place and body.id in away:
            what = said("body elsewhere", name=shortened(name), place=place.label)
            raise BadInput(what, remedy=said("bodies of one place"))


def _refuse_same(names: Sequence[str], bodies: Sequence[Subject]) -> None:
    (first, second), (one, two) = names, bodies
    key = None
    if one.id == two.id:
        key = "one body"
    elif one.id in two.kinds or two.id in one.kinds:
        key = "own kind"
    if key:
        what = said(key, first=shortened(first), second=shortened(second))
        raise BadInput(what, remedy=said("name another body"))
