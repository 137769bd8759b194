"""`overlap_page` and `overlap_csv`: which bodies of a place overlap, and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from markupsafe import Markup

from graph.errors import BadInput
from ontology.messages import said as message
from queries.answer import Answer, Citation
from queries.evidence import Notebook
from queries.gazetteer import place_of
from queries.overlap.membership import Membership, membership
from queries.overlap.overlaps import overlaps
from queries.viewer import Viewer
from viz.cited import Shelf, numbered, together
from viz.grid import MARK, Head
from viz.heat import DOUBT, GRADE_LETTERS, Heat
from viz.judged import Judged, judged
from viz.page import rendered, spoken, static
from viz.pairs import pair_columns, pair_lines
from viz.seriation import in_groups
from viz.sharing import Sharing, named, sharings
from viz.text import LANGUAGES, Words, clean, day
from viz.upset import BY_RULE, SITS, seated, set_lines
from viz.words import code_words, said

MOST_BODIES = 120
"""More would be no picture, and too much for a browser."""
_ROOM = 60
"""Letters of a name above a column; the row has all of it."""
_LIKE = {"same_body": 1.0, "duplication": 1.0, "overlap": 0.6, "complement": 0.4}
"""How near a grade puts two bodies to each other; fragmentation and less: not at all."""
_POSSIBLY = 0.75


@dataclass(frozen=True, slots=True)
class Overlap:
    """The bodies of a place, how they overlap, and whom they share."""

    place: str
    on: str
    groups: tuple[tuple[Head, ...], ...]
    """Alike bodies side by side."""
    sizes: Mapping[str, int]
    """How many members each body has, as far as any are known."""
    pairs: tuple[Judged, ...]
    """Every pair, the gravest first."""
    sharings: tuple[tuple[Sharing, tuple[int, ...]], ...]
    """With the numbers of their citations."""
    citations: tuple[Citation, ...]

    @property
    def heading(self) -> Words:
        """What the page is about."""
        sq, en = (f"{text}: {self.place}" for text in said("overlap"))
        return sq, en

    @property
    def bodies(self) -> list[Head]:
        """All bodies in order."""
        return list(chain.from_iterable(self.groups))

    @property
    def related(self) -> list[Judged]:
        """The pairs that are something to each other."""
        return [one for one in self.pairs if one.grade != "unrelated"]


def overlap_of(
    viewer: Viewer, *, territory: str | None, rules: str | None = None
) -> Overlap:
    """Return how the bodies of a place overlap; `rules` is another rule table's file.

    Raises:
        BadInput: when no place is named, or it has too many bodies for a picture.
    """
    place = place_of(viewer, territory)
    if place is None:
        raise BadInput(
            message("overlaps need a place"), remedy=message("a place, or pairs")
        )
    found = membership(viewer, place)
    if len(found.bodies) > MOST_BODIES:
        raise BadInput(
            message("too many bodies", n=len(found.bodies), most=MOST_BODIES),
            where=clean(place.label),
            remedy=message("a smaller place"),
        )
    answers = _in_both(viewer, territory, rules)
    pairs = judged(answers)
    sets, cited = _cited(viewer, sharings(found), answers[0].citations)
    return Overlap(
        place=clean(place.label),
        on=viewer.on,
        groups=_grouped(found, pairs),
        sizes=Counter(one.body for one in found.sittings),
        pairs=pairs,
        sharings=sets,
        citations=cited,
    )


def _in_both(viewer: Viewer, territory: str | None, rules: str | None) -> list[Answer]:
    """Return the question's answer in each language: a name has one at a time."""
    return [
        overlaps(
            viewer.speaking(lang),
            territory=territory,
            min_grade="unrelated",
            rules=rules,
        )
        for lang in LANGUAGES
    ]


def _cited(
    viewer: Viewer, sets: Sequence[Sharing], citations: Sequence[Citation]
) -> tuple[tuple[tuple[Sharing, tuple[int, ...]], ...], tuple[Citation, ...]]:
    """Return the sets with the numbers of their citations, and all citations."""
    notebook = Notebook()
    noted = [notebook.note(one.cites) for one in sets]
    every, again = together(citations, notebook.citations(viewer))
    numbers = (tuple(again[n] for n in one) for one in noted)
    return tuple(zip(sets, numbers, strict=True)), every


def overlap_page(viewer: Viewer, *, territory: str, lang: str = "sq") -> str:
    """Return the page of a place's overlaps: heat map, shared members, pairs with reasons.

    Raises:
        BadInput: when no place is named, or it has too many bodies for a picture.
    """
    return page_of(overlap_of(viewer, territory=territory), lang)


def page_of(made: Overlap, lang: str) -> str:
    """Return the page of overlaps that were found already."""
    spoken(lang)
    shelf = Shelf()
    shelf.take(made.citations)
    notes = numbered(_used(made))
    bodies, related = made.bodies, made.related
    columns = seated(bodies, made.sizes)
    every = list(enumerate(bodies, 1))
    return rendered(
        "overlap.html",
        lang,
        heading=made.heading,
        styles=(static("page.css"), static("matrix.css"), static("overlap.css")),
        scripts=(static("page.js"),),
        on=day(made.on),
        shortened=_shortened,
        bodies=every,
        laid=any(not one.found for one in bodies),
        legend=_legend(made),
        heat=_lines(Heat(made.groups, made.sizes, made.pairs).lines(lang)),
        seated=columns,
        sizes=made.sizes,
        sets=_lines(set_lines(columns, made.sharings, notes)),
        memberless=[one for one in every if one not in columns],
        pairs=_lines(pair_lines(related, every, notes)),
        pair_columns=pair_columns(related),
        chance=any(one.chance for one in related),
        mark=MARK,
        doubt=DOUBT,
        sits=SITS,
        by_rule=BY_RULE,
        notes=[(number, shelf.told([n])) for n, number in notes.items()],
        papers=shelf.papers,
    )


def _lines(lines: Iterable[Markup]) -> Markup:
    return Markup("\n").join(lines)


def _used(made: Overlap) -> Iterator[int]:
    """Yield the numbers of the citations that the page has footnotes for."""
    for one in made.related:
        for told in (*one.reasons, *one.doubts, *one.reviews):
            yield from told.cites
        yield from one.cites
    for _, cites in made.sharings:
        yield from cites


def _legend(made: Overlap) -> list[tuple[str, Words, Words]]:
    """Return the grades that occur, with letter and name, the gravest first."""
    used = {one.grade for one in made.pairs}
    return [
        (grade, letters, code_words("overlap_grade", grade))
        for grade, letters in GRADE_LETTERS.items()
        if grade in used
    ]


def _shortened(label: Words) -> Words:
    """Return a name that has room above a column."""
    sq, en = (
        text if len(text) <= _ROOM else f"{text[: _ROOM - 1].rstrip()}…"
        for text in label
    )
    return sq, en


def _grouped(
    found: Membership, pairs: Sequence[Judged]
) -> tuple[tuple[Head, ...], ...]:
    heads = {
        one.id: Head(one.id, named(one.label, one.id), one.stance == "reported")
        for one in found.bodies
    }
    order = sorted(heads, key=lambda id_: (heads[id_].label, id_))
    groups = in_groups(order, dict(_likeness(pairs)))
    return tuple(tuple(heads[one] for one in group) for group in groups)


def _likeness(pairs: Sequence[Judged]) -> Iterator[tuple[frozenset[str], float]]:
    for one in pairs:
        near = _LIKE.get(one.grade, 0.0) * (1.0 if one.sure else _POSSIBLY)
        yield frozenset(one.ends), near + (one.alike or 0.0)
