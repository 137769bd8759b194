"""What it would do to merge two bodies, to abolish one, or to add one of a kind.

Computed on an overlay: the bodies of the situation stay as they are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from graph.measures.overlap.aftermath import (
    bases,
    duties_left,
    duties_merged,
    lines,
    steps,
)
from graph.measures.overlap.evidence import ALIKE
from graph.measures.overlap.likeness import task_alike
from graph.measures.overlap.profile import Profile, Stated
from graph.measures.overlap.seating import (
    only_seats,
    seat_added,
    seat_gone,
    seat_merged,
    sizes,
    who,
)
from graph.measures.overlap.situation import (
    Change,
    Effect,
    Outcome,
    Situation,
    in_order,
    once,
)


def merge(situation: Situation, a: Profile, b: Profile, *, into: str) -> Outcome:
    """Return what is saved, moved and lost where one of two bodies takes the other in."""
    keeper, goes = (a, b) if into == a.id else (b, a)
    seats = [seat_merged(situation, seat, keeper, goes) for seat in goes.seats]
    merged = _merged(keeper, goes, [s for s in seats if s.effect is Effect.SEAT_MOVED])
    after = (merged, *situation.others(a.id, b.id))
    changes = [
        *seats,
        _meetings(situation, goes, Effect.MEETINGS_SAVED),
        *duties_merged(keeper, goes),
        *steps(situation, goes, keeper),
        *lines(situation, goes, keeper),
        *bases(situation, goes),
        *(one for one in bases(situation, keeper) if one.how == "composes"),
        *only_seats(goes, seats, after),
        *sizes(situation, (keeper, goes), merged),
    ]
    return Outcome(in_order(changes), after)


def abolish(situation: Situation, a: Profile) -> Outcome:
    """Return what is saved and lost without a body that nothing takes the place of."""
    after = situation.others(a.id)
    seats = [seat_gone(situation, seat, a, after) for seat in a.seats]
    changes = [
        *seats,
        _meetings(situation, a, Effect.MEETINGS_SAVED),
        *duties_left(situation, a, after),
        *steps(situation, a, None),
        *lines(situation, a, None),
        *bases(situation, a),
        *only_seats(a, seats, after),
        *sizes(situation, (a,), None),
    ]
    return Outcome(in_order(changes), after)


def add(situation: Situation, new: Profile) -> Outcome:
    """Return what a new body asks of its members, and what is there already."""
    there = situation.others(new.id)
    changes = [
        *(seat_added(situation, seat, new, there) for seat in new.seats),
        _meetings(situation, new, Effect.MEETINGS_ADDED),
        *_duties_added(new, there),
        *_steps_gained(situation, new),
        *bases(situation, new),
        *sizes(situation, (), new),
    ]
    return Outcome(in_order(changes), (new, *there))


# Bodies


def _meetings(situation: Situation, body: Profile, effect: Effect) -> Change:
    return Change(
        effect=effect,
        body=body.id,
        thing=body.id,
        number=situation.meetings.get(body.id),
        cites=body.cites,
    )


def _merged(keeper: Profile, goes: Profile, moved: Sequence[Change]) -> Profile:
    """Return the body that took the other in: both bodies' work, each member once."""
    roles = {(one.thing, one.holder): one.new_role for one in moved}
    seats = [
        replace(seat, role=roles[seat.id, who(seat)] or seat.role)
        for seat in goes.seats
        if (seat.id, who(seat)) in roles
    ]
    filled = {(seat.role, seat.field) for seat in seats if not seat.prescribed}
    kept = [
        s for s in keeper.seats if not s.prescribed or (s.role, s.field) not in filled
    ]
    tasks = {task.id: task for task in (*goes.tasks, *keeper.tasks)}
    return replace(
        keeper,
        seats=(*kept, *seats),
        tasks=tuple(tasks.values()),
        concerns=_joined(keeper.concerns, goes.concerns),
        groups=_joined(keeper.groups, goes.groups),
        acts=_joined(keeper.acts, goes.acts),
        places=keeper.places | goes.places,
        wholes=_without(_joined(keeper.wholes, goes.wholes), keeper, goes),
        reports_to=_without(_joined(keeper.reports_to, goes.reports_to), keeper, goes),
    )


def _joined(one: Stated, two: Stated) -> Stated:
    return {
        key: once((*one.get(key, ()), *two.get(key, ())))
        for key in dict.fromkeys((*one, *two))
    }


def _without(ties: Stated, *bodies: Profile) -> Stated:
    """Return the ties but for those to the bodies themselves."""
    own = {key for body in bodies for key in body.ids}
    return {key: cites for key, cites in ties.items() if key not in own}


# Of a new body


def _duties_added(new: Profile, there: Sequence[Profile]) -> Iterator[Change]:
    """Yield the duties of a new body; one that another bears already is doubled."""
    for task in new.tasks:
        found = next(
            (
                (body, other)
                for body in there
                for other in body.tasks
                if task_alike(task, other) >= ALIKE
            ),
            None,
        )
        yield Change(
            effect=Effect.DUTY_DOUBLED if found else Effect.DUTY_ADDED,
            body=new.id,
            thing=task.id,
            holder=found[0].id if found else None,
            alike=(found[0].id, found[1].id) if found else None,
            cites=task.cites,
            prescribed=task.prescribed,
        )


def _steps_gained(situation: Situation, new: Profile) -> Iterator[Change]:
    for step in situation.steps:
        if new.ids & (step.by | step.to):
            yield Change(
                effect=Effect.STEP_GAINED,
                body=new.id,
                thing=step.id,
                cites=step.cites,
            )
