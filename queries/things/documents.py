"""The documents behind all answers, those that are only known of too."""

from __future__ import annotations

from queries.aim import Aim
from queries.answer import Answer, Row, row_type
from queries.conclude import conclude
from queries.question import rows_of
from queries.viewer import Viewer


@row_type
class Source(Row):
    """A document: what it is, and whether it was read or only named by another."""

    id: str
    title: str | None = None
    file: str | None = None
    url: str | None = None
    date: str | None = None
    publisher: str | None = None
    language: str | None = None
    lines: int | None = None
    seen: bool | None = None
    held_by: tuple[str, ...] | None = None


def documents(viewer: Viewer) -> Answer:
    """Return every document that is a source, or that a source names."""
    rows = rows_of(viewer, "things", "documents")
    return conclude(viewer, "documents", {}, rows, Source, Aim(), relations=())
