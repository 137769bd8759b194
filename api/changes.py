"""What a change of bodies does, for a terminal: one card an effect, not a line a thing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from api.wording import code_label, say
from queries.answer import Row, Words, row_type

_COUNTED = ("size_", "meetings_")
_TIES = {"part_of": "part of", "reports_to": "reports to"}
_WITHOUT_ROLE = ("member", None)


@row_type
class Effects(Row):
    """Everything that a change does in one way to the things of one body."""

    effect: str
    body: Words | None = None
    bearer: Words | None = None
    count: int | None = None
    things: tuple[str, ...] = ()


def grouped(rows: Sequence[Row], lang: str) -> tuple[Row, ...]:
    """Return the rows of a change put together by effect, body and who takes over."""
    found: dict[tuple[str, str, str], list[Any]] = {}
    for row in rows:
        one: Any = row
        key = (one.effect, one.body_id, str(one.holder))
        found.setdefault(key, []).append(one)
    groups = [_group(same, lang) for same in found.values()]
    if len({body for _, body, _ in found}) == 1:
        return tuple(replace(one, body=None) for one in groups)
    return tuple(groups)


def _group(rows: Sequence[Any], lang: str) -> Effects:
    first = rows[0]
    counted = first.effect.startswith(_COUNTED)
    alone = counted and first.thing_id == first.body_id
    stances = {row.stance for row in rows}
    return Effects(
        effect=first.effect,
        body=first.body,
        bearer=first.holder,
        count=None if counted else len(rows),
        things=tuple(
            _told(row, lang, alone=alone, mixed=len(stances) > 1) for row in rows
        ),
        stance=stances.pop() if len(stances) == 1 else "reported",
        stated_for=first.stated_for,
        holds=first.holds,
        citations=tuple(sorted({n for row in rows for n in row.citations})),
    )


def _told(row: Any, lang: str, *, alone: bool, mixed: bool) -> str:  # noqa: ANN401 (a row of `what_if`)
    """Return a thing with what is said of it: "Mayor (chair → member)"."""
    said = [*_roles(row, lang), *_details(row, lang)]
    if mixed and row.stance != "reported":
        said.append(say(row.stance, lang))
    number = _number(row, lang)
    if alone:
        return number or say("unknown", lang)
    name = _in(row.thing, lang) or row.thing_id
    if number:
        said.append(number)
    return f"{name} ({', '.join(said)})" if said else name


def _roles(row: Any, lang: str) -> Iterator[str]:  # noqa: ANN401
    if row.role not in _WITHOUT_ROLE or row.new_role:
        roles = [
            code_label("role", one, lang) for one in (row.role, row.new_role) if one
        ]
        yield " → ".join(roles)


def _details(row: Any, lang: str) -> Iterator[str]:  # noqa: ANN401
    yield from row.persons or ()
    yield from (_in(one, lang) for one in row.acts or ())
    if row.stays_on and row.change == "abolish":
        yield f"{say('stays_on', lang)}: {_in(row.stays_on, lang)}"
    if row.how:
        yield say(str(_TIES.get(row.how, row.how)), lang)
    if row.also:
        yield f"{say('also', lang)} {row.also}"
    if row.alike_in:
        yield f"{say('alike', lang)}: {_in(row.alike_in, lang)}"


def _number(row: Any, lang: str) -> str:  # noqa: ANN401
    if row.number is None:
        return ""
    said = f"{row.number:g}"
    if row.at_most is not None:
        said += f"–{row.at_most:g}"
    unit = f"one {row.unit}" if said == "1" else row.unit
    return f"{said} {say(unit, lang)}"


def _in(text: Words | None, lang: str) -> str:
    if isinstance(text, dict):
        return str(text.get(lang) or next(iter(text.values()), ""))
    return text or ""
