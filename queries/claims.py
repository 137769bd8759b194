"""Values that contest each other: which one is shown, and how much they differ."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

from ontology.values.folding import fold

Raw = dict[str, Any]
RULES = ("correction", "official", "newer", "precise")
"""The rules by which a value is chosen, the strongest first; others are told in words."""
LISTS = frozenset({"alias", "was"})
"""Properties with many values: none of them is chosen before the others."""
_SIGN = re.compile(r"[^\w\s]|_")


def settled(claims: Iterable[Raw]) -> list[Raw]:
    """Return the values, each once, of each thing's property one chosen or none.

    A document may choose between its own passages what another document overrules:
    then the stronger rule counts.
    """
    groups: dict[tuple[str, str], list[Raw]] = {}
    for row in claims:
        groups.setdefault((row["target"], row["property"]), []).append(row)
    return [row for same in groups.values() for row in _settled(same)]


def _settled(rows: Sequence[Raw]) -> list[Raw]:
    values: dict[str, Raw] = {}
    for row in rows:
        key = str(row["value"]).strip()
        values[key] = _united(values[key], row) if key in values else row
    every = list(values.values())
    chosen = [row for row in every if row["chosen"]]
    if not chosen or every[0]["property"] in LISTS:
        return [{**row, "chosen": None} for row in every]
    best = min(chosen, key=_rank)
    return [{**row, "chosen": row is best, "rule": best["rule"]} for row in every]


def _united(one: Raw, other: Raw) -> Raw:
    """Return a value that is stated twice, as the claim with the stronger rule tells it."""
    first, second = sorted((one, other), key=_rank)
    cites = list(dict.fromkeys([*first["cites"], *second["cites"]]))
    return {**first, "cites": cites}


def _rank(row: Raw) -> tuple[bool, int]:
    rule = row["rule"]
    return not row["chosen"], RULES.index(rule) if rule in RULES else len(RULES)


def difference(values: Sequence[object], *, names: bool) -> str:
    """Return what values are to each other: spellings or wordings of one name, or different.

    >>> difference(["Komiteti", "KOMITETI"], names=True)
    'spellings'
    >>> difference([17, 18], names=False)
    'differ'
    """
    if len({_plain(one) for one in values}) == 1:
        return "spellings"
    return "wordings" if names else "differ"


def _plain(value: object) -> str:
    return " ".join(_SIGN.sub(" ", fold(str(value))).split())
