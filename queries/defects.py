"""What is wrong with a pathway as it is published."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from graph.measures.paths.dominators import dominators, passes_through
from graph.measures.paths.network import Network, network
from ontology.values.durations import read_duration
from ontology.values.opening import DAYS, MIDNIGHT, opening
from queries.names.thing import KINDS
from queries.reasons import Reason, reason

Raw = dict[str, Any]
DEFECTS = (
    "no_actor",
    "no_receiver",
    "vague_end",
    "unlinked",
    "unreachable",
    "dead_end",
    "endless_loop",
    "no_clock",
    "late_office",
    "office_unsaid",
    "single_point",
)
"""What may be wrong, the gravest kinds of a step first."""
_PASSING = ("refer", "report", "notify")
_SHORT = 72
"""Hours: a deadline up to here does not wait for Monday."""


class Defect(NamedTuple):
    """What is wrong, with which step, and what shows it."""

    kind: str
    step: Raw
    what: Reason
    cites: tuple[str, ...]


class Ends(NamedTuple):
    """Who is at the ends of a pathway's steps, and when they are open."""

    by: Mapping[str, Sequence[Raw]]
    to: Mapping[str, Sequence[Raw]]
    hours: Mapping[str, Sequence[str]]
    there: frozenset[str]
    """The kinds of which some place has one."""


def defects_of(steps: Sequence[Raw], ends: Ends) -> Iterator[Defect]:
    """Yield what is wrong with the steps of one pathway."""
    for step in steps:
        yield from _of_ends(step, ends)
        yield from _of_deadline(step, ends)
    yield from _of_order(steps)
    yield from _single_points(steps, ends)


def _of_ends(step: Raw, ends: Ends) -> Iterator[Defect]:
    if not ends.by.get(step["id"]):
        yield _defect("no_actor", step, reason("no actor"))
    to = ends.to.get(step["id"], ())
    if not to and step["action"] in _PASSING:
        yield _defect("no_receiver", step, reason("no receiver"))
    for one in to:
        if one["type"] in KINDS and one["id"] not in ends.there:
            what = reason("vague end", what=one["label"])
            yield _defect("vague_end", step, what, one["cites"])


def _of_deadline(step: Raw, ends: Ends) -> Iterator[Defect]:
    if step["deadline"] is None:
        return
    if not any((step["deadline_from"] or {}).values()):
        yield _defect("no_clock", step, reason("no clock"))
    length = read_duration(step["deadline"])
    hours = length.hours + 24 * (length.days + 7 * length.weeks)
    if length.months or length.years or hours > _SHORT:
        return
    for actor in ends.by.get(step["id"], ()):
        said = ends.hours.get(actor["id"], ())
        gaps = [longest_gap(one) for one in said]
        if not gaps:
            what = reason("office unsaid", who=actor["label"], hours=hours)
            yield _defect("office_unsaid", step, what, actor["cites"])
        elif min(gaps) > hours * 60:
            told = {"who": actor["label"], "hours": hours, "gap": min(gaps) // 60}
            what = reason("late office", **told)
            yield _defect("late_office", step, what, actor["cites"])


def longest_gap(hours: str) -> int:
    """Return for how many minutes of a usual week an office is closed at a stretch.

    >>> longest_gap("Mo-Fr 08:00-16:00") // 60
    64
    """
    times = opening(hours)
    if times.always:
        return 0
    spans = sorted(
        (begin + day * MIDNIGHT, end + day * MIDNIGHT)
        for day in range(len(DAYS))
        for begin, end in times.spans_of(day)
    )
    week = len(DAYS) * MIDNIGHT
    if not spans:
        return week
    latest, longest = spans[0][1], 0
    for begin, end in [*spans[1:], (spans[0][0] + week, spans[0][1] + week)]:
        longest = max(longest, begin - latest)
        latest = max(latest, end)
    return longest


def _of_order(steps: Sequence[Raw]) -> Iterator[Defect]:
    """Yield the steps that no way leads to or from, where any order is stated."""
    linked = {one for step in steps for one in step["next_ids"]}
    starts = {step["id"] for step in steps if step["next_ids"]}
    if len(steps) > 1 and not linked:
        yield _defect("unlinked", steps[0], reason("unlinked", n=len(steps)))
        return
    net, ids = _as_network(steps)
    reached = dominators(net, 0) if steps else ()
    for n, step in enumerate(steps):
        if reached[n] < 0 and step["id"] not in linked:
            yield _defect("unreachable", step, reason("unreachable"))
        last = step["position"] == steps[-1]["position"]
        if step["id"] not in starts and not last and step["id"] in linked:
            yield _defect("dead_end", step, reason("dead end"))
    yield from _loops(steps, net, ids)


def _loops(
    steps: Sequence[Raw], net: Network, ids: Mapping[str, int]
) -> Iterator[Defect]:
    """Yield the steps from which no end is ever reached."""
    ending = {ids[step["id"]] for step in steps if not step["next_ids"]}
    back = net.turned
    known = set(ending)
    waiting = list(ending)
    while waiting:
        unit = waiting.pop()
        for other in back.ends[back.first[unit] : back.first[unit + 1]].tolist():
            if other not in known:
                known.add(other)
                waiting.append(other)
    for n, step in enumerate(steps):
        if n not in known:
            yield _defect("endless_loop", step, reason("endless loop"))


def _as_network(steps: Sequence[Raw]) -> tuple[Network, dict[str, int]]:
    """Return the steps as a network, joined where one says what follows."""
    ids = {step["id"]: n for n, step in enumerate(steps)}
    ties = [
        (n, ids[one])
        for n, step in enumerate(steps)
        for one in step["next_ids"]
        if one in ids
    ]
    starts, ends = zip(*ties, strict=True) if ties else ((), ())
    return network(len(steps), starts, ends, [1.0] * len(ties)), ids


def _single_points(steps: Sequence[Raw], ends: Ends) -> Iterator[Defect]:
    """Yield who alone takes steps that every way to the end passes through."""
    if not steps:
        return
    through = _through(steps)
    alone: dict[str, list[Raw]] = {}
    labels: dict[str, Raw] = {}
    for step in through:
        by = ends.by.get(step["id"], ())
        if len(by) == 1:
            alone.setdefault(by[0]["id"], []).append(step)
            labels[by[0]["id"]] = by[0]["label"]
    for actor, mine in sorted(alone.items()):
        if len(mine) > 1:
            what = reason("single point", who=labels[actor], n=len(mine))
            cites = [entry for step in mine for entry in step["cites"]]
            yield Defect("single_point", mine[0], what, tuple(cites))


def _through(steps: Sequence[Raw]) -> Sequence[Raw]:
    """Return the steps that every way passes: all, where the text gives but an order."""
    if not any(step["next_ids"] for step in steps):
        return steps
    net, _ = _as_network(steps)
    found = dominators(net, 0)
    last = max((n for n in range(len(steps)) if found[n] >= 0), default=0)
    return [steps[n] for n in passes_through(found, last)]


def _defect(kind: str, step: Raw, what: Reason, cites: Sequence[str] = ()) -> Defect:
    return Defect(kind, step, what, (*step["cites"], *cites))
