"""Acts that may be over, or to come: found whenever they hold, seen on a day when they do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graph.errors import Ambiguous
from queries.aim import Aim, aim
from queries.conclude import Raw
from queries.look import alike, cites_article, look
from queries.names.choice import TAKEN
from queries.notes import note
from queries.place import Place
from queries.question import rows_of
from queries.viewer import Viewer
from queries.wording import name, shown_day

_ACT = "act/"


def act_meant(viewer: Viewer, text: str) -> Aim:
    """Return the act of a name or id, whether or not it holds on the day.

    Raises:
        Ambiguous: when there is no clear best; it carries the candidates (maybe none).
    """
    return provision_meant(viewer, text, types=("LegalAct",))


def provision_meant(
    viewer: Viewer,
    text: str,
    *,
    types: Sequence[str] = ("LegalAct", "Provision"),
    place: Place | None = None,
) -> Aim:
    """Return the act or article of a name or id, whether or not it holds on the day.

    Of several that fit, the one of the place.

    Raises:
        Ambiguous: when there is no clear best; it carries the candidates (maybe none).
    """
    try:
        found = aim(viewer, text, types=types)
        if not all(one.startswith(_ACT) for one in (*found.own, *found.kinds)):
            raise Ambiguous(text, [])
        return found
    except Ambiguous as unclear:
        whole = [] if cites_article(text) else _whole(viewer, text, types, place)
        if len(whole) == 1:
            return Aim(own=(whole[0],))
        if unclear.candidates:
            raise
        rows = rows_of(viewer, "names", "rows", ids=[text.strip()])
        if {row["type"] for row in rows} - {*types} or not rows:
            raise
        return Aim(own=(rows[0]["id"],))


def _whole(
    viewer: Viewer, text: str, types: Sequence[str], place: Place | None
) -> list[str]:
    """Return the acts and articles that fit well and alike: an act before its articles.

    With a place those of it, where there are any. One alone was not taken for a reason.
    """
    found = look(viewer, text, types=types)
    top = alike(found)
    if len(top) < 2 or top[0].score < TAKEN:
        return []
    ids = [one.id for one in top]
    acts = set(ids)
    whole = [one for one in ids if "#" not in one or one.partition("#")[0] not in acts]
    here = [one for one in whole if place is not None and place.holds(one)]
    return here or whole


def while_it_held(viewer: Viewer, act: str) -> Viewer:
    """Return the viewer on a day on which an act holds: the day, else its last or first."""
    for row in rows_of(viewer, "shared", "held", things=[act]):
        if row["to_latest"] < viewer.on:
            return viewer.seeing(on=row["to_earliest"])
        if viewer.on < row["from_earliest"]:
            return viewer.seeing(on=row["from_latest"])
        break
    return viewer


def named(viewer: Viewer, acts: Sequence[str]) -> dict[str, str]:
    """Return what these acts are called, whenever they hold."""
    rows = rows_of(viewer, "names", "rows", ids=list(acts)) if acts else []
    return {row["id"]: _called(viewer, row) for row in rows}


def _called(viewer: Viewer, row: Raw) -> str:
    labels = {key: row[key] for key in row if key.startswith("label_")}
    return name(labels, viewer.lang) or str(row["id"])


def absent_notes(viewer: Viewer, acts: Sequence[str]) -> tuple[str, ...]:
    """Return which of these acts do not hold on the day: made later, or over by then."""
    if not acts:
        return ()
    made = {row["id"]: row for row in rows_of(viewer, "names", "rows", ids=list(acts))}
    held: dict[str, list[Raw]] = {}
    for row in rows_of(viewer, "shared", "held", things=list(acts)):
        held.setdefault(row["id"], []).append(row)
    return tuple(dict.fromkeys(_absences(viewer, made, held)))


def _absences(
    viewer: Viewer, made: dict[str, Raw], held: dict[str, list[Raw]]
) -> Iterator[str]:
    on = shown_day(viewer.on)
    for act, rows in held.items():
        if any(r["from_earliest"] <= viewer.on <= r["to_latest"] for r in rows):
            continue
        given = {"on": on, "act": _called(viewer, made[act])}
        first, last = rows[0]["from_earliest"], rows[-1]["to_latest"]
        date = str(made[act]["date"] or "")
        if viewer.on > last:
            yield note(viewer.lang, "act over", day=shown_day(last), **given)
        elif date[:10] > viewer.on:
            yield note(viewer.lang, "act not made", day=shown_day(date), **given)
        else:
            yield note(viewer.lang, "act not yet", day=shown_day(first), **given)
