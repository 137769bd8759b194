"""A part of a mapping file: what its keys say, with every mistake noted at its line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from loaders.problems import Problems, Unfit
from loaders.sources.marked import Mapping as Marked
from loaders.sources.marked import Node, Scalar, Sequence, parse
from loaders.text import read_text
from ontology.messages import said as message
from ontology.values.folding import fold


def root_of(path: Path, keys: Iterable[str], problems: Problems) -> Marked:
    """Return the mapping that a file holds; raise what is wrong when it holds none."""
    text = read_text(path, problems)
    root = parse(text, problems) if text is not None else None
    if text is not None and not isinstance(root, Marked) and not problems.count:
        problems.add("", "", "", message("mapping with", names=", ".join(keys)))
    problems.raise_any()
    assert isinstance(root, Marked)
    return root


class Part:
    """A part of the file: what its keys say, with every mistake noted."""

    def __init__(
        self, node: Marked, name: str, keys: Mapping[str, str], problems: Problems
    ) -> None:
        self.node = node
        self.name = name
        self.keys = keys
        self.problems = problems
        for key in node.items.keys() - keys.keys():
            self.wrong(key, key, Unfit(message("key unknown"), keys), node.lines[key])

    def wrong(self, key: str, said: object, error: Unfit, line: int = 0) -> None:
        line = line or self.node.lines.get(key, self.node.line)
        name = f"{self.name} {key}".strip()
        self.problems.unfit(message("line", line=line), name, said, error)

    def text(self, key: str, *, needed: bool = False) -> str:
        node = self.node.items.get(key)
        if isinstance(node, Scalar) and not node.empty:
            return node.text
        if needed or node is not None:
            self.wrong(key, "", Unfit(message("must be", what=self.keys[key])))
        return ""

    def texts(self, key: str) -> Iterator[str]:
        node = self.node.items.get(key)
        items = node.items if isinstance(node, Sequence) else [node] if node else []
        for one in items:
            if isinstance(one, Scalar) and not one.empty:
                yield one.text
            else:
                self.wrong(
                    key, "", Unfit(message("must be", what=self.keys[key])), one.line
                )

    def parts(self, key: str) -> Iterator[tuple[str, Node]]:
        """Yield the names and nodes of a mapping under a key."""
        node = self.node.items.get(key)
        if isinstance(node, Marked):
            yield from node.items.items()
        elif node is not None:
            self.wrong(key, "", Unfit(message("must map", what=self.keys[key])))

    def pairs(self, key: str) -> dict[str, str]:
        return dict(self._scalars(key, self.parts(key)))

    def _scalars(
        self, key: str, parts: Iterable[tuple[str, Node]]
    ) -> Iterator[tuple[str, str]]:
        for name, node in parts:
            if isinstance(node, Scalar):
                yield name, node.text
            else:
                self.wrong(key, name, Unfit(message("plain text")), node.line)

    def values(self) -> dict[str, dict[str, str]]:
        found = {}
        for ours, node in self.parts("values"):
            if isinstance(node, Marked):
                pairs = self._scalars("values", node.items.items())
                found[ours] = {fold(theirs): our for theirs, our in pairs}
            else:
                self.wrong("values", ours, Unfit(message("must map theirs")))
        return found
