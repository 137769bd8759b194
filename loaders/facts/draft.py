"""Records while a document is read: every fact adds what it says and where."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from graph.records import Statement, Value
from loaders.identity import tail
from loaders.positions import Place
from ontology.values.ids import relation_id


@dataclass(slots=True)
class _Record:
    type: str
    props: dict[str, Value]
    stated: set[str]
    start: str | None = None
    end: str | None = None
    lines: list[tuple[int, int]] = field(default_factory=list)


@dataclass(slots=True)
class Draft:
    """The nodes and relations of one document, each with all places that state it."""

    document: str
    dated: str | None = None
    records: dict[str, _Record] = field(default_factory=dict)
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
        ours: Iterable[str] = (),
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
        record = _Record(type_, {}, set(), start, end)
        self._state(key, record, at, props, stance, (), read=ours)

    def _state(
        self,
        key: str,
        new: _Record,
        at: tuple[int, int],
        props: Mapping[str, Value] | None,
        stance: str,
        ours: Iterable[str],
        *,
        read: bool = False,
    ) -> None:
        record = self.records.setdefault(key, new)
        self.place(at)
        if at not in record.lines:
            record.lines.append(at)
        record.stated.add(Place(self.document, *at, stance, read).stated())
        for name, value in (props or {}).items():
            self._put(record, name, value)
        own = Place(self.document, *at, ours=True)
        record.stated |= {own.stated(name) for name in ours if name in record.props}

    def _put(self, record: _Record, name: str, value: Value) -> None:
        known = record.props.get(name)
        if known is None:
            record.props[name] = value
        elif isinstance(known, tuple) and isinstance(value, tuple):
            record.props[name] = tuple(dict.fromkeys((*known, *value)))

    def has(self, relation: str, start: str, end: str) -> bool:
        """Whether two things are related so already."""
        return relation_id(relation, start, end) in self.records

    def type_of(self, key: str) -> str | None:
        """Return the type of a record stated so far."""
        return self.records[key].type if key in self.records else None

    def statements(self) -> Iterator[Statement]:
        """Yield everything that was stated."""
        for key, record in self.records.items():
            yield Statement(
                key,
                record.type,
                record.props,
                tuple(sorted(record.stated)),
                record.start,
                record.end,
                dated=self.dated,
            )
