"""Who sits on a body, with the role; all of them, or those of one field or role."""

from __future__ import annotations

from collections.abc import Sequence

from graph.measures.overlap.profile import ONCE
from queries.aim import ACTORS, BODIES, aim
from queries.answer import Answer, Row, Words, row_type
from queries.codes import code_named, codes_of
from queries.conclude import Raw, conclude, prescribed_after_found
from queries.gazetteer import place_of
from queries.look import JUST_SO, look
from queries.matter import ALL, about
from queries.question import rows_of
from queries.viewer import Viewer

RELATIONS = ("members", "chairs")


@row_type
class Member(Row):
    """A seat on a body."""

    WORKING = frozenset({"institution_id", "member_id", "seat"})

    id: str
    role: str | None = None
    field: str | None = None
    level: str | None = None
    member: str | None = None
    institution: str | None = None
    count_min: int | None = None
    count_max: int | None = None
    function: Words | None = None


def members_of(
    viewer: Viewer,
    *,
    body: str,
    territory: str | None = None,
    concern: str | None = None,
    field: str | None = None,
    role: str | None = None,
    member: str | None = None,
) -> Answer:
    """Return the seats of a body, those of its kind where the place has none like it.

    `member` is a member's name, or words of it: whether it sits there, and as what.
    """
    place = place_of(viewer, territory)
    target = aim(viewer, body, types=BODIES, place=place, concern=concern)
    every = rows_of(viewer, "bodies", "members_of", bodies=target.ids)
    every = prescribed_after_found(every, target, _fills)
    # Narrowed only now: an own seat of another field may fill what the rule lays down.
    fields = codes_of("field", field)
    raw = _of(every, codes_of("seat_role", role), fields)
    if role and not code_named("seat_role", role, whole=True):
        # `Kryetari i Gjykatës` begins as a role and is an office: the seats say which.
        raw = _all_said(_of(every, [], fields), role) or raw
    given = {
        "body": body,
        "territory": territory,
        "concern": concern,
        "field": field,
        "role": role,
        "member": member,
    }
    rows = [{**one, "member": _member(one)} for one in raw]
    found = look(viewer, member, types=ACTORS, place=place).best if member else None
    rows = _called(rows, member, found.id if found else None)
    # A complete list closes out who is known, here or elsewhere, not words that nothing has.
    unheard = member and not rows and not found and not _heard(viewer, member)
    return conclude(
        viewer,
        "members_of",
        given,
        rows,
        Member,
        target,
        relations=RELATIONS,
        status="unknown" if unheard else None,
    )


def _heard(viewer: Viewer, text: str) -> bool:
    """Tell whether somebody is called just so in any place."""
    found = look(viewer, text, types=ACTORS)
    return any(one.how in JUST_SO for one in found.candidates)


def _of(rows: list[Raw], roles: Sequence[str], fields: Sequence[str]) -> list[Raw]:
    """Return the seats of these roles and fields; of all where none are given."""
    return [
        row
        for row in rows
        if (not roles or row["role"] in roles)
        and (not fields or row["field"] in fields)
    ]


def _all_said(rows: list[Raw], text: str) -> list[Raw]:
    """Return the seats whose own name, or the name of who sits there, has all the words."""
    return about(rows, text, ("seat", "member"), enough=ALL)


def _called(rows: list[Raw], text: str | None, member: str | None) -> list[Raw]:
    """Return the seats of the member that a text names, else those whose words say it."""
    if not text:
        return rows
    named = [
        row
        for row in rows
        if member and member in (row["member_id"], row["institution_id"])
    ]
    return named or about(rows, text, ("seat", "member", "institution", "function"))


def _member(row: Raw) -> dict[str, str] | None:
    named = row["member"] and any(row["member"].values())
    member: dict[str, str] | None = row["member"] if named else row["seat"]
    return member


def _fills(row: Raw) -> tuple[str, str | None]:
    role = row["role"]
    return (role, None if role in ONCE else row["field"])
