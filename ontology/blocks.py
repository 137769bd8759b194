"""Mappings of the schema's files that can say where a mistake stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ontology.errors import OntologyError
from ontology.nearest import instead

if TYPE_CHECKING:
    from ontology.yaml_tree import Tree


@dataclass(slots=True)
class Block:
    """A mapping at a path inside a file."""

    file: Path
    tree: dict[str, Tree]
    path: tuple[str, ...] = ()

    def __contains__(self, key: str) -> bool:
        return key in self.tree

    def error(self, what: str, key: str = "", item: str = "") -> OntologyError:
        """An error at the line of a key (of an item of its list), or of the mapping."""
        from ontology.yaml_tree import line_of

        path = (*self.path, key) if key in self.tree else self.path
        line = line_of(self.file.read_text("utf-8"), path, item)
        return OntologyError(what, where=f"{shown(self.file)}, line {line}")

    def only(self, needs: tuple[str, ...], may: tuple[str, ...] = ()) -> None:
        """Refuse keys that mean nothing here, and the absence of needed ones."""
        for key in self.tree:
            if key not in needs and key not in may:
                hint = instead(key, (*needs, *may))
                raise self.error(f"unknown key {key!r}; {hint}", key)
        for key in needs:
            if key not in self.tree:
                raise self.error(f"{key!r} is missing")

    def text(self, key: str) -> str:
        """The text under a key; empty where the key is absent."""
        found = self.tree.get(key, "")
        if not isinstance(found, str):
            raise self.error(f"{key!r} takes one text", key)
        return found

    def texts(self, key: str) -> tuple[str, ...]:
        """The list of texts under a key; empty where the key is absent."""
        found = self.tree.get(key, [])
        if not isinstance(found, list) or not all(isinstance(x, str) for x in found):
            raise self.error(f"{key!r} takes a list: [one, two]", key)
        return tuple(map(str, found))

    def block(self, key: str) -> Block:
        """The mapping under a key."""
        found = self.tree.get(key, {})
        if not isinstance(found, dict):
            raise self.error(f"{key!r} takes a mapping (name: value)", key)
        return Block(self.file, found, (*self.path, key))

    def blocks(self) -> Iterator[tuple[str, Block]]:
        """Every key with the mapping under it."""
        for key in self.tree:
            yield key, self.block(key)


def shown(file: Path) -> str:
    """A schema file's name as messages give it."""
    return "/".join(file.parts[-4:])
