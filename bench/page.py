"""A made-up document, and the municipality it speaks of."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from graph.records import Statement, Value
from ontology.values.ids import passage_id, relation_id


@dataclass(frozen=True, slots=True)
class Place:
    """A municipality: `al/elbasan` is country and slug."""

    country: str
    slug: str
    name: str

    @property
    def territory(self) -> str:
        """The id of its territory."""
        return f"territory/{self.country}/{self.slug}"


@dataclass(slots=True)
class Page:
    """A made-up document: every record of it has a line of its own."""

    name: str
    date: str
    said: list[Statement] = field(default_factory=list)
    _line: int = 0

    def node(self, kind: str, id_: str, /, **props: Value | None) -> str:
        """Add a node on the next line; return its id."""
        self._line += 1
        document = f"document/{self.name}"
        here = passage_id(document, self._line, self._line)
        place: dict[str, Value] = {
            "document": document,
            "first": self._line,
            "last": self._line,
        }
        self.said.append(Statement(here, "Passage", place, (f"*@{here}",)))
        self._say(id_, kind, {k: v for k, v in props.items() if v is not None})
        return id_

    def tie(self, kind: str, start: str, end: str, /, **props: Value) -> None:
        """Add a relation, stated on the line of the last node."""
        self._say(relation_id(kind, start, end), kind, props, start, end)

    def ties(self, start: str, /, **ends: str | Iterable[str]) -> None:
        """Add one relation of a kind to each of its ends."""
        for kind, found in ends.items():
            for end in (found,) if isinstance(found, str) else found:
                self.tie(kind, start, end)

    def _say(
        self,
        id_: str,
        kind: str,
        props: dict[str, Value],
        start: str | None = None,
        end: str | None = None,
    ) -> None:
        here = passage_id(f"document/{self.name}", self._line, self._line)
        stated = (f"*@{here}",)
        self.said.append(
            Statement(id_, kind, props, stated, start, end, dated=self.date)
        )
