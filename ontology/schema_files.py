"""The schema's YAML files as frozen types; a mistake names file and line."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from ontology.blocks import Block
from ontology.nearest import instead
from ontology.pack import PACK, SCHEMA, read_blocks
from ontology.types import (
    VALUE_NAMES,
    Code,
    CodeList,
    Ends,
    NodeType,
    Property,
    RelationType,
    ValueType,
)
from ontology.values.labels import Label

_REFERRING = ("code", "id")


class SchemaFiles:
    """Reads the files of one schema folder, in the order they need each other."""

    def __init__(self, folder: Path = SCHEMA, pack: Path | None = PACK) -> None:
        files = read_blocks(folder, pack)
        self._common = files["common.yaml"]
        self._common.only(("node", "relation", "groups"))
        type_files = _within(files, "types")
        self._type_blocks = {each.text("type"): each for each in type_files}
        self.codes = {c.name: c for c in map(_code_list, _within(files, "codes"))}
        self.types = {name: self._type(b) for name, b in self._type_blocks.items()}
        self.groups = self._read_groups()
        self._sides = {**{t: frozenset({t}) for t in self.types}, **self.groups}
        self.relations = self._read_relations(_within(files, "relations"))

    def _type(self, block: Block) -> NodeType:
        needs = ("type", "prefix", "label", "plural", "meaning", "properties")
        block.only(needs, ("vocabulary",))
        own = self._properties(block, "properties")
        return NodeType(
            name=block.text("type"),
            prefix=block.text("prefix"),
            label=_label(block.block("label")),
            plural=_label(block.block("plural")),
            meaning=_label(block.block("meaning")),
            vocabulary=block.texts("vocabulary"),
            properties={**self._properties(self._common, "node"), **own},
            own=tuple(own),
        )

    def _properties(self, block: Block, key: str) -> dict[str, Property]:
        found = {}
        for name, each in block.block(key).blocks():
            each.only(("value", "sq", "en"), ("sr",))
            label = Label(each.text("sq"), each.text("en"), each.text("sr"))
            found[name] = Property(name, self._value_type(each), label)
        return found

    def _value_type(self, block: Block) -> ValueType:
        said = block.text("value")
        parts = said.split(":")
        many = parts[0] == "list"
        name, of = (*parts[many:], "", "")[:2]
        if name not in VALUE_NAMES:
            problem = f"no value type {name!r}; {instead(name, VALUE_NAMES)}"
            raise block.error(problem, "value")
        known: Mapping[str, object] = (
            self.codes if name == "code" else self._type_blocks
        )
        if (name in _REFERRING) != bool(of) or (of and of not in known):
            problem = f"{said!r} refers to nothing; {instead(of, known)}"
            raise block.error(problem, "value")
        return ValueType(name, of, many)

    def _read_groups(self) -> dict[str, frozenset[str]]:
        groups = {"ANY": frozenset(self.types)}
        block = self._common.block("groups")
        for name in block.tree:
            members = block.texts(name)
            for member in members:
                _known(block, name, member, self.types)
            groups[name] = frozenset(members)
        return groups

    def _read_relations(self, files: list[Block]) -> dict[str, RelationType]:
        found: dict[str, RelationType] = {}
        for block in files:
            for name, each in block.blocks():
                if name in found:
                    raise block.error(f"{name} is described in another file too", name)
                found[name] = self._relation(name, each)
        return dict(sorted(found.items()))

    def _relation(self, name: str, block: Block) -> RelationType:
        may = ("vocabulary", "functional", "properties", "pairs", "from", "to")
        block.only(("label", "inverse", "meaning"), may)
        own = self._properties(block, "properties")
        functional = block.texts("functional")
        for each in functional:
            _known(block, "functional", each, self.types)
        return RelationType(
            name=name,
            label=_label(block.block("label")),
            inverse=_label(block.block("inverse")),
            meaning=_label(block.block("meaning")),
            vocabulary=block.texts("vocabulary"),
            ends=tuple(self._ends(block)),
            functional=frozenset(functional),
            properties={**self._properties(self._common, "relation"), **own},
            own=tuple(own),
        )

    def _ends(self, block: Block) -> list[Ends]:
        if ("pairs" in block) == ("from" in block):
            raise block.error("give either pairs, or from and to")
        if "pairs" not in block:
            block.only(("from", "to"), tuple(block.tree))
            start, end = self._side(block, "from"), self._side(block, "to")
            return [Ends(start[0], end[0], (start[1], end[1]))]
        pairs = [pair.partition(">") for pair in block.texts("pairs")]
        for start_name, _, end_name in pairs:
            _known(block, "pairs", start_name.strip(), self._sides)
            _known(block, "pairs", end_name.strip(), self._sides)
        names = [(start.strip(), end.strip()) for start, _, end in pairs]
        return [Ends(self._sides[a], self._sides[b], (a, b)) for a, b in names]

    def _side(self, block: Block, key: str) -> tuple[frozenset[str], str]:
        text = block.tree[key]
        names = (text,) if isinstance(text, str) else block.texts(key)
        for name in names:
            _known(block, key, name, self._sides)
        members = frozenset().union(*(self._sides[name] for name in names))
        return members, ", ".join(names)


def _within(files: Mapping[str, Block], part: str) -> list[Block]:
    return [block for name, block in files.items() if name.startswith(f"{part}/")]


def _known(block: Block, key: str, name: str, allowed: Mapping[str, object]) -> None:
    if name not in allowed:
        raise block.error(f"no type {name!r}; {instead(name, allowed)}", key, name)


def _label(block: Block) -> Label:
    block.only(("sq", "en"), ("sr",))
    return Label(block.text("sq"), block.text("en"), block.text("sr"))


def _code_list(block: Block) -> CodeList:
    block.only(("list", "label", "codes"))
    codes = {}
    for name, each in block.block("codes").blocks():
        each.only(("sq", "en"), ("sr", "broader", "single"))
        codes[name] = Code(
            code=name,
            label=Label(each.text("sq"), each.text("en"), each.text("sr")),
            broader=each.text("broader"),
            single=each.text("single") == "true",
        )
    for name, each in block.block("codes").blocks():
        if codes[name].broader not in {"", *codes}:
            problem = f"no code {codes[name].broader!r}"
            raise each.error(f"{problem}; {instead(codes[name].broader, codes)}")
    return CodeList(block.text("list"), _label(block.block("label")), codes)
