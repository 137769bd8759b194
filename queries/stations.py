"""Who and what may be turned to for a case in a place: the stations, each with why."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from graph.errors import Ambiguous, NotFound
from ontology.code_labels import labelled
from ontology.messages import said, shortened
from ontology.model import ontology
from ontology.nearest import nearest
from queries.bodies.bodies_for import concerns_of
from queries.lines import add_services
from queries.names.thing import KINDS
from queries.people.who import addressed, responsible, told_of_a_child
from queries.place import Place, is_authority, scope_in, territory_scope
from queries.question import kept_rows
from queries.reasons import Reason, labels, reason
from queries.shelters import sheltering
from queries.station import CHILD, NEXT_TO, Case, Found, Raw, Station
from queries.viewer import Viewer

_STEPS_BY = ("protect", "assess", "coordinate", "manage_case", "convene", "assist")
_STEPS_TO = ("report", "identify", "refer", "notify", "place", "assist", "protect")
"""The actions of a step of which the actor, or the receiver, is turned to in a case."""
_COUNTY = ("county", "regional")


def stations_of(viewer: Viewer, case: Case, place: Place) -> Found:
    """Return all that may be turned to for a case here and in what lies above."""
    concerns = concerns_known(viewer, case.concern)
    target, chain, notes = responsible(viewer, case.concern, place)
    found = Found(target, notes=notes)
    _chained(found, chain)
    of_a_child = case.of_a_child or told_of_a_child(viewer, case.concern)
    if of_a_child and CHILD not in concerns:
        # The age, or who is named, says that it is a child's case, not that it is one of labour or school.
        child, chain, _ = responsible(viewer, CHILD, place, narrower=False)
        found.aim = target.plus(child)
        _chained(found, chain)
        concerns = [*concerns, CHILD]
    _above(viewer, found, concerns, place)
    add_services(viewer, found, case, concerns, place)
    _in_pathways(viewer, found, concerns, place)
    _deputies(viewer, found)
    found.sheltering |= sheltering(viewer, sorted(found.stations))
    return found


def concerns_known(viewer: Viewer, text: str) -> list[str]:
    """Return the concerns of this name.

    Raises:
        Ambiguous: when several are called so, or near it.
        NotFound: when none is; it names what Ura knows cases to be about.
    """
    try:
        return concerns_of(viewer, text)
    except Ambiguous as unclear:
        if unclear.candidates:
            raise
    known = ontology().codes["concern"].codes
    near = nearest(text, [one.label.sq for one in known.values()])
    remedy = said("near concerns", names=near) if near else ""
    raise NotFound(
        said("no concern called", name=shortened(text)),
        remedy=remedy,
        allowed=labelled("concern", known),
    )


def _chained(found: Found, chain: Iterable[Raw]) -> None:
    for row in chain:
        role = row["role"]
        why = (
            reason("leads", role=_role(role), body=labels(row["body"]))
            if role
            else reason("duty here")
        )
        one = Station(row["id"], 1, [why], row["body"], tuple(row["cites"]), role)
        found.add(one)
        if row["target"] != row["id"]:
            why, cites = reason("duty here"), tuple(row["addressed"])
            found.add(Station(row["target"], NEXT_TO, [why], row["body"], cites))


def _role(role: str) -> Reason:
    from ontology.code_labels import code_labels

    label = code_labels("seat_role").get(role)
    return {lang: label.get(lang) if label else role for lang in ("sq", "en")}


def _above(viewer: Viewer, found: Found, concerns: list[str], place: Place) -> None:
    """Add the bodies, units and posts of the county and the country for the concerns."""
    bodies = kept_rows(viewer, "shared", "bodies_by", concerns=concerns, levels=[])
    units = kept_rows(viewer, "shared", "units_by", concerns=concerns)
    above = [
        row["id"]
        for row in (*bodies, *units)
        if row["type"] not in KINDS
        and (set(place.above) & set(row["places"]) or _scoped(row["id"], place))
    ]
    said = addressed(viewer, above, concerns)
    for one in above:
        cites = tuple(said.get(one, ()))
        found.add(Station(one, 1, [reason("duty here")], cites=cites))


def _scoped(identifier: str, place: Place) -> bool:
    """Tell whether an id is of something above the place."""
    scope = scope_in(identifier, place)
    return scope in place.scopes_above


def _in_pathways(
    viewer: Viewer, found: Found, concerns: Sequence[str], place: Place
) -> None:
    """Add who acts first, or is told first, in the place's pathways or its country's."""
    paths = kept_rows(viewer, "shared", "pathways", concerns=list(concerns))
    own = [p["id"] for p in paths if any(map(place.has, p["places"]))]
    wide = [p["id"] for p in paths if set(place.above) & set(p["places"])]
    ids = [
        row["id"]
        for row in kept_rows(viewer, "cases", "pathway_steps", pathways=own or wide)
        if row["stance"] != "planned"
    ]
    steps = kept_rows(viewer, "shared", "step_ends", steps=ids)
    for row in steps:
        wanted = _STEPS_BY if row["tie"] == "BY" else _STEPS_TO
        acting = row["type"] not in ("TargetGroup", "Person")
        if acting and row["action"] in wanted and not is_authority(row["id"]):
            why = reason("pathway", step=row["step"])
            found.add(Station(row["id"], 3, [why], cites=tuple(row["cites"])))


def _deputies(viewer: Viewer, found: Found) -> None:
    """Add who stands in for the posts and for the heads of the bodies."""
    asked = [one.id for one in found.stations.values() if one.order == 1]
    bodies = [one.id for one in found.stations.values() if one.order == NEXT_TO]
    rows = kept_rows(viewer, "shared", "deputies", things=[*asked, *bodies])
    names = named(viewer, {row["target"] for row in rows})
    who = _persons(viewer, {row[end] for row in rows for end in ("target", "id")})
    for row in rows:
        if who[row["target"]].isdisjoint(who[row["id"]]):
            why = reason("deputy", whom=names[row["target"]])
            found.add(Station(row["id"], 1, [why]))


def _persons(viewer: Viewer, ids: Iterable[str]) -> dict[str, set[str]]:
    """Return each thing with who holds it, a post that holds another one too."""
    who = {one: {one} for one in ids}
    for row in kept_rows(viewer, "cases", "contact", things=sorted(who)):
        if row["holder_id"]:
            who[row["target"]].add(row["holder_id"])
    return who


def is_rule(identifier: str) -> bool:
    """Tell whether an id is of a kind: what is laid down, not what is there."""
    prefixes = ("role/", "institution-kind/", "mechanism-kind/")
    return identifier.startswith(prefixes)


def named(viewer: Viewer, ids: Iterable[str]) -> dict[str, Reason]:
    """Return the names of things in both languages."""
    rows = kept_rows(viewer, "shared", "things", things=sorted(ids))
    return {row["id"]: labels(row["properties"]) for row in rows}


def level_of(
    identifier: str,
    level: str | None,
    places: Iterable[str],
    place: Place,
    *,
    prescribed: bool = False,
) -> int | None:
    """Return how far above the place a thing is: 0 is here; None is elsewhere.

    A kind, or what is laid down for every place, is of the level that its rule gives it,
    whatever country the rule is of.
    """
    chain = [place.id, *place.above]
    top = len(chain) - 1
    if is_rule(identifier) or prescribed:
        if level in _COUNTY:
            return min(1, top)
        return top if level == "national" else 0
    there = set(places)
    if any(map(place.has, there)) or place.holds(identifier):
        return 0
    for n, one in enumerate(chain[1:], 1):
        if one in there or scope_in(identifier, place) == territory_scope(one):
            return n
    return None
