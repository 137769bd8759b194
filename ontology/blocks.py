"""YAML mappings that remember their file and lines, so that a mistake has a place."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import yaml

from ontology.errors import OntologyError
from ontology.nearest import instead


class Block:
    """A mapping of a YAML file; keys are always text (`ON` and `no` included)."""

    __slots__ = ("file", "line", "nodes")

    def __init__(self, file: str, node: yaml.Node) -> None:
        self.file = file
        self.line = node.start_mark.line + 1
        self.nodes: dict[str, tuple[yaml.Node, yaml.Node]] = {}
        if not isinstance(node, yaml.MappingNode):
            raise self.error("expected a mapping (name: value)")
        for key, value in node.value:
            if key.value in self.nodes:
                raise self._error_at(key, f"{key.value!r} stands here twice")
            self.nodes[key.value] = (key, value)

    def error(
        self, message: str, key: str | None = None, item: str = ""
    ) -> OntologyError:
        """An error at the line of a key (of an item of its list), or of the mapping."""
        if key is None or key not in self.nodes:
            return OntologyError(f"{self.file}, line {self.line}: {message}")
        at, value = self.nodes[key]
        items = value.value if item and isinstance(value, yaml.SequenceNode) else ()
        return self._error_at(next((i for i in items if item in i.value), at), message)

    def only(self, needs: tuple[str, ...], may: tuple[str, ...] = ()) -> None:
        """Refuse keys that mean nothing here, and the absence of needed ones."""
        allowed = {*needs, *may}
        for key in self.nodes:
            if key not in allowed:
                raise self.error(f"unknown key {key!r}; {instead(key, allowed)}", key)
        for key in needs:
            if key not in self.nodes:
                raise self.error(f"{key!r} is missing")

    def text(self, key: str) -> str:
        """The text under a key; empty where the key is absent."""
        if key not in self.nodes:
            return ""
        node = self.nodes[key][1]
        if not isinstance(node, yaml.ScalarNode):
            raise self.error(f"{key!r} takes one text", key)
        return str(node.value)

    def texts(self, key: str) -> tuple[str, ...]:
        """The list of texts under a key; empty where the key is absent."""
        if key not in self.nodes:
            return ()
        node = self.nodes[key][1]
        if not isinstance(node, yaml.SequenceNode):
            raise self.error(f"{key!r} takes a list: [one, two]", key)
        return tuple(str(item.value) for item in node.value)

    def block(self, key: str) -> Block:
        """The mapping under a key."""
        return Block(self.file, self.nodes[key][1])

    def blocks(self) -> Iterator[tuple[str, Block]]:
        """Every key with the mapping under it."""
        for key in self.nodes:
            yield key, self.block(key)

    def _error_at(self, node: yaml.Node, message: str) -> OntologyError:
        line = node.start_mark.line + 1
        return OntologyError(f"{self.file}, line {line}: {message}")


def read_block(path: Path) -> Block:
    """The mapping that a YAML file holds."""
    name = "/".join(path.parts[-4:])
    try:
        node = yaml.compose(path.read_text("utf-8"), Loader=_LOADER)
    except yaml.MarkedYAMLError as problem:
        line = problem.problem_mark.line + 1 if problem.problem_mark else 1
        raise OntologyError(f"{name}, line {line}: {problem.problem}") from None
    if node is None:
        raise OntologyError(f"{name}, line 1: the file is empty")
    return Block(name, node)


_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
