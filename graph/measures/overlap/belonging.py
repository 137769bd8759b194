"""How two bodies belong together: by name, kind, structure, place, time and level."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from graph.measures.overlap.finding import Context, Finding, Pair, finding
from graph.measures.overlap.likeness import Above, names_alike
from graph.measures.overlap.profile import Cites, Profile, Stated


def identity(pair: Pair, context: Context) -> Finding:
    for left in (pair[0].id, *sorted(pair[0].kinds)):
        for right in (pair[1].id, *sorted(pair[1].kinds)):
            judged = context.judged.get(frozenset((left, right)))
            if judged and left != right:
                unsure = judged[0] == "unsure"
                value = None if unsure else judged[0]
                both = (pair[0].id, pair[1].id) if unsure else ()
                return Finding(value, cites=judged[1], unknown=both)
    return Finding("unsaid")


def name(pair: Pair, _: Context) -> Finding:
    return finding(names_alike(pair[0].names, pair[1].names), pair, lambda p: p.names)


def kind(pair: Pair, _: Context) -> Finding:
    common = pair[0].kinds & pair[1].kinds
    known = pair[0].kinds and pair[1].kinds
    value = bool(common) if known else None
    found = finding(value, pair, lambda p: p.kinds)
    return found._replace(shared=tuple(sorted(common)))


def structure(pair: Pair, context: Context) -> Finding:
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


def place(pair: Pair, context: Context) -> Finding:
    left, right = pair[0].places, pair[1].places
    if not left or not right:
        value = None
    elif left == right:
        value = "equal"
    elif _within(left, right, context.over) or _within(right, left, context.over):
        value = "contains"
    else:
        value = "overlaps" if left & right else "disjoint"
    return finding(value, pair, lambda p: p.places)


def _within(inner: Iterable[str], outer: Iterable[str], over: Above) -> bool:
    grounds = set(outer)
    return all(one in grounds or over.get(one, frozenset()) & grounds for one in inner)


def time(pair: Pair, _: Context) -> Finding:
    first = max(p.first_day for p in pair)
    last = min(p.last_day for p in pair)
    if first > last:
        return Finding("apart")
    planned = tuple(p.id for p in pair if p.stance == "planned")
    return Finding("planned" if planned else "together", planned)


def level(pair: Pair, _: Context) -> Finding:
    levels = [p.level for p in pair]
    value = levels[0] == levels[1] if all(levels) else None
    return finding(value, pair, lambda p: p.level)
