"""Every contradiction of the sources, the gravest first, with the rule that chose."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from graph.errors import Ambiguous
from queries.aim import Aim, aim, with_authority
from queries.answer import Answer, Row, Words, row_type
from queries.claims import difference, settled
from queries.conclude import Raw, conclude
from queries.gazetteer import place_of
from queries.here import bound_elsewhere, only_here
from queries.law.conflict_words import DIFFERENCES, DIMENSIONS, dimension_of
from queries.matter import about
from queries.notes import note
from queries.place import Place
from queries.plans import contradictions as one_thing
from queries.plans.record_of import contested, subject_of
from queries.question import rows_of
from queries.viewer import Viewer

_TEXT = ("subject", *one_thing.TEXT)
_MANY = 12
"""More conflicts than these are worth narrowing: a note says how."""


@row_type
class Conflict(Row):
    """One of several values that sources give for the same thing."""

    WORKING = frozenset({"also_called", "claim", "n", "property"})

    id: str
    dimension: str
    """What it is about: identity, dates, bearers, figures, statements, names."""
    difference: str
    """Whether the values differ, or are wordings or spellings of one name."""
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


def conflicts(
    viewer: Viewer,
    *,
    territory: str | None = None,
    thing: str | None = None,
    matter: str | None = None,
) -> Answer:
    """Return the values that contest each other, of everything, in a place or of a thing."""
    place = place_of(viewer, territory)
    every = _here(viewer, clashing(viewer), place)
    found, target = _of(viewer, every, thing, matter, place)
    groups = _groups(found)
    rows = [row for one in groups for row in one.rows]
    own = tuple(dict.fromkeys(row["target"] for row in rows))
    given = {"territory": territory, "thing": thing, "matter": matter}
    narrowed = any(given.values())
    return conclude(
        viewer,
        "conflicts",
        given,
        rows,
        Conflict,
        Aim(own=own or target.own, place=place),
        relations=("other",),
        status="contradicted" if rows else None,
        summary=_summary(viewer, groups, narrowed=narrowed) if rows else (),
    )


def _here(viewer: Viewer, rows: list[Raw], place: Place | None) -> list[Raw]:
    """Return the rows of things of the place or above it; a document is of what it is about."""
    kept = only_here(viewer, rows, place)
    if place is None:
        return kept
    away = bound_elsewhere(viewer, {str(row["target"]) for row in kept}, place)
    return [row for row in kept if row["target"] not in away]


def _of(
    viewer: Viewer,
    rows: Sequence[Raw],
    thing: str | None,
    matter: str | None,
    place: Place | None,
) -> tuple[list[Raw], Aim]:
    """Return the rows of a thing and a matter; of the words, where nothing is called so."""
    if thing is None:
        return about(rows, matter, _TEXT), Aim()
    try:
        found = aim(viewer, thing, types=one_thing.THINGS, place=place, together="any")
    except Ambiguous as unclear:
        said = about(rows, " ".join(filter(None, (thing, matter))), _TEXT)
        if unclear.candidates and not said:
            raise
        return said, Aim()
    target = with_authority(viewer, found)
    own = [row for row in rows if row["target"] in target.ids]
    return about(own, matter, _TEXT), target


def clashing(viewer: Viewer) -> list[Raw]:
    """Return every contested value and every figure that clashes with another."""
    claims = map(one_thing.as_figure, settled(rows_of(viewer, "law", "conflicts")))
    things = [row["id"] for row in rows_of(viewer, "shared", "measured")]
    figures = rows_of(viewer, "plans", "contradictions", things=things)
    ids = contested(figures)
    once = {row["id"]: row for row in figures if row["id"] in ids}
    return [*claims, *({**row, "chosen": None} for row in once.values())]


class _Group(NamedTuple):
    """The values of one property or measure of one thing."""

    dimension: str
    difference: str
    rows: tuple[Raw, ...]

    @property
    def order(self) -> tuple[int, int, str, str]:
        """What it is sorted by: the gravest first, those that differ before wordings."""
        first = self.rows[0]
        differs = [*DIFFERENCES].index(self.difference)
        dimension = [*DIMENSIONS].index(self.dimension)
        return differs, dimension, first["target"], first["measure"]


def _groups(rows: Sequence[Raw]) -> list[_Group]:
    """Return what contests each other together, the gravest first."""
    found: dict[tuple[str, str], list[Raw]] = {}
    for row in rows:
        found.setdefault((subject_of(row), row["measure"]), []).append(row)
    return sorted(map(_group, found.values()), key=lambda one: one.order)


def _group(rows: list[Raw]) -> _Group:
    values = [
        row["value"] if row["value"] is not None else row["value_said"] for row in rows
    ]
    dimension = dimension_of(rows[0]["measure"], values)
    told = difference(values, names=dimension == "names")
    more = {"dimension": dimension, "difference": told}
    return _Group(dimension, told, tuple({**row, **more} for row in rows))


def _summary(
    viewer: Viewer, groups: Sequence[_Group], *, narrowed: bool
) -> tuple[str, ...]:
    """Return how many conflicts there are, of what kind, and how many were decided."""
    n = 0 if viewer.lang == "sq" else 1
    differing = [one for one in groups if one.difference == "differ"]
    kinds = Counter(one.dimension for one in differing)
    sorts = Counter(one.difference for one in groups)
    decided = sum(any(row["chosen"] for row in one.rows) for one in groups)
    things = {subject_of(one.rows[0]) for one in groups}
    each = [f"{DIMENSIONS[one][n]} {kinds[one]}" for one in DIMENSIONS if kinds[one]]
    told = [
        note(viewer.lang, "conflicts in sum", n=len(groups), things=len(things)),
        *(
            f"{DIFFERENCES[one][n]}: {sorts[one]}"
            + (f" ({', '.join(each)})" if one == "differ" else "")
            for one in DIFFERENCES
            if sorts[one]
        ),
        note(viewer.lang, "conflicts decided", n=decided, open=len(groups) - decided),
    ]
    if len(groups) > _MANY and not narrowed:
        told.append(note(viewer.lang, "narrow conflicts"))
    return tuple(told)
