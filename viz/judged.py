"""Pairs of bodies in both languages: what they are to each other, and why, in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from queries.answer import Answer
from queries.answer import Words as Text
from queries.overlap.overlaps import Pair
from queries.overlap.reasons import Lacking, Reason, Verdict
from viz.overlap_words import FOUND, LACKING, LIKENESS, NULLS
from viz.text import Words, clean, day, per_cent, twice
from viz.words import code_words, said

MOST_NAMED = 6
"""So many of the things that two bodies share are named."""


@dataclass(frozen=True, slots=True)
class Told:
    """Something said of a pair, with the numbers of its sources."""

    words: Words
    cites: tuple[int, ...] = ()
    decides: bool = False
    shared: Words = ("", "")
    """What both have, by name."""

    def whole(self, lang: int) -> str:
        """Return all of it in one language: `anëtarë të përbashkët: 11 % (Policia)`."""
        return _with(self.words, self.shared)[lang]


@dataclass(frozen=True, slots=True)
class Judged:
    """Two bodies and what they are to each other."""

    ends: tuple[str, str]
    names: tuple[Words, Words]
    grade: str
    sure: bool
    alike: float | None
    chance: Words | None
    """The q-value and what it was reckoned with."""
    reasons: tuple[Told, ...]
    doubts: tuple[Told, ...]
    reviews: tuple[Told, ...]
    cites: tuple[int, ...]

    @property
    def told(self) -> Words:
        """The grade in words."""
        return code_words("overlap_grade", self.grade)


def judged(answers: Sequence[Answer]) -> tuple[Judged, ...]:
    """Return the pairs of one question that was asked in Albanian and in English."""
    sq, en = ([one for one in a.rows if isinstance(one, Pair)] for a in answers)
    return tuple(_pair(one, other) for one, other in zip(sq, en, strict=True))


def _pair(sq: Pair, en: Pair) -> Judged:
    return Judged(
        ends=(sq.first_id, sq.second_id),
        names=(_named(sq.first, en.first), _named(sq.second, en.second)),
        grade=sq.grade,
        sure=sq.certainty == "certain",
        alike=sq.members_alike,
        chance=_chance(sq.q, sq.null, sq.q_within),
        reasons=tuple(map(_reason, sq.reasons, en.reasons)),
        doubts=tuple(_doubts(sq.would_change, en.would_change)),
        reviews=tuple(map(_review, sq.reviews)),
        cites=sq.citations,
    )


def _chance(q: float | None, null: str | None, within: float | None) -> Words | None:
    if q is None:
        return None
    model = NULLS.get(null or "", twice(clean(null or "")))
    found = _with(_rate("q {}", "q {}", q), model)
    if within is None:
        return found
    more = _rate(*said("q within"), within)
    return f"{found[0]}; {more[0]}", f"{found[1]}; {more[1]}"


def _rate(sq: str, en: str, q: float) -> Words:
    number = "< 0.001" if q < 0.001 else f"{q:.3f}"
    return sq.format(number.replace(".", ",")), en.format(number)


def _reason(sq: Reason, en: Reason) -> Told:
    return Told(
        words=_finding(sq.dimension, sq.finding),
        cites=sq.citations,
        decides=sq.decides,
        shared=_listed(sq.shared or (), en.shared or ()),
    )


def _finding(dimension: str, finding: float | str | bool) -> Words:
    """Return a finding in words: `anëtarë të përbashkët: 25 %`, `i njëjti vend`."""
    if isinstance(finding, str | bool) and (dimension, finding) in FOUND:
        return FOUND[dimension, finding]
    name = LIKENESS.get(dimension, twice(clean(dimension)))
    if isinstance(finding, bool):
        value = said("yes" if finding else "no")
    elif isinstance(finding, str):
        value = twice(clean(finding))
    else:
        value = per_cent(finding)
    return f"{name[0]}: {value[0]}", f"{name[1]}: {value[1]}"


def _doubts(sq: Sequence[Lacking], en: Sequence[Lacking]) -> Iterator[Told]:
    """Yield what is not known, together for each grade that it might then be."""
    lacking: dict[str, list[Words]] = {}
    for one, other in zip(sq, en, strict=True):
        what = LACKING.get(one.dimension, twice(clean(one.dimension)))
        whose = _listed(one.of or (), other.of or ())
        found = lacking.setdefault(one.grade, [])
        if (words := _with(what, whose)) not in found:
            found.append(words)
    for grade, parts in lacking.items():
        might = code_words("overlap_grade", grade)
        lead = [text.format(might[n]) for n, text in enumerate(said("might be"))]
        yield Told(
            (
                f"{lead[0]} {'; '.join(sq for sq, _ in parts)}",
                f"{lead[1]} {'; '.join(en for _, en in parts)}",
            )
        )


def _review(one: Verdict) -> Told:
    given = (one.author or "", day(one.date or ""), one.because or "")
    rest = [clean(text) for text in given if text]
    sq, en = (", ".join([word, *rest]) for word in code_words("verdict", one.verdict))
    return Told((sq, en), one.citations)


def _listed(sq: Sequence[Text], en: Sequence[Text]) -> Words:
    """Return names in both languages, the first few of many."""
    both = [_named(one, other) for one, other in zip(sq, en, strict=True)]
    left = f"; +{len(both) - MOST_NAMED}" if len(both) > MOST_NAMED else ""
    first, second = ("; ".join(one[n] for one in both[:MOST_NAMED]) for n in range(2))
    return first + left, second + left


def _named(sq: Text, en: Text) -> Words:
    return _text(sq, 0), _text(en, 1)


def _text(thing: Text, lang: int) -> str:
    if isinstance(thing, str):
        return clean(thing)
    return clean(thing.get(("sq", "en")[lang]) or next(iter(thing.values()), ""))


def _with(words: Words, more: Words) -> Words:
    """Return words with others in brackets behind them, where there are any."""
    sq, en = (
        f"{one} ({other})" if other else one
        for one, other in zip(words, more, strict=True)
    )
    return sq, en
