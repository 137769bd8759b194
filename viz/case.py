"""What a case is called on its pages: its concern and its place."""

from __future__ import annotations

from queries.gazetteer import place_of
from queries.stations import concerns_known, named
from queries.viewer import Viewer
from viz.text import LANGUAGES, Words, clean


def concern_words(viewer: Viewer, concern: str) -> Words:
    """Return what the concern is called, all of them where several are meant."""
    names = named(viewer, concerns_known(viewer, concern)).values()
    sq, en = (clean(", ".join(one[lang] for one in names)) for lang in LANGUAGES)
    return sq or clean(concern), en or clean(concern)


def place_label(viewer: Viewer, territory: str) -> str:
    """Return what the place is called."""
    found = place_of(viewer, territory)
    return clean(found.label if found else territory)
