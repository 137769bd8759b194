"""Where a shelter is, which no answer of contacts tells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from graph.name_index import names_of
from ontology.values.folding import fold
from queries.place import is_authority
from queries.question import kept_rows
from queries.reach import LEADING
from queries.station import SHELTER
from queries.viewer import Viewer

Raw = dict[str, Any]
_OWN_DOORS = frozenset(
    {None, "agency", "centre", "community", "international", "ngo", "other"}
    | {"religious", "social_service", "unit"}
)
"""Sorts of institutions that may be a shelter and nothing else."""
_OF_TOWNS = ("centre", "social_service", "unit")
"""Sorts of units of a municipality that may be one."""
_NAMED = re.compile(
    r"\b(?:strehimor|strehez|strehues|shtepi\w* (?:e|te|se) sigurt|shelter|safe house)"
)
"""How a shelter is called, folded."""


def without_places(
    viewer: Viewer, rows: Sequence[Raw], thing: str
) -> tuple[list[Raw], bool]:
    """Return the contacts that do not show where a shelter is, and whether others do.

    `thing` is the column with the id of what is reached. A shelter is a service of that
    kind, and who gives it; a municipality that gives one is found anyway.
    """
    telling = {row[thing] for row in rows if row["channel"] in LEADING}
    hidden = sheltering(viewer, sorted(telling)) if telling else set()
    kept = [
        row for row in rows if row["channel"] not in LEADING or row[thing] not in hidden
    ]
    return kept, len(kept) < len(rows)


def telling_channels(viewer: Viewer, channels: Sequence[str]) -> set[str]:
    """Return which of these channels say where a shelter is."""
    if not channels:
        return set()
    known = kept_rows(viewer, "shared", "things", things=list(channels))
    telling = [row["id"] for row in known if row["properties"].get("kind") in LEADING]
    ties = kept_rows(viewer, "things", "show", things=telling) if telling else []
    reach = [row for row in ties if row["tie"] == "REACHES" and row["outward"]]
    hidden = sheltering(viewer, sorted({row["id"] for row in reach}))
    return {row["target"] for row in reach if row["id"] in hidden}


def sheltering(viewer: Viewer, things: Sequence[str]) -> set[str]:
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
    kind = row["properties"].get("kind")
    if is_authority(row["id"]) or row["id"].endswith("/qps"):
        return True
    unit = any(f"/{one}/" in row["id"] for one in ("bashkia", "komuna"))
    return kind not in _OWN_DOORS or (unit and kind not in _OF_TOWNS)


def _names(row: Raw) -> tuple[str, ...]:
    return tuple(names_of(row["type"], row["properties"]))
