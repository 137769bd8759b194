"""From what records state to numbered citations."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from graph.records import passage_of
from queries.answer import Citation
from queries.question import kept_rows
from queries.viewer import Viewer

_NAMING = ("label_", "alias", "note_")
_TOGETHER = 1000
"""So many passages are looked up by one question: an engine sorts them in memory."""
_CORRECTION = "passage/correction-"
"""A person's correction of a name is evidence for that name."""


def passages_of(entries: Iterable[str]) -> tuple[str, ...]:
    """Return the distinct passages behind these entries, in order.

    Entries that only back a name are left out.

    >>> passages_of(["*!denied@passage/d/1-2", "label_sq@passage/d/3-3"])
    ('passage/d/1-2',)
    """
    said = (e for e in entries if _CORRECTION in e or not e.startswith(_NAMING))
    return tuple(dict.fromkeys(passage_of(entry) for entry in said))


class Notebook:
    """Collects the passages of an answer's rows and numbers them."""

    def __init__(self) -> None:
        """Start with no passage."""
        self._numbers: dict[str, int] = {}

    def note(self, entries: Iterable[str]) -> tuple[int, ...]:
        """Return the numbers of the passages behind these entries."""
        return self.number(passages_of(entries))

    def number(self, passages: Iterable[str]) -> tuple[int, ...]:
        """Return the numbers of passages."""
        numbers = self._numbers
        return tuple(sorted({numbers.setdefault(p, len(numbers)) for p in passages}))

    def citations(self, viewer: Viewer) -> tuple[Citation, ...]:
        """Return the numbered passages, looked up in the store."""
        asked = list(self._numbers)
        found = {
            row["id"]: row
            for first in range(0, len(asked), _TOGETHER)
            for row in kept_rows(
                viewer,
                "shared",
                "passages",
                passages=asked[first : first + _TOGETHER],
            )
        }
        return tuple(_citation(passage, found.get(passage)) for passage in asked)


def _citation(passage: str, row: dict[str, Any] | None) -> Citation:
    if row is None:
        return Citation(document=passage, lines=(0, 0))
    return Citation(
        document=row["document"],
        lines=(row["first"] or 0, row["last"] or 0),
        sha256=row["sha256"],
        title=row["title"],
        attested_on=row["attested_on"],
    )


def searched(
    viewer: Viewer, subjects: Sequence[str], relations: Sequence[str]
) -> list[dict[str, Any]]:
    """Return the listings of these relations about these things: what was searched."""
    if not subjects:
        return []
    given = {"subjects": list(subjects), "relations": list(relations)}
    return kept_rows(viewer, "shared", "searched", **given)
