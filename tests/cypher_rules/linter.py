"""The linter: every rule over one Cypher text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from tests.cypher_rules import aggregate_rules, clause_rules, policy_rules, text_rules
from tests.cypher_rules.problem import Problem, Source
from tests.cypher_rules.structure import all_blocks, block_of
from tests.cypher_rules.tokens import CypherSyntaxError, tree

Rule = Callable[[Source], Iterator[Problem]]

RULES: tuple[Rule, ...] = (
    text_rules.one_statement,
    text_rules.header,
    text_rules.parameters_only,
    text_rules.read_only,
    text_rules.merge_keys,
    text_rules.no_extensions,
    text_rules.stable_functions,
    text_rules.sorted_labels,
    clause_rules.scalars_only,
    clause_rules.ordered,
    clause_rules.order_shadowed,
    clause_rules.ties_ordered,
    clause_rules.bounded,
    clause_rules.shortest_paths,
    clause_rules.scoped_calls,
    clause_rules.names,
    clause_rules.indexed,
    aggregate_rules.aggregate_alone,
    aggregate_rules.collected_in_order,
    policy_rules.policy,
)

EXAMPLE = "POST"
"""Stands for any type in a text about one."""
_ROOT = Path(__file__).parents[2]


def lint(text: str, rules: tuple[Rule, ...] = RULES) -> list[Problem]:
    """Return what a Cypher text breaks, by line."""
    try:
        items = tree(text)
    except CypherSyntaxError as error:
        return [Problem(1, "syntax", str(error))]
    statement = block_of(items)
    blocks = tuple(all_blocks(statement))
    source = Source(text, items, statement, blocks)
    return sorted({problem for rule in rules for problem in rule(source)})


def lint_folder(folder: Path) -> dict[Path, list[Problem]]:
    """Return the problems of every `.cypher` file under a folder that has some."""
    found = {path: lint(path.read_text("utf-8")) for path in cypher_files(folder)}
    return {path: problems for path, problems in found.items() if problems}


def cypher_files(folder: Path) -> list[Path]:
    """Return every `.cypher` file under a folder, in order."""
    return sorted(folder.rglob("*.cypher"))


def texts_files() -> list[Path]:
    """Return every file of texts that are no questions (`graph.texts`)."""
    rooms = (_ROOT / "graph", _ROOT / "loaders")
    return [path for room in rooms for path in sorted(room.glob("*.cypher"))]
