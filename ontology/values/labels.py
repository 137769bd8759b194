"""Names and texts in several languages, and how they lie flat in a record."""

from __future__ import annotations

from typing import NamedTuple

LANGUAGES = ("sq", "en", "sr")


class Label(NamedTuple):
    """A text in Albanian, English and, where known, Serbian."""

    sq: str = ""
    en: str = ""
    sr: str = ""

    def get(self, lang: str) -> str:
        """The text in a language; where it is missing, the next best one."""
        said = {"sq": self.sq, "en": self.en, "sr": self.sr}
        return said.get(lang) or self.en or self.sq or self.sr


def base_and_language(name: str) -> tuple[str, str | None]:
    """A flat property's own name and its language: `label_sq` is (label, sq)."""
    base, _, lang = name.rpartition("_")
    return (base, lang) if base and lang in LANGUAGES else (name, None)
