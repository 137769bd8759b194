"""Where a shelter is, which no answer of contacts tells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from graph.name_index import names_of
from ontology.values.folding import fold
from queries.question import kept_rows
from queries.reach import PLACES
from queries.station import SHELTER
from queries.viewer import Viewer

Raw = dict[str, Any]
_OWN_DOORS = frozenset(
    {None, "agency", "centre", "community", "international", "ngo", "other"}
    | {"religious", "social_service", "unit"}
)
"""Sorts of institutions that may be a shelter and nothing else."""
_NAMED = re.compile(
    r"\b(?:strehimor|strehez|strehues|shtepi\w* (?:e|te|se) sigurt|shelter|safe house)"
)
"""How a shelter is called, folded."""
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


def telling_channels(viewer: Viewer, channels: Sequence[str]) -> set[str]:
    """Return which of these channels say where a shelter is."""
    known = kept_rows(viewer, "shared", "things", things=list(channels))
    telling = [row["id"] for row in known if row["properties"].get("kind") in _TELLING]
    ties = kept_rows(viewer, "things", "show", things=telling) if telling else []
    reach = [row for row in ties if row["tie"] == "REACHES" and row["outward"]]
    hidden = _sheltering(viewer, sorted({row["id"] for row in reach}))
    return {row["target"] for row in reach if row["id"] in hidden}


def _sheltering(viewer: Viewer, things: Sequence[str]) -> set[str]:
    """Return which of the things are shelters, or give shelter."""
    given = kept_rows(
        viewer, "shared", "services_for", things=list(things), kinds=[SHELTER]
    )
    givers = {one for row in given for one in row["provider_ids"]}
    known = kept_rows(viewer, "shared", "things", things=list(things))
    return {
        row["id"]
        for row in known
        if row["properties"].get("kind") == SHELTER
        or (row["id"] in givers and not _found_anyway(row))
        or any(_NAMED.search(fold(one)) for one in _names(row))
    }


def _found_anyway(row: Raw) -> bool:
    """Tell whether who gives shelter is an office that everybody finds: a QPS, the police."""
    office = any(f"/{one}" in row["id"] for one in ("bashkia", "komuna", "qps"))
    return office or row["properties"].get("kind") not in _OWN_DOORS


def _names(row: Raw) -> tuple[str, ...]:
    return tuple(names_of(row["type"], row["properties"]))
