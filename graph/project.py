"""The graph, or what surrounds some things, as NetworkX: read through the clause.

NetworkX is imported when first needed, so that a question does not pay for it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from graph.errors import BadInput
from graph.policy import expand
from graph.store import GraphStore, Row
from graph.texts import Texts
from ontology.messages import said

if TYPE_CHECKING:
    import networkx as nx

    Graph = nx.MultiDiGraph[str]

_CYPHER = Texts(__file__)
_INNER = frozenset(
    {"id", "key", "type", "recorded_at", "retracted_at", "tier", "open_from"}
)


def whole(store: GraphStore, clause: Mapping[str, Any]) -> Graph:
    """Return all that may be seen; `clause` comes from `policy.parameters`."""
    nodes = store.scan(expand(_CYPHER["all_nodes"]), clause)
    return _graph(nodes, store.scan(expand(_CYPHER["all_ties"]), clause))


class Reads(Protocol):
    """Anything that answers Cypher with rows."""

    def read(
        self, cypher: str, parameters: Mapping[str, Any], /
    ) -> list[dict[str, Any]]: ...


class Step(NamedTuple):
    """One tie on the way out from what was asked about."""

    start: str
    start_type: str
    relation: str
    outward: bool
    """Along the tie, or against it."""
    end_type: str


def around(
    store: Reads,
    ids: Collection[str],
    clause: Mapping[str, Any],
    *,
    hops: int = 1,
    without: Collection[str] = (),
    joints: Collection[str] = (),
    follow: Callable[[Step], bool] | None = None,
    most: int | None = None,
) -> Graph:
    """Return what is up to so many ties from these things, and all ties among it.

    Nothing is reached through things whose type is in `without`, nor are they shown.
    A thing whose type is in `joints` only joins others: the ties on both its sides
    count as one. `follow` says which ties are gone along; all of them by default.

    Raises:
        BadInput: when there are more than `most` things.
    """
    found: dict[str, Row] = {}
    edge = _rows(store, sorted(ids), clause, without, found)
    for _ in range(hops):
        reached: list[Row] = []
        while edge:
            near = _beside(store, edge, clause, follow)
            new = _rows(store, sorted(near - found.keys()), clause, without, found)
            _bounded(found, most)
            edge = [row for row in new if row["type"] in joints]
            reached += new
        edge = reached
    given = {**clause, "ids": sorted(found)}
    nodes = [found[name] for name in sorted(found)]
    return _graph(nodes, store.read(expand(_CYPHER["ties"]), given))


def _bounded(found: Collection[str], most: int | None) -> None:
    if most is not None and len(found) > most:
        raise BadInput(
            said("too near", most=most),
            remedy=said("ask nearer"),
        )


def _rows(
    store: Reads,
    ids: list[str],
    clause: Mapping[str, Any],
    without: Collection[str],
    found: dict[str, Row],
) -> list[Row]:
    """Return the things of these ids, and note them as found."""
    rows = store.read(expand(_CYPHER["nodes"]), {**clause, "ids": ids}) if ids else []
    kept = [row for row in rows if row["type"] not in without]
    found.update((row["id"], row) for row in kept)
    return kept


def _beside(
    store: Reads,
    edge: list[Row],
    clause: Mapping[str, Any],
    follow: Callable[[Step], bool] | None,
) -> set[str]:
    given = {**clause, "ids": [row["id"] for row in edge]}
    near = set()
    for text, outward in (("outward", True), ("inward", False)):
        for row in store.read(expand(_CYPHER[text]), given):
            step = Step(
                row["start"],
                row["start_type"],
                row["relation"],
                outward,
                row["end_type"],
            )
            if follow is None or follow(step):
                near.add(row["end"])
    return near


def _graph(nodes: Iterable[Row], ties: Iterable[Row]) -> Graph:
    import networkx as nx

    graph: Graph = nx.MultiDiGraph()
    for row in nodes:
        graph.add_node(row["id"], type=row["type"], **_shown(row["props"]))
    for row in sorted(ties, key=lambda row: str(row["props"]["id"])):
        if row["start"] in graph and row["end"] in graph:
            props = _shown(row["props"])
            name = row["props"]["id"]
            graph.add_edge(
                row["start"], row["end"], key=name, relation=row["relation"], **props
            )
    return graph


def _shown(props: Mapping[str, Any]) -> dict[str, Any]:
    return {name: props[name] for name in sorted(props) if name not in _INNER}


def write_graphml(graph: Graph, path: Path) -> None:
    """Write GraphML, for yEd, Gephi and igraph; lists become text."""
    import networkx as nx

    nx.write_graphml(_flat(graph), path)


def write_gexf(graph: Graph, path: Path) -> None:
    """Write GEXF, for Gephi; lists become text."""
    import networkx as nx

    nx.write_gexf(_flat(graph), path)


def write_node_link(graph: Graph, path: Path) -> None:
    """Write node-link JSON, for D3 and NetworkX itself."""
    import networkx as nx

    content = nx.node_link_data(graph, edges="links")
    text = json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True)
    path.write_text(text + "\n", encoding="utf-8")


def _flat(graph: Graph) -> Graph:
    """Return a copy with lists as text: the XML formats know none."""
    copy = graph.copy()
    for _, props in copy.nodes(data=True):
        _flatten(props)
    for _, _, props in copy.edges(data=True):
        _flatten(props)
    return copy


def _flatten(props: dict[str, Any]) -> None:
    for name, value in props.items():
        if isinstance(value, (list, tuple)):
            props[name] = " | ".join(map(str, value))
