"""Where a shelter is, which no answer of contacts tells."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from queries.place import is_authority
from queries.question import kept_rows
from queries.reach import PLACES
from queries.station import SHELTER
from queries.viewer import Viewer

Raw = dict[str, Any]
_TELLING = (*PLACES, "url")
"""Kinds of channels that lead to the place itself."""


def without_places(
    viewer: Viewer, rows: Sequence[Raw], thing: str
) -> tuple[list[Raw], bool]:
    """Return the contacts that do not show where a shelter is, and whether others do.

    `thing` is the column with the id of what is reached. A shelter is a service of that
    kind, and who gives it; a municipality that gives one is found anyway.
    """
    telling = {row[thing] for row in rows if row["channel"] in _TELLING}
    hidden = _sheltering(viewer, sorted(telling)) if telling else set()
    kept = [
        row
        for row in rows
        if row["channel"] not in _TELLING or row[thing] not in hidden
    ]
    return kept, len(kept) < len(rows)


def _sheltering(viewer: Viewer, things: Sequence[str]) -> set[str]:
    """Return which of the things are shelters, or give shelter."""
    given = kept_rows(
        viewer, "shared", "services_for", things=list(things), kinds=[SHELTER]
    )
    givers = {one for row in given for one in row["provider_ids"]}
    named = kept_rows(viewer, "shared", "things", things=list(things))
    shelters = {row["id"] for row in named if row["properties"].get("kind") == SHELTER}
    return shelters | {one for one in givers if not is_authority(one)}
