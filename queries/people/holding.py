"""Each post of a chain once: with its numbers, and who holds it by which source."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from graph.authority import document_of
from graph.records import passage_of
from queries.question import kept_rows
from queries.reach import LEADING, LIVE, newness
from queries.viewer import Viewer

Raw = dict[str, Any]


def once_each(raw: list[Raw], own: Sequence[str]) -> list[Raw]:
    """Return the rows of each post once, where its role is said; own bodies without post go last."""
    posts: dict[str, list[Raw]] = {}
    for row in sorted(raw, key=lambda row: (row["role"] is None, not row["post"])):
        posts.setdefault(row["id"], []).append(row)
    once = [one for rows in posts.values() for one in _paired(rows)]
    named = {row["target"] for row in once if row["post"]}
    headed = {row["target"] for row in once if _heads(row)}
    return [
        row
        for row in once
        if (row["post"] and (_heads(row) or row["target"] not in headed))
        or (row["target"] not in named and _stands_alone(row["target"], own))
    ] or once


def with_own_numbers(viewer: Viewer, rows: list[Raw]) -> list[Raw]:
    """Return the rows, where none of a body's posts has a number with its own, if any."""
    reached = {row["target"] for row in rows if row["contact"]}
    bodies = sorted({row["target"] for row in rows} - reached)
    found = kept_rows(viewer, "cases", "contact_of", things=bodies) if bodies else []
    lines = [one for one in found if one["value"] and one["channel"] not in LEADING]
    lines.sort(
        key=lambda one: (one["channel"] not in LIVE, _newness_of(one), one["id"])
    )
    best: dict[str, Raw] = {}
    for one in lines:
        best.setdefault(one["target"], one)
    return [
        row
        if row["target"] not in best
        else {
            **row,
            "contact": best[row["target"]]["value"],
            "cites": [*row["cites"], *best[row["target"]]["cites"]],
        }
        for row in rows
    ]


def _newness_of(line: Raw) -> int:
    return newness(line["verified_on"], line["attested_on"])


def _paired(rows: list[Raw]) -> list[Raw]:
    """Return one row a number of a post, the newest first, with who held it in that source.

    Who else holds the post comes after, without a number: whose it is nobody says.
    """
    first = rows[0]["target"], rows[0]["role"]
    mine = [row for row in rows if (row["target"], row["role"]) == first]
    mine.sort(key=lambda row: (newness(row["attested_on"]), _newest_number(row)))
    kept = []
    for number in dict.fromkeys(
        row["contact"] for row in sorted(mine, key=_newest_number)
    ):
        ways = [row for row in mine if row["contact"] == number]
        kept.append(next(filter(_of_one_source, ways), ways[0]))
    told = {row["holder_id"] for row in kept}
    for row in mine:
        if row["holder_id"] not in told:
            told.add(row["holder_id"])
            kept.append({**row, "contact": None, "contact_cites": []})
    parts = ("cites", "holder_cites", "contact_cites")
    return [
        {**row, "cites": [one for part in parts for one in row[part]]} for row in kept
    ]


def _newest_number(row: Raw) -> int:
    return newness(row["verified_on"], row["contact_attested_on"])


def _of_one_source(row: Raw) -> bool:
    """Tell whether one document says who holds the post and which number answers."""
    held, reached = (
        {document_of(passage_of(one)) for one in row[part]}
        for part in ("holder_cites", "contact_cites")
    )
    return not held.isdisjoint(reached)


def _heads(row: Raw) -> bool:
    """Tell whether a row is the head of a unit: its other posts are not asked about."""
    return row["kind"] == "head" and str(row["target"]).startswith("institution")


def _stands_alone(target: str, own: Sequence[str]) -> bool:
    """Tell whether a body says something without a post: the place's own, or a unit."""
    return target in own or target.startswith("institution")
