"""Filling the index by name: collects words while records pass by, then gives its rows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from sys import intern
from typing import Any

from graph.name_index import NAME_KEY, SEPARATOR, cited, initials_of, names_of, scope_of
from graph.postings import Postings, temporary
from graph.records import BEGINNING, CLOSED, ENDLESS, PUBLIC, Record
from graph.store import NodeRow
from ontology.values.words import Word, topics_of, words_of

COMMON = 400
"""A word of more things than this is split by place."""
MOST = 4000
"""So many things one key lists at most."""
_UNNAMED = frozenset(
    {"Seat", "Duty", "Step", "Listing", "Observation", "Cooperation", "Claim", "Passage",
     "Shift", "Case", "CaseReferral"}
)  # fmt: skip
_SPOKEN = frozenset(
    {"Duty", "Step", "Service", "Activity", "Provision", "Register", "Listing",
     "Observation", "Event", "LegalAct", "Cooperation", "Channel", "Pathway", "Document"}
)  # fmt: skip
LONGEST_SHORT = 8
"""Initials longer than this abbreviate nothing that people type."""
SHORTEST = 4
"""Shorter words are not looked up by their spelling."""
_NOT_SHORTENED = ("person/", "channel/", "document/")
_WORDED = ("label_", "alias", "title", "measure", "code", "text_", "object_", "matter_")
_NO_TEXT = frozenset({"identity", "currency", "sha256", "file", "url", "language"})
_BELONGS = frozenset(
    {"PART_OF", "IN", "OF_KIND", "ADDRESSES", "HOLDS", "PROVIDED_BY", "ISSUED_BY",
     "REACHES", "KEPT_BY", "ABOUT"}
)  # fmt: skip
_PLACES = frozenset({"COVERS", "APPLIES_IN"})
_NATIONAL = ("mechanism-kind/", "institution-kind/", "role/", "territory/", "concern/")


class _Named:
    """What must be kept of a thing until all ties are known; words in one text each.

    A text of words takes a third of what a tuple of them does.
    """

    __slots__ = ("roots", "scopes", "spoken", "topics")

    def __init__(self) -> None:
        self.roots: str | None = None
        """Of its names; None where it has no place in the index by name."""
        self.topics = ""
        """Of its names, for the texts of what belongs to it."""
        self.scopes: tuple[str, ...] = ()
        """Of the places that it covers."""
        self.spoken = False
        """Whether any text is about it."""


class NameIndex:
    """Collects words while records pass by, then gives rows in order of their keys.

    Only a little is kept of each thing; what it is listed under goes to a file.
    """

    def __init__(self, scratch: Path | None = None) -> None:
        self._listed = Postings(scratch)
        self._ties = temporary(scratch)
        self._things: dict[str, _Named] = defaultdict(_Named)
        self._words: dict[int, set[str]] = defaultdict(set)
        self._scopes_of: dict[tuple[str, ...], tuple[str, ...]] = {}

    def add(self, record: Record) -> None:
        if record.start is not None and record.end is not None:
            self._tie(record, record.start, record.end)
            return
        if record.type not in _UNNAMED:
            names = list(names_of(record.type, record.props))
            if record.type in ("LegalAct", "Provision"):
                names.append(cited(record.id))
            self._name(record.id, names)
        if record.type in _SPOKEN:
            self._speak(record.id, list(_texts(record.props)))

    def close(self) -> None:
        """Give up what was collected."""
        self._listed.close()
        self._ties.close()

    def _tie(self, record: Record, start: str, end: str) -> None:
        if record.type in _PLACES:
            thing = self._things[start]
            scopes = _joined(thing.scopes, (scope_of(end),))
            # Very many things are of one place: they share what says so.
            thing.scopes = self._scopes_of.setdefault(scopes, scopes)
        elif record.type in _BELONGS:
            self._ties.write(f"{start}\t{end}\n")
        said = [text for text in _texts(record.props) if " " in text]
        if said:
            self._speak(start, said)

    def rows(self) -> Iterator[NodeRow]:
        self._belong()
        for key, things in self._listed.groups():
            yield from self._split(key, things)
        for length, words in sorted(self._words.items()):
            if length >= SHORTEST:
                yield _row(f"v/{length}", sorted(words), len(words), most=None)

    def _name(self, thing: str, names: list[str]) -> None:
        kept = self._things[thing]
        shortened = not thing.startswith(_NOT_SHORTENED)
        roots: list[str] = []
        for name in names:
            words = words_of(name)
            roots += (word.root for word in words)
            self._spell(words)
            if shortened:
                short = initials_of(_unplaced(thing, words))
                self._list("i/", thing, _short(short))
        self._list("n/", thing, set(roots))
        kept.roots = _words((kept.roots or "").split(), roots)
        kept.topics = _words(kept.topics.split(), _topics(names))

    def _spell(self, words: Iterable[Word]) -> None:
        for word in words:
            if not word.exact:
                self._words[len(word.text)].add(word.text)
                self._words[len(word.root)].add(word.root)

    def _speak(self, thing: str, texts: list[str]) -> None:
        self._list("t/", thing, _topics(texts))
        if texts:
            self._things[thing].spoken = True

    def _belong(self) -> None:
        """List things under the words of what they belong to, now that all are known."""
        with self._ties as ties:
            ties.seek(0)
            for line in ties:
                start, _, end = line[:-1].partition("\t")
                thing, whole = self._things.get(start), self._things.get(end)
                if thing is None or whole is None or whole.roots is None:
                    continue
                if thing.roots is not None:
                    self._list("n/", start, whole.roots.split())
                if thing.spoken:
                    self._list("t/", start, whole.topics.split())

    def _list(self, prefix: str, thing: str, keys: Iterable[str]) -> None:
        for key in keys:
            self._listed.add(prefix + key, thing)

    def _split(self, key: str, things: list[str]) -> Iterator[NodeRow]:
        if len(things) <= COMMON:
            yield _row(key, things, len(things))
            return
        scopes: dict[str, list[str]] = defaultdict(list)
        for thing in things:
            for scope in self._scopes(thing):
                scopes[scope].append(thing)
        wide = {t for scope, ids in scopes.items() if "-" not in scope for t in ids}
        narrow = [thing for thing in things if thing not in wide]
        some = [*sorted(wide, key=_kinds_first), *narrow[:COMMON]]
        yield _row(key, some, len(things))
        for scope, ids in sorted(scopes.items()):
            yield _row(f"{key}@{scope}", ids, len(ids))

    def _scopes(self, thing: str) -> frozenset[str]:
        known = self._things.get(thing)
        return frozenset((scope_of(thing), *(known.scopes if known else ())))


def _texts(props: Mapping[str, Any]) -> Iterator[str]:
    """Yield what is said in words; codes, numbers and addresses are not."""
    for key, value in props.items():
        if key in _NO_TEXT:
            continue
        for one in value if isinstance(value, tuple) else (value,):
            if isinstance(one, str) and (" " in one or key.startswith(_WORDED)):
                yield one


def _joined(one: tuple[str, ...], more: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted({*one, *map(intern, more)}))


def _words(some: Iterable[str], more: Iterable[str]) -> str:
    return " ".join(sorted({*some, *more}))


def _short(initials: Iterable[str]) -> Iterator[str]:
    return (one for one in initials if len(one) <= LONGEST_SHORT)


def _topics(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(one for text in texts for one in topics_of(text))


def _unplaced(thing: str, words: Iterable[Word]) -> list[Word]:
    """The words of a name without the place that the thing's id already says."""
    place = _place_roots(scope_of(thing)[3:])
    return [word for word in words if word.root not in place]


@lru_cache(maxsize=1024)
def _place_roots(slug: str) -> frozenset[str]:
    return frozenset(word.root for word in words_of(slug.replace("-", " ")))


def _kinds_first(thing: str) -> tuple[bool, str]:
    return not thing.startswith(_NATIONAL), thing


def _row(
    key: str, things: list[str], count: int, *, most: int | None = MOST
) -> NodeRow:
    identifier = f"name/{key}"
    return NAME_KEY, {
        "id": identifier,
        "key": identifier,
        "type": NAME_KEY,
        "things": SEPARATOR.join(things[:most]),
        "count": count,
        "tier": PUBLIC,
        "recorded_at": BEGINNING,
        "retracted_at": ENDLESS,
        "open_from": CLOSED,
    }
