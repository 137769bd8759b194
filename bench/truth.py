"""How well the grades find what was planted, against members, names or chance alone.

What is counted is mistakes: 1 - F1 of the pairs called duplications. A world is loaded
into a store of its own and asked as a user asks: `ura overlaps`.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from bench.measure import Measured
from bench.planted import Body, Planted, Shape, planted, statements, within_places
from graph.home import Home
from graph.measures.overlap.likeness import jaccard, names_alike
from queries.overlap.overlaps import overlaps, pairs_of
from queries.viewer import Viewer

ON = "2026-06-01"
RECALL, FALSE = 0.95, 0.05
"""To reach: so many of the planted found, at most so many of the found false."""
MEMBERS, NAMES, Q = 0.4, 0.9, 0.05
"""From where on each peer, alone, calls a pair a duplication."""
LEAST_MISTAKES = 0.001
PLANTED = ("copy", "same_mandate")
"""The sorts of planted pairs that are duplications."""


@dataclass(frozen=True, slots=True)
class Called:
    """How well a set of pairs agrees with what was planted."""

    recall: float
    false: float

    @classmethod
    def of(cls, called: set[frozenset[str]], true: set[frozenset[str]]) -> Called:
        """Compare the pairs that were called with those that are."""
        hit = len(called & true)
        return cls(hit / len(true), 1 - hit / len(called) if called else 0.0)

    @property
    def mistakes(self) -> float:
        """1 - F1, never quite nothing, so that it can be compared by a ratio."""
        precision = 1 - self.false
        both = self.recall + precision
        f1 = 2 * self.recall * precision / both if both else 0.0
        return max(LEAST_MISTAKES, 1 - f1)


def truth(seed: int, shape: Shape) -> Iterator[Measured]:
    """Yield our mistakes beside those of each peer, for one seed."""
    world = planted(seed, shape)
    true = world.of(*PLANTED)
    grades, chance = asked(world)
    ours = Called.of(
        {pair for pair, name in grades.items() if name == "duplication"}, true
    )
    peers = {
        "members alone": by_members(world),
        "names alone": by_names(world),
        "q-value alone": chance,
    }
    good = ours.recall >= RECALL and ours.false <= FALSE
    for name, called in peers.items():
        peer = Called.of(called, true)
        yield Measured(
            work=f"mistakes, seed {seed}: {name}",
            ours=ours.mistakes,
            peer=peer.mistakes,
            goal=1.0,
            equal=good,
            unit="1-F1",
            note=f"recall {ours.recall:.3f} / {peer.recall:.3f}, false {ours.false:.3f} / {peer.false:.3f}",
        )


def asked(world: Planted) -> tuple[dict[frozenset[str], str], set[frozenset[str]]]:
    """Return each pair's grade as a user is told it, and the pairs with a q to call."""
    with tempfile.TemporaryDirectory(prefix="ura-truth-") as name:
        home = Home(Path(name))
        with home:
            home.add("planted", iter(list(statements(world))), "2026-01-02", "planted")
            home.build()
        with home.open() as store:
            answer = overlaps(Viewer(store, on=ON), min_grade="unrelated")
    pairs = {frozenset((row.first_id, row.second_id)): row for row in pairs_of(answer)}
    grades = {pair: row.grade for pair, row in pairs.items()}
    chance = {pair for pair, row in pairs.items() if row.q is not None and row.q <= Q}
    return grades, chance


def by_members(world: Planted) -> set[frozenset[str]]:
    """Return the pairs of one place that share so many members."""
    return _by(world, lambda a, b: (jaccard(a.members, b.members) or 0) >= MEMBERS)


def by_names(world: Planted) -> set[frozenset[str]]:
    """Return the pairs of one place whose names are so alike."""
    return _by(world, lambda a, b: (names_alike([a.name], [b.name]) or 0) >= NAMES)


def _by(world: Planted, alike: Callable[[Body, Body], bool]) -> set[frozenset[str]]:
    bodies = {body.id: body for body in world.bodies}
    return {
        pair
        for pair in within_places(world)
        if alike(*(bodies[one] for one in sorted(pair)))
    }
