"""`make bench-overlap`: which bodies overlap, ours against what there is.

SIZE=1, the default, is up to a million bodies and takes ten minutes, and 9 GB for a
peer; SIZE=0.1 is a taste. SEED changes the worlds. FORMAT=json prints one object a line
instead of a table. Each turn is a process of its own. Numba's compiled code is loaded
from its cache before the clock starts: compiling it, once a machine, takes some seconds.
"""

from __future__ import annotations

import math
import os
import statistics
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.graded import from_a_store
from bench.measure import Measured, report
from bench.overlap_peers import LIBRARIES
from bench.overlap_trial import Trial, tried
from bench.overlap_worlds import world
from bench.planted import Shape
from bench.truth import truth

ACTORS = 4
"""Actors for each body: 15 members of a body make 3.75 bodies of an actor."""
MEMORY_MB = 600
"""What a million bodies may take, Numba's own 160 MB among it."""
TURNS = 3
SEEDS = 3
_FAST = ("scipy", "sparse_dot_topn", "polars", "duckdb")


@dataclass(frozen=True, slots=True)
class Setting:
    """Where worlds are kept, how large they are, and by which seed."""

    folder: Path
    size: float
    seed: int

    def bodies(self, full: int) -> int:
        """Return how many bodies stand for so many at full size."""
        return max(500, round(full * self.size))

    def made(self, full: int) -> tuple[Path, str]:
        """Return the file of a world, and how it is described."""
        bodies = self.bodies(full)
        file = self.folder / f"{bodies}.npz"
        if not file.exists():
            world(bodies, ACTORS * bodies, seed=self.seed).save(file)
        return file, f"{bodies:,} bodies x 15"


def everything(setting: Setting) -> Iterator[Measured]:
    """Yield every measurement."""
    yield from against_networkx(setting)
    yield from against_fast(setting)
    yield from a_million(setting)
    yield from against_bicm(setting)
    yield from growth(setting)
    yield from graded(setting)


def against_networkx(setting: Setting) -> Iterator[Measured]:
    """Yield the join against NetworkX's weighted projection, filtered."""
    file, about = setting.made(50_000)
    ours, peer = in_turns(("ours",), file), in_turns(("networkx",), file, turns=1)
    work = f"similar pairs, {about}, against networkx"
    yield _compared(work, ours["ours"], peer["networkx"], 1000)


def against_fast(setting: Setting) -> Iterator[Measured]:
    """Yield the join against each fast way, the fastest of them last."""
    file, about = setting.made(50_000)
    found = in_turns(("ours", *_FAST), file)
    slow_first = sorted(_FAST, key=lambda name: -_seconds(found[name]))
    for name in slow_first:
        goal = 5 if name == slow_first[-1] else 0
        title = "the best peer, " if goal else ""
        work = f"similar pairs, {about}, against {title}{name}"
        yield _compared(work, found["ours"], found[name], goal)


def a_million(setting: Setting) -> Iterator[Measured]:
    """Yield time and memory of a large join."""
    file, about = setting.made(1_000_000)
    found = in_turns(("ours", "sparse_dot_topn"), file, turns=2)
    ours, peer = found["ours"], found["sparse_dot_topn"]
    work = f"similar pairs, {about}"
    yield _compared(f"{work}, against sparse_dot_topn", ours, peer, 3)
    equal = _equal(ours, peer)
    ours_mb, peer_mb = _peak(ours), _peak(peer)
    yield Measured(
        f"{work}, memory against sparse_dot_topn", ours_mb, peer_mb, 10, equal, "MB"
    )
    yield Measured(
        f"{work}, memory against its limit", ours_mb, MEMORY_MB, 1, equal, "MB"
    )


def against_bicm(setting: Setting) -> Iterator[Measured]:
    """Yield the pairs beyond chance, the join among it, against the package `bicm`."""
    file, about = setting.made(5000)
    ours = in_turns(("sdsm",), file)["sdsm"]
    peer = in_turns(("bicm",), file, turns=1)["bicm"]
    work = f"pairs at q <= .05, {about}, against bicm"
    yield _compared(work, ours, peer, 150)


def growth(setting: Setting) -> Iterator[Measured]:
    """Yield time and memory at three sizes beside linear growth, and the exponents."""
    sizes: list[int] = []
    trials: list[list[Trial]] = []
    for full in (10_000, 100_000, 1_000_000):
        file, about = setting.made(full)
        sizes.append(setting.bodies(full))
        trials.append(in_turns(("ours",), file)["ours"])
        times = sizes[-1] / sizes[0]
        for unit, told in (("s", _seconds), ("MB", _peak)):
            linear = round(told(trials[0]) * times, 3)
            work = f"growth, {about}, beside linear growth"
            yield Measured(work, told(trials[-1]), linear, 0, equal=True, unit=unit)
    logs = [math.log(size) for size in sizes]
    for unit, told in (("time", _seconds), ("memory", _peak)):
        fit = statistics.linear_regression(
            logs, [math.log(told(one)) for one in trials]
        )
        exponent = round(fit.slope, 3)
        work = f"growth, exponent of {unit}, beside linear growth"
        yield Measured(work, exponent, 1, 0, equal=True, unit="")


def graded(setting: Setting) -> Iterator[Measured]:
    """Yield mistakes in planted worlds of three seeds, and the way from a store."""
    shape = Shape() if setting.size >= 1 else Shape(places=12, national=40, each=10)
    for seed in range(setting.seed, setting.seed + SEEDS):
        yield from truth(seed, shape)
    yield from from_a_store(setting.folder, setting.size, setting.seed)


def in_turns(
    methods: Sequence[str], file: Path, *, turns: int = TURNS
) -> dict[str, list[Trial]]:
    """Return the trials of each method; who goes first changes from turn to turn."""
    found: dict[str, list[Trial]] = {name: [] for name in methods}
    for turn in range(turns):
        for name in methods if turn % 2 == 0 else reversed(methods):
            found[name].append(tried(name, file))
    return found


def _compared(work: str, ours: list[Trial], peer: list[Trial], goal: float) -> Measured:
    pairs = ours[0].found.split(":")[0]
    note = f"{pairs} pairs, compiled before, {len(ours)} and {len(peer)} times"
    equal = _equal(ours, peer)
    return Measured(work, _seconds(ours), _seconds(peer), goal, equal, "s", note=note)


def _equal(ours: list[Trial], peer: list[Trial]) -> bool:
    return len({one.found for one in (*ours, *peer)}) == 1


def _seconds(trials: list[Trial]) -> float:
    return round(statistics.median(one.seconds for one in trials), 4)


def _peak(trials: list[Trial]) -> float:
    return round(max(one.peak_mb for one in trials), 1)


def main() -> int:
    """Return 1 when a goal is missed or a result differs."""
    size = float(os.environ.get("SIZE") or 1)
    seed = int(os.environ.get("SEED") or 7)
    as_json = os.environ.get("FORMAT") == "json"
    with tempfile.TemporaryDirectory(prefix="ura-bench-") as name:
        setting = Setting(Path(name), size, seed)
        good = report(everything(setting), as_json=as_json, libraries=LIBRARIES)
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
