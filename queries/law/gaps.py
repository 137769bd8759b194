"""What the law leaves open, how grave it is, who could fill it, what to ask for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from ontology.values.citations.citation import UNSAID
from queries.aim import Aim
from queries.answer import Answer, Row, Words, row_type
from queries.choices import GAPS, refuse_other
from queries.conclude import Raw, conclude
from queries.gazetteer import place_of
from queries.law.concerning import concerning
from queries.law.conflicts import clashing
from queries.law.effects import stale_bases
from queries.law.prescribed_for import KNOWN, MISSING, laid_down_for
from queries.place import Place, local
from queries.question import rows_of
from queries.viewer import Viewer


class Kind(NamedTuple):
    """A kind of gap: how grave it is, who could fill it, which document would say."""

    severity: str
    filled_by: tuple[str, str]
    ask_for: tuple[str, str]


_KINDS = {
    "obligation-not-met": Kind(
        "high",
        ("bashkia", "the municipality"),
        ("vendimi ose urdhri që e ngre", "the decision or order that sets it up"),
    ),
    "stale-basis": Kind(
        "high",
        ("kush e ka ngritur organin", "who set the body up"),
        ("akti që zëvendëson bazën", "the act that replaces the basis"),
    ),
    "body-without-basis": Kind(
        "high",
        ("kush e ka ngritur organin", "who set the body up"),
        ("vendimi ose urdhri i ngritjes", "the decision or order that founds it"),
    ),
    "duty-without-bearer": Kind(
        "high",
        ("kush e ka nxjerrë aktin", "who issued the act"),
        ("neni që cakton bartësin", "the article that names the bearer"),
    ),
    "bearer-without-post": Kind(
        "medium",
        ("bashkia ose institucioni", "the municipality or institution"),
        ("struktura dhe organika", "the organisation chart"),
    ),
    "post-without-holder": Kind(
        "medium",
        ("institucioni i postit", "the post's institution"),
        ("urdhri i emërimit", "the order of appointment"),
    ),
    "contradiction": Kind(
        "medium",
        ("hartuesit e dokumenteve", "the authors of the documents"),
        ("dokumenti zyrtar më i ri", "the newest official document"),
    ),
    "act-unknown": Kind(
        "low",
        ("hartuesi i dokumentit", "the author of the document"),
        ("numri dhe data e aktit", "the act's number and date"),
    ),
    "deadline-without-clock": Kind(
        "low",
        ("kush e ka nxjerrë aktin", "who issued the act"),
        ("neni që thotë kur nis afati", "the article that says when the clock starts"),
    ),
}


@row_type
class Gap(Row):
    """Something that is open, and how it could be closed."""

    WORKING = frozenset({"vacant"})

    id: str
    gap: str
    severity: str
    type: str | None = None
    what: Words | None = None
    state: str | None = None
    basis: str | None = None
    until: str | None = None
    filled_by: Words | None = None
    ask_for: Words | None = None


def gaps(
    viewer: Viewer, *, territory: str | None = None, kind: str | None = None
) -> Answer:
    """Return what is open, of a place or anywhere, the gravest first."""
    refuse_other("kind", kind, GAPS)
    place = place_of(viewer, territory)
    found = list(_found(viewer, place, kind))
    found = concerning(viewer, found, place) if place else found
    rows = [_told(row) for row in found]
    order = {one: n for n, one in enumerate(GAPS)}
    rows.sort(key=lambda row: (order[row["gap"]], row["id"]))
    own = tuple(dict.fromkeys(row["target"] for row in rows))
    given = {"territory": territory, "kind": kind}
    target = Aim(own=own, place=place)
    return conclude(viewer, "gaps", given, rows, Gap, target, relations=("other",))


def _told(row: Raw) -> Raw:
    kind = _KINDS[row["gap"]]
    return {
        **row,
        "target": row["id"],
        "severity": "medium" if _only_unknown(row) else kind.severity,
        "filled_by": dict(zip(("sq", "en"), kind.filled_by, strict=True)),
        "ask_for": dict(zip(("sq", "en"), kind.ask_for, strict=True)),
    }


def _only_unknown(row: Raw) -> bool:
    """Tell whether nobody says that a prescribed thing is missing."""
    return bool(row["gap"] == "obligation-not-met" and row["state"] != MISSING)


def _found(viewer: Viewer, place: Place | None, kind: str | None) -> Iterator[Raw]:
    """Yield the gaps of a kind, or of every kind."""
    sources: dict[str, Callable[[], Iterable[Raw]]] = {
        "obligation-not-met": lambda: _not_met(viewer, place),
        "stale-basis": lambda: _stale(viewer),
        "bearer-without-post": lambda: _without_post(viewer, place),
        "contradiction": lambda: _contradicted(viewer),
    }
    for name, source in sources.items():
        if kind in (None, name):
            yield from source()
    if kind not in sources:
        rows = rows_of(viewer, "law", "gaps", unsaid=f"/{UNSAID}/")
        yield from (_state(row) for row in rows if kind in (None, row["gap"]))


def _state(row: Raw) -> Raw:
    """Return a gap with its state: a stated vacancy is a fact, no holder known is none."""
    if row["gap"] != "post-without-holder":
        return row
    return {**row, "state": "missing" if row["vacant"] else "unknown"}


def _not_met(viewer: Viewer, place: Place | None) -> Iterable[Raw]:
    if place is None:
        return []
    return [
        {
            **{k: row[k] for k in ("id", "type", "what", "state", "certain", "cites")},
            "stance": "prescribed",
            "gap": "obligation-not-met",
        }
        for row in laid_down_for(viewer, place)
        if row["state"] != KNOWN
    ]


def _stale(viewer: Viewer) -> Iterable[Raw]:
    once: dict[tuple[str, str], Raw] = {}
    for row in stale_bases(viewer, []):
        known = once.setdefault((row["id"], row["act"]), {**row, "cites": []})
        known["cites"] += row["cites"]
        known["certain"] = known["certain"] or row["certain"]
    hidden = ("act", "successors")
    return [
        {**{k: v for k, v in row.items() if k not in hidden}, "gap": "stale-basis"}
        for row in once.values()
    ]


def _without_post(viewer: Viewer, place: Place | None) -> Iterable[Raw]:
    """Return the roles with duties of which no post is known, here or anywhere."""
    roles = rows_of(viewer, "shared", "bearing")
    down = rows_of(viewer, "shared", "instances", kinds=[row["id"] for row in roles])
    posts = [row["id"] for row in down]
    mine = set(local(viewer, posts, place)) if place else set(posts)
    filled = {row["asked"] for row in down if row["id"] in mine}
    return [
        {**row, "gap": "bearer-without-post", "state": "unknown"}
        for row in roles
        if row["id"] not in filled
    ]


def _contradicted(viewer: Viewer) -> Iterable[Raw]:
    """Return what is contested and of which no rule chose a value, once a thing."""
    sides: dict[tuple[str, str], list[Raw]] = {}
    for row in clashing(viewer):
        sides.setdefault((row["target"], row["measure"]), []).append(row)
    return [
        {
            "id": target,
            "gap": "contradiction",
            "what": rows[0]["what"],
            "stance": "contradicted",
            "certain": all(row["certain"] for row in rows),
            "cites": [entry for row in rows for entry in row["cites"]],
        }
        for (target, _), rows in sides.items()
        if not any(row["chosen"] for row in rows)
    ]
