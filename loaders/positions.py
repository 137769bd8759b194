"""Positions as people write them (`65`, `"63-67"`, `~65`, `document/x:58`) as places."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graph.records import STANCES
from loaders.problems import Unfit
from loaders.sources.marked import Mapping, Node, Scalar, Sequence
from ontology.messages import said
from ontology.values.ids import passage_id

_POSITION = re.compile(
    r"(?P<ours>~?)(?:(?P<document>document/[A-Za-z0-9][A-Za-z0-9._/-]*):)?"
    r"(?P<first>\d{1,7})(?:-(?P<last>\d{1,7}))?"
)


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Lines of a document, with what the source says there of the thing."""

    document: str
    first: int
    last: int
    stance: str = "reported"
    ours: bool = False
    """Our reading of the lines, not their words."""

    @property
    def passage(self) -> str:
        """Return the id of the passage."""
        return passage_id(self.document, self.first, self.last)

    def stated(self, of: str = "*") -> str:
        """Return the entry of a record's `stated` for this place."""
        stance = "" if self.stance == "reported" else f"!{self.stance}"
        return f"{of}{stance}{'~' if self.ours else '@'}{self.passage}"


class Misplaced(Unfit):
    """A position that cannot be read; knows its line."""

    def __init__(
        self, line: int, value: str, what: str, allowed: tuple[str, ...] = ()
    ) -> None:
        super().__init__(what, allowed)
        self.line = line
        self.value = value


def places(node: Node, document: str | None) -> Iterator[Place]:
    """Yield the places that an `at` names; raise Misplaced at the first bad one."""
    if isinstance(node, Mapping):
        for stance, where in node.items.items():
            if stance not in STANCES:
                line = node.lines[stance]
                raise Misplaced(line, stance, said("no stance"), STANCES)
            yield from _plain(where, document, stance)
    else:
        yield from _plain(node, document, "reported")


def _plain(node: Node, document: str | None, stance: str) -> Iterator[Place]:
    nodes = node.items if isinstance(node, Sequence) else [node]
    if not nodes:
        raise Misplaced(node.line, "[]", said("no position named"))
    for one in nodes:
        if not isinstance(one, Scalar):
            raise Misplaced(one.line, "", said("position as text"))
        yield _place(one, document, stance)


def _place(node: Scalar, document: str | None, stance: str) -> Place:
    match = _POSITION.fullmatch(node.text)
    if match is None:
        raise Misplaced(
            node.line,
            node.text,
            said("no position"),
        )
    where = match["document"] or document
    if where is None:
        raise Misplaced(
            node.line,
            node.text,
            said("needs its document"),
        )
    first, last = int(match["first"]), int(match["last"] or match["first"])
    if last < first or (first == 0 < last):
        raise Misplaced(node.line, node.text, said("lines backwards"))
    return Place(where, first, last, stance, bool(match["ours"]))
