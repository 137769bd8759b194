"""A pathway as a swimlane: a lane for each who acts, time downwards, what is missing dashed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from markupsafe import Markup

from ontology.values.durations import duration_words
from queries.cases.pathway import pathway
from queries.viewer import Viewer
from viz.case import concern_words, place_label
from viz.cited import Shelf
from viz.drawing import lines_of
from viz.page import rendered, spoken, static
from viz.text import LANGUAGES, Words, clean, day, twice
from viz.words import said

LANE, TOP, ROW = 190, 74, 104
_BOX, _HEAD = 166, 22
"""How wide a box is, and how many bold letters stand beside each other in a lane's name."""
MISSING = "?"
"""The lane of whom no source names."""


@dataclass(frozen=True, slots=True)
class Stage:
    """A step on the picture and in the table."""

    number: str
    label: Words
    lane: str
    to: tuple[str, ...]
    """The lanes that it goes to."""
    deadline: Words
    written: str
    unknown: Words
    ruled: bool
    """Whether it is laid down for every place, not said of this one."""
    cites: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Way:
    """One pathway: its name, who acts in it, and its steps."""

    title: Words
    lanes: tuple[str, ...]
    stages: tuple[Stage, ...]


@dataclass(frozen=True, slots=True)
class Swimlane:
    """The pathways of a matter in a place, with what they rest on."""

    heading: Words
    on: str
    ways: tuple[Way, ...]
    shelf: Shelf
    notes: tuple[Words, ...] = ()

    @property
    def lanes(self) -> tuple[str, ...]:
        """Who acts in any of the pathways."""
        return tuple(dict.fromkeys(lane for way in self.ways for lane in way.lanes))

    @property
    def stages(self) -> tuple[Stage, ...]:
        """The steps of all pathways."""
        return tuple(stage for way in self.ways for stage in way.stages)


def swimlane_of(viewer: Viewer, *, concern: str, territory: str) -> Swimlane:
    """Return the pathways of a matter in a place, each with lanes and stages."""
    here = viewer.unhidden()
    answer, sq, en = (
        pathway(here.speaking(lang), concern=concern, territory=territory)
        for lang in (None, *LANGUAGES)
    )
    called, place = concern_words(here, concern), place_label(here, territory)
    shelf = Shelf()
    shelf.take(answer.citations)
    return Swimlane(
        heading=(f"{called[0]} · {place}", f"{called[1]} · {place}"),
        on=answer.on,
        ways=tuple(_ways(answer.rows, en.rows)),
        shelf=shelf,
        notes=tuple(
            (clean(one), clean(other))
            for one, other in zip(sq.notes, en.notes, strict=False)
        ),
    )


def _ways(rows: Any, english: Any) -> Iterator[Way]:  # noqa: ANN401 (rows of pathway)
    """Yield the pathways in order, each with the steps that stand together."""
    pairs = zip(rows, english, strict=True)
    for _, group in groupby(pairs, key=lambda pair: pair[0].pathway):
        both = list(group)
        named = [clean(one.pathway or "") for one in both[0]]
        title = (named[0], named[1]) if named[0] else said("way unnamed")
        stages = tuple(_stage(n, row) for n, (row, _) in enumerate(both, start=1))
        lanes = (lane for one in stages for lane in (one.lane, *one.to))
        yield Way(title, tuple(dict.fromkeys(lanes)), stages)


def swimlane_page(made: Swimlane, lang: str) -> str:
    """Return the page: a picture of each pathway, and the same as a table."""
    spoken(lang)
    return rendered(
        "swimlane.html",
        lang,
        heading=made.heading,
        styles=(static("page.css"), static("swimlane.css")),
        scripts=(static("page.js"),),
        on=day(made.on),
        ways=[
            {
                "title": one.title,
                "table": _steps_of(one),
                "size": _size(one),
                "picture": Markup("\n").join(_drawn(one)),
                "stages": [(each, made.shelf.told(each.cites)) for each in one.stages],
            }
            for one in made.ways
        ],
        missing=said("lane missing"),
        notes=made.notes,
        papers=made.shelf.papers,
        papers_are="sources" if made.ways else "searched",
    )


def counted(made: Swimlane, lang: str) -> Iterator[str]:
    """Yield what is drawn, pathway by pathway, as lines for a terminal."""
    n = spoken(lang)
    if not made.ways:
        yield f"{made.heading[n]}. {said('swimlane empty')[n]}"
        yield from (one[n] for one in made.notes)
    for way in made.ways:
        steps = said("way count")[n].format(steps=len(way.stages))
        yield f"{way.title[n]} — {steps}"


def _steps_of(way: Way) -> Words:
    """Return what the table of a pathway is called, unlike its picture."""
    sq, en = (
        f"{title}: {steps}"
        for title, steps in zip(way.title, said("way steps"), strict=True)
    )
    return sq, en


def _size(way: Way) -> tuple[int, int]:
    return len(way.lanes) * LANE + 20, TOP + len(way.stages) * ROW + 20


def _stage(number: int, row: Any) -> Stage:  # noqa: ANN401 (a row of pathway)
    actors, receivers = row.done_by or (), row.towards or ()
    unsaid = row.action in ("refer", "report", "notify") and not receivers
    return Stage(
        number=str(row.position or number),
        label=_words(row.step) or _words(row.action) or said("lane missing"),
        lane=clean("; ".join(actors)) or MISSING,
        to=tuple(map(clean, receivers)) or ((MISSING,) if unsaid else ()),
        deadline=_length(row.deadline),
        written=clean(
            "; ".join([row.form or "", *(row.recorded_in or ())]).strip("; ")
        ),
        unknown=_all([_words(one) for one in row.unknown or ()]),
        ruled=row.stated_for == "kind",
        cites=row.citations,
    )


def _length(deadline: str | None) -> Words:
    """Return a deadline in words, empty where none is said."""
    if not deadline:
        return "", ""
    sq, en = (duration_words(deadline, lang) or deadline for lang in ("sq", "en"))
    return sq, en


def _words(text: Any) -> Words | None:  # noqa: ANN401 (one language or both)
    if not text:
        return None
    if isinstance(text, str):
        return twice(clean(text))
    first = clean(str(text.get("sq") or text.get("en") or ""))
    return first, clean(str(text.get("en") or first))


def _all(parts: Sequence[Words | None]) -> Words:
    kept = [one for one in parts if one]
    return "; ".join(one[0] for one in kept), "; ".join(one[1] for one in kept)


_LANE = Markup('<rect class="lane{how}" x="{x}" y="4" width="{w}" height="{h}"/>')
_BOXED = Markup('<rect class="box{how}" x="{x}" y="{y}" width="{w}" height="{h}"/>')
_ARROW = Markup(
    '<path class="arrow{how}" marker-end="url(#tip)" d="M{x1} {y} L{x2} {y}"/>'
)
_HEIGHT = 70


def _drawn(way: Way) -> Iterator[Markup]:
    """Yield the parts of a pathway's picture: lanes, boxes, arrows, words."""
    height = TOP + len(way.stages) * ROW + 8
    for n, lane in enumerate(way.lanes):
        how = " missing" if lane == MISSING else ""
        yield _LANE.format(how=how, x=n * LANE + 10, w=LANE - 6, h=height)
        name = said("lane missing") if lane == MISSING else twice(lane)
        yield from lines_of(name, "head", n * LANE + 16, 20, lines=4, letters=_HEAD)
    for n, stage in enumerate(way.stages):
        yield from _staged(way, stage, TOP + n * ROW)


def _staged(way: Way, stage: Stage, y: int) -> Iterator[Markup]:
    lane = way.lanes.index(stage.lane)
    x = lane * LANE + 19
    unsure = stage.ruled or stage.lane == MISSING
    yield _BOXED.format(how=" dashed" if unsure else "", x=x, y=y, w=_BOX, h=_HEIGHT)
    label = (f"{stage.number}. {stage.label[0]}", f"{stage.number}. {stage.label[1]}")
    yield from lines_of(label, "step", x + 5, y + 14, lines=5)
    for m, to in enumerate(one for one in stage.to if one != stage.lane):
        there = way.lanes.index(to)
        right = there > lane
        how = " dashed" if to == MISSING or stage.ruled else ""
        level = y + _HEIGHT - 8 - 9 * m
        x1 = x + (_BOX if right else 0)
        x2 = there * LANE + (14 if right else LANE)
        yield _ARROW.format(how=how, x1=x1, x2=x2, y=level)
    if any(stage.deadline):
        yield from lines_of(
            stage.deadline, "deadline", x + 5, y + _HEIGHT + 13, lines=1
        )
