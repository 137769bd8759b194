"""Pairs of bodies that overlap, as arrays in one order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

import numpy as np

from graph.measures.overlap.memberships import Float64, Int32, Int64


@dataclass(frozen=True, slots=True, eq=False)
class Pairs:
    """Pairs of bodies in order of `first`, then `second`; all arrays are [pairs]."""

    first: Int32
    """The body with the lower number."""
    second: Int32
    shared: Int32
    """How many members sit on both."""
    union: Int32
    """How many members sit on either."""

    @classmethod
    def of(cls, one: Int32, other: Int32, shared: Int32, sizes: Int64) -> Self:
        """Return pairs found in any order, either body first.

        `sizes` is [bodies].
        """
        first, second = np.minimum(one, other), np.maximum(one, other)
        # One key for both sorts three times faster than two of them.
        keys = first.astype(np.int64) * len(sizes) + second
        if (keys[1:] < keys[:-1]).any():
            order = np.argsort(keys)
            first, second, shared = first[order], second[order], shared[order]
        union = (sizes[first] + sizes[second] - shared).astype(np.int32)
        return cls(first, second, shared, union)

    def __len__(self) -> int:
        """Return how many pairs there are."""
        return len(self.first)

    @property
    def jaccard(self) -> Float64:
        """[pairs] Shared members over all members of both."""
        return self.shared / self.union
