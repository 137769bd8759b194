"""From evidence to a grade: the rule that fits, its reasons, and what would change it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from graph.measures.overlap.evidence import Evidence, Finding, Value
from graph.measures.overlap.rules import Rules, fits

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
    """Return the first grade that fits, with reasons by weight, those that decide first."""
    missing: list[Missing] = []
    for name, lines in rules.grades.items():
        told = [(line, *fits(line, found)) for line in lines]
        if (line := next((one for one, holds, _ in told if holds), None)) is not None:
            reasons = _reasons(found, rules, frozenset(line))
            return Grade(name, not missing, reasons, _once(missing))
        missing += [
            Missing(name, dimension, found[dimension].unknown)
            for _, holds, needs in told
            if holds is None
            for dimension in needs
        ]
    return Grade(
        "unrelated", not missing, _reasons(found, rules, frozenset()), _once(missing)
    )


def _once(missing: list[Missing]) -> tuple[Missing, ...]:
    return tuple(dict.fromkeys(missing))


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
