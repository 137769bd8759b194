"""Which label, property and relationship of another graph is which of ours: a YAML."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from graph.records import PROFESSIONAL, TIERS
from loaders import terms
from loaders.misfits import about
from loaders.problems import Problems, Unfit
from loaders.sources.marked import Mapping as Marked
from loaders.sources.marked import Node, Sequence
from loaders.sources.marked_part import Part, root_of
from loaders.typed import value
from ontology.messages import said as message
from ontology.model import ontology
from ontology.values.ids import slugify
from ontology.values.labels import LANGUAGES

FIELD = re.compile(r"\{([^{}]+)\}")
"""Where an id takes up one of their properties."""
_MADE = ("Claim", "Passage")
"""Types that Ura makes itself."""
_KEYS = {
    key: message(f"graph {key}")
    for key in (
        "graph", "label", "date", "official", "recorded", "tier", "nodes", "relationships",
    )
}  # fmt: skip
"""What each key says, for messages."""
_COMMON = {
    key: message(f"rule {key}")
    for key in ("type", "key", "properties", "constant", "values", "ignore")
}
_OF_NODES = {**_COMMON, "id": message("rule id")}
_OF_TIES = {
    **_COMMON,
    **{key: message(f"rule {key}") for key in ("from", "to", "reverse")},
}


@dataclass(frozen=True, slots=True)
class Rule:
    """What one of their labels or relationship types is of ours."""

    theirs: str
    type: str
    key: str = ""
    id: str = ""
    start: str = ""
    end: str = ""
    reverse: bool = False
    properties: Mapping[str, str] = field(default_factory=dict)
    constant: Mapping[str, str] = field(default_factory=dict)
    values: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """Our properties: their values, folded, and ours."""
    ignore: frozenset[str] = frozenset()

    @property
    def used(self) -> frozenset[str]:
        """Their properties that are read, or said not to be."""
        inside = FIELD.findall(self.id)
        return self.ignore.union(self.properties, inside, [self.key])

    def fits(self, start: str, end: str) -> bool:
        """Whether it is for relationships between nodes of these labels."""
        return self.start in ("", start) and self.end in ("", end)


@dataclass(frozen=True, slots=True)
class GraphMapping:
    """How another graph is to be read."""

    graph: str
    nodes: Mapping[str, Rule]
    ties: Mapping[str, tuple[Rule, ...]]
    tier: str = PROFESSIONAL
    about: Mapping[str, str] = field(default_factory=dict)
    """Label, date, official, recorded: what a graph does not say of itself."""


def read_graph_mapping(path: Path) -> GraphMapping:
    """Return what a mapping file says; raise all that is wrong in it at once."""
    problems = Problems(path.name)
    root = root_of(path, _KEYS, problems)
    found = _mapping(Part(root, "", _KEYS, problems))
    problems.raise_any()
    return found


def _mapping(part: Part) -> GraphMapping:
    nodes = {
        label: _node_rule(_inner(part, "nodes", label, node, _OF_NODES), label)
        for label, node in part.parts("nodes")
        if isinstance(node, Marked) or _no_mapping(part, "nodes", label)
    }
    if not nodes and not part.problems.count:
        part.wrong("nodes", "", Unfit(message("must map", what=_KEYS["nodes"])))
    ties = {
        theirs: tuple(_tie_rules(part, theirs, node, nodes))
        for theirs, node in part.parts("relationships")
    }
    tier = part.text("tier") or PROFESSIONAL
    if tier not in TIERS:
        part.wrong("tier", tier, Unfit(message("no tier"), TIERS))
    return GraphMapping(_graph(part), nodes, ties, tier, dict(_about(part)))


def _no_mapping(part: Part, key: str, name: str) -> bool:
    part.wrong(key, name, Unfit(message("mapping with", names=", ".join(_OF_NODES))))
    return False


def _inner(
    part: Part, key: str, name: str, node: Node, keys: Mapping[str, str]
) -> Part:
    assert isinstance(node, Marked)
    return Part(node, f"{key} {name}", keys, part.problems)


def _graph(part: Part) -> str:
    name = part.text("graph", needed=True)
    if name and slugify(name) != name:
        part.wrong("graph", name, Unfit(message("must be", what=_KEYS["graph"])))
    return name


def _about(part: Part) -> Iterator[tuple[str, str]]:
    kinds = {"label": "string", "date": "date", "official": "int", "recorded": "date"}
    for key, kind in kinds.items():
        said = part.text(key)
        try:
            if said:
                yield key, str(about(key, said, kind))
        except Unfit as error:
            part.wrong(key, said, error)


def _node_rule(part: Part, label: str) -> Rule:
    rule = _rule(part, label, [name for name in ontology().types if name not in _MADE])
    key, template = part.text("key", needed=True), part.text("id", needed=True)
    if template and not FIELD.search(template):
        part.wrong("id", template, Unfit(message("no property in id")))
    return replace(rule, key=key, id=template)


def _tie_rules(
    part: Part, theirs: str, node: Node, nodes: Mapping[str, Rule]
) -> Iterator[Rule]:
    for one in node.items if isinstance(node, Sequence) else [node]:
        if not isinstance(one, Marked):
            _no_mapping(part, "relationships", theirs)
            continue
        inner = _inner(part, "relationships", theirs, one, _OF_TIES)
        rule = _rule(inner, theirs, ontology().relations)
        ends = inner.text("from"), inner.text("to")
        for key, label in zip(("from", "to"), ends, strict=True):
            if label and label not in nodes:
                inner.wrong(key, label, Unfit(message("no label of nodes"), nodes))
        yield replace(
            rule,
            key=inner.text("key"),
            start=ends[0],
            end=ends[1],
            reverse=_yes(inner, "reverse"),
        )


def _yes(part: Part, key: str) -> bool:
    said = part.text(key)
    try:
        return bool(said) and bool(value(said, "bool"))
    except Unfit as error:
        part.wrong(key, said, error)
        return False


def _rule(part: Part, theirs: str, types: Iterable[str]) -> Rule:
    """Return what nodes and relationships have in common."""
    kind = part.text("type", needed=True)
    properties, constant = part.pairs("properties"), part.pairs("constant")
    values = part.values()
    if kind and kind not in types:
        part.wrong("type", kind, Unfit(message("no type of ours"), types))
    elif kind:
        ours = _flat(kind)
        for key, named in (
            ("properties", properties.values()),
            ("constant", constant),
            ("values", values),
        ):
            _known(part, key, list(named), ours)
    ignore = frozenset(part.texts("ignore"))
    return Rule(
        theirs,
        kind,
        properties=properties,
        constant=constant,
        values=values,
        ignore=ignore,
    )


def _known(part: Part, key: str, named: list[str], ours: set[str]) -> None:
    for name in sorted(set(named) - ours):
        part.wrong(key, name, Unfit(message("no property of ours"), ours))
    for name in sorted({name for name in named if named.count(name) > 1}):
        part.wrong(key, name, Unfit(message("two of theirs")))


def _flat(kind: str) -> set[str]:
    """Return the properties of a type as records name them."""
    return {
        one
        for name, of in terms.properties(kind).items()
        for one in (
            [f"{name}_{lang}" for lang in LANGUAGES] if of == "text" else [name]
        )
    }
