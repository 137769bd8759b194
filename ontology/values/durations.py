"""ISO 8601 durations (`PT24H`, `P3M`) and periods (`2026/2030`)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from typing_extensions import override

from ontology.errors import BadValue
from ontology.messages import said as message
from ontology.values.dates import PartialDate, read_date
from ontology.values.folding import fold

_DURATION = re.compile(
    r"P(?!$)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?"
    r"(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?"
)
_WORDS = re.compile(r"(\d+) ?([a-z]+)")
_UNITS = {
    "Y": "vit vite vjet viti vitesh year years godina godine",
    "M": "muaj muajsh muaji month months mesec meseca meseci",
    "W": "jave javesh week weeks nedelja nedelje sedmica",
    "D": "dite ditesh dit day days dan dana",
    "TH": "ore oresh or hour hours h sat sata sati",
    "TM": "minuta minute minutash minutes min",
}
_TOLD = {
    "years": (("vit", "vjet"), ("year", "years")),
    "months": (("muaj", "muaj"), ("month", "months")),
    "weeks": (("javë", "javë"), ("week", "weeks")),
    "days": (("ditë", "ditë"), ("day", "days")),
    "hours": (("orë", "orë"), ("hour", "hours")),
    "minutes": (("minutë", "minuta"), ("minute", "minutes")),
    "seconds": (("sekondë", "sekonda"), ("second", "seconds")),
}
"""Each unit for one and for several, in Albanian and English."""
_UNIT_OF = {word: unit for unit, words in _UNITS.items() for word in words.split()}


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time as stated: 24 hours stay 24 hours."""

    years: int = 0
    months: int = 0
    weeks: int = 0
    days: int = 0
    hours: int = 0
    minutes: int = 0
    seconds: int = 0

    @override
    def __str__(self) -> str:
        date = _joined((self.years, self.months, self.weeks, self.days), "YMWD")
        time = _joined((self.hours, self.minutes, self.seconds), "HMS")
        return f"P{date}T{time}" if time else f"P{date or '0D'}"


def duration_words(text: str, lang: str) -> str | None:
    """Return an ISO duration in Albanian (`sq`) or English; None for another text.

    >>> duration_words("PT24H", "sq"), duration_words("P1Y6M", "en")
    ('24 orë', '1 year 6 months')
    """
    found = _DURATION.fullmatch(text)
    if not found:
        return None
    numbers = zip(_TOLD.values(), found.groups(), strict=True)
    told = [
        f"{int(number)} {words[lang != 'sq'][int(number) != 1]}"
        for words, number in numbers
        if number
    ]
    return " ".join(told)


def _joined(numbers: tuple[int, ...], units: str) -> str:
    return "".join(f"{n}{u}" for n, u in zip(numbers, units, strict=True) if n)


def read_duration(said: object) -> Duration:
    """The duration that `PT24H`, `24 orë` or `3 months` states; else BadValue."""
    text = said.strip() if isinstance(said, str) else ""
    if words := _WORDS.fullmatch(fold(text)):
        unit = _UNIT_OF.get(words[2])
        if unit:
            text = f"PT{words[1]}{unit[1]}" if unit[0] == "T" else f"P{words[1]}{unit}"
    found = _DURATION.fullmatch(text.upper())
    if not found:
        raise BadValue(message("no length", said=said))
    return Duration(*(int(part or 0) for part in found.groups()))


_SHORT = re.compile(r"(\d{1,4}) ?([ymwd])")


def read_age(said: object) -> Duration:
    """The length that somebody types at a command: `1y`, `6m`, or any duration."""
    found = _SHORT.fullmatch(said.strip().lower()) if isinstance(said, str) else None
    return read_duration(f"P{found[1]}{found[2].upper()}" if found else said)


def length_in_days(length: Duration) -> int:
    """Return about how many days a length is: months of 30, years of 365.

    >>> length_in_days(read_age("1y"))
    365
    """
    days = length.years * 365 + length.months * 30 + length.weeks * 7 + length.days
    return days + length.hours // 24


@dataclass(frozen=True, slots=True)
class Period:
    """From one partial date to another, both included."""

    start: PartialDate
    end: PartialDate

    @override
    def __str__(self) -> str:
        if self.start == self.end:
            return str(self.start)
        return f"{self.start}/{self.end}"

    @property
    def earliest(self) -> str:
        """The first day it can touch."""
        return self.start.earliest

    @property
    def latest(self) -> str:
        """The last day it can touch."""
        return self.end.latest

    def overlaps(self, other: Period) -> bool:
        """Whether the two can share a day."""
        return self.earliest <= other.latest and other.earliest <= self.latest


_YEARS = re.compile(r"(\d{4}) ?- ?(\d{4})")


def read_period(said: object) -> Period:
    """The period that `2026/2030`, `2026-2030` or a date states; else BadValue."""
    if isinstance(said, Period):
        return said
    text = fold(said) if isinstance(said, str) else ""
    years = _YEARS.fullmatch(text)
    ends = years.groups() if years else tuple(text.split("/"))
    if len(ends) == 2 and not _looks_dated(text):
        start, end = read_date(ends[0].strip()), read_date(ends[1].strip())
    else:
        start = end = read_date(said)
    if start.earliest > end.latest:
        raise BadValue(message("no period", said=said))
    return Period(start, end)


def _looks_dated(text: str) -> bool:
    return bool(re.fullmatch(r"\d{1,2} ?/ ?\d{4}", text))
