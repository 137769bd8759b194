"""The pairs of bodies as rows for a workshop, with room for what the group says."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from viz.cited import in_a_cell
from viz.grid import MARK
from viz.judged import Judged, Told
from viz.overlap import Overlap
from viz.page import spoken
from viz.sharing import Sharing
from viz.text import no_formula, per_cent
from viz.words import code_words, said

_COLUMNS: dict[str, int] = {
    "first": 28, "second": 28, "grade": 16, "certainty": 12, "alike": 12, "q": 14,
    "reasons": 60, "would change": 44, "reviews": 28, "sources": 40,
    "group verdict": 18, "group notes": 40,
}  # fmt: skip
"""Each column of the pairs, with how wide it is on a sheet."""
WIDTHS = tuple(_COLUMNS.values())
MEMBER_WIDTHS = (10, 60, 60)
VERDICT = list(_COLUMNS).index("group verdict")
"""The column in which the group chooses its verdict."""
_VERDICTS = ("agree", "disagree", "unsure")


def pair_rows(made: Overlap, lang: str) -> list[list[str]]:
    """Return a heading and a row a pair, with all its reasons and sources.

    The last two columns are empty: the group's verdict and notes.
    """
    n = spoken(lang)
    heads = [said(one)[n] for one in _COLUMNS]
    return [heads, *(_pair(made, one, n) for one in made.related)]


def _pair(made: Overlap, pair: Judged, n: int) -> list[str]:
    marks = {one.id: "" if one.found else f" {MARK}" for one in made.bodies}
    names = (
        name[n] + marks.get(end, "")
        for name, end in zip(pair.names, pair.ends, strict=True)
    )
    return [
        *names,
        pair.told[n],
        said("certain" if pair.sure else "possible")[n],
        said("not known")[n] if pair.alike is None else per_cent(pair.alike)[n],
        pair.chance[n] if pair.chance else "",
        _joined(pair.reasons, n),
        _joined(pair.doubts, n),
        _joined(pair.reviews, n),
        in_a_cell(made.citations, pair.cites),
        "",
        "",
    ]


def _joined(told: Iterable[Told], n: int) -> str:
    return "; ".join(one.whole(n) for one in told)


def member_rows(made: Overlap, lang: str) -> list[list[str]]:
    """Return a heading and a row a set of bodies: how many sit on just these, and who."""
    n = spoken(lang)
    names = {one.id: one.label[n] for one in made.bodies}
    heads = [said(key)[n] for key in ("how many", "sits together", "members")]
    rows = (_sharing(one, names, n) for one, _ in made.sharings)
    return [heads, *rows]


def _sharing(one: Sharing, names: dict[str, str], n: int) -> list[str]:
    on = (
        names[body] + (f" {MARK}" if body in one.by_rule else "")
        for body in names
        if body in one.bodies
    )
    return [
        str(len(one.members)),
        "; ".join(on),
        "; ".join(name[n] for name in one.members),
    ]


def verdicts(lang: str) -> list[str]:
    """Return what the group may choose from."""
    n = spoken(lang)
    return [code_words("verdict", one)[n] for one in _VERDICTS]


def pairs_csv(made: Overlap, lang: str) -> str:
    """Return the pairs as CSV."""
    out = io.StringIO()
    write = csv.writer(out).writerow
    for row in pair_rows(made, lang):
        write([no_formula(cell) for cell in row])
    return out.getvalue()
