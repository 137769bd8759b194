"""Another program's graph as a source: its nodes and relationships as statements.

It is read as it stands and not written to. What the mapping does not name is counted and
told; what it names and does not fit is a mistake, and then nothing is loaded.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import blake2b, sha256
from pathlib import Path
from typing import Any, Protocol

from graph.records import Statement, Value
from graph.store import Row
from graph.texts import Texts
from loaders.adopt_mapping import FIELD, GraphMapping, Rule
from loaders.identity import has_slug, slug
from loaders.misfits import misfits
from loaders.problems import Problems, Unfit
from loaders.source import Source
from loaders.typed import identifier
from ontology.messages import Said, said
from ontology.model import ontology
from ontology.values.folding import fold
from ontology.values.ids import passage_id, relation_id

_CYPHER = Texts(__file__)


class Scans(Protocol):
    """All that is asked of another graph's store."""

    def scan(self, cypher: str, /) -> Iterator[Row]:
        """Yield the rows of a question that may have very many."""
        ...


@dataclass(frozen=True, slots=True)
class _Known:
    """A node that was taken over; `id` is empty where something is wrong with it."""

    id: str
    label: str
    name: str
    """How a person finds it in the other graph."""


def graph_source(store: Scans, mapping: GraphMapping) -> Source:
    """Return the graph of a store as a source; it is read when statements are asked for."""
    remarks: list[Said] = []
    statements = _Adoption(store, mapping, remarks).statements()
    recorded = mapping.about.get("recorded")
    return Source(
        Path(mapping.graph), mapping.graph, recorded, statements, remarks=remarks
    )


@dataclass(slots=True)
class _Adoption:
    """One pass over a graph: nodes first, then what joins them."""

    store: Scans
    mapping: GraphMapping
    remarks: list[Said]
    problems: Problems = field(init=False)
    _nodes: dict[str, _Known] = field(default_factory=dict)
    _first: dict[str, str] = field(default_factory=dict)
    """Ids, and where each was stated first."""
    _left: Counter[tuple[str, str]] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        self.problems = Problems(self.mapping.graph)

    def statements(self) -> Iterator[Statement]:
        """Yield the source itself, all nodes, all relations; raise what is wrong."""
        document, whole = f"document/{self.mapping.graph}", self._passage("")
        yield from self._stated(document, "Document", self._document(), whole)
        yield self._position(whole, "", "", "")
        for row in self.store.scan(_CYPHER["nodes"]):
            yield from self._node(row)
        for row in self.store.scan(_CYPHER["ties"]):
            yield from self._tie(row)
        self.remarks += [
            said(f"left {what}", name=name, n=count)
            for (what, name), count in sorted(self._left.items())
        ]
        self.problems.raise_any()

    def _document(self) -> dict[str, Value]:
        about = self.mapping.about
        label = about.get("label") or f"Neo4j: {self.mapping.graph}"
        props: dict[str, Value] = {"label_sq": label, "label_en": label}
        props |= {"file": self.mapping.graph, "official": int(about.get("official", 3))}
        return props | ({"date": about["date"]} if "date" in about else {})

    # One node, one relationship

    def _node(self, row: Row) -> Iterator[Statement]:
        labels = sorted(row["labels"])
        rules = [self.mapping.nodes[one] for one in labels if one in self.mapping.nodes]
        if not rules:
            self._left["nodes", ":".join(labels) or "-"] += 1
            return
        rule, props = rules[0], row["props"]
        name = f"{rule.theirs} {rule.key}={props.get(rule.key)}"
        known = self._nodes[row["element"]] = _Known("", rule.theirs, name)
        try:
            if len(rules) > 1:
                raise Unfit(said("several labels"), labels)
            passage = self._passage(f"{slug(rule.theirs)}.{_part(props, rule.key)}")
            key = _identifier(rule, props)
            self._once(passage, name, "key of another", key=rule.key, label=rule.theirs)
            self._once(key, name, "id of another node")
        except Unfit as error:
            self.problems.unfit(name, "", "", error)
            return
        self._nodes[row["element"]] = _Known(key, known.label, name)
        kept = self._properties(rule, props, name)
        self._fit(rule, key, kept, name)
        yield self._position(passage, rule.theirs, name, _digest(row["labels"], props))
        yield from self._stated(key, rule.type, kept, passage)

    def _tie(self, row: Row) -> Iterator[Statement]:
        start, end = self._nodes.get(row["start"]), self._nodes.get(row["end"])
        rules = self.mapping.ties.get(row["type"], ())
        if start is None or end is None:
            self._left["ends" if rules else "relationships", row["type"]] += 1
            return
        rule = next((r for r in rules if r.fits(start.label, end.label)), None)
        if rule is None:
            named = f"({start.label})-[{row['type']}]->({end.label})"
            self._left["relationships", named] += 1
        elif start.id and end.id:  # what is wrong with an end is told already
            yield from self._joined(rule, row["props"], start, end)

    def _joined(
        self, rule: Rule, props: Mapping[str, Any], start: _Known, end: _Known
    ) -> Iterator[Statement]:
        name = f"{rule.theirs}: {start.name} -> {end.name}"
        ends = (end.id, start.id) if rule.reverse else (start.id, end.id)
        types = map(ontology().type_of, ends)
        for wrong in ontology().check_ends(rule.type, *types):
            self.problems.add(name, rule.type, "", wrong.message, wrong.allowed)
        try:
            apart = _part(props, rule.key) if rule.key else ""
            key = relation_id(rule.type, *ends, apart)
            self._once(key, name, "ends of another")
        except Unfit as error:
            self.problems.unfit(name, "", "", error)
            return
        mark = blake2b(key.encode(), digest_size=6).hexdigest()
        passage = self._passage(f"{slug(rule.theirs)}.{mark}")
        kept = self._properties(rule, props, name)
        self._fit(rule, key, kept, name)
        yield self._position(passage, rule.theirs, name, _digest([rule.theirs], props))
        yield from self._stated(key, rule.type, kept, passage, *ends)

    def _once(self, one: str, name: str, wrong: str, **told: str) -> None:
        """Raise Unfit, with the message `wrong`, where another node or tie was this one."""
        first = self._first.setdefault(one, name)
        if first is not name:
            raise Unfit(said(wrong, id=one, first=first, **told))

    # Properties

    def _properties(
        self, rule: Rule, props: Mapping[str, Any], place: str
    ) -> dict[str, Value]:
        """Return their values as ours; note what is wrong, count what is not mapped."""
        taken: dict[str, object] = dict(rule.constant)
        for theirs, found in props.items():
            ours = rule.properties.get(theirs)
            if ours is not None:
                taken[ours] = _translated(rule, ours, _plain(found))
            elif theirs not in rule.used:
                self._left["properties", f"{rule.theirs}.{theirs}"] += 1
        kept, wrong = ontology().read_props(rule.type, taken)
        for one in wrong:
            self.problems.add(place, one.name, one.value, one.message, one.allowed)
        return dict(kept)

    def _fit(self, rule: Rule, key: str, kept: Mapping[str, Value], place: str) -> None:
        """Note values that do not fit what stands beside them."""
        for wrong, misfit in misfits(rule.type, key, kept, self.mapping.tier):
            self.problems.unfit(place, wrong, kept.get(wrong, ""), misfit)

    # What a statement is made of

    def _passage(self, name: str) -> str:
        whole = f"document/{self.mapping.graph}"
        return passage_id(f"{whole}/{name}" if name else whole, 0, 0)

    def _position(self, passage: str, of: str, name: str, digest: str) -> Statement:
        """Return the passage of a node or relationship; it states itself."""
        props: dict[str, Value] = {
            "document": f"document/{self.mapping.graph}",
            "first": 0,
            "last": 0,
        }
        more = {"sheet": of, "cell": name, "sha256": digest}
        more["date"] = self.mapping.about.get("date", "")
        props |= {key: found for key, found in more.items() if found}
        (made,) = self._stated(passage, "Passage", props, passage)
        return made

    def _stated(
        self,
        key: str,
        kind: str,
        props: Mapping[str, Value],
        passage: str,
        start: str | None = None,
        end: str | None = None,
    ) -> Iterator[Statement]:
        dated = self.mapping.about.get("date")
        here = (f"*@{passage}",)
        yield Statement(key, kind, props, here, start, end, self.mapping.tier, dated)


def _part(props: Mapping[str, Any], name: str) -> str:
    """Return a property of theirs as part of an id."""
    found = _plain(props.get(name, ""))
    if isinstance(found, (tuple, float)) or not has_slug(str(found)):
        raise Unfit(said("no part of an id", name=name))
    return slug(str(found))


def _identifier(rule: Rule, props: Mapping[str, Any]) -> str:
    """Return our id: the pattern with their values in it, or their value where it is one."""
    whole = FIELD.fullmatch(rule.id)
    if whole:
        key = str(props.get(whole[1], ""))
    else:
        key = FIELD.sub(lambda found: _part(props, found[1]), rule.id)
    found = identifier(key)
    if found != rule.type:
        types = {"found": ontology().called(found), "of": ontology().called(rule.type)}
        raise Unfit(said("gets an id of another type", id=key, **types))
    return key


def _plain(found: object) -> object:
    """Return a value as text, number or truth value; dates and times as ISO text."""
    if isinstance(found, list):
        return tuple(_plain(one) for one in found)
    iso = getattr(found, "iso_format", None)
    if iso is None:
        return found
    text = str(iso())
    # A moment counts as its day: ours know no hours.
    return text.partition("T")[0] if hasattr(found, "year") else text


def _translated(rule: Rule, ours: str, found: object) -> object:
    """Return their value as ours, where the mapping says which is which."""
    known = rule.values.get(ours)
    if not known:
        return found
    if isinstance(found, tuple):
        return tuple(_translated(rule, ours, one) for one in found)
    return known.get(fold(str(found)), found)


def _digest(names: list[str], props: Mapping[str, Any]) -> str:
    """Return the hash of what was read: the proof that it stood there."""
    read = [sorted(names), {name: _plain(found) for name, found in props.items()}]
    text = json.dumps(read, ensure_ascii=False, sort_keys=True, default=str)
    return sha256(text.encode()).hexdigest()
