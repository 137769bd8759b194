"""Upper tails of the Poisson-binomial distribution, right however small they are.

What two bodies share is a sum of independent yes-or-no draws with different chances
(Hong, Comput. Stat. Data Anal. 59, 41-51, 2013). Short sums are convolved: only
positive numbers are added, so that 1e-30 is as exact as 0.3. Long ones are tilted to
where they are looked at (Esscher) and inverted by a Fourier transform there. The
well-known recursion over power sums is not used: its terms alternate in sign, and of a
small tail nothing is left.
"""

from __future__ import annotations

import math

import numpy as np

from graph.measures.overlap.memberships import Float64, Int64

_LONGEST = 256
"""Longer distributions than this are inverted, not convolved."""
_SPREAD = 10
"""Standard deviations beyond which nothing counts: 1e-20 of the tail."""
_LEAST = math.log(5e-324)
_CELLS = 2_000_000
"""Numbers in a table that are held at a time."""
_STEEP = 500.0
"""Beyond it a chance is 0 or 1 to the last bit."""


def upper_tails(chances: Float64, counts: Int64, row: Int64, shared: Int64) -> Float64:
    """Return P(S >= shared) for each asked pair of a row and a number: [asked].

    Args:
        chances: [rows, kinds] the chance of one draw of each kind.
        counts: [kinds] how many draws of each kind there are.
        row: [asked] which row of chances.
        shared: [asked] from 0 up.
    """
    found = np.ones(len(row))
    top = np.zeros(len(chances), np.int64)
    np.maximum.at(top, row, shared)
    mean = chances @ counts
    reach = np.maximum(top, mean) + _SPREAD * np.sqrt(mean) + 12
    longest = np.minimum(np.ceil(reach), counts.sum()).astype(np.int64)
    longest = np.maximum(longest, top)
    for rows, length in _groups(longest, len(counts)):
        place = np.full(len(chances), -1)
        place[rows] = np.arange(len(rows))
        asked = np.flatnonzero(place[row] >= 0)
        if length <= _LONGEST:
            table = _convolved(chances[rows], counts, length)
            found[asked] = table[place[row[asked]], shared[asked]]
        else:
            for one in asked:
                found[one] = _tilted(chances[row[one]], counts, int(shared[one]))
    return found


def _groups(longest: Int64, kinds: int) -> list[tuple[Int64, int]]:
    """Return rows of about the same length together, and the greatest length of each."""
    level = np.ceil(np.log2(np.maximum(longest, 8))).astype(np.int64)
    found = []
    for one in np.unique(level):
        rows = np.flatnonzero(level == one)
        parts = len(rows) * (kinds + 2 ** int(one)) // _CELLS + 1
        found += [
            (part, int(longest[part].max())) for part in np.array_split(rows, parts)
        ]
    return found


def _convolved(chances: Float64, counts: Int64, length: int) -> Float64:
    """Return P(S >= c) for c in 0 .. length: [rows, length + 1]."""
    found = np.zeros((len(chances), length + 1))
    found[:, 0] = 1
    for kind in np.argsort(counts):
        terms = _binomial(chances[:, kind], int(counts[kind]), length)
        added = found * terms[:, :1]
        for number in range(1, terms.shape[1]):
            added[:, number:] += found[:, :-number] * terms[:, number, None]
        found = added
    # From the far end, so that small numbers are added first.
    return np.minimum(np.cumsum(found[:, ::-1], axis=1)[:, ::-1], 1)


def _binomial(chance: Float64, count: int, length: int) -> Float64:
    """Return P(count draws, r of them yes) for r in 0 .. min(count, length): [rows, r + 1]."""
    yes = np.arange(min(count, length) + 1)
    ways = np.concatenate(([0.0], np.cumsum(np.log((count + 1 - yes[1:]) / yes[1:]))))
    log_yes, log_no = _logs(chance)
    return np.exp(ways + yes * log_yes[:, None] + (count - yes) * log_no[:, None])


def _logs(chance: Float64) -> tuple[Float64, Float64]:
    """Return log p and log(1 - p), where 0 has the logarithm of the least number."""
    log_yes = np.log(np.maximum(chance, 5e-324))
    log_no = np.log1p(-np.minimum(chance, 1 - 2**-53))
    return log_yes, np.where(chance < 1, log_no, _LEAST)


def _tilted(chances: Float64, counts: Int64, shared: int) -> float:
    """Return P(S >= shared) of one sum, by inversion where it is looked at."""
    certain = int(counts[chances == 1].sum())
    some = (chances > 0) & (chances < 1)
    p, n, shared = chances[some], counts[some], shared - certain
    if shared <= 0:
        return 1.0
    if shared >= n.sum():
        return float(np.exp(n @ np.log(p))) if shared == n.sum() else 0.0
    tilt = _tilt(p, n, shared)
    u = _logistic(_logit(p) + tilt)
    middle, spread = float(n @ u), math.sqrt(float(n @ (u * (1 - u))))
    length = 2 ** math.ceil(math.log2(2.5 * _SPREAD * spread + 64))
    first = math.floor(middle) - length // 2
    if shared < first:
        return 1.0
    sums = np.arange(shared, first + length)
    mass = _inverted(u, n, length)[sums % length]
    scale = float(n @ np.log1p(p * np.expm1(tilt))) - tilt * shared
    return min(1.0, math.exp(scale) * float(mass @ np.exp(-tilt * (sums - shared))))


def _tilt(p: Float64, n: Int64, shared: int) -> float:
    """Return the exponent under which `shared` is the mean, or 0 where it is below it."""
    logit = _logit(p)
    low, high = 0.0, 1.0
    if n @ p >= shared:
        return low
    while n @ _logistic(logit + high) < shared and high < _STEEP:
        high *= 2
    for _ in range(60):
        half = (low + high) / 2
        short = n @ _logistic(logit + half) < shared
        low, high = (half, high) if short else (low, half)
    return low


def _logit(p: Float64) -> Float64:
    return np.log(p) - np.log1p(-p)


def _logistic(x: Float64) -> Float64:
    return 1 / (1 + np.exp(-np.clip(x, -_STEEP, _STEEP)))


def _inverted(u: Float64, n: Int64, length: int) -> Float64:
    """Return P(S = k), at place k modulo length: [length]."""
    turn = np.expm1(-2j * np.pi * np.arange(length // 2 + 1) / length)
    logs = np.zeros(len(turn), np.complex128)
    with np.errstate(divide="ignore"):  # half a turn at even chances: no mass
        for chance, count in zip(u, n, strict=True):
            logs += count * np.log1p(chance * turn)
    return np.maximum(np.fft.irfft(np.exp(logs), length), 0)
