"""One question, one stem: the catalogue and the files under queries/ say the same."""

from __future__ import annotations

import ast
import inspect
from pathlib import Path

import pytest

import queries
from queries.answer import Answer
from queries.catalogue import CATALOGUE, entry
from queries.question import query_text

HERE = Path(__file__).parent
QUERIES = Path(queries.__file__).parent
HELPING = {"names", "shared"}
"""Groups whose files answer no question by themselves."""
FILES = {(path.parent.name, path.stem) for path in QUERIES.glob("*/*.cypher")}
QUESTIONS = {file for file in FILES if file[0] not in HELPING}
HEADER = {"question", "pyetja", "reading", "parameters"}
each_entry = pytest.mark.parametrize("one", CATALOGUE, ids=lambda one: one.stem)


def calls(path):
    """Yield the group and stem of every Cypher file that a module reads."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            said = [a.value for a in node.args if isinstance(a, ast.Constant)]
            if (
                node.func.id in ("rows_of", "kept_rows", "query_text")
                and len(said) == 2
            ):
                yield tuple(said)


def test_every_question_is_in_the_catalogue_once():
    listed = [(one.group, one.stem) for one in CATALOGUE]
    assert len(listed) == len(set(listed))
    assert set(listed) == QUESTIONS


def test_every_cypher_file_has_a_user():
    used = {call for path in QUERIES.rglob("*.py") for call in calls(path)}
    assert used == FILES


def test_every_golden_has_a_question():
    kept = {path.stem for path in (HERE / "golden").iterdir()}
    assert kept == {one.stem for one in CATALOGUE}


@pytest.mark.parametrize("file", sorted(FILES), ids="/".join)
def test_a_cypher_file_says_what_it_asks(file):
    header = query_text(*file).header
    assert header.keys() == HEADER
    assert header["question"].endswith("?")
    assert header["pyetja"].endswith("?")


@each_entry
def test_a_question_has_a_function_that_takes_its_slots(one):
    takes = inspect.signature(one.function).parameters
    assert [slot.name for slot in one.slots] == sorted(
        takes.keys() - {"viewer"}, key=[slot.name for slot in one.slots].index
    )
    given = {name for name, taken in takes.items() if taken.default is taken.empty}
    assert given == {"viewer", *(s.name for s in one.slots if s.required)}
    assert one.function.__annotations__["return"] in (Answer, "Answer")


@each_entry
def test_a_question_is_found_by_stem_and_by_command(one):
    assert entry(one.stem) is entry(one.command) is one
