"""How often a body meets, as said and as numbers."""

import re

from graph.records import Value
from ontology.values.folding import fold

_UNITS = (("vit", "P1Y"), ("muaj", "P1M"), ("jav", "P1W"), ("dit", "P1D"))
_NUMBERS = {
    "nje": 1, "dy": 2, "tre": 3, "tri": 3, "kater": 4, "pese": 5, "gjashte": 6,
}  # fmt: skip
_NUMBER = "|".join(_NUMBERS)
_TIMES = re.compile(
    rf"\b({_NUMBER}|\d+) here ne (?:({_NUMBER}|\d+) )?(vit|muaj|jav|dit)"
)
_EVERY = re.compile(rf"\b(?:cdo|ne cdo) (?:({_NUMBER}|\d+) )?(vit|muaj|jav|dit)")


def frequency(said: str) -> dict[str, Value]:
    """Return a frequency's properties: the words, and times per period where they say it."""
    if not said:
        return {}
    text = fold(said)
    times, every = _TIMES.search(text), _EVERY.search(text)
    if times:
        count, many, unit = _number(times[1]), _number(times[2]), times[3]
    elif every:
        count, many, unit = 1, _number(every[1]), every[2]
    elif "mujor" in text and "tremujor" not in text:
        count, many, unit = 1, 1, "muaj"
    else:
        return {"frequency": said}
    per = dict(_UNITS)[unit].replace("1", str(many))
    return {"frequency": said, "frequency_times": count, "frequency_per": per}


def _number(text: str | None) -> int:
    if not text:
        return 1
    return _NUMBERS.get(text) or int(text)
