"""When two bodies overlap enough, decided in whole numbers only.

With `t` the threshold and `|A|`, `|B|` the sizes, Jaccard's index |A & B| / |A or B| is
at least `t` exactly when |A & B| >= t / (1 + t) * (|A| + |B|). The filters follow from
that: Chaudhuri et al., ICDE 2006 (prefix); Bayardo et al., WWW 2007 (sizes, and the
shorter prefix that is enough for a list); Xiao et al., WWW 2008 (positions).
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from fractions import Fraction

from graph.errors import BadInput

Threshold = float | Fraction

LARGEST_UNION = 10_000_000
"""Decisions are exact for bodies that have up to so many members together."""
_ROUNDINGS = 4
"""0.1 + 0.2 is still meant to be 3/10."""


@dataclass(frozen=True, slots=True)
class Rule:
    """At least `least` shared members and a Jaccard index of `numerator / denominator`."""

    numerator: int
    denominator: int
    least: int = 1

    @classmethod
    def similar(cls, threshold: Threshold) -> Rule:
        """Return the rule of a Jaccard index that is at least the threshold."""
        if not 0 < threshold <= 1:  # false for NaN, too
            raise BadInput(
                f"{threshold} is no threshold of similarity",
                remedy="Give a number above 0 and up to 1.",
                allowed=("0 < threshold <= 1",),
            )
        meant = _meant(threshold)
        return cls(meant.numerator, meant.denominator)

    @classmethod
    def sharing(cls, least: int) -> Rule:
        """Return the rule of at least so many shared members, however many others."""
        if least < 1:
            raise BadInput(
                f"{least} is no number of members that bodies can share",
                remedy="Give a whole number from 1 up.",
                allowed=("at_least >= 1",),
            )
        return cls(0, 1, least)

    def needed(self, first: int, second: int) -> int:
        """Return how many members bodies of these sizes must share."""
        parts = self.numerator + self.denominator
        return max(self.least, -(-self.numerator * (first + second) // parts))

    def least_partner(self, size: int) -> int:
        """Return the smallest size that a body of this size can overlap with."""
        return max(self.least, -(-self.numerator * size // self.denominator))

    def probed(self, size: int) -> int:
        """Return how many of its rarest members a body is looked up by.

        Whoever is not larger and overlaps enough shares one of them.
        """
        return max(0, size - self.least_partner(size) + 1)

    def indexed(self, size: int) -> int:
        """Return how many of its rarest members a body is listed under.

        Only bodies that are not smaller look it up, so that fewer are enough.
        """
        return max(0, size - self.needed(size, size) + 1)


def _meant(threshold: Threshold) -> Fraction:
    """Return the least fraction that a union of up to `LARGEST_UNION` can reach.

    A float is taken for the fraction that it rounds, so that a pair at exactly 2/3
    counts; any other value goes up to the next fraction, which decides the same.
    """
    exact = Fraction(threshold)
    near = exact.limit_denominator(LARGEST_UNION)
    rounding = 0.0 if isinstance(threshold, Fraction) else math.ulp(threshold)
    if near > 0 and near >= exact - _ROUNDINGS * Fraction(rounding):
        return near
    return _next(near)


def _next(fraction: Fraction) -> Fraction:
    """Return the following fraction of the Farey sequence of `LARGEST_UNION`."""
    top, bottom = fraction.numerator, fraction.denominator
    step = pow(-top, -1, bottom) if bottom > 1 else 0
    below = step + bottom * ((LARGEST_UNION - step) // bottom)
    return Fraction((top * below + 1) // bottom, below)
