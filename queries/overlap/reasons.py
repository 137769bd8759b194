"""The parts of a row that say why two bodies are graded so, and what would change it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from graph.measures.overlap.evidence import Finding, Value
from graph.measures.overlap.grade import Grade
from graph.measures.overlap.grade import Reason as Measured
from ontology.code_labels import code_labels
from queries.answer import Part, Words, row_type

Raw = dict[str, Any]


@row_type
class Reason(Part):
    """One dimension of the pair that is known."""

    dimension: str
    finding: float | str | bool
    """A share from 0 to 1, a word, or whether it is so."""
    weight: float
    decides: bool
    """The grade's rule asks for it."""
    shared: tuple[Words, ...] | None = None
    """What both have."""


@row_type
class Lacking(Part):
    """What is not known, and would make for another grade."""

    grade: str
    """The grade that it might then be."""
    dimension: str
    of: tuple[Words, ...] | None = None
    """The bodies of which it is not known."""


@row_type
class Verdict(Part):
    """What a person said of the pair."""

    verdict: str
    because: str | None = None
    author: str | None = None
    date: str | None = None
    computed: str | None = None
    """The grade that the person saw."""


def reasons_of(found: Grade, labels: Mapping[str, Raw]) -> list[Raw]:
    """Return a grade's reasons as raw parts."""
    return [
        {
            "dimension": one.dimension,
            "finding": rounded(one.finding.value),
            "weight": one.weight,
            "decides": one.decides,
            "shared": _shared(one, labels) or None,
            "cites": list(one.finding.cites),
        }
        for one in found.reasons
    ]


def _shared(reason: Measured, labels: Mapping[str, Raw]) -> list[Raw | str]:
    if reason.dimension != "fields":
        return named(reason.finding.shared, labels)
    codes = code_labels("field")
    return [
        {"sq": codes[one].sq, "en": codes[one].en} if one in codes else one
        for one in reason.finding.shared
    ]


def lacking_of(found: Grade, labels: Mapping[str, Raw]) -> list[Raw]:
    """Return what would change a grade as raw parts."""
    return [
        {
            "grade": one.grade,
            "dimension": one.dimension,
            "of": named(one.bodies, labels) or None,
            "cites": [],
        }
        for one in found.would_change
    ]


def verdict_of(row: Raw) -> Raw:
    """Return a review's row as a raw part."""
    return {
        "verdict": row["verdict"],
        "because": row["because"],
        "author": row["author"],
        "date": row["attested_on"],
        "computed": row["grade"],
        "cites": row["cites"],
    }


def named(things: tuple[str, ...], labels: Mapping[str, Raw]) -> list[Raw | str]:
    """Return how things are called; codes and what has no name stand for themselves."""
    return [_name(labels.get(one)) or one for one in things]


def _name(label: Raw | None) -> Raw | None:
    return label if label and any(label.values()) else None


def rounded(value: Value) -> Value:
    """Return a share to three places: more is noise."""
    return round(value, 3) if isinstance(value, float) else value


def all_cites(found: Grade) -> list[str]:
    """Return where all of a grade's reasons are read."""
    return list(dict.fromkeys(c for one in found.reasons for c in one.finding.cites))


def share(finding: Finding) -> float | None:
    """Return a finding that is a share, rounded."""
    value = rounded(finding.value)
    return value if isinstance(value, float) else None
