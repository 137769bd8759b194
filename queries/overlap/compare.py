"""Whether two bodies overlap, why, and what would change that."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from graph.errors import BadInput, NotFound
from graph.measures.overlap.profile import Profile
from graph.measures.overlap.rules import Rules
from ontology.messages import said, shortened
from queries.aim import Aim
from queries.answer import Answer, Row, Words, row_type
from queries.conclude import Raw, conclude
from queries.gazetteer import place_of
from queries.overlap.overlaps import (
    Graded,
    graded_pair,
    reviews_of,
    rules_of,
    stance_of,
)
from queries.overlap.profiles import Compared, compared
from queries.overlap.reasons import all_cites, lacking_of, reasons_of
from queries.overlap.subjects import Subject, one_named, subjects_in
from queries.place import Place
from queries.viewer import Viewer


@row_type
class Dimension(Row):
    """One thing in which two bodies are alike, differ, or are not known."""

    ALWAYS = frozenset({"finding"})

    id: str
    """The dimension; `grade` is the judgement on all of them."""
    dimension: str
    finding: float | str | bool | None = None
    weight: float | None = None
    decides: bool | None = None
    shared: tuple[Words, ...] | None = None
    unknown_of: tuple[Words, ...] | None = None
    would_be: tuple[str, ...] | None = None
    """The grades that it might be if this were known."""
    because: str | None = None
    author: str | None = None


def compare(
    viewer: Viewer,
    *,
    first: str,
    second: str,
    territory: str | None = None,
    concern: str | None = None,
    rules: str | None = None,
) -> Answer:
    """Return the grade of two bodies, its reasons by weight, what is unknown, reviews.

    Raises:
        BadInput: when both names stand for one body.
    """
    table = rules_of(rules)
    named = _named(viewer, first, second, territory, concern)
    found, pair = _graded(viewer, named, table)
    rows = [*_rows(pair, found), *_reviews(viewer, pair)] if pair else []
    given = {
        "first": first,
        "second": second,
        "territory": territory,
        "concern": concern,
        "rules": rules and Path(rules).name,
    }
    return conclude(
        viewer,
        "compare",
        given,
        rows,
        Dimension,
        Aim((named.first.id, named.second.id), place=named.place),
        relations=("bodies",),
        notes=named.notes,
    )


class Named(NamedTuple):
    """Two bodies as they were named."""

    first: Subject
    second: Subject
    place: Place | None
    notes: tuple[str, ...]


def pair_named(
    viewer: Viewer,
    first: str,
    second: str,
    *,
    territory: str | None,
    concern: str | None,
) -> Graded:
    """Return two bodies with their grade.

    Raises:
        NotFound: when one of them is not there on the day.
    """
    named = _named(viewer, first, second, territory, concern)
    _, pair = _graded(viewer, named, rules_of(None))
    if pair is None:
        raise NotFound(said("not there then", first=first, second=second))
    return pair


def _named(
    viewer: Viewer, first: str, second: str, territory: str | None, concern: str | None
) -> Named:
    place = place_of(viewer, territory)
    left, of_left = one_named(viewer, first, place, concern)
    right, of_right = one_named(viewer, second, place, concern)
    if left.id == right.id:
        what = said("one body", first=shortened(first), second=shortened(second))
        raise BadInput(what, remedy=said("name another body"))
    return Named(left, right, place, (*of_left, *of_right))


def _graded(
    viewer: Viewer, named: Named, rules: Rules
) -> tuple[Compared, Graded | None]:
    left, right, place = named.first, named.second, named.place
    found = compared(viewer, [left, right, *_others(viewer, place, left, right)])
    profiles = {profile.id: profile for profile in found.profiles}
    if left.id not in profiles or right.id not in profiles:
        return found, None
    return found, graded_pair(found, profiles[left.id], profiles[right.id], rules)


def _others(
    viewer: Viewer, place: Place | None, left: Subject, right: Subject
) -> list[Subject]:
    """Return the other bodies of the place: whoever sits on many of them says less."""
    asked = {left.id, right.id, *left.kinds, *right.kinds}
    return (
        [one for one in subjects_in(viewer, place) if one.id not in asked]
        if place
        else []
    )


def _rows(pair: Graded, found: Compared) -> Iterator[Raw]:
    bodies = (pair.first, pair.second)
    base = {
        "target": pair.first.id,
        "stance": stance_of(*bodies),
        "certain": found.surely(*bodies),
    }
    yield {
        **base,
        "id": "grade",
        "dimension": "grade",
        "finding": pair.grade.name,
        "would_be": list(dict.fromkeys(o.grade for o in pair.grade.would_change))
        or None,
        "cites": all_cites(pair.grade) or _existence(bodies),
    }
    for reason in reasons_of(pair.grade, found.labels):
        cites = reason.pop("cites") or _existence(bodies)
        yield {**base, **reason, "id": reason["dimension"], "cites": cites}
    yield from _unknown(pair, found, base)


def _existence(bodies: tuple[Profile, Profile]) -> list[str]:
    """Return where both bodies are read of: what a finding without a passage rests on."""
    return [cite for one in bodies for cite in one.cites]


def _unknown(pair: Graded, found: Compared, base: Raw) -> Iterator[Raw]:
    """Yield a row a dimension that is not known, with what it might change."""
    lacking = lacking_of(pair.grade, found.labels)
    might: dict[str, list[str]] = {}
    for one in lacking:
        might.setdefault(one["dimension"], []).append(one["grade"])
    for name, finding in pair.evidence.items():
        if finding.value is None:
            yield {
                **base,
                "id": name,
                "dimension": name,
                "finding": None,
                "unknown_of": [found.labels[one] for one in finding.unknown] or None,
                "would_be": might.get(name),
                "cites": _existence((pair.first, pair.second)),
            }


def _reviews(viewer: Viewer, pair: Graded) -> Iterator[Raw]:
    ids = [pair.first.id, pair.second.id]
    for row in reviews_of(viewer, ids).get(pair.id, ()):
        yield {
            "target": pair.first.id,
            "id": row["id"],
            "dimension": "review",
            "finding": row["verdict"],
            "because": row["because"],
            "author": row["author"],
            "stance": row["stance"],
            "certain": row["certain"],
            "cites": row["cites"],
        }
