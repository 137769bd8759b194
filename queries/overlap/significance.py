"""How likely chance alone makes two bodies share as many members."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from graph.measures.overlap.chance import sdsm
from graph.measures.overlap.memberships import Memberships

Sets = Mapping[str, frozenset[str]]
Pair = tuple[str, str]


def q_values(members: Sets, wanted: Collection[Pair]) -> dict[Pair, float]:
    """Return the q of the wanted pairs of bodies that share a member.

    The false discovery rate of Benjamini and Hochberg over all pairs of these bodies; a
    pair that shares nobody has q = 1 and is left out. Bodies without members take no part.
    """
    import numpy as np

    names = [body for body in sorted(members) if members[body]]
    if len(names) < 2:
        return {}
    numbers = {body: n for n, body in enumerate(names)}
    found = sdsm(Memberships.of_bodies({body: members[body] for body in names}))
    known = [p for p in map(tuple, map(sorted, wanted)) if numbers.keys() >= set(p)]
    codes = [numbers[one] * len(names) + numbers[two] for one, two in known]
    every = found.pairs.first.astype(np.int64) * len(names) + found.pairs.second
    asked = found.where(np.isin(every, np.array(codes, np.int64)))
    return {(names[row.first], names[row.second]): row.q for row in asked.rows()}
