"""Legal citations as far as ids need them: kind, number, year, article."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ontology.errors import BadValue
from ontology.values.dates import PartialDate, read_date
from ontology.values.folding import fold
from ontology.values.ids import provision_id

RUNNING_FROM = 1000  # Albanian laws up to 2011 carry a running number: no year needed
UNSAID = "unsaid"


@dataclass(frozen=True, slots=True)
class Citation:
    """One act, and where in it."""

    jurisdiction: str
    kind: str
    number: str
    year: int | None = None
    date: PartialDate | None = None
    article: str = ""
    paragraph: str = ""
    letter: str = ""

    @property
    def unsure(self) -> bool:
        """Whether the year that tells it from its namesakes is unsaid."""
        return self._numbered_by_year and self.year is None

    @property
    def act(self) -> str:
        """The id of the act."""
        start = f"act/{self.jurisdiction}/{self.kind}"
        if self.kind == "kushtetuta" or not self._numbered_by_year:
            return f"{start}/{self.number}".rstrip("/")
        return f"{start}/{self.year or UNSAID}/{self.number}"

    @property
    def id(self) -> str:
        """The id of the provision where one is cited, else of the act."""
        if not self.article:
            return self.act
        return provision_id(self.act, self.article, self.paragraph, self.letter)

    @property
    def _numbered_by_year(self) -> bool:
        if self.kind == "kushtetuta" or not self.number.isdigit():
            return False
        return not (self.kind == "ligj" and int(self.number) >= RUNNING_FROM)


_KINDS = (
    (r"kushtetut|constitution|ustav", "kushtetuta"),
    (r"\bvkm\b|\bdcm\b|vendim\w* (?:i|te|se|e) keshillit te ministrave", "vkm"),
    (r"decision of the council of ministers", "vkm"),
    (r"\bligj|\blaw\b|\bzakon", "ligj"),
    (r"\budhezim|\bua\b|\binstruction", "udhezim"),
    (r"\burdh[er]", "urdher"),
    (r"\bvendim|\bdecision\b", "vendim"),
    (r"\bkonvent|\bconvention", "konvente"),
    (r"\brregullore|\bregulation", "rregullore"),
)
_KIND_PATTERNS = tuple((re.compile(pattern), kind) for pattern, kind in _KINDS)
_NUMERIC_DATE = r"\d{1,2} ?[./] ?\d{1,2} ?[./] ?\d{4}"
_DATE = re.compile(rf"(?<![\d/]){_NUMERIC_DATE}|\b\d{{1,2}}\.? [a-z]+ (?:19|20)\d\d\b")
_YEAR = re.compile(r"(?:\b(?:viti\w?|v\.?|year)|(?<=\d),?) ?((?:19|20)\d\d)\b")
_KOSOVO = re.compile(r"\b(\d{2}) ?/ ?l ?-? ?(\d{1,3})\b")
_YEAR_FIRST = re.compile(r"\b((?:19|20)\d\d) ?/ ?(?:l ?-? ?)?(\d{1,3})\b")
_BY_YEAR = re.compile(r"\b(\d{1,5}) ?/ ?((?:19|20)\d\d)\b")
_DECISION = re.compile(r"\b(\d{1,2}) ?/ ?(\d{1,3})\b")
_PARTED = re.compile(r"\b(?:nr|no|br)?\.? ?(\d{1,2})(?:, ?| )(\d{3})\b")
_NUMBER = re.compile(r"\b(?:nr|no|br|numer|numri)?\.? ?(\d{1,5})\b")
_ARTICLE = re.compile(r"\b(?:neni\w{0,2}|article|clan\w?|art\.?) ?(\d+(?:/[a-z0-9]+)?)")
_SHORT_PARAGRAPH = re.compile(r"(?:neni\w{0,2}|article|clan\w?|art\.?) ?\d+ ?\((\d+)\)")
_PARAGRAPH = re.compile(r"\b(?:pik\w{1,3}|paragraf\w{0,3}|paragraph|stav) ?(\d+)")
_LETTER = re.compile(r"\b(?:shkronj\w{1,2}|germ\w{1,2}|letter|tacka) ?['\"]?([a-z])\b")


def read_citation(said: str, jurisdiction: str = "al") -> Citation:
    """The one act (and article) that a citation names; else BadValue.

    A number of Kosovo's form (06/L-084, 2004/32) is Kosovo's wherever it stands.
    """
    text = fold(said)
    where = _place_in_act(text)
    for pattern in (_SHORT_PARAGRAPH, _ARTICLE, _PARAGRAPH, _LETTER):
        text = pattern.sub(" ", text)
    kind = _kind(text)
    if kind == "kushtetuta":
        return Citation(jurisdiction, kind, "", None, None, *where)
    if kosovo := _kosovo_number(text, kind):
        return Citation("xk", kosovo[0], kosovo[1], None, _date(text), *where)
    number, year = _number_and_year(text, kind, said)
    date = _date(text)
    year = year or (date.year if date else None)
    return Citation(jurisdiction, kind or "ligj", number, year, date, *where)


def _place_in_act(text: str) -> tuple[str, str, str]:
    article = _ARTICLE.search(text)
    if not article:
        return "", "", ""
    paragraph = _SHORT_PARAGRAPH.search(text) or _PARAGRAPH.search(text)
    letter = _LETTER.search(text)
    return (
        article[1].replace("/", "-"),
        paragraph[1] if paragraph else "",
        letter[1] if letter else "",
    )


def _kind(text: str) -> str:
    found = ((p.search(text), kind) for p, kind in _KIND_PATTERNS)
    hits = [(hit.start(), n, kind) for n, (hit, kind) in enumerate(found) if hit]
    return min(hits)[2] if hits else ""


def _kosovo_number(text: str, kind: str) -> tuple[str, str] | None:
    if hit := _KOSOVO.search(text):
        return kind or "ligj", f"{hit[1]}-L-{hit[2]}"
    if kind in {"", "ligj"} and (hit := _YEAR_FIRST.search(text)):
        return "ligj", f"{hit[1]}-{hit[2]}"
    bare = _DATE.sub(" ", text)
    hit = _DECISION.search(bare) if kind == "vendim" else None
    if hit and not _BY_YEAR.search(bare):
        return kind, f"{hit[1]}-{hit[2]}"
    return None


def _number_and_year(text: str, kind: str, said: str) -> tuple[str, int | None]:
    bare = _DATE.sub(" ", text)
    if hit := _BY_YEAR.search(bare):
        return str(int(hit[1])), int(hit[2])
    found_year = _YEAR.search(bare)
    year = int(found_year[1]) if found_year else None
    bare = _YEAR.sub(" ", bare)
    if hit := _PARTED.search(bare):
        return f"{hit[1]}{hit[2]}", year
    numbers = {str(int(hit)) for hit in _NUMBER.findall(bare)}
    running = bare.strip().isdigit() and int(bare) >= RUNNING_FROM
    if len(numbers) != 1 or not (kind or "nr" in bare or running):
        raise BadValue(
            f"{said!r} names no one act by its number: write 'VKM nr. 327, dt. "
            "02.06.2021', 'Ligji nr. 18/2017' or '06/L-084'"
        )
    return numbers.pop(), year


def _date(text: str) -> PartialDate | None:
    for hit in _DATE.findall(text):
        try:
            return read_date(hit)
        except BadValue:
            continue
    return None
