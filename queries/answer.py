"""The envelope that every question returns at every door, and what its rows share.

Plain frozen dataclasses: they forbid unknown columns, the doors that need more (HTTP,
JSON schema) read them as they are, and a question starts in half the time.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, fields
from typing import Any, ClassVar, Literal, Self, TypeVar, dataclass_transform

Status = Literal["answered", "unknown", "none", "contradicted"]
Words = str | dict[str, str]
"""A text in our words: one language when one was asked for, else by language."""

RowT = TypeVar("RowT")
_COLUMNS: dict[type, tuple[str, ...]] = {}
"""The columns of each row type: they are asked for twice a row."""


@dataclass_transform(frozen_default=True, kw_only_default=True)
def row_type(cls: type[RowT]) -> type[RowT]:
    """Make a row type: frozen, by keyword, without room for further columns."""
    return dataclass(frozen=True, kw_only=True)(cls)


@row_type
class Part:
    """One of several things that a row says, with sources of its own."""

    citations: tuple[int, ...] = ()

    def as_data(self) -> dict[str, Any]:
        """Return the part as JSON data."""
        return _data({one.name: getattr(self, one.name) for one in fields(self)})


Parts = Mapping[str, type[Part]]
"""The type of a row's parts; by this name, for a row may have a column called type."""


def _data(
    columns: Mapping[str, object], always: Collection[str] = ()
) -> dict[str, Any]:
    """Return columns as JSON data; without those that are not known, but for `always`."""
    return {
        name: [_plain(one) for one in value] if isinstance(value, tuple) else value
        for name, value in columns.items()
        if value is not None or name in always
    }


def _plain(value: object) -> object:
    return value.as_data() if isinstance(value, Part) else value


@row_type
class Row:
    """What one line of an answer always says of itself; subclasses add the columns."""

    ALWAYS: ClassVar[frozenset[str]] = frozenset()
    """Columns that a reader must see even when nothing is known for them."""
    WORKING: ClassVar[frozenset[str]] = frozenset()
    """Columns of the query that only the function needs; they are not shown."""
    PARTNERS: ClassVar[bool] = False
    """Whether a row's id is that of what the thing is tied to, which may be anywhere."""
    PARTS: ClassVar[Parts] = {}
    """Columns that are lists of parts."""

    stance: str = "reported"
    stated_for: Literal["place", "kind"] | None = None
    """Whether this place's own fact, or what is laid down for every such place."""
    holds: Literal["certain", "possible"] = "possible"
    our_reading: Literal[True] | None = None
    """Where no source says it in so many words: we read it so at the passages cited."""
    citations: tuple[int, ...] = ()

    @classmethod
    def columns(cls) -> tuple[str, ...]:
        """Return the names of all columns, in order."""
        found = _COLUMNS.get(cls)
        if found is None:
            found = _COLUMNS[cls] = tuple(one.name for one in fields(cls))
        return found

    def citing(self, citations: tuple[int, ...]) -> Self:
        """Return the same row with other numbers of citations."""
        made = object.__new__(type(self))
        vars(made).update(vars(self), citations=citations)
        return made

    def as_data(self) -> dict[str, Any]:
        """Return the row as JSON data; a column of ALWAYS is null when not known."""
        columns = {name: getattr(self, name) for name in self.columns()}
        return _data(columns, self.ALWAYS)


@dataclass(frozen=True, slots=True)
class Citation:
    """A place in a source: its lines (1-based, [0, 0] where it has none) and their hash."""

    document: str
    lines: tuple[int, int]
    sha256: str | None = None
    title: str | None = None
    attested_on: str | None = None

    def as_data(self) -> dict[str, Any]:
        """Return the citation as JSON data."""
        return {
            "document": self.document,
            "lines": list(self.lines),
            "sha256": self.sha256,
            "title": self.title,
            "attested_on": self.attested_on,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A question, what it was asked with, and what was found or searched."""

    question: str
    parameters: dict[str, Any]
    on: str
    status: Status
    rows: tuple[Row, ...] = ()
    citations: tuple[Citation, ...] = ()
    notes: tuple[str, ...] = ()
    summary: tuple[str, ...] = ()
    """What many rows come to: the first of the notes, and said before the rows."""
    candidates: tuple[dict[str, Any], ...] | None = None
    """Only when a name fits several things and none was taken."""

    def envelope(self) -> dict[str, Any]:
        """Return the answer as plain JSON data, without empty columns."""
        data: dict[str, Any] = {
            "question": self.question,
            "parameters": {k: v for k, v in self.parameters.items() if v},
            "on": self.on,
            "status": self.status,
            "rows": [one.as_data() for one in self.rows],
            "citations": [one.as_data() for one in self.citations],
            "notes": [*self.summary, *self.notes],
        }
        if self.candidates is not None:
            data["candidates"] = list(self.candidates)
        return data
