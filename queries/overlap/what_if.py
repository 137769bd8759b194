"""What it would save, move and break to merge two bodies, abolish one, or add one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from graph.measures.overlap.profile import Profile
from graph.measures.overlap.situation import Outcome
from graph.measures.overlap.whatif import abolish, add, merge
from queries.aim import Aim
from queries.answer import Answer, Row, Words, row_type
from queries.choices import CHANGES, refuse_other
from queries.conclude import conclude
from queries.overlap.asked_change import Options, Wanted, wanted
from queries.overlap.change_rows import notes_of, rows_of_change
from queries.overlap.profiles import Compared, Subject, compared
from queries.overlap.situations import Touched, situation_of
from queries.overlap.subjects import subjects_in
from queries.viewer import Viewer

NEW = "new"
"""What a body that is not there yet has for an id, where it has a name of its own."""


@row_type
class WhatIf(Row):
    """One thing that the change would do to a seat, duty, step, act or body."""

    ALWAYS = frozenset({"number"})

    id: str
    change: str
    effect: str
    thing: Words | None = None
    """Who sits there; the duty, step, act or body."""
    thing_id: str
    body: Words | None = None
    """The body that it is about, as it is now."""
    body_id: str
    holder: Words | None = None
    """Who would have the duty or step, or has it already."""
    stays_on: Words | None = None
    """The body on which who sits there sits anyway."""
    acts: tuple[Words, ...] | None = None
    """The acts that the duty is based on."""
    persons: tuple[str, ...] | None = None
    """Who holds the office that sits there."""
    holder_attested_on: str | None = None
    role: str | None = None
    new_role: str | None = None
    number: float | None = None
    """How many of `unit`; null where it is not known or nothing is counted."""
    at_most: float | None = None
    unit: str | None = None
    also: int | None = None
    """On how many other bodies of the place who sits there sits already."""
    how: str | None = None
    """What the act does for the body, or how the body was tied to it."""
    alike: Words | None = None
    """A like duty of another body, which could take this one's place."""
    alike_in: Words | None = None


def what_if(
    viewer: Viewer,
    *,
    change: str,
    bodies: Sequence[str],
    territory: str | None = None,
    into: str | None = None,
    like: str | None = None,
    concern: str | None = None,
) -> Answer:
    """Return what a change of bodies would do, the gravest first; nothing is stored.

    `into` names the body that takes the other in (the first); `like` the kind of a new
    body that has a name of its own.
    """
    refuse_other("change", change, CHANGES)
    options = Options(territory, into, like, concern)
    asked = wanted(viewer, change, bodies, options)
    found = compared(viewer, [*asked.bodies, *_others(viewer, asked)])
    changed = _changed(found, asked)
    touched = situation_of(viewer, found, changed, asked.place)
    if like and changed:
        touched, changed = _named(touched, changed[0], bodies[0])
    outcome = _outcome(asked, touched, changed)
    return conclude(
        viewer,
        "what_if",
        {"change": change, "bodies": list(bodies), **options._asdict()},
        rows_of_change(viewer, change, found, touched, outcome),
        WhatIf,
        _aim(asked),
        relations=("bodies",),
        notes=notes_of(viewer, change, changed, touched, outcome),
    )


def _others(viewer: Viewer, asked: Wanted) -> list[Subject]:
    """Return the other bodies of the place; those of a kind that goes, go with it."""
    named = {one.id for one in asked.bodies}
    going = named if asked.change != "add" else set()
    return [
        one
        for one in subjects_in(viewer, asked.place)
        if one.id not in named and going.isdisjoint(one.kinds)
    ]


def _changed(found: Compared, asked: Wanted) -> list[Profile]:
    """Return the profiles of the bodies asked about; none unless all are there then."""
    ids = [one.id for one in asked.bodies]
    by_id = {one.id: one for one in found.profiles}
    return [by_id[one] for one in ids] if by_id.keys() >= set(ids) else []


def _named(touched: Touched, kind: Profile, name: str) -> tuple[Touched, list[Profile]]:
    """Return a new body of a kind under a name of its own, with what it touches."""
    new = replace(kind, id=NEW)
    before = touched.situation
    meetings = dict(before.meetings)
    if kind.id in meetings:
        meetings[NEW] = meetings[kind.id]
    there = replace(before, bodies=before.others(kind.id), meetings=meetings)
    labels = {**touched.labels, NEW: {"label_sq": name}}
    return touched._replace(situation=there, labels=labels), [new]


def _outcome(asked: Wanted, touched: Touched, changed: Sequence[Profile]) -> Outcome:
    if not changed:
        return Outcome((), touched.situation.bodies)
    if asked.change == "merge":
        first, second = changed
        return merge(touched.situation, first, second, into=asked.into or first.id)
    act = add if asked.change == "add" else abolish
    return act(touched.situation, changed[0])


def _aim(asked: Wanted) -> Aim:
    own = [one.id for one in asked.bodies if one.id not in one.kinds]
    kinds = [kind for one in asked.bodies for kind in one.kinds]
    return Aim(tuple(own), tuple(dict.fromkeys(kinds)), asked.place, asked.notes)
