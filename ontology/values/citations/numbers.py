"""Numbers, dates and years of acts, as they stand behind the word for the act."""

from __future__ import annotations

import re
from typing import NamedTuple

from ontology.errors import BadValue
from ontology.values.dates import PartialDate, read_date

_MARK = r"(?:nr|no|br|numer|numri|numrin|number)\b[.:]?"
_WITH_FILLER = re.compile(
    rf"(?P<filler>(?: \(?[a-z'\"-]{{1,24}}\)?){{0,6}}?)[ ,]{{0,2}}\(?{_MARK} ?"
)
_LEADS_OVER = re.compile(
    r" (?:per|mbi|dhe|me|on|and|with|o|i ndryshuar|ligj\w*|law|zakon\w*|vkm|kod\w*|neni\w?)\b"
)
_DATE_SAID = r"(?:\d{1,2} ?[./] ?\d{1,2} ?[./] ?\d{4}|\d{1,2}(?:\.|st|nd|rd|th)? ?[a-z]{3,9},? ?\d{4}|\d{4}-\d\d-\d\d)(?![\d/])"
# A clerk's scanner makes "13efe" of "datë", and some write "Nr." twice.
_DATED = re.compile(
    rf",? ?[()]?(?: ?(?:e |me |te |i |s |u )?(?:dates|daten|date|dat|dt|dated|of|od|on|nr|\d\d?efe)\b[.:]?,? ?)?({_DATE_SAID})"
)
_YEAR = re.compile(
    r"(?:,? ?\(? ?(?:i |te |e )?(?:viti[nt]?|vit|v|year|iz|of|god)\b\.? ?|, ?| ?\()((?:19|20)\d\d)\)?(?![\d/.]\d|\d|-\d)"
)
_KOSOVO = re.compile(r"(\d{2}) ?/ ?l ?-? ?(\d{1,3})(?!\d)")
_YEAR_FIRST = re.compile(r"((?:19|20)\d\d) ?/ ?(?:l ?-? ?)?(\d{1,3})(?!\d)")
_BY_YEAR = re.compile(r"(\d{1,5}) ?/ ?((?:19|20)\d\d)(?!\d)")
_DECISION = re.compile(r"(\d{1,2}) ?/ ?(\d{1,3})(?![\d/])")
_PARTED = re.compile(r"(\d{1,2})(?:, ?| |\.)(\d{3})(?![\d./])")
_PLAIN = re.compile(r"(\d{1,5})(?! ?[./] ?\d|\d|,\d|-\d)")


class Number(NamedTuple):
    """A number as it was read: of which act, and where it ends."""

    number: str
    end: int
    year: int | None = None
    kosovo: bool = False
    """Whether only Kosovo numbers its acts so."""
    sure: bool = True
    """Whether it is an act's number by its form alone."""


class Dated(NamedTuple):
    """A date or year behind a number, and where it ends."""

    end: int
    date: PartialDate | None = None
    year: int | None = None


def mark_at(text: str, start: int) -> tuple[str, int] | None:
    """Return the words before "nr." and where the number begins.

    None where these words lead over to something else: another act, a purpose.
    """
    hit = _WITH_FILLER.match(text, start)
    if hit is None or _LEADS_OVER.search(hit["filler"]):
        return None
    return hit["filler"].strip(), hit.end()


def number_at(text: str, start: int, kind: str, *, marked: bool) -> Number | None:
    """Return the number of an act at a place; None where there is none."""
    if hit := _KOSOVO.match(text, start):
        return Number(f"{hit[1]}-L-{hit[2]}", hit.end(), kosovo=True)
    if hit := _BY_YEAR.match(text, start):
        return Number(_plain(hit[1]), hit.end(), int(hit[2]))
    if kind == "ligj" and (hit := _YEAR_FIRST.match(text, start)):
        return Number(f"{hit[1]}-{hit[2]}", hit.end(), kosovo=True)
    if kind in {"vendim", "vkm"} and (hit := _DECISION.match(text, start)):
        return Number(f"{hit[1]}-{hit[2]}", hit.end(), kosovo=True, sure=marked)
    if kind == "ligj" and marked and (hit := _PARTED.match(text, start)):
        return Number(hit[1] + hit[2], hit.end())
    if hit := _PLAIN.match(text, start):
        return Number(_plain(hit[1]), hit.end(), sure=marked)
    return None


def _plain(digits: str) -> str:
    """Return a number without leading noughts; three digits keep theirs (029)."""
    return digits if len(digits) == 3 else digits.lstrip("0") or "0"


def date_at(text: str, start: int) -> Dated | None:
    """Return the date or the year that follows a number; None where none does."""
    if hit := _DATED.match(text, start):
        opened = "(" in text[start : hit.start(1)]
        end = hit.end() + (opened and text[hit.end() : hit.end() + 1] == ")")
        return _dated(hit[1], end)
    if hit := _YEAR.match(text, start):
        return Dated(hit.end(), year=int(hit[1]))
    return None


def _dated(said: str, end: int) -> Dated | None:
    """Return the date; of a day that no calendar has only the year."""
    try:
        date = read_date(re.sub(r"(?<=\d)(?=[a-z]{3})", " ", said))
    except BadValue:
        year = re.search(r"(?:19|20)\d\d", said)
        named = re.search(r"[a-z]{3}", said)
        return Dated(end, year=int(year[0])) if year and not named else None
    return Dated(end, date, date.year)
