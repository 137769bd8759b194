"""Figures that say how many there are of a thing itself, not what else was counted of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

from graph.name_index import names_of
from ontology.values.words import roots_of
from queries.look import look
from queries.matter import texts_of
from queries.question import kept_rows
from queries.viewer import Viewer

NUMBER = re.compile(r"^(?:numri|sa|number|how many)\b", re.IGNORECASE)
"""How a text begins that says or asks how many."""


def of_themselves(
    viewer: Viewer, figures: Iterable[dict[str, Any]], things: Sequence[str]
) -> list[dict[str, Any]]:
    """Return the figures, each once, that count the thing they are about, here or somewhere.

    `numri i QPS-ve në Kosovë` does; `numri i punonjësve të QPS-ve` does not.
    """
    rows = kept_rows(viewer, "shared", "things", things=list(things))
    called = {
        row["id"]: _roots(names_of(row["type"], row["properties"])) for row in rows
    }
    once = {row["id"]: row for row in figures}
    return [
        row
        for row in once.values()
        if any(
            _says_only(viewer, text, called.get(row["target"], set()))
            for text in texts_of(row["what"])
        )
    ]


def _says_only(viewer: Viewer, text: str, called: set[str]) -> bool:
    """Tell whether a text says how many, the thing's name, and nothing else but a place."""
    number = NUMBER.match(text)
    if number is None:
        return False
    words = text[number.end() :].split()
    names = [word for word in words if _roots([word]) and _roots([word]) <= called]
    other = [word for word in words if not _roots([word]) <= called]
    return bool(names) and all(_is_place(viewer, one) for one in other)


def _is_place(viewer: Viewer, word: str) -> bool:
    return look(viewer, word, types=("Territory",)).best is not None


def _roots(texts: Iterable[str]) -> set[str]:
    return {root for text in texts for root in roots_of(text)}
