"""The YAML of a data set as statements: one file per document, keyed by id.

Lower-case keys are properties, UPPER_CASE keys relations, `at` says where each is
stated. Nothing is guessed: a mistake is reported with its line, all of a file at once.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from graph.records import Statement
from loaders.passages import passage
from loaders.positions import Misplaced, places
from loaders.problems import Problems, Unfit
from loaders.sources.entries import Entries, stated_date
from loaders.sources.marked import Mapping as Marked
from loaders.sources.marked import Node, Scalar, parse
from loaders.text import read_text
from loaders.typed import value
from loaders.ways import Ways
from ontology.messages import said

_TOP = ("source", "recorded", "document", "dated", "records")
_DOCUMENT = re.compile(r"\bdocument/[^\s:]*[\"']?\s*:")
"""A document's id as a key: no file that lacks it describes one."""
_SOURCE = re.compile(r"[a-z0-9][a-z0-9._-]*")


@dataclass(frozen=True, slots=True)
class Data:
    """What one file says, read and checked."""

    file: str
    source: str
    recorded: str | None
    """The day on which Ura learned it, where the file says one."""
    statements: tuple[Statement, ...]
    targets: Mapping[str, int]
    """Every id that a relation points at, with the first line that does."""


def read(
    path: Path,
    *,
    dates: Mapping[str, str] | None = None,
    ways: Ways | None = None,
) -> Data:
    """Return what a file says; raise all that is wrong in it at once.

    `dates` are the dates of documents that other files describe, `ways` the steps of the
    files that are loaded with it: whoever gives them judges the ways of all.
    """
    problems = Problems(path.name)
    text = read_text(path, problems)
    root = parse(text, problems) if text is not None else None
    if text is not None and root is None and not problems.count:
        problems.add("", "", "", said("empty data set"))
    head = _Head(root, Entries(problems, dict(dates or {}), ways=ways), path.stem)
    data = head.data(path.name)
    problems.raise_any()
    return data


def document_dates(path: Path) -> dict[str, str]:
    """Return the dates of the documents that a file describes; nothing of a bad file."""
    root = _quietly(path)
    records = root.items.get("records") if isinstance(root, Marked) else None
    found: dict[str, str] = {}
    for key, entry in records.items.items() if isinstance(records, Marked) else ():
        if key.startswith("document/") and (date := stated_date(entry)):
            found[key] = date
    return found


def _quietly(path: Path) -> Node | None:
    """Return what a file holds that may describe documents; most do not."""
    ignored = Problems(path.name)
    text = read_text(path, ignored)
    return parse(text, ignored) if text and _DOCUMENT.search(text) else None


class _Head:
    """The top of the file: what it is, where its bare positions are."""

    def __init__(self, root: Node | None, entries: Entries, stem: str) -> None:
        self._entries = entries
        self._stem = stem
        self._items: dict[str, Node] = {}
        if isinstance(root, Marked):
            self._items = root.items
            for key in root.items.keys() - set(_TOP):
                entries.wrong(root.lines[key], "", key, said("unknown on top"), _TOP)
        elif root is not None:
            entries.wrong(
                root.line, "", "", said("mapping with", names=", ".join(_TOP))
            )

    def data(self, file: str) -> Data:
        """Return what the file says; what is wrong is noted in the problems."""
        entries = self._entries
        source = self._scalar("source") or self._stem
        if not _SOURCE.fullmatch(source):
            entries.wrong(1, "source", source, said("no source id"))
        recorded = self._date("recorded")
        entries.document = self._id("document")
        self._dated()
        self._records()
        found = [passage(place, entries.date_of(place)) for place in entries.used()]
        return Data(file, source, recorded, (*entries.found, *found), entries.targets)

    def _scalar(self, key: str) -> str | None:
        node = self._items.get(key)
        if node is None or (isinstance(node, Scalar) and node.empty):
            return None
        if not isinstance(node, Scalar):
            self._entries.wrong(node.line, key, "", said("plain text"))
            return None
        return node.text

    def _date(self, key: str) -> str | None:
        return self._typed(key, "date")

    def _id(self, key: str) -> str | None:
        return self._typed(key, "id:Document")

    def _typed(self, key: str, kind: str) -> str | None:
        text = self._scalar(key)
        if text is None:
            return None
        try:
            return str(value(text, kind))
        except Unfit as error:
            self._entries.unfit(self._items[key].line, key, text, error)
            return None

    def _dated(self) -> None:
        node = self._items.get("dated")
        if node is None:
            return
        if not isinstance(node, Marked):
            self._entries.wrong(node.line, "dated", "", said("positions to dates"))
            return
        for key, date in node.items.items():
            self._dated_one(Scalar(node.lines[key], key), date)

    def _dated_one(self, where: Scalar, date: Node) -> None:
        entries = self._entries
        if not isinstance(date, Scalar):
            entries.wrong(date.line, where.text, "", said("a date"))
            return
        try:
            day = str(value(date.text, "date"))
            for place in places(where, entries.document):
                entries.dated.append((place, day))
        except Misplaced as error:
            entries.unfit(error.line, "dated", error.value, error)
        except Unfit as error:
            entries.unfit(date.line, where.text, date.text, error)

    def _records(self) -> None:
        node = self._items.get("records")
        if isinstance(node, Marked):
            self._entries.read(node)
        elif self._items:
            line = node.line if node is not None else 1
            self._entries.wrong(line, "records", "", said("ids to what is said"))
