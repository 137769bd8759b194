"""Chains from an article to a contact, link by link, made of the answers to questions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from graph.errors import Ambiguous
from ontology.values.folding import fold
from queries.aim import ACTORS
from queries.answer import Answer, Citation
from queries.cases.contact_of import contact_of
from queries.law.article import article
from queries.names.thing import KINDS
from queries.viewer import Viewer
from viz.cited import together
from viz.facts import validity
from viz.text import LANGUAGES, Words, clean, day, twice
from viz.words import said, type_words

COLUMNS = ("article", "duty", "body", "post", "holder", "contact")
"""The links of a chain, from left to right."""
_OFFICES = ("role/", "post/")
_KINDS = ("institution-kind/", "mechanism-kind/")
BINDS = frozenset({"Duty", *ACTORS, None})
"""What a chain may go through; None is an article on which nothing is known to rest."""
_SPEAKS = "cites"
"""The effect of a basis that is only spoken of: it lays down nothing."""


def binds(row: Any) -> bool:  # noqa: ANN401 (a row of article)
    """Tell whether an act lays down what a row says: a duty, or a body or post."""
    return row.type in BINDS and row.effect != _SPEAKS


class Link(NamedTuple):
    """One link of a chain; without a label it is not known."""

    column: str
    label: Words | None = None
    ruled: bool = False
    """Whether it is laid down for every such place, not said of this one."""
    when: Words = ("", "")
    cites: tuple[int, ...] = ()

    @property
    def shown(self) -> Words:
        """What stands in its place: its label, or that it is not known."""
        return self.label or said(f"no {self.column}")


Strand = tuple[Link, ...]
"""The links of one chain, one a column."""


class Strands(NamedTuple):
    """All chains, with the answers' notes and citations."""

    strands: tuple[Strand, ...]
    rows: tuple[Any, ...]
    """The answer's row behind each chain."""
    answers: tuple[Answer, ...]
    citations: tuple[Citation, ...]

    @property
    def notes(self) -> tuple[Words, ...]:
        """What the answers say beside their rows, in both languages."""
        sq, en = (one.notes for one in self.answers)
        return tuple((clean(a), clean(b)) for a, b in zip(sq, en, strict=True))


def in_both(viewer: Viewer) -> Iterator[Viewer]:
    """Yield the viewer in each language: a name has one at a time."""
    for lang in LANGUAGES:
        yield viewer.speaking(lang)


def strands_of(
    viewer: Viewer,
    *,
    act: str,
    number: str | None,
    territory: str | None,
    duty: str | None = None,
    contacts: bool = True,
) -> Strands:
    """Return the chains of an article, or of all of an act, in a place.

    With `duty` only those of one thing that rests on it, by its id or words of its name.
    """
    answers = tuple(
        article(one, act=act, article=number, territory=territory)
        for one in in_both(viewer)
    )
    ways = _Contacts(viewer, territory, answers[0].citations)
    every: Iterator[tuple[Any, Any]] = zip(*(one.rows for one in answers), strict=True)
    pairs = [pair for pair in every if _about(pair, duty)]
    asked = ways if contacts else None
    strands = tuple(_Answered(sq, en).strand(asked) for sq, en in pairs)
    rows = tuple(sq for sq, _ in pairs)
    return Strands(strands, rows, answers, ways.citations)


def _about(pair: tuple[Any, Any], duty: str | None) -> bool:
    """Tell whether a row, in either language, is of the duty that was asked for."""
    if duty is None or pair[0].id == duty:
        return True
    wanted = fold(duty)
    return any(wanted in fold(str(one.what or "")) for one in pair)


class _Contacts:
    """By what the posts and bodies of the chains are reached; each is asked for once."""

    def __init__(
        self, viewer: Viewer, territory: str | None, citations: Sequence[Citation]
    ) -> None:
        self.viewer = viewer
        self.territory = territory
        self.citations = tuple(citations)
        self._known: dict[str, Link | None] = {}

    def of(self, row: Any) -> Link:  # noqa: ANN401 (a row of article)
        """Return the contact of a row's post, else of its unit, else of its institution."""
        for thing in (row.post_id, row.unit_id, row.institution_id):
            if thing and (found := self._of(thing)):
                return found
        return Link("contact")

    def _of(self, thing: str) -> Link | None:
        if thing not in self._known:
            self._known[thing] = self._asked(thing)
        return self._known[thing]

    def _asked(self, thing: str) -> Link | None:
        try:
            answer = contact_of(self.viewer, things=[thing], territory=self.territory)
        except Ambiguous:
            return None
        rows: list[Any] = [
            row for row in answer.rows if getattr(row, "value", None) and not _rule(row)
        ]
        if not rows:
            return None
        self.citations, numbers = together(self.citations, answer.citations)
        values = "; ".join(dict.fromkeys(clean(str(row.value)) for row in rows))
        cites = {numbers[n] for row in rows for n in row.citations}
        return Link("contact", twice(values), False, _reached(rows[0]), _sorted(cites))


def _sorted(cites: set[int]) -> tuple[int, ...]:
    return tuple(sorted(cites))


def _reached(row: Any) -> Words:  # noqa: ANN401 (a row of contact_of)
    """Return when a contact was verified, else when it was attested."""
    if row.verified_on:
        sq, en = (f"{word} {day(row.verified_on)}" for word in said("verified"))
        return sq, en
    return validity({"attested_on": row.attested_on})


def _rule(row: Any) -> bool:  # noqa: ANN401 (a row of an answer)
    return bool(row.stated_for == "kind")


class _Answered:
    """A row that was answered in both languages, read link by link."""

    def __init__(self, sq: Any, en: Any) -> None:  # noqa: ANN401 (rows of article)
        self.sq, self.en = sq, en
        self.read = {one.link: one for one in sq.links or ()}
        self.by_rule = _rule(sq)
        self.laid_down = self.by_rule or sq.type in KINDS
        self.office = bool(sq.bearer_id) and sq.bearer_id.startswith(_OFFICES)
        own = sq.bearer_id is not None and sq.bearer_id == sq.id
        self.bearer = ("what", "duty") if own else ("bearer", "bearer")
        """What names who bears the duty: a body that rests on the article is its own."""

    def strand(self, contacts: _Contacts | None) -> Strand:
        """Return the links of the row."""
        article = self.link("article", ("article", "article"))
        here = ("institution", "institution") if self.office else self.bearer
        post = [("post", "post"), *([self.bearer] if self.office else [])]
        return (
            article if article.label else self.whole_act(),
            self.duty(),
            self.link("body", ("unit", "unit"), here),
            self.link("post", *post),
            self.link("holder", ("holder", "holder")),
            contacts.of(self.sq) if contacts else Link("contact"),
        )

    def link(self, column: str, *ways: tuple[str, str]) -> Link:
        """Return the first of these columns that is known, with where it was read."""
        for name, by in ways:
            label = _both(getattr(self.sq, name), getattr(self.en, name))
            if label:
                return Link(column, label, self.ruled(name, by), *self.when(by))
        return Link(column)

    def ruled(self, name: str, by: str) -> bool:
        """Tell whether a link is laid down for every such place, not said of this one.

        What the place itself has of the kind (its unit, post or holder) is said of it.
        """
        if name == "institution":
            return bool(self.sq.institution_id.startswith(_KINDS))
        if name == "article":
            return self.laid_down
        return self.by_rule and (name, by) == self.bearer

    def whole_act(self) -> Link:
        """Return the first link where the act as a whole is the basis."""
        when = self.when("article")
        return Link("article", said("whole act"), self.laid_down, *when)

    def duty(self) -> Link:
        """Return what rests on the article: a duty, or with its type a body or office."""
        label = _both(self.sq.what, self.en.what) if self.sq.type else None
        if label and self.sq.type != "Duty":
            sort = type_words(self.sq.type)
            label = (f"{sort[0]}: {label[0]}", f"{sort[1]}: {label[1]}")
        ruled = label is not None and self.laid_down
        return Link("duty", label, ruled, *self.when("duty"))

    def when(self, by: str) -> tuple[Words, tuple[int, ...]]:
        """Return when a link holds, and the passages where it was read."""
        one = self.read.get(by)
        if one is None:
            return ("", ""), ()
        times = {
            "valid_from": one.since,
            "valid_to": one.until,
            "attested_on": one.attested_on,
        }
        return validity(times), one.citations


def _both(sq: Any, en: Any) -> Words | None:  # noqa: ANN401 (a text, or one by language)
    first = _text(sq, "sq") or _text(en, "en")
    return (first, _text(en, "en") or first) if first else None


def _text(value: Any, lang: str) -> str:  # noqa: ANN401
    if isinstance(value, dict):
        value = value.get(lang) or next(iter(value.values()), "")
    return clean(str(value)) if value else ""
