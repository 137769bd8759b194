"""Which members sit on the same bodies: exclusive intersections, as in an UpSet plot.

Lex, Gehlenborg, Strobelt, Vuillemot, Pfister: UpSet: Visualization of Intersecting Sets
(IEEE TVCG 20(12), 2014).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from queries.overlap.membership import Membership, Sitting
from viz.text import Words, both, clean, twice


@dataclass(frozen=True, slots=True)
class Sharing:
    """All members that sit on just these bodies and on no other."""

    bodies: frozenset[str]
    members: tuple[Words, ...]
    by_rule: frozenset[str]
    """The bodies on which only a rule, or a plan, places all of them."""
    cites: tuple[str, ...]


def named(label: Mapping[str, str], id_: str) -> Words:
    """Return what a thing is called in both languages, its id where it has no name."""
    return both(label) or twice(clean(id_))


def sharings(found: Membership) -> list[Sharing]:
    """Return the sets of bodies that members share, those of most bodies first."""
    sits: dict[str, list[Sitting]] = {}
    for one in found.sittings:
        sits.setdefault(one.member, []).append(one)
    sets: dict[frozenset[str], list[str]] = {}
    for member, mine in sits.items():
        sets.setdefault(frozenset(one.body for one in mine), []).append(member)
    unbuilt = {one.id for one in found.bodies if one.stance != "reported"}
    made = [_sharing(found, bodies, who, sits, unbuilt) for bodies, who in sets.items()]
    return sorted(
        made, key=lambda one: (-len(one.bodies), -len(one.members), sorted(one.bodies))
    )


def _sharing(
    found: Membership,
    bodies: frozenset[str],
    who: list[str],
    sits: Mapping[str, list[Sitting]],
    unbuilt: set[str],
) -> Sharing:
    every = [one for member in who for one in sits[member]]
    sure = {one.body for one in every if not one.prescribed} - unbuilt
    return Sharing(
        bodies=bodies,
        members=tuple(sorted(named(found.members[one], one) for one in who)),
        by_rule=bodies - sure,
        cites=tuple(dict.fromkeys(cite for one in every for cite in one.cites)),
    )
