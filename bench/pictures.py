"""Drawing: a large map against pyvis's own way, a matrix against its cells alone."""

from __future__ import annotations

import csv
import io
import json
import random
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from itertools import islice
from typing import Any, NamedTuple

import networkx as nx

from bench.bare import Bare
from bench.measure import Measured, compared, frozen, in_turns
from graph.store import GraphStore
from queries.viewer import Viewer
from viz.map import draw
from viz.matrix import as_csv, matrix_of
from viz.network import network
from viz.picture import picture_of
from viz.text import as_json

NETWORK_GOAL, PAGE_GOAL, MATRIX_GOAL = 20.0, 20.0, 0.2
ROUNDS = 5
FEW = 3
"""Turns where the peer takes many seconds."""
SHAPES, TIES = 5_000, 10_000
_TYPES = ("Mechanism", "Institution", "Post", "Person")
_ON = "2026-11-22"
_DATA = re.compile(r'<script type="application/json" id="data">(.*?)</script>', re.S)
_DATASET = r"%s = new vis\.DataSet\((\[.*?\])\);"
_CELLS = {
    "laid": "MATCH (p:Territory {kind: 'municipality'})-[:PART_OF]->(t:Territory)<-[:APPLIES_IN]-(k:MechanismKind) RETURN p.label_sq AS place, k.id AS kind",
    "covers": "MATCH (b:Mechanism)-[:COVERS]->(p:Territory) RETURN b.id AS body, b.stated AS stated, p.label_sq AS place",
    "kinds": "MATCH (b:Mechanism)-[:OF_KIND]->(k:MechanismKind) RETURN b.id AS body, k.id AS kind",
}
_LINES = "UNWIND $passages AS one MATCH (p:Passage {id: one}) RETURN p.id AS id, p.document AS document, p.first AS first, p.last AS last"

Graph = nx.MultiDiGraph


def pictures(store: GraphStore, bare: Bare) -> Iterator[Measured]:
    """Yield a map and a matrix of all municipalities."""
    yield from _maps()
    yield _matrix(store, bare)


class _Passages:
    """Answers where passages stand, as a store would."""

    def read(self, _: str, parameters: Mapping[str, Any], /) -> list[dict[str, Any]]:
        return [
            {"id": one, "document": one.split("/")[1], "first": 1, "last": 2}
            | {"sha256": None, "title": None, "attested_on": None}
            for one in parameters["passages"]
        ]


def _maps() -> Iterator[Measured]:
    """Measure both from a graph in memory: to the network as JSON, to a whole page.

    The peer is a network as pyvis makes it when nothing is said: with its nodes and
    edges added one by one, undirected, its scripts in the page. Ours has places for the
    shapes and names in two languages too, and the whole page also facts and sources,
    from which its script makes the tables.
    """
    graph = made_up(SHAPES, TIES)
    head = next(iter(graph))
    viewer = Viewer(_Passages(), on=_ON)
    _by_pyvis(made_up(10, 5))  # both import before the clock runs
    ways: dict[str, tuple[float, Callable[[], str]]] = {
        "network": (
            NETWORK_GOAL,
            lambda: as_json(network(picture_of(graph, [head]))),
        ),
        "map page": (PAGE_GOAL, lambda: draw(viewer, graph, [head])),
    }
    wanted = _held_by_pyvis(_by_pyvis(graph))
    for work, (goal, way) in ways.items():
        turns = [(way, partial(_by_pyvis, graph))] * FEW
        with frozen():
            times = in_turns(turns)
        yield compared(
            f"{work} of {SHAPES:,} shapes, {TIES:,} ties",
            times,
            goal=goal,
            equal=_held(way()) == wanted,
        )


def made_up(shapes: int, ties: int) -> Graph[str]:
    """Return a made-up graph; no two of its ties join the same pair."""
    chance = random.Random(shapes)
    graph: Graph[str] = nx.MultiDiGraph()
    names = [f"institution/bench/{n}" for n in range(shapes)]
    for n, name in enumerate(names):
        stated = [f"*@passage/d{n % 50}/{n % 400}-{n % 400}"]
        said = {"label_sq": f"Emri {n}", "label_en": f"Name {n}", "stated": stated}
        graph.add_node(name, type=_TYPES[n % 4], stance="reported", **said)
    for n, (start, end) in enumerate(islice(_pairs(names, chance), ties)):
        stated = [f"*@passage/d{n % 50}/{n % 400}-{n % 400}"]
        graph.add_edge(start, end, key=f"t{n}", relation="PART_OF", stated=stated)
    return graph


def _pairs(names: list[str], chance: random.Random) -> Iterator[tuple[str, str]]:
    seen: set[frozenset[str]] = set()
    while True:
        start, end = chance.sample(names, 2)
        if frozenset((start, end)) not in seen:
            seen.add(frozenset((start, end)))
            yield start, end


def _by_pyvis(graph: Graph[str]) -> str:
    from pyvis.network import Network

    net = Network(cdn_resources="in_line")
    for name, data in graph.nodes(data=True):
        net.add_node(name, label=data["label_sq"])
    for start, end, data in graph.edges(data=True):
        net.add_edge(start, end, title=data["relation"])
    page: str = net.generate_html()
    return page


def _held(page: str) -> tuple[set[str], Counter[tuple[str, str]]]:
    """Return the ids and ties that a page of ours holds."""
    found = _DATA.search(page)
    data = json.loads(found[1] if found else page)
    return _ends(data["nodes"], data["edges"])


def _held_by_pyvis(page: str) -> tuple[set[str], Counter[tuple[str, str]]]:
    parts = [re.search(_DATASET % name, page, re.S) for name in ("nodes", "edges")]
    nodes, edges = (json.loads(part[1]) for part in parts if part)
    return _ends(nodes, edges)


def _ends(
    nodes: list[dict[str, Any]], edges: list[dict[str, Any]]
) -> tuple[set[str], Counter[tuple[str, str]]]:
    return {one["id"] for one in nodes}, Counter((e["from"], e["to"]) for e in edges)


class _Bare(NamedTuple):
    """What the peer's table says: bodies by place and kind, and the places' sources."""

    cells: Mapping[tuple[str, str], int]
    sources: Mapping[str, tuple[str, ...]]


def _matrix(store: GraphStore, bare: Bare) -> Measured:
    """Measure a matrix as CSV against four bare reads of what stands in it.

    Both read the same ties, names and passages, and end with a table of the same cells
    and sources. Ours is the door's whole answer: what holds on the day and may be seen,
    what only a rule lays down, titles of documents, names in both languages.
    """
    viewer = Viewer(store, on=_ON)
    made = matrix_of(viewer, rows="territories")
    told = _read(bare)
    turns = [(partial(_table, viewer), partial(_bare_table, bare))] * ROUNDS
    size = f"{len(made.grid.rows)} municipalities by {len(made.grid.columns)} kinds"
    with frozen():
        times = in_turns(turns)
    lines = [*csv.DictReader(io.StringIO(_table(viewer)))][:-1]
    cited = {row["Vendi"]: set(row["Burimet"].split("; ")) for row in lines}
    counted = Counter(cell.total for cell in made.grid.cells.values())
    return compared(
        f"matrix of {size}",
        times,
        goal=MATRIX_GOAL,
        equal=cited == {place: set(told.sources[place]) for place in cited}
        and counted == Counter(told.cells.values())
        and {row["Vendi"]: int(row["Gjithsej"]) for row in lines}
        == _totals(told.cells),
    )


def _table(viewer: Viewer) -> str:
    return as_csv(matrix_of(viewer, rows="territories"), "sq")


def _bare_table(bare: Bare) -> str:
    cells, sources = _read(bare)
    totals = _totals(cells)
    columns = sorted({kind for _, kind in cells})
    out = io.StringIO()
    write = csv.writer(out).writerow
    write(["", *columns])
    for place in sorted(totals):
        counts = [cells.get((place, kind), "") for kind in columns]
        write([place, *counts, totals[place], "; ".join(sources[place])])
    return out.getvalue()


def _totals(cells: Mapping[tuple[str, str], int]) -> Counter[str]:
    totals: Counter[str] = Counter()
    for (place, _), count in cells.items():
        totals[place] += count
    return totals


def _read(bare: Bare) -> _Bare:
    """Return how many bodies of each kind each municipality has; 1 where laid down."""
    rows = {name: bare.rows(text, {}) for name, text in _CELLS.items()}
    kinds = {row["body"]: row["kind"] for row in rows["kinds"]}
    there = [row for row in rows["covers"] if row["body"] in kinds]
    found = Counter((row["place"], kinds[row["body"]]) for row in there)
    laid = [(row["place"], row["kind"]) for row in rows["laid"]]
    stated: dict[str, dict[str, None]] = {}
    for row in there:
        passages = [one.partition("@")[2] for one in row["stated"]]
        stated.setdefault(row["place"], {}).update(dict.fromkeys(passages))
    every = sorted({one for some in stated.values() for one in some})
    lines = {
        row["id"]: f"{row['document']}:{row['first']}-{row['last']}"
        for row in bare.rows(_LINES, {"passages": every})
    }
    sources = {
        place: tuple(lines[one] for one in some) for place, some in stated.items()
    }
    return _Bare({ends: found.get(ends, 1) for ends in laid}, sources)
