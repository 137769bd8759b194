"""The envelope that every question returns at every door, and what its rows share."""

from __future__ import annotations

from typing import Any, ClassVar, Literal

from pydantic import BaseModel, ConfigDict

Status = Literal["answered", "unknown", "none", "contradicted"]
Words = str | dict[str, str]
"""A text in our words: one language when one was asked for, else by language."""


class Row(BaseModel):
    """What one line of an answer always says of itself; subclasses add the columns."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    ALWAYS: ClassVar[frozenset[str]] = frozenset()
    """Columns that a reader must see even when nothing is known for them."""

    stance: str = "reported"
    stated_for: Literal["place", "kind"] | None = None
    """Whether this place's own fact, or what is laid down for every such place."""
    holds: Literal["certain", "possible"] = "possible"
    citations: tuple[int, ...] = ()

    def as_data(self) -> dict[str, Any]:
        """Return the row as JSON data; a column of ALWAYS is null when not known."""
        data = self.model_dump(mode="json", exclude_none=True)
        return {**dict.fromkeys(sorted(self.ALWAYS)), **data}


class Citation(BaseModel):
    """A place in a source: its lines (1-based, [0, 0] where it has none) and their hash."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    document: str
    lines: tuple[int, int]
    sha256: str | None = None
    title: str | None = None
    attested_on: str | None = None


class Answer(BaseModel):
    """A question, what it was asked with, and what was found or searched."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    question: str
    parameters: dict[str, Any]
    on: str
    status: Status
    rows: tuple[Row, ...] = ()
    citations: tuple[Citation, ...] = ()
    notes: tuple[str, ...] = ()
    candidates: tuple[dict[str, Any], ...] | None = None
    """Only when a name fits several things and none was taken."""

    def envelope(self) -> dict[str, Any]:
        """Return the answer as plain JSON data, without empty columns."""
        data: dict[str, Any] = {
            "question": self.question,
            "parameters": {k: v for k, v in self.parameters.items() if v},
            "on": self.on,
            "status": self.status,
            "rows": [row.as_data() for row in self.rows],
            "citations": [c.model_dump(mode="json") for c in self.citations],
            "notes": list(self.notes),
        }
        if self.candidates is not None:
            data["candidates"] = list(self.candidates)
        return data
