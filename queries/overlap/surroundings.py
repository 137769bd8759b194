"""What two bodies are measured against: wider concepts and places, steps, judgements."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from graph.measures.overlap.finding import Context
from graph.measures.overlap.profile import Cites, Profile
from queries.overlap.facts import Facts
from queries.question import rows_of
from queries.viewer import Viewer

Sets = Mapping[str, frozenset[str]]
"""The members of each body."""
EACH = " each "
"""Stands between a country and a level: every such place in it, none in particular."""
_JUDGED = {"SAME_AS": "same", "DIFFERENT_FROM": "different", "UNSURE_SAME": "unsure"}


def context_of(
    viewer: Viewer, profiles: Sequence[Profile], facts: Facts, among: Sets
) -> Context:
    """Return what these profiles are measured against.

    `among` says who sits on all the bodies that they are some of.
    """
    things = {c for p in profiles for c in (*p.concerns, *p.groups)}
    grounds = {c for p in profiles for c in p.places}
    each = {one: frozenset({one.partition(EACH)[0]}) for one in grounds if EACH in one}
    return Context(
        above=_wider(viewer, things),
        over=_wider(viewer, grounds) | each,
        steps=_steps(viewer, sorted(facts.bodies)),
        judged=_judged(facts),
        seats_of=Counter(member for members in among.values() for member in members),
        bodies=len(among),
    )


def _wider(viewer: Viewer, things: Iterable[str]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for row in rows_of(viewer, "shared", "wider", things=sorted(things)):
        found.setdefault(row["target"], set()).add(row["id"])
    return {key: frozenset(above) for key, above in found.items()}


def _steps(viewer: Viewer, bodies: list[str]) -> dict[tuple[str, str], Cites]:
    found: dict[tuple[str, str], Cites] = {}
    for row in rows_of(viewer, "shared", "compared_steps", bodies=bodies):
        key = (row["target"], row["other"])
        found[key] = (*found.get(key, ()), *row["cites"])
    return found


def _judged(facts: Facts) -> dict[frozenset[str], tuple[str, Cites]]:
    return {
        frozenset((row["target"], row["other"])): (
            _JUDGED[row["tie"]],
            tuple(row["cites"]),
        )
        for rows in facts.ties.values()
        for row in rows
        if row["tie"] in _JUDGED
    }
