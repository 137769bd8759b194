"""What people meet when something is wrong is said in both languages, also what is new."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MET = (
    "api/commands", "api/*.py", "api/routes",
    "graph/batches.py", "graph/build.py", "graph/export.py", "graph/fit.py", "graph/merge.py",
    "graph/neo4j_csv.py", "graph/neo4j_import.py", "graph/project.py", "graph/records.py",
    "graph/sources.py",
    "loaders", "ontology/check.py", "ontology/data.py", "ontology/describe.py",
    "ontology/values", "queries", "viz",
)  # fmt: skip
"""Where a file or a typed value is read, and what is wrong with it is told."""

TELLS = re.compile(
    r"(.*Error|BadValue|BadInput|NotFound|Ambiguous|Unfit|Misplaced|Mistake|Problem|"
    r"Unsafe|UnknownTerm|Store[A-Z]\w+|_Stop|_Refused|add|wrong|_wrong|unfit)"
)
"""Calls that tell somebody of a mistake."""
TOLD = ("what", "where", "remedy")

OF_OURS = {
    ("queries/conclude.py", "has no column"): "a question and its row type disagree",
}
"""What only a mistake of ours brings about: file and words, and why."""


def _files() -> list[Path]:
    found: list[Path] = []
    for one in MET:
        path = ROOT / one
        found += sorted(path.rglob("*.py")) if path.is_dir() else ROOT.glob(one)
    return found


def _words(node: ast.expr) -> str:
    """Return the words that a text is made of; nothing of names, ids and signs."""
    if isinstance(node, ast.IfExp):
        return _words(node.body) + _words(node.orelse)
    if isinstance(node, ast.JoinedStr):
        parts = [one.value for one in node.values if isinstance(one, ast.Constant)]
        text = " ".join(map(str, parts)).strip()
        return text if re.search(r"\b[a-z]{3,}", text) else ""
    said = node.value if isinstance(node, ast.Constant) else ""
    return said if isinstance(said, str) and re.search(r"[a-z] [a-z]", said) else ""


def english_only(tree: ast.AST) -> Iterator[str]:
    """Yield the texts with which a module tells of a mistake, and that are no messages."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        name = getattr(node.func, "attr", getattr(node.func, "id", ""))
        told = [one.value for one in node.keywords if one.arg in TOLD]
        told += node.args if TELLS.fullmatch(name) else []
        yield from filter(None, map(_words, told))


@pytest.mark.parametrize("path", _files(), ids=lambda one: str(one.relative_to(ROOT)))
def test_what_is_told_is_a_message(path):
    name = path.relative_to(ROOT).as_posix()
    ours = {words for file, words in OF_OURS if file == name}
    found = english_only(ast.parse(path.read_text("utf-8")))
    assert [one for one in found if not any(words in one for words in ours)] == []


@pytest.mark.parametrize(
    "text",
    [
        'raise BadValue(f"{said!r} is no date")',
        'problems.add("", "", "", "is empty; fill it in")',
        'problems.add(f"line {n}", "", "", what)',
        'raise Unfit("is missing here")',
        'raise BadInput(said("no date"), remedy="Give another day.")',
        'raise BadInput(what, remedy="a b" if short else said("give a day"))',
    ],
)
def test_a_text_in_english_alone_is_found(text):
    assert list(english_only(ast.parse(text)))


@pytest.mark.parametrize(
    "text",
    [
        'raise BadValue(said("no date", said=text))',
        'problems.add(said("line", line=n), f"{key} BY", "", said("no actor of step"))',
        'problems.add("", "facts", "", what)',
        'raise BadInput(what, where="--age")',
    ],
)
def test_a_message_is_not(text):
    assert not list(english_only(ast.parse(text)))
