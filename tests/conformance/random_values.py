"""Values that a seed makes for properties: of every kind, odd ones among the texts."""

from __future__ import annotations

import random
import string
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from graph.records import Value
from ontology.model import ontology
from ontology.types import Property
from ontology.values.labels import LANGUAGES

NAMES = (
    "Komiteti Drejtues", "Këshilli", "Bashkia Çorovodë", "bashkia", "Gropas", "Lumas",
    "Policia", "O'Brien \"x\"", "$on", "a\\b", "ë", "DH", "Njësia për Fëmijë", "N.J.M.F.",
    "Zyra 2 / 3", "خدمة", "🌉 ura", "drejtor", "neni 7", " ", "null",
)  # fmt: skip
ODD = (
    "", " ", " para", "pas ", "a\x1fb", "dy\nrreshta", "a\tb", "a\r\nb", "12", "2026",
    "007", "1.0", "-1", "true", "NaN", "e\u0308", "C\u0327orovode\u0308", "\u0308", "שלום עולם",
    "\u202eabc\u202c", "\ufeffura", "a\u00a0b", "a\u200bb", "İıſß", "ﬁ", "Ђорђе", "\U0001f469\u200d\U0001f467",
    "\U0001d54f", "\uffff", "'", '"', "''", "\\", "\\n", "\\u0041", "`x`", "{x}", "%", "*", "a|b",
    "a~b", "a@b", "a#b", "//", "/* x */", "'}) RETURN 1 //", "x" * 300, "fjalë e gjatë " * 150,
)  # fmt: skip
"""What the ready sheets refuse or trim (empty texts, blanks around one) is among them:
`graph.fit` keeps it, so a program that adds records may. Only NUL is left out, which no
reader of values lets through, and half a character, which `to_line` refuses."""
DATES = (
    "2019", "2020-05", "2021", "2021-06", "2021-06-02", "2025", "2026-11-22", "2030-01-01",
)  # fmt: skip
_MOMENTS = (
    "2026-11-21T20:00", "2026-11-22T02:00", "22.11.2026 08:00", "2026-11-22T08:00+01:00",
    "2026-03-29T02:30", "natën",
)  # fmt: skip
_BY_NAME = {
    "starts": _MOMENTS,
    "ends": _MOMENTS,
    "rule": ("FREQ=WEEKLY", "FREQ=DAILY;COUNT=3", "çdo natë"),
    "article": ("1", "2", "7", "7/a"),
    "paragraph": ("1", "2"),
    "letter": ("a", "ç"),
}
"""Texts that a question reads as something else."""
SELDOM = frozenset({"valid_from", "valid_to", "date", "period", "identity"})


class Values:
    """Makes the values of a world."""

    def __init__(self, chance: random.Random, of: Mapping[str, Sequence[str]]) -> None:
        """`of` has the ids of each type."""
        self._chance = chance
        self._of = of
        self._makers: dict[str, Callable[[Property], Any]] = {
            "string": self._string,
            "date": lambda _: self._pick(DATES),
            "int": lambda _: self._pick((0, 1, 7, -1, 2026, 2**40)),
            "number": lambda _: self._pick((0, 0.1, 1.5, -2.5, 7, 1980.0, 250000)),
            "bool": lambda _: chance.random() < 0.5,
            "code": self._code,
            "duration": lambda _: self._pick(("P3D", "PT24H", "P1M", "P1Y6M", "PT30M")),
            "period": lambda _: self._pick(("2024/2026", "2025", "2025-03/2026-11-22")),
            "id": self._id,
            "url": lambda _: self._pick(("https://example.org/x", "http://ë.al")),
            "hours": lambda _: self._pick(("24/7", "Mo-Fr 08:00-16:00; Sa off")),
            "phone": lambda _: self._pick(("+355692012345", "+38338200200")),
        }

    def _pick(self, several: Sequence[Any]) -> Any:
        return self._chance.choice(several)

    def some(
        self, properties: Mapping[str, Property], often: float
    ) -> dict[str, Value]:
        """Return values of some properties: each as often as not, a label nearly always."""
        props: dict[str, Value] = {}
        for one in properties.values():
            label = 0.9 if one.name == "label" else often
            if self._chance.random() < (0.05 if one.name in SELDOM else label):
                props |= self._value(one)
        return props

    def _value(self, one: Property) -> dict[str, Value]:
        if one.value.name == "text":
            langs = self._chance.sample(LANGUAGES, self._chance.randint(1, 3))
            return {f"{one.name}_{lang}": self.text() for lang in sorted(langs)}
        return {one.name: self.of_property(one)}

    def of_property(self, one: Property) -> Value:
        """Return a value of a property; of a text, in one language."""
        make = self._makers.get(one.value.name, self._string)
        if one.value.many:
            return tuple(make(one) for _ in range(self._chance.randint(1, 3)))
        value: Value = make(one)
        return value

    def _string(self, one: Property) -> str:
        said: str = self._pick(_BY_NAME.get(one.name, ("",)))
        return said if said and self._chance.random() < 0.8 else self.text()

    def _code(self, one: Property) -> str:
        codes = sorted(ontology().codes[one.value.of].codes)
        return str(self._pick(codes))

    def _id(self, one: Property) -> str:
        """Return the id of a thing; of one that nobody knows where none is made yet."""
        unknown = f"{ontology().types[one.value.of].prefix}/al/x"
        return str(self._pick(self._of.get(one.value.of) or [unknown]))

    def text(self) -> str:
        """Return a name or other text: mostly one that others have too."""
        if self._chance.random() < 0.04:
            return str(self._pick(ODD))
        words = [self._pick(NAMES) for _ in range(self._chance.randint(1, 2))]
        if self._chance.random() < 0.1:
            words.append("".join(self._chance.choices(string.printable.strip(), k=6)))
        return " ".join(words).strip() or "x"
