"""All pairs of bodies that overlap, exactly, for up to millions of bodies.

Three engines give the same pairs. `numba` (the extra `scale`) is the fast one, `scipy`
needs no compiler, `plain` is quickest to start and serves small inputs.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from types import ModuleType
from typing import Literal, cast, get_args

import numpy as np

from graph.errors import BadInput
from graph.measures.overlap import plain
from graph.measures.overlap.memberships import Memberships
from graph.measures.overlap.pairs import Pairs
from graph.measures.overlap.rule import Rule, Threshold

Engine = Literal["numba", "scipy", "plain"]
_Join = Callable[[Memberships, Rule, int], Pairs]

SMALL = 5000
"""Up to so many memberships plain Python ends before Numba is loaded."""


def similar_pairs(
    memberships: Memberships,
    threshold: Threshold,
    *,
    threads: int = 2,
    by: Engine | None = None,
) -> Pairs:
    """Return the pairs whose Jaccard index is at least the threshold, and only these.

    A pair at exactly the threshold counts. Bodies without members overlap with none.
    """
    return _joined(memberships, Rule.similar(threshold), threads, by)


def overlapping_pairs(
    memberships: Memberships,
    at_least: int,
    *,
    threads: int = 2,
    by: Engine | None = None,
) -> Pairs:
    """Return the pairs that share at least so many members, however many others."""
    return _joined(memberships, Rule.sharing(at_least), threads, by)


def engine_for(memberships: Memberships) -> Engine:
    """Return the engine that is taken when none is named."""
    if len(memberships.members) <= SMALL:
        return "plain"
    return "numba" if _compiled() else "scipy"


def _joined(
    memberships: Memberships, rule: Rule, threads: int, by: Engine | None
) -> Pairs:
    if threads < 1:
        raise BadInput(f"{threads} threads do nothing", remedy="Give at least 1.")
    return _join(by or engine_for(memberships))(memberships, rule, threads)


def _join(name: Engine) -> _Join:
    if name not in get_args(Engine):
        raise BadInput(
            f"{name!r} is no engine of overlaps",
            remedy="Name another, or none.",
            allowed=get_args(Engine),
        )
    if name == "plain":
        return _plainly
    if name == "scipy":
        return cast("_Join", _engine("chunked").chunked_pairs)
    if join := _compiled():
        return join
    raise BadInput(
        "Numba cannot be imported here",
        remedy="Install the extra: pip install 'ura[scale]'; or take scipy.",
        allowed=("scipy", "plain"),
    )


def _compiled() -> _Join | None:
    """Return the compiled engine, where Numba is and fits the NumPy beside it."""
    try:
        return cast("_Join", _engine("compiled").compiled_pairs)
    except ImportError:
        return None


def _engine(module: str) -> ModuleType:
    # By name: SciPy and Numba take half a second to import.
    return import_module(f"graph.measures.overlap.{module}")


def _plainly(memberships: Memberships, rule: Rule, threads: int) -> Pairs:  # noqa: ARG001
    found = plain.pairs_by(memberships.sets(), rule)
    table = np.array(found, np.int32).reshape(-1, 4)
    first, second, shared, union = np.ascontiguousarray(table.T)
    return Pairs(first, second, shared, union)
