"""An act in time: what happens to it and through it, as a line that goes downwards."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from markupsafe import Markup

from ontology.values.dates import read_date
from viz.drawing import cut, lines_of
from viz.text import Words, clean, day, twice
from viz.words import said

WIDE = 344
"""As wide as the page of a phone: nothing of the picture is cut there."""
_AXIS, _TEXT, _LETTERS, _SMALL = 98, 113, 33, 44
_LINES, _BELOW = 8, 3
"""So many letters of a moment stand on a line, and of what is below it; so many lines."""
_FIRST, _GAP, _A_YEAR, _WIDEST = 22, 52, 5, 90
"""Where the line begins; how far apart two moments are, more for each year between."""
_UNDATED = "9999"


class Moment(NamedTuple):
    """Something that happens to the act or through it."""

    when: str
    """As precise as it is said, empty where no date is known."""
    what: Words
    force: str
    """`yes`, `not yet`, `over`, or `perhaps`; `past` of the act's own dates."""
    sure: bool
    """Whether the date is that from which it holds, and not only the other act's."""
    where: Words = ("", "")
    """Which article, where one is said."""
    applied: str | None = None
    cites: tuple[int, ...] = ()

    @property
    def dated(self) -> Words:
        """The date as people write it, or that it is not known."""
        return twice(day(self.when)) if self.when else said("date unknown")


def moments_of(
    own: Iterable[tuple[str, str, tuple[int, ...]]],
    effects: Sequence[tuple[Any, Any, tuple[int, ...]]],
    on: str,
) -> tuple[Moment, ...]:
    """Return what happens to an act in order of time; what has no date comes last.

    `own` are the act's own dates, each with the word for it; `effects` are rows of
    `effects_of` in both languages, with their citations.
    """
    found = [
        Moment(when, said(word), _passed(when, on), sure=True, cites=cites)
        for word, when, cites in own
    ]
    found += [_effect(sq, en, cites) for sq, en, cites in effects]
    return tuple(sorted(found, key=lambda one: (one.when or _UNDATED, one.what)))


def _passed(when: str, on: str) -> str:
    date = read_date(when)
    if date.earliest > on:
        return "not yet"
    return "past" if date.latest <= on else "perhaps"


def _effect(sq: Any, en: Any, cites: tuple[int, ...]) -> Moment:  # noqa: ANN401
    key = f"{sq.effect} {sq.way}"
    names = [clean(str(one.other or one.title or one.id)) for one in (sq, en)]
    told = [
        text.format(other=name) for text, name in zip(said(key), names, strict=True)
    ]
    places = [one for one in (sq.article, sq.other_article) if one]
    return Moment(
        when=sq.since or sq.made_on or "",
        what=(told[0], told[1]),
        force=sq.force,
        sure=bool(sq.since),
        where=twice(clean("; ".join(places))),
        applied=sq.applied,
        cites=cites,
    )


class Line(NamedTuple):
    """The picture of moments, and how high and wide it is."""

    parts: Markup
    high: int
    wide: int = WIDE


_DOT = Markup('<circle class="dot{how}" cx="{x}" cy="{y}" r="7"/>')
_RULE = Markup('<line class="{how}" x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}"/>')


def line_of(moments: Sequence[Moment], on: str, told: Mapping[Moment, str]) -> Line:
    """Return the line of time; `told` is where each moment was read."""
    parts: list[Markup] = []
    y, before, marked = _FIRST, "", False
    ends: list[tuple[int, bool]] = []
    for one in moments:
        if not marked and (not one.when or one.when > on):
            y = y + (_GAP if before else 0)
            parts += _today(on, y)
            before, marked = on, True
        y += _apart(before, one.when) if before else 0
        ends.append((y, bool(one.when)))
        parts += _drawn(one, y, told.get(one, ""))
        y += 12 * (_rows(one) - 1 + _rows_below(one, told.get(one, "")))
        before = one.when or on
    if not marked:
        y += _GAP
        parts += _today(on, y)
    return Line(Markup("\n").join([*_axis(ends, y), *parts]), y + 44)


def _apart(before: str, now: str) -> int:
    """Return how far below a moment the next one stands."""
    years = int(now[:4]) - int(before[:4]) if now and before else 0
    return min(_WIDEST, _GAP + _A_YEAR * max(0, years))


def _rows(one: Moment) -> int:
    return max(len(cut(text, lines=_LINES, letters=_LETTERS)) for text in one.what)


def _rows_below(one: Moment, told: str) -> int:
    """Return how many lines more than one stand below a moment."""
    small = _small(one, told) or ("", "")
    rows = (len(cut(text, lines=_BELOW, letters=_SMALL)) for text in small)
    return max(0, max(rows) - 1)


def _axis(ends: Sequence[tuple[int, bool]], last: int) -> Iterator[Markup]:
    """Yield the line itself: whole through what has a date, dashed beside what has none."""
    undated = [y for y, known in ends if not known]
    foot = undated[0] - _GAP // 2 if undated else last
    yield _RULE.format(how="axis", x1=_AXIS, y1=8, x2=_AXIS, y2=foot)
    if undated:
        yield _RULE.format(
            how="axis unsaid", x1=_AXIS, y1=foot, x2=_AXIS, y2=undated[-1]
        )


def _today(on: str, y: int) -> Iterator[Markup]:
    yield _RULE.format(how="now", x1=8, y1=y, x2=WIDE - 8, y2=y)
    sq, en = said("the day")
    text = (f"{day(on)}: {sq}", f"{day(on)}: {en}")
    yield from lines_of(text, "small", _TEXT, y - 4, lines=1, letters=_SMALL)


def _drawn(one: Moment, y: int, told: str) -> Iterator[Markup]:
    how = " yes" if one.force in ("yes", "past") else ""
    how += "" if one.when and one.force != "perhaps" else " unsaid"
    yield _DOT.format(how=how, x=_AXIS, y=y)
    yield from lines_of(one.dated, "when", 6, y + 4, lines=3, letters=10)
    shown = {"lines": _LINES, "letters": _LETTERS}
    yield from lines_of(one.what, "happens", _TEXT, y + 4, **shown)
    below = y + 5 + 12 * _rows(one)
    if small := _small(one, told):
        yield from lines_of(small, "small", _TEXT, below, lines=_BELOW, letters=_SMALL)


def _small(one: Moment, told: str) -> Words | None:
    """Return what stands below a moment: which article, what is not sure, the sources."""
    unsure = said("only made") if one.when and not one.sure else ("", "")
    pairs = (one.where, unsure, twice(told))
    sq, en = (" · ".join(p[n] for p in pairs if p[n]) for n in range(2))
    return (sq, en) if sq else None
