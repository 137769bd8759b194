"""The rows of an UpSet view: sets of bodies, and the members that sit on just these."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from markupsafe import Markup, escape

from viz.cited import superscript
from viz.grid import Head
from viz.page import in_both
from viz.sharing import Sharing
from viz.text import Words

SITS, BY_RULE = "●", "○"
_NOTES = 4
_ROW = Markup(
    '<tr><th scope="row"><b>{count}</b>{bar}<span class="who">{who}{notes}</span></th>{dots}</tr>'
)
_RULE = Markup("<span>{}</span>").format(BY_RULE)
_BAR = Markup(
    '<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">'
    '<rect width="{}" height="8"/></svg>'
)


def seated(bodies: Sequence[Head], sizes: Mapping[str, int]) -> list[tuple[int, Head]]:
    """Return the bodies that have members, with the number that the page gives each."""
    return [(n, one) for n, one in enumerate(bodies, 1) if one.id in sizes]


def set_lines(
    columns: Sequence[tuple[int, Head]],
    sharings: Sequence[tuple[Sharing, tuple[int, ...]]],
    notes: Mapping[int, int],
) -> Iterator[Markup]:
    """Yield a row a set: how many, as number and bar, who, and a dot for each body."""
    most = max((len(one.members) for one, _ in sharings), default=1)
    for one, cites in sharings:
        count = len(one.members)
        yield _ROW.format(
            count=count,
            bar=_BAR.format(round(100 * count / most, 1)),
            who=in_both(_who(one)),
            notes=superscript(cites, notes, _NOTES),
            dots=Markup("").join(_dots(columns, one)),
        )


def _who(sharing: Sharing) -> Words:
    sq, en = ("; ".join(one[n] for one in sharing.members) for n in range(2))
    return sq, en


def _dots(columns: Sequence[tuple[int, Head]], sharing: Sharing) -> Iterator[Markup]:
    """Yield a cell a body; a line goes through from the first dot to the last."""
    at = [n for n, (_, one) in enumerate(columns) if one.id in sharing.bodies]
    for n, (_, one) in enumerate(columns):
        line = [
            *(["left"] if at[0] < n <= at[-1] else []),
            *(["right"] if at[0] <= n < at[-1] else []),
        ]
        dot = Markup("")
        if one.id in sharing.bodies:
            dot = _RULE if one.id in sharing.by_rule else escape(SITS)
        kind = Markup(' class="{}"').format(" ".join(line)) if line else ""
        yield Markup("<td{}>{}</td>").format(kind, dot)
