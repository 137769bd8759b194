"""Records while a document is read: every fact adds what it says and where."""

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field

from graph.records import Statement, Value, passage_of, split_entry
from loaders.frequency import frequency
from loaders.hours import opening_hours
from loaders.identity import tail
from loaders.positions import Place
from ontology.values.ids import relation_id

_NAMES = re.compile(r"(label|note)_[a-z]{2}|alias|name|number|title|article|paragraph")
"""How a thing is called or written is no value that another one contradicts."""
_MEANING: dict[str, Callable[[str], object]] = {
    "frequency": lambda said: {**frequency(said), "frequency": ""},
    "hours_said": opening_hours,
}
"""What words for a value say: they differ only where that does."""
_SAYS_NOTHING = ("", {"frequency": ""})


@dataclass(slots=True)
class _Record:
    type: str
    props: dict[str, Value]
    stated: set[str]
    start: str | None = None
    end: str | None = None
    lines: list[tuple[int, int]] = field(default_factory=list)
    given: dict[str, dict[Value, set[str]]] = field(default_factory=dict)
    """Of each property its values, each with the places that give it: `@passage`."""

    @property
    def places(self) -> set[str]:
        """Return all places that state it: `@passage`, `~passage`."""
        split = (split_entry(one) for one in self.stated)
        return {
            f"{'~' if read else '@'}{passage}"
            for of, _, read, passage in split
            if of == "*"
        }

    def others(self) -> Iterator[dict[str, Value]]:
        """Yield what else the document says of the properties, beside the first values."""
        values = {name: [*each][1:] for name, each in self.given.items()}
        for number in range(max(map(len, values.values()), default=0)):
            yield {n: each[number] for n, each in values.items() if number < len(each)}

    def backed(self, props: Mapping[str, Value]) -> set[str]:
        """Return the entries of properties whose values not every place gives."""
        return {
            f"{name}{place}"
            for name, value in props.items()
            for place in self.given.get(name, {}).get(value, ())
            if self.given[name][value] != self.places
        }

    def where(self, props: Mapping[str, Value]) -> set[str]:
        """Return the entries of the record at the passages that give these values."""
        there = {
            place[1:]
            for name, value in props.items()
            for place in self.given[name][value]
        }
        return {one for one in self.stated if passage_of(one) in there}


@dataclass(slots=True)
class Draft:
    """The nodes and relations of one document, each with all places that state it."""

    document: str
    dated: str | None = None
    records: dict[str, _Record] = field(default_factory=dict)
    _parts: dict[str, set[str]] = field(default_factory=dict)
    places: set[Place] = field(default_factory=set)

    @property
    def name(self) -> str:
        """Return the whole name of the document, for ids of what is only its own."""
        return tail(self.document)

    def place(self, at: tuple[int, int]) -> None:
        """Remember lines of the document as used."""
        self.places.add(Place(self.document, *at))

    def node(
        self,
        key: str,
        type_: str,
        at: tuple[int, int],
        props: Mapping[str, Value] | None = None,
        *,
        stance: str = "reported",
        ours: Collection[str] = (),
    ) -> str:
        """State a node at lines; `ours` are properties that we read into them."""
        self._state(key, _Record(type_, {}, set()), at, props, stance, ours)
        return key

    def relation(
        self,
        type_: str,
        start: str,
        end: str,
        at: tuple[int, int],
        props: Mapping[str, Value] | None = None,
        *,
        stance: str = "reported",
        ours: bool = False,
    ) -> None:
        """State a relation at lines; `ours` when they do not say it in so many words."""
        if start == end:
            return
        key = relation_id(type_, start, end)
        if type_ == "PART_OF":
            self._parts.setdefault(end, set()).add(start)
        record = _Record(type_, {}, set(), start, end)
        self._state(key, record, at, props, stance, (), read=ours)

    def _state(
        self,
        key: str,
        new: _Record,
        at: tuple[int, int],
        props: Mapping[str, Value] | None,
        stance: str,
        ours: Collection[str],
        *,
        read: bool = False,
    ) -> None:
        record = self.records.setdefault(key, new)
        self.place(at)
        if at not in record.lines:
            record.lines.append(at)
        record.stated.add(Place(self.document, *at, stance, read).stated())
        for name, value in _worded(record, props or {}).items():
            own = Place(self.document, *at, ours=read or name in ours).stated("")
            _put(record, name, value, own)

    def has(self, relation: str, start: str, end: str) -> bool:
        """Whether two things are related so already."""
        return relation_id(relation, start, end) in self.records

    def parts(self, key: str) -> set[str]:
        """Return a thing with its parts, theirs, and so on."""
        found, last = {key}, {key}
        while last:
            inside = {part for whole in last for part in self._parts.get(whole, ())}
            last = inside - found
            found |= last
        return found

    def type_of(self, key: str) -> str | None:
        """Return the type of a record stated so far."""
        return self.records[key].type if key in self.records else None

    def statements(self) -> Iterator[Statement]:
        """Yield everything that was stated; a record again for each other value it has."""
        for key, record in self.records.items():
            stated = record.stated | record.backed(record.props)
            yield self._statement(key, record, record.props, stated)
            for props in record.others():
                stated = record.where(props) | record.backed(props)
                yield self._statement(key, record, props, stated)

    def _statement(
        self, key: str, record: _Record, props: Mapping[str, Value], stated: set[str]
    ) -> Statement:
        return Statement(
            key,
            record.type,
            props,
            tuple(sorted(stated)),
            record.start,
            record.end,
            dated=self.dated,
        )


def _worded(record: _Record, props: Mapping[str, Value]) -> dict[str, Value]:
    """Return properties in words that the record has already, where both say the same."""
    worded = dict(props)
    for name, meaning in _MEANING.items():
        said = meaning(str(props[name])) if name in props else ""
        if said not in _SAYS_NOTHING:
            known = record.given.get(name, ())
            alike = (one for one in known if meaning(str(one)) == said)
            worded[name] = next(alike, props[name])
    return worded


def _put(record: _Record, name: str, value: Value, place: str) -> None:
    """Keep a value with its place: the first as the record's, a list with what it adds."""
    known = record.props.setdefault(name, value)
    is_name = _NAMES.fullmatch(name) is not None
    if is_name and place.startswith("~"):
        record.stated.add(f"{name}{place}")
    given = {} if is_name else record.given.setdefault(name, {})
    places = {place}
    if isinstance(known, tuple) and isinstance(value, tuple):
        places |= given.pop(known, set())
        value = tuple(dict.fromkeys((*known, *value)))
        record.props[name] = value
    given.setdefault(value, set()).update(places)
