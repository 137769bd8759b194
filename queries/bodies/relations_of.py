"""Of what a unit is part, to whom it reports, with whom it cooperates."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from queries.aim import ACTORS, aim
from queries.answer import Answer, Row, Words, row_type
from queries.choices import TIES, refuse_other
from queries.conclude import Raw, conclude, own_first
from queries.gazetteer import place_of
from queries.matter import about
from queries.notes import note
from queries.question import rows_of
from queries.viewer import Viewer

_RELATIONS = {
    "part-of": ("PART_OF", "IN"),
    "reports-to": ("REPORTS_TO",),
    "cooperates-with": ("COOPERATES_WITH",),
    "of-kind": ("OF_KIND",),
    "addresses": ("ADDRESSES",),
}
MANY = 10
"""With more partners than this, what each tie is about is left for a closer question."""
DOWNWARD = frozenset({"PART_OF", "IN", "REPORTS_TO", "OF_KIND"})
"""What these lead down to (parts, posts, ...) is another question: parts_of."""


@row_type
class Tie(Row):
    """A tie of the thing to another."""

    WORKING = frozenset({"matter", "measure", "outward", "rating"})
    PARTNERS = True

    id: str
    relation: str
    other: str | None = None
    matters: tuple[Words, ...] | None = None
    measures: tuple[str, ...] | None = None
    ratings: tuple[str, ...] | None = None


def relations_of(
    viewer: Viewer,
    *,
    thing: str,
    territory: str | None = None,
    tie: str | None = None,
    matter: Sequence[str] = (),
) -> Answer:
    """Return the ties of a unit, post or body; `tie` is one of TIES."""
    wanted = _wanted(tie)
    place = place_of(viewer, territory)
    target = aim(viewer, thing, types=ACTORS, place=place)
    raw = rows_of(viewer, "bodies", "relations_of", things=target.ids, ties=wanted)
    raw = [row for row in raw if row["outward"] or row["relation"] not in DOWNWARD]
    for one in matter:
        raw = about(raw, one, ("other", "matter", "measure"))
    given = {
        "thing": thing,
        "territory": territory,
        "tie": tie,
        "matter": list(matter),
    }
    relations = ("parts", "units", "other")
    rows = own_first(_grouped(raw), target)
    brief = len(rows) > MANY and not matter
    return conclude(
        viewer,
        "relations_of",
        given,
        [_brief(row) for row in rows] if brief else rows,
        Tie,
        target,
        relations=relations,
        notes=(note(viewer.lang, "name the other"),) if brief else (),
    )


def _wanted(tie: str | None) -> list[str]:
    """Return the relation types of a tie; without one, those that a person means."""
    if tie is None:
        usual = (key for key in TIES if key not in ("of-kind", "addresses"))
        return [one for key in usual for one in _RELATIONS[key]]
    refuse_other("tie", tie, TIES)
    return list(_RELATIONS[tie])


def _grouped(raw: list[Raw]) -> list[Raw]:
    """Return one row a relation and partner: what their ties are about stands in lists."""
    found: dict[tuple[str, str, str], Raw] = {}
    for row in raw:
        key = (row["target"], row["relation"], row["id"])
        lists: Raw = {"matters": [], "measures": [], "ratings": [], "cites": []}
        first = found.setdefault(key, {**row, "relation": _said(row), **lists})
        for name in ("matter", "measure", "rating"):
            if row[name] and any(row[name] if name != "matter" else row[name].values()):
                _add(first[f"{name}s"], row[name])
        first["cites"] += row["cites"]
    return list(found.values())


def _brief(row: Raw) -> Raw:
    """Return the row without what the tie is about."""
    return {**row, "matters": [], "measures": [], "ratings": []}


def _add(values: list[Any], value: object) -> None:
    if value not in values:
        values.append(value)


def _said(row: Raw) -> str:
    """Return the tie as a person says it."""
    return str(row["relation"]).lower().replace("_", " ")
