"""Whom two bodies share: members, the very same people, fields, who leads them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from math import log

from graph.measures.overlap.finding import Context, Finding, Pair, finding
from graph.measures.overlap.likeness import jaccard
from graph.measures.overlap.profile import LEADS, WRITES, Cites, Profile


def members(pair: Pair, _: Context) -> Finding:
    found = _shared_of(pair, Profile.members, lambda seat: seat.member)
    drawn = tuple(c for p in pair for one in found.shared for c in p.drawn.get(one, ()))
    return found._replace(cites=tuple(dict.fromkeys((*found.cites, *drawn))))


def rare_members(pair: Pair, context: Context) -> Finding:
    """Return the weighted Jaccard of members: one that sits everywhere says little.

    A member on d of n bodies weighs ln((n + 1) / d), as a word does in a text search.
    """
    left, right = pair[0].members(), pair[1].members()
    if not left or not right:
        return finding(None, pair, Profile.members)
    total = context.bodies + 1

    def weight(members: Iterable[str]) -> float:
        return sum(
            log(total / max(1, context.seats_of.get(m, 1))) for m in sorted(members)
        )

    every = weight(left | right)
    return Finding(weight(left & right) / every if every else 0.0)


def offices(pair: Pair, _: Context) -> Finding:
    return _shared_of(
        pair, Profile.offices, lambda seat: seat.occupant if seat.office else None
    )


def fields(pair: Pair, _: Context) -> Finding:
    return _shared_of(pair, Profile.fields, lambda seat: seat.field)


def chair(pair: Pair, _: Context) -> Finding:
    return _lead(pair, LEADS)


def secretariat(pair: Pair, _: Context) -> Finding:
    return _lead(pair, WRITES)


def _lead(pair: Pair, roles: tuple[str, ...]) -> Finding:
    left, right = (p.led_by(roles) for p in pair)
    common = left & right
    cites = _seat_cites(pair, lambda s: s.occupant if s.role in roles else None, common)
    value = bool(common) if left and right else None
    found = finding(value, pair, lambda p: p.led_by(roles))
    return found._replace(shared=tuple(sorted(common)), cites=cites)


def _shared_of(
    pair: Pair,
    said: Callable[[Profile], frozenset[str]],
    key: Callable[..., str | None],
) -> Finding:
    left, right = said(pair[0]), said(pair[1])
    common = left & right
    found = finding(jaccard(left, right), pair, said)
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
