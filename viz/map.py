"""`map_page`: who stands to whom around some things, as one HTML file."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, Any

from graph.errors import BadInput, NotFound
from graph.policy import parameters
from graph.project import Step, around
from ontology.messages import said as message
from queries.codes import types_named
from queries.viewer import Viewer
from viz.cited import Shelf
from viz.facts import facts_of, validity
from viz.network import network, vis
from viz.page import rendered, safe, spoken, static
from viz.picture import Picture, Shape, Tie, picture_of, stance_words
from viz.text import Words, as_json, day
from viz.uncollected import uncollected
from viz.words import WORDS, said, type_words

if TYPE_CHECKING:
    from viz.picture import Graph

PEOPLE_AND_BODIES = (
    "Mechanism",
    "MechanismKind",
    "Institution",
    "InstitutionKind",
    "Post",
    "Role",
    "Person",
)
"""What a map shows when it is not told: who acts."""
EVIDENCE = frozenset({"Passage", "Document", "Listing", "Claim", "Observation"})
"""What stands behind a map: its sources, never its shapes."""
MOST_SHAPES, MOST_TIES = 5_000, 20_000
"""A map beyond this is a wall; it is refused, with how to ask for less."""
_LEAVES = frozenset(
    {"Territory", "Concern", "TargetGroup", "LegalAct", "Provision"}
    | {"Role", "InstitutionKind"}
)
"""Shared by so many that what lies behind them is not near any more."""
_JUDGEMENTS = frozenset({"DIFFERENT_FROM", "UNSURE_SAME", "SAME_AS"})
_SCRIPTS = ("page.js", "map.js", "tables.js")


def map_page(
    viewer: Viewer,
    centre: Sequence[str],
    *,
    depth: int = 2,
    types: Sequence[str] = (),
    lang: str = "sq",
) -> str:
    """Return the page of what is up to `depth` ties from these things.

    A seat joins its body and who sits there: the three make one tie. `types` are the
    types of node to draw; by default those that act.

    Raises:
        NotFound: when none of the things is there on the viewer's day.
        BadInput: when there is too much to draw, or a type or language is none.
    """
    graph = neighbourhood(viewer, centre, depth=depth, types=types)
    if not any(one in graph for one in centre):
        what = message("nothing around", names=", ".join(centre), on=day(viewer.on))
        raise NotFound(what, remedy=message("look for the id"))
    return draw(viewer, graph, centre, lang=lang)


def neighbourhood(
    viewer: Viewer, centre: Sequence[str], *, depth: int, types: Sequence[str] = ()
) -> Graph:
    """Return the part of the graph that a map shows, seats and kinds with it."""
    named = types_named(types, without=EVIDENCE)
    wanted = {*(named or PEOPLE_AND_BODIES), "Seat", "MechanismKind"} - EVIDENCE
    clause = parameters(viewer.on, viewer.known, viewer.tiers)
    return around(
        viewer.store,
        centre,
        clause,
        hops=depth,
        joints=("Seat", "MechanismKind"),
        follow=_follows(frozenset(centre), wanted),
        most=4 * MOST_SHAPES,
    )


class _follows:  # noqa: N801 (a function with what it must know)
    """Tells which ties a map goes along."""

    def __init__(self, centre: Collection[str], types: Collection[str]) -> None:
        self._centre, self._types = centre, types

    def __call__(self, step: Step) -> bool:
        if step.end_type not in self._types or step.relation in _JUDGEMENTS:
            return False
        if step.start in self._centre:
            return step.start_type != "Territory" or _of_the_place(step)
        if step.start_type in _LEAVES:
            return False
        if step.start_type == "MechanismKind":
            return step.relation == "ON"
        if step.end_type == "MechanismKind":
            return step.relation == "OF_KIND"
        return step.relation != "OF_KIND"


def _of_the_place(step: Step) -> bool:
    """Tell whether a place's map shows this: its bodies, and of less than a country its units."""
    bodies = step.end_type in ("Mechanism", "MechanismKind")
    return bodies or (step.relation == "COVERS" and step.start.count("/") > 1)


def draw(
    viewer: Viewer, graph: Graph, centre: Sequence[str], *, lang: str = "sq"
) -> str:
    """Return the page of a graph that was taken already.

    Raises:
        BadInput: when there is too much to draw, or no such language.
    """
    spoken(lang)
    with uncollected():
        return _drawn(viewer, graph, centre, lang)


def _drawn(viewer: Viewer, graph: Graph, centre: Sequence[str], lang: str) -> str:
    picture = picture_of(graph, [one for one in centre if one in graph])
    _bounded(picture)
    shelf = Shelf()
    cited = [shelf.note(one.cites) for one in picture.shapes]
    cited += [shelf.note(one.cites) for one in picture.ties]
    shelf.look_up(viewer)
    return rendered(
        "map.html",
        lang,
        heading=_heading(picture),
        picture_text=_told(picture),
        styles=(vis("vis-network.css"), static("page.css"), static("map.css")),
        scripts=(vis("vis-network.min.js"), *map(static, _SCRIPTS)),
        on=day(viewer.on),
        data=safe(as_json(_data(picture, shelf, cited, lang))),
        kinds=_legend(picture),
        papers=shelf.papers,
    )


def _bounded(picture: Picture) -> None:
    many = len(picture.shapes), len(picture.ties)
    if many[0] > MOST_SHAPES or many[1] > MOST_TIES:
        most = {"most_shapes": MOST_SHAPES, "most_ties": MOST_TIES}
        what = message("too many shapes", shapes=many[0], ties=many[1], **most)
        raise BadInput(what, remedy=message("map less"))


def _heading(picture: Picture) -> Words:
    labels = {one.id: one.label for one in picture.shapes}
    named = [labels[one] for one in picture.centre if one in labels]
    around = said("around")
    sq, en = (
        f"{around[n]}: {', '.join(label[n] for label in named)}" for n in range(2)
    )
    return sq, en


def _told(picture: Picture) -> Words:
    """Return what the picture is, for who cannot see it."""
    counts = {"nodes": len(picture.shapes), "ties": len(picture.ties)}
    sq, en = (text.format(**counts) for text in said("picture text"))
    return sq, en


def _legend(picture: Picture) -> list[tuple[str, Words, int]]:
    """Return the types that are drawn, the most frequent first."""
    counts: dict[str, int] = {}
    for one in picture.shapes:
        counts[one.type] = counts.get(one.type, 0) + 1
    order = sorted(counts, key=lambda name: (-counts[name], name))
    return [(name, type_words(name), counts[name]) for name in order]


def _data(
    picture: Picture, shelf: Shelf, cited: Sequence[tuple[int, ...]], lang: str
) -> dict[str, Any]:
    """Return all that the page's scripts show, in the picture and in the tables."""
    count = len(picture.shapes)
    pool = Pool()
    used = {one.type for one in picture.shapes}
    return {
        **network(picture),
        **shelf.as_data(),
        "about": [
            _about(one, one.label, n, pool)
            for one, n in zip(picture.shapes, cited[:count], strict=True)
        ],
        "lines": [
            _about(one, pool.number(one.label), n, pool)
            for one, n in zip(picture.ties, cited[count:], strict=True)
        ],
        "texts": pool.texts,
        "types": {name: type_words(name) for name in sorted(used)},
        "words": WORDS,
        "lang": lang,
    }


class Pool:
    """Texts that many shapes and ties share: the page has each once."""

    def __init__(self) -> None:
        """Start with no text."""
        self._numbers: dict[Words, int] = {}

    def number(self, words: Words) -> int:
        """Return the number of a text."""
        return self._numbers.setdefault(words, len(self._numbers))

    @property
    def texts(self) -> list[Words]:
        """The texts by their numbers."""
        return list(self._numbers)


def _about(
    one: Shape | Tie, label: Words | int, cited: Sequence[int], pool: Pool
) -> list[Any]:
    """Return label, stance, validity, facts and passages, as a list to keep it short."""
    said, holds = pool.number(stance_words(one)), pool.number(validity(one.props))
    return [label, said, holds, facts_of(one.type, one.props), cited]
