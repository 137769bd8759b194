"""What a change of bodies is measured on: a place's bodies as they are, never touched."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from graph.measures.overlap.profile import Cites, Profile, Seat


class Act(NamedTuple):
    """A step of a pathway: who takes it, and whom the case goes to."""

    id: str
    by: frozenset[str] = frozenset()
    to: frozenset[str] = frozenset()
    cites: Cites = ()


class Basis(NamedTuple):
    """An act or duty that wants a body to be there, or made up so, or rules how it works."""

    body: str
    """The body or kind that it speaks of."""
    act: str
    """The act or provision; the duty where no act is named."""
    effect: str
    """founds, mandates, composes, regulates, or establish: a duty to set it up."""
    cites: Cites = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """The bodies of a place, with what else a change of them touches."""

    bodies: tuple[Profile, ...]
    meetings: Mapping[str, float] = field(default_factory=dict)
    """Meetings a year of each body; of one that is not here they are not known."""
    steps: tuple[Act, ...] = ()
    bases: tuple[Basis, ...] = ()
    bearers: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Offices and institutions that bear a duty besides the bodies."""
    places: Mapping[str, tuple[int | None, int | None]] = field(default_factory=dict)
    """How many sit on a seat, at least and at most, where it is said."""
    roles: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """The roles that a post is of."""
    shapes: Mapping[str, tuple[Seat, ...]] = field(default_factory=dict)
    """The seats that each kind of body lays down."""
    whole: frozenset[str] = frozenset()
    """The kinds whose seats are all laid down: only of these a rule says a size."""

    def others(self, *ids: str) -> tuple[Profile, ...]:
        """Return the bodies but for these."""
        return tuple(one for one in self.bodies if one.id not in ids)

    def size(self, seats: Iterable[Seat]) -> tuple[int, int]:
        """Return how many sit on these seats, at least and at most as far as it is said."""
        said = [self.places.get(one, (None, None)) for one in {s.id for s in seats}]
        least = sum(low or high or 1 for low, high in said)
        return least, max(least, sum(high or low or 1 for low, high in said))


class Effect(StrEnum):
    """What may become of a seat, a duty, a step or a body, in the order of an answer."""

    OBLIGED_BY = "obliged_by"
    REGULATED_BY = "regulated_by"
    DUTY_ORPHANED = "duty_orphaned"
    DUTY_MOVED = "duty_moved"
    DUTY_KEPT = "duty_kept"
    DUTY_ADDED = "duty_added"
    DUTY_DOUBLED = "duty_doubled"
    STEP_LOST = "step_lost"
    STEP_REDUCED = "step_reduced"
    STEP_INSIDE = "step_inside"
    STEP_MOVED = "step_moved"
    STEP_GAINED = "step_gained"
    LINE_LOST = "line_lost"
    LINE_INSIDE = "line_inside"
    LINE_MOVED = "line_moved"
    ONLY_SEAT = "only_seat"
    MEETINGS_SAVED = "meetings_saved"
    MEETINGS_ADDED = "meetings_added"
    SIZE_BEFORE = "size_before"
    SIZE_AFTER = "size_after"
    SIZE_PRESCRIBED = "size_prescribed"
    SEAT_MISSING = "seat_missing"
    SEAT_LOST = "seat_lost"
    SEAT_SAVED = "seat_saved"
    SEAT_MOVED = "seat_moved"
    SEAT_ADDED = "seat_added"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One thing that a change of bodies does."""

    effect: Effect
    body: str
    """The body that it is about, as it was."""
    thing: str
    """The seat, duty, step, act, member or body."""
    cites: Cites
    holder: str | None = None
    """Who has the duty or step then; of a seat, who sits there."""
    role: str | None = None
    new_role: str | None = None
    number: float | None = None
    """Meetings a year that are saved or added, or how many sit there at least."""
    most: float | None = None
    """How many sit there at most."""
    elsewhere: str | None = None
    """The body on which who sits there sits already."""
    also: int | None = None
    """On how many other bodies who sits there sits already."""
    how: str | None = None
    """What an act does for the body, or how a body was tied to it."""
    alike: tuple[str, str] | None = None
    """A body with a like duty, and that duty."""
    prescribed: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a change does, and the bodies as they would be then."""

    changes: tuple[Change, ...]
    bodies: tuple[Profile, ...]


def once(cites: Iterable[str]) -> Cites:
    """Return entries without those that are there already."""
    return tuple(dict.fromkeys(cites))


ORDER = {effect: number for number, effect in enumerate(Effect)}


def in_order(changes: Iterable[Change]) -> tuple[Change, ...]:
    """Return the changes gravest first."""

    def key(one: Change) -> tuple[int, str, str, str]:
        return (ORDER[one.effect], one.body, one.thing, one.holder or "")

    return tuple(sorted(changes, key=key))
