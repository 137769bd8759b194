"""Phone numbers: E.164, and the short numbers that work inside a country."""

from __future__ import annotations

import re

from ontology.errors import BadValue
from ontology.messages import said as message

COUNTRY_CODES = {"al": "355", "xk": "383"}
_NOISE = re.compile(r"[\s().\-–/]|^tel:?|^(?:\+?)(?=0{2})", re.IGNORECASE)
_TRUNK = re.compile(r"^((?:\+|00)\d{1,3}\s*)\(0\)")
"""The 0 that is dialled inside a country only: +355 (0)4 ..."""
_SHORT = re.compile(r"1\d{2,5}")
_SHORT_ABROAD = re.compile(r"\+(?:355|383)(1\d{2,5})")
_CUT_SHORT = re.compile(r"\+(?:355|383)\d{0,6}")
"""National numbers of Albania and Kosovo have seven digits (0800 ...) or more."""
_E164 = re.compile(r"\+[1-9]\d{6,14}")


def read_phone(said: object, country: str | None = None) -> str:
    """`+355692012345` or a short number such as 116; else BadValue.

    A number that starts with 0 needs the country it is dialled in (al, xk).
    """
    text = str(said) if isinstance(said, (str, int)) else ""
    digits = _NOISE.sub("", _TRUNK.sub(r"\1", text.strip()))
    if digits.startswith("00"):
        digits = f"+{digits[2:]}"
    elif digits.startswith("0") and country in COUNTRY_CODES:
        digits = f"+{COUNTRY_CODES[country]}{digits[1:]}"
    if short := _SHORT_ABROAD.fullmatch(digits):
        digits = short[1]
    known = _SHORT.fullmatch(digits) or _E164.fullmatch(digits)
    if not digits.isascii() or not known or _CUT_SHORT.fullmatch(digits):
        raise BadValue(message("no phone", said=said))
    return digits


def local_number(text: str) -> bool:
    """Whether a text begins as a number that needs the country it is dialled in."""
    digits = _NOISE.sub("", text.strip())
    return digits.startswith("0") and not digits.startswith("00")
