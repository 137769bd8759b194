"""Which kinds of bodies each municipality has, and which are only laid down for it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from queries.aim import Aim
from queries.answer import Answer, Row, Words, row_type
from queries.conclude import Raw, conclude
from queries.gazetteer import place_of
from queries.question import rows_of
from queries.viewer import Viewer


@row_type
class KindAt(Row):
    """A kind of body for a municipality, with its body of that kind where it has one."""

    id: str
    place: Words
    place_id: str
    kind: Words
    kind_id: str
    body: Words | None = None
    body_id: str | None = None


def body_matrix(viewer: Viewer, *, territory: str | None = None) -> Answer:
    """Return kinds and bodies of all municipalities, or of those in a place."""
    place = place_of(viewer, territory)
    within = [place.id] if place else []
    places = rows_of(viewer, "shared", "municipalities", within=within)
    found = _bodies(viewer, [one["id"] for one in places])
    rules = _rules(viewer)
    rows = [
        row
        for one in places
        for kind in _laid_down(rules, one["above"])
        for row in _at(one, kind, found)
    ]
    own = tuple(dict.fromkeys(r["body_id"] for r in rows if r["body_id"]))
    kinds = tuple(dict.fromkeys(r["kind_id"] for r in rows))
    return conclude(
        viewer,
        "body_matrix",
        {"territory": territory},
        rows,
        KindAt,
        Aim(own, kinds, place),
        relations=("bodies",),
    )


def _bodies(viewer: Viewer, places: list[str]) -> dict[tuple[str, str], list[Raw]]:
    """Return the bodies of these municipalities by place and kind."""
    found: dict[tuple[str, str], list[Raw]] = {}
    for row in rows_of(viewer, "bodies", "body_matrix", places=places):
        found.setdefault((row["place_id"], row["kind_id"]), []).append(row)
    return found


def _rules(viewer: Viewer) -> dict[str, list[Raw]]:
    """Return the kinds that rules lay down; each with a row a territory it is for."""
    found: dict[str, list[Raw]] = {}
    for row in rows_of(viewer, "shared", "laid_down"):
        found.setdefault(row["id"], []).append(row)
    return found


def _laid_down(rules: Mapping[str, list[Raw]], above: Sequence[str]) -> Iterator[Raw]:
    """Yield the kinds that are laid down for a place: for it, or for what it lies in."""
    for rows in rules.values():
        mine = [row for row in rows if row["ground"] in above]
        if mine and not any(one in above for one in mine[0]["excepted"]):
            cites = [*mine[0]["cites"], *(one for row in mine for one in row["rule"])]
            yield {**mine[0], "cites": cites}


def _at(
    place: Raw, kind: Raw, found: Mapping[tuple[str, str], list[Raw]]
) -> Iterator[Raw]:
    """Yield a place's bodies of a kind; the kind itself where it has none."""
    here = (place["id"], kind["id"])
    named = {
        "place": place["place"],
        "place_id": place["id"],
        "kind": kind["kind"],
        "kind_id": kind["id"],
    }
    for body in found.get(here, ()):
        target = body["body_id"]
        yield {**body, **named, "target": target, "id": f"{place['id']} {target}"}
    if here not in found:
        rule = {"certain": kind["certain"], "cites": kind["cites"]}
        laid = {"target": kind["id"], "body_id": None, "stance": "prescribed"}
        yield {**named, **rule, **laid, "id": " ".join(here)}
