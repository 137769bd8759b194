"""Filling the index by name: collects words while records pass by, then gives its rows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import chain, islice
from pathlib import Path
from typing import Any

from graph.batches import chunks
from graph.name_index import NAME_KEY, SEPARATOR, cited, initials_of, names_of, scope_of
from graph.postings import Postings
from graph.records import BEGINNING, CLOSED, ENDLESS, PUBLIC, Record
from graph.store import NodeRow
from graph.things_named import ThingsNamed
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


class NameIndex:
    """Collects words while records pass by, then gives rows in order of their keys.

    What is kept of each thing, and what it is listed under, waits in files.
    """

    def __init__(self, scratch: Path | None = None) -> None:
        self._listed = Postings(scratch)
        self._things = ThingsNamed(scratch)
        self._words: dict[int, set[str]] = defaultdict(set)

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
        self._things.close()

    def _tie(self, record: Record, start: str, end: str) -> None:
        if record.type in _PLACES:
            self._things.cover(start, scope_of(end))
        elif record.type in _BELONGS:
            self._things.belong(start, end)
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
        self._things.name(thing, set(roots), _topics(names))

    def _spell(self, words: Iterable[Word]) -> None:
        for word in words:
            if not word.exact:
                self._words[len(word.text)].add(word.text)
                self._words[len(word.root)].add(word.root)

    def _speak(self, thing: str, texts: list[str]) -> None:
        self._list("t/", thing, _topics(texts))
        if texts:
            self._things.speak(thing)

    def _belong(self) -> None:
        """List things under the words of what they belong to, now that all are known."""
        for part in self._things.parts():
            if part.named:
                self._list("n/", part.id, part.roots.split())
            if part.spoken:
                self._list("t/", part.id, part.topics.split())

    def _list(self, prefix: str, thing: str, keys: Iterable[str]) -> None:
        for key in keys:
            self._listed.add(prefix + key, thing)

    def _split(self, key: str, things: Iterator[str]) -> Iterator[NodeRow]:
        few = list(islice(things, COMMON + 1))
        if len(few) <= COMMON:
            yield _row(key, few, len(few))
            return
        places: dict[str, _First] = defaultdict(_First)
        national, wide, narrow = _First(), _First(), _First(COMMON)
        for thing, scopes in self._placed(chain(few, things)):
            for scope in scopes:
                places[scope].add(thing)
            if all("-" in scope for scope in scopes):
                narrow.add(thing)
            else:
                (national if thing.startswith(_NATIONAL) else wide).add(thing)
        some = [*national.things, *wide.things, *narrow.things]
        yield _row(key, some, national.count + wide.count + narrow.count)
        for scope, found in sorted(places.items()):
            yield _row(f"{key}@{scope}", found.things, found.count)

    def _placed(self, things: Iterable[str]) -> Iterator[tuple[str, set[str]]]:
        """Yield each thing with the places that it is of or covers."""
        for some in chunks(things):
            covered = self._things.scopes(some)
            for thing in some:
                yield thing, {scope_of(thing), *covered.get(thing, ())}


class _First:
    """The first of many things, and how many there are."""

    def __init__(self, most: int = MOST) -> None:
        self.things: list[str] = []
        self.count = 0
        self._most = most

    def add(self, thing: str) -> None:
        self.count += 1
        if self.count <= self._most:
            self.things.append(thing)


def _texts(props: Mapping[str, Any]) -> Iterator[str]:
    """Yield what is said in words; codes, numbers and addresses are not."""
    for key, value in props.items():
        if key in _NO_TEXT:
            continue
        for one in value if isinstance(value, tuple) else (value,):
            if isinstance(one, str) and (" " in one or key.startswith(_WORDED)):
                yield one


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
