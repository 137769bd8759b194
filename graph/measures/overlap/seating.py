"""What becomes of a body's seats, and how big it is then."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from graph.measures.overlap.profile import ONCE, Profile, Seat
from graph.measures.overlap.situation import Change, Effect, Situation, once

_MEMBER = "member"


def sits_on(situation: Situation, seat: Seat, body: Profile) -> Seat | None:
    """Return the seat of a body that whoever takes this seat has there already.

    The same occupant, a post for its role, or an institution on one side: two named
    offices of one institution are two people.
    """
    return next((one for one in body.seats if _same(situation, seat, one)), None)


def _same(situation: Situation, one: Seat, two: Seat) -> bool:
    left, right = who(one), who(two)
    if left is None or right is None:
        return False
    if left == right:
        return True
    roles = situation.roles
    if right in roles.get(left, ()) or left in roles.get(right, ()):
        return True
    return one.member == two.member and one.member in (left, right)


def who(seat: Seat) -> str | None:
    """Return who sits there: the occupant, or the institution that it speaks for."""
    return seat.occupant or seat.member


def seat_merged(
    situation: Situation, seat: Seat, keeper: Profile, goes: Profile
) -> Change:
    taken = any(one.role == seat.role for one in keeper.seats)
    clash = seat.role in ONCE and taken
    meant = situation.meetings.get(goes.id)
    if sits_on(situation, seat, keeper):
        saved = _seat(Effect.SEAT_SAVED, seat, goes, number=meant)
        return replace(saved, elsewhere=keeper.id)
    if clash and who(seat) is None:
        # Nobody is known to take it: the office falls away, no member moves.
        return _seat(Effect.SEAT_LOST, seat, goes, number=meant)
    kept = situation.meetings.get(keeper.id)
    fewer = meant - kept if meant is not None and kept is not None else None
    moved = _seat(Effect.SEAT_MOVED, seat, goes, number=fewer)
    return replace(moved, new_role=_MEMBER) if clash else moved


def seat_gone(
    situation: Situation, seat: Seat, body: Profile, after: Sequence[Profile]
) -> Change:
    number = situation.meetings.get(body.id)
    there = [one for one in after if sits_on(situation, seat, one)]
    if not there:
        return _seat(Effect.SEAT_LOST, seat, body, number=number)
    saved = _seat(Effect.SEAT_SAVED, seat, body, number=number)
    return replace(saved, elsewhere=min(there, key=real_first).id)


def real_first(body: Profile) -> tuple[bool, str]:
    """Return what sorts bodies that are there before those that only a rule lays down."""
    return body.id in body.kinds, body.id


def seat_added(
    situation: Situation, seat: Seat, new: Profile, there: Sequence[Profile]
) -> Change:
    also = tuple(one.id for one in there if sits_on(situation, seat, one))
    added = _seat(Effect.SEAT_ADDED, seat, new, number=situation.meetings.get(new.id))
    return replace(added, also=len(also))


def _seat(effect: Effect, seat: Seat, body: Profile, *, number: float | None) -> Change:
    return Change(
        effect=effect,
        body=body.id,
        thing=seat.id,
        holder=who(seat),
        role=seat.role,
        number=number,
        cites=seat.cites,
        prescribed=seat.prescribed,
    )


def only_seats(
    body: Profile, seats: Iterable[Change], after: Sequence[Profile]
) -> Iterator[Change]:
    """Yield the members that would sit on no body any more."""
    there = {member for one in after for member in one.members()}
    saved = {(c.thing, c.holder) for c in seats if c.effect is Effect.SEAT_SAVED}
    kept = {s.member for s in body.seats if (s.id, who(s)) in saved}
    for member in sorted(body.members() - there - kept):
        cites = tuple(c for s in body.seats if s.member == member for c in s.cites)
        yield Change(
            effect=Effect.ONLY_SEAT, body=body.id, thing=member, cites=once(cites)
        )


def sizes(
    situation: Situation, before: Sequence[Profile], after: Profile | None
) -> Iterator[Change]:
    """Yield how many seats there were and would be, and what the kinds lay down.

    A rule that names a leader, and not who else sits there, lays down no size.
    """
    for body in before:
        yield _size(situation, Effect.SIZE_BEFORE, body.id, body.seats, body.cites)
    if after is None:
        return
    yield _size(situation, Effect.SIZE_AFTER, after.id, after.seats, after.cites)
    for kind in sorted(after.kinds):
        shape = situation.shapes.get(kind)
        if shape and kind in situation.whole:
            cites = tuple(cite for seat in shape for cite in seat.cites)
            yield _size(situation, Effect.SIZE_PRESCRIBED, kind, shape, cites)
    if before:  # of a new body every seat is still to be filled
        laid = {s.id for kind in after.kinds for s in situation.shapes.get(kind, ())}
        yield from (
            _seat(Effect.SEAT_MISSING, seat, after, number=None)
            for seat in after.seats
            if seat.prescribed and seat.id in laid
        )


def _size(
    situation: Situation,
    effect: Effect,
    body: str,
    seats: Sequence[Seat],
    cites: Iterable[str],
) -> Change:
    least, most = situation.size(seats)
    read = once(cite for seat in seats for cite in seat.cites) or once(cites)
    return Change(
        effect=effect,
        body=body,
        thing=body,
        number=float(least) if seats else None,
        most=float(most) if most > least else None,
        cites=read,
    )
