"""The pathway card as a PDF of one page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from html import escape
from io import BytesIO
from typing import Any

from reportlab.graphics.shapes import Drawing, Rect
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import (
    BaseDocTemplate,
    Frame,
    KeepInFrame,
    PageTemplate,
    Paragraph,
    Spacer,
    Table,
)

from viz.card import Card, Step, qr_rows

MARGIN = 10 * mm
_WIDTH, _HEIGHT = A4[0] - 2 * MARGIN, A4[1] - 2 * MARGIN
_LARGER = (1, 1.1, 1.2, 1.3, 1.4, 1.6, 1.8)
_CODE = 22 * mm


def card_pdf(card: Card) -> bytes:
    """Return the card as PDF: one page of A4, however much it holds."""
    out = BytesIO()
    made = BaseDocTemplate(
        out,
        pagesize=A4,
        title=f"{card.title} · {card.place}",
        author="Ura",
        lang=card.lang,
        invariant=True,  # the same card is the same bytes
    )
    larger = _larger(card)
    width, height = _WIDTH * larger, _HEIGHT * larger
    margin = MARGIN * larger
    frame = Frame(margin, margin, width, height, 0, 0, 0, 0)
    made.addPageTemplates(PageTemplate(frames=[frame], onPage=_shrink(larger)))
    # What no larger page holds is shrunk further.
    made.build([KeepInFrame(width, height, _parts(card, width), mode="shrink")])
    return out.getvalue()


def _larger(card: Card) -> float:
    """Return how many times as wide and high the smallest page is that holds it all."""
    for larger in _LARGER:
        width, height = _WIDTH * larger, _HEIGHT * larger
        parts = _parts(card, width)
        if sum(part.wrap(width, height)[1] + part.getSpaceBefore() for part in parts) < height:  # fmt: skip
            return larger
    return _LARGER[-1]


def _shrink(larger: float) -> Callable[[Any, Any], None]:
    """Return what makes a page of A4 of one that is so many times as large."""

    def scale(canvas: Any, _: Any) -> None:  # noqa: ANN401
        canvas.scale(1 / larger, 1 / larger)

    return scale


def _parts(card: Card, width: float) -> list[Any]:
    """Return what stands on a page of this width, in points, in order."""
    return [
        *_head(card, width),
        *_contacts(card, width),
        *_steps(card, width),
        *_foot(card),
    ]


@cache
def _styles() -> dict[str, ParagraphStyle]:
    """Return the styles; their font has the letters of all three languages."""
    for name, file in (("Ura", "Vera.ttf"), ("Ura-Bold", "VeraBd.ttf")):
        pdfmetrics.registerFont(TTFont(name, file))
    pdfmetrics.registerFontFamily("Ura", "Ura", "Ura-Bold", "Ura", "Ura-Bold")
    plain = ParagraphStyle("plain", fontName="Ura", fontSize=6.6, leading=8.2)
    return {
        "plain": plain,
        "small": ParagraphStyle("small", plain, fontSize=5.6, leading=7),
        "h1": ParagraphStyle("h1", plain, fontName="Ura-Bold", fontSize=14, leading=17),
        "h2": ParagraphStyle("h2", plain, fontName="Ura-Bold", fontSize=9, leading=12),
        "h3": ParagraphStyle(
            "h3", plain, fontName="Ura-Bold", spaceBefore=3, spaceAfter=1
        ),
    }


def _text(text: str, style: str = "plain", *, bold: bool = False) -> Paragraph:
    marked = escape(text)
    return Paragraph(f"<b>{marked}</b>" if bold else marked, _styles()[style])


def _head(card: Card, width: float) -> list[Any]:
    dates = f"{card.say('made')} {card.made} · {card.say('valid')} {card.valid_until}"
    title = card.title[:1].upper() + card.title[1:]
    said = [_text(title, "h1"), _text(card.place, "h2"), _text(dates, bold=True)]
    code = [_code(card.url)] if card.url else []
    widths = [width - _CODE - 8, _CODE + 8]
    table = Table([[said, code]], colWidths=widths, hAlign="LEFT")
    table.setStyle(
        [
            ("LINEBELOW", (0, 0), (-1, -1), 1.2, colors.black),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ]
    )
    return [table]


def _code(url: str) -> Drawing:
    rows = qr_rows(url)
    size = _CODE / len(rows)
    drawn = Drawing(_CODE, _CODE)
    for y, row in enumerate(rows):
        for x, dark in enumerate(row):
            if dark:
                box = Rect(x * size, _CODE - (y + 1) * size, size, size)
                box.fillColor, box.strokeColor = colors.black, None
                drawn.add(box)
    return drawn


def _contacts(card: Card, width: float) -> list[Any]:
    heads = [card.say(one) for one in ("who", "holder", "number", "state", "source")]
    rows = [
        [
            [_text(one.who, bold=True), _text(one.where, "small")],
            _text(one.holder),
            [_text(one.number, bold=True), _text(one.hours, "small")],
            _text(one.state),
            _text(one.marks, "small"),
        ]
        for one in card.contacts
    ]
    heading = [Spacer(1, 4), _text(card.say("whom"), "h2")]
    if not rows:
        return [*heading, _text(card.say("nothing"))]
    more = card.say("more contacts", n=card.more_contacts)
    table = _table(heads, rows, (25, 13, 17, 30, 15), width)
    return [*heading, table, *([_text(more)] if card.more_contacts else [])]


def _steps(card: Card, width: float) -> list[Any]:
    """Return the heading of the way, and each pathway with its own title."""
    heading = [Spacer(1, 4), _text(card.say("way"), "h2")]
    if not card.steps:
        return [*heading, _text(card.say("nothing"))]
    parts = [part for way, steps in card.ways for part in _way(card, way, steps, width)]
    return [*heading, *parts, *([_text(card.further)] if card.further else [])]


def _way(card: Card, way: str, steps: Sequence[Step], width: float) -> list[Any]:
    columns = ("step", "who", "to", "deadline", "written", "not known", "source")
    rows = [
        [
            _text(f"{one.position}. {one.what}", bold=True),
            *map(_text, (one.who, one.to, one.deadline, one.written)),
            _text(one.unknown, "small"),
            _text(one.marks, "small"),
        ]
        for one in steps
    ]
    heads = [card.say(one) for one in columns]
    return [_text(way, "h3"), _table(heads, rows, (22, 14, 14, 9, 12, 20, 9), width)]


def _table(
    heads: Sequence[str], rows: list[list[Any]], shares: Sequence[int], width: float
) -> Table:
    """Return a table of this width with a line around each cell."""
    table = Table(
        [[_text(one, bold=True) for one in heads], *rows],
        colWidths=[width * share / sum(shares) for share in shares],
        repeatRows=1,
        hAlign="LEFT",  # as the headings are, where the page is shrunk to fit
    )
    table.setStyle(
        [
            ("GRID", (0, 0), (-1, -1), 0.4, colors.black),
            ("LINEBELOW", (0, 0), (-1, 0), 1, colors.black),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LEFTPADDING", (0, 0), (-1, -1), 2),
            ("RIGHTPADDING", (0, 0), (-1, -1), 2),
            ("TOPPADDING", (0, 0), (-1, -1), 1),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 2),
        ]
    )
    return table


def _foot(card: Card) -> list[Any]:
    said = [_text(one, "small") for one in card.notes]
    kept = f"{card.say('unsure')} {card.say('no place')}"
    papers = [
        _text(f"[{n}] {one}", "small") for n, one in enumerate(card.papers, start=1)
    ]
    heading = _text(card.say("sources"), bold=True)
    return [Spacer(1, 4), *said, _text(kept, "small"), heading, *papers]
