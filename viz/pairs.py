"""The table of pairs: what two bodies are to each other, why, and what would change it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from markupsafe import Markup

from viz.cited import superscript
from viz.grid import MARK, Head
from viz.heat import letter_of
from viz.judged import Judged, Told
from viz.page import in_both
from viz.text import Words, per_cent
from viz.words import said

_NOTES = 4
"""So many footnotes stand behind a reason."""
MOST_OTHERS = 3
"""So many reasons that do not decide stand in the open; the others open on a click."""
COLUMNS = ("bodies", "grade", "alike", "reasons", "would change", "reviews")
_ROW = Markup(
    '<tr id="p{n}" role="row"><th scope="row" role="rowheader">{first} – {second}{notes}</th>'
    "{cells}</tr>"
)
_HEAD = Markup("<b>{}</b> <bdi>{}</bdi>{}")
_CELL = Markup('<td role="cell"{kind}>{cap}{content}</td>')
_CAP = Markup('<span class="cap" aria-hidden="true">{}</span>')
_GRADE = Markup('<b class="chip {shade}">{letter}</b> {told}{sure}')
_MORE = Markup("<details><summary>{}</summary><ul>{}</ul></details>")


def pair_lines(
    pairs: Iterable[Judged],
    bodies: Sequence[tuple[int, Head]],
    notes: Mapping[int, int],
) -> Iterator[Markup]:
    """Yield a row for each pair; its bodies with the numbers that the page gives them."""
    heads = {one.id: _head(number, one) for number, one in bodies}
    for n, one in enumerate(pairs, 1):
        contents = (
            _grade(one),
            _alike(one),
            _reasons(one.reasons, notes),
            _list(one.doubts, notes),
            _list(one.reviews, notes),
        )
        yield _ROW.format(
            n=n,
            first=heads[one.ends[0]],
            second=heads[one.ends[1]],
            notes=Markup("")
            if _cited(one.reasons)
            else superscript(one.cites, notes, _NOTES),
            cells=Markup("").join(map(_cell, COLUMNS[1:], contents)),
        )


def _head(number: int, body: Head) -> Markup:
    mark = "" if body.found else f" {MARK}"
    return _HEAD.format(number, in_both(body.label), mark)


def _cell(column: str, content: Markup) -> Markup:
    if not content:
        return _CELL.format(kind=Markup(' class="none"'), cap="", content="")
    return _CELL.format(
        kind="", cap=_CAP.format(in_both(said(column))), content=content
    )


def _cited(reasons: Iterable[Told]) -> bool:
    return any(one.cites for one in reasons)


def _grade(pair: Judged) -> Markup:
    shade = pair.grade if pair.sure else f"{pair.grade} unsure"
    sure = "" if pair.sure else Markup(", {}").format(in_both(said("possible")))
    return _GRADE.format(
        shade=shade, letter=in_both(letter_of(pair)), told=in_both(pair.told), sure=sure
    )


def _alike(pair: Judged) -> Markup:
    if pair.alike is None:
        return in_both(said("not known"))
    share = in_both(per_cent(pair.alike))
    if pair.chance is None:
        return share
    return Markup("{} <small>{}</small>").format(share, in_both(pair.chance))


def _reasons(reasons: Sequence[Told], notes: Mapping[int, int]) -> Markup:
    """Return those that decide and the weightiest others; the rest to be opened."""
    decide = [one for one in reasons if one.decides]
    others = [one for one in reasons if not one.decides]
    shown = _list([*decide, *others[:MOST_OTHERS]], notes)
    rest = others[MOST_OTHERS:]
    if not rest:
        return shown
    more = Markup("").join(_items(rest, notes))
    return shown + _MORE.format(in_both(_counted("more reasons", len(rest))), more)


def _counted(key: str, n: int) -> Words:
    sq, en = (text.format(n) for text in said(key))
    return sq, en


def _list(told: Sequence[Told], notes: Mapping[int, int]) -> Markup:
    return (
        Markup("<ul>{}</ul>").format(Markup("").join(_items(told, notes)))
        if told
        else Markup("")
    )


def _items(told: Iterable[Told], notes: Mapping[int, int]) -> Iterator[Markup]:
    for one in told:
        words = in_both(one.words)
        content = Markup("<b>{}</b>").format(words) if one.decides else words
        yield Markup("<li>{}{}</li>").format(
            content, superscript(one.cites, notes, _NOTES)
        )
