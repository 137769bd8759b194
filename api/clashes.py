"""Values that contest each other, for a terminal: one card a conflict, its values together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from api.wording import say
from ontology.values.folding import fold
from queries.answer import Row, Words, row_type

_BOTH = " / "
"""What parts the Albanian and the English of a rule that is told in words."""


@row_type
class Clash(Row):
    """All values of one property or measure of a thing, each with its sources."""

    dimension: str
    difference: str
    subject: str | None = None
    what: Words | None = None
    values: tuple[str, ...] = ()
    rule: str | None = None


def together(
    rows: Sequence[Row], lang: str, mark: Callable[[Row], str]
) -> tuple[Row, ...]:
    """Return the rows of conflicts put together by what they are values of."""
    found: dict[tuple[str, str], list[Any]] = {}
    for row in rows:
        one: Any = row
        found.setdefault((str(one.subject), str(one.measure)), []).append(one)
    return tuple(_clash(same, lang, mark) for same in found.values())


def _clash(rows: Sequence[Any], lang: str, mark: Callable[[Row], str]) -> Clash:
    first = rows[0]
    rule = next((row.rule for row in rows if row.rule), None)
    return Clash(
        dimension=first.dimension,
        difference=first.difference,
        subject=first.subject,
        what=first.what,
        values=tuple(_value(row, lang, mark) for row in rows),
        rule=_in(rule, lang) if rule else None,
        holds=first.holds,
    )


def _value(row: Any, lang: str, mark: Callable[[Row], str]) -> str:  # noqa: ANN401 (a row of `conflicts`)
    """Return a value as it is said, with its sources and whether it was chosen."""
    value = row.value_said if row.value_said is not None else row.value
    told = [f"{value:g}" if isinstance(value, float) else str(value)]
    said = set(fold(told[0]).split())
    if row.unit and not set(fold(row.unit).split()) <= said:
        told.append(str(row.unit))
    told += [str(row.period)] if row.period else []
    if row.chosen:
        told.append(f"({say('chosen', lang)})")
    return " ".join([*told, mark(row)])


def _in(rule: str, lang: str) -> str:
    """Return a rule in one language, where it is told in both."""
    albanian, both, english = rule.partition(_BOTH)
    return english if both and lang != "sq" else albanian
