"""One method on one world, in a process of its own: `python -m bench.overlap_trial`.

Prints one JSON object: seconds, the highest memory, and what was found. Imports and
Numba's compiled code are loaded by a small world first, outside of the timing.
"""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from time import perf_counter
from typing import Any

from bench import overlap_chance
from bench.overlap_peers import METHODS
from bench.overlap_worlds import Found, checksum, load, world
from graph.measures.overlap.memberships import Memberships

HALF = Fraction(1, 2)
_KB = 1024
_ROOT = Path(__file__).parent.parent


@dataclass(frozen=True, slots=True)
class Trial:
    """What a method took and found."""

    seconds: float
    peak_mb: float
    """The highest resident memory of its process."""
    found: str
    """Count and checksum of the pairs."""


def tried(method: str, file: Path, threshold: Fraction = HALF) -> Trial:
    """Return what a method does with a world in a new process."""
    command = [sys.executable, "-m", "bench.overlap_trial", method, str(file)]
    done = subprocess.run(
        [*command, str(threshold)],
        cwd=_ROOT,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    told: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return Trial(**told)


def _run(method: str, held: Memberships, threshold: Fraction) -> Found:
    if method in overlap_chance.METHODS:
        return overlap_chance.METHODS[method](held)
    return METHODS[method](held, threshold)


def _peak_mb() -> float:
    # Not ru_maxrss: that one begins with what the parent held.
    status = Path("/proc/self/status").read_text("ascii")
    [told] = [line for line in status.splitlines() if line.startswith("VmHWM")]
    return int(told.split()[1]) / _KB


def main() -> None:
    """Print what one method took and found."""
    method, file, threshold = sys.argv[1:]
    _run(method, world(400, 1600, seed=1).memberships, Fraction(threshold))
    held = load(Path(file))
    start = perf_counter()
    found = _run(method, held, Fraction(threshold))
    seconds = perf_counter() - start
    told = {"seconds": seconds, "peak_mb": _peak_mb(), "found": checksum(found)}
    print(json.dumps(told))


if __name__ == "__main__":
    main()
