"""The rows of a change of bodies, and what is said beside them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from graph.measures.overlap.profile import Profile
from graph.measures.overlap.situation import Change, Effect, Outcome
from queries.conclude import Raw
from queries.notes import note
from queries.overlap.holders import Held, holders_of
from queries.overlap.meetings import whole
from queries.overlap.profiles import Compared, called
from queries.overlap.situations import Touched
from queries.viewer import Viewer

SEATS = (Effect.SEAT_SAVED, Effect.SEAT_MOVED, Effect.SEAT_LOST, Effect.SEAT_ADDED)
_UNITS = {
    **dict.fromkeys(SEATS, "meetings_a_year"),
    Effect.MEETINGS_SAVED: "meetings_a_year",
    Effect.MEETINGS_ADDED: "meetings_a_year",
    Effect.SIZE_BEFORE: "seats",
    Effect.SIZE_AFTER: "seats",
    Effect.SIZE_PRESCRIBED: "seats",
}
"""What a number counts; of a seat the meetings that are saved, or added."""


def rows_of_change(
    viewer: Viewer, change: str, found: Compared, touched: Touched, outcome: Outcome
) -> list[Raw]:
    """Return a raw row for everything that a change does."""
    sits = [c.holder for c in outcome.changes if c.effect in SEATS and c.holder]
    held = holders_of(viewer, [one for one in sits if one.startswith("post/")])
    profiles = {one.id: one for one in (*found.profiles, *outcome.bodies)}
    rows = []
    for one in outcome.changes:
        row = _row(one, touched, held)
        row["change"] = change
        row["stance"] = _stance(one, profiles, touched.stances)
        row["certain"] = bool(found.bodies.get(one.body, {}).get("certain"))
        row["cites"] = list(row["cites"] or profiles[one.body].cites)
        rows.append(row)
    return rows


def _stance(
    one: Change, profiles: Mapping[str, Profile], seats: Mapping[str, str]
) -> str:
    """Return `prescribed` also where only a rule lays down who would have it."""
    if one.prescribed or one.effect is Effect.SIZE_PRESCRIBED:
        return "prescribed"
    then = one.elsewhere or (one.holder if one.effect is Effect.DUTY_KEPT else None)
    there = profiles.get(then or "")
    if there and then != one.body and then in there.kinds:
        return "prescribed"
    body = profiles.get(one.body)
    planned = "planned" in (body and body.stance, seats.get(one.thing))
    return "planned" if planned else "reported"


def _row(one: Change, touched: Touched, held: Mapping[str, tuple[Held, ...]]) -> Raw:
    labels = touched.labels
    seat = one.effect in (*SEATS, Effect.SEAT_MISSING)
    thing = (one.holder if seat else None) or one.thing
    alike_in, alike = one.alike or (None, None)
    ids = (one.body, one.effect, one.thing, one.holder if seat else None, one.how)
    return {
        "target": one.body,
        "id": " ".join(str(part) for part in ids if part),
        "effect": str(one.effect),
        "thing": labels.get(thing),
        "thing_id": thing,
        "body": labels.get(one.body),
        "body_id": one.body,
        "holder": None if seat else labels.get(one.holder or ""),
        "stays_on": labels.get(one.elsewhere or ""),
        "acts": list(touched.acts.get(one.thing, ())) or None,
        "role": one.role,
        "new_role": one.new_role,
        **_counted(one),
        "how": one.how,
        "alike": labels.get(alike or ""),
        "alike_in": labels.get(alike_in or ""),
        **_persons(one, held.get(thing, ()) if seat else ()),
    }


def _counted(one: Change) -> Raw:
    return {
        "number": whole(one.number),
        "at_most": whole(one.most),
        "unit": _UNITS.get(one.effect),
        "also": one.also,
    }


def _persons(one: Change, persons: Sequence[Held]) -> Raw:
    attested = [person.attested_on for person in persons if person.attested_on]
    return {
        "persons": [person.name for person in persons] or None,
        "holder_attested_on": min(attested, default=None),
        "cites": (*one.cites, *(c for person in persons for c in person.cites)),
    }


# Notes


def notes_of(
    viewer: Viewer,
    change: str,
    changed: Sequence[Profile],
    touched: Touched,
    outcome: Outcome,
) -> tuple[str, ...]:
    """Return what a change comes to, what of it is not known, and that it is only thought."""
    lang = viewer.lang
    if not changed:
        return (note(lang, "no body then"),)
    return (
        *_sums(lang, outcome.changes),
        *_unknown(viewer, "meetings unknown", _silent(changed, touched), touched),
        *_unknown(
            viewer, "seats unknown", [o for o in changed if not o.seats], touched
        ),
        *_unknown(
            viewer, "duties unknown", [o for o in changed if not o.tasks], touched
        ),
        *_no_act(viewer, change, outcome),
        note(lang, "nothing stored"),
    )


def _sums(lang: str | None, changes: Iterable[Change]) -> tuple[str, ...]:
    count = Counter(one.effect for one in changes)
    said = []
    if any(count[one] for one in SEATS[:3]):
        saved, moved, lost = (count[one] for one in SEATS[:3])
        said.append(note(lang, "seats in sum", saved=saved, moved=moved, lost=lost))
    duties = (Effect.DUTY_KEPT, Effect.DUTY_MOVED, Effect.DUTY_ORPHANED)
    if any(count[one] for one in duties):
        kept, moved, orphaned = (count[one] for one in duties)
        told = {"kept": kept, "moved": moved, "orphaned": orphaned}
        said.append(note(lang, "duties in sum", **told))
    return tuple(said)


def _silent(changed: Sequence[Profile], touched: Touched) -> list[Profile]:
    return [one for one in changed if one.id not in touched.situation.meetings]


def _unknown(
    viewer: Viewer, key: str, bodies: Sequence[Profile], touched: Touched
) -> tuple[str, ...]:
    names = [called(touched.labels, one.id, viewer.lang) or one.id for one in bodies]
    return (note(viewer.lang, key, names="; ".join(names)),) if names else ()


def _no_act(viewer: Viewer, change: str, outcome: Outcome) -> tuple[str, ...]:
    """Return that no act is known that wants a body which would go."""
    acts = any(one.effect is Effect.OBLIGED_BY for one in outcome.changes)
    return () if acts or change == "add" else (note(viewer.lang, "no act wants it"),)
