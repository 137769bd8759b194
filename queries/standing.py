"""Where each contact stands: reached first, then needed, then due, then near."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from ontology.values.moments import Moment
from queries.calendar import Holidays
from queries.duties import FOREMOST, weight_of, with_ties
from queries.here import elsewhere
from queries.place import Place
from queries.question import rows_of
from queries.reach import NOTHING, PLACES, Reached, reached
from queries.reasons import Reason, labels, reason
from queries.station import NEXT_TO, Case, Found, Raw, Station
from queries.stations import is_rule, level_of, named
from queries.viewer import Viewer
from queries.wording import name

_URGENT = ("police", "emergency", "on_call_system", "health")
_STANCES = {"denied": "missing", "planned": "planned", "prescribed": "prescribed"}


class Asked(NamedTuple):
    """A case in a place at a minute, with the days off around it."""

    viewer: Viewer
    case: Case
    place: Place
    moment: Moment | None
    feasts: Holidays | None


class _Standing(NamedTuple):
    """A station, one of its rows, how it is reached, and how far above the place it is."""

    row: Raw
    station: Station
    state: Reached
    level: int


def ranked(asked: Asked, found: Found) -> list[Raw]:
    """Return one row a station and channel, the best first."""
    raw = _reached_by(asked.viewer, found)
    standing = sorted(
        _standing(asked, found, raw), key=lambda one: _key(asked.case, found, one)
    )
    kept = _once(_shown(asked.case, one) for one in standing)
    passing = {one["id"] for row in kept for one in row["passes_to"]}
    away = elsewhere(asked.viewer, passing, asked.place)
    tied = _duties(asked.viewer, found, raw)
    chain = [asked.place.id, *asked.place.above]
    names = named(asked.viewer, chain)
    return [
        _placed(
            asked.viewer,
            {**row, **tied.get(row["target"], {})},
            names[chain[row["level"]]],
            away,
        )
        for row in kept
    ]


def _standing(
    asked: Asked, found: Found, raw: dict[str, list[Raw]]
) -> Iterable[_Standing]:
    viewer, place = asked.viewer, asked.place
    covered: dict[str, set[str]] = {}
    for row in rows_of(viewer, "shared", "whereabouts", things=sorted(raw)):
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
            yield _Standing(row, station, _state(asked, row), level or 0)


def _reached_by(viewer: Viewer, found: Found) -> dict[str, list[Raw]]:
    """Return the rows of all stations, of who holds them and of where they are."""
    rows = rows_of(viewer, "cases", "contact", things=sorted(found.stations))
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
    rows += rows_of(viewer, "cases", "contact", things=more)
    by_thing: dict[str, list[Raw]] = {}
    for row in rows:
        by_thing.setdefault(row["target"], []).append(row)
    return by_thing


def _channels(mine: list[Raw], found: Found, station: Station) -> list[Raw]:
    """Return a station's rows, one a channel, without what shows where a shelter is."""
    hidden = station.id in found.sheltering
    kept: dict[str | None, Raw] = {}
    for row in mine:
        if hidden and row["channel"] in (*PLACES, "url"):
            row = {**row, "channel_id": None, "channel": None, "value": None}
            row |= {"hours": row["thing_hours"], "cites": [], "passes_to": []}
            row["note"] = None
        kept.setdefault(row["channel_id"], row)
    holders = {row["holder_id"]: row["holder"] for row in mine if row["holder_id"]}
    alone = len(kept) == 1 or None
    rows = [row for key, row in kept.items() if key or alone]
    if station.order >= NEXT_TO:
        rows = [row for row in rows if row["channel_id"]]
    return [{**row, "holders": list(holders.values())} for row in rows]


def _state(asked: Asked, row: Raw) -> Reached:
    if not row["channel_id"] or row["thing_stance"] == "denied":
        return NOTHING
    feasts = asked.feasts or (lambda _: False)
    return reached(row, asked.moment, feasts, asked.viewer.on)


def _key(case: Case, found: Found, one: _Standing) -> tuple[object, ...]:
    """Return where a row stands among the others."""
    row, station = one.row, one.station
    speaks = case.language is None or case.language in row["languages"]
    return (
        one.state.rank,
        row["thing_stance"] in ("denied", "planned"),
        is_rule(station.id) or row["thing_stance"] == "prescribed",
        bool(case.need) and station.id not in found.needed,
        case.risk == "high" and row["kind"] not in _URGENT and station.order != 0,
        station.order,
        one.level,
        not speaks,
        one.state.age,
        station.place,
        station.id,
        row["channel_id"] or "",
    )


def _shown(case: Case, one: _Standing) -> Raw:
    """Return a row as the answer shows it, with what only the answer's maker needs."""
    row, station, state = one.row, one.station, one.state
    shown = ("channel", "value", "institution", "note", "hours", "verified_on")
    sure = station.sure if station.order == 0 else bool(row["certain"])
    sure = bool(sure) and (row["holder_certain"] or not row["holder_id"])
    fresh = state.freshness in ("verified", "attested") or station.order == 0
    return {
        **{column: row[column] for column in shown},
        **_named(row, station),
        "id": row["channel_id"] or station.id,
        "target": station.id,
        "reachable": state.reach,
        "reasons": _reasons(case, one),
        "passes_to": [each for each in row["passes_to"] if each and each["id"]],
        "attested_on": row["attested_on"] or row["holder_attested_on"],
        "level": one.level,
        "stance": row["thing_stance"],
        "certain": sure and fresh and state.reach not in ("failed", "unknown"),
        "cites": [
            *row["cites"],
            *station.cites,
            *row["thing_cites"],
            *(row["holder_cites"] or ()),
        ],
    }


def _named(row: Raw, station: Station) -> Raw:
    """Return the post, the body and who holds the post, as far as each is known."""
    if row["type"] in ("Post", "Role"):
        return {"post": row["name"], "body": station.body, "holder": row["holders"]}
    if row["type"] == "Person":
        return {"post": station.body, "body": None, "holder": [row["name"]]}
    return {"post": None, "body": row["name"], "holder": row["holders"]}


def _reasons(case: Case, one: _Standing) -> list[Reason]:
    row, station = one.row, one.station
    told = [*station.why[:2], *one.state.reasons]
    if case.risk == "high" and (row["kind"] in _URGENT or station.order == 0):
        told.insert(1, reason("urgent"))
    if case.language and case.language in row["languages"]:
        told.append(reason("language"))
    if row["thing_stance"] in _STANCES:
        told.append(reason(_STANCES[row["thing_stance"]]))
    elif is_rule(station.id):
        told.append(reason("prescribed"))
    if row["vacant"]:
        told.append(reason("vacant"))
    elif row["type"] in ("Post", "Role") and not row["holders"]:
        told.append(reason("no holder"))
    if row["acting"]:
        told.append(reason("acting"))
    return list({str(each): each for each in told}.values())


def _placed(viewer: Viewer, row: Raw, where: Reason, away: set[str]) -> Raw:
    """Return a row with the place of its level, where that is not the place itself."""
    passes = [one for one in row["passes_to"] if one["id"] not in away]
    row["passes_to"] = [name(one, viewer.lang) for one in passes]
    if row.pop("level") == 0:
        return row
    row["place"] = where[viewer.lang if viewer.lang == "en" else "sq"]
    return {**row, "reasons": [*row["reasons"], reason("higher", place=where)]}


def _once(rows: Iterable[Raw]) -> list[Raw]:
    """Return the rows, each channel once: by the station where it stands best."""
    kept: dict[str, Raw] = {}
    for row in rows:
        kept.setdefault(row["id"], row)
    return list(kept.values())


def _duties(viewer: Viewer, found: Found, raw: dict[str, list[Raw]]) -> dict[str, Raw]:
    """Return each station's most telling duty, with its deadline and articles."""
    concerns = {*found.aim.also}
    rows = rows_of(viewer, "people", "duties_of", bearers=sorted(raw))
    best: dict[str, tuple[tuple[object, ...], Raw]] = {}
    for row in with_ties(viewer, rows):
        if any(one.startswith("event/") for one in row["about_ids"]):
            continue
        about = not concerns & set(row["about_ids"])
        rank = weight_of(row["action"])
        told = (rank == len(FOREMOST), row["deadline"] is None, rank)
        key = (about, *told, row["id"])
        kept = best.get(row["target"])
        if kept is None or key < kept[0]:
            best[row["target"]] = (key, row)
    return {
        one: {"duty": row["duty"], "deadline": row["deadline"], "acts": row["acts"]}
        for one, (_, row) in best.items()
    }
