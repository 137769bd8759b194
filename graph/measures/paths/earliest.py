"""The earliest hour at which a case can be with each unit, when offices have hours."""

from __future__ import annotations

from collections.abc import Sequence
from heapq import heappop, heappush

import numpy as np

from graph.measures.paths.network import Floats, Ints, Network, compiled
from ontology.values.opening import opening

WEEK = 10_080
"""Minutes."""
NEVER = np.inf


def weekly(hours: Sequence[str | None]) -> tuple[Ints, Ints, Ints]:
    """Return the opening spans of units in minutes of a week, and where each's begin.

    Hours that are not known are taken as always open: who asks decides what that means.
    """
    first, opens, closes = [0], [], []
    for text in hours:
        for begin, end in _spans(text):
            opens.append(begin)
            closes.append(end)
        first.append(len(opens))
    return (
        np.array(first, np.int64),
        np.array(opens, np.int64),
        np.array(closes, np.int64),
    )


def earliest(
    net: Network, spans: tuple[Ints, Ints, Ints], start: int, minute: float
) -> Floats:
    """Return for each unit the first minute at which it can have the case in hand.

    A unit takes a case, and hands it on, only while it is open; a tie costs the minutes
    that handing over takes. Minutes count from Monday 00:00 on and go on over weeks;
    NEVER stands where no way leads.
    """
    return compiled(_earliest, len(net.ends))(
        net.first, net.ends, net.costs, *spans, start, float(minute)
    )


def _spans(text: str | None) -> list[tuple[int, int]]:
    """Return the spans of a week, none over its end and no two that touch."""
    if text is None:
        return [(0, WEEK)]
    times = opening(text)
    day = 24 * 60
    parts = []
    for weekday in range(7):
        for begin, end in times.spans_of(weekday):
            begin, end = begin + weekday * day, end + weekday * day
            parts.append((begin, min(end, WEEK)))
            if end > WEEK:
                parts.append((0, end - WEEK))
    merged: list[tuple[int, int]] = []
    for begin, end in sorted(parts):
        if merged and begin <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((begin, end))
    return merged


def _earliest(  # noqa: C901 (one loop, compiled as a whole)
    first: Ints,
    ends: Ints,
    costs: Floats,
    where: Ints,
    opens: Ints,
    closes: Ints,
    start: int,
    minute: float,
) -> Floats:
    size = len(first) - 1
    at = np.full(size, np.inf)
    heap = [(minute, start)]
    at[start] = minute
    done = np.zeros(size, np.bool_)
    while heap:
        came, unit = heappop(heap)
        if done[unit]:
            continue
        week = np.floor(came / WEEK) * WEEK
        rest = came - week
        ready = np.inf
        for span in range(where[unit], where[unit + 1]):
            if rest < closes[span]:
                ready = week + max(rest, float(opens[span]))
                break
        if np.isinf(ready):
            if where[unit] == where[unit + 1]:
                at[unit] = np.inf
                done[unit] = True
                continue
            ready = week + WEEK + float(opens[where[unit]])
        at[unit] = ready
        done[unit] = True
        for tie in range(first[unit], first[unit + 1]):
            other = ends[tie]
            then = ready + costs[tie]
            if not done[other] and then < at[other]:
                at[other] = then
                heappush(heap, (then, other))
    return at
