"""What the rows of a file say: statements, each with its row as passage."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePath
from types import MappingProxyType

from graph.records import HIDDEN, PROFESSIONAL, PUBLIC, Statement, Value
from loaders.problems import Problems
from loaders.sheets.columns import Line, Place
from loaders.sheets.seen import Holders, Seen
from loaders.sheets.turns import Turns
from loaders.ways import Ways
from ontology.messages import Said
from ontology.values.ids import relation_id, slugify

_REMEMBERED = 100_000
"""So many shared statements; then some are made again, which changes nothing."""
_REMARKS = 20
_NOTHING: Mapping[str, Value] = MappingProxyType({})


@dataclass(slots=True)
class Out:
    """Collects the statements of one file, row by row."""

    document: str
    seen: Seen = field(default_factory=Seen)
    notes: dict[str, str] = field(default_factory=dict)
    """Names that became ids, and which."""
    remarks: list[Said] = field(default_factory=list)
    """What a person should look at, although nothing is wrong with the sheet."""
    targets: dict[str, str] = field(default_factory=dict)
    """Ids that somebody wrote into the sheet, and where first."""
    holders: Holders = field(default_factory=Holders)
    turns: Turns = field(default_factory=Turns)
    ways: Ways = field(default_factory=Ways)
    alone: bool = True
    """Whether the ways are those of this file only, judged at its end."""
    _said: set[str] = field(default_factory=set)
    _row: list[Statement] = field(default_factory=list)
    _passage: str = ""
    _dated: str | None = None
    _here: tuple[str, ...] = ()
    _tier: str = PROFESSIONAL
    _shared: str = PUBLIC
    _number: int = 0

    def check_ways(self, problems: Problems) -> None:
        """Note the ways without an exit, where no one judges those of several files."""
        if self.alone:
            self.ways.check(problems)

    def begin(self, line: Line) -> None:
        """Start a row: what follows is stated there."""
        place = line.place
        sheet = f"{slugify(place.sheet)}." if place.sheet else ""
        name = self.document.removeprefix("document/")
        self._passage = f"passage/{name}/{sheet}{place.row}-{place.row}"
        self._dated = line.text("as_of") or None
        self._tier = line.text("tier") or PROFESSIONAL
        self._shared = HIDDEN if self._tier == HIDDEN else PUBLIC
        self._here = (f"*@{self._passage}",)
        self._number = place.row
        self._row = []
        self.node(self._passage, "Passage", self._position(place), shared=True)

    def _position(self, place: Place) -> dict[str, Value]:
        """Return what the passage of a row says of its place."""
        props: dict[str, Value] = {
            "document": self.document,
            "first": place.row,
            "last": place.row,
            "sha256": place.sha256,
        }
        if place.sheet:
            props["sheet"] = place.sheet
        if self._dated:
            props["date"] = self._dated
        return props

    def end(self) -> list[Statement]:
        """Return what the row says."""
        row, self._row = self._row, []
        return row

    def remark(self, remark: Said) -> None:
        """Keep a remark; of very many the first."""
        if len(self.remarks) < _REMARKS:
            self.remarks.append(remark)

    def target(self, key: str, place: str) -> None:
        """Remember an id that somebody wrote, and where; of very many the first."""
        if len(self.targets) < _REMEMBERED:
            self.targets.setdefault(key, place)

    def first(self, key: str) -> int:
        """Return the row that stated an id first; this one when none did."""
        return self.seen.first(key, self._number)

    def node(
        self,
        key: str,
        type_: str,
        props: Mapping[str, Value],
        *,
        ours: tuple[str, ...] = (),
        shared: bool = False,
    ) -> None:
        """State a node; `ours` are properties that are our reading of the row.

        What is `shared` with other rows (an institution, a post) has not their tier.
        """
        stated = self._here
        if ours:
            read = (f"{name}~{self._passage}" for name in ours)
            stated = tuple(sorted((*stated, *read)))
        if self._new(key, props, shared):
            tier = self._shared if shared else self._tier
            self._row.append(
                Statement(key, type_, props, stated, None, None, tier, self._dated)
            )

    def relation(
        self,
        type_: str,
        start: str,
        end: str,
        props: Mapping[str, Value] = _NOTHING,
        *,
        discriminator: str = "",
        shared: bool = False,
    ) -> None:
        """State a relation; a parallel to one of an earlier row needs a discriminator."""
        key = relation_id(type_, start, end, discriminator)
        if self._new(key, props, shared):
            tier = self._shared if shared else self._tier
            self._row.append(
                Statement(key, type_, props, self._here, start, end, tier, self._dated)
            )

    def _new(self, key: str, props: Mapping[str, Value], shared: bool) -> bool:
        """Whether to state this: what rows share is stated once, by the first of them."""
        if any(key == known.id for known in self._row):
            return False
        if shared:
            said = f"{key} {sorted(props.items())}"
            if said in self._said:
                return False
            if len(self._said) >= _REMEMBERED:
                self._said.clear()
            self._said.add(said)
        return True


def document_of(file: PurePath, source: str) -> str:
    """Return the id of the document that a file is."""
    return f"document/{slugify(source or file.stem)}"


def document_statements(
    document: str, file: str, sha256: str, props: Mapping[str, Value]
) -> Iterator[Statement]:
    """Yield the document of a file, and the file as a whole as its passage."""
    passage = f"passage/{document.removeprefix('document/')}/0-0"
    dated = props.get("date")
    stated = (f"*@{passage}",)
    day = str(dated) if dated else None
    yield Statement(
        document,
        "Document",
        {"label_sq": file, "label_en": file, "file": file, **props},
        stated,
        dated=day,
    )
    whole: dict[str, Value] = {
        "document": document,
        "first": 0,
        "last": 0,
        "sha256": sha256,
    }
    if day:
        whole["date"] = day
    yield Statement(passage, "Passage", whole, stated, dated=day)
