"""A picture as vis-network draws it; pyvis carries the network and brings the script."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from viz.layout import COLUMN, Point, folded, needless_ties, places
from viz.picture import UNSAID, Picture, Shape, Tie
from viz.text import Words

_KINDS = ("MechanismKind", "InstitutionKind", "Role")
_ASSETS = "lib/vis-9.1.2"
_BUNDLE = 3
"""Of more alike ties than this that meet in one shape, the middle one has the word."""
_CHOSEN = {"highlight": "#b00020", "hover": "#b00020"}
_OTHER = {"color": "#76808a", **_CHOSEN}
_SEAT = {"color": "#12355b", **_CHOSEN}
"""The colours of ties: their words tell them too."""
_LEADS = 4
"""Ranks below this lead a body: chair, deputy, secretariat, coordinator."""
_MANY = 400
"""So many ties and more are drawn straight and without words."""
OPTIONS: dict[str, Any] = {
    "autoResize": True,
    "physics": {"enabled": False},
    "interaction": {
        "hover": True,
        "tooltipDelay": 120,
        "hideEdgesOnDrag": False,
        "keyboard": {"enabled": False},
    },
    "nodes": {"shape": "custom"},
    "edges": {
        "arrows": {"to": {"enabled": True, "scaleFactor": 0.45}},
        "color": _OTHER,
        "width": 1.3,
        "font": {
            "size": 13,
            "face": "sans-serif",
            "color": "#1b1f23",
            "strokeWidth": 5,
            "strokeColor": "#ffffff",
        },
        "smooth": {
            "enabled": True,
            "type": "cubicBezier",
            "forceDirection": "horizontal",
            "roundness": 0.45,
        },
    },
}


def network(picture: Picture) -> dict[str, Any]:
    """Return nodes, edges and options, as pyvis holds them, with their places.

    Labels are pairs, Albanian and English: the page's script gives vis one of them.
    """
    from pyvis.network import Network

    net = Network(directed=True, height="100%", width="100%")
    at = places(picture)
    centre = set(picture.centre)
    # pyvis looks through all that is there for each one that is added: minutes for a
    # large picture. It keeps plain dictionaries, so they are given to it at once.
    net.nodes = [_node(one, at[one.id], one.id in centre) for one in picture.shapes]
    net.edges = _edges(picture, at)
    net.options = OPTIONS
    nodes, edges, *_, _ = net.get_network_data()
    return {"nodes": nodes, "edges": edges, "options": net.options}


def _node(one: Shape, at: Point, centre: bool) -> dict[str, Any]:
    sq, en = one.label
    node = {
        "id": one.id,
        "label": ("\n".join(folded(sq)), "\n".join(folded(en))),
        "x": at[0],
        "y": at[1],
        "kind": one.type,
    }
    if one.stance in UNSAID or one.type in _KINDS:
        node["dashed"] = True
    if centre:
        node["centre"] = True
    return node


def _edges(picture: Picture, at: Mapping[str, Point]) -> list[dict[str, Any]]:
    many = len(picture.ties) >= _MANY
    worded = frozenset() if many else _worded(picture, at)
    beside: dict[tuple[str, str], int] = {}
    needless = needless_ties(picture)
    edges = []
    for number, one in enumerate(picture.ties):
        start, end = one.start, one.end
        ends = (start, end) if start < end else (end, start)
        before = beside.get(ends, 0)
        beside[ends] = before + 1
        bends = before + 2 * (at[start][0] == at[end][0])
        edge = _edge(number, one, bends, needless, straight=many)
        if one.id in worded:
            edge["label"] = one.label
        edges.append(edge)
    return edges


def _worded(picture: Picture, at: Mapping[str, Point]) -> frozenset[str]:
    """Return the ties that carry their word: short ones, and of a bundle the middle one.

    Words of longer ones would lie on each other; they show when an end is chosen.
    """
    bundles: dict[tuple[str, Words, bool], list[Tie]] = {}
    for one in picture.ties:
        here, there = at[one.start][0], at[one.end][0]
        if abs(here - there) != COLUMN:
            continue
        side = here < there
        bundles.setdefault((one.end, one.label, side), []).append(one)
    told = set()
    for bundle in bundles.values():
        bundle.sort(key=lambda one: (at[one.start][1], one.id))
        few = len(bundle) <= _BUNDLE
        told |= {one.id for one in (bundle if few else [bundle[len(bundle) // 2]])}
    return frozenset(told)


def _edge(
    number: int,
    one: Tie,
    bends: int,
    needless: Collection[str],
    *,
    straight: bool,
) -> dict[str, Any]:
    """Return a line; it bends away from other lines of its ends, and from its column.

    What a nearer tie says already is hidden until one of its ends is chosen.
    """
    edge: dict[str, Any] = {"id": number, "from": one.start, "to": one.end}
    if one.dashed:
        edge["dashes"] = [7, 5]
    if one.type == "Seat":
        edge["color"] = _SEAT
        edge["width"] = 2 if one.rank < _LEADS else 1.3
    elif one.id in needless:
        edge["hidden"] = True
    if bends:
        bend = {"enabled": True, "type": "curvedCW", "roundness": 0.15 * bends}
        edge["smooth"] = bend
    elif straight:
        edge["smooth"] = False
    return edge


@cache
def vis(name: str) -> str:
    """Return vis-network's script or style, from pyvis as it is installed."""
    return files("pyvis").joinpath(_ASSETS, name).read_text("utf-8")
