"""How far a change reaches: everything that depends on what changes, nearest first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np

from graph.measures.reach import Ways, reach


class Tie(NamedTuple):
    """One thing depends on another: `by` may tell parallel ties apart."""

    on: str
    thing: str
    by: str = ""


class Reached(NamedTuple):
    """A thing that the change reaches, over which tie and how far away."""

    thing: str
    distance: int
    over: Tie | None = None
    """The tie of a shortest chain; none for what changes itself."""


def blast(changed: Iterable[str], ties: Iterable[Tie]) -> dict[str, Reached]:
    """Return what depends on the changed, directly or not, in order of distance.

    Of chains equally short the first by id is kept, so that the answer never depends
    on the order of the ties. A thing that depends on itself, or in a circle, is reached
    once.
    """
    starts, every = sorted(set(changed)), sorted(set(ties))
    names = sorted({*starts, *(end for tie in every for end in (tie.on, tie.thing))})
    number = {one: n for n, one in enumerate(names)}
    on = np.array([number[tie.on] for tie in every], np.int64)
    to = np.array([number[tie.thing] for tie in every], np.int64)
    first = np.searchsorted(on, np.arange(len(names) + 1))
    ways = reach(np.array([number[one] for one in starts], np.int64), first, to)
    far = np.flatnonzero(ways.distance >= 0)
    order = far[np.argsort(ways.distance[far], kind="stable")]
    return {names[n]: _reached(n, names, every, ways) for n in order.tolist()}


def _reached(n: int, names: list[str], every: list[Tie], ways: Ways) -> Reached:
    over = int(ways.over[n])
    return Reached(names[n], int(ways.distance[n]), every[over] if over >= 0 else None)


def chain(reached: dict[str, Reached], thing: str) -> Sequence[Tie]:
    """Return the ties of a shortest chain from what changes to a thing, in order."""
    found: list[Tie] = []
    at = reached[thing]
    while at.over is not None:
        found.append(at.over)
        at = reached[at.over.on]
    return found[::-1]


def fallen(
    gone: Iterable[str], ties: Iterable[Tie], bases: Sequence[Tie]
) -> frozenset[str]:
    """Return what goes when these go: what depends on them and has no other basis.

    `ties` are those that carry a thing; `bases` are all that it rests on, also on what
    the change does not reach. A thing goes when something that carries it goes and
    every one of its bases does.
    """
    above: dict[str, set[str]] = defaultdict(set)
    for tie in bases:
        above[tie.thing].add(tie.on)
    below: dict[str, set[str]] = defaultdict(set)
    for tie in ties:
        below[tie.on].add(tie.thing)
    for base in bases:
        below[base.on].add(base.thing)  # a basis that goes may be the last one
    falls = set(gone)
    edge = sorted(falls)
    while edge:
        one = edge.pop()
        for thing in below[one]:
            if thing not in falls and above[thing] <= falls:
                falls.add(thing)
                edge.append(thing)
    return frozenset(falls)
