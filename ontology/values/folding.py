"""Names folded for comparison: case, marks, look-alike letters and dashes off."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

# Letters that no decomposition turns into a plain one. U+04AB is the Cyrillic
# look-alike of ç that Albanian keyboards and scanners leave behind.
_PLAIN = str.maketrans(
    {
        "ë": "e", "ç": "c", "đ": "d", "ҫ": "c", "ł": "l", "ø": "o", "ı": "i",
        "ð": "d", "þ": "th", "æ": "ae", "œ": "oe",
        "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "―": "-", "−": "-",
        "’": "'", "‘": "'", "`": "'", "´": "'", "ʼ": "'",
        "“": '"', "”": '"', "„": '"', "«": '"', "»": '"',
        "\u00a0": " ", "\u00ad": "", "\u200b": "",
    }
)  # fmt: skip
_CYRILLIC = str.maketrans(
    {
        "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "ђ": "d", "е": "e",
        "ж": "z", "з": "z", "и": "i", "ј": "j", "к": "k", "л": "l", "љ": "lj",
        "м": "m", "н": "n", "њ": "nj", "о": "o", "п": "p", "р": "r", "с": "s",
        "т": "t", "ћ": "c", "у": "u", "ф": "f", "х": "h", "ц": "c", "ч": "c",
        "џ": "dz", "ш": "s",
    }
)  # fmt: skip


@lru_cache(maxsize=65536)
def fold(name: str) -> str:
    """The name in small plain letters, single blanks, plain dashes and quotes."""
    text = name.casefold().translate(_PLAIN)
    if not text.isascii():
        text = text.translate(_CYRILLIC)
        marked = unicodedata.normalize("NFKD", text)
        text = "".join(c for c in marked if not unicodedata.combining(c))
        text = text.casefold().translate(_PLAIN)
    return " ".join(text.split())
