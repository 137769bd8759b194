"""Who does, convenes, decides, drafts or answers for something."""

from __future__ import annotations

from collections.abc import Sequence

from graph.errors import Ambiguous
from ontology.model import ontology
from ontology.values.words import roots_of as stems
from ontology.values.words import topics_of
from queries.aim import BODIES, UNITS, Aim, aim
from queries.answer import Answer, Row, Words, row_type
from queries.codes import codes_of
from queries.concepts import concern_ids
from queries.conclude import Raw, conclude, only_prescribed
from queries.duties import duties_on, weight_of, with_ties
from queries.gazetteer import place_of
from queries.here import only_here
from queries.look import LITERAL, look
from queries.matter import ALL, ENOUGH, near, texts_of
from queries.matter import about as matching
from queries.names.search import search
from queries.place import Place, local
from queries.question import rows_of
from queries.viewer import Viewer

THINGS = (
    *BODIES,
    *UNITS,
    "Service",
    "Register",
    "LegalAct",
    "Activity",
    "Event",
    "Channel",
)
SPOKEN = ("Duty", "Activity", "Service")
TEXT = ("what", "condition", "about", "towards", "action", "quantity", "acts")
_WORDS = 3
"""Fewer words than these mean no one activity, even where it has them all."""
NEAR = 0.8
"""Share of the best match's score that keeps a duty or activity in the answer."""


@row_type
class Responsible(Row):
    """A duty, service or planned activity with who answers for it."""

    WORKING = frozenset(
        {
            "about",
            "about_ids",
            "act_ids",
            "activity",
            "body_ids",
            "currency",
            "goal",
            "group_ids",
            "hours",
            "hours_said",
            "indicator",
            "kind",
            "monitor_ids",
            "note",
            "place",
            "place_ids",
            "places",
            "plan",
            "provided_by",
            "provider_ids",
            "serves",
            "service",
            "service_ids",
            "services",
        }
    )

    id: str
    responsible: tuple[str, ...] | None = None
    action: str | None = None
    what: Words | None = None
    towards: tuple[str, ...] | None = None
    recurrence: str | None = None
    deadline: str | None = None
    code: str | None = None
    years: tuple[int, ...] | None = None
    cost: float | None = None
    funding: tuple[str, ...] | None = None
    monitored_by: tuple[str, ...] | None = None
    acts: tuple[str, ...] | None = None
    quantity: str | None = None
    condition: Words | None = None


def who_is_responsible(
    viewer: Viewer,
    *,
    thing: str,
    matter: Sequence[str] = (),
    territory: str | None = None,
    concern: str | None = None,
    action: str | None = None,
) -> Answer:
    """Return who answers for a body, service, plan or activity, or for a matter."""
    place = place_of(viewer, territory)
    actions = codes_of("action", action)
    named = _named(viewer, thing, place, concern)
    rows = _about(viewer, named, actions) if named else []
    rows = only_here(viewer, rows, place)
    target = named or Aim(place=place)
    text = " ".join((thing, *matter))
    if not rows:
        rows, target = _spoken(viewer, text, target, actions)
        rows, target = _concerning(viewer, thing, matter, target, actions, rows)
    elif not actions:
        known = {row["id"] for row in rows}
        if all(row["stance"] == "denied" for row in rows):
            rows += _planned(viewer, text, place, known)
        elif place and _says_enough(text) and not _called_so(viewer, thing, place):
            meant = _planned(viewer, text, place, known, enough=ALL)
            rows += meant if len(meant) == 1 else []
    given = {
        "thing": thing,
        "matter": list(matter),
        "territory": territory,
        "concern": concern,
        "action": action,
    }
    return conclude(
        viewer,
        "who_is_responsible",
        given,
        rows,
        Responsible,
        target,
        relations=("duties", "activities", "services"),
        status=only_prescribed(rows, target),
    )


def _named(
    viewer: Viewer, thing: str, place: Place | None, concern: str | None
) -> Aim | None:
    if concern_ids(viewer, thing, THINGS, place):
        return None
    try:
        return aim(viewer, thing, types=THINGS, place=place, concern=concern)
    except Ambiguous:
        return None


def _about(viewer: Viewer, target: Aim, actions: list[str]) -> list[Raw]:
    duties = _doing(_duties(viewer, target.ids, []), actions)
    own = [row for row in duties if row["target"] in target.own]
    return (own or duties) + _others(viewer, target.ids)


def _doing(duties: list[Raw], actions: list[str]) -> list[Raw]:
    """Return the duties of these actions, then those that have the verb in their words."""
    if not actions:
        return duties
    verbs = {s for one in actions for s in stems(" ".join(_verb(one)))}
    exact = [row for row in duties if row["action"] in actions]
    said = [
        row
        for row in duties
        if row["action"] not in actions
        and verbs & {s for text in texts_of(row["what"]) for s in stems(text)}
    ]
    return exact + said


def _verb(action: str) -> tuple[str, str]:
    label = ontology().codes["action"].codes[action].label
    return label.sq, label.en


def _duties(viewer: Viewer, things: list[str], actions: list[str]) -> list[Raw]:
    found = rows_of(
        viewer, "people", "who_is_responsible", things=things, actions=actions
    )
    once = {row["id"]: row for row in reversed(found)}
    return with_ties(viewer, list(reversed(once.values())))


def _others(viewer: Viewer, ids: list[str]) -> list[Raw]:
    """Return the activities among the ids, the services, and what plans to bring them."""
    services = [one for one in ids if one.startswith("service/")]
    bringing = rows_of(viewer, "shared", "delivering", services=services)
    activities = [one for one in ids if one.startswith("activity/")]
    activities += [r["id"] for r in bringing if r["id"] not in activities]
    rows = []
    if activities:
        rows += rows_of(
            viewer, "plans", "activities_where", plans=[], activities=activities
        )
    if services:
        rows += rows_of(viewer, "cases", "services_of", services=services)
    return [
        {
            **row,
            "what": row.get("activity") or row.get("service"),
            "responsible": row.get("responsible") or row.get("provided_by"),
        }
        for row in rows
    ]


def _spoken(
    viewer: Viewer, text: str, target: Aim, actions: list[str]
) -> tuple[list[Raw], Aim]:
    """Return the duties and activities whose words are about the text."""
    place = target.place.id if target.place else None
    hits = search(viewer, text, types=SPOKEN, place=place)
    ids = near(hits, NEAR)
    duties = [one for one in ids if one.startswith("duty/")]
    rows = _duties(viewer, duties, actions)
    rows += _others(viewer, ids) if not actions else []
    order = {one: n for n, one in enumerate(ids)}
    rows.sort(key=lambda row: order.get(row["id"], len(ids)))
    rows = only_here(viewer, rows, target.place)
    return rows, _here(viewer, target, ids)


def _concerning(
    viewer: Viewer,
    thing: str,
    matter: Sequence[str],
    target: Aim,
    actions: list[str],
    spoken: list[Raw],
) -> tuple[list[Raw], Aim]:
    """Return the duties about the concern of this name first, then those that say it."""
    concerns = concern_ids(viewer, thing, THINGS, target.place)
    if not concerns:
        return spoken, target
    duties = _doing(_duties(viewer, duties_on(viewer, concerns), []), actions)
    duties = only_here(viewer, duties, target.place)
    for one in matter:
        duties = matching(duties, one, TEXT)
    if target.place is None:
        duties = [row for row in duties if "-" not in row["id"].split("/")[1]]
    ids = [row["id"] for row in duties]
    rows = duties + [row for row in spoken if row["id"] not in ids]
    rows = [{**row, "target": row["id"]} for row in rows]
    here = _here(viewer, target, ids)
    rank = {row["id"]: weight_of(row.get("action")) for row in duties}
    rows.sort(key=lambda row: (row["id"] in here.kinds, rank.get(row["id"], 99)))
    return rows, here


def _says_enough(text: str) -> bool:
    """Tell whether a text has words enough to mean one activity by all of them."""
    return len(set(topics_of(text))) >= _WORDS


def _called_so(viewer: Viewer, thing: str, place: Place | None) -> bool:
    """Tell whether something is called just so: no plan's activity is meant then."""
    best = look(viewer, thing, types=THINGS, place=place).best
    return best is not None and best.how in LITERAL


def _planned(
    viewer: Viewer,
    text: str,
    place: Place | None,
    known: set[str],
    *,
    enough: float = ENOUGH,
) -> list[Raw]:
    """Return the activities that speak of a text: plans may bring what is missing today."""
    hits = search(viewer, text, types=("Activity",), place=place.id if place else None)
    ids = [one for one in near(hits, NEAR, enough=enough) if one not in known]
    return _others(viewer, ids)


def _here(viewer: Viewer, target: Aim, ids: list[str]) -> Aim:
    """Return the aim with the place's own among the ids, the others as prescribed."""
    if target.place is None:
        return target
    own = tuple(local(viewer, ids, target.place))
    kinds = tuple(one for one in ids if one not in own)
    return target.plus(Aim(own, kinds))
