"""Facts that careful readers took from the five documents, and what rows say of them.

Names are compared without case, marks and endings; numbers, codes, dates and durations
as they are.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from typing_extensions import override

from ontology.values.words import roots_of, topics_of
from queries.answer import Answer, Row

_TOLD = 0.3
"""Share of a summary's words that a row must tell."""


@dataclass(frozen=True)
class Fact:
    """One fact of the gold, with its document."""

    doc: str
    kind: str
    lines: tuple[int, int]
    data: dict[str, Any]

    def get(self, key: str) -> Any:
        return self.data.get(key)

    @override
    def __str__(self) -> str:
        said = {k: v for k, v in self.data.items() if v not in (None, [], "")}
        kept = {k: v for k, v in said.items() if k not in ("kind", "at")}
        first, last = self.lines
        told = json.dumps(kept, ensure_ascii=False)
        return f"{self.kind} {first}-{last} {told}"


def facts_in(path: Path) -> list[Fact]:
    """Return the facts of one gold file."""
    data = json.loads(path.read_text("utf-8"))
    return [
        Fact(data["doc"], one["kind"], (one["at"][0], one["at"][-1]), one)
        for one in data["facts"]
    ]


@cache
def fold(text: str) -> str:
    """Return the text's words without case and marks, one space between them."""
    marks = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(c for c in marks if not unicodedata.combining(c))
    return " ".join(re.findall(r"[^\W_]+", plain))


def leaves(value: Any) -> Iterator[str]:
    """Yield the values in an answer's row as text."""
    if isinstance(value, dict):
        for key, part in value.items():
            if key != "citations":
                yield from leaves(part)
    elif isinstance(value, (list, tuple)):
        for part in value:
            yield from leaves(part)
    elif value is not None:
        whole = isinstance(value, float) and value.is_integer()
        yield str(int(value) if whole else value)


@cache
def _roots(text: str) -> frozenset[str]:
    return frozenset(r for part in text.split("\n") for r in roots_of(part))


@cache
def _topics(text: str) -> frozenset[str]:
    return frozenset(topics_of(text))


@dataclass(frozen=True)
class Evidence:
    """A row, or a record as shown: what it says and where it says it was read."""

    text: str
    spans: frozenset[tuple[str, int, int]]

    @property
    def folded(self) -> str:
        return f" {fold(self.text)} "

    def cites(self, fact: Fact) -> bool:
        first, last = fact.lines
        return any(d == fact.doc and a <= last and b >= first for d, a, b in self.spans)

    def holds(self, value: Any) -> bool:
        """Tell whether a name or value stands in it; None and lists of them too."""
        if value in (None, "", []):
            return True
        if isinstance(value, list):
            return all(self.holds(one) for one in value)
        if f" {fold(str(value))} " in self.folded:
            return True
        wanted = frozenset(roots_of(str(value)))
        return bool(wanted) and wanted <= _roots(self.text)

    def tells(self, summary: str) -> bool:
        """Tell whether it says much of a summary, in whatever words."""
        wanted = set(topics_of(summary))
        return len(wanted & _topics(self.text)) >= _TOLD * len(wanted)

    def plus(self, other: Evidence) -> Evidence:
        return Evidence(f"{self.text}\n{other.text}", self.spans | other.spans)


NOTHING = Evidence("", frozenset())


def evidence_of(answer: Answer, rows: Iterable[Row]) -> Evidence:
    """Return what some rows of an answer say, as one."""
    texts: list[str] = []
    spans: set[tuple[str, int, int]] = set()
    for row in rows:
        texts += leaves({k: v for k, v in row.as_data().items() if k != "citations"})
        for n in row.citations:
            c = answer.citations[n]
            spans.add((c.document, c.lines[0], c.lines[1]))
    return Evidence("\n".join(texts), frozenset(spans))
