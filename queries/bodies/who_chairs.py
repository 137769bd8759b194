"""Who chairs or leads a body, its secretariat, what becomes of its decisions."""

from __future__ import annotations

from queries.aim import BODIES, Aim, aim
from queries.answer import Answer, Row, Status, Words, row_type
from queries.codes import codes_of
from queries.conclude import Raw, conclude, prescribed_after_found
from queries.gazetteer import place_of
from queries.notes import note
from queries.question import rows_of
from queries.reach import newness
from queries.viewer import Viewer

RELATIONS = ("chairs", "members")
_ORDER = {"chair": 1, "coordinator": 2, "deputy_chair": 3}


@row_type
class Chair(Row):
    """A leading seat of a body and who takes it."""

    WORKING = frozenset({"seat"})

    id: str
    body: str | None = None
    role: str | None = None
    level: str | None = None
    post: str | None = None
    institution: str | None = None
    holder: str | None = None
    holder_attested_on: str | None = None
    acting: bool | None = None
    count_min: int | None = None
    count_max: int | None = None
    function: Words | None = None
    decisions: Words | None = None


def who_chairs(
    viewer: Viewer,
    *,
    body: str,
    territory: str | None = None,
    concern: str | None = None,
    role: str | None = None,
) -> Answer:
    """Return the chair, deputies, coordinator and secretariat of a body."""
    place = place_of(viewer, territory)
    target = aim(viewer, body, types=BODIES, place=place, concern=concern)
    raw = _leading(rows_of(viewer, "bodies", "who_chairs", bodies=target.ids))
    notes: tuple[str, ...] = ()
    if not raw and (parts := _parts(viewer, target)).ids:
        raw = _leading(rows_of(viewer, "bodies", "who_chairs", bodies=parts.ids))
        target = target.plus(parts)
        notes = (note(viewer.lang, "of parts"),) if raw else ()
    wanted = codes_of("seat_role", role)
    raw = [row for row in raw if not wanted or row["role"] in wanted]
    raw = prescribed_after_found(raw, target, _fills)
    given = {"body": body, "territory": territory, "concern": concern, "role": role}
    return conclude(
        viewer,
        "who_chairs",
        given,
        _decisions_once(raw),
        Chair,
        target,
        relations=RELATIONS,
        status=_status(raw, target.own),
        notes=notes,
    )


def _leading(rows: list[Raw]) -> list[Raw]:
    """Return the seats of each body, the chair's first, of each who was named last first.

    A seat that nobody takes is named itself.

    Not in Cypher: the engine takes longer to read a CASE than all the rest of the text.
    """
    named = [
        {**row, "post": row["seat"] if row["slot"] == row["id"] else row["post"]}
        for row in rows
    ]
    return sorted(named, key=_rank)


def _rank(row: Raw) -> tuple[object, ...]:
    level = row["level"]
    seat = level is None, level or "", row["id"], row["slot"]
    newest = newness(row["holder_attested_on"])
    return row["target"], _ORDER.get(row["role"], 4), *seat, newest


def _parts(viewer: Viewer, target: Aim) -> Aim:
    """Return the bodies that a body consists of."""
    bodies = list(target.own or target.kinds)
    rows = rows_of(viewer, "bodies", "parts_of", bodies=bodies)
    ids = [row["id"] for row in rows if row["type"] in BODIES]
    own = tuple(one for one in ids if one.startswith("mechanism/"))
    return Aim(own, tuple(one for one in ids if one not in own))


def _status(raw: list[Raw], own: tuple[str, ...]) -> Status | None:
    """Return what is special: chairs that contest each other, or one nobody names."""
    if _contested(raw, own):
        return "contradicted"
    chairs = [row for row in raw if row["role"] == "chair"]
    unnamed = chairs and all(row["slot"] == row["id"] for row in chairs)
    return "unknown" if unnamed else None


def _fills(row: Raw) -> tuple[str, str | None]:
    return row["role"], row["level"]


def _contested(raw: list[Raw], own: tuple[str, ...]) -> bool:
    """Tell whether one body has several chairs at one level: a body has one."""
    chairs: dict[tuple[str, str | None], set[str]] = {}
    for row in raw:
        if row["role"] == "chair" and row["count_max"] in (None, 1):
            chairs.setdefault((row["target"], row["level"]), set()).add(row["slot"])
    return any(len(slots) > 1 for (body, _), slots in chairs.items() if body in own)


def _decisions_once(raw: list[Raw]) -> list[Raw]:
    """Return the rows, with what becomes of a body's decisions on its first one only."""
    seen: set[str] = set()
    rows = []
    for row in raw:
        rows.append({**row, "decisions": None} if row["target"] in seen else row)
        seen.add(row["target"])
    return rows
