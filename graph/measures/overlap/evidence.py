"""What speaks for or against two bodies doing the same: a finding a dimension.

Every finding is a number, a word or None, which says that it is not known; the rule table
reads nothing else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import log
from typing import NamedTuple

from graph.measures.overlap.likeness import (
    Above,
    concepts_alike,
    jaccard,
    names_alike,
    related,
    tasks_alike,
)
from graph.measures.overlap.profile import LEADS, WRITES, Cites, Profile, Stated

Value = float | str | bool | None
ALIKE = 0.7
"""Two duties from here on are the same activity."""
SOON = ("0001-01-01", "9999-12-31")


class Finding(NamedTuple):
    """One dimension of a pair."""

    value: Value
    shared: tuple[str, ...] = ()
    """Ids of what both have."""
    cites: Cites = ()
    unknown: tuple[str, ...] = ()
    """Ids of the bodies of which it is not known."""


Evidence = Mapping[str, Finding]
Pair = tuple[Profile, Profile]


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What the dimensions are measured against."""

    above: Above = field(default_factory=dict)
    """Wider concerns and groups of each."""
    over: Above = field(default_factory=dict)
    """Wider territories of each."""
    steps: Mapping[tuple[str, str], Cites] = field(default_factory=dict)
    """Where one body hands a case to another."""
    judged: Mapping[frozenset[str], tuple[str, Cites]] = field(default_factory=dict)
    """What people judged of two bodies: same, different, unsure."""
    seats_of: Mapping[str, int] = field(default_factory=dict)
    """On how many bodies each member sits."""
    bodies: int = 0
    """How many bodies there are in all."""


def evidence(one: Profile, two: Profile, context: Context) -> Evidence:
    """Return every dimension of a pair, in the order of the docs."""
    return {name: measure((one, two), context) for name, measure in DIMENSIONS.items()}


def _of(value: Value, pair: Pair, known: Callable[[Profile], object]) -> Finding:
    """Return a finding that names whose side is not known."""
    return Finding(value, unknown=tuple(p.id for p in pair if not known(p)))


def _identity(pair: Pair, context: Context) -> Finding:
    for left in (pair[0].id, *sorted(pair[0].kinds)):
        for right in (pair[1].id, *sorted(pair[1].kinds)):
            judged = context.judged.get(frozenset((left, right)))
            if judged and left != right:
                unsure = judged[0] == "unsure"
                value = None if unsure else judged[0]
                both = (pair[0].id, pair[1].id) if unsure else ()
                return Finding(value, cites=judged[1], unknown=both)
    return Finding("unsaid")


def _name(pair: Pair, _: Context) -> Finding:
    return _of(names_alike(pair[0].names, pair[1].names), pair, lambda p: p.names)


def _kind(pair: Pair, _: Context) -> Finding:
    common = pair[0].kinds & pair[1].kinds
    known = pair[0].kinds and pair[1].kinds
    value = bool(common) if known else None
    found = _of(value, pair, lambda p: p.kinds)
    return found._replace(shared=tuple(sorted(common)))


def _structure(pair: Pair, context: Context) -> Finding:
    """Return how one body belongs to the other, the closest way first."""
    for name, stated in (("part_of", _wholes), ("reports_to", _reports)):
        if cites := _either(pair, stated):
            return Finding(name, cites=cites)
    if cites := _sits(pair):
        return Finding("sits_on", cites=cites)
    if cites := _steps(pair, context):
        return Finding("chain", cites=cites)
    common = pair[0].wholes.keys() & pair[1].wholes.keys()
    cites = tuple(c for p in pair for w in sorted(common) for c in p.wholes[w])
    return Finding("siblings" if common else "none", tuple(sorted(common)), cites)


def _wholes(profile: Profile) -> Stated:
    return profile.wholes


def _reports(profile: Profile) -> Stated:
    return profile.reports_to


def _either(pair: Pair, ties: Callable[[Profile], Stated]) -> Cites:
    """Return where it is read that one of the two is tied so to the other."""
    turns = (pair, pair[::-1])
    return tuple(
        cite
        for lower, upper in turns
        for whole, cites in sorted(ties(lower).items())
        if whole in upper.ids
        for cite in cites
    )


def _sits(pair: Pair) -> Cites:
    return tuple(
        cite
        for body, other in (pair, pair[::-1])
        for seat in body.seats
        if seat.occupant in other.ids
        for cite in seat.cites
    )


def _steps(pair: Pair, context: Context) -> Cites:
    return tuple(
        cite
        for by, to in (pair, pair[::-1])
        for left in sorted(by.ids)
        for right in sorted(to.ids)
        for cite in context.steps.get((left, right), ())
    )


def _place(pair: Pair, context: Context) -> Finding:
    left, right = pair[0].places, pair[1].places
    if not left or not right:
        value = None
    elif left == right:
        value = "equal"
    elif _within(left, right, context.over) or _within(right, left, context.over):
        value = "contains"
    else:
        value = "overlaps" if left & right else "disjoint"
    return _of(value, pair, lambda p: p.places)


def _within(inner: Iterable[str], outer: Iterable[str], over: Above) -> bool:
    grounds = set(outer)
    return all(one in grounds or over.get(one, frozenset()) & grounds for one in inner)


def _time(pair: Pair, _: Context) -> Finding:
    first = max(p.first_day for p in pair)
    last = min(p.last_day for p in pair)
    if first > last:
        return Finding("apart")
    planned = tuple(p.id for p in pair if p.stance == "planned")
    return Finding("planned" if planned else "together", planned)


def _level(pair: Pair, _: Context) -> Finding:
    levels = [p.level for p in pair]
    value = levels[0] == levels[1] if all(levels) else None
    return _of(value, pair, lambda p: p.level)


def _members(pair: Pair, _: Context) -> Finding:
    return _shared_of(pair, Profile.members, lambda seat: seat.member)


def _rare_members(pair: Pair, context: Context) -> Finding:
    """Return the weighted Jaccard of members: one that sits everywhere says little.

    A member on d of n bodies weighs ln((n + 1) / d), as a word does in a text search.
    """
    left, right = pair[0].members(), pair[1].members()
    if not left or not right:
        return _of(None, pair, Profile.members)
    total = context.bodies + 1

    def weight(members: Iterable[str]) -> float:
        return sum(
            log(total / max(1, context.seats_of.get(m, 1))) for m in sorted(members)
        )

    every = weight(left | right)
    return Finding(weight(left & right) / every if every else 0.0)


def _offices(pair: Pair, _: Context) -> Finding:
    return _shared_of(
        pair, Profile.offices, lambda seat: seat.occupant if seat.office else None
    )


def _fields(pair: Pair, _: Context) -> Finding:
    return _shared_of(pair, Profile.fields, lambda seat: seat.field)


def _chair(pair: Pair, _: Context) -> Finding:
    return _lead(pair, LEADS)


def _secretariat(pair: Pair, _: Context) -> Finding:
    return _lead(pair, WRITES)


def _lead(pair: Pair, roles: tuple[str, ...]) -> Finding:
    left, right = (p.led_by(roles) for p in pair)
    common = left & right
    cites = _seat_cites(pair, lambda s: s.occupant if s.role in roles else None, common)
    value = bool(common) if left and right else None
    found = _of(value, pair, lambda p: p.led_by(roles))
    return found._replace(shared=tuple(sorted(common)), cites=cites)


def _shared_of(
    pair: Pair,
    said: Callable[[Profile], frozenset[str]],
    key: Callable[..., str | None],
) -> Finding:
    left, right = said(pair[0]), said(pair[1])
    common = left & right
    found = _of(jaccard(left, right), pair, said)
    cites = _seat_cites(pair, key, common)
    return found._replace(shared=tuple(sorted(common)), cites=cites)


def _seat_cites(
    pair: Pair, key: Callable[..., str | None], common: frozenset[str]
) -> Cites:
    return tuple(
        cite
        for p in pair
        for seat in p.seats
        if key(seat) in common
        for cite in seat.cites
    )


def _concerns(pair: Pair, context: Context) -> Finding:
    return _alike(pair, context, lambda p: p.concerns)


def _same_field_of_work(pair: Pair, context: Context) -> Finding:
    """Tell whether any two concerns belong together: the same broad concern."""
    value = related(pair[0].concerns, pair[1].concerns, context.above)
    return _of(value, pair, lambda p: p.concerns)


def _beneficiaries(pair: Pair, context: Context) -> Finding:
    return _alike(pair, context, lambda p: p.groups)


def _alike(pair: Pair, context: Context, said: Callable[[Profile], Stated]) -> Finding:
    left, right = said(pair[0]), said(pair[1])
    common = sorted(left.keys() & right.keys())
    cites = _cited(common or [*left, *right], (left, right))
    found = _of(concepts_alike(left, right, context.above), pair, said)
    return found._replace(shared=tuple(common), cites=cites)


def _cited(ids: Sequence[str], sides: Sequence[Stated]) -> Cites:
    return tuple(c for one in ids for side in sides for c in side.get(one, ()))


def _activities(pair: Pair, _: Context) -> Finding:
    value, matched = tasks_alike(pair[0].tasks, pair[1].tasks, ALIKE)
    cites = tuple(cite for match in matched for task in match for cite in task.cites)
    shared = tuple(dict.fromkeys(task.id for match in matched for task in match))
    return _of(value, pair, lambda p: p.tasks)._replace(shared=shared, cites=cites)


def _basis(pair: Pair, _: Context) -> Finding:
    left, right = pair[0].acts, pair[1].acts
    common = sorted(left.keys() & right.keys())
    found = _of(jaccard(left.keys(), right.keys()), pair, lambda p: p.acts)
    return found._replace(shared=tuple(common), cites=_cited(common, (left, right)))


DIMENSIONS: Mapping[str, Callable[[Pair, Context], Finding]] = {
    "identity": _identity,
    "name": _name,
    "kind": _kind,
    "structure": _structure,
    "place": _place,
    "time": _time,
    "level": _level,
    "concerns": _concerns,
    "broad_concern": _same_field_of_work,
    "activities": _activities,
    "beneficiaries": _beneficiaries,
    "members": _members,
    "rare_members": _rare_members,
    "offices": _offices,
    "fields": _fields,
    "chair": _chair,
    "secretariat": _secretariat,
    "basis": _basis,
}
"""Every dimension, as the rule table names it."""
