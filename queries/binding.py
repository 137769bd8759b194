"""A step's actor bound to a place and a day: which body, post, holder and channel that is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from queries.covering import covering, sorts_of, why_these
from queries.names.thing import KINDS
from queries.place import Place, local
from queries.question import kept_rows
from queries.reach import LIVE, PLACES, last_failure, newness
from queries.reasons import Reason, labels, minute, reason
from queries.stations import is_rule
from queries.viewer import Viewer
from queries.wording import shown_day

Raw = dict[str, Any]
GROUPS = ("TargetGroup",)


@dataclass(slots=True)
class Bound:
    """Who an actor is here, and what of that is not known."""

    id: str
    name: Raw
    here: list[str] = field(default_factory=list)
    """The place's own things of this kind, or the thing itself."""
    maybe: list[str] = field(default_factory=list)
    """What it may mean here, where none is of the kind: which one, no source says."""
    names: list[Raw] = field(default_factory=list)
    holders: list[Raw] = field(default_factory=list)
    channels: list[Raw] = field(default_factory=list)
    unknown: list[Reason] = field(default_factory=list)
    cites: list[str] = field(default_factory=list)

    @property
    def shown(self) -> list[Raw]:
        """The names of who it is here, else what the rule calls it."""
        return self.names or [self.name]

    @property
    def value(self) -> str | None:
        """The number to call, else the best other channel."""
        ordered = sorted(
            self.channels,
            key=lambda one: (
                _failed(one),
                one["channel"] not in LIVE,
                not one["verified_on"],
                newness(one["verified_on"], one["attested_on"]),
                str(one["channel_id"]),
            ),
        )
        return str(ordered[0]["value"]) if ordered else None


def bind(viewer: Viewer, actors: Iterable[str], place: Place) -> dict[str, Bound]:
    """Return each actor with who that is in a place."""
    ids = sorted(set(actors))
    things = {r["id"]: r for r in kept_rows(viewer, "shared", "things", things=ids)}
    kinds = [one for one, row in things.items() if row["type"] in KINDS]
    down = kept_rows(viewer, "shared", "instances", kinds=kinds)
    mine = set(local(viewer, sorted({row["id"] for row in down}), place))
    bound = {one: Bound(one, row["properties"]) for one, row in things.items()}
    for one in bound.values():
        one.here = [r["id"] for r in down if r["asked"] == one.id and r["id"] in mine]
        if not is_rule(one.id):
            one.here = [one.id]
    _by_sort(viewer, bound, things, place)
    every = {thing for one in bound.values() for thing in (*one.here, *one.maybe)}
    reached = _rows(viewer, every)
    for one in bound.values():
        if things[one.id]["type"] not in GROUPS:
            _fill(one, reached)
    return bound


def _by_sort(
    viewer: Viewer, bound: dict[str, Bound], things: dict[str, Raw], place: Place
) -> None:
    """Add the institutions of a kind's sort that cover the place, where none is of the kind.

    They are told, not taken: the source names the kind.
    """
    sorts = sorts_of(row for key, row in things.items() if not bound[key].here)
    for kind, found in covering(viewer, sorts, place).items():
        one = bound[kind]
        one.maybe = [row["id"] for row in found]
        one.unknown.append(why_these(one.name, found))
        one.cites += [entry for row in found for entry in row["cites"]]


def _rows(viewer: Viewer, things: set[str]) -> dict[str, list[Raw]]:
    """Return what is known of these things' holders and channels."""
    found: dict[str, list[Raw]] = {}
    for row in kept_rows(viewer, "cases", "contact", things=sorted(things)):
        found.setdefault(row["target"], []).append(row)
    return found


def _fill(one: Bound, reached: dict[str, list[Raw]]) -> None:
    rows = [row for thing in one.here for row in reached.get(thing, ())]
    if not rows and one.maybe:
        _tell_ways(one, [r for thing in one.maybe for r in reached.get(thing, ())])
        return
    if not rows:
        one.unknown.append(reason("none here", what=labels(one.name)))
        return
    one.names = list({row["target"]: row["name"] for row in rows}.values())
    held = sorted(rows, key=lambda row: newness(row["holder_attested_on"]))
    holders = {r["holder_id"]: r for r in held if r["holder_id"]}
    one.holders = [row["holder"] for row in holders.values()]
    one.channels = list({row["channel_id"]: row for row in _called(rows)}.values())
    for row in (*holders.values(), *one.channels):
        one.cites += [*(row["holder_cites"] or ()), *row["cites"]]
    one.unknown += _unknown(one, rows)


def _tell_ways(one: Bound, rows: list[Raw]) -> None:
    """Add how those are reached of which nobody says which is meant."""
    ways = {r["channel_id"]: r for r in _called(rows) if not _failed(r)}
    for row in ways.values():
        what = labels(row["name"])
        one.unknown.append(reason("way to", what=what, value=row["value"]))
        one.cites += row["cites"]
    if not ways:
        one.unknown.append(reason("channel of", what=labels(one.name)))


def _called(rows: Iterable[Raw]) -> list[Raw]:
    """Return the rows with a way to call; no address, it may be of a place nobody is to find."""
    return [r for r in rows if r["channel_id"] and r["channel"] not in PLACES]


def _unknown(one: Bound, rows: list[Raw]) -> list[Reason]:
    told = []
    posts = [row for row in rows if row["type"] == "Post"]
    if any(row["vacant"] for row in posts):
        told.append(reason("vacant"))
    elif posts and not one.holders:
        told.append(reason("holder of", what=labels(posts[0]["name"])))
    if not one.channels:
        of_all = one.shown[0] if len(one.shown) == 1 else one.name
        told.append(reason("channel of", what=labels(of_all)))
    for row in one.channels:
        failed = last_failure(row["failures"], row["verified_on"], None)
        if failed:
            told.append(reason("failed", when=minute(failed)))
        elif row["verified_on"]:
            when = shown_day(row["verified_on"])
            told.append(reason("channel verified", value=row["value"], when=when))
        else:
            told.append(reason("channel unverified", value=row["value"]))
    return told


def _failed(row: Raw) -> bool:
    return last_failure(row["failures"], row["verified_on"], None) is not None
