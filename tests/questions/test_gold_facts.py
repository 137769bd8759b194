"""Every fact that careful readers took from the documents is found in the answers."""

from __future__ import annotations

import sys
from collections import Counter
from dataclasses import replace

import pytest

from queries.viewer import Viewer
from tests.questions.gold import Fact, facts_in
from tests.questions.routes import ROUTES, judge
from tests.questions.shared import shared
from tests.questions.walk import Walk

ENOUGH = 0.97
"""Share of all facts that must be found."""


@pytest.fixture(scope="module")
def walk(shipped_store) -> Walk:
    return Walk(Viewer(shipped_store, on="2026-11-22"))


@pytest.fixture(scope="module")
def facts() -> list[Fact]:
    return [f for path in sorted(shared("gold").glob("*.json")) for f in facts_in(path)]


def _table(found: Counter[str], every: Counter[str]) -> str:
    kinds = [(kind, found[kind], every[kind]) for kind in sorted(every)]
    rows = [("fact", "found", "all"), *kinds, ("total", found.total(), every.total())]
    return "\n" + "".join(f"{a:<14}{b:>7}{c:>7}\n" for a, b, c in rows)


@pytest.mark.slow
def test_gold_facts_are_found(walk, facts, capsys):
    verdicts = [(fact, judge(walk, fact)) for fact in facts]
    found = Counter(fact.kind for fact, verdict in verdicts if verdict.found)
    every = Counter(fact.kind for fact in facts)
    with capsys.disabled():
        sys.stdout.write(_table(found, every))
    missing = [f"{fact.doc} {fact}\n  {v.near}" for fact, v in verdicts if not v.found]
    assert found.total() >= ENOUGH * every.total(), "\n".join(missing)


@pytest.mark.parametrize("kind", ROUTES)
def test_a_fact_that_nobody_stated_is_not_found(walk, facts, kind):
    first = next(f for f in facts if f.kind == kind)
    key = next(k for k in (ROUTES[kind].told, *ROUTES[kind].holds) if first.get(k))
    wrong = replace(first, data={**first.data, key: "Qwertyuiop 31415"})
    assert not judge(walk, wrong).found
    assert not judge(walk, replace(first, lines=(99_001, 99_002))).found
