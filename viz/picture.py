"""A neighbourhood as people read it: offices and bodies, with seats as named ties.

In the graph a seat is a node between a body and who sits there. In a picture it is a
line with the role on it; only a seat that nobody is named for stays a shape. What the
body's kind prescribes is drawn at the body, dashed, unless the body fills it itself.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from viz.text import Words, both, clean, twice
from viz.words import code_words, said, tie_words

if TYPE_CHECKING:
    import networkx as nx

    Graph = nx.MultiDiGraph[str]

UNSAID = frozenset({"planned", "prescribed"})
"""Stances of what may not be there: drawn dashed."""
_ROLES = ("chair", "deputy_chair", "secretariat", "coordinator", "member")
_QUIET = frozenset({"ON", "OF", "REPRESENTS", "DIFFERENT_FROM", "UNSURE_SAME"})
"""Relations that seats carry, and judgements about names: no ties of their own."""
_NONE: Mapping[str, Any] = MappingProxyType({})


class Shape(NamedTuple):
    """A thing that is drawn."""

    id: str
    type: str
    label: Words
    stance: str = "reported"
    props: Mapping[str, Any] = _NONE
    cites: Sequence[str] = ()


class Tie(NamedTuple):
    """A line that is drawn: a relation, or a seat with its role."""

    id: str
    start: str
    end: str
    type: str
    label: Words
    rank: int = 9
    """What a body's ties are ordered by: its chair first."""
    stance: str = "reported"
    for_kind: bool = False
    """Said of every such body, not of this one."""
    props: Mapping[str, Any] = _NONE
    cites: Sequence[str] = ()

    @property
    def dashed(self) -> bool:
        """Whether it may not be there."""
        return self.for_kind or self.stance in UNSAID


class Picture(NamedTuple):
    """What is drawn, in a total order."""

    shapes: tuple[Shape, ...]
    ties: tuple[Tie, ...]
    centre: tuple[str, ...] = ()


def picture_of(graph: Graph, centre: Collection[str]) -> Picture:
    """Return the picture of a graph."""
    shapes = {name: _shape(name, data) for name, data in graph.nodes(data=True)}
    instances = _instances(graph, centre)
    seats = [name for name, one in shapes.items() if one.type == "Seat"]
    ties, unnamed = [], set()
    for seat in seats:
        drawn = list(_seat_ties(graph, shapes[seat], instances))
        ties += drawn
        unnamed |= {seat} if any(seat == tie.start for tie in drawn) else set()
    gone = (set(seats) - unnamed - set(centre)) | instances.keys()
    ties += _plain_ties(graph, gone)
    kept = {name: one for name, one in shapes.items() if name not in gone}
    lines = tuple(sorted(_among(ties, kept), key=lambda one: one.id))
    return Picture(
        tuple(kept[name] for name in sorted(kept)), lines, tuple(sorted(centre))
    )


def _among(ties: Iterable[Tie], shapes: Mapping[str, Shape]) -> Iterator[Tie]:
    return (one for one in ties if one.start in shapes and one.end in shapes)


def _shape(name: str, data: Mapping[str, Any]) -> Shape:
    type_ = data["type"]
    label = both(data) or (_seat_label(data) if type_ == "Seat" else None)
    return Shape(
        id=name,
        type=type_,
        label=label or twice(clean(str(data.get("name") or name))),
        stance=str(data.get("stance") or "reported"),
        props=data,
        cites=data.get("stated") or (),
    )


def _seat_label(data: Mapping[str, Any]) -> Words:
    """Return what a seat is called that has no name: its role, or the field it is for."""
    role = code_words("seat_role", str(data.get("role") or "member"))
    if not data.get("field"):
        return role
    of = code_words("field", str(data["field"]))
    return f"{role[0]}: {of[0]}", f"{role[1]}: {of[1]}"


def _instances(graph: Graph, centre: Collection[str]) -> dict[str, list[str]]:
    """Return the kinds of bodies that are not drawn, with the bodies drawn for them."""
    found: dict[str, list[str]] = {}
    for kind, known in graph.nodes(data=True):
        if known["type"] == "MechanismKind" and kind not in centre:
            ties = graph.in_edges(kind, data=True)
            bodies = [one for one, _, tie in ties if tie["relation"] == "OF_KIND"]
            found |= {kind: bodies} if bodies else {}
    return found


def _out(graph: Graph, name: str, relation: str) -> list[str]:
    """Return what a thing has this relation to."""
    ends = (
        e for _, e, d in graph.out_edges(name, data=True) if d["relation"] == relation
    )
    return sorted(ends)


def _seat_ties(
    graph: Graph, seat: Shape, instances: Mapping[str, list[str]]
) -> Iterator[Tie]:
    """Yield the lines of a seat: from who sits to the body, and to whom they speak for."""
    speaks_for = _out(graph, seat.id, "REPRESENTS")
    named = _out(graph, seat.id, "OF")
    for body, for_kind in _bodies(graph, seat, instances):
        for who in named or speaks_for or [seat.id]:
            yield _seat_tie(seat, who, body, for_kind=for_kind)
    for who in named:
        for other in speaks_for:
            yield _tie_of(seat, f"{seat.id} {who} {other}", who, other, "REPRESENTS")


def _bodies(
    graph: Graph, seat: Shape, instances: Mapping[str, list[str]]
) -> Iterator[tuple[str, bool]]:
    """Yield the bodies that a seat is on, and whether their kind says so."""
    for body in _out(graph, seat.id, "ON"):
        if body not in instances:
            yield body, graph.nodes[body]["type"] == "MechanismKind"
        for own in instances.get(body, ()):
            if _fills(seat) not in _filled(graph, own):
                yield own, True


def _fills(seat: Shape) -> tuple[object, object]:
    role = seat.props.get("role")
    return role, None if role == "chair" else seat.props.get("field")


def _filled(graph: Graph, body: str) -> set[tuple[object, object]]:
    """Return the roles and fields that a body's own seats take."""
    seats = [s for s, _, d in graph.in_edges(body, data=True) if d["relation"] == "ON"]
    return {_fills(_shape(seat, graph.nodes[seat])) for seat in seats}


def _seat_tie(seat: Shape, who: str, body: str, *, for_kind: bool) -> Tie:
    role = str(seat.props.get("role") or "member")
    return Tie(
        id=f"{seat.id} {who} {body}",
        start=who,
        end=body,
        type="Seat",
        label=code_words("seat_role", role),
        rank=_ROLES.index(role) if role in _ROLES else len(_ROLES),
        stance=seat.stance,
        for_kind=for_kind,
        props=seat.props,
        cites=seat.cites,
    )


def _tie_of(seat: Shape, name: str, start: str, end: str, relation: str) -> Tie:
    return Tie(
        id=name,
        start=start,
        end=end,
        type=relation,
        label=tie_words(relation),
        stance=seat.stance,
        cites=seat.cites,
    )


def _plain_ties(graph: Graph, gone: Collection[str]) -> Iterator[Tie]:
    for start, beside in graph.adjacency():  # plain dictionaries: a view is slow
        if start in gone:
            continue
        for end, named in beside.items():
            if end not in gone:
                for name, data in named.items():
                    if data["relation"] not in _QUIET:
                        yield _plain_tie(name, start, end, data)


def _plain_tie(name: str, start: str, end: str, data: Mapping[str, Any]) -> Tie:
    return Tie(
        id=name,
        start=start,
        end=end,
        type=data["relation"],
        label=tie_words(data["relation"]),
        stance=str(data.get("stance") or "reported"),
        props=data,
        cites=data.get("stated") or (),
    )


def stance_words(one: Shape | Tie) -> Words:
    """Return how a thing or tie is said, in both languages."""
    if isinstance(one, Tie) and one.for_kind:
        return said("for kind")
    return said(one.stance)
