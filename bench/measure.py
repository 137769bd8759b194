"""Two ways of doing the same work, timed in turns, and how the result is shown."""

from __future__ import annotations

import gc
import json
import platform
import statistics
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from importlib import metadata
from time import perf_counter

from rich.console import Console
from rich.table import Table


@dataclass(frozen=True, slots=True)
class Measured:
    """What some work cost us, and what it cost the peer."""

    work: str
    ours: float
    peer: float
    """In `unit`: the median, where the work was done many times."""
    goal: float
    """The least ratio that is good enough."""
    equal: bool
    """Both gave the same result."""
    unit: str = "ms"
    ours_p99: float | None = None
    peer_p99: float | None = None
    note: str = ""

    @property
    def ratio(self) -> float:
        """How fast we are for what the peer needs: higher is better."""
        return round(self.peer / self.ours, 3)

    @property
    def good(self) -> bool:
        """Whether the goal is met by a result that is right."""
        return self.equal and self.ratio >= self.goal


@dataclass(frozen=True, slots=True)
class Times:
    """The seconds that each turn took."""

    seconds: tuple[float, ...]

    def p50(self, unit: str) -> float:
        """The median, in seconds or milliseconds."""
        return _in(statistics.median(self.seconds), unit)

    def p99(self, unit: str) -> float:
        """What all but one turn of a hundred stay under."""
        ordered = sorted(self.seconds)
        return _in(ordered[min(len(ordered) - 1, int(len(ordered) * 0.99))], unit)


def _in(seconds: float, unit: str) -> float:
    return round(seconds * 1000, 3) if unit == "ms" else round(seconds, 3)


def in_turns(
    pairs: Sequence[tuple[Callable[[], object], Callable[[], object]]],
) -> tuple[Times, Times]:
    """Return the times of both sides; each pair is run one after the other.

    Who goes first changes from pair to pair, so that a busy moment or a warm cache
    favours nobody.
    """
    ours, peer = [], []
    for number, (mine, theirs) in enumerate(pairs):
        if number % 2:
            peer.append(seconds_of(theirs))
            ours.append(seconds_of(mine))
        else:
            ours.append(seconds_of(mine))
            peer.append(seconds_of(theirs))
    return Times(tuple(ours)), Times(tuple(peer))


@contextmanager
def frozen() -> Iterator[None]:
    """Keep the collector from what is in memory already, as the server does.

    The benchmark's process holds whole worlds. Without this a turn that makes many
    objects pays for walking through all of them, and which turn that is, is chance.
    """
    gc.collect()
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()


def seconds_of(work: Callable[[], object]) -> float:
    """Return how long some work takes."""
    start = perf_counter()
    work()
    return perf_counter() - start


def compared(
    work: str,
    times: tuple[Times, Times],
    *,
    goal: float,
    equal: bool,
    unit: str = "ms",
    note: str = "",
) -> Measured:
    """Return the medians of both sides and, of many turns, the tails."""
    ours, peer = times
    many = len(ours.seconds) > 1
    return Measured(
        work,
        ours.p50(unit),
        peer.p50(unit),
        goal,
        equal,
        unit,
        ours.p99(unit) if many else None,
        peer.p99(unit) if many else None,
        note or f"{len(ours.seconds)} times",
    )


LIBRARIES = ("ura", "arcadedb", "pydantic")
"""What a figure depends on, where nothing else is said."""


def versions(libraries: Sequence[str] = LIBRARIES) -> dict[str, str]:
    """Return the versions that a figure depends on."""
    named = {name: metadata.version(name) for name in libraries}
    return {"python": platform.python_version(), **named}


def report(
    results: Iterable[Measured],
    *,
    as_json: bool,
    libraries: Sequence[str] = LIBRARIES,
) -> bool:
    """Show each result when it is there; return whether all are good."""
    found, used = [], versions(libraries)
    for one in results:
        found.append(one)
        if as_json:
            told = {**asdict(one), "ratio": one.ratio, "versions": used}
            print(json.dumps(told, ensure_ascii=False), flush=True)
        else:
            print(f"  {one.work}: {one.ratio}", file=sys.stderr, flush=True)
    if not as_json:
        Console().print(_table(found, used))
    return all(one.good for one in found)


def _table(found: Iterable[Measured], used: Mapping[str, str]) -> Table:
    table = Table(title=", ".join(f"{name} {it}" for name, it in used.items()))
    for column in ("work", "ours", "peer", "ratio", "goal", "equal"):
        table.add_column(column, justify="left" if column == "work" else "right")
    for one in found:
        table.add_row(
            f"{one.work} ({one.note})" if one.note else one.work,
            _told(one.ours, one.ours_p99, one.unit),
            _told(one.peer, one.peer_p99, one.unit),
            f"{one.ratio:.2f}",
            f"{one.goal:.2f}",
            "yes" if one.equal else "NO",
            style=None if one.good else "red",
        )
    return table


def _told(middle: float, tail: float | None, unit: str) -> str:
    return f"{middle:g} {unit}" if tail is None else f"{middle:g} (p99 {tail:g}) {unit}"
