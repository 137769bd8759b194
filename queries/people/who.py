"""The chain: body, post, holder, duty, article and contact for a concern in a place."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from queries.aim import OFFICES, Aim
from queries.answer import Answer, Row, Words, row_type
from queries.bodies.bodies_for import bodies_aimed
from queries.concepts import read_as_case
from queries.conclude import Raw, conclude, prescribed_after_found
from queries.duties import weight_of, with_ties
from queries.gazetteer import place_of
from queries.names.thing import KINDS
from queries.notes import note
from queries.people.holding import once_each, with_own_numbers
from queries.place import Place, is_authority, local
from queries.question import kept_rows
from queries.reach import LEADING
from queries.station import CHILDREN
from queries.viewer import Viewer
from queries.wording import name

ACTING = ("Institution", "Mechanism", *OFFICES)
"""What can be a place's own first station of a case."""


@row_type
class Link(Row):
    """One chain; an empty column is not known."""

    ALWAYS = frozenset({"post", "holder", "duty", "acts", "contact"})
    WORKING = frozenset(
        {
            "addressed",
            "contact_attested_on",
            "contact_cites",
            "holder_cites",
            "holder_id",
            "kind",
            "verified_on",
        }
    )

    id: str
    body: str | None = None
    role: str | None = None
    post: str | None = None
    institution: str | None = None
    holder: str | None = None
    attested_on: str | None = None
    acting: bool | None = None
    duty: Words | None = None
    further_duties: int | None = None
    acts: tuple[str, ...] | None = None
    contact: str | None = None


def who(viewer: Viewer, *, concern: str, territory: str | None = None) -> Answer:
    """Return who is responsible for a concern in a place, link by link.

    Where nobody is for the concern itself, who is for the wider one that it is part of.
    """
    place = place_of(viewer, territory)
    target, rows, notes = responsible(viewer, concern, place)
    given = {"concern": concern, "territory": territory}
    return conclude(
        viewer,
        "who",
        given,
        rows,
        Link,
        target,
        relations=("bodies", "holders"),
        notes=notes,
    )


def responsible(
    viewer: Viewer, concern: str, place: Place | None, *, narrower: bool = True
) -> tuple[Aim, list[Raw], tuple[str, ...]]:
    """Return what was asked about, the chains for a concern or a wider one, and notes.

    Without `narrower`, what is for a part of the concern only is left out. So it is where
    a child's case is told: it is not said to be one of labour or of school.
    """
    narrower = narrower and not told_of_a_child(viewer, concern)
    target, rows = _chain(viewer, concern, place, narrower=narrower)
    if rows or place is None:
        return target, rows, ()
    for wider in _wider(viewer, target):
        target, rows = _chain(viewer, wider["id"], place)
        if rows:
            said = name(wider["label"], viewer.lang) or wider["id"]
            return target, rows, (note(viewer.lang, "wider concern", label=said),)
    return target, rows, ()


def told_of_a_child(viewer: Viewer, text: str) -> bool:
    """Tell whether a text names a concern together with children."""
    told = read_as_case(viewer, text)
    return told is not None and CHILDREN in told.groups


def _chain(
    viewer: Viewer, concern: str, place: Place | None, *, narrower: bool = True
) -> tuple[Aim, list[Raw]]:
    target, concerns = bodies_aimed(
        viewer, [concern], place, [], foremost=True, narrower=narrower
    )
    parts = _parts(viewer, target, None if narrower else concerns)
    target = target.plus(parts).plus(_units(viewer, concerns, place))
    target = target.plus(Aim(own=_first(viewer, concerns, place)))
    leading = list(LEADING)
    raw = kept_rows(viewer, "people", "who", bodies=target.ids, leading=leading)
    raw = prescribed_after_found(raw, target, lambda row: row["role"])
    links = sorted(
        once_each(raw, target.own), key=lambda row: row["target"] not in target.own
    )
    links = with_own_numbers(viewer, links)
    return target, _with_duties(viewer, links, set(concerns))


def _wider(viewer: Viewer, target: Aim) -> list[Raw]:
    """Return the concerns that the one asked about is part of."""
    return kept_rows(viewer, "shared", "broader", things=list(target.also))


def _units(viewer: Viewer, concerns: list[str], place: Place | None) -> Aim:
    """Return the units and posts for a concern: the place's own, else what it must have."""
    if place is None:
        return Aim()
    found = kept_rows(viewer, "shared", "units_by", concerns=concerns)
    found = [row for row in found if row["hows"] != ["contributes"]]
    concrete = [row["id"] for row in found if row["type"] not in KINDS]
    own = local(viewer, concrete, place)
    filled = {kind for row in found if row["id"] in own for kind in row["kinds"]}
    wide = {*place.above, place.id}
    kinds = [
        row["id"]
        for row in found
        if row["type"] in KINDS
        and wide & set(row["places"])
        and row["id"] not in filled
    ]
    down = kept_rows(viewer, "shared", "instances", kinds=kinds)
    here = local(viewer, [row["id"] for row in down], place)
    filled = {row["asked"] for row in down if row["id"] in here and place.above}
    return Aim((*own, *here), tuple(k for k in kinds if k not in filled))


def _first(viewer: Viewer, concerns: list[str], place: Place | None) -> tuple[str, ...]:
    """Return the place's units that make the first step of its pathways, else receive it."""
    if place is None or not concerns:
        return ()
    paths = kept_rows(viewer, "shared", "pathways", concerns=concerns)
    own = [p["id"] for p in paths if any(map(place.has, p["places"]))]
    steps = kept_rows(viewer, "shared", "first_steps", pathways=own)
    first: dict[str, int] = {}
    for row in steps:
        first.setdefault(row["target"], row["position"])
    steps = [
        row
        for row in steps
        if row["position"] == first[row["target"]] and row["type"] in ACTING
    ]
    here = set(local(viewer, [row["id"] for row in steps], place))
    made = {row["target"] for row in steps if row["tie"] == "BY" and row["id"] in here}
    found = [
        row["id"]
        for row in steps
        if row["id"] in here and (row["tie"] == "BY") == (row["target"] in made)
    ]
    return tuple(one for one in dict.fromkeys(found) if not is_authority(one))


def _parts(viewer: Viewer, target: Aim, concerns: list[str] | None) -> Aim:
    """Return what the bodies consist of; with `concerns`, not what is for others only."""
    rows = kept_rows(viewer, "bodies", "parts_of", bodies=target.ids)
    parts = [row for row in rows if row["type"] in ("Mechanism", "MechanismKind")]
    if concerns is not None:
        ids = sorted({row["id"] for row in parts})
        said: dict[str, set[str]] = {}
        for row in kept_rows(viewer, "shared", "meant_for", things=ids):
            if row["id"].startswith("concern/"):
                said.setdefault(row["target"], set()).add(row["id"])
        others = {one for one, of in said.items() if of.isdisjoint(concerns)}
        parts = [row for row in parts if row["id"] not in others]
    return Aim(
        own=tuple(r["id"] for r in parts if r["type"] == "Mechanism"),
        kinds=tuple(r["id"] for r in parts if r["type"] == "MechanismKind"),
    )


def _with_duties(viewer: Viewer, rows: list[Raw], concerns: set[str]) -> list[Raw]:
    """Return the links with the foremost duty of the post, else of its body, and its act.

    The act is what the duty rests on, or else the body.
    """
    bodies = sorted({row["target"] for row in rows})
    bearers = sorted({row["id"] for row in rows}.union(bodies))
    borne = kept_rows(viewer, "people", "duties_of", bearers=bearers)
    duties = with_ties(viewer, borne)
    bases = kept_rows(viewer, "law", "legal_basis_of", things=bodies)
    said = addressed(viewer, bodies, concerns)
    return [
        _linked(
            {**row, "addressed": said.get(row["target"], [])}, duties, bases, concerns
        )
        for row in rows
    ]


def addressed(
    viewer: Viewer, things: Sequence[str], concerns: Collection[str]
) -> dict[str, list[str]]:
    """Return where it is said that each thing deals with the concerns, else that its kind does."""
    rows = kept_rows(
        viewer, "shared", "addressing", things=list(things), concerns=sorted(concerns)
    )
    own: dict[str, list[str]] = {}
    of_kinds: dict[str, list[str]] = {}
    for row in rows:
        found = own if row["id"] == row["target"] else of_kinds
        found.setdefault(row["target"], []).extend(row["cites"])
    return of_kinds | own


def _linked(row: Raw, duties: list[Raw], bases: list[Raw], concerns: set[str]) -> Raw:
    standing = [d for d in duties if not _once_only(d)]
    mine = [d for d in standing if d["target"] == row["id"]]
    mine = mine or [d for d in standing if d["target"] == row["target"]]
    wanted = {row["target"], *concerns}
    first = min(mine, key=lambda d: (*_rank(d, wanted), d["id"]), default=None)
    basis = [b for b in bases if b["target"] == row["target"]]
    acts = first["acts"] if first else []
    laws = [b for b in basis if not _of_a_place(b["id"])]
    ids = first["act_ids"] if first else []
    if acts and not (laws and all(map(_of_a_place, ids))):
        basis = []
    elif acts:
        acts, basis = [], laws
    return {
        **row,
        "duty": first["duty"] if first else None,
        "further_duties": len(mine) - 1 or None if mine else None,
        "acts": acts or [_act(one) for one in basis],
        "cites": [*row["cites"], *row["addressed"], *(first["cites"] if first else ())]
        + [entry for b in basis for entry in b["cites"]],
    }


def _once_only(duty: Raw) -> bool:
    """Tell whether a duty is what somebody did at one meeting, no office's standing one."""
    return any(one.startswith("event/") for one in duty["about_ids"])


def _of_a_place(act: str) -> bool:
    """Tell whether an act is one municipality's (a mayor's order), no law of the country."""
    return "-" in act.split("/")[1]


def _rank(duty: Raw, wanted: set[str]) -> tuple[bool, int]:
    """Return how telling a duty is: about this body or concern, and of which action."""
    return not wanted & set(duty["about_ids"]), weight_of(duty["action"])


def _act(basis: Raw) -> str:
    """Return an act as people cite it: VKM 327/2021."""
    kind = str(basis["kind"] or "")
    kind = kind.upper() if kind == "vkm" else kind.capitalize()
    number, year = basis["number"], str(basis["date"] or "")[:4]
    if not number:
        return str(basis["title"])
    return (
        f"{kind} {number}" if "/" in number or not year else f"{kind} {number}/{year}"
    )
