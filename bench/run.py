"""`make bench`: ours against the bare engine.

SIZE=1 is 1.1 million relations and takes a quarter of an hour; the default is half of
it. FORMAT=json prints one object a line instead of a table.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from bench.bare import Bare
from bench.http import over_http
from bench.load import TIMEOUT_MS, load
from bench.measure import Measured, report
from bench.pictures import pictures
from bench.points import point_questions
from bench.start import command_start
from bench.worlds import units_of
from graph.home import Home

HALF = 0.5


def everything(folder: Path, size: float) -> Iterator[Measured]:
    """Yield every measurement: the load first, the others use what it leaves."""
    yield from load(folder, size)
    with (
        Home(folder / "home", timeout_ms=TIMEOUT_MS).open() as store,
        Bare.open(folder / "bare") as bare,
    ):
        yield from point_questions(store, bare, units_of(size))
        yield from pictures(store, bare)
    yield from command_start(folder / "shipped")
    yield from over_http(folder, folder / "shipped")


def main() -> int:
    """Return 1 when a goal is missed or a result differs."""
    size = float(os.environ.get("SIZE") or HALF)
    as_json = os.environ.get("FORMAT") == "json"
    with tempfile.TemporaryDirectory(prefix="ura-bench-") as name:
        return 0 if report(everything(Path(name), size), as_json=as_json) else 1


if __name__ == "__main__":
    sys.exit(main())
