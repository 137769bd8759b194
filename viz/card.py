"""The pathway card: one page for a wall or a drawer, of one place and one matter."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from typing import Any

from ontology.values.durations import duration_words
from queries.answer import Answer
from queries.cases.contact import contact
from queries.cases.pathway import pathway
from queries.reasons import says
from queries.viewer import Viewer
from viz.card_words import told
from viz.case import concern_words, place_label
from viz.page import rendered, spoken, static
from viz.text import clean, day, twice

VALID_DAYS = 90
"""A printed contact is to be verified again after so long."""
MOST_CONTACTS = 8
MOST_STEPS = 12
"""So many fit on the page; how many more there are is said."""
_DENSE = 14
"""With more rows the page is printed smaller, so that one sheet holds it."""


@dataclass(frozen=True, slots=True)
class Contact:
    """Whom to turn to, as the card prints it."""

    who: str
    where: str
    holder: str
    number: str
    hours: str
    state: str
    """How old the contact is, or that none is known."""
    marks: str
    """The numbers of the documents behind it."""


@dataclass(frozen=True, slots=True)
class Step:
    """A step as the card prints it."""

    way: str
    """The name of its pathway."""
    position: str
    what: str
    who: str
    to: str
    deadline: str
    written: str
    unknown: str
    marks: str


@dataclass(frozen=True, slots=True)
class Card:
    """A card, ready to be drawn."""

    lang: str
    title: str
    place: str
    made: str
    valid_until: str
    contacts: tuple[Contact, ...]
    steps: tuple[Step, ...]
    more_contacts: int
    more_steps: int
    more_ways: tuple[str, ...]
    """The pathways of which the further steps are."""
    papers: tuple[str, ...]
    notes: tuple[str, ...]
    url: str

    @property
    def dense(self) -> bool:
        """Whether it holds so much that it is printed smaller."""
        return len(self.contacts) + len(self.steps) > _DENSE

    @property
    def ways(self) -> tuple[tuple[str, tuple[Step, ...]], ...]:
        """The pathways in order, each with its name and the steps that fit."""
        grouped = groupby(self.steps, key=lambda one: one.way)
        return tuple((way, tuple(steps)) for way, steps in grouped)

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all is known: no contact, no step."""
        return not (self.contacts or self.steps)

    @property
    def further(self) -> str:
        """How many steps more there are, and of which pathways; empty where all fit."""
        ways = "; ".join(self.more_ways)
        return self.say("more steps", n=self.more_steps, ways=ways) if ways else ""

    def say(self, key: str, **values: object) -> str:
        """Return a word of the card in its language."""
        return told(key, self.lang, **values)


def card_of(
    viewer: Viewer, *, concern: str, territory: str, lang: str = "sq", url: str = ""
) -> Card:
    """Return the card of a matter in a place, as it is known on the viewer's day.

    Raises:
        BadInput: when the language is none of the pages.
    """
    spoken_as = spoken(lang)
    here = viewer.unhidden().speaking(lang)
    whom = contact(here, concern=concern, territory=territory)
    way = pathway(here, concern=concern, territory=territory)
    shelf = _Shelf()
    rows: Any = whom.rows[:MOST_CONTACTS]
    steps: Any = way.rows[:MOST_STEPS]
    contacts = tuple(_contact(one, shelf.marks(whom, one), lang) for one in rows)
    walked = tuple(_step(one, shelf.marks(way, one), lang) for one in steps)
    made = date.fromisoformat(viewer.on)
    return Card(
        lang=lang,
        title=concern_words(here, concern)[spoken_as],
        place=place_label(here, territory),
        made=day(viewer.on),
        valid_until=day((made + timedelta(VALID_DAYS)).isoformat()),
        contacts=contacts,
        steps=walked,
        more_contacts=len(whom.rows) - len(rows),
        more_steps=len(way.rows) - len(steps),
        more_ways=_ways_of(way.rows[MOST_STEPS:], lang),
        papers=tuple(shelf.papers),
        notes=tuple(map(clean, _notes(whom, way))),
        url=url,
    )


def card_page(card: Card) -> str:
    """Return the card as a page that prints on one sheet of A4."""
    heading = twice(f"{card.title} · {card.place}")
    return rendered(
        "card.html",
        card.lang,
        heading=heading,
        styles=[static("card.css")],
        scripts=[],
        card=card,
        code=qr_svg(card.url) if card.url else "",
        size=len(qr_rows(card.url)) if card.url else 0,
    )


def qr_rows(url: str) -> list[list[bool]]:
    """Return the dark modules of the code that leads to an address."""
    import segno

    return [[bool(one) for one in row] for row in segno.make(url, micro=False).matrix]


def qr_svg(url: str) -> str:
    """Return the code as a path for an SVG of the size of its modules."""
    return "".join(
        f"M{x} {y}h1v1h-1z"
        for y, row in enumerate(qr_rows(url))
        for x, dark in enumerate(row)
        if dark
    )


class _Shelf:
    """Numbers the documents that the card cites."""

    def __init__(self) -> None:
        self.papers: list[str] = []
        self._numbers: dict[str, int] = {}

    def marks(self, answer: Answer, row: Any) -> str:  # noqa: ANN401 (any answer's row)
        """Return the numbers of a row's documents with its lines: `[1] 12, 20–22`."""
        lines: dict[int, list[str]] = {}
        for n in row.citations:
            one = answer.citations[n]
            number = self._numbers.get(one.document)
            if number is None:
                dated = f" ({day(one.attested_on)})" if one.attested_on else ""
                self.papers.append(clean(f"{one.title or one.document}{dated}"))
                number = self._numbers[one.document] = len(self.papers)
            first, last = one.lines
            where = "" if not first else f"{first}–{last}" if last > first else str(first)  # fmt: skip
            lines.setdefault(number, []).append(where)
        return "; ".join(
            f"[{number}] {', '.join(filter(None, where[:3]))}".strip()
            for number, where in sorted(lines.items())
        )


def _contact(row: Any, marks: str, lang: str) -> Contact:  # noqa: ANN401 (a row of contact)
    unknown = told("unknown", lang)
    return Contact(
        who=clean(row.post or row.body or unknown),
        where=_joined(
            [row.institution or (row.post and row.body), row.place, *(row.acts or ())]
        ),
        holder=_joined(row.holder or ()) or (unknown if row.post else ""),
        number=clean(row.value or unknown),
        hours=clean(row.hours or ""),
        state=_joined(_age(row.reasons or ())),
        marks=marks,
    )


def _age(reasons: Sequence[Any]) -> list[str]:
    """Return the reasons that say how far the contact holds, and whose stand-in it is.

    The first says why it is here: for all but a stand-in the card's title says that.
    """
    told = [str(one) for one in reasons]
    return told if told and says(told[0], "deputy") else told[1:]


def _step(row: Any, marks: str, lang: str) -> Step:  # noqa: ANN401 (a row of pathway)
    deadline = row.deadline and (duration_words(row.deadline, lang) or row.deadline)
    since = f" ({row.deadline_from})" if row.deadline_from else ""
    unsaid = told("unknown", lang)
    condition = f" ({row.condition})" if row.condition else ""
    return Step(
        way=_way_of(row, lang),
        position=str(row.position or ""),
        what=clean(f"{row.step or row.action or ''}{condition}"),
        who=_joined(row.done_by or ()) or told("unknown", lang),
        to=_joined(row.towards or ()),
        deadline=_joined(
            [f"{deadline}{since}" if deadline else unsaid, *(row.acts or ())]
        ),
        written=_joined([row.form, *(row.recorded_in or ())]),
        unknown=_joined(row.unknown or ()),
        marks=marks,
    )


def _way_of(row: Any, lang: str) -> str:  # noqa: ANN401 (a row of pathway)
    return clean(row.pathway or told("way unnamed", lang))


def _ways_of(rows: Any, lang: str) -> tuple[str, ...]:  # noqa: ANN401 (rows of pathway)
    return tuple(dict.fromkeys(_way_of(row, lang) for row in rows))


def _joined(parts: Iterable[Any]) -> str:
    return clean("; ".join(str(one) for one in parts if one))


def _notes(*answers: Answer) -> list[str]:
    """Return what both answers say beside their rows, once; not that no hour was given."""
    no_hour = told("no hour", "sq"), told("no hour", "en")
    every = [one for answer in answers for one in answer.notes]
    return [one for one in dict.fromkeys(every) if not one.startswith(no_hour)]
