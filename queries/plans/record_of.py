"""What a document records of an event or as a target: date, place, value."""

from __future__ import annotations

from collections.abc import Sequence

from graph.errors import Ambiguous
from ontology.values.words import topics_of as stems
from queries.aim import ACTORS, Aim, aim, with_authority
from queries.answer import Answer, Row, Status, Words, row_type
from queries.choices import RECORD_KINDS, refuse_other
from queries.conclude import Raw, conclude
from queries.gazetteer import place_of
from queries.how_many import NUMBER
from queries.look import look
from queries.matter import MOST, about, near, texts_of
from queries.names.search import search
from queries.place import Place
from queries.question import rows_of
from queries.viewer import Viewer

THINGS = (
    "Event",
    "LegalAct",
    "Observation",
    "Territory",
    "Service",
    "Document",
    *ACTORS,
)
TEXT = ("what", "alias", "measure", "kind", "place", "value_said", "unit")
RECORDS = ("Event", "Observation")
SAID = 0.9
"""Share of the words asked for that a figure's own words must have to be meant."""
JUST_SO = 0.97
"""How well a thing's name must fit before its records go before what is said."""
_HAVING = ("institution/", "service/")
"""What in a place has figures of its own."""
MANY = 12
"""More records than these are narrowed by the words that are not the thing's name."""
NEAR = 0.8
"""Share of the best match's score that keeps another event or figure."""


@row_type
class Record(Row):
    """An event or a figure."""

    WORKING = frozenset({"alias", "of_things"})

    id: str
    type: str
    subject: str | None = None
    what: Words | None = None
    date: str | None = None
    starts: str | None = None
    ends: str | None = None
    place: str | None = None
    measure: str | None = None
    kind: str | None = None
    value: float | int | str | None = None
    value_said: str | None = None
    unit: str | None = None
    period: str | None = None
    n: int | None = None
    base: str | None = None


def record_of(
    viewer: Viewer,
    *,
    thing: str,
    matter: Sequence[str] = (),
    territory: str | None = None,
    kind: str | None = None,
) -> Answer:
    """Return the events and figures about a thing; `kind` is event or an observation kind."""
    refuse_other("kind", kind, RECORD_KINDS)
    place = place_of(viewer, territory)
    target, matter = _meant(viewer, thing, matter, place)
    things = [*target.ids, *(_plans(viewer, target) if kind else ())]
    raw = records(viewer, things)
    rows = _narrowed(_of_kind(raw, kind), matter)
    if not rows:
        rows = _of_the_place(viewer, " ".join((thing, *matter)), place, kind)
    if len(rows) > MANY:
        if not matter:
            rows = _narrowed(rows, _unnamed(viewer, thing, target)) or rows
        rows = _numbers(viewer, rows, " ".join(matter) or thing, target) or rows
    rows = [_once_said(row) for row in rows]
    given = {
        "thing": thing,
        "matter": list(matter),
        "territory": territory,
        "kind": kind,
    }
    status: Status | None = "contradicted" if contested(rows) else None
    if rows and not any(row["date"] or _value(row) is not None for row in rows):
        status = "unknown"
    return conclude(
        viewer,
        "record_of",
        given,
        rows,
        Record,
        target,
        relations=("other",),
        status=status,
    )


def records(viewer: Viewer, things: Sequence[str]) -> list[Raw]:
    """Return the events and figures about things, or found in places."""
    rows = rows_of(viewer, "plans", "record_of", things=list(things))
    return [_of_its_own(row) for row in rows]


def _of_its_own(row: Raw) -> Raw:
    """Return the row; a figure that a place only has in it keeps what it is about.

    How many children one kindergarten has is no figure of the municipality.
    """
    asked, figure = str(row["target"]), row["type"] == "Observation"
    if not figure or not asked.startswith("territory/") or len(row["of_things"]) != 1:
        return row
    [own] = row["of_things"]
    if not own["id"].startswith(_HAVING) or _place_of(own["id"]) == asked:
        return row
    labels = {key: value for key, value in own.items() if key != "id"}
    return {**row, "target": own["id"], "subject": labels}


def _plans(viewer: Viewer, target: Aim) -> list[str]:
    """Return the plans of the places asked about: their figures are the place's too."""
    places = [one for one in target.own if one.startswith("territory/")]
    if not places:
        return []
    return [row["id"] for row in rows_of(viewer, "shared", "plans", places=places)]


def _of_kind(raw: list[Raw], kind: str | None) -> list[Raw]:
    return [r for r in raw if kind in (None, r["kind"], r["type"].lower())]


def _of_the_place(
    viewer: Viewer, text: str, place: Place | None, kind: str | None
) -> list[Raw]:
    """Return the place's own events and figures that speak of a text."""
    if place is None:
        return []
    here = with_authority(viewer, Aim(own=(place.id,), place=place))
    raw = records(viewer, here.ids)
    said = about(_of_kind(raw, kind), text, TEXT, enough=MOST)
    return list({row["id"]: row for row in said}.values())


def _unnamed(viewer: Viewer, text: str, target: Aim) -> Sequence[str]:
    """Return the typed words that are not of the thing's name: what is asked about it."""
    found = look(viewer, text, types=THINGS, place=target.place).best
    named = set(stems(found.matched)) if found else set()
    left = [word for word in text.split() if not set(stems(word)) <= named]
    return [" ".join(left)] if left else []


def _numbers(viewer: Viewer, rows: list[Raw], text: str, target: Aim) -> list[Raw]:
    """Return the figures that count the thing itself, where its number is asked for."""
    if not NUMBER.match(text):
        return []
    called = [
        row
        for row in rows
        if row["kind"] == "count" and any(map(NUMBER.match, texts_of(row["what"])))
    ]
    units = {row["unit"] for row in called if row["unit"]}
    meant = {u: look(viewer, u, types=THINGS, place=target.place).best for u in units}
    ids = {unit: best.id for unit, best in meant.items() if best}
    return [row for row in called if ids.get(row["unit"]) in target.ids] or called


def _once_said(row: Raw) -> Raw:
    """Return the row; a record that was itself asked for is no subject of its own."""
    return {**row, "subject": None} if row["id"] == row["target"] else row


def _meant(
    viewer: Viewer, thing: str, matter: Sequence[str], place: Place | None
) -> tuple[Aim, Sequence[str]]:
    """Return what is recorded about: the figures that say it, the thing, or its place."""
    text = " ".join((thing, *matter))
    hits = search(viewer, text, types=RECORDS, place=place.id if place else None)
    hits = [hit for hit in hits if _of_place(hit.id, place)]
    said = [hit.id for hit in hits if hit.score >= max(SAID, NEAR * hits[0].score)]
    if said and not _named_so(viewer, thing, place):
        return Aim(own=tuple(said), place=place), ()
    try:
        target = aim(viewer, thing, types=THINGS, place=place)
        return with_authority(viewer, target), matter
    except Ambiguous as unclear:
        found = near(hits, NEAR, enough=MOST)
        if found:
            return Aim(own=tuple(found), place=place), ()
        if unclear.candidates or not place:
            raise
        return Aim(own=(place.id,), place=place), (thing, *matter)


def _of_place(id_: str, place: Place | None) -> bool:
    """Tell whether a figure is of this place: another's, or a country's, is no answer."""
    return place is None or not place.above or f"/{place.scope}/" in id_


def _named_so(viewer: Viewer, thing: str, place: Place | None) -> bool:
    """Tell whether a thing is called just so: then its records are asked for."""
    found = look(viewer, thing, types=THINGS, place=place)
    return found.best is not None and found.best.score >= JUST_SO


def _narrowed(rows: list[Raw], matter: Sequence[str]) -> list[Raw]:
    """Return the rows about every matter given."""
    for one in matter:
        rows = about(rows, one, TEXT)
    return list({row["id"]: row for row in rows}.values())


def contested(rows: list[Raw]) -> set[str]:
    """Return the ids of figures of one subject, measure, unit and base that disagree.

    Figures of different periods do not contest each other; an unsaid period may be any.
    """
    found: set[str] = set()
    figures = [r for r in rows if r.get("measure") and _value(r) is not None]
    for n, one in enumerate(figures):
        for two in figures[n + 1 :]:
            if _same(one, two) and _value(one) != _value(two):
                found |= {one["id"], two["id"]}
    return found


def _value(row: Raw) -> object:
    return row["value"] if row["value"] is not None else row["value_said"]


def _same(one: Raw, two: Raw) -> bool:
    keys = ("measure", "unit", "base")
    periods = {one["period"], two["period"]}
    return (
        subject_of(one) == subject_of(two)
        and all(one[k] == two[k] for k in keys)
        and (len(periods) == 1 or None in periods)
    )


def subject_of(row: Raw) -> str:
    """Return what a figure is of; a municipality's are those of its territory."""
    return _place_of(str(row["target"]))


def _place_of(thing: str) -> str:
    """Return the territory that an authority is of; any other thing as it is."""
    parts = thing.split("/")
    authority = parts[0] == "institution" and parts[2:] in (["bashkia"], ["komuna"])
    return f"territory/{parts[1].replace('-', '/', 1)}" if authority else thing
