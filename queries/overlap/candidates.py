"""Which of very many bodies are worth comparing: those that share members, duties or name.

Between tens of thousands of bodies there are a thousand million pairs; two joins find the
few that can be more than fragmentation.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from graph.measures.overlap.join import similar_pairs
from graph.measures.overlap.memberships import Memberships
from ontology.values.folding import fold
from queries.ahead import Raw, rows_about
from queries.overlap.subjects import Subject
from queries.question import rows_of
from queries.viewer import Viewer

LEAST_MEMBERS = 0.3
"""Jaccard of members from where on a pair is compared."""
LEAST_MANDATE = 0.5
"""The same, of what is done about what."""
Sets = Mapping[str, frozenset[str]]
Pair = tuple[str, str]
_KINDS = ("institution-kind/", "role/", "mechanism-kind/")
"""Members that are not one and the same everywhere."""


class Candidates(NamedTuple):
    """Pairs of ids, the first before the second, and the members of every body."""

    pairs: frozenset[Pair]
    members: Sets


def candidates(viewer: Viewer, subjects: Sequence[Subject]) -> Candidates:
    """Return the pairs of bodies that are worth comparing.

    What is the same everywhere (an action, a kind of office, a name) counts within one
    place only; a member is itself anywhere.
    """
    grounds = {one.id: one.grounds for one in subjects}
    members = _sets(_seated(viewer, grounds))
    mandates = _sets(_mandated(viewer, grounds))
    pairs = {
        *_joined(members, LEAST_MEMBERS),
        *_joined(mandates, LEAST_MANDATE),
        *_namesakes(subjects),
    }
    return Candidates(frozenset(_together(viewer, pairs, grounds)), members)


def _seated(viewer: Viewer, grounds: Sets) -> Iterator[Pair]:
    def read(part: list[str]) -> list[Raw]:
        return rows_of(viewer, "shared", "seated", bodies=part)

    for row in rows_about(read, grounds):
        body = row["target"]
        for member in row["member_set"]:
            of_kind = member.startswith(_KINDS)
            yield body, _here(member, body, grounds) if of_kind else member


def _mandated(viewer: Viewer, grounds: Sets) -> Iterator[Pair]:
    def read(part: list[str]) -> list[Raw]:
        return rows_of(viewer, "shared", "mandated", bodies=part)

    for row in rows_about(read, grounds):
        for done in row["done_set"]:
            yield row["target"], _here(done, row["target"], grounds)


def _here(thing: str, body: str, grounds: Sets) -> str:
    """Return what tells this thing, where the body works, from the same elsewhere."""
    return " ".join((thing, *sorted(grounds.get(body, ()))))


def _sets(rows: Iterable[Pair]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for body, member in rows:
        found.setdefault(body, set()).add(member)
    return {body: frozenset(found[body]) for body in sorted(found)}


def _joined(sets: Sets, least: float) -> Iterator[Pair]:
    names = list(sets)
    pairs = similar_pairs(Memberships.of_bodies(sets), least)
    for first, second in zip(pairs.first.tolist(), pairs.second.tolist(), strict=True):
        yield names[first], names[second]


def _namesakes(subjects: Sequence[Subject]) -> Iterator[Pair]:
    same: dict[str, list[str]] = {}
    for one in subjects:
        if one.name:
            key = " ".join((fold(one.name), *sorted(one.grounds)))
            same.setdefault(key, []).append(one.id)
    for bodies in same.values():
        yield from combinations(sorted(bodies), 2)


def _together(viewer: Viewer, pairs: Iterable[Pair], grounds: Sets) -> Iterator[Pair]:
    """Yield the pairs of which one works where the other does, or within it."""
    apart: list[Pair] = []
    for first, second in pairs:
        if grounds[first] & grounds[second]:
            yield first, second
        else:
            apart.append((first, second))
    bodies = {body for pair in apart for body in pair}
    above = _above(viewer, {place for body in bodies for place in grounds[body]})
    for first, second in apart:
        one, two = grounds[first], grounds[second]
        if one & _reach(two, above) or two & _reach(one, above):
            yield first, second


def _above(viewer: Viewer, places: Iterable[str]) -> Sets:
    """Return what each place lies in."""
    rows = rows_of(viewer, "shared", "wider", things=sorted(places))
    return _sets((row["target"], row["id"]) for row in rows)


def _reach(places: frozenset[str], above: Sets) -> frozenset[str]:
    """Return the places that these lie in."""
    return frozenset().union(*(above.get(one, frozenset()) for one in places))
