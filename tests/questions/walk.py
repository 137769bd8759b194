"""The public functions, each asked once, for the walk through the gold facts."""

from __future__ import annotations

import json
from collections.abc import Iterable
from contextlib import suppress
from typing import Any

from graph.errors import Ambiguous
from queries.answer import Answer, Row
from queries.catalogue import entry
from queries.gazetteer import place_of
from queries.look import look
from queries.names.search import search
from queries.place import Place
from queries.question import rows_of
from queries.viewer import Viewer
from tests.questions.gold import NOTHING, Evidence, Fact, evidence_of, leaves

OFFERED = 6
"""So many candidates of a name are asked about."""
CROWD = 25
"""A thing with so many ties is too general to name a row by its neighbours."""
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
                [(_id(row), evidence_of(answer, [row])) for row in answer.rows]
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
        ties = (
            [_id(r) for r in answer.rows if getattr(r, "fact", "") == "tie"]
            if answer
            else []
        )
        return ties if len(ties) < CROWD else []


def _id(row: Row) -> str:
    return getattr(row, "id", None) or ""
