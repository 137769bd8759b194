"""A YAML file as plain mappings, lists and texts; and the line of any of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

import yaml

from ontology.errors import OntologyError

Tree: TypeAlias = "dict[str, Tree] | list[Tree] | str"

# Nothing is resolved: `ON` and `no` stay texts.
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


def read_tree(text: str, file: str) -> Tree:
    """What a file says; a mistake of form names its line."""
    try:
        node = yaml.compose(text, Loader=_LOADER)
    except yaml.MarkedYAMLError as problem:
        mark = problem.problem_mark
        where = f"{file}, line {mark.line + 1 if mark else 1}"
        raise OntologyError(str(problem.problem), where=where) from None
    except yaml.YAMLError as problem:  # a sign that no text has
        raise OntologyError(str(problem).split("\n")[0], where=file) from None
    if node is None:
        raise OntologyError("the file is empty", where=f"{file}, line 1")
    return _plain(node, file)


def _plain(node: yaml.Node, file: str) -> Tree:
    if isinstance(node, yaml.SequenceNode):
        return [_plain(each, file) for each in node.value]
    if not isinstance(node, yaml.MappingNode):
        return str(node.value)
    found: dict[str, Tree] = {}
    for key, value in node.value:
        name = str(key.value)
        if name in found:
            where = f"{file}, line {key.start_mark.line + 1}"
            raise OntologyError(f"{name!r} stands here twice", where=where)
        found[name] = _plain(value, file)
    return found


def line_of(text: str, path: Sequence[str], item: str = "") -> int:
    """The line of the key at a path, or of an item of the list under it."""
    node = yaml.compose(text, Loader=_LOADER)
    line = 1
    for name in path:
        if not isinstance(node, yaml.MappingNode):
            break
        for key, value in node.value:
            if key.value == name:
                line, node = key.start_mark.line + 1, value
                break
    items = node.value if item and isinstance(node, yaml.SequenceNode) else ()
    found = (each.start_mark.line + 1 for each in items if item in str(each.value))
    return next(found, line)
