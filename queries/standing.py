"""Where each contact stands: reached first, then needed, then due, then near."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from ontology.values.moments import Moment
from queries.calendar import Holidays
from queries.here import elsewhere
from queries.place import Place
from queries.question import kept_rows
from queries.reach import (
    AGES,
    LEADING,
    LIVE,
    NOTHING,
    UNDATED,
    Clock,
    Reached,
    freshness_of,
    met,
    newness,
)
from queries.reasons import Reason, labels, reason
from queries.station import NEXT_TO, Case, Found, Raw, Station
from queries.stations import is_rule, level_of, named
from queries.telling import URGENT, Standing, foremost_duties, placed, shown_row
from queries.viewer import Viewer


class Asked(NamedTuple):
    """A case in a place at a minute, with the days off around it."""

    viewer: Viewer
    case: Case
    place: Place
    moment: Moment | None
    feasts: Holidays | None


class Waiting(NamedTuple):
    """A row of a channel with its station, before it is asked whether it is reached now."""

    row: Raw
    station: Station
    level: int
    """How far above the place it is."""
    fresh: tuple[str, Reason] | None
    """Its age; None where there is nothing to reach."""

    @property
    def id(self) -> str:
        """The channel, else the station itself."""
        return self.row["channel_id"] or self.station.id

    @property
    def settled(self) -> Reached | None:
        """How it is reached where that is the same at every minute."""
        if self.fresh is None:
            return NOTHING
        answers = self.row["channel"] in LIVE and self.row["hours"] is not None
        if answers or self.row["failures"]:
            return None
        return met(self.row, self.fresh, None)


class Known(NamedTuple):
    """All that is known of a case's stations here, but how they are reached at a minute."""

    found: Found
    rows: tuple[Waiting, ...]
    """As they stand when all are reached alike."""
    ids: tuple[str, ...]
    settled: tuple[Reached | None, ...]
    duties: dict[str, Raw]
    chain: tuple[Reason, ...]
    """The names of the place and of what it lies in."""
    away: frozenset[str]
    """What is passed on to, and is of another place."""
    shown: dict[tuple[object, ...], Raw]
    """Rows as they were shown, by which they are and how they are reached."""


def known_of(viewer: Viewer, case: Case, found: Found, place: Place) -> Known:
    """Return what is known of the stations, whatever the minute; adds who belongs to them."""
    raw = _reached_by(viewer, found)
    rows = sorted(
        _leveled(viewer, found, raw, place), key=lambda one: _key(case, found, one)
    )
    passing = {one["id"] for each in rows for one in each.row["passes_to"] if one}
    away = elsewhere(viewer, {one for one in passing if one}, place)
    # A place that is no more is still asked about: then only its name is known.
    gone = {place.id: {"sq": place.label, "en": place.label}}
    names = gone | named(viewer, [place.id, *place.above])
    return Known(
        found,
        tuple(rows),
        tuple(one.id for one in rows),
        tuple(one.settled for one in rows),
        foremost_duties(viewer, found, raw),
        tuple(names[one] for one in (place.id, *place.above)),
        frozenset(away),
        {},
    )


def ranked(asked: Asked, known: Known) -> list[Raw]:
    """Return one row a station and channel, the best first; nobody may change them."""
    clock = Clock(asked.moment, asked.feasts or _no_feast) if asked.moment else None
    states = [
        settled or met(one.row, one.fresh or UNDATED, clock)
        for one, settled in zip(known.rows, known.settled, strict=True)
    ]
    ranks = [one.rank for one in states]
    # Each channel once: by the station where it stands best.
    once: dict[str, int] = {}
    for n in sorted(range(len(ranks)), key=ranks.__getitem__):
        once.setdefault(known.ids[n], n)
    return [_remembered(asked, known, n, states[n]) for n in once.values()]


def _remembered(asked: Asked, known: Known, n: int, state: Reached) -> Raw:
    """Return a row as it is shown; made once for each way in which it is reached."""
    key = (n, state.reach, state.reasons[0]["sq"])
    row = known.shown.get(key)
    if row is None:
        one = known.rows[n]
        shown = shown_row(asked.case, Standing(one.row, one.station, state, one.level))
        shown |= known.duties.get(shown["target"], {})
        row = known.shown[key] = placed(asked.viewer, shown, known.chain, known.away)
    return row


def _leveled(
    viewer: Viewer, found: Found, raw: dict[str, list[Raw]], place: Place
) -> Iterable[Waiting]:
    """Yield the rows of each channel of what is of this place or lies above it."""
    covered: dict[str, set[str]] = {}
    for row in kept_rows(viewer, "shared", "whereabouts", things=sorted(raw)):
        covered.setdefault(row["id"], set()).add(row["place"])
    for target, mine in raw.items():
        level = level_of(
            target,
            mine[0]["level"],
            covered.get(target, ()),
            place,
            prescribed=mine[0]["thing_stance"] == "prescribed",
        )
        station = found.stations[target]
        for row in () if level is None else _channels(mine, found, station):
            reached = row["channel_id"] and row["thing_stance"] != "denied"
            fresh = freshness_of(row, viewer.on) if reached else None
            yield Waiting(row, station, level or 0, fresh)


def _reached_by(viewer: Viewer, found: Found) -> dict[str, list[Raw]]:
    """Return the rows of all stations, of who holds them and of where they are."""
    rows = kept_rows(viewer, "cases", "contact", things=sorted(found.stations))
    for row in rows:
        post = labels(row["name"])
        if row["type"] in ("Post", "Role") and row["institution_id"]:
            why = reason("office", post=post)
            found.add(Station(row["institution_id"], NEXT_TO, [why]))
        if row["holder_id"] and row["type"] == "Post":
            station = found.stations[row["target"]]
            why = reason("holder", post=post)
            order = station.order if station.order == 0 else NEXT_TO
            found.add(Station(row["holder_id"], order, [why], row["name"]))
    more = sorted(found.stations.keys() - {row["target"] for row in rows})
    rows += kept_rows(viewer, "cases", "contact", things=more)
    by_thing: dict[str, list[Raw]] = {}
    for row in rows:
        by_thing.setdefault(row["target"], []).append(row)
    return by_thing


def _channels(mine: list[Raw], found: Found, station: Station) -> list[Raw]:
    """Return a station's rows, one a channel, without what shows where a shelter is."""
    hidden = station.id in found.sheltering
    kept: dict[str | None, Raw] = {}
    for row in mine:
        if hidden and row["channel"] in LEADING:
            row = {**row, "channel_id": None, "channel": None, "value": None}
            row |= {"hours": row["thing_hours"], "cites": [], "passes_to": []}
            row["note"] = None
        kept.setdefault(row["channel_id"], row)
    held = sorted(mine, key=lambda row: newness(row["holder_attested_on"]))
    holders = {row["holder_id"]: row["holder"] for row in held if row["holder_id"]}
    alone = len(kept) == 1 or None
    rows = [row for key, row in kept.items() if key or alone]
    if station.order >= NEXT_TO:
        rows = [row for row in rows if row["channel_id"]]
    return [{**row, "holders": list(holders.values())} for row in rows]


def _no_feast(_: date) -> bool:
    return False


def _key(case: Case, found: Found, one: Waiting) -> tuple[object, ...]:
    """Return where a row stands among others that are reached as well."""
    row, station = one.row, one.station
    speaks = case.language is None or case.language in row["languages"]
    return (
        row["thing_stance"] in ("denied", "planned"),
        is_rule(station.id) or row["thing_stance"] == "prescribed",
        bool(case.need) and station.id not in found.needed,
        case.risk == "high" and row["kind"] not in URGENT and station.order != 0,
        station.order,
        one.level,
        not speaks,
        AGES.index(one.fresh[0]) if one.fresh else len(AGES),
        station.place,
        station.id,
        newness(row["verified_on"], row["attested_on"]),
        row["channel_id"] or "",
    )
