"""The properties of an entry, with the places that some have of their own."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from graph.records import Scalar as Plain
from graph.records import Value
from loaders import terms
from loaders.problems import Unfit
from loaders.sources.marked import Mapping, Node, Scalar, Sequence
from loaders.typed import value
from ontology.messages import said as message
from ontology.model import ontology
from ontology.values.labels import LANGUAGES

if TYPE_CHECKING:
    from loaders.sources.entries import Entries


class Properties:
    """Collects the properties of one record: flat values, and what states them."""

    def __init__(self, entries: Entries, type_: str, key: str) -> None:
        self.props: dict[str, Value] = {}
        self.stated: set[str] = set()
        self._entries = entries
        self._kinds = terms.properties(type_)
        self._type = type_
        self._key = key

    def read(self, name: str, line: int, node: Node, others: Iterable[str]) -> None:
        """Take one property; note what is wrong with it."""
        kind = self._kinds.get(name)
        if kind is None:
            known = {*self._kinds, *others, "at"}
            what = message("no such key", type=ontology().called(self._type))
            self._entries.wrong(line, self._key, name, what, known)
            return
        inner, at = _unwrapped(node)
        try:
            found = self._values(name, kind, inner)
        except Unfit as error:
            said = inner.text if isinstance(inner, Scalar) else ""
            self._entries.unfit(inner.line, f"{self._key} {name}", said, error)
            return
        self.props.update(found)
        if at is not None:
            self._place(found, at)

    def _place(self, found: Iterable[str], at: Node) -> None:
        for place in self._entries.places(self._key, at):
            if place.stance != "reported":
                self._entries.wrong(
                    at.line, "at", place.stance, message("stance of a whole")
                )
            self.stated.update(place.stated(name) for name in found)

    def _values(self, name: str, kind: str, node: Node) -> dict[str, Value]:
        if kind == "text":
            return self._text(name, node)
        if kind.startswith("list:"):
            items = node.items if isinstance(node, Sequence) else [node]
            return {name: tuple(_scalar(one, kind[5:]) for one in items)}
        return {name: _scalar(node, kind)}

    def _text(self, name: str, node: Node) -> dict[str, Value]:
        if not isinstance(node, Mapping) or not node.items:
            raise Unfit(message("text in languages"))
        found: dict[str, Value] = {}
        for language, part in node.items.items():
            if language == "at":
                continue
            if language not in LANGUAGES:
                raise Unfit(message("has no language", said=language), LANGUAGES)
            found[f"{name}_{language}"] = _scalar(part, "string")
        return found


def _unwrapped(node: Node) -> tuple[Node, Node | None]:
    """Return the value and its own `at`: ``{value:, at:}`` or ``{sq:, en:, at:}``."""
    if not isinstance(node, Mapping):
        return node, None
    return node.items.get("value", node), node.items.get("at")


def _scalar(node: Node, kind: str) -> Plain:
    if not isinstance(node, Scalar):
        raise Unfit(message("one plain value"))
    if node.empty:
        raise Unfit(message("empty property"))
    return value(node.text, kind)
