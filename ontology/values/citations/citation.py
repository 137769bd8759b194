"""A citation of law: one act and where in it, with the ids and the printed form."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from typing_extensions import override

from ontology.errors import BadValue
from ontology.values.citations.kinds import HEADS, HELD_BY_NAME, OF_ITS_OWN
from ontology.values.citations.named import NAMES
from ontology.values.citations.roman import roman_range
from ontology.values.citations.union import union_said
from ontology.values.dates import PartialDate
from ontology.values.folding import fold
from ontology.values.ids import provision_id, slugify

RUNNING_FROM = 1000  # Albanian laws up to 2011 carry a running number: no year needed
UNSAID = "unsaid"
Certainty = Literal["certain", "possible"]


@dataclass(frozen=True, slots=True)
class Citation:
    """One act, and where in it; without kind only a place in an act left unsaid."""

    jurisdiction: str
    kind: str
    number: str
    year: int | None = None
    date: PartialDate | None = None
    article: str = ""
    paragraph: str = ""
    letter: str = ""
    until: str = ""
    """The last article of a range that begins with `article`."""
    title: str = ""
    amended: bool = False
    division: str = ""
    """A part, title, chapter, section or annex and its number: `kreu III`."""

    @property
    def unsure(self) -> bool:
        """Whether what tells it from its namesakes is unsaid: the year, or the number."""
        if self.kind in HELD_BY_NAME and self.number:
            return False
        return not self.number or (self._numbered_by_year and self.year is None)

    @property
    def act(self) -> str:
        """The id of the act; empty where only a place in some act is cited."""
        start = f"act/{self.jurisdiction}/{self.kind}"
        if self.kind == "kushtetuta":
            return start
        if not self.kind or not (self.number or self.title):
            return ""
        if not self.number:
            slug = _slug(self.title)
            return f"{start}/{UNSAID}/{slug}" if slug else ""
        if not self._numbered_by_year:
            return f"{start}/{self.number}"
        return f"{start}/{self.year or UNSAID}/{self.number}"

    @property
    def id(self) -> str:
        """The id of the provision where one is cited, else of the act."""
        return self._of(self.article)

    @property
    def ids(self) -> tuple[str, ...]:
        """The id, or those of every article of a range."""
        articles = roman_range(self.article, self.until)
        if self.until.isdigit() and self.article.isdigit():
            numbers = range(int(self.article), int(self.until) + 1)
            articles = tuple(map(str, numbers))
        return tuple(map(self._of, articles)) or (self.id,)

    def _of(self, article: str) -> str:
        """Return the id of an article here, or of the division where none is cited."""
        named = self.division.startswith(OF_ITS_OWN) or not article
        place = (article, self.paragraph, self.letter)
        division = self.division if named else ""
        if not (division or any(place)):
            return self.act
        return provision_id(self.act, *place, division=division)

    @property
    def _numbered_by_year(self) -> bool:
        if self.kind in HELD_BY_NAME or not self.number.isdigit():
            return False
        return not (self.kind == "ligj" and int(self.number) >= RUNNING_FROM)

    @override
    def __str__(self) -> str:
        """The citation in Albanian, as a careful clerk writes it."""
        parts = [self._act_said(), "i ndryshuar" if self.amended else "", self.division]
        if self.article:
            parts.append(f"neni {self.article}" + f"-{self.until}" * bool(self.until))
        parts += [f"pika {self.paragraph}"] if self.paragraph else []
        parts += [f"shkronja {self.letter}"] if self.letter else []
        return ", ".join(filter(None, parts))

    def _act_said(self) -> str:
        if not self.kind:
            return ""
        named = NAMES.get((self.kind, self.number))
        said = named or HEADS.get(self.kind, "Akti")
        if self._of_the_union:
            said += f" {union_said(self.kind, self.number, self.year or 0)}"
        elif self.number and not named:
            said += f" nr. {self._number_said()}"
        if self.date:
            day, month = self.date.day or 1, self.date.month or 1
            said += f", dt. {day:02}.{month:02}.{self.date.year:04}"
        elif self.year and not (self._year_beside_number or self._of_the_union):
            said += f", viti {self.year}"
        return f"{said} “{self.title}”" if self.title else said

    @property
    def _of_the_union(self) -> bool:
        return self.jurisdiction == "eu" and self.number.isdigit() and bool(self.year)

    @property
    def _year_beside_number(self) -> bool:
        return bool(self.year) and self.number.isdigit() and not self.date

    def _number_said(self) -> str:
        if self._year_beside_number:
            return f"{self.number}/{self.year}"
        return self.number.replace("-", "/", 1)


@dataclass(frozen=True, slots=True)
class Cited:
    """A citation found in a text: from where to where, and how sure its act is."""

    citation: Citation
    start: int
    end: int
    certainty: Certainty = "certain"

    @property
    def id(self) -> str:
        """The id of what is cited."""
        return self.citation.id


def _slug(title: str) -> str:
    """Return a title as part of an id; empty where it has no letter for one."""
    try:
        return slugify(_bare(title))
    except BadValue:
        return ""


def _bare(title: str) -> str:
    """Return a title without the preposition that it begins with."""
    first, _, rest = title.partition(" ")
    return rest if rest and fold(first) in {"per", "mbi", "on", "o"} else title
