"""The numbers of passages behind a row, and the passages below a table, document by document."""

from __future__ import annotations

from collections.abc import Iterable

from api.layout import indented
from api.wording import say
from queries.answer import Answer, Citation
from queries.wording import shown_day

_FEW = 3
"""A run of fewer numbers is written out."""


def footnotes(numbers: Iterable[int]) -> str:
    """Return all footnotes of a row, none left out.

    >>> footnotes([0, 1]), footnotes([0, 1, 2, 3, 6, 8])
    ('[1][2]', '[1]–[4] [7][9]')
    """
    runs: list[list[int]] = []
    for n in sorted(set(numbers)):
        if runs and n == runs[-1][-1] + 1:
            runs[-1].append(n)
        else:
            runs.append([n])
    return _parted(runs)


def _parted(runs: Iterable[list[int]]) -> str:
    """Return runs as text that may wrap beside a long run, and after every few numbers."""
    words: list[str] = []
    room = 0
    for run in runs:
        if len(run) >= _FEW:
            words.append(f"[{run[0] + 1}]–[{run[-1] + 1}]")
            room = 0
            continue
        for n in run:
            if not room:
                words.append("")
                room = _FEW + 1
            words[-1] += f"[{n + 1}]"
            room -= 1
    return " ".join(words)


def sources(answer: Answer, lang: str, width: int) -> list[str]:
    """Return the numbered passages, document by document."""
    if not answer.citations:
        return []
    heading = "searched" if answer.status in ("unknown", "none") else "sources"
    documents: dict[str, list[tuple[int, Citation]]] = {}
    for n, one in enumerate(answer.citations, 1):
        documents.setdefault(one.document, []).append((n, one))
    lines = [f"{say(heading, lang)}:"]
    for document, cited in documents.items():
        first = cited[0][1]
        dated = f" ({shown_day(first.attested_on)})" if first.attested_on else ""
        named = f"{first.title}{dated} · {document}" if first.title else document
        places = ", ".join(_lines(n, one, lang) for n, one in cited)
        key = "line" if len(cited) == 1 and _one_line(first) else "lines"
        where = places if not first.lines[0] else f"{say(key, lang)} {places}"
        lines += [*indented(named, 2, width), *indented(where, 4, width)]
    return lines


def _lines(n: int, citation: Citation, lang: str) -> str:
    first, last = citation.lines
    if not first:
        return f"[{n}] {say('no lines', lang)}"
    return f"[{n}] {first}" + (f"–{last}" if last != first else "")


def _one_line(citation: Citation) -> bool:
    return citation.lines[0] == citation.lines[1]
