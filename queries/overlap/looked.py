"""Which bodies are looked at, those of a place or all, and which pairs of them."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from graph.measures.overlap.profile import Profile
from queries.overlap.profiles import Compared, compared
from queries.overlap.subjects import subjects_in
from queries.overlap.surroundings import Sets
from queries.place import Place
from queries.viewer import Viewer


class Looked(NamedTuple):
    """The bodies that were looked at, the pairs among them, and who sits on all."""

    found: Compared
    pairs: Sequence[tuple[Profile, Profile]]
    members: Sets
    strata: Mapping[str, Hashable]
    """The place and level of each body whose level is known."""
    null: str


def in_place(viewer: Viewer, place: Place) -> Looked:
    """Return every pair of a place's bodies."""
    found = compared(viewer, subjects_in(viewer, place))
    members = {one.id: one.members() for one in found.profiles}
    strata = {one.id: (one.places, one.level) for one in found.profiles if one.level}
    pairs = list(combinations(found.profiles, 2))
    return Looked(found, pairs, members, strata, "within")


def everywhere(viewer: Viewer) -> Looked:
    """Return the pairs, of all there are, that share members, a mandate or a name."""
    from queries.overlap.candidates import candidates  # it needs NumPy

    subjects = {one.id: one for one in subjects_in(viewer, None)}
    near = candidates(viewer, list(subjects.values()))
    wanted = sorted({body for pair in near.pairs for body in pair} & subjects.keys())
    found = compared(viewer, [subjects[one] for one in wanted], near.members)
    profiles = {one.id: one for one in found.profiles}
    pairs = [
        (profiles[one], profiles[two])
        for one, two in sorted(near.pairs)
        if one in profiles and two in profiles
    ]
    every = subjects.values()
    strata = {one.id: (one.grounds, one.level) for one in every if one.level}
    return Looked(found, pairs, near.members, strata, "national")
