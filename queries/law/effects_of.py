"""What an act does to others and others to it: each effect, its time, applied or not."""

from __future__ import annotations

from queries.answer import Answer, Row, row_type
from queries.conclude import Raw, conclude
from queries.law.acts import act_meant
from queries.notes import note
from queries.question import rows_of
from queries.viewer import Viewer
from queries.wording import name

DOES, UNDERGOES = "does", "undergoes"
CHANGES = ("AMENDS", "REPEALS")
"""The effects that change what an act says, or end it."""


@row_type
class Effect(Row):
    """An effect between the act and another."""

    ALWAYS = frozenset({"since"})
    WORKING = frozenset({"place", "older_than", "ahead", "over", "begun"})

    id: str
    act: str | None = None
    way: str
    """`does`: the act does it to the other; `undergoes`: the other does it to the act."""
    effect: str
    other: str | None = None
    article: str | None = None
    other_article: str | None = None
    kind: str | None = None
    number: str | None = None
    title: str | None = None
    made_on: str | None = None
    """The date of the act that has the effect."""
    date: str | None = None
    since: str | None = None
    """From when it is in force; where a source only dates the act, that date: a note says so."""
    until: str | None = None
    force: str
    """`yes`, `not yet`, `over`, or `perhaps` where the time is not sure."""
    applied: str | None = None
    """Of an effect on the act: whether our summaries of its articles show it."""


def effects_of(viewer: Viewer, *, act: str) -> Answer:
    """Return every effect of an act and on it, in order of time."""
    target = act_meant(viewer, act)
    rows = effects_on(viewer, target.ids)
    return conclude(
        viewer,
        "effects_of",
        {"act": act},
        rows,
        Effect,
        target,
        relations=("amendments",),
        notes=_odd(viewer, rows),
    )


def effects_on(viewer: Viewer, acts: list[str]) -> list[Raw]:
    """Return the effects of these acts and on them, each with whether it is in force and applied."""
    rows = rows_of(viewer, "law", "effects_of", acts=acts) if acts else []
    return [
        {
            **row,
            "force": _force(row),
            "applied": _applied(row),
            "certain": row["certain"] and not _only_made(row),
        }
        for row in rows
    ]


def _only_made(row: Raw) -> bool:
    """Tell whether the date is no more than that of the act that has the effect."""
    return bool(row["since"]) and row["since"] == row["made_on"]


def _force(row: Raw) -> str:
    if row["ahead"]:
        return "not yet"
    if row["over"]:
        return "over"
    return "yes" if row["begun"] and row["stance"] != "planned" else "perhaps"


def _applied(row: Raw) -> str | None:
    """Return whether our text shows an effect: no source gives a text as amended.

    An effect that is still to come cannot be in a text that was read before it.
    """
    if row["way"] == DOES or row["effect"] not in CHANGES:
        return None
    return "no" if row["article"] or row["ahead"] else "unknown"


def _odd(viewer: Viewer, rows: list[Raw]) -> tuple[str, ...]:
    """Return what is odd in the effects: of an act on itself, too early, of no own date."""
    told = []
    for row in rows:
        act, other = (
            name(row[one], viewer.lang) or row["id"] for one in ("act", "other")
        )
        if row["id"] == row["target"]:
            told.append(note(viewer.lang, "effect on itself", act=act))
        elif _before(row["since"], row["made_on"], row["older_than"]):
            by = act if row["way"] == DOES else other
            told.append(note(viewer.lang, "effect too early", act=by))
    if any(map(_only_made, rows)):
        told.append(note(viewer.lang, "effect only made"))
    return tuple(dict.fromkeys(told))


def _before(since: str | None, *made: str | None) -> bool:
    """Tell whether a date lies before others for sure, each as precise as it is said."""
    return any(since and one and since < one[: len(since)] for one in made)
