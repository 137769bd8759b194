"""Records as a py2neo Subgraph, and a Subgraph as statements that can be loaded.

py2neo is at its end of life: nobody mends it, and it knows no server newer than Neo4j 4
(it speaks to newer ones all the same). This module is for who has programs on it; new
ones take the driver, or `graph.neo4j_store`. Nothing else imports py2neo.

| of ours                      | in py2neo                                           |
|------------------------------|-----------------------------------------------------|
| a node of type Post          | Node with the labels Record and Post                |
| a relation of type IN        | Relationship of type IN                             |
| id, key, stated, tier, ...   | properties of the same names, as a store has them   |
| a value, a list of values    | a value, a list of values                           |

`graph.merge(subgraph)` finds nodes again by label Record and property key. py2neo makes
one of two relationships of one type between the same nodes: such parallels are refused.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from graph.batches import missing_end
from graph.errors import BadInput, StoreUnsupported
from graph.fit import fit
from graph.records import PUBLIC, RESERVED, Record, Statement
from graph.store import RECORD
from ontology.errors import OntologyError
from ontology.model import ontology
from ontology.values.ids import relation_id

try:
    import py2neo
except ModuleNotFoundError as error:
    raise StoreUnsupported(
        "py2neo is not installed",
        remedy="Install it with: pip install 'ura[py2neo]'.",
    ) from error

_KEY = "key"
_MEND = "Change it in the subgraph; nothing was taken over."


def to_subgraph(records: Iterable[Record | Statement]) -> py2neo.Subgraph:
    """Return the records as a Subgraph that is bound to no graph yet.

    Raises:
        BadInput: when an end of a relation is not among them, when two versions of
            one record are, or two relations that py2neo would make one of.
    """
    nodes: dict[str, py2neo.Node] = {}
    ties: dict[tuple[str, str, str], py2neo.Relationship] = {}
    relations: dict[str, Record | Statement] = {}
    for record in records:
        known = nodes if record.start is None else relations
        if record.id in known:
            raise BadInput(
                "two versions of one record are given",
                where=record.id,
                remedy="Give the records of one day, each once.",
            )
        if record.start is None:
            nodes[record.id] = _node(record)
        else:
            relations[record.id] = record
    for record in relations.values():
        ends = record.type, record.start or "", record.end or ""
        if ends in ties:
            raise BadInput(
                f"another {record.type} joins the same ends, and py2neo makes one of both",
                where=record.id,
                remedy="Leave one of them out, or write with `ura load`.",
            )
        ties[ends] = _tie(record, nodes)
    return py2neo.Subgraph(nodes.values(), ties.values())


def _node(record: Record | Statement) -> py2neo.Node:
    node: Any = py2neo.Node(RECORD, record.type, **_properties(record))
    # What `merge` finds it again by.
    node.__primarylabel__, node.__primarykey__ = RECORD, _KEY
    return node


def _tie(
    record: Record | Statement, nodes: Mapping[str, py2neo.Node]
) -> py2neo.Relationship:
    start, end = nodes.get(record.start or ""), nodes.get(record.end or "")
    if start is None or end is None:
        raise missing_end(record.type, record.id)
    return py2neo.Relationship(start, record.type, end, **_properties(record))


def _properties(record: Record | Statement) -> dict[str, Any]:
    """Return what a store holds of a record; of a statement, what it says."""
    if isinstance(record, Record):
        return record.row()
    said: dict[str, Any] = {
        name: list(value) if isinstance(value, tuple) else value
        for name, value in record.props.items()
    }
    said |= {"id": record.id, _KEY: record.id, "type": record.type}
    said |= {"stated": list(record.stated), "tier": record.tier}
    return said if record.dated is None else {**said, "dated": record.dated}


def from_subgraph(subgraph: py2neo.Subgraph, *, stated_at: str = "") -> list[Statement]:
    """Return what a subgraph says as statements, nodes first, sorted by id.

    A node needs one label of the ontology and the property `id`; a relationship needs
    a type of the ontology, and an `id` only where others join the same ends.
    `stated_at` is the passage of what has no `stated` of its own.

    Raises:
        BadInput: when a label, type or value is none of ours, or a source is missing.
    """
    ids: dict[int, str] = {}
    found: dict[str, Statement] = {}
    for node in subgraph.nodes:
        said = _read(node)
        ids[id(node)] = _identifier(node, said)
        _add(found, _statement(said, _label(node, said), stated_at))
    for tie in subgraph.relationships:
        kind = type(tie).__name__
        start, end = (_end(node, ids) for node in (tie.start_node, tie.end_node))
        said = {"id": relation_id(kind, start, end), **_read(tie)}
        _add(found, _statement(said, kind, stated_at, start, end))
    return sorted(found.values(), key=lambda one: (one.start is not None, one.id))


def _add(found: dict[str, Statement], one: Statement) -> None:
    # One node may be there as two objects: py2neo makes some of one answer's columns.
    if found.setdefault(one.id, one) != one:
        raise BadInput("is said to be two things", where=one.id, remedy=_MEND)


def _read(entity: py2neo.Node | py2neo.Relationship) -> dict[str, Any]:
    """Return the properties, fetched by py2neo where it only knows of the entity."""
    return {str(name): entity[name] for name in entity.keys()}  # noqa: SIM118 (it fetches)


def _identifier(node: py2neo.Node, said: Mapping[str, Any]) -> str:
    if not isinstance(said.get("id"), str):
        raise BadInput("has no text `id`", where=str(node), remedy=_MEND)
    return str(said["id"])


def _end(node: py2neo.Node, ids: Mapping[int, str]) -> str:
    # Bound nodes may be other objects than those among the nodes.
    return ids.get(id(node)) or _identifier(node, _read(node))


def _label(node: py2neo.Node, said: Mapping[str, Any]) -> str:
    labels = sorted(set(node.labels) - {RECORD})
    if len(labels) != 1:
        raise BadInput(
            f"has the labels {labels} instead of one beside {RECORD}",
            where=said["id"],
            remedy=_MEND,
        )
    return str(labels[0])


def _statement(
    said: Mapping[str, Any],
    kind: str,
    stated_at: str,
    start: str | None = None,
    end: str | None = None,
) -> Statement:
    stated = said.get("stated") or ([f"*@{stated_at}"] if stated_at else [])
    if not stated:
        raise BadInput(
            "does not say where it was read",
            where=said["id"],
            remedy="Give it `stated`, or name a passage for all: stated_at=...",
        )
    props = {
        name: tuple(value) if isinstance(value, list) else value
        for name, value in said.items()
        if name not in RESERVED
    }
    dated = said.get("dated") or said.get("attested_on")
    tier = said.get("tier", PUBLIC)
    made = Statement(
        said["id"], kind, props, tuple(sorted(stated)), start, end, tier, dated
    )
    _verify(made)
    return fit(made)


def _verify(one: Statement) -> None:
    """Raise BadInput when the ontology does not allow what is said."""
    model = ontology()
    try:
        known = model.type_of(one.id)
        wrong = [str(each) for each in model.check_props(one.type, one.props)]
        if one.start and one.end:
            ends = model.type_of(one.start), model.type_of(one.end)
            wrong += [str(each) for each in model.check_ends(one.type, *ends)]
    except OntologyError as error:
        raise BadInput(error.what, where=one.id, remedy=_MEND) from error
    if known != one.type:
        wrong.insert(0, f"is the id of a {known}, not of a {one.type}")
    if wrong:
        raise BadInput("; ".join(wrong), where=one.id, remedy=_MEND)
