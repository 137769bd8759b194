"""From what records state to numbered citations."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from graph.records import passage_of, split_entry
from queries.ahead import rows_about
from queries.answer import Citation
from queries.question import kept_rows
from queries.viewer import Viewer

_NAMING = ("label_", "alias", "note_")
_TOGETHER = 500
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


def only_read(entries: Iterable[str]) -> bool:
    """Tell whether that a thing is rests on our reading alone, and no source says it.

    >>> only_read(["*~passage/d/1-2"]), only_read(["*@passage/d/1-2", "*~passage/d/3"])
    (True, False)
    """
    said = [one for one in entries if one.startswith("*")]
    return bool(said) and all(split_entry(one)[2] for one in said)


def behind(entries: Iterable[str], *names: str) -> list[str]:
    """Return the entries behind properties: their own, else those of the whole record.

    >>> behind(["*@passage/d/1-1", "*@passage/d/2-2", "level@passage/d/2-2"], "level")
    ['*@passage/d/2-2']
    """
    known = [(split_entry(one), one) for one in entries]
    own = [
        f"*{'~' if read else '@'}{passage}"
        for (of, _, read, passage), _ in known
        if of in names
    ]
    return own or [one for (of, *_), one in known if of == "*"]


class Notebook:
    """Collects the passages of an answer's rows and numbers them."""

    def __init__(self) -> None:
        """Start with no passage."""
        self._numbers: dict[str, int] = {}
        self._noted: dict[tuple[str, ...], tuple[int, ...]] = {}
        """What entries were noted as before: many rows rest on one rule."""

    def note(self, entries: Iterable[str]) -> tuple[int, ...]:
        """Return the numbers of the passages behind these entries."""
        key = tuple(entries)
        if key not in self._noted:
            self._noted[key] = self.number(passages_of(key))
        return self._noted[key]

    def number(self, passages: Iterable[str]) -> tuple[int, ...]:
        """Return the numbers of passages."""
        numbers = self._numbers
        return tuple(sorted({numbers.setdefault(p, len(numbers)) for p in passages}))

    def citations(self, viewer: Viewer) -> tuple[Citation, ...]:
        """Return the numbered passages, looked up in the store."""

        def read(part: list[str]) -> list[dict[str, Any]]:
            return kept_rows(viewer, "shared", "passages", passages=part)

        # In one order, so that the same rows in another order ask for the same.
        rows = rows_about(read, sorted(self._numbers), _TOGETHER)
        found = {row["id"]: row for row in rows}
        return tuple(_citation(one, found.get(one)) for one in self._numbers)


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
