"""Opening hours in OpenStreetMap's notation, the part that offices use."""

from __future__ import annotations

import re

from ontology.errors import BadValue
from ontology.messages import said as message

_DAY = r"(?:Mo|Tu|We|Th|Fr|Sa|Su|PH)"
_DAYS = rf"{_DAY}(?:-{_DAY})?(?:,{_DAY}(?:-{_DAY})?)*"
_TIME = r"(?:[01]\d|2[0-4]):[0-5]\d"
_SPAN = rf"{_TIME}-{_TIME}"
_RULE = re.compile(rf"(?:24/7|{_DAYS}|(?:{_DAYS} )?(?:off|{_SPAN}(?:,{_SPAN})*))")


def read_hours(said: object) -> str:
    """`Mo-Fr 08:00-16:00; Sa off` or `24/7`, tidied; else BadValue."""
    rules = said.split(";") if isinstance(said, str) else [""]
    tidy = [" ".join(rule.replace(", ", ",").split()) for rule in rules]
    if not all(map(_RULE.fullmatch, tidy)):
        raise BadValue(message("no hours", said=said))
    return "; ".join(tidy)
