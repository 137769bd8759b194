"""What a change of bodies touches, as the store knows it: the measure's input."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from graph.measures.overlap.profile import Profile
from graph.measures.overlap.situation import Act, Basis, Situation
from ontology.code_labels import code_labels
from queries.aim import BODIES
from queries.evidence import searched
from queries.overlap.meetings import meetings_of
from queries.overlap.profiles import Compared, compared
from queries.overlap.subjects import Subject
from queries.place import Place
from queries.question import rows_of
from queries.viewer import Viewer

Raw = dict[str, Any]
_LABELS = ("label_sq", "label_en", "label_sr")


class Touched(NamedTuple):
    """A situation with how everything in it is called."""

    situation: Situation
    labels: Mapping[str, Raw]
    acts: Mapping[str, Sequence[Raw]]
    """What the acts are called that each duty is based on."""
    stances: Mapping[str, str]
    """Of each seat: whether it is there, planned or only laid down."""


def situation_of(
    viewer: Viewer, found: Compared, changed: Sequence[Profile], place: Place | None
) -> Touched:
    """Return what a change of these bodies touches: seats, duties, steps, acts."""
    ids = sorted({key for one in changed for key in one.ids})
    seats = rows_of(viewer, "shared", "compared_seats", bodies=sorted(found.bodies))
    steps = rows_of(viewer, "overlap", "what_if", bodies=ids)
    bases = [*_founding(viewer, ids), *_obliging(viewer, ids)]
    borne, based = _duties(viewer, changed)
    situation = Situation(
        bodies=found.profiles,
        meetings=meetings_of(found),
        steps=_acts(steps),
        bases=tuple(
            Basis(r["target"], r["act"], r["effect"], r["cites"]) for r in bases
        ),
        bearers=_sets((row["duty"], row["id"]) for row in borne),
        places={row["id"]: (row["count_min"], row["count_max"]) for row in seats},
        roles=_sets(
            (r["occupant"], r["occupant_kind"]) for r in seats if r["occupant_kind"]
        ),
        shapes=_shapes(viewer, changed, place),
        whole=_whole(viewer, changed, bases),
    )
    acts = _act_labels(viewer, [*bases, *based])
    labels = {**_seat_labels(seats), **found.labels, **acts}
    labels |= {row["id"]: row["step"] for row in steps}
    labels |= {row["id"]: row["other"] for row in borne}
    of_duty = _sets((row["duty"], row["act"]) for row in based)
    named = {duty: [acts[one] for one in sorted(of)] for duty, of in of_duty.items()}
    return Touched(situation, labels, named, stances_of(seats))


def stances_of(seats: Iterable[Raw]) -> dict[str, str]:
    """Return of each seat whether it is there, planned or only laid down."""
    return {row["id"]: row["stance"] for row in seats}


def _duties(viewer: Viewer, changed: Sequence[Profile]) -> tuple[list[Raw], list[Raw]]:
    """Return who else bears the bodies' duties, and the acts that those are based on."""
    duties = sorted({task.id for one in changed for task in one.tasks})
    ties = rows_of(viewer, "shared", "duty_ties", duties=duties)
    borne = [
        row for row in ties if row["tie"] == "BORNE_BY" and row["type"] not in BODIES
    ]
    based = [
        {**row, "act": row["id"], "label": row["other"]}
        for row in ties
        if row["tie"] == "BASED_ON"
    ]
    return borne, based


def _sets(pairs: Iterable[tuple[str, str]]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for key, value in pairs:
        found.setdefault(key, set()).add(value)
    return {key: frozenset(values) for key, values in found.items()}


def _acts(rows: Iterable[Raw]) -> tuple[Act, ...]:
    sides: dict[str, dict[str, set[str]]] = {}
    cites = {}
    for row in rows:
        ends = sides.setdefault(row["id"], {"BY": set(), "TO": set()})
        ends[row["tie"]].add(row["other"])
        cites[row["id"]] = tuple(row["cites"])
    return tuple(
        Act(key, frozenset(ends["BY"]), frozenset(ends["TO"]), cites[key])
        for key, ends in sides.items()
    )


def _founding(viewer: Viewer, bodies: Sequence[str]) -> list[Raw]:
    """Return the acts that the bodies themselves are based on."""
    rows = rows_of(viewer, "shared", "compared_ties", bodies=list(bodies))
    return [
        {**row, "act": row["other"], "cites": tuple(row["cites"])}
        for row in rows
        if row["tie"] == "BASED_ON" and row["effect"]
    ]


def _obliging(viewer: Viewer, bodies: Sequence[str]) -> list[Raw]:
    """Return the acts that lay down their seats, and duties to set them up."""
    found = []
    for row in rows_of(viewer, "shared", "obliging", bodies=list(bodies)):
        cites = tuple(row["cites"])
        if row["type"] == "Seat" and row["effect"] == "composes":
            found.append({**row, "cites": cites})
        elif row["type"] == "Duty" and row["deontic"] == "must":
            duty = {"act": row["id"], "label": row["thing"], "effect": "establish"}
            found.append({**row, **duty, "cites": cites})
    return _together(found)


def _together(rows: Iterable[Raw]) -> list[Raw]:
    """Return one row an act, effect and body, with all that is read of it."""
    found: dict[tuple[str, str, str], Raw] = {}
    for row in rows:
        key = (row["target"], row["act"], row["effect"])
        before = found.get(key)
        cites = (*(before["cites"] if before else ()), *row["cites"])
        found[key] = {**row, "cites": tuple(dict.fromkeys(cites))}
    return list(found.values())


def _shapes(
    viewer: Viewer, changed: Sequence[Profile], place: Place | None
) -> dict[str, Any]:
    kinds = sorted({kind for one in changed for kind in one.kinds})
    found = compared(viewer, [Subject(one, (one,), place) for one in kinds])
    return {one.id: one.seats for one in found.profiles}


def _whole(
    viewer: Viewer, changed: Sequence[Profile], bases: Iterable[Raw]
) -> frozenset[str]:
    """Return the kinds whose make-up an act sets, or of which a list has all members."""
    kinds = sorted({kind for one in changed for kind in one.kinds})
    lists = searched(viewer, kinds, ("members",))
    whole = {one["subject"] for one in lists if one["complete"] == "yes"}
    return frozenset(whole | {r["target"] for r in bases if r["effect"] == "composes"})


def _seat_labels(rows: Iterable[Raw]) -> dict[str, Raw]:
    """Return what seats are called: by themselves, else by their field."""
    fields = code_labels("field")
    found: dict[str, Raw] = {}
    for row in rows:
        label = row["seat"]
        if not any(label.get(key) for key in _LABELS) and row["field"] in fields:
            of = fields[row["field"]]
            label = {f"label_{lang}": of.get(lang) for lang in ("sq", "en", "sr")}
        found[row["id"]] = label
    return found


def _act_labels(viewer: Viewer, bases: Sequence[Raw]) -> dict[str, Raw]:
    """Return what acts are called; a provision with its act: "Article 7" says little."""
    parents = sorted({r["act"].partition("#")[0] for r in bases if "#" in r["act"]})
    acts = {
        row["id"]: row["properties"]
        for row in rows_of(viewer, "shared", "things", things=parents)
    }
    return {row["act"]: _act_label(row, acts) for row in bases}


def _act_label(row: Raw, acts: Mapping[str, Raw]) -> Raw:
    """Return what an act is called, an article with its act unless its name says it."""
    act = acts.get(row["act"].partition("#")[0], {}) if "#" in row["act"] else {}
    said = " ".join(str(row["label"].get(key) or "") for key in _LABELS)
    if act.get("number") and str(act["number"]) in said:
        act = {}
    return {
        key: ", ".join(str(one[key]) for one in (row["label"], act) if one.get(key))
        or None
        for key in _LABELS
    }
