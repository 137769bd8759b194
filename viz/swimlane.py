"""A pathway as a swimlane: a lane for each who acts, time downwards, what is missing dashed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from ontology.values.durations import duration_words
from queries.cases.pathway import pathway
from queries.viewer import Viewer
from viz.cited import Shelf
from viz.drawing import lines_of
from viz.page import rendered, spoken, static
from viz.text import Words, clean, day, twice
from viz.words import said

LANE, TOP, ROW = 190, 74, 104
_BOX = 166
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
class Swimlane:
    """Lanes and stages, with what they rest on."""

    heading: Words
    on: str
    lanes: tuple[str, ...]
    stages: tuple[Stage, ...]
    shelf: Shelf


def swimlane_of(viewer: Viewer, *, concern: str, territory: str) -> Swimlane:
    """Return the pathway of a matter in a place, as lanes and stages."""
    here = viewer.unhidden().speaking(None)
    answer = pathway(here, concern=concern, territory=territory)
    rows: Any = answer.rows
    stages = tuple(_stage(n, row) for n, row in enumerate(rows, start=1))
    lanes = [lane for one in stages for lane in (one.lane, *one.to)]
    shelf = Shelf()
    shelf.take(answer.citations)
    heading = twice(clean(f"{concern} · {territory}"))
    return Swimlane(heading, answer.on, tuple(dict.fromkeys(lanes)), stages, shelf)


def swimlane_page(made: Swimlane, lang: str) -> str:
    """Return the page: the picture, and the same as a table."""
    spoken(lang)
    return rendered(
        "swimlane.html",
        lang,
        heading=made.heading,
        styles=(static("page.css"), static("swimlane.css")),
        scripts=(static("page.js"),),
        on=day(made.on),
        size=(max(1, len(made.lanes)) * LANE + 20, TOP + len(made.stages) * ROW + 20),
        picture=Markup("\n").join(_drawn(made)),
        stages=[(one, made.shelf.told(one.cites)) for one in made.stages],
        missing=said("lane missing"),
        papers=made.shelf.papers,
    )


def _stage(number: int, row: Any) -> Stage:  # noqa: ANN401 (a row of pathway)
    actors, receivers = row.done_by or (), row.towards or ()
    unsaid = row.action in ("refer", "report", "notify") and not receivers
    return Stage(
        number=str(number),
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


def _drawn(made: Swimlane) -> Iterator[Markup]:
    """Yield the parts of the picture: lanes, boxes, arrows, words."""
    height = TOP + len(made.stages) * ROW + 8
    for n, lane in enumerate(made.lanes):
        how = " missing" if lane == MISSING else ""
        yield _LANE.format(how=how, x=n * LANE + 10, w=LANE - 6, h=height)
        name = said("lane missing") if lane == MISSING else twice(lane)
        yield from lines_of(name, "head", n * LANE + 16, 20, lines=3)
    for n, stage in enumerate(made.stages):
        yield from _staged(made, stage, TOP + n * ROW)


def _staged(made: Swimlane, stage: Stage, y: int) -> Iterator[Markup]:
    lane = made.lanes.index(stage.lane)
    x = lane * LANE + 19
    unsure = stage.ruled or stage.lane == MISSING
    yield _BOXED.format(how=" dashed" if unsure else "", x=x, y=y, w=_BOX, h=_HEIGHT)
    label = (f"{stage.number}. {stage.label[0]}", f"{stage.number}. {stage.label[1]}")
    yield from lines_of(label, "step", x + 5, y + 14, lines=5)
    for m, to in enumerate(one for one in stage.to if one != stage.lane):
        there = made.lanes.index(to)
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
