"""From raw rows to the envelope: prescribed after found, citations, status."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import MISSING, fields
from typing import Any, TypeAlias

from graph.errors import QueryFailed
from queries.aim import Aim
from queries.answer import Answer, Part, Row, Status
from queries.evidence import Notebook, only_read, searched
from queries.here import elsewhere, lists_here, only_here
from queries.notes import LOADING, note
from queries.place import Place
from queries.question import kept_rows
from queries.viewer import Viewer
from queries.wording import plain, shown_day

Raw = dict[str, Any]
_NORMS = ("duty/", "step/")
"""What a whole country's such record says, it says of every place in it."""
_ACT = "act/"
"""What has its own words for a day on which it does not hold."""
_BOUND = frozenset({"basis", "duties", "amendments"})
"""Of what is not there, the law and the tasks are still to be asked for."""
_NO_RELATION = "other"
"""A complete list of nothing in particular closes no question out."""
_WORKING = frozenset({"target", "slot", "cites", "certain"})
_Columns: TypeAlias = tuple[frozenset[str], frozenset[str], frozenset[str]]
_COLUMNS: dict[type, _Columns] = {}


def prescribed_after_found(
    rows: Iterable[Raw], aim: Aim, fills: Callable[[Raw], Any]
) -> list[Raw]:
    """Return the place's own rows, then those of its kinds that no own row fills."""
    all_rows = list(rows)
    own = [row for row in all_rows if row["target"] in aim.own]
    # One municipality's body does not fill what a country lays down for all of them.
    wide = aim.place is not None and not aim.place.above
    filled = set() if wide else {fills(row) for row in own}
    kinds = [row for row in all_rows if row["target"] not in aim.own]
    return own + [
        row for row in kinds if fills(row) not in filled or fills(row) is None
    ]


def own_first(rows: Iterable[Raw], aim: Aim) -> list[Raw]:
    """Return the place's own rows before those of its kinds, otherwise as they were."""
    return sorted(rows, key=lambda row: row["target"] not in aim.own)


def shaped(
    viewer: Viewer, row_type: type[Row], raw: Raw, notebook: Notebook, aim: Aim
) -> Row:
    """Return one typed row; what has no name is told by its id where a name must be.

    Raises:
        QueryFailed: when the query gives a column that the row type does not know.
    """
    lang, hidden, columns, needed = viewer.lang, *_columns(row_type)
    values: Raw = {k: plain(v, lang) for k, v in raw.items() if k not in hidden}
    if unknown := values.keys() - columns:
        raise QueryFailed(
            f"{row_type.__name__} has no column {', '.join(sorted(unknown))}"
        )
    for column, part in row_type.PARTS.items():
        parts = tuple(_part(part, one, notebook, lang) for one in raw[column])
        values[column] = parts or None
    kind = "kind" if raw.get("target") in aim.kinds or _rule(raw, aim) else "place"
    values |= {
        "stated_for": kind if aim.kinds or aim.own else None,
        "holds": "certain" if raw.get("certain") else "possible",
        "our_reading": raw.get("our_reading") or only_read(raw["cites"]) or None,
        "citations": notebook.note(raw["cites"]),
    }
    said = {k: v for k, v in values.items() if v is not None}
    for column in needed - said.keys():
        if isinstance(raw.get(column), dict):
            said[column] = raw[f"{column}_id"]
    return row_type(**said)


def _columns(row_type: type[Row]) -> _Columns:
    """Return the columns of a query that are not shown, those of a row, those it needs."""
    found = _COLUMNS.get(row_type)
    if found is None:
        needed = frozenset(
            one.name for one in fields(row_type) if one.default is MISSING
        )
        own = frozenset(row_type.columns())
        found = _COLUMNS[row_type] = _WORKING | row_type.WORKING, own, needed
    return found


def _part(part: type[Part], raw: Raw, notebook: Notebook, lang: str | None) -> Part:
    values = {k: plain(v, lang) for k, v in raw.items() if k != "cites"}
    known: dict[str, Any] = {k: v for k, v in values.items() if v is not None}
    return part(**known, citations=notebook.note(raw["cites"]))


def _rule(raw: Raw, aim: Aim) -> bool:
    """Tell whether what is laid down for a whole country is shown for a place in it."""
    place = aim.place
    if place is None or not place.above:
        return False
    said = str(raw.get("id"))
    national = said.startswith(_NORMS) and said.split("/")[1] == place.country[10:]
    prescribed = raw.get("stance") == "prescribed"
    return national or (prescribed and f"/{place.scope}/" not in str(raw.get("target")))


def only_prescribed(rows: Sequence[Raw], aim: Aim) -> Status | None:
    """Return `unknown` when a place has nothing but rules: nobody says it is there."""
    inside = aim.place is not None and bool(aim.place.above)
    found = any(row["stance"] != "prescribed" for row in rows)
    return "unknown" if rows and inside and not found else None


def conclude(
    viewer: Viewer,
    question: str,
    parameters: dict[str, Any],
    raw: Sequence[Raw],
    row_type: type[Row],
    aim: Aim,
    *,
    relations: Sequence[str],
    status: Status | None = None,
    notes: Sequence[str] = (),
    summary: Sequence[str] = (),
    shape: Callable[[Raw, Notebook], Row] | None = None,
) -> Answer:
    """Return the answer; without rows it is `none` or `unknown`, citing what was searched.

    A list that its source calls complete makes an answer `none` only when it lists the
    first of `relations`; the others are where else was searched. `shape` makes the typed
    rows where a question remembers them.
    """
    shape = shape or (lambda one, book: shaped(viewer, row_type, one, book, aim))
    notebook = Notebook()
    here = only_here(viewer, raw, aim.place, partners=row_type.PARTNERS)
    status = None if raw and not here else status
    raw = here
    rows = tuple(shape(one, notebook) for one in raw)
    lists = (
        []
        if rows and status in (None, "answered", "contradicted")
        else _lists(viewer, aim, relations)
    )
    denied = [] if rows else _denied(viewer, aim)
    for one in (*denied, *lists):
        notebook.note(one["cites"])
    return Answer(
        question=question,
        parameters=parameters,
        on=viewer.on,
        status=_said_not(denied, relations)
        or status
        or _status(rows, lists, aim, relations),
        rows=rows,
        citations=notebook.citations(viewer),
        summary=tuple(summary) if rows else (),
        notes=(
            *aim.notes,
            *notes,
            *_partners_note(viewer, raw, row_type, aim.place),
            *_attested_note(viewer, rows),
            *(() if rows else _absent_note(viewer, aim)),
            *_searched_note(viewer, lists),
            *((note(viewer.lang, LOADING),) if viewer.unsettled else ()),
        ),
    )


def _lists(viewer: Viewer, aim: Aim, relations: Sequence[str]) -> list[Raw]:
    """Return the listings searched: about the things and their kinds, then about the place.

    Of a place only the lists of the first relation: who sits where, or which number answers,
    says nothing of who holds a post. A list of another place was no place to search.
    """
    things = list(dict.fromkeys((*aim.own, *aim.kinds, *aim.also)))
    places = [one for one in aim.places if one not in things]
    lists = searched(viewer, things, relations)
    lists += searched(viewer, places, relations[:1])
    return lists_here(viewer, lists, aim.place)


def _attested_note(viewer: Viewer, rows: Sequence[Row]) -> tuple[str, ...]:
    """Return when the holders and numbers are attested that may not hold on the day asked for."""
    said: set[str] = set()
    for row in rows:
        if row.holds == "possible":
            said.update(map(str, filter(None, _attested(row))))
    if not said:
        return ()
    days = dict.fromkeys(shown_day(one) for one in (min(said), max(said)))
    return (note(viewer.lang, "attested", until="–".join(days)),)


def _attested(row: Row) -> tuple[object, ...]:
    return tuple(
        getattr(row, name, None) for name in ("attested_on", "holder_attested_on")
    )


def _denied(viewer: Viewer, aim: Aim) -> list[Raw]:
    """Return the things asked about when a source says of all of them that they are not."""
    asked = aim.own or aim.kinds
    found = kept_rows(viewer, "shared", "things", things=list(asked)) if asked else []
    return found if found and all(one["stance"] == "denied" for one in found) else []


def _said_not(denied: Sequence[Raw], relations: Sequence[str]) -> Status | None:
    """Return `none` where what was asked about is not there, and so has nothing of this."""
    if not denied:
        return None
    return "unknown" if _BOUND.intersection(relations[:1]) else "none"


def _status(
    rows: Sequence[Row], lists: Sequence[Raw], aim: Aim, relations: Sequence[str]
) -> Status:
    if rows and all(row.stance == "contradicted" for row in rows):
        return "contradicted"
    if rows:
        return "none" if all(row.stance == "denied" for row in rows) else "answered"
    whole = {
        one["subject"]
        for one in lists
        if one["complete"] == "yes" and one["relation"] == relations[0] != _NO_RELATION
    }
    return "none" if whole & set(aim.own or aim.kinds) else "unknown"


def _partners_note(
    viewer: Viewer, raw: Sequence[Raw], row_type: type[Row], place: Place | None
) -> tuple[str, ...]:
    """Return that some of what the place's own things are tied to is of another place."""
    if place is None or not row_type.PARTNERS:
        return ()
    away = elsewhere(viewer, {str(row["id"]) for row in raw}, place)
    return (note(viewer.lang, "of another place"),) if away else ()


def _absent_note(viewer: Viewer, aim: Aim) -> tuple[str, ...]:
    """Return that what was asked about was not there yet on the day, or no more."""
    things = [one for one in aim.own if not one.startswith(_ACT)]
    held = kept_rows(viewer, "shared", "held", things=things) if things else []
    if held and all(viewer.on < row["from_earliest"] for row in held):
        first = min(row["from_earliest"] for row in held)
        return (note(viewer.lang, "not there yet", day=shown_day(first)),)
    if held and all(row["to_latest"] < viewer.on for row in held):
        last = max(row["to_latest"] for row in held)
        return (note(viewer.lang, "there no more", day=shown_day(last)),)
    return ()


def _searched_note(viewer: Viewer, lists: Sequence[Raw]) -> tuple[str, ...]:
    return (note(viewer.lang, "searched", n=len(lists)),) if lists else ()
