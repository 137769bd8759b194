"""What a question is and takes: its files, its names and conditions."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:  # a command that only looks up its question starts without them
    from queries.answer import Answer, Row
    from queries.question import QueryText

SlotKind = Literal[
    "thing",
    "territory",
    "concern",
    "field",
    "role",
    "level",
    "group",
    "matter",
    "member",
    "action",
    "by",
    "choice",
    "article",
    "number",
    "integer",
    "year",
    "day",
    "moment",
    "need",
    "duration",
    "file",
]


class Slot(NamedTuple):
    """One name or condition that a question takes."""

    name: str
    kind: SlotKind
    about: str
    required: bool = False
    many: bool = False
    option_only: bool = False
    """Never filled from the bare names, only by its own option."""
    place_too: bool = False
    """A place that stands first is the thing itself."""
    choices: tuple[str, ...] = ()
    """Of the kind `choice`: the words of which it is one."""

    @property
    def local(self) -> bool:
        """Whether it is a file of who asks: only the command line takes it."""
        return self.kind == "file"


class Entry(NamedTuple):
    """A question: where its files are and what it is asked with."""

    group: str
    stem: str
    slots: tuple[Slot, ...]
    also: tuple[str, ...] = ()
    """Shorter names of its command."""

    @property
    def command(self) -> str:
        """The question's name at the command line and in URLs."""
        return self.stem.replace("_", "-")

    @property
    def open_slots(self) -> tuple[Slot, ...]:
        """What every door takes."""
        return tuple(one for one in self.slots if not one.local)

    @property
    def text(self) -> QueryText:
        """The Cypher file."""
        from queries.question import query_text

        return query_text(self.group, self.stem)

    @property
    def row_type(self) -> type[Row]:
        """What a row of its answer is."""
        from queries.answer import Row

        module = import_module(f"queries.{self.group}.{self.stem}")
        [found] = (
            one
            for one in vars(module).values()
            if isinstance(one, type) and issubclass(one, Row) and one is not Row
        )
        return found

    @property
    def function(self) -> Callable[..., Answer]:
        """The function that answers; importing it is put off until it is asked."""
        module = import_module(f"queries.{self.group}.{self.stem}")
        answer: Callable[..., Answer] = getattr(module, self.stem)
        return answer
