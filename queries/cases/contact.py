"""Whom one reaches for a case, here and at this hour, the best to reach first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, cast

from graph.errors import BadInput
from ontology.messages import said
from ontology.values.moments import Moment
from queries.aim import Aim
from queries.answer import Answer, Row, Words, row_type
from queries.calendar import Holidays, moment_of
from queries.choices import LANGUAGES, RISKS, refuse_other
from queries.codes import codes_of
from queries.conclude import conclude, shaped
from queries.evidence import Notebook, passages_of
from queries.gazetteer import place_of
from queries.memory import remember
from queries.on_call import Turn, turns
from queries.place import Place
from queries.question import rows_of
from queries.reasons import reason
from queries.remarks import remarks
from queries.standing import Asked, Known, known_of, ranked
from queries.station import Case, Found, Raw, Station
from queries.stations import stations_of
from queries.viewer import Viewer

Passages = tuple[str, ...]
OLDEST = 130
"""Nobody is older, in years."""


@row_type
class Reach(Row):
    """A post, body, service or line, and a channel by which it is reached."""

    ALWAYS = frozenset({"value", "holder"})
    WORKING = frozenset({"rule"})

    id: str
    reachable: str
    channel: str | None = None
    value: str | None = None
    post: str | None = None
    body: str | None = None
    institution: str | None = None
    holder: tuple[str, ...] | None = None
    reasons: tuple[Words, ...] | None = None
    duty: Words | None = None
    deadline: str | None = None
    acts: tuple[str, ...] | None = None
    passes_to: tuple[str, ...] | None = None
    note: Words | None = None
    hours: str | None = None
    verified_on: str | None = None
    attested_on: str | None = None
    place: str | None = None


def contact(
    viewer: Viewer,
    *,
    concern: str,
    territory: str,
    at: str | None = None,
    age: int | None = None,
    risk: str | None = None,
    language: str | None = None,
    need: str | None = None,
) -> Answer:
    """Return whom to turn to for a case in a place at a minute, with the reasons."""
    case = _case(concern, age, risk, language, need)
    asked = _asked(viewer, case, territory, moment_of(at))
    known, unread = _known(asked)
    raw = ranked(asked, known)
    given = {"concern": concern, "territory": territory, "at": at, "age": age}
    return _told(
        asked,
        known,
        raw,
        given | {"risk": risk, "language": language, "need": need},
        remarks(asked, known, raw, typed=territory, unread=unread),
    )


def _asked(viewer: Viewer, case: Case, territory: str, moment: Moment | None) -> Asked:
    here = _seeing(viewer, moment)
    place = place_of(here, territory)
    assert place is not None  # a territory is required
    feasts = Holidays(here, place, moment) if moment else None
    return Asked(here, case, place, moment, feasts)


def _told(
    asked: Asked,
    known: Known,
    raw: list[Raw],
    given: dict[str, Any],
    notes: Sequence[str],
) -> Answer:
    aim = known.found.aim._replace(
        own=tuple([row["target"] for row in raw if not row["rule"]]),
        kinds=tuple([row["target"] for row in raw if row["rule"]]),
        place=asked.place,
    )
    return conclude(
        asked.viewer,
        "contact",
        given,
        raw,
        Reach,
        aim,
        relations=("contacts", "bodies", "services"),
        status=None if any(row["value"] for row in raw) else "unknown",
        notes=notes,
        shape=_shaping(asked.viewer, aim),
    )


def _shaping(viewer: Viewer, aim: Aim) -> Callable[[Raw, Notebook], Row]:
    """Return what makes a row of the answer; a row that was made is only numbered anew."""

    def shape(raw: Raw, notebook: Notebook) -> Row:
        done = cast("tuple[Row, Passages] | None", raw.get("done"))
        if done is None:
            row = shaped(viewer, Reach, raw, Notebook(), aim)
            done = raw["done"] = (row, passages_of(raw["cites"]))
        row, passages = done
        return row.citing(notebook.number(passages))

    return shape


def _case(
    concern: str,
    age: int | str | None,
    risk: str | None,
    language: str | None,
    need: str | None,
) -> Case:
    """Return what was said of the case.

    Raises:
        BadInput: when an age is none, or a word is none of those that are allowed.
    """
    refuse_other("risk", risk, RISKS)
    refuse_other("language", language, LANGUAGES)
    if age is not None and not 0 <= int(age) <= OLDEST:
        raise BadInput(said("no age", said=age, most=OLDEST), where="--age")
    years = None if age is None else int(age)
    return Case(concern, years, risk, language, tuple(codes_of("service_kind", need)))


def _seeing(viewer: Viewer, moment: Moment | None) -> Viewer:
    """Return the viewer on the day of the minute, without what is hidden, whoever asks."""
    return viewer.unhidden().seeing(on=moment.day if moment else None)


def _known(asked: Asked) -> tuple[Known, list[str]]:
    """Return what is known of the stations, and the shifts that cannot be read.

    It changes with the day and with who is on call, not with the minute: remembered.
    """
    viewer, case, place, moment, _ = asked
    found, answering = _stations(viewer, case, place)
    turn, unread = turns(viewer, answering, moment)
    key = ("known", case, place.id, *turn)
    known = viewer.memo.get(key)
    if not isinstance(known, Known):
        mine = found.copied()
        _call(mine, turn)
        known = known_of(viewer, case, mine, place)
        # Its rows as they were read, and later as they are shown and as they are given.
        remember(viewer.memo, key, known, times=3)
    return known, unread


def _stations(viewer: Viewer, case: Case, place: Place) -> tuple[Found, list[str]]:
    """Return the stations of a case, and for what somebody may be on call."""
    key = ("stations", case, place.id)
    known = cast("tuple[Found, list[str]] | None", viewer.memo.get(key))
    if known is None:
        found = stations_of(viewer, case, place)
        whole = [f"institution/{place.scope}/{one}" for one in ("bashkia", "komuna")]
        inside = rows_of(viewer, "cases", "contact", things=list(found.stations))
        within = [row["institution_id"] for row in inside if row["institution_id"]]
        asked = dict.fromkeys([*found.stations, *whole, *within])
        known = viewer.memo[key] = (found, list(asked))
    return known


def _call(found: Found, turn: Sequence[Turn]) -> None:
    """Add who is on call."""
    for one in turn:
        why = reason("on call", until=one.until)
        station = Station(one.who, 0, [why], None, one.cites, sure=one.certain)
        known = found.stations.pop(one.who, None)
        found.add(station)
        if known is not None:
            found.add(known)
