"""Whether a value is of its type, and what would be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from typing_extensions import override

from ontology.errors import BadValue, OntologyError
from ontology.messages import joined
from ontology.messages import said as message
from ontology.nearest import instead, nearest
from ontology.types import Property
from ontology.values.reading import VALUE_TYPES, Scalar

if TYPE_CHECKING:
    from ontology.model import Ontology

Kept = Scalar | tuple[Scalar, ...]


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong: with which property, what it says, what is allowed."""

    name: str
    value: object
    message: str
    allowed: tuple[str, ...] = ()
    nearest: str | None = None

    @override
    def __str__(self) -> str:
        return self.message


def check_value(
    known: Ontology, prop: Property, name: str, value: object
) -> list[Problem]:
    """What is wrong with the value of a property, as records keep it."""
    if prop.value.many != isinstance(value, (tuple, list)):
        key = "takes a list" if prop.value.many else "takes one value"
        return [Problem(name, value, message(key, name=name, value=value))]
    items = value if isinstance(value, (tuple, list)) else (value,)
    found = (_check_one(known, prop, name, item) for item in items)
    return [problem for problem in found if problem is not None]


def read_value(prop: Property, said: object) -> Kept:
    """The value as records keep it, from what somebody typed; else BadValue.

    `02.06.2021` becomes `2021-06-02`, `24 orë` `PT24H`; one value of a list, a list.
    """
    read = VALUE_TYPES[prop.value.name].read
    if not prop.value.many:
        return read(said)
    items = said if isinstance(said, (tuple, list)) else (said,)
    return tuple(read(item) for item in items)


def _check_one(
    known: Ontology, prop: Property, name: str, value: object
) -> Problem | None:
    if prop.value.name == "code":
        return _check_code(known, prop.value.of, name, value)
    if prop.value.name == "id":
        return _check_id(known, prop.value.of, name, value)
    kind = VALUE_TYPES[prop.value.name]
    try:
        kept = kind.read(value)
    except BadValue as problem:
        return Problem(name, value, joined(": ", (name, problem.message)))
    if kept != value or type(kept) is not type(value):
        text = message("write it so", name=name, kept=kept, value=value)
        return Problem(name, value, text, nearest=str(kept))
    return None


def _check_code(
    known: Ontology, code_list: str, name: str, value: object
) -> Problem | None:
    codes = known.code_list(code_list).codes
    if value in codes:
        return None
    meant = instead(str(value), codes)
    text = message("no such code", name=name, value=value, instead=meant)
    return Problem(name, value, text, tuple(codes), nearest(str(value), codes))


def _check_id(known: Ontology, type_: str, name: str, value: object) -> Problem | None:
    try:
        found = known.type_of(str(value))
    except OntologyError as problem:
        return Problem(name, value, joined(": ", (name, problem.message)))
    if found == type_:
        return None
    prefix = known.types[type_].prefix
    types = {"found": known.called(found), "of": known.called(type_)}
    text = message(
        "points at another type", name=name, value=value, prefix=prefix, **types
    )
    return Problem(name, value, text, (prefix,))
