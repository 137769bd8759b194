"""Plain values: texts, numbers, yes and no."""

from __future__ import annotations

import re

from ontology.errors import BadValue
from ontology.messages import said as message
from ontology.values.folding import fold

_YES_NO = {
    "po": True, "yes": True, "true": True, "da": True,
    "jo": False, "no": False, "false": False, "ne": False,
}  # fmt: skip
_BLANKS = re.compile(r"(?<=\d)[\s'’](?=\d{3}(?!\d))")
_NUMBER = re.compile(r"-?\d+(?:[.,]\d+)?")
_THOUSANDS = re.compile(r"-?\d{1,3}(?:[.,]\d{3})+")


def read_string(said: object) -> str:
    """The text without blanks around it; a number as its digits."""
    if isinstance(said, (str, int, float)) and not isinstance(said, bool):
        text = str(said).strip()
        if text and "\x00" not in text:
            return text
    raise BadValue(message("no text", said=said))


def read_bool(said: object) -> bool:
    """True or False; `po`, `jo`, `yes`, `no` too."""
    if isinstance(said, bool):
        return said
    found = _YES_NO.get(fold(said)) if isinstance(said, str) else None
    if found is None:
        raise BadValue(message("neither yes nor no", said=said))
    return found


def read_int(said: object) -> int:
    """A whole number; `5 058` too."""
    number = read_number(said)
    if isinstance(number, float):
        raise BadValue(message("no whole number", said=said))
    return number


def read_number(said: object) -> int | float:
    """A number; a decimal comma or blanks between thousands are understood."""
    if isinstance(said, (int, float)) and not isinstance(said, bool):
        if said != said or said in (float("inf"), float("-inf")):
            raise BadValue(message("not a number", said=said))
        return int(said) if isinstance(said, float) and said.is_integer() else said
    text = _BLANKS.sub("", said.strip()) if isinstance(said, str) else ""
    if _THOUSANDS.fullmatch(text) and not re.fullmatch(r"-?0[.,]\d{3}", text):
        raise BadValue(message("unclear number", said=said))
    if not text.isascii() or not _NUMBER.fullmatch(text):
        raise BadValue(message("not a number", said=said))
    return int(text) if text.lstrip("-").isdigit() else float(text.replace(",", "."))
