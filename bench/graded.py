"""From a store with very many bodies to graded pairs, beside the bare read and the join.

The peer reads who sits where through the engine alone, row by row, and joins the members;
it knows no grade. What ours does beyond that is all that a grade needs.

A bigger country has more municipalities, not bigger ones: each has as many bodies as
before. The store is built by another process, `python -m bench.graded HOME SIZE SEED`, as
it is where somebody asks: a process that builds keeps the engine's memory small. Garbage
is looked for as seldom as the command `ura` does, for both.
"""

from __future__ import annotations

import gc
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import TypeVar

from api.start import OBJECTS
from bench.bare import Bare
from bench.measure import Measured
from bench.planted import Planted, Shape, planted, statements
from graph.home import Home
from graph.measures.overlap.join import similar_pairs
from graph.measures.overlap.memberships import Memberships
from graph.policy import expand, parameters
from queries.ahead import parts
from queries.overlap.candidates import LEAST_MEMBERS
from queries.overlap.overlaps import Pair, overlaps, pairs_of
from queries.viewer import Viewer

T = TypeVar("T")
BODIES = 50_000
"""At size 1."""
GOAL = 0.75
ON = "2026-06-01"
IN_EACH = 10
"""Bodies of one municipality, before pairs are planted."""
SEATED = Path(__file__).parent / "seated.cypher"
"""A row a membership, in order."""
TURNS = 3
TIMEOUT_MS = 120_000
_ROOT = Path(__file__).parent.parent


def from_a_store(folder: Path, size: float, seed: int) -> Iterator[Measured]:
    """Yield what it takes to grade all pairs of a store that are worth it."""
    path = folder / "graded"
    command = [sys.executable, "-m", "bench.graded", str(path), str(size), str(seed)]
    subprocess.run(command, cwd=_ROOT, check=True)
    gc.set_threshold(OBJECTS)
    home = Home(path, timeout_ms=TIMEOUT_MS)
    world = _world(size, seed)
    ids, copies = [body.id for body in world.bodies], world.of("copy")
    del world
    ours, rows = _ours(home)
    peer, pairs = _peer(home.generations.current().database, ids)
    told = {frozenset((row.first_id, row.second_id)): row for row in rows}
    alike = {
        pair for pair, row in told.items() if (row.members_alike or 0) >= LEAST_MEMBERS
    }
    yield Measured(
        work="from a store to graded pairs",
        ours=ours,
        peer=peer,
        goal=GOAL,
        equal=copies <= told.keys() and copies & pairs <= alike <= pairs,
        unit="s",
        note=f"{len(ids):,} bodies, {len(rows):,} graded pairs, {len(pairs):,} joined",
    )


def _world(size: float, seed: int) -> Planted:
    places = max(2, round(BODIES * size / IN_EACH))
    each = max(5, round(200 * size))
    return planted(seed, Shape(places=places, bodies=IN_EACH, each=each))


def _build(path: Path, size: float, seed: int) -> None:
    home = Home(path, timeout_ms=TIMEOUT_MS)
    with home:
        home.add("planted", statements(_world(size, seed)), "2026-01-02", "planted")
        home.build()


def _ours(home: Home) -> tuple[float, list[Pair]]:
    with home.open() as store:
        viewer = Viewer(store, on=ON)
        return _warm(lambda: pairs_of(overlaps(viewer, min_grade="overlap")))


def _peer(database: Path, bodies: list[str]) -> tuple[float, set[frozenset[str]]]:
    with Bare.open(database) as bare:
        return _warm(lambda: _bare(bare, bodies))


def _bare(bare: Bare, bodies: list[str]) -> set[frozenset[str]]:
    """Return the pairs that share enough members, read and joined without anything else."""
    text, clause = expand(SEATED.read_text("utf-8")), parameters(ON)
    found: dict[str, set[str]] = {}
    for part in parts(bodies):
        for row in bare.rows(text, {**clause, "bodies": part}):
            found.setdefault(row["target"], set()).add(row["member"])
    names = list(found)
    pairs = similar_pairs(Memberships.of_bodies(found), LEAST_MEMBERS)
    ends = zip(pairs.first.tolist(), pairs.second.tolist(), strict=True)
    return {frozenset((names[one], names[two])) for one, two in ends}


def _warm(work: Callable[[], T]) -> tuple[float, T]:
    """Return the median seconds of some turns, and what was done; the first warms up."""
    done = work()
    seconds = []
    for _ in range(TURNS):
        begun = perf_counter()
        done = work()
        seconds.append(perf_counter() - begun)
    return median(seconds), done


if __name__ == "__main__":
    _build(Path(sys.argv[1]), float(sys.argv[2]), int(sys.argv[3]))
