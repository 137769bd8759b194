"""How likely chance alone makes two bodies share as many members."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Mapping
from dataclasses import dataclass, field
from typing import Any

from graph.measures.overlap.chance import Chance, sdsm, sdsm_within
from graph.measures.overlap.memberships import Memberships

Sets = Mapping[str, frozenset[str]]
Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Significance:
    """What chance explains of the members that pairs of bodies share."""

    null: str
    """What all the bodies are: those of a place (`within`) or all (`national`)."""
    strata: Mapping[str, Hashable]
    """The place and the level of each body whose level is known."""
    q: Mapping[Pair, float] = field(default_factory=dict)
    """Against a model of all the bodies; without a pair that shares nobody."""
    q_within: Mapping[Pair, float] = field(default_factory=dict)
    """Against a model of each stratum alone; without a pair that shares nobody."""

    def columns(self, one: str, two: str) -> dict[str, Any]:
        """Return the q of a pair as an answer gives it; `q_within` for one stratum."""
        pair = (one, two)
        stratum = self.strata.get(one)
        same = stratum is not None and stratum == self.strata.get(two)
        return {
            "q": _three(self.q.get(pair, 1.0)),
            "null": self.null,
            "q_within": _three(self.q_within.get(pair, 1.0)) if same else None,
        }


def significance(
    members: Sets, strata: Mapping[str, Hashable], null: str, wanted: Collection[Pair]
) -> Significance:
    """Return the q of the wanted pairs, over all bodies and within their strata.

    The false discovery rate of Benjamini and Hochberg over all pairs of these bodies, and
    over all pairs of one stratum. Bodies without members take no part.
    """
    names = [body for body in sorted(members) if members[body]]
    if len(names) < 2:
        return Significance(null, strata)
    held = Memberships.of_bodies({body: members[body] for body in names})
    numbers: dict[Hashable, int] = {}
    # A body whose level is not known is a stratum of its own.
    labels = [numbers.setdefault(strata.get(one, one), len(numbers)) for one in names]
    return Significance(
        null,
        strata,
        _rates(sdsm(held), names, wanted),
        _rates(sdsm_within(held, labels), names, wanted),
    )


def _rates(
    found: Chance, names: list[str], wanted: Collection[Pair]
) -> dict[Pair, float]:
    import numpy as np

    numbers = {body: n for n, body in enumerate(names)}
    known = [p for p in map(tuple, map(sorted, wanted)) if numbers.keys() >= set(p)]
    codes = [numbers[one] * len(names) + numbers[two] for one, two in known]
    every = found.pairs.first.astype(np.int64) * len(names) + found.pairs.second
    asked = found.where(np.isin(every, np.array(codes, np.int64)))
    return {(names[row.first], names[row.second]): row.q for row in asked.rows()}


def _three(q: float) -> float:
    return float(f"{q:.3g}")
