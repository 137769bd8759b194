"""From evidence to a grade: the rule that fits, its reasons, and what would change it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph.measures.overlap.evidence import Evidence, Finding, Value
from graph.measures.overlap.rules import LAST, Line, Rules, fits

_Told = tuple[str, Line, bool | None, tuple[str, ...]]
"""A grade, one of its lines, whether it fits, and the unknown dimensions it hangs on."""
_LITTLE = frozenset({"unsaid", "none"})
"""Words that say that there is nothing."""


@dataclass(frozen=True, slots=True)
class Reason:
    """A dimension that is known, and what it weighs."""

    dimension: str
    finding: Finding
    weight: float
    decides: bool
    """The grade's rule asks for it."""


@dataclass(frozen=True, slots=True)
class Missing:
    """What would have to be known for another grade, and of which bodies."""

    grade: str
    dimension: str
    bodies: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Grade:
    """What two bodies are to each other, and why."""

    name: str
    certain: bool
    """No grade before it hangs on what is not known."""
    reasons: tuple[Reason, ...]
    would_change: tuple[Missing, ...]


def grade(found: Evidence, rules: Rules) -> Grade:
    """Return the first grade that fits, with reasons by weight, those that decide first.

    Where it hangs on what is not known, that is named with the grade it might be instead:
    a graver one that may fit, or the next one that fits without it.
    """
    lines = [(name, line) for name, some in rules.grades.items() for line in some]
    told = [(name, line, *fits(line, found)) for name, line in lines]
    might = [one for one in told if one[2] is not False]
    fit = next((n for n, one in enumerate(might) if one[2]), None)
    if fit is None:
        return _graded(LAST, {}, found, rules, might)
    sure = (n for n, one in enumerate(might) if one[2] and not one[3])
    last = next(sure, len(might))
    name, line = might[fit][:2]
    return _graded(name, line, found, rules, might[: last + 1])


def _graded(
    name: str, line: Line, found: Evidence, rules: Rules, might: Sequence[_Told]
) -> Grade:
    """Return a grade; what might only make for the same grade is not missing.

    `might` are the lines down to the first that fits whatever becomes known.
    """
    on = {one for _, _, holds, unknown in might if holds for one in unknown}
    lacking = [
        Missing(other, dimension, found[dimension].unknown)
        for other, _, _, unknown in might
        if other != name
        for dimension in (unknown or sorted(on))
    ]
    reasons = _reasons(found, rules, frozenset(line))
    return Grade(name, not lacking, reasons, tuple(dict.fromkeys(lacking)))


def _reasons(
    found: Evidence, rules: Rules, asked: frozenset[str]
) -> tuple[Reason, ...]:
    every = [
        Reason(
            name,
            one,
            round(rules.weights.get(name, 0) * _far(one.value), 3),
            name in asked,
        )
        for name, one in _known(found)
    ]
    return tuple(sorted(every, key=lambda r: (not r.decides, -r.weight, r.dimension)))


def _known(found: Evidence) -> Iterator[tuple[str, Finding]]:
    for name, one in found.items():
        if one.value is not None and one.value not in _LITTLE:
            yield name, one


def _far(value: Value) -> float:
    """Return how far a finding goes, 0 to 1; a difference counts as much as a likeness."""
    if isinstance(value, bool):
        return 1.0 if value else 0.5
    return abs(value - 0.5) + 0.5 if isinstance(value, float) else 1.0
