"""What is told of a contact: who that is, how it is reached, and why it stands there."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from queries.duties import FOREMOST, weight_of, with_ties
from queries.question import kept_rows
from queries.reach import Reached
from queries.reasons import Reason, reason
from queries.station import Case, Found, Raw, Station
from queries.stations import is_rule
from queries.viewer import Viewer
from queries.wording import name

URGENT = ("police", "emergency", "on_call_system", "health")
"""Kinds of what can step in at once."""
_STANCES = {"denied": "missing", "planned": "planned", "prescribed": "prescribed"}


class Standing(NamedTuple):
    """A station, one of its rows, how it is reached, and how far above the place it is."""

    row: Raw
    station: Station
    state: Reached
    level: int

    @property
    def id(self) -> str:
        """The channel, else the station itself."""
        return self.row["channel_id"] or self.station.id


def shown_row(case: Case, one: Standing) -> Raw:
    """Return a row as the answer shows it, with what only the answer's maker needs."""
    row, station, state = one.row, one.station, one.state
    shown = ("channel", "value", "institution", "note", "hours", "verified_on")
    sure = station.sure if station.order == 0 else bool(row["certain"])
    sure = bool(sure) and (row["holder_certain"] or not row["holder_id"])
    fresh = state.freshness in ("verified", "attested") or station.order == 0
    return {
        **{column: row[column] for column in shown},
        **_named(row, station),
        "id": one.id,
        "target": station.id,
        "rule": is_rule(station.id),
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


def _reasons(case: Case, one: Standing) -> list[Reason]:
    row, station = one.row, one.station
    told = [*station.why[:2], *one.state.reasons]
    if case.risk == "high" and (row["kind"] in URGENT or station.order == 0):
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


def placed(
    viewer: Viewer, row: Raw, chain: Sequence[Reason], away: Collection[str]
) -> Raw:
    """Return a row with the place of its level, where that is not the place itself."""
    passes = [one for one in row["passes_to"] if one["id"] not in away]
    row["passes_to"] = [name(one, viewer.lang) or one["id"] for one in passes]
    where = chain[row.pop("level")]
    if where is chain[0]:
        return row
    row["place"] = where[viewer.lang if viewer.lang == "en" else "sq"]
    return {**row, "reasons": [*row["reasons"], reason("higher", place=where)]}


def foremost_duties(
    viewer: Viewer, found: Found, raw: dict[str, list[Raw]]
) -> dict[str, Raw]:
    """Return each station's most telling duty, with its deadline and articles."""
    concerns = {*found.aim.also}
    rows = kept_rows(viewer, "people", "duties_of", bearers=sorted(raw))
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
