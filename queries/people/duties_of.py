"""What a body or authority must do, how many of what, under which act."""

from __future__ import annotations

from graph.errors import Ambiguous
from queries.aim import ACTORS, OFFICES, Aim, aim, with_offices
from queries.answer import Answer
from queries.codes import code_named
from queries.concepts import concepts
from queries.conclude import Raw, conclude, own_first
from queries.duties import TEXT, Duty, with_ties
from queries.gazetteer import place_of
from queries.look import look
from queries.matter import about
from queries.place import Place
from queries.question import rows_of
from queries.viewer import Viewer

FORMING = ["establish"]


def duties_of(
    viewer: Viewer,
    *,
    bearer: str,
    matter: str | None = None,
    territory: str | None = None,
    concern: str | None = None,
) -> Answer:
    """Return the duties of a bearer, those about a matter when one is given."""
    place = place_of(viewer, territory)
    target = _bearer(viewer, bearer, place, concern)
    raw = duties_borne(viewer, target)
    if not about(raw, matter, TEXT):
        target = with_offices(viewer, target)
        raw = duties_borne(viewer, target)
    raw = _concerning(viewer, raw, concern)
    doing = code_named("action", matter, whole=True) if matter else None
    said = {row["id"] for row in about(raw, matter, TEXT)}
    rows = [
        row for row in raw if row["id"] in said or (doing and row["action"] == doing)
    ]
    rows += _of_named_office(viewer, matter, place, known={row["id"] for row in rows})
    rows = own_first(rows, target)
    given = {
        "bearer": bearer,
        "matter": matter,
        "territory": territory,
        "concern": concern,
    }
    return conclude(
        viewer, "duties_of", given, rows, Duty, target, relations=("duties",)
    )


def _bearer(
    viewer: Viewer, bearer: str, place: Place | None, concern: str | None
) -> Aim:
    """Return the actor meant; where none is called so, parents or pupils: laws bind them too."""
    try:
        return aim(viewer, bearer, types=ACTORS, place=place, concern=concern)
    except Ambiguous:
        group = look(viewer, bearer, types=("TargetGroup",), place=place).best
        meant = Aim(own=(group.id,), place=place) if group else Aim()
        if not duties_borne(viewer, meant):
            raise
        return meant


def _concerning(viewer: Viewer, raw: list[Raw], concern: str | None) -> list[Raw]:
    """Return the duties about a concern; of a body for that concern, all of them."""
    if not concern:
        return raw
    ids = set(concepts(viewer, concern, ("Concern",)))
    ids |= {r["id"] for r in rows_of(viewer, "shared", "narrower", things=sorted(ids))}
    kept = [row for row in raw if ids & set(row["about_ids"])]
    return kept or about(raw, concern, TEXT)


def _of_named_office(
    viewer: Viewer, matter: str | None, place: Place | None, known: set[str]
) -> list[Raw]:
    """Return the own duties of the office that a matter names, if it names one."""
    found = (
        look(viewer, matter, types=OFFICES, place=place) if matter and known else None
    )
    if found is None or found.best is None:
        return []
    target = aim(viewer, found.best.id, types=OFFICES, place=place)
    rows = duties_borne(viewer, target)
    return [row for row in rows if row["id"] not in known]


def duties_borne(viewer: Viewer, target: Aim) -> list[Raw]:
    """Return the duties of these bearers, and those that lay down how they are formed."""
    borne = rows_of(viewer, "people", "duties_of", bearers=target.ids)
    forming = rows_of(
        viewer, "shared", "duties_about", things=target.ids, actions=FORMING
    )
    known = {row["id"] for row in borne}
    more = [row for row in forming if row["id"] not in known]
    return with_ties(viewer, borne + duty_rows(viewer, more))


def duty_rows(viewer: Viewer, found: list[Raw]) -> list[Raw]:
    """Return duty rows for `{id, target}` rows: one for each duty and bearer."""
    if not found:
        return []
    ties = rows_of(
        viewer, "shared", "duty_ties", duties=sorted({r["id"] for r in found})
    )
    bearers = sorted({t["id"] for t in ties if t["tie"] == "BORNE_BY"})
    rows = rows_of(viewer, "people", "duties_of", bearers=bearers)
    targets = {one["id"]: one["target"] for one in found}
    return [
        {**row, "target": targets[row["id"]]} for row in rows if row["id"] in targets
    ]
