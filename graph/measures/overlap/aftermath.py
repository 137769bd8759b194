"""What becomes of a body's duties, steps, ties and acts when it is no more."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graph.measures.overlap.evidence import ALIKE
from graph.measures.overlap.likeness import task_alike
from graph.measures.overlap.profile import Cites, Profile, Stated, Task
from graph.measures.overlap.seating import real_first
from graph.measures.overlap.situation import Act, Change, Effect, Situation

OBLIGING = ("founds", "mandates", "composes", "establish")
"""What an act does for a body that it wants to be there, or to be made up so."""
REGULATES = "regulates"


# Duties: each of them ends in exactly one of kept, moved and orphaned


def duties_merged(keeper: Profile, goes: Profile) -> Iterator[Change]:
    """Yield the duties of both: those that the keeper has anyway, and those it takes."""
    own = {task.id for task in keeper.tasks}
    for task in keeper.tasks:
        yield _duty(Effect.DUTY_KEPT, task, keeper, holder=keeper.id)
    for task in goes.tasks:
        if task.id not in own:
            like = _most_alike(task, [keeper])
            yield _duty(Effect.DUTY_MOVED, task, goes, holder=keeper.id, alike=like)


def duties_left(
    situation: Situation, gone: Profile, after: Sequence[Profile]
) -> Iterator[Change]:
    """Yield the duties of a body that is no more: who else bears each, if anybody does.

    A like duty of another body keeps nothing: it is named as who could take it.
    """
    for task in gone.tasks:
        if holder := _bearer(situation, task, after):
            yield _duty(Effect.DUTY_KEPT, task, gone, holder=holder)
        else:
            like = _most_alike(task, after)
            yield _duty(Effect.DUTY_ORPHANED, task, gone, alike=like)


def _bearer(situation: Situation, task: Task, after: Sequence[Profile]) -> str | None:
    """Return who also bears a duty: a body, else an office or institution."""
    bodies = [one for one in after if any(t.id == task.id for t in one.tasks)]
    if bodies:
        return min(bodies, key=real_first).id
    return min(situation.bearers.get(task.id, frozenset()), default=None)


def _most_alike(task: Task, bodies: Sequence[Profile]) -> tuple[str, str] | None:
    found = [
        (task_alike(task, other), body.id, other.id)
        for body in bodies
        for other in body.tasks
    ]
    likeness, body, duty = max(found, default=(0.0, "", ""))
    return (body, duty) if likeness >= ALIKE else None


def _duty(
    effect: Effect,
    task: Task,
    body: Profile,
    *,
    holder: str | None = None,
    alike: tuple[str, str] | None = None,
) -> Change:
    return Change(
        effect=effect,
        body=body.id,
        thing=task.id,
        holder=holder,
        alike=alike,
        cites=task.cites,
        prescribed=task.prescribed,
    )


# Steps and ties


def steps(
    situation: Situation, gone: Profile, keeper: Profile | None
) -> Iterator[Change]:
    """Yield the steps that a body takes or receives: who does so then."""
    there = {key for one in situation.others(gone.id) for key in one.ids}
    for step in situation.steps:
        if gone.ids & (step.by | step.to):
            effect = _step_then(step, gone, keeper, frozenset(there))
            holder = keeper.id if keeper and effect is Effect.STEP_MOVED else None
            yield Change(
                effect=effect,
                body=gone.id,
                thing=step.id,
                holder=holder,
                cites=step.cites,
            )


def _step_then(
    step: Act, gone: Profile, keeper: Profile | None, there: frozenset[str]
) -> Effect:
    if keeper is not None:
        for one, other in ((step.by, step.to), (step.to, step.by)):
            if one & gone.ids and other & keeper.ids:
                return Effect.STEP_INSIDE
        return Effect.STEP_MOVED
    for side in (step.by, step.to):
        # A kind that another body of the place is of still has somebody to act.
        if side & gone.ids and not side - (gone.ids - there):
            return Effect.STEP_LOST
    return Effect.STEP_REDUCED


def lines(
    situation: Situation, gone: Profile, keeper: Profile | None
) -> Iterator[Change]:
    """Yield the bodies that were part of a body, or reported to it."""
    if keeper is not None:
        yield from _lines(keeper, gone, keeper, Effect.LINE_INSIDE)
        yield from _lines(gone, keeper, keeper, Effect.LINE_INSIDE)
    effect = Effect.LINE_MOVED if keeper else Effect.LINE_LOST
    for other in situation.others(gone.id, *([keeper.id] if keeper else ())):
        yield from _lines(other, gone, keeper, effect)


def _lines(
    lower: Profile, upper: Profile, keeper: Profile | None, effect: Effect
) -> Iterator[Change]:
    for how, ties in (("part_of", lower.wholes), ("reports_to", lower.reports_to)):
        if cites := _cited(ties, upper):
            yield Change(
                effect=effect,
                body=upper.id,
                thing=lower.id,
                holder=keeper.id if keeper and effect is Effect.LINE_MOVED else None,
                how=how,
                cites=cites,
            )


def _cited(ties: Stated, body: Profile) -> Cites:
    return tuple(
        c for key, cites in sorted(ties.items()) if key in body.ids for c in cites
    )


# Acts


def bases(situation: Situation, body: Profile) -> Iterator[Change]:
    """Yield the acts that want a body to be there or made up so, and that rule its work."""
    for one in situation.bases:
        if one.body in body.ids and one.effect in (*OBLIGING, REGULATES):
            regulates = one.effect == REGULATES
            yield Change(
                effect=Effect.REGULATED_BY if regulates else Effect.OBLIGED_BY,
                body=body.id,
                thing=one.act,
                how=one.effect,
                cites=one.cites,
            )
