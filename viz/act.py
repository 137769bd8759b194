"""`act_page`: an act with its articles, its effects in time, and who is bound by it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ontology.values.durations import duration_words
from ontology.values.folding import fold
from ontology.values.labels import base_and_language
from queries.answer import Answer, Citation
from queries.law.acts import act_meant, while_it_held
from queries.law.articles_of import articles_of
from queries.law.effects_of import effects_of
from queries.things.show import show
from queries.viewer import Viewer
from viz.act_times import Moment, line_of, moments_of
from viz.act_warnings import warnings_of
from viz.cited import Shelf, together
from viz.facts import Fact, facts_of
from viz.page import rendered, spoken, static
from viz.strands import Strand, Strands, binds, in_both, strands_of
from viz.text import LANGUAGES, Words, clean, day
from viz.words import said

_TIMES = {
    "date": "made",
    "gazette_date": "published",
    "valid_from": "begins",
    "valid_to": "ends",
}
"""The act's own dates, and the word for what happens then."""


@dataclass(frozen=True, slots=True)
class Provision:
    """An article or a part of one."""

    label: Words
    lays_down: Words
    governs: Words
    cites: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Bound:
    """Who must do what, and who holds that post in the place."""

    strand: Strand
    deadline: Words
    cites: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Act:
    """All that the page of an act says."""

    heading: Words
    on: str
    facts: tuple[tuple[Fact, tuple[int, ...]], ...]
    warnings: tuple[tuple[Words, tuple[int, ...]], ...]
    moments: tuple[Moment, ...]
    provisions: tuple[Provision, ...]
    bound: tuple[Bound, ...]
    resting: tuple[Bound, ...]
    """What else rests on the act: services, registers, ways, seats."""
    shelf: Shelf


class _Cited:
    """Collects the citations of several answers, each once."""

    def __init__(self) -> None:
        self.all: tuple[Citation, ...] = ()

    def numbers(self, answer: Answer) -> list[tuple[int, ...]]:
        """Return for each row of an answer the numbers of its passages here."""
        self.all, here = together(self.all, answer.citations)
        return [tuple(sorted({here[n] for n in r.citations})) for r in answer.rows]


def act_of(viewer: Viewer, *, act: str, territory: str | None = None) -> Act:
    """Return what is known of an act: its articles, its effects, whom it binds."""
    here = viewer.unhidden().speaking(None)
    meant = act_meant(here, act).own[0]
    then = while_it_held(here, meant)
    cited = _Cited()
    record = show(then, thing=meant)
    facts = tuple(_facts(record, cited.numbers(record)))
    effects = tuple(_effects(here, meant, cited))
    own = list(_own_times(record, cited.numbers(record)))
    found = strands_of(
        then, act=meant, number=None, territory=territory, contacts=False
    )
    bound = _bound(found, cited)
    provisions = tuple(_provisions(then, meant, _names(found), cited))
    warned, more = warnings_of(here, meant, record, effects, bound)
    cited.all, places = together(cited.all, more)
    said_of = [(words, tuple(places[n] for n in cites)) for words, cites in warned]
    shelf = Shelf()
    shelf.take(cited.all)
    return Act(
        heading=_heading(record, territory),
        on=here.on,
        facts=facts,
        warnings=(*_as_of(here, then), *said_of, *((one, ()) for one in found.notes)),
        moments=moments_of(own, effects, here.on),
        provisions=provisions,
        bound=tuple(_told(*one) for one in bound if binds(one[0])),
        resting=tuple(_told(*one) for one in bound if not binds(one[0])),
        shelf=shelf,
    )


def act_page(made: Act, lang: str) -> str:
    """Return the page of an act: each picture, and the same as a table."""
    spoken(lang)
    told = made.shelf.told
    line = line_of(made.moments, made.on, {m: told(m.cites) for m in made.moments})
    return rendered(
        "act.html",
        lang,
        heading=made.heading,
        styles=(static("page.css"), static("swimlane.css"), static("law.css")),
        scripts=(static("page.js"),),
        on=day(made.on),
        facts=[(one, told(cites)) for one, cites in made.facts],
        warnings=[(one, told(cites)) for one, cites in made.warnings],
        line=line,
        moments=[(one, told(one.cites)) for one in made.moments],
        provisions=[(one, told(one.cites)) for one in made.provisions],
        bound=[(one, told(one.cites)) for one in made.bound],
        resting=[(one, told(one.cites)) for one in made.resting],
        papers=made.shelf.papers,
    )


def _as_of(here: Viewer, then: Viewer) -> Iterator[tuple[Words, tuple[int, ...]]]:
    """Yield that the page shows the act on another day than the one asked for."""
    if then.on != here.on:
        sq, en = (text.format(day=day(then.on)) for text in said("warn then"))
        yield (sq, en), ()


def _heading(record: Answer, territory: str | None) -> Words:
    """Return the act's name, with its title where the name does not say it."""
    names = {row.what: clean(str(row.value)) for row in _values(record)}
    title = names.get("title", "")
    sq = names.get("label_sq") or title
    en = names.get("label_en") or sq
    where = f" · {clean(territory)}" if territory else ""
    called = f" “{title}”" if title and fold(title) not in fold(sq) else ""
    return f"{sq}{called}{where}", f"{en}{called}{where}"


def _values(record: Answer) -> Iterator[Any]:
    rows: Any = record.rows
    return (row for row in rows if row.fact == "value")


def _facts(
    record: Answer, cites: list[tuple[int, ...]]
) -> Iterator[tuple[Fact, tuple[int, ...]]]:
    """Yield the act's properties, those in several languages as one."""
    groups: dict[str, tuple[dict[str, Any], set[int]]] = {}
    rows: Any = record.rows
    for row, numbers in zip(rows, cites, strict=True):
        if row.fact == "value":
            base = base_and_language(row.what)[0]
            props, found = groups.setdefault(base, ({}, set()))
            props[row.what] = row.value
            found.update(numbers)
    for props, found in groups.values():
        for one in facts_of("LegalAct", props):
            yield one, tuple(sorted(found))


def _own_times(
    record: Answer, cites: list[tuple[int, ...]]
) -> Iterator[tuple[str, str, tuple[int, ...]]]:
    """Yield the act's own dates, each with the word for it."""
    rows: Any = record.rows
    for row, numbers in zip(rows, cites, strict=True):
        if row.fact == "value" and row.what in _TIMES:
            yield _TIMES[row.what], str(row.value), numbers


def _effects(
    viewer: Viewer, act: str, cited: _Cited
) -> Iterator[tuple[Any, Any, tuple[int, ...]]]:
    sq, en = (effects_of(one, act=act) for one in in_both(viewer))
    yield from zip(sq.rows, en.rows, cited.numbers(sq), strict=True)


def _provisions(
    viewer: Viewer, act: str, names: Mapping[str, str], cited: _Cited
) -> Iterator[Provision]:
    """Yield the articles; `names` are English names, of what rests on them too."""
    answer = articles_of(viewer, act=act)
    rows: Any = answer.rows
    for row, cites in zip(rows, cited.numbers(answer), strict=True):
        sq, en = (_in(row.lays_down, lang) for lang in LANGUAGES)
        called = clean(row.provision or row.path or row.id)
        resting = [clean(str(one)) for one in row.governs or ()]
        yield Provision(
            label=(called, names.get(called, called)),
            lays_down=(sq or en, en or sq),
            governs=(
                "; ".join(resting),
                "; ".join(names.get(one, one) for one in resting),
            ),
            cites=cites,
        )


def _names(found: Strands) -> dict[str, str]:
    """Return the English names of articles and what rests on them, by the Albanian."""
    rows: Any = zip(*(one.rows for one in found.answers), strict=True)
    pairs = [p for a, b in rows for p in ((a.article, b.article), (a.what, b.what))]
    return {clean(str(sq)): clean(str(en)) for sq, en in pairs if sq and en}


def _in(text: Any, lang: str) -> str:  # noqa: ANN401 (one language or both)
    if isinstance(text, dict):
        return clean(str(text.get(lang) or ""))
    return clean(str(text or ""))


def _bound(found: Strands, cited: _Cited) -> list[tuple[Any, Strand, tuple[int, ...]]]:
    """Return the chains of all that rests on the act, each with its passages."""
    numbers = cited.numbers(found.answers[0])
    every = zip(found.rows, found.strands, numbers, strict=True)
    return [one for one in every if one[0].type]


def _told(row: Any, strand: Strand, cites: tuple[int, ...]) -> Bound:  # noqa: ANN401
    length = row.deadline or row.recurrence or ""
    sq, en = (
        (duration_words(length, lang) or length) if length else "" for lang in LANGUAGES
    )
    return Bound(strand, (sq, en), cites)
