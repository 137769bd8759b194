"""The entries of a data set's YAML: an id with properties, relations and `at`."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from graph.records import Statement
from loaders import terms
from loaders.misfits import fitted, misfits
from loaders.positions import Misplaced, Place, places
from loaders.problems import Problems, Unfit
from loaders.sources.marked import Mapping, Node, Scalar, Sequence
from loaders.sources.properties import Properties
from loaders.typed import identifier, value
from loaders.ways import Ways, lacks_actor, wrong_span
from ontology.errors import BadValue
from ontology.messages import said as message
from ontology.model import ontology
from ontology.values.dates import read_date

_ENTRY_KEYS = ("at", "tier")
_TARGET_KEYS = ("to", "at", "as", "tier")


@dataclass(slots=True)
class Entries:
    """Turns entries into statements; what is wrong goes to `problems`."""

    problems: Problems
    dates: dict[str, str]
    """Document to its date."""
    document: str | None = None
    dated: list[tuple[Place, str]] = field(default_factory=list)
    """Places with a date of their own."""
    found: list[Statement] = field(default_factory=list)
    targets: dict[str, int] = field(default_factory=dict)
    _used: set[Place] = field(default_factory=set)
    _ids: set[str] = field(default_factory=set)
    ways: Ways | None = None
    """The steps of all files of a load; without it, those of this file are judged alone."""

    def wrong(
        self, line: int, key: str, said: object, what: str, allowed: Iterable[str] = ()
    ) -> None:
        """Note a mistake at a line."""
        place = message("line", line=line)
        self.problems.add(place, key, said, what, tuple(allowed))

    def unfit(self, line: int, key: str, said: object, error: Unfit) -> None:
        """Note a value that does not fit."""
        self.wrong(line, key, said, error.what, error.allowed)

    def used(self) -> list[Place]:
        """Return the places that anything is stated at, one per passage, in order."""
        return sorted({Place(p.document, p.first, p.last) for p in self._used})

    def date_of(self, place: Place) -> str | None:
        """Return the date of a place: its own, else its document's."""
        own = [
            (whole.last - whole.first, day)
            for whole, day in self.dated
            if whole.document == place.document
            and whole.first <= place.first
            and place.last <= whole.last
        ]
        return min(own)[1] if own else self.dates.get(place.document)

    def read(self, records: Mapping) -> None:
        """Read all entries, the documents' dates first."""
        for key, node in records.items.items():
            if key.startswith("document/") and (date := stated_date(node)):
                self.dates[key] = date
        alone = self.ways is None
        self.ways = self.ways or Ways()
        for key, node in records.items.items():
            self._entry(key, records.lines[key], node)
        if alone:
            self.ways.check(self.problems)

    def _entry(self, key: str, line: int, node: Node) -> None:
        try:
            type_ = identifier(key)
        except Unfit as error:
            self.unfit(line, "", key, error)
            return
        if not isinstance(node, Mapping):
            self.wrong(line, key, "", message("at and what is said"))
            return
        at = self._at(key, node)
        found = Properties(self, type_, key)
        relations = terms.relations_from(type_)
        for name, part in node.items.items():
            if name in relations:
                self._relations(key, type_, name, part, at)
            elif name not in _ENTRY_KEYS:
                found.read(name, node.lines[name], part, relations)
        if at or found.props or "tier" in node.items:
            self._state(key, type_, found, node, at)
        self._impossible(key, type_, line, node, found)

    def _impossible(
        self, key: str, type_: str, line: int, node: Mapping, found: Properties
    ) -> None:
        """Note a step that nobody takes, and a shift that cannot be."""
        if type_ == "Step" and lacks_actor(node.items):
            self.wrong(line, f"{key} BY", "", message("no actor of step"))
        if type_ == "Shift":
            self._shift(key, line, node, found)

    def _shift(self, key: str, line: int, node: Mapping, found: Properties) -> None:
        """Note a shift that ends before it begins, or at no minute."""
        wrong = wrong_span(found.props.get("starts"), found.props.get("ends"))
        if wrong is not None:
            name, error = wrong
            where = node.lines.get(name, line)
            self.unfit(where, f"{key} {name}", found.props[name], error)

    def _state(
        self,
        key: str,
        type_: str,
        found: Properties,
        node: Mapping,
        at: list[Place],
        ends: tuple[str, str] | None = None,
    ) -> None:
        if not self._may_state(key, node.line, at):
            return
        self._ids.add(key)
        stated = {place.stated() for place in at} | found.stated
        days = [day for day in map(self.date_of, at) if day]
        start, end = ends or (None, None)
        dated = max(days, key=_latest, default=None)
        told = tuple(sorted(stated))
        tier = self._tier(node)
        for name, error in misfits(type_, key, found.props, tier):
            where = node.lines.get(name.partition("_")[0], node.line)
            where = node.lines.get(name, where)
            self.unfit(where, f"{key} {name}", found.props.get(name, ""), error)
        props = fitted(type_, key, found.props)
        made = Statement(key, type_, props, told, start, end, tier, dated)
        self.found.append(made)
        if self.ways is not None:
            self.ways.says(made, self.problems.file, message("line", line=node.line))

    def _may_state(self, key: str, line: int, at: list[Place]) -> bool:
        if not at:
            self.wrong(line, key, "", message("no at"))
        elif key in self._ids:
            self.wrong(line, key, "", message("tell apart"))
        return bool(at) and key not in self._ids

    def _tier(self, node: Mapping) -> str:
        tier = node.items.get("tier")
        if tier is None:
            return "public"
        try:
            return str(
                value(tier.text if isinstance(tier, Scalar) else "", "code:tier")
            )
        except Unfit as error:
            self.unfit(tier.line, "tier", "", error)
            return "public"

    def _at(self, key: str, node: Mapping) -> list[Place]:
        at = node.items.get("at")
        return self.places(key, at) if at is not None else []

    def places(self, key: str, at: Node) -> list[Place]:
        """Return the places of an `at`, remembered as used; none when it is bad."""
        try:
            found = sorted(set(places(at, self.document)))
        except Misplaced as error:
            self.unfit(error.line, f"{key} at", error.value, error)
            return []
        self._used.update(found)
        return found

    def _relations(
        self, start: str, type_: str, name: str, node: Node, at: list[Place]
    ) -> None:
        for one in node.items if isinstance(node, Sequence) else [node]:
            target = one.items.get("to") if isinstance(one, Mapping) else one
            if not isinstance(target, Scalar) or target.empty:
                self.wrong(one.line, name, "", message("needs its target"))
                continue
            try:
                self._ends(name, type_, identifier(target.text))
            except Unfit as error:
                self.unfit(target.line, f"{start} {name}", target.text, error)
                continue
            self.targets.setdefault(target.text, target.line)
            whole = one if isinstance(one, Mapping) else Mapping(one.line, {}, {})
            self._relation(name, (start, target.text), whole, at)

    def _ends(self, name: str, start: str, end: str) -> None:
        fit = terms.targets(name, start)
        if end not in fit:
            ends = {"start": ontology().called(start), "end": ontology().called(end)}
            raise Unfit(message("goes elsewhere", name=name, **ends), fit)

    def _relation(
        self, name: str, ends: tuple[str, str], node: Mapping, at: list[Place]
    ) -> None:
        key = f"{name}|{ends[0]}|{ends[1]}"
        mark = node.items.get("as")
        if isinstance(mark, Scalar) and not mark.empty:
            key = f"{key}|{mark.text}"
        found = Properties(self, name, key)
        for part, inner in node.items.items():
            if part not in _TARGET_KEYS:
                found.read(part, node.lines[part], inner, _TARGET_KEYS)
        own = self._at(key, node) if "at" in node.items else at
        self._state(key, name, found, node, own, ends)


def stated_date(entry: Node) -> str:
    """Return the date in a document's entry, plain or with a place of its own."""
    date = entry.items.get("date") if isinstance(entry, Mapping) else None
    said = date.items.get("value") if isinstance(date, Mapping) else date
    return said.text if isinstance(said, Scalar) and not said.empty else ""


def _latest(day: str) -> str:
    try:
        return read_date(day).latest
    except BadValue:
        return ""  # noted where the date stands
