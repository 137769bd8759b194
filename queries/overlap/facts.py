"""What the store says of bodies, row by row, and how everything in it is called."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from queries.ahead import Raw, Read, rows_about
from queries.question import rows_of
from queries.viewer import Viewer

_LABELS = ("label_sq", "label_en", "label_sr")


class Facts(NamedTuple):
    """Raw rows by the body or kind that they are of."""

    bodies: dict[str, list[Raw]]
    ties: dict[str, list[Raw]]
    seats: dict[str, list[Raw]]
    duties: dict[str, list[Raw]]


def facts_of(viewer: Viewer, asked: Sequence[str]) -> Facts:
    """Return all that is said of these bodies and kinds.

    Of a body whose institutions send people to one of them, only its seats.
    """

    def seats(of: Sequence[str]) -> dict[str, list[Raw]]:
        return _by_target(
            lambda part: rows_of(viewer, "shared", "compared_seats", bodies=part), of
        )

    own = seats(asked)
    return Facts(
        _by_target(
            lambda part: rows_of(viewer, "shared", "compared_bodies", bodies=part),
            asked,
        ),
        _by_target(
            lambda part: rows_of(viewer, "shared", "compared_ties", bodies=part), asked
        ),
        own | seats(sorted(_sources(own) - set(asked))),
        _by_target(
            lambda part: rows_of(viewer, "shared", "compared_duties", bodies=part),
            asked,
        ),
    )


def _sources(seats: Mapping[str, Iterable[Raw]]) -> set[str]:
    """Return the bodies that these seats draw their people from."""
    return {r["drawn_from"] for rows in seats.values() for r in rows if r["drawn_from"]}


def _by_target(read: Read, asked: Sequence[str]) -> dict[str, list[Raw]]:
    found: dict[str, list[Raw]] = {}
    for row in rows_about(read, asked):
        found.setdefault(row["target"], []).append(row)
    return found


def labels_of(facts: Facts) -> dict[str, Raw]:
    """Return how everything is called that a reason may name."""
    found: dict[str, Raw] = {}
    for rows in facts.bodies.values():
        found[rows[0]["target"]] = rows[0]["body"]
    for rows in facts.ties.values():
        found |= {row["other"]: row["label"] for row in rows}
    for rows in facts.duties.values():
        found |= {row["id"]: row["duty"] for row in rows}
    for rows in facts.seats.values():
        for row in rows:
            if row["occupant"]:
                found[row["occupant"]] = row["occupant_label"]
            if row["institution"]:
                langs = ("sq", "en", "sr")
                found[row["institution"]] = {
                    f"label_{n}": row[f"institution_{n}"] for n in langs
                }
    return found


def acts_called(viewer: Viewer, acts: Iterable[str]) -> dict[str, Raw]:
    """Return how the acts are called of which only a provision was named."""
    rows = rows_of(viewer, "shared", "things", things=sorted(acts))
    return {
        row["id"]: {key: row["properties"].get(key) for key in _LABELS} for row in rows
    }
