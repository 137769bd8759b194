"""Who holds the offices that sit on bodies, on the day asked for."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from queries.question import rows_of
from queries.viewer import Viewer
from queries.wording import name


class Held(NamedTuple):
    """A person in an office."""

    id: str
    name: str
    attested_on: str | None
    certain: bool
    cites: tuple[str, ...]


def holders_of(viewer: Viewer, offices: Iterable[str]) -> dict[str, tuple[Held, ...]]:
    """Return the persons that hold these offices, themselves or through another post."""
    found: dict[str, dict[str, Held]] = {}
    asked = {one: one for one in sorted(set(offices))}
    for row in rows_of(viewer, "people", "holder_of", posts=list(asked)):
        if row["holder_type"] == "Person":
            found.setdefault(row["target"], {}).setdefault(
                row["id"], _held(viewer, row)
            )
    return {office: tuple(held.values()) for office, held in found.items()}


def _held(viewer: Viewer, row: dict[str, Any]) -> Held:
    return Held(
        row["id"],
        name(row["holder"], viewer.lang) or row["id"],
        row["attested_on"],
        bool(row["certain"]),
        tuple(row["cites"]),
    )
