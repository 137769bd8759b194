"""`chain_page`: article, duty, body, post, holder, contact, as a picture and a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from queries.viewer import Viewer
from viz.cited import Shelf
from viz.drawing import lines_of
from viz.page import rendered, spoken, static
from viz.strands import COLUMNS, Link, Strand, binds, strands_of
from viz.text import Words, clean, day, twice
from viz.words import said

WIDE, HIGH = 166, 104
"""A box."""
COLUMN, ROW = 196, 118
LEFT, TOP = 6, 34
_LABEL_LINES = 4
_STEP = 12


@dataclass(frozen=True, slots=True)
class Chain:
    """The chains of an article in a place, with what they rest on."""

    heading: Words
    on: str
    strands: tuple[Strand, ...]
    notes: tuple[Words, ...]
    placed: bool
    """Whether a place was asked for."""
    shelf: Shelf


def chain_of(
    viewer: Viewer,
    *,
    act: str,
    article: str | None = None,
    territory: str | None = None,
    duty: str | None = None,
) -> Chain:
    """Return the chains from an article, or one duty of it, to the contacts in a place."""
    here = viewer.unhidden().speaking(None)
    found = strands_of(here, act=act, number=article, territory=territory, duty=duty)
    shelf = Shelf()
    shelf.take(found.citations)
    return Chain(
        heading=_heading(found.strands, (act, article), territory),
        on=here.on,
        strands=tuple(
            strand
            for row, strand in zip(found.rows, found.strands, strict=True)
            if binds(row)
        ),
        notes=found.notes,
        placed=bool(territory),
        shelf=shelf,
    )


def _heading(
    strands: Sequence[Strand], asked: Sequence[str | None], territory: str | None
) -> Words:
    """Return what the page is about: the one article there is, else the chains of what was typed."""
    labels = {strand[0].shown for strand in strands}
    typed = clean(" · ".join(filter(None, asked)))
    sq, en = (f"{text}: {typed}" for text in said("chain"))
    label = labels.pop() if len(labels) == 1 else (sq, en)
    where = f" · {clean(territory)}" if territory else ""
    return f"{label[0]}{where}", f"{label[1]}{where}"


def chain_page(made: Chain, lang: str) -> str:
    """Return the page: the picture, and the same as a table."""
    spoken(lang)
    return rendered(
        "chain.html",
        lang,
        heading=made.heading,
        styles=(static("page.css"), static("swimlane.css"), static("law.css")),
        scripts=(static("page.js"),),
        on=day(made.on),
        columns=[said(f"link {one}") for one in COLUMNS],
        size=(LEFT + len(COLUMNS) * COLUMN, TOP + len(made.strands) * ROW),
        picture=Markup("\n").join(_drawn(made)),
        strands=[
            [(one, made.shelf.told(one.cites)) for one in strand]
            for strand in made.strands
        ],
        notes=made.notes,
        placed=made.placed,
        papers=made.shelf.papers,
    )


_BOX = Markup('<rect class="box{how}" x="{x}" y="{y}" width="{w}" height="{h}"/>')
_WAY = Markup('<path class="arrow{how}" d="M{x1} {y1} H{bend} V{y2} H{x2}"/>')


def _drawn(made: Chain) -> Iterator[Markup]:
    """Yield the parts of the picture: headings, boxes, and lines from box to box.

    A box that a chain shares with the one above it, with all that leads to it, is drawn
    once: a line goes down from it.
    """
    for n, column in enumerate(COLUMNS):
        head = said(f"link {column}")
        yield from lines_of(head, "head", LEFT + n * COLUMN, 14, lines=2)
    drawn: dict[tuple[Link, ...], int] = {}
    for row, strand in enumerate(made.strands):
        for n, link in enumerate(strand):
            path = strand[: n + 1]
            if path in drawn:
                continue
            drawn[path] = row
            yield from _boxed(made, link, n, row)
            if n:
                yield _led(link, n, drawn[path[:-1]], row)


def _led(link: Link, n: int, above: int, row: int) -> Markup:
    """Return the line that leads to a box from the one before it in its chain."""
    x2 = LEFT + n * COLUMN
    return _WAY.format(
        how=_frame(link),
        x1=x2 - COLUMN + WIDE,
        bend=x2 - (COLUMN - WIDE) // 2,
        x2=x2,
        y1=TOP + above * ROW + HIGH // 2,
        y2=TOP + row * ROW + HIGH // 2,
    )


def _frame(link: Link) -> str:
    """Return how a link is drawn: dashed when unknown, dotted when only a rule says it."""
    return " ruled" if link.ruled else "" if link.label else " dashed"


def _boxed(made: Chain, link: Link, n: int, row: int) -> Iterator[Markup]:
    x, y = LEFT + n * COLUMN, TOP + row * ROW
    yield _BOX.format(how=_frame(link), x=x, y=y, w=WIDE, h=HIGH)
    kind = "step" if link.label else "step absent"
    yield from lines_of(link.shown, kind, x + 6, y + 15, lines=_LABEL_LINES)
    below = y + 19 + _LABEL_LINES * _STEP
    if link.ruled:
        yield from lines_of(said("by rule"), "mark", x + 6, below, lines=1)
        below += _STEP
    if any(link.when) and not link.ruled:
        yield from lines_of(link.when, "small", x + 6, below, lines=2, letters=30)
    if where := made.shelf.told(link.cites):
        yield from lines_of(
            twice(where), "small", x + 6, y + HIGH - 7, lines=1, letters=30
        )
