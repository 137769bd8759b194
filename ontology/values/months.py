"""Month names in Albanian (every case), Serbian and English."""

from __future__ import annotations

_ALBANIAN = [
    "janar",
    "shkurt",
    "mars",
    "prill",
    "maj",
    "qershor",
    "korrik",
    "gusht",
    "shtator",
    "tetor",
    "nentor",
    "dhjetor",
]
_ENDINGS = ("", "i", "it", "in", "u", "ut", "un")
_SERBIAN = ["januar", "februar", "mart", "april", "maj", "jun", "jul", "avgust"]
_SERBIAN_R = ["septemb", "oktob", "novemb", "decemb"]
_ENGLISH = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]


def _names() -> dict[str, str]:
    found: dict[str, str] = {}
    for number, name in enumerate(_ALBANIAN, 1):
        found |= {name + ending: str(number) for ending in _ENDINGS}
    for number, name in enumerate(_SERBIAN, 1):
        found |= {name + ending: str(number) for ending in ("", "a", "u")}
    for number, stem in enumerate(_SERBIAN_R, 9):
        found |= {stem + ending: str(number) for ending in ("ar", "ra", "ru")}
    for number, name in enumerate(_ENGLISH, 1):
        found |= {name: str(number), name[:3]: str(number)}
    return found | {"sept": "9", "juni": "6", "juli": "7", "shkrt": "2"}


_NUMBERS = _names()


def month_number(folded: str) -> str | None:
    """The number of a month by its folded name in any form; None if it is none."""
    return _NUMBERS.get(folded)
