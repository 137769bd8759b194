"""Text of a cell or a YAML scalar as the value that a property wants."""

import re
from collections.abc import Callable

from graph.records import Scalar
from loaders import terms
from loaders.problems import allowed

_ID = re.compile(r"[a-z-]+(/[A-Za-z0-9_][A-Za-z0-9._-]*)+(#[a-z0-9][A-Za-z0-9.-]*)?")
_NUMBER = re.compile(r"-?\d+(\.\d+)?")
_TRUTH = {"true": True, "yes": True, "po": True, "1": True,
          "false": False, "no": False, "jo": False, "0": False}
_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")


class Unfit(ValueError):
    """A text that is no value of the wanted kind; says what is allowed."""


def value(text: str, kind: str) -> Scalar:
    """Return `text` as a value of a kind such as ``int`` or ``code:level``."""
    name, _, of = kind.partition(":")
    if name == "code":
        return _code(text, of)
    if name == "id":
        return _id(text, of)
    return _READERS.get(name, _string)(text)


def identifier(text: str) -> str:
    """Return the type of an id; raise Unfit when it is none."""
    if not _ID.fullmatch(text):
        raise Unfit("is no id; ids are like mechanism/al-elbasan/komiteti-drejtues/x: "
                    "plain letters, digits, hyphens, slashes")
    found = terms.type_of(text)
    if found is None:
        raise Unfit(f"no type has this prefix; {allowed(text.split('/')[0], terms.prefixes())}")
    return found


def _code(text: str, of: str) -> str:
    if text not in terms.codes(of):
        raise Unfit(f"is no {of}; {allowed(text, terms.codes(of))}")
    return text


def _id(text: str, of: str) -> str:
    found = identifier(text)
    if of and found != of:
        raise Unfit(f"is the id of a {found}; allowed: the id of a {of}")
    return text


def _string(text: str) -> str:
    if not text.strip():
        raise Unfit("is empty; leave the property out")
    return text.strip()


def _int(text: str) -> int:
    if not re.fullmatch(r"-?\d{1,15}", text):
        raise Unfit("is no whole number")
    return int(text)


def _number(text: str) -> int | float:
    if not _NUMBER.fullmatch(text) or len(text) > 30:
        raise Unfit("is no number; write it as 1234.5, without spaces or units")
    return float(text) if "." in text else int(text)


def _bool(text: str) -> bool:
    if text.lower() not in _TRUTH:
        raise Unfit("is neither true nor false")
    return _TRUTH[text.lower()]


def _date(text: str) -> str:
    if not _DATE.fullmatch(text):
        raise Unfit("is no date; allowed: 2021, 2021-06, 2021-06-02")
    return text


_READERS: dict[str, Callable[[str], Scalar]] = {
    "int": _int,
    "number": _number,
    "bool": _bool,
    "date": _date,
}
