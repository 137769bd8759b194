"""Hours as documents say them, in OpenStreetMap's notation where that is certain."""

import re

from ontology.errors import BadValue
from ontology.values.folding import fold
from ontology.values.hours import read_hours

_ALWAYS = re.compile(
    r"24 ?/ ?7|24 ?ore\w* (?:ne|cdo|gjithe)|gjate gjithe (?:kohes|dites e nates)|24 ?ore\w*,? (?:ne )?7 dite|^24 ?ore\w*$"
)
_SPAN = re.compile(
    r"(\d{1,2})[:.](\d{2}) ?(?:-|–|deri(?: ne)?|dhe) ?(\d{1,2})[:.](\d{2})"
)
_WORKDAYS = re.compile(r"hene.{0,12}premte|dite\w* (?:te |e )?pun")


def opening_hours(said: str) -> str:
    """Return hours such as `24/7` or `Mo-Fr 08:00-16:00`; empty where it is not certain."""
    try:
        return read_hours(said)
    except BadValue:
        pass
    text = fold(said)
    if _ALWAYS.search(text):
        return "24/7"
    spans = _SPAN.findall(text)
    if len(spans) != 1:
        return ""
    first_hour, first, last_hour, last = spans[0]
    span = f"{int(first_hour):02}:{first}-{int(last_hour):02}:{last}"
    try:
        return read_hours(f"Mo-Fr {span}" if _WORKDAYS.search(text) else span)
    except BadValue:
        return ""
