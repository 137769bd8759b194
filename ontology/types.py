"""What the schema files say, as frozen values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from typing_extensions import override

from ontology.values.labels import LANGUAGES, Label

VALUE_NAMES = frozenset(
    {"bool", "code", "date", "duration", "hours", "id", "int", "number", "period"}
    | {"phone", "string", "text", "url"}
)
"""What `ontology.values.reading` can read."""


@dataclass(frozen=True, slots=True)
class ValueType:
    """`code:level`, `list:string`, `date` ...: what a property holds."""

    name: str
    of: str = ""  # the code list of a code, the type of an id
    many: bool = False

    @override
    def __str__(self) -> str:
        said = f"{self.name}:{self.of}" if self.of else self.name
        return f"list:{said}" if self.many else said


@dataclass(frozen=True, slots=True)
class Property:
    """One property of a node or relation type."""

    name: str
    value: ValueType
    label: Label

    @property
    def flat(self) -> tuple[str, ...]:
        """The names under which a record holds it: a text has one for each language."""
        if self.value.name == "text":
            return tuple(f"{self.name}_{lang}" for lang in LANGUAGES)
        return (self.name,)


@dataclass(frozen=True, slots=True)
class Code:
    """One allowed value of a code list."""

    code: str
    label: Label
    broader: str = ""
    single: bool = False  # at most one at a time: two contest each other


@dataclass(frozen=True, slots=True)
class CodeList:
    """The allowed values of a property, in reading order."""

    name: str
    label: Label
    codes: Mapping[str, Code]


@dataclass(frozen=True, slots=True)
class NodeType:
    """A kind of thing that exists."""

    name: str
    prefix: str
    label: Label
    plural: Label
    meaning: Label
    vocabulary: tuple[str, ...]
    properties: Mapping[str, Property]
    own: tuple[str, ...] = ()  # the properties that not every node has


@dataclass(frozen=True, slots=True)
class Ends:
    """Which types a relation may join, as sets of both sides."""

    start: frozenset[str]
    end: frozenset[str]
    said: tuple[str, str]  # as the schema writes it: ("Seat", "ACTOR")


@dataclass(frozen=True)
class RelationType:
    """A kind of tie between two things."""

    name: str
    label: Label
    inverse: Label
    meaning: Label
    vocabulary: tuple[str, ...]
    ends: tuple[Ends, ...]
    functional: frozenset[str]  # start types that have one target at a time
    properties: Mapping[str, Property]
    own: tuple[str, ...] = field(default=())

    def joins(self, start: str, end: str) -> bool:
        """Whether this relation may go from one type to the other."""
        return any(start in each.start and end in each.end for each in self.ends)

    @cached_property
    def starts(self) -> frozenset[str]:
        """Every type that this relation may start from."""
        return frozenset().union(*(each.start for each in self.ends))

    def ends_from(self, start: str) -> frozenset[str]:
        """Every type that this relation may reach from a start type."""
        return frozenset().union(*(e.end for e in self.ends if start in e.start))
