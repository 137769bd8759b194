"""Places in an act as people type them, and what the sources know of each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

from graph.errors import Ambiguous, BadInput
from ontology.messages import said, shortened
from queries.conclude import Raw
from queries.law.acts import absent_notes, named, provision_meant
from queries.look import citations_of
from queries.notes import note
from queries.place import Place
from queries.question import rows_of
from queries.viewer import Viewer

if TYPE_CHECKING:  # a question without an article starts without the grammar
    from ontology.values.citations.citation import Citation


class Provisions(NamedTuple):
    """The articles that were meant, with what lies in them, and where they were sought."""

    ids: tuple[str, ...]
    acts: tuple[str, ...] = ()
    places: tuple[Citation, ...] = ()
    known: tuple[str, ...] = ()
    """The articles of the act that the sources mention."""

    def notes(self, viewer: Viewer) -> tuple[str, ...]:
        """Return why nothing is known: the act does not hold then, or which articles are."""
        absent = absent_notes(viewer, self.acts)
        if absent or self.ids or not self.places:
            return absent
        return unmentioned_notes(viewer, self.acts, self.places, self.known)


def provisions_of(
    viewer: Viewer, act: str, article: str | None, place: Place | None = None
) -> Provisions:
    """Return the articles of this number with their parts; without one the act's all.

    The act may be typed as a citation that says the article itself. Of several towns' acts
    of one number it is the one of the place.
    """
    places = places_said(article)
    try:
        found = provision_meant(viewer, act, place=place).own
    except Ambiguous as unclear:
        found, places = _cited(viewer, act, unclear)
    raw = rows_of(viewer, "law", "articles_of", acts=list(found))
    ids = [row["id"] for row in at_places(raw, places)]
    if not places:
        ids = [*found, *ids]
    acts = tuple(dict.fromkeys(one.partition("#")[0] for one in found))
    return Provisions(tuple(dict.fromkeys(ids)), acts, places, mentioned(raw))


def _cited(
    viewer: Viewer, act: str, unclear: Ambiguous[Any]
) -> tuple[tuple[str, ...], tuple[Citation, ...]]:
    """Return the act of a citation whose article no source mentions, and that article."""
    for one in citations_of(act):
        named = rows_of(viewer, "names", "rows", ids=[one.act])
        if one.id != one.act and named:
            return (one.act,), (one,)
    raise unclear


def places_said(text: str | None) -> tuple[Citation, ...]:
    """Return the places in an act that a text names: a number, or a citation of them.

    Raises:
        BadInput: when it names none.
    """
    if text is None:
        return ()
    from ontology.values.citations.read import typed_places

    if not (found := typed_places(text)):
        what = said("no article", said=shortened(text))
        raise BadInput(what, remedy=said("write an article"))
    return tuple(found)


def at_places(raw: Iterable[Raw], places: Sequence[Citation]) -> list[Raw]:
    """Return the rows of articles that are at these places or in them; all without any."""
    starts = {one.partition("#")[2] for place in places for one in place.ids}
    numbers = (one for one in places if not (one.paragraph or one.letter))
    whole = {one.article for one in numbers if one.article}
    return [
        row
        for row in raw
        if not places or row["article"] in whole or _within(row["id"], starts)
    ]


def _within(provision: str, starts: Iterable[str]) -> bool:
    place = provision.partition("#")[2]
    return any(place == one or lies_in(place, one) for one in starts)


def lies_in(part: str, whole: str) -> bool:
    """Tell whether a place is a part of an article: 18/1 is none of 18."""
    return part.startswith((f"{whole}-pika-", f"{whole}-shkronja-"))


def mentioned(raw: Iterable[Raw]) -> tuple[str, ...]:
    """Return the numbers of the articles in these rows, in the order of the act."""
    found = {str(row["article"]) for row in raw if row["article"]}
    return tuple(sorted(found, key=_number))


def _number(article: str) -> tuple[int, str]:
    digits = article.partition("/")[0]
    return (int(digits), article) if digits.isdigit() else (0, article)


def unmentioned_notes(
    viewer: Viewer,
    acts: Sequence[str],
    places: Sequence[Citation],
    known: Sequence[str],
) -> tuple[str, ...]:
    """Return that no source mentions these places, and which articles are mentioned."""
    where = "; ".join(_said_of(viewer, one) for one in places)
    given = {"n": where, "act": ", ".join(named(viewer, acts).values())}
    key = "no such article" if all(one.article for one in places) else "no such place"
    told = [note(viewer.lang, key, **given)]
    if known:
        told.append(note(viewer.lang, "articles known", names=", ".join(known)))
    return tuple(told)


def _said_of(viewer: Viewer, place: Citation) -> str:
    """Return the number of a place, its paragraph and letter in the reader's language."""
    text = str(replace(place, kind="", number="", title="", amended=False))
    text = text.removeprefix("neni ")
    if viewer.lang == "sq":
        return text
    return text.replace("pika ", "paragraph ").replace("shkronja ", "letter ")
