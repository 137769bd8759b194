"""The sources of a page: its documents, and where in them each thing was read."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from queries.answer import Citation
from queries.evidence import Notebook
from queries.viewer import Viewer
from viz.text import clean, day


@dataclass(frozen=True, slots=True)
class Paper:
    """A document that the page cites."""

    file: str
    title: str
    dated: str
    """As people write it; empty when the document has no date."""


class Shelf:
    """Numbers passages while a page is made, then knows their documents and lines."""

    def __init__(self) -> None:
        """Start with no passage."""
        self._notebook = Notebook()
        self._noted: dict[tuple[str, ...], tuple[int, ...]] = {}
        self.papers: list[Paper] = []
        self.places: list[tuple[int, int, int]] = []
        """For each passage: its document's number from 0, first and last line."""

    def note(self, entries: Iterable[str]) -> tuple[int, ...]:
        """Return the numbers of the passages behind these entries."""
        # Many records of a source have the same entries.
        said = tuple(entries)
        known = self._noted.get(said)
        if known is None:
            known = self._noted[said] = self._notebook.note(said)
        return known

    def look_up(self, viewer: Viewer) -> None:
        """Fill papers and places from the store."""
        self.take(self._notebook.citations(viewer))

    def take(self, citations: Sequence[Citation]) -> None:
        """Fill papers and places from an answer's citations."""
        numbers: dict[str, int] = {}
        for one in citations:
            if one.document not in numbers:
                numbers[one.document] = len(self.papers)
                self.papers.append(_paper(one))
            self.places.append((numbers[one.document], *one.lines))

    def told(self, numbers: Collection[int]) -> str:
        """Return passages for a table: `[1] 12–14, 20; [2] 7`, documents from 1."""
        if not numbers:
            return ""
        by_paper: dict[int, list[str]] = {}
        for paper, first, last in sorted(self.places[n] for n in numbers):
            lines = f"{first}–{last}" if last != first else str(first)
            by_paper.setdefault(paper, []).append(lines if first else "")
        return "; ".join(
            f"[{paper + 1}] {', '.join(filter(None, lines))}".rstrip()
            for paper, lines in by_paper.items()
        )

    def as_data(self) -> dict[str, Any]:
        """Return papers and places for a page's script."""
        papers = [[one.title or one.file, one.file, one.dated] for one in self.papers]
        return {"papers": papers, "places": self.places}


_NOTE = Markup('<a href="#n{n}">{n}</a>')


def numbered(used: Iterable[int]) -> dict[int, int]:
    """Return the number of the footnote for each passage that a page uses."""
    return {n: number for number, n in enumerate(sorted(set(used)), 1)}


def superscript(cites: Iterable[int], notes: Mapping[int, int], most: int) -> Markup:
    """Return small numbers that lead to the footnotes, the first few of many."""
    numbers = sorted({notes[n] for n in cites})
    if not numbers:
        return Markup("")
    shown = Markup(",").join(_NOTE.format(n=n) for n in numbers[:most])
    more = f" +{len(numbers) - most}" if len(numbers) > most else ""
    return Markup(" <sup>{}{}</sup>").format(shown, more)


def together(
    first: Sequence[Citation], more: Sequence[Citation]
) -> tuple[tuple[Citation, ...], tuple[int, ...]]:
    """Return all citations once, and the number there of each of `more`."""
    numbers: dict[tuple[str, tuple[int, int]], int] = {}
    every = list(first)
    for n, one in enumerate(first):
        numbers.setdefault((one.document, one.lines), n)
    for one in more:
        key = (one.document, one.lines)
        if key not in numbers:
            numbers[key] = len(every)
            every.append(one)
    return tuple(every), tuple(numbers[one.document, one.lines] for one in more)


def in_a_cell(citations: Sequence[Citation], numbers: Iterable[int]) -> str:
    """Return passages for a spreadsheet: `document:12-14; other:7-7`."""
    cited = (citations[n] for n in sorted(set(numbers)))
    return "; ".join(f"{clean(c.document)}:{c.lines[0]}-{c.lines[1]}" for c in cited)


def _paper(citation: Citation) -> Paper:
    dated = day(clean(citation.attested_on)) if citation.attested_on else ""
    return Paper(clean(citation.document), clean(citation.title or ""), dated)
