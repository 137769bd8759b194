"""Who is a member of which body, as arrays."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Self, TypeVar

import numpy as np
import numpy.typing as npt

from graph.errors import BadInput

Int32 = npt.NDArray[np.int32]
Int64 = npt.NDArray[np.int64]
Float64 = npt.NDArray[np.float64]
Bool = npt.NDArray[np.bool_]

HashableT = TypeVar("HashableT", bound=Hashable)

_MOST = np.iinfo(np.int32).max
_REMEDY = "Build it with Memberships.of_pairs or Memberships.of_bodies."


@dataclass(frozen=True, slots=True, eq=False)
class Memberships:
    """The members of each body, as the rows of a sparse matrix (CSR) without values.

    The arrays cannot be written to.
    """

    indptr: Int64
    """[bodies + 1]: the members of body `i` are `members[indptr[i]:indptr[i + 1]]`."""
    members: Int32
    """[memberships]: numbers in 0 .. width - 1, ascending within a body, each once."""
    width: int
    """How many members there are."""

    def __post_init__(self) -> None:
        """Refuse what is no such matrix."""
        _check_shape(self.indptr, self.members)
        _check_members(self.indptr, self.members, self.width)
        for name in ("indptr", "members"):
            view = getattr(self, name).view()
            view.flags.writeable = False
            object.__setattr__(self, name, view)

    @classmethod
    def of_pairs(
        cls,
        bodies: npt.ArrayLike,
        members: npt.ArrayLike,
        *,
        count: int | None = None,
    ) -> Self:
        """Return the memberships that two parallel arrays list; doubles collapse.

        Args:
            bodies: [pairs] the number of a body, from 0 up.
            members: [pairs] any whole number that stands for one member.
            count: how many bodies there are, where the last ones have no members.
        """
        body, member = _whole(bodies, "bodies"), _whole(members, "members")
        if body.shape != member.shape:
            raise BadInput(
                f"{body.size} bodies and {member.size} members are no pairs",
                where="memberships",
                remedy="Give two arrays of the same length.",
            )
        least = int(body.max(initial=-1)) + 1
        count = least if count is None else count
        if count < least or body.min(initial=0) < 0 or count > _MOST:
            raise BadInput(
                f"a body is numbered {least - 1 if count < least else body.min(initial=0)}",
                where="memberships",
                remedy=f"Number the bodies from 0 to {count - 1}.",
            )
        return cls(*_rows(body, member, count))

    @classmethod
    def of_bodies(cls, bodies: Mapping[HashableT, Iterable[Hashable]]) -> Self:
        """Return the memberships of a small case; body `i` is the mapping's `i`-th key.

        Members are numbered in the order of how they are written, so that the same
        mapping gives the same numbers in every run.
        """
        sets = [frozenset(members) for members in bodies.values()]
        distinct = sorted(frozenset[Hashable]().union(*sets), key=repr)
        number = {member: place for place, member in enumerate(distinct)}
        body = [place for place, one in enumerate(sets) for _ in one]
        member = [number[it] for one in sets for it in one]
        return cls.of_pairs(
            np.array(body, np.int64), np.array(member, np.int64), count=len(sets)
        )

    @property
    def count(self) -> int:
        """How many bodies there are, those without members among them."""
        return len(self.indptr) - 1

    @property
    def sizes(self) -> Int64:
        """[bodies] How many members each body has."""
        return np.diff(self.indptr)

    @property
    def degrees(self) -> Int64:
        """[width] On how many bodies each member sits."""
        return np.bincount(self.members, minlength=self.width)

    def sets(self) -> list[frozenset[int]]:
        """Return the members of each body, as Python has them."""
        members, ends = self.members.tolist(), self.indptr.tolist()
        return [frozenset(members[low:high]) for low, high in pairwise(ends)]

    def taken(self, bodies: Int64) -> Self:
        """Return the memberships of some bodies alone, their members numbered anew."""
        lengths = self.sizes[bodies]
        indptr = np.concatenate(([0], np.cumsum(lengths)))
        shift = np.repeat(self.indptr[bodies] - indptr[:-1], lengths)
        held = self.members[shift + np.arange(len(shift))]
        # The new numbers keep the order, so that each body stays ascending.
        distinct, members = np.unique(held, return_inverse=True)
        return type(self)(indptr, members.astype(np.int32), len(distinct))


def _whole(given: npt.ArrayLike, name: str) -> Int64:
    array = np.asarray(given)
    if array.ndim != 1 or (array.size and array.dtype.kind not in "iu"):
        raise BadInput(
            f"{name} has {array.ndim} dimensions of {array.dtype}",
            where="memberships",
            remedy="Give one dimension of whole numbers.",
        )
    return array.astype(np.int64, copy=False)


def _rows(body: Int64, member: Int64, count: int) -> tuple[Int64, Int32, int]:
    """Return indptr, members and width of pairs in any order."""
    number, width = _numbered(member)
    keys = body * max(width, 1) + number
    keys.sort()
    keys = keys[np.concatenate(([True], keys[1:] != keys[:-1]))] if keys.size else keys
    body, number = np.divmod(keys, max(width, 1))
    held = np.bincount(body, minlength=count)
    return np.concatenate(([0], np.cumsum(held))), number.astype(np.int32), width


def _numbered(member: Int64) -> tuple[Int64, int]:
    """Return each member's number among the distinct ones, and how many these are."""
    low, high = int(member.min(initial=0)), int(member.max(initial=0))
    if low < 0 or high > 4 * member.size:
        distinct, number = np.unique(member, return_inverse=True)
        return number, len(distinct)
    # Dense numbers, the usual case: a table instead of a sort.
    present = np.zeros(high + 1, np.bool_)
    present[member] = True
    table = np.cumsum(present) - 1
    return table[member], int(np.count_nonzero(present))


def _check_shape(indptr: Int64, members: Int32) -> None:
    given: tuple[tuple[str, npt.NDArray[np.generic], type[np.generic]], ...] = (
        ("indptr", indptr, np.int64),
        ("members", members, np.int32),
    )
    for name, array, dtype in given:
        if array.ndim != 1 or array.dtype != dtype:
            raise BadInput(
                f"{name} has {array.ndim} dimensions of {array.dtype}, not one of {dtype.__name__}",
                where="memberships",
                remedy=_REMEDY,
            )
    ends = len(indptr) and indptr[0] == 0 and indptr[-1] == len(members)
    if not ends or np.any(indptr[1:] < indptr[:-1]):
        raise BadInput(
            f"indptr does not rise from 0 to the {len(members)} members",
            where="memberships",
            remedy=_REMEDY,
        )


def _check_members(indptr: Int64, members: Int32, width: int) -> None:
    if not members.size:
        return
    rising = members[1:] > members[:-1]
    starts = indptr[(indptr > 0) & (indptr < len(members))]
    rising[starts - 1] = True
    if members.min() < 0 or members.max() >= width or not rising.all():
        raise BadInput(
            f"members are not ascending numbers below {width} within each body",
            where="memberships",
            remedy=_REMEDY,
        )
