"""To whom a notice, list or case goes next, and what for."""

from __future__ import annotations

from graph.errors import Ambiguous
from queries.aim import ACTORS, Aim, aim, with_offices
from queries.answer import Answer, Row, Words, row_type
from queries.bodies.bodies_for import concerns_of
from queries.conclude import Raw, conclude
from queries.duties import TEXT as DUTY
from queries.duties import with_ties
from queries.gazetteer import place_of
from queries.matter import about, near
from queries.names.search import search
from queries.place import Place
from queries.question import rows_of
from queries.viewer import Viewer

TEXT = ("what", "matter", "sent_to", "pathway", "condition", "action")
NEAR = 0.75


@row_type
class Referral(Row):
    """A step that passes something on."""

    WORKING = frozenset({"sender_id"})

    id: str
    sent_by: str | None = None
    sent_to: str | None = None
    action: str | None = None
    what: Words | None = None
    matter: Words | None = None
    deadline: str | None = None
    form: str | None = None
    condition: Words | None = None
    pathway: str | None = None


def referral_next(
    viewer: Viewer,
    *,
    sender: str,
    matter: str | None = None,
    territory: str | None = None,
    concern: str | None = None,
) -> Answer:
    """Return to whom a sender passes a matter; `sender` may be the thing that is passed."""
    place = place_of(viewer, territory)
    steps, target = _steps(viewer, sender, place, concern)
    if concern and steps:
        steps = _in_cases(viewer, steps, concern)
    rows = about(rows_of(viewer, "cases", "referral_next", steps=steps), matter, TEXT)
    sent = [row for row in rows if row["sender_id"] in target.ids]
    rows = sent or rows or _dutiful(viewer, target, matter)
    received = any(row["sent_to"] for row in rows)
    given = {
        "sender": sender,
        "matter": matter,
        "territory": territory,
        "concern": concern,
    }
    return conclude(
        viewer,
        "referral_next",
        given,
        _for_place(rows, target),
        Referral,
        target,
        relations=("contacts", "other"),
        status=None if received else "unknown",
    )


def _steps(
    viewer: Viewer, sender: str, place: Place | None, concern: str | None
) -> tuple[list[str], Aim]:
    try:
        target = aim(viewer, sender, types=ACTORS, place=place, concern=concern)
    except Ambiguous:
        target = Aim(place=place)
    if target.ids:
        target = with_offices(viewer, target)
        found = rows_of(viewer, "shared", "steps_by", actors=target.ids, ties=["BY"])
        own = [row["id"] for row in found if row["target"] in target.own]
        if found:
            return own or [row["id"] for row in found], target
    hits = search(viewer, sender, types=("Step",), place=place.id if place else None)
    steps = near(hits, NEAR)
    if place is None or not place.above:
        return steps, target
    ruled = tuple(one for one in steps if not place.holds(one))
    return steps, target.plus(Aim(kinds=ruled))


def _in_cases(viewer: Viewer, steps: list[str], concern: str) -> list[str]:
    """Return the steps that are of a case of this concern."""
    concerns = concerns_of(viewer, concern)
    paths = rows_of(viewer, "shared", "pathways", concerns=concerns)
    ids = [path["id"] for path in paths]
    rows = rows_of(viewer, "cases", "pathway_steps", pathways=ids)
    of_cases = {row["id"] for row in rows}
    return [one for one in steps if one in of_cases]


def _dutiful(viewer: Viewer, target: Aim, matter: str | None) -> list[Raw]:
    """Return the sender's duties towards somebody about a matter, where no step says it."""
    if not matter:
        return []
    duties = with_ties(
        viewer, rows_of(viewer, "people", "duties_of", bearers=target.ids)
    )
    owed = [
        row
        for row in about(duties, matter, DUTY)
        if row["towards"] and row["stance"] == "reported"
    ]
    shown = (
        "id",
        "target",
        "action",
        "deadline",
        "condition",
        "stance",
        "certain",
        "cites",
    )
    return [
        {
            **{key: row[key] for key in shown},
            "sent_by": row["bearer"],
            "sent_to": one,
            "what": row["duty"],
        }
        for row in owed
        for one in row["towards"]
    ]


def _for_place(rows: list[Raw], target: Aim) -> list[Raw]:
    own = target.own[0] if target.own else None
    return [{**row, "target": own or row["target"]} for row in rows]
