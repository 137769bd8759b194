"""Facts that careful readers took from the five documents, looked for in the answers.

A fact is found when an answer to the question that fits its kind (or the record that
`show` gives) holds the fact's names and values in one row, and cites lines that overlap
the fact's. Names are compared without case, marks and endings; numbers, codes, dates and
durations as they are.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from graph.errors import Ambiguous
from ontology.values.words import roots_of, topics_of
from queries.aim import ACTORS, BODIES, OFFICES, UNITS, Place, look, place_of
from queries.answer import Answer
from queries.catalogue import entry
from queries.names.search import search
from queries.question import rows_of
from queries.viewer import Viewer

OFFERED = 6
"""So many candidates of a name are asked about."""


@dataclass(frozen=True)
class Fact:
    """One fact of the gold, with its document."""

    doc: str
    kind: str
    lines: tuple[int, int]
    data: dict[str, Any]

    def get(self, key: str) -> Any:
        return self.data.get(key)

    def __str__(self) -> str:
        said = {k: v for k, v in self.data.items() if v not in (None, [], "")}
        kept = {k: v for k, v in said.items() if k not in ("kind", "at")}
        first, last = self.lines
        told = json.dumps(kept, ensure_ascii=False)
        return f"{self.kind} {first}-{last} {told}"


def facts_in(path: Path) -> list[Fact]:
    """Return the facts of one gold file."""
    data = json.loads(path.read_text("utf-8"))
    return [
        Fact(data["doc"], one["kind"], (one["at"][0], one["at"][-1]), one)
        for one in data["facts"]
    ]


@cache
def fold(text: str) -> str:
    """Return the text's words without case and marks, one space between them."""
    marks = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(c for c in marks if not unicodedata.combining(c))
    return " ".join(re.findall(r"[^\W_]+", plain))


def leaves(value: Any) -> Iterator[str]:
    """Yield the values in an answer's row as text."""
    if isinstance(value, dict):
        for key, part in value.items():
            if key != "citations":
                yield from leaves(part)
    elif isinstance(value, (list, tuple)):
        for part in value:
            yield from leaves(part)
    elif value is not None:
        whole = isinstance(value, float) and value.is_integer()
        yield str(int(value) if whole else value)


@cache
def _roots(text: str) -> frozenset[str]:
    return frozenset(r for part in text.split("\n") for r in roots_of(part))


@cache
def _topics(text: str) -> frozenset[str]:
    return frozenset(topics_of(text))


@dataclass(frozen=True)
class Evidence:
    """A row, or a record as shown: what it says and where it says it was read."""

    text: str
    spans: frozenset[tuple[str, int, int]]

    @property
    def folded(self) -> str:
        return f" {fold(self.text)} "

    def cites(self, fact: Fact) -> bool:
        first, last = fact.lines
        return any(d == fact.doc and a <= last and b >= first for d, a, b in self.spans)

    def holds(self, value: Any) -> bool:
        """Tell whether a name or value stands in it; None and lists of them too."""
        if value in (None, "", []):
            return True
        if isinstance(value, list):
            return all(self.holds(one) for one in value)
        if f" {fold(str(value))} " in self.folded:
            return True
        wanted = frozenset(roots_of(str(value)))
        return bool(wanted) and wanted <= _roots(self.text)

    def tells(self, summary: str) -> bool:
        """Tell whether it says much of a summary, in whatever words."""
        wanted = set(topics_of(summary))
        return len(wanted & _topics(self.text)) >= _TOLD * len(wanted)

    def plus(self, other: Evidence) -> Evidence:
        return Evidence(f"{self.text}\n{other.text}", self.spans | other.spans)


NOTHING = Evidence("", frozenset())


def evidence_of(answer: Answer, rows: Iterable[Any]) -> Evidence:
    texts: list[str] = []
    spans: set[tuple[str, int, int]] = set()
    for row in rows:
        texts += leaves({k: v for k, v in row.as_data().items() if k != "citations"})
        for n in row.citations:
            c = answer.citations[n]
            spans.add((c.document, c.lines[0], c.lines[1]))
    return Evidence("\n".join(texts), frozenset(spans))


PLACES = {"000": "Kamëz", "001": "Elbasan", "002": "Pustec", "003": "", "004": "Kosovë"}
"""Where a document's facts hold that say no place."""


class Walk:
    """Asks the questions, each once."""

    def __init__(self, viewer: Viewer) -> None:
        self.viewer = viewer
        self._answers: dict[str, Answer | None] = {}
        self._names: dict[tuple[str, ...], list[str]] = {}
        self._places: dict[str, Place | None] = {}
        self._rows: dict[tuple[str, str], list[tuple[str, Evidence]]] = {}
        self._shown: dict[str, Evidence] = {}
        self._known_as: dict[str, str] = {}

    def place(self, fact: Fact) -> str:
        return fact.get("territory") or PLACES[fact.doc[:3]]

    def _place(self, name: str) -> Place | None:
        if name not in self._places:
            try:
                self._places[name] = place_of(self.viewer, name or None)
            except Ambiguous:
                self._places[name] = None
        return self._places[name]

    def things(self, name: str | None, place: str, types: tuple[str, ...]) -> list[str]:
        """Return the ids that a name may stand for, best first."""
        if not name:
            return []
        key = (name, place, *types)
        if key not in self._names:
            found = look(self.viewer, name, types=types, place=self._place(place))
            self._names[key] = [c.id for c in found.candidates][:OFFERED]
        return self._names[key]

    def speaking(self, text: str, place: str, types: tuple[str, ...]) -> list[str]:
        """Return the ids of what speaks of a matter, best first."""
        hits = search(self.viewer, text, types=types, limit=OFFERED)
        return [hit.id for hit in hits]

    def ask(self, stem: str, **given: Any) -> Answer | None:
        key = f"{stem} {json.dumps(given, sort_keys=True)}"
        if key not in self._answers:
            self._answers[key] = None
            with suppress(Ambiguous):
                self._answers[key] = entry(stem).function(self.viewer, **given)
        return self._answers[key]

    def rows(self, stem: str, **given: Any) -> list[tuple[str, Evidence]]:
        """Return each row of an answer as its id and what it says."""
        key = (stem, json.dumps(given, sort_keys=True))
        if key not in self._rows:
            answer = self.ask(stem, **given)
            self._rows[key] = (
                [(row.id or "", evidence_of(answer, [row])) for row in answer.rows]
                if answer
                else []
            )
        return self._rows[key]

    def shown(self, thing: str) -> Evidence:
        """Return a record as shown: its values, claims and ties."""
        if thing not in self._shown:
            answer = self.ask("show", thing=thing) if thing else None
            self._shown[thing] = evidence_of(answer, answer.rows) if answer else NOTHING
        return self._shown[thing]

    def names(self, things: Iterable[str]) -> str:
        """Return all names of some things."""
        given = [one for one in things if one not in self._known_as]
        self._known_as |= dict.fromkeys(given, "")
        for row in rows_of(self.viewer, "shared", "things", things=given):
            said = row["properties"].items()
            names = [v for k, v in said if k.startswith(("label_", "alias"))]
            self._known_as[row["id"]] = "\n".join(leaves(names))
        return "\n".join(self._known_as[one] for one in things)

    def around(self, thing: str) -> list[str]:
        """Return the things that a thing is tied to; none where they are many."""
        answer = self.ask("show", thing=thing)
        ties = [r.id for r in answer.rows if r.fact == "tie"] if answer else []
        return ties if len(ties) < 25 else []


@dataclass(frozen=True)
class Route:
    """How a kind of fact is asked for, and what its row must hold."""

    asked: tuple[str, ...]
    """The names that the thing asked about goes by."""
    types: tuple[str, ...]
    question: str = ""
    parameter: str = ""
    """What the question calls the thing."""
    holds: tuple[str, ...] = ()
    told: str = ""
    """A summary in English, told in other words by the row."""
    whole: bool = False
    """Whether the fact is about the thing itself: then all that is shown of it counts."""
    spoken: tuple[str, ...] = ()
    """Types among which the summary is searched when no name leads there."""


_THINGS = (*ACTORS, "Service", "Register", "Concern", "TargetGroup", "LegalAct")
_SPOKEN = ("Duty", "Service", "Step", "Cooperation", "Observation")

ROUTES = {
    "institution": Route(
        ("name",),
        (*UNITS, *BODIES, "Service"),
        holds=("name", "aliases", "parent", "type"),
        whole=True,
    ),
    "mechanism": Route(
        ("name",),
        (*_THINGS, "Pathway"),
        holds=("name", "aliases", "parent", "level", "meets", "type"),
        whole=True,
    ),
    "post": Route(
        ("title", "institution"),
        (*OFFICES, *UNITS),
        "holder_of",
        "post",
        holds=("title", "holder", "institution"),
        whole=True,
    ),
    "legal_act": Route(
        ("title", "number"),
        ("LegalAct",),
        holds=("number", "date", "title", "act_type"),
        whole=True,
    ),
    "member": Route(
        ("mechanism",), BODIES, "members_of", "body", ("member", "post", "role")
    ),
    "amendment": Route(
        ("act",), ("LegalAct",), "amendments_of", "acts", ("amended_by", "date")
    ),
    "article": Route(
        ("act",), ("LegalAct",), "articles_of", "act", ("article", "paragraph")
    ),
    "basis": Route(
        ("subject",),
        (*_THINGS, "Pathway"),
        "legal_basis_of",
        "subject",
        ("act", "article"),
        spoken=("Cooperation", "Service", "Concern"),
    ),
    "duty": Route(
        ("bearer",),
        ACTORS,
        "duties_of",
        "bearer",
        ("act", "article", "deadline", "recipient"),
        told="duty",
        spoken=_SPOKEN,
    ),
    "service": Route(
        ("service", "provider"),
        (*ACTORS, "Service"),
        "services_of",
        "provider",
        ("service", "hours", "exists", "target_groups"),
    ),
    "referral": Route(
        ("from", "to"),
        ACTORS,
        "referral_next",
        "sender",
        ("from", "to", "deadline"),
        told="action",
        spoken=_SPOKEN,
    ),
    "contact": Route(
        ("entity",),
        (*ACTORS, "Service", "Register", "LegalAct", "Document"),
        "contact_of",
        "things",
        ("value",),
        spoken=("Channel",),
    ),
    "cooperation": Route(
        ("from", "to"),
        ACTORS,
        "relations_of",
        "thing",
        ("to", "measure", "value"),
    ),
    "activity": Route(
        ("code",),
        ("Activity",),
        "who_is_responsible",
        "thing",
        ("code", "responsible", "years", "cost", "monitored_by"),
        told="summary",
    ),
}
_TOLD = 0.34
"""Share of a summary's words that a row must tell."""


@dataclass(frozen=True)
class Verdict:
    """Whether a fact was found, and by what."""

    found: bool
    how: str
    near: str = ""
    """What came nearest, when it was not found."""


def judge(walk: Walk, fact: Fact) -> Verdict:
    """Look for a fact: by its question first, then by the record that is shown."""
    route = ROUTES[fact.kind]
    nearest = Verdict(False, "", "no row cites these lines")
    fewest = 99
    for thing, row_id, row, how in _rows(walk, fact, route):
        if not row.cites(fact):
            continue
        missing = _missing(row, fact, route)
        if missing:
            names = walk.names([*walk.around(row_id), thing])
            wide = row.plus(walk.shown(row_id)).plus(Evidence(names, frozenset()))
            missing = _missing(wide, fact, route)
            how = how if how == "show" else f"{how} + show"
        if not missing:
            return Verdict(True, how)
        if len(missing) < fewest:
            fewest = len(missing)
            nearest = Verdict(False, how, f"{row_id} lacks {missing}")
    return nearest


def _rows(
    walk: Walk, fact: Fact, route: Route
) -> Iterator[tuple[str, str, Evidence, str]]:
    """Yield what answers say: the thing asked about, the row's id, the row, the stem."""
    place = walk.place(fact)
    for key in route.asked:
        for thing in walk.things(fact.get(key), place, route.types):
            if route.question:
                given = [thing] if route.parameter in ("acts", "things") else thing
                asked = {route.parameter: given}
                for row_id, row in walk.rows(route.question, **asked):
                    yield thing, row_id, row, route.question
            yield from _shown(walk, thing, whole=route.whole)
    if route.spoken:
        said = str(fact.get(route.told) or fact.get(route.asked[0]) or "")
        for thing in walk.speaking(said, place, route.spoken):
            yield thing, thing, walk.shown(thing), "search + show"


def _shown(
    walk: Walk, thing: str, whole: bool
) -> Iterator[tuple[str, str, Evidence, str]]:
    """Yield what `show` says: as one record, or each value and tie for itself."""
    if whole:
        yield thing, thing, walk.shown(thing), "show"
    else:
        for row_id, row in walk.rows("show", thing=thing):
            yield thing, row_id, row, "show"


def _missing(row: Evidence, fact: Fact, route: Route) -> list[str]:
    """Return what the row does not hold of the fact."""
    lacks = [
        f"{key}={fact.get(key)}" for key in route.holds if not _held(row, key, fact)
    ]
    told = fact.get(route.told) if route.told else None
    if told and not row.tells(told):
        lacks.append(f"{route.told}={told}")
    return lacks


def _held(row: Evidence, key: str, fact: Fact) -> bool:
    value = fact.get(key)
    if key in ("type", "act_type"):
        return value in _REST or row.holds(value) or row.holds(_FINER.get(value, "-"))
    if key == "level" and fact.get("type") == "coordinator":
        return True
    if key == "exists":
        return value is not False or any(map(row.holds, _ABSENT))
    if key in ("service", "name"):
        return row.holds(value) or row.holds(re.sub(r"\(.*?\)", " ", value))
    if key == "hours" and value:
        times = re.findall(r"\d\d?[.:]\d\d", value) or re.findall(r"\d+", value)
        return row.holds(value) or bool(times) and all(map(row.holds, times))
    if key == "paragraph" and value:
        return row.holds(value) or all(map(row.holds, re.findall(r"\w+", value)))
    if key in ("measure", "value") and isinstance(value, str):
        numbers = re.findall(r"\d+(?:\.\d+)?", value)
        return row.holds(value) or bool(numbers) and all(map(row.holds, numbers))
    return row.holds(value)


_REST = ("other", "tjetër")
"""What the gold has no code for and the ontology may have."""
_FINER = {"school": "academia", "agency": "statistics", "marrëveshje": "memorandum"}
_ABSENT = ("denied", "planned", "prescribed", "no")
