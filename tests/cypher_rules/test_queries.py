"""The questions keep the rules, as written and as they run."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from graph.policy import expand
from graph.texts import Texts
from tests.cypher_rules import clause_rules, text_rules
from tests.cypher_rules.linter import EXAMPLE, RULES, cypher_files, lint, texts_files
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


def test_what_is_read_for_a_picture_keeps_the_rules_too():
    apart = (text_rules.header, clause_rules.ordered)  # sorted when all is there
    rules = tuple(rule for rule in RULES if rule not in apart)
    texts = Texts(QUERIES.parent / "graph" / "project.py")
    assert [lint(texts[name], rules) for name in texts] == [[] for _ in texts]


@pytest.mark.parametrize("path", texts_files(), ids=lambda path: path.name)
def test_a_text_is_one_statement_and_is_used(path):
    texts = Texts(path)
    room = "".join(one.read_text("utf-8") for one in path.parent.glob("*.py"))
    assert list(texts)
    for name in texts:
        assert lint(texts.of(name, EXAMPLE), (text_rules.one_statement,)) == []
        assert f'"{name}"' in room


def test_cypher_lives_in_files_of_its_own():
    rooms = ("ontology", "graph", "queries", "loaders", "viz", "api")
    modules = [path for room in rooms for path in (QUERIES.parent / room).rglob("*.py")]
    assert len(modules) > 100
    clause = re.compile(r"\b(MATCH|MERGE|UNWIND) [($]")
    assert [path for path in modules if clause.search(path.read_text("utf-8"))] == []


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
