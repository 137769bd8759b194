"""A network of units as arrays: whom each can hand a case to, and in how many minutes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeVar

import numpy as np
from numpy.typing import ArrayLike, NDArray

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]
FunctionT = TypeVar("FunctionT", bound=Callable[..., Any])

SMALL = 2_000
"""Below so many ties compiling costs more than it saves."""
_COMPILED: dict[Callable[..., Any], Callable[..., Any]] = {}


@dataclass(frozen=True, eq=False)
class Network:
    """Ties out of each unit, in one row after the other: `ends[first[u]:first[u + 1]]`."""

    first: Ints
    ends: Ints
    costs: Floats

    @property
    def size(self) -> int:
        """How many units there are."""
        return len(self.first) - 1

    @cached_property
    def turned(self) -> Network:
        """The network with every tie turned round."""
        starts = np.repeat(np.arange(self.size, dtype=np.int64), np.diff(self.first))
        return network(self.size, self.ends, starts, self.costs)


def network(size: int, starts: ArrayLike, ends: ArrayLike, costs: ArrayLike) -> Network:
    """Return the network of these ties; parallel ones stay, none may cost less than 0.

    Raises:
        ValueError: when a tie costs less than nothing, or joins what is not there.
    """
    begin, end = np.asarray(starts, np.int64), np.asarray(ends, np.int64)
    spent = np.asarray(costs, np.float64)
    if len(spent) and not (spent >= 0).all():
        raise ValueError("a tie costs less than nothing")
    if not all(one.min() >= 0 and one.max() < size for one in (begin, end) if len(one)):
        raise ValueError("a tie joins what is not there")
    order = np.lexsort((end, begin))
    first = np.zeros(size + 1, np.int64)
    np.cumsum(np.bincount(begin, minlength=size), out=first[1:])
    return Network(first, end[order], spent[order])


def compiled(function: FunctionT, ties: int) -> FunctionT:
    """Return the function compiled where the network is big and the compiler is there.

    The extra `scale` brings the compiler; answers are the same without it.
    """
    if ties < SMALL:
        return function
    known = _COMPILED.get(function)
    if known is None:
        try:
            from numba import njit
        except ImportError:
            known = function
        else:
            known = njit(cache=True)(function)
        _COMPILED[function] = known
    return known  # type: ignore[return-value]
