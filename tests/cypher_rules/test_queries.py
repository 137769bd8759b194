"""The questions keep the rules, as written and as they run."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.policy import expand
from tests.cypher_rules import text_rules
from tests.cypher_rules.linter import cypher_files, lint
from tests.cypher_rules.policy_rules import GUARDS
from tests.cypher_rules.tokens import flat, tree

QUERIES = Path(__file__).parents[2] / "queries"
FILES = cypher_files(QUERIES)
each_file = pytest.mark.parametrize(
    "path", FILES, ids=lambda path: str(path.relative_to(QUERIES))
)


@each_file
def test_a_question_keeps_every_rule(path):
    assert lint(path.read_text("utf-8")) == []


@each_file
def test_what_runs_has_the_clause_written_out(path):
    runs = expand(path.read_text("utf-8"))
    assert expand(runs) == runs
    names = {token.text for token in flat(tree(runs)) if token.kind == "param"}
    assert names >= {"$known", "$tiers"}


def test_the_clause_brings_the_parameters_that_headers_leave_out():
    brought = {
        token.text.lstrip("$")
        for guard in GUARDS
        for token in flat(tree(expand(f"{guard.lower()}(n)")))
        if token.kind == "param"
    }
    assert brought == text_rules.CLAUSE_PARAMETERS
