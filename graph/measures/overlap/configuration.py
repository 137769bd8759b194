"""The bipartite configuration model (BiCM): who would sit where, by degrees alone.

Of all bipartite graphs whose bodies have the given sizes and whose members have the
given degrees on average, the model is the one of greatest entropy:
p = x y / (1 + x y), with one x for each size and one y for each degree.
Saracco, Di Clemente, Gabrielli, Squartini: Randomizing bipartite networks, Sci. Rep. 5,
10595 (2015); Saracco et al.: Inferring monopartite projections of bipartite networks,
New J. Phys. 19, 053022 (2017). With log x and log y it is a logistic regression, whose
likelihood is concave; Newton's method on the distinct sizes and degrees takes a
millisecond where one unknown for each body and member takes seconds.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from graph.measures.overlap.memberships import Bool, Float64, Int64, Memberships

_CLOSE = 1e-11
"""Relative error of sizes and degrees at which the fit ends."""
_STEPS = 200
_STEEP = 500.0
"""Beyond it a probability is 0 or 1 to the last bit."""


@dataclass(frozen=True, slots=True, eq=False)
class Configuration:
    """The chance that a body of some size has a member of some degree."""

    sizes: Int64
    """[kinds of body] Distinct and ascending, 0 among them where it occurs."""
    degrees: Int64
    """[kinds of member] Distinct and ascending."""
    members: Int64
    """[kinds of member] How many members have that degree."""
    chances: Float64
    """[kinds of body, kinds of member]"""


def configured(memberships: Memberships) -> Configuration:
    """Return the model that reproduces all sizes and degrees on average."""
    sizes, bodies = np.unique(memberships.sizes, return_counts=True)
    degrees, members = np.unique(memberships.degrees, return_counts=True)
    chances = _fitted(sizes, bodies, degrees, members)
    return Configuration(sizes, degrees, members, chances)


def _fitted(sizes: Int64, bodies: Int64, degrees: Int64, members: Int64) -> Float64:
    """Return the chances: the certain ones first, then the others by likelihood."""
    chances = np.full((len(sizes), len(degrees)), np.nan)
    size, degree = sizes.copy(), degrees.copy()
    rows, columns = np.ones(len(size), np.bool_), np.ones(len(degree), np.bool_)
    while _settled(chances, size, rows, bodies, degree, columns, members) or _settled(
        chances.T, degree, columns, members, size, rows, bodies
    ):
        pass
    if rows.any():
        open_ = _Margins(size[rows], bodies[rows], degree[columns], members[columns])
        chances[np.ix_(rows, columns)] = _likeliest(open_)
    return chances


def _settled(
    chances: Float64,
    left: Int64,
    open_: Bool,
    counts: Int64,
    other_left: Int64,
    other_open: Bool,
    other_counts: Int64,
) -> bool:
    """Close the kinds that have all or nothing of what is open; return if there were any.

    A member in every body has no finite y: its chance is 1, and the rest is fitted to
    what it leaves. `chances`, `open_` and `other_left` are written to.
    """
    full = open_ & (left == other_counts[other_open].sum())
    none = open_ & (left == 0)
    chances[np.ix_(none, other_open)] = 0.0
    chances[np.ix_(full, other_open)] = 1.0
    other_left[other_open] -= counts[full].sum()
    open_[full | none] = False
    return bool(np.any(full | none))


@dataclass(frozen=True, slots=True, eq=False)
class _Margins:
    """Sizes and degrees with how often each occurs, none of them all or nothing."""

    sizes: Int64
    bodies: Int64
    degrees: Int64
    members: Int64

    def gaps(self, chances: Float64) -> tuple[Float64, Float64]:
        """Return by how much the expected sizes and degrees are too small."""
        rows = self.sizes - chances @ self.members
        return rows, self.degrees - self.bodies @ chances

    def likelihood(self, x: Float64, y: Float64) -> float:
        """Return the logarithm of the likelihood, but for a constant."""
        held = (self.bodies * self.sizes) @ x + (self.members * self.degrees) @ y
        free = self.bodies @ np.logaddexp(0, x[:, None] + y) @ self.members
        return float(held - free)


def _likeliest(margins: _Margins) -> Float64:
    """Return the chances [sizes, degrees] by Newton's method."""
    half = np.log(margins.sizes @ margins.bodies) / 2
    x, y = np.log(margins.sizes) - half, np.log(margins.degrees) - half
    for _ in range(_STEPS):
        chances = _chances(x, y)
        rows, columns = margins.gaps(chances)
        off = np.concatenate((rows / margins.sizes, columns / margins.degrees))
        if np.abs(off).max() < _CLOSE:
            break
        counts = margins.bodies[:, None] * margins.members
        step = _newton(
            counts * chances * (1 - chances),
            margins.bodies * rows,
            margins.members * columns,
        )
        x, y = _stepped(margins, (x, y), step)
    return _chances(x, y)


def _stepped(
    margins: _Margins, at: tuple[Float64, Float64], step: tuple[Float64, Float64]
) -> tuple[Float64, Float64]:
    """Return where a step leads, halved until the likelihood does not fall."""
    before = margins.likelihood(*at)
    enough = before - 1e-12 * abs(before)  # rounding is no fall
    share = 1.0
    while share > _CLOSE:
        x, y = at[0] + share * step[0], at[1] + share * step[1]
        if margins.likelihood(x, y) >= enough:
            return x, y
        share /= 2
    return at


def _newton(
    weights: Float64, rows: Float64, columns: Float64
) -> tuple[Float64, Float64]:
    """Return the step that would close the gaps, were the likelihood a parabola.

    The columns are eliminated (Schur). x may grow by what y shrinks by: the added
    constant picks the step that changes the sum of x by nothing.
    """
    tiny = np.finfo(np.float64).tiny
    across = np.maximum(weights.sum(axis=0), tiny)
    down = weights.sum(axis=1)
    scaled = weights / across
    scale = max(float(down.max()), tiny)
    matrix = np.diag(down + 1e-14 * scale) - scaled @ weights.T + scale / len(down)
    step = np.linalg.solve(matrix, rows - scaled @ columns)
    return step, (columns - weights.T @ step) / across


def _chances(x: Float64, y: Float64) -> Float64:
    return 1 / (1 + np.exp(-np.clip(x[:, None] + y, -_STEEP, _STEEP)))
