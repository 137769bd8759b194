"""The table of pairs: what two bodies are to each other, why, and what would change it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from markupsafe import Markup

from viz.cited import superscript
from viz.grid import MARK, Head
from viz.heat import letter_of
from viz.judged import Judged, Told
from viz.page import in_both
from viz.text import Words, per_cent
from viz.words import said

Notes = Mapping[int, int]
"""The footnote of each citation."""
_NOTES = 4
"""So many footnotes stand behind a reason."""
MOST_OTHERS = 3
"""So many reasons that do not decide stand in the open; the others open on a click."""
_ROW = Markup(
    '<tr id="p{n}" role="row"><th scope="row" role="rowheader">{first}'
    '<span class="unseen"> – </span>{second}{notes}</th>'
    "{cells}</tr>"
)
_HEAD = Markup('<span class="end"><b>{}</b> <bdi>{}</bdi>{}</span>')
_CELL = Markup(
    '<td role="cell"><span class="cap" aria-hidden="true">{cap}</span>{content}</td>'
)
_EMPTY = Markup('<td role="cell" class="none"></td>')
_GRADE = Markup('<b class="chip {shade}">{letter}</b> {told}{sure}')
_MORE = Markup("<details><summary>{}</summary><ul>{}</ul></details>")


def pair_columns(pairs: Iterable[Judged]) -> list[str]:
    """Return the columns beside the bodies, without those that would be empty."""
    told = list(pairs)
    empty = {
        *(() if any(one.doubts for one in told) else ("would change",)),
        *(() if any(one.reviews for one in told) else ("reviews",)),
    }
    return [column for column in _DRAWN if column not in empty]


def pair_lines(
    pairs: Sequence[Judged], bodies: Iterable[tuple[int, Head]], notes: Notes
) -> Iterator[Markup]:
    """Yield a row for each pair; its bodies with the numbers that the page gives them."""
    heads = {one.id: _head(number, one) for number, one in bodies}
    columns = pair_columns(pairs)
    for n, one in enumerate(pairs, 1):
        yield _ROW.format(
            n=n,
            first=heads[one.ends[0]],
            second=heads[one.ends[1]],
            notes=_own_notes(one, notes),
            cells=Markup("").join(_cell(column, one, notes) for column in columns),
        )


def _head(number: int, body: Head) -> Markup:
    mark = "" if body.found else f" {MARK}"
    return _HEAD.format(number, in_both(body.label), mark)


def _own_notes(pair: Judged, notes: Notes) -> Markup:
    """Return where both bodies are read of, for a pair whose reasons cite nothing."""
    if any(one.cites for one in pair.reasons):
        return Markup("")
    return superscript(pair.cites, notes, _NOTES)


def _cell(column: str, pair: Judged, notes: Notes) -> Markup:
    content = _DRAWN[column](pair, notes)
    if not content:
        return _EMPTY
    return _CELL.format(cap=in_both(said(column)), content=content)


def _grade(pair: Judged, _: Notes) -> Markup:
    shade = pair.grade if pair.sure else f"{pair.grade} unsure"
    sure = "" if pair.sure else Markup(", {}").format(in_both(said("possible")))
    return _GRADE.format(
        shade=shade, letter=in_both(letter_of(pair)), told=in_both(pair.told), sure=sure
    )


def _alike(pair: Judged, _: Notes) -> Markup:
    if pair.alike is None:
        return in_both(said("not known"))
    share = in_both(per_cent(pair.alike))
    if pair.chance is None:
        return share
    return Markup("{} <small>{}</small>").format(share, in_both(pair.chance))


def _reasons(pair: Judged, notes: Notes) -> Markup:
    """Return those that decide and the weightiest others; the rest to be opened."""
    decide = [one for one in pair.reasons if one.decides]
    others = [one for one in pair.reasons if not one.decides]
    open_ = len(others) if len(others) == MOST_OTHERS + 1 else MOST_OTHERS
    shown = _list([*decide, *others[:open_]], notes)
    rest = others[open_:]
    if not rest:
        return shown
    more = Markup("").join(_items(rest, notes))
    return shown + _MORE.format(in_both(_counted("more reasons", len(rest))), more)


def _counted(key: str, n: int) -> Words:
    sq, en = (text.format(n) for text in said(key))
    return sq, en


def _list(told: Sequence[Told], notes: Notes) -> Markup:
    return (
        Markup("<ul>{}</ul>").format(Markup("").join(_items(told, notes)))
        if told
        else Markup("")
    )


def _items(told: Iterable[Told], notes: Notes) -> Iterator[Markup]:
    for one in told:
        content = in_both(one.words)
        if one.decides:
            content = Markup("<b>{}</b>").format(content)
        if any(one.shared):
            content += Markup(" ({})").format(in_both(one.shared))
        yield Markup("<li>{}{}</li>").format(
            content, superscript(one.cites, notes, _NOTES)
        )


_DRAWN: Mapping[str, Callable[[Judged, Notes], Markup]] = {
    "grade": _grade,
    "alike": _alike,
    "reasons": _reasons,
    "would change": lambda pair, notes: _list(pair.doubts, notes),
    "reviews": lambda pair, notes: _list(pair.reviews, notes),
}
"""The columns beside the bodies, as they are drawn."""
