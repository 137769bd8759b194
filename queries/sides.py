"""What is shown of a thing whose sources differ and of which no rule chooses a value."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from queries.question import rows_of
from queries.viewer import Viewer

Raw = dict[str, Any]


def every_value(
    viewer: Viewer, rows: Sequence[Raw], columns: Mapping[str, str]
) -> tuple[list[Raw], frozenset[str]]:
    """Return the rows, one for each value that is contested, and the ids of those.

    `columns` says in which column each property is shown. Rows have an `id`.
    """
    ids = sorted({row["id"] for row in rows})
    claims = rows_of(viewer, "shared", "claims", things=ids)
    of: dict[str, list[Raw]] = {}
    for claim in claims:
        of.setdefault(claim["target"], []).append(claim)
    shown: list[Raw] = []
    contested: set[str] = set()
    for row in rows:
        sides = _sides(row, of.get(row["id"], []), columns)
        shown += sides or [row]
        contested.update(one["id"] for one in sides)
    return shown, frozenset(contested)


def _sides(row: Raw, claims: Sequence[Raw], columns: Mapping[str, str]) -> list[Raw]:
    """Return the row once for each value of a property that its claims contest, if any."""
    for name, column in columns.items():
        mine = [one for one in claims if one["property"] == name]
        undecided = not any(one["chosen"] for one in mine)
        if undecided and len({one["value"] for one in mine}) > 1:
            return [
                {**row, column: one["value"], "cites": one["cites"]} for one in mine
            ]
    return []
