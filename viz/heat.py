"""Bodies by bodies: a heat map's rows, each cell with a letter, a shade and a share."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count

from markupsafe import Markup, escape

from viz.grid import MARK, Head
from viz.judged import Judged
from viz.page import attributes, in_both
from viz.text import Words, per_cent
from viz.words import said

GRADE_LETTERS: dict[str, Words] = {
    "same_body": ("Nj", "S"),
    "duplication": ("D", "D"),
    "overlap": ("M", "O"),
    "fragmentation": ("C", "F"),
    "complement": ("P", "C"),
    "unrelated": ("–", "–"),
}
"""A grade in a cell, the gravest first; no two are alike in one language."""
DOUBT = "?"
"""Stands behind the letter of a grade that is only possible."""

_ROW = Markup(
    '<tr{edge}><th scope="row"><b>{n}</b> <bdi>{name}</bdi>{mark}</th>{cells}</tr>'
)
_LINK = Markup('<a href="#p{n}" {title}>{letter}</a>')
_SHARE = Markup("<small>{}</small>")


@dataclass(frozen=True, slots=True)
class Heat:
    """Bodies in groups, and what any two of them are to each other."""

    groups: Sequence[Sequence[Head]]
    sizes: Mapping[str, int]
    pairs: Sequence[Judged]
    """Each that is something to the other has its number in the list below, from 1."""

    def lines(self, lang: str) -> Iterator[Markup]:
        """Yield a row for each body; tips are in `lang` until the page is turned."""
        cells = dict(self._contents(lang))
        bodies = [
            (head, n == 0) for group in self.groups for n, head in enumerate(group)
        ]
        for number, (row, first) in enumerate(bodies, 1):
            drawn = Markup("").join(
                self._cell(cells, row.id, column.id, edge=edge and at > 0)
                for at, (column, edge) in enumerate(bodies)
            )
            yield _ROW.format(
                edge=Markup(' class="edge"') if first and number > 1 else "",
                n=number,
                name=in_both(row.label),
                mark="" if row.found else f" {MARK}",
                cells=drawn,
            )

    def _contents(
        self, lang: str
    ) -> Iterator[tuple[frozenset[str], tuple[str, Markup]]]:
        """Yield the shade and content for each pair of bodies."""
        numbers = count(1)
        for one in self.pairs:
            number = next(numbers) if one.grade != "unrelated" else None
            yield frozenset(one.ends), (_shade(one), _content(one, number, lang))

    def _cell(
        self,
        cells: Mapping[frozenset[str], tuple[str, Markup]],
        row: str,
        column: str,
        *,
        edge: bool,
    ) -> Markup:
        if row == column:
            shade, content = "self", escape(self.sizes.get(row, ""))
        else:
            shade, content = cells.get(
                frozenset((row, column)), ("unrelated", Markup(""))
            )
        kind = f"{shade} edge" if edge else shade
        return Markup('<td class="{}">{}</td>').format(kind, content)


def _shade(pair: Judged) -> str:
    return pair.grade if pair.sure else f"{pair.grade} unsure"


def _content(pair: Judged, number: int | None, lang: str) -> Markup:
    letter = in_both(letter_of(pair))
    if number is not None:
        title = attributes(_tip(pair), "title", lang)
        letter = _LINK.format(n=number, title=title, letter=letter)
    share = "" if pair.alike is None else _SHARE.format(in_both(per_cent(pair.alike)))
    return letter + share


def letter_of(pair: Judged) -> Words:
    """Return a pair's letter: `M?` for an overlap that is only possible."""
    sq, en = GRADE_LETTERS[pair.grade]
    doubt = "" if pair.sure else DOUBT
    return sq + doubt, en + doubt


def _tip(pair: Judged) -> Words:
    sure = said("certain" if pair.sure else "possible")
    first, second = pair.names
    sq, en = (f"{first[n]} – {second[n]}: {pair.told[n]}, {sure[n]}" for n in range(2))
    return sq, en
