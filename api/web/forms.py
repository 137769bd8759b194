"""What the routes take and give, as models for checking and for OpenAPI.

Rows stay plain dataclasses; these models describe them and are never filled.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Any, Literal, get_type_hints

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, create_model
from pydantic_core import PydanticCustomError

from api.web.desk import When
from api.web.examples import EXAMPLES
from api.web.limits import (
    FARTHEST,
    LARGEST_PAGE,
    LONGEST_DAY,
    LONGEST_NAME,
    MOST_NAMES,
    PAGE,
)
from api.web.paging import Page
from queries.answer import Row, Status
from queries.choices import choice_label, choice_meant
from queries.entry import Entry, Slot

Name = Annotated[str, Field(min_length=1, max_length=LONGEST_NAME)]
Day = Annotated[str, Field(min_length=1, max_length=LONGEST_DAY)]
Language = Literal["sq", "en", "sr"]
_NO_CHOICE = "is none of the words that are allowed: {told}"


def one_of(values: Iterable[str]) -> Any:  # noqa: ANN401 (a type that pydantic reads)
    """Return the type of a text that is one of these."""
    return Literal[tuple(values)]


class Strict(BaseModel, extra="forbid", frozen=True):
    """Parameters of which an unknown one is refused."""


class Timed(Strict, frozen=True):
    """For which day and in which language."""

    on: Day | None = Field(
        None,
        description="The day it must hold: 2026-11-22 or 22.11.2026; today by default.",
        examples=["2026-11-22"],
    )
    known: Day | None = Field(None, description="Only what Ura knew on this day.")
    lang: Language | None = Field(
        None, description="Names and texts in this language; all by default."
    )

    @property
    def when(self) -> When:
        """What a viewer is made for."""
        return When(self.on, self.known, self.lang)


class Paged(Timed, frozen=True):
    """And which of the rows."""

    offset: int = Field(0, ge=0, le=FARTHEST, description="Rows to pass over.")
    limit: int = Field(PAGE, ge=1, le=LARGEST_PAGE, description="Rows at the most.")

    @property
    def page(self) -> Page:
        """Which of the rows."""
        return Page(self.offset, self.limit)


def asked_with(entry: Entry) -> type[Paged]:
    """Return the model of what a question takes."""
    fields: dict[str, Any] = {
        slot.name: (_kind(slot), _field(slot, EXAMPLES[entry.stem].get(slot.name)))
        for slot in entry.open_slots
    }
    return create_model(f"{_camel(entry.stem)}Asked", __base__=Paged, **fields)


def _kind(slot: Slot) -> Any:  # noqa: ANN401 (a type that pydantic reads)
    if slot.kind == "number":
        kind: Any = Annotated[float, Field(allow_inf_nan=False)]
    elif slot.choices:
        kind = _choice(slot.choices)
    elif slot.kind in ("integer", "year"):
        kind = Annotated[int, Field(ge=0, le=9999)]
    else:
        kind = Name
    if slot.many:
        kind = Annotated[
            list[kind], Field(min_length=int(slot.required), max_length=MOST_NAMES)
        ]
    return kind if slot.required or slot.many else kind | None


def _choice(choices: tuple[str, ...]) -> Any:  # noqa: ANN401 (a type that pydantic reads)
    """Return the type of one of these words, also written as it is called."""
    told = ", ".join(f"{one} ({choice_label(one, 'sq')})" for one in choices)

    def read(given: object) -> object:
        if not isinstance(given, str):
            return given
        if (found := choice_meant(choices, given)) is None:
            raise PydanticCustomError("choice", _NO_CHOICE, {"told": told})
        return found

    return Annotated[one_of(choices), BeforeValidator(read)]


def _field(slot: Slot, example: object) -> Any:  # noqa: ANN401
    given: dict[str, Any] = {"description": slot.about[0].upper() + slot.about[1:]}
    if example is not None:
        given["examples"] = [example]
    if slot.required:
        return Field(**given)
    return Field(default_factory=list, **given) if slot.many else Field(None, **given)


class Place(BaseModel):
    """A place in a source."""

    document: str
    lines: Annotated[list[int], Field(min_length=2, max_length=2)]
    """First and last, from 1; [0, 0] where the source has none."""
    sha256: str | None
    """Of the UTF-8 lines joined by a line feed."""
    title: str | None
    attested_on: str | None


class PageTold(BaseModel):
    """Which rows these are."""

    total: int
    offset: int
    limit: int


class Envelope(BaseModel):
    """An answer; the same at every door."""

    model_config = ConfigDict(extra="forbid")

    question: str
    parameters: dict[str, Any]
    on: str
    status: Status
    rows: list[dict[str, Any]]
    citations: list[Place]
    notes: list[str]
    page: PageTold


def envelope_of(entry: Entry) -> type[Envelope]:
    """Return the model of the answer to a question, its rows with their columns."""
    name = _camel(entry.stem)
    row = row_model(f"{name}Row", entry.row_type)
    return create_model(f"{name}Answer", __base__=Envelope, rows=(list[row], ...))  # type: ignore[valid-type]


def row_model(name: str, row_type: type[Row]) -> type[BaseModel]:
    """Return a model of a row: columns without a value are left off, but ALWAYS ones."""
    hints = get_type_hints(row_type)
    columns: dict[str, Any] = {}
    for column in row_type.columns():
        always = column in row_type.ALWAYS
        columns[column] = (hints[column], ... if always else None)
    return create_model(name, __config__=ConfigDict(extra="forbid"), **columns)


def _camel(stem: str) -> str:
    return "".join(part.capitalize() for part in stem.split("_"))
