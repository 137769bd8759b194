"""What a page holds, read as a browser reads it."""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import dataclass, field
from html.parser import HTMLParser
from itertools import groupby
from operator import itemgetter
from typing import Any

from typing_extensions import override

VOID = {"meta", "img", "input", "br", "link"}
FETCHING = {"src", "href", "srcset", "data", "action", "poster", "xlink:href"}


@dataclass
class Page(HTMLParser):
    """Elements, tables and scripts of a page."""

    tags: list[tuple[str, dict[str, str | None]]] = field(default_factory=list)
    tables: dict[str, list[list[dict[str, str]]]] = field(default_factory=dict)
    scripts: list[str] = field(default_factory=list)
    styles: list[str] = field(default_factory=list)
    data: dict[str, Any] = field(default_factory=dict)

    def __post_init__(self):
        super().__init__(convert_charrefs=True)
        self._open: list[tuple[str, dict[str, str | None]]] = []
        self._table = ""

    @override
    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        self.tags.append((tag, given))
        if tag == "table":
            self._table = given.get("id") or "matrix"
            self.tables[self._table] = []
        elif tag == "tr":
            self.tables[self._table].append([])
        elif tag in ("td", "th"):
            self.tables[self._table][-1].append({"sq": "", "en": ""})
        if tag not in VOID:
            self._open.append((tag, given))

    @override
    def handle_endtag(self, tag):
        assert self._open, f"</{tag}> closes nothing"
        assert self._open.pop()[0] == tag

    @override
    def handle_data(self, data):
        tag, given = self._open[-1] if self._open else ("", {})
        if tag == "script":
            kept = given.get("id") == "data"
            if kept:
                self.data = _spelt_out(json.loads(data))
            else:
                self.scripts.append(data)
        elif tag == "style":
            self.styles.append(data)
        elif any(one in ("td", "th") for one, _ in self._open) and not any(
            one == "sup" for one, _ in self._open
        ):
            lang = next(
                (g["lang"] for t, g in self._open if t == "span" and g.get("lang")),
                None,
            )
            for one in (lang,) if lang else ("sq", "en"):
                self.tables[self._table][-1][-1][one] += data

    def cells(self, table: str, lang: str = "sq") -> list[list[str]]:
        """Return a table's texts in a language; a map's rows as its script makes them."""
        found = [[one[lang].strip() for one in row] for row in self.tables[table]]
        made = {"shapes": self._shapes, "ties": self._ties}.get(table)
        return found + (made(("sq", "en").index(lang)) if made else [])

    def _shapes(self, n: int) -> list[list[str]]:
        ends = Counter(
            end for tie in self.data["edges"] for end in {tie["from"], tie["to"]}
        )
        return [
            [
                about[0][n],
                self.data["types"][node["kind"]][n],
                about[1][n],
                about[2][n],
                str(ends[node["id"]]),
                self._sources(about[4]),
            ]
            for node, about in zip(self.data["nodes"], self.data["about"], strict=True)
        ]

    def _ties(self, n: int) -> list[list[str]]:
        names = {
            node["id"]: about[0][n]
            for node, about in zip(self.data["nodes"], self.data["about"], strict=True)
        }
        return [
            [
                names[edge["from"]],
                line[0][n],
                names[edge["to"]],
                line[1][n],
                line[2][n],
                self._sources(line[4]),
            ]
            for edge, line in zip(self.data["edges"], self.data["lines"], strict=True)
        ]

    def _sources(self, cited: list[int]) -> str:
        spots = sorted(self.data["places"][n] for n in cited)
        told = []
        for paper, group in groupby(spots, key=itemgetter(0)):
            lines = [f"{a}–{b}" if a != b else f"{a}" for _, a, b in group if a]
            told.append(f"[{paper + 1}] {', '.join(lines)}".strip())
        return "; ".join(told)

    def addresses(self) -> list[str]:
        """Return all that the page asks a browser to fetch or go to."""
        found = [
            value or ""
            for _, given in self.tags
            for name, value in given.items()
            if name in FETCHING
        ]
        for style in self.styles:
            found += re.findall(r"url\(\s*['\"]?([^'\")]*)", style)
            found += re.findall(r"@import[^;]*", style)
        return found


def _spelt_out(data: dict[str, Any]) -> dict[str, Any]:
    """Return a map's data with the shared texts where their numbers stood."""
    for about in (*data["about"], *data["lines"]):
        about[:3] = [data["texts"][t] if isinstance(t, int) else t for t in about[:3]]
    return data


def read(html: str) -> Page:
    """Return a page that was read to its end."""
    page = Page()
    page.feed(html)
    page.close()
    assert page._open == []
    return page
