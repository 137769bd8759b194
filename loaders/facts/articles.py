"""The articles that a fact names: `29`, `neni 29, pika 2`, `6, 12 dhe 16`."""

import re
from typing import NamedTuple

from ontology.values.citations.read import typed_places
from ontology.values.folding import fold

_ARTICLE = re.compile(
    r"^(?:nenet|nenit|neni|nen|article|articles|art\.?)\s+", re.IGNORECASE
)
_PARAGRAPH = re.compile(r"^para\w*\.?\s*")
_PART = re.compile(r"^(?:pika|pikat|shkronja|germa|letter)\b")


class Named(NamedTuple):
    """An article, or a paragraph or letter of one."""

    article: str
    paragraph: str = ""
    letter: str = ""

    @property
    def label(self) -> str:
        """What it is called in Albanian."""
        parts = (
            ("Neni", self.article),
            ("pika", self.paragraph),
            ("shkronja", self.letter),
        )
        return ", ".join(f"{name} {said}" for name, said in parts if said)


def articles_named(article: str, paragraph: str = "") -> list[Named]:
    """Return the articles of these words; as they are written where they cannot be read.

    A range stays one: which articles it holds is not said.
    """
    number, part = _ARTICLE.sub("", article.strip()), fold(paragraph)
    part = _PARAGRAPH.sub("pika ", part)
    if part and not _PART.match(part):
        part = f"shkronja {part}" if part.isalpha() else f"pika {part}"
    places = typed_places(", ".join(filter(None, (f"neni {number}", part))))
    if len(places) > 1 and part:
        places = []
    if places and not any(one.until for one in places):
        told = f"{article} {paragraph}".casefold()
        return [
            Named(one.article, one.paragraph, _letter(one.letter, told))
            for one in places
        ]
    said = _PART.sub("", part).strip()
    return [Named(number, letter=said) if said.isalpha() else Named(number, said)]


def _letter(read: str, told: str) -> str:
    """Return a letter as it was written: readers of citations fold `ç` and `ë`."""
    written = {"c": "ç", "e": "ë"}.get(read, "")
    return written if written and re.search(rf"\b{written}\W*$", told) else read
