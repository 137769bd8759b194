"""A name that ends in its place: `Komiteti Drejtues i Vlorës`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ontology.values.folding import fold
from ontology.values.words import roots_of
from queries.entry import Entry
from queries.gazetteer import place_of
from queries.look import JUST_SO, look
from queries.names.found import Candidate
from queries.viewer import Viewer

_WHOLE_TEXT = ("record_of",)
"""Questions that seek all the words together: a figure is called after its place, too."""
_LINKS = frozenset(
    ("i", "e", "te", "se", "ne", "per", "nga", "of", "in", "for", "the", "u")
)
"""Words between a thing's name and its place's, folded."""
_COUNTY = "qark"
_LONGEST = 3
"""So many words a place's name has: `Hani i Elezit`."""


def placed(viewer: Viewer, entry: Entry, given: Mapping[str, Any]) -> dict[str, Any]:
    """Return what is given, with the place that ends the thing's name as its place.

    A name that something has just so stays whole, and so does one that something of that
    very place has nearly: what is of another place, or of all, is not meant by it.
    """
    read = dict(given)
    where = next((s.name for s in entry.slots if s.kind == "territory"), None)
    things = [s.name for s in entry.slots if s.kind == "thing" and s.name in given]
    if where is None or where in given or len(things) != 1 or entry.stem in _WHOLE_TEXT:
        return read
    said = given[things[0]]
    many = isinstance(said, list | tuple)
    text = said[0] if many and len(said) == 1 else said
    if isinstance(text, str) and (parts := _parts(viewer, text)):
        read[things[0]] = [parts[0]] if many else parts[0]
        read[where] = parts[1]
    return read


def _parts(viewer: Viewer, text: str) -> tuple[str, str] | None:
    """Return a thing's name and its place's, where a text is both."""
    words = text.split()
    for n in range(1, min(_LONGEST, len(words) - 1) + 1):
        head, tail = words[:-n], " ".join(words[-n:])
        while head and fold(head[-1]) in _LINKS:
            head.pop()
        if head and fold(head[-1]).startswith(_COUNTY):
            continue
        if head and _is_town(viewer, tail):
            return None if _whole(viewer, text, tail) else (" ".join(head), tail)
    return None


def _is_town(viewer: Viewer, text: str) -> bool:
    """Tell whether a text is just the name of a place within a country."""
    found = look(viewer, text, types=("Territory",))
    return (
        found.best is not None and found.how in JUST_SO and found.best.id.count("/") > 1
    )


def _whole(viewer: Viewer, text: str, town: str) -> bool:
    """Tell whether a text with its town is the name of one thing, of that town at least.

    What has the town in its own name may be elsewhere: a school, an appeal court.
    """
    found = look(viewer, text)
    if any(_says_all(text, one) for one in found.candidates):
        return True
    if found.best is None or found.how in JUST_SO:
        return found.best is not None
    place = place_of(viewer, town)
    return place is not None and place.holds(found.best.id)


def _says_all(text: str, thing: Candidate) -> bool:
    """Tell whether a thing's name has every word; plans are told apart by their towns."""
    words = set(roots_of(text))
    return thing.type != "LegalAct" and words <= set(roots_of(thing.matched))
