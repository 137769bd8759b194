"""Questions about a random world: each of the catalogue, asked in every way it takes."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graph.errors import Ambiguous, UraError
from graph.records import Statement
from ontology.model import ontology
from queries.asking import ask
from queries.catalogue import CATALOGUE, entry
from queries.choices import choice_meant, names_of
from queries.entry import Entry, Slot
from queries.plans.counts import GROUPS
from queries.viewer import LATEST, PROFESSIONAL, PUBLIC, Reader, Viewer
from tests.conformance.random_values import NAMES
from tests.conformance.told import DAYS

QUESTIONS = 90
CRASHED = "crashed:"
"""What an answer begins with that is none."""
_ASKED_OF = {
    "who_chairs": ("Mechanism", "MechanismKind"),
    "members_of": ("Mechanism", "MechanismKind"),
    "parts_of": ("Mechanism", "Institution"),
    "compare_bodies": ("Mechanism", "MechanismKind"),
    "compare": ("Mechanism", "MechanismKind"),
    "what_if": ("Mechanism", "MechanismKind"),
    "seats_of": ("Post", "Institution", "Person", "Role"),
    "holder_of": ("Post", "Role"),
    "articles_of": ("LegalAct",),
    "article": ("LegalAct", "Provision"),
    "impact": ("LegalAct", "Provision"),
    "effects_of": ("LegalAct",),
    "amendments_of": ("LegalAct",),
    "legal_basis_of": ("Mechanism", "Institution", "Duty"),
    "duties_of": ("Post", "Institution", "Mechanism", "Role"),
    "deadline_of": ("Duty", "Mechanism", "Post"),
    "services_of": ("Institution", "Service"),
    "contact_of": ("Institution", "Post", "Channel"),
    "referral_next": ("Post", "Institution", "Role"),
    "pathway_steps": ("Post", "Institution", "Role"),
    "next_step": ("Step",),
    "counts": ("LegalAct",),
    "activities_where": ("LegalAct", "Activity"),
}
"""What a question is about; of others anything."""
_CODE_LISTS = {
    "field": "field",
    "role": "seat_role",
    "level": "level",
    "action": "action",
    "need": "service_kind",
}
_TYPES = {
    "concern": ("Concern",),
    "group": ("TargetGroup", "Concern"),
    "member": ("Institution", "InstitutionKind", "Post", "Role", "Person"),
    "territory": ("Territory",),
}
_WRITTEN: Mapping[str, tuple[Any, ...]] = {
    "number": (0, 1.5, 1980, 250000, -1),
    "integer": (0, 1, 5, 12, "3", "17", 2026, "pesë"),
    "year": (2024, 2025, 2026, "2025", 1),
    "day": ("2020", "2021-06", "2021-06-02", "02.06.2021", "1 qershor 2026", "nesër"),
    "moment": (
        "2026-11-22T02:00", "2026-11-22T02:00", "22.11.2026 10:30", "2020-06-01T12:00Z",
        "2026-10-25T02:30", "2026-03-29T02:30", "2026-11-22",
    ),
    "duration": ("1y", "6m", "30d", "0d", "P3M", "24 orë", "2021"),
    "article": ("1", "2", "neni 7", "neni 1 pika 2", "Art. 3", "nenet 1-3", "kreu"),
    "file": ("graph/measures/overlap/rules.yaml",) * 6 + ("none.yaml",),
}  # fmt: skip
"""What is typed for what is no name: mostly what can be read, some in other words."""
_ONLY_WITH = {"into": "merge", "like": "add", "by": "replace-by"}
"""What one change takes, and others refuse."""
_POSITIONAL = 0.35
"""How many questions are asked with bare names, as people type them."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with what it is asked with."""

    stem: str
    names: tuple[str, ...]
    options: dict[str, Any]
    on: str
    known: str
    tiers: tuple[str, ...]
    lang: str | None

    def of(self, store: Reader) -> str:
        """Return what an engine answers, or how it refuses."""
        viewer = Viewer(store, self.on, self.known, self.tiers, self.lang)
        try:
            answer = ask(viewer, entry(self.stem), self.names, self.options)
        except Ambiguous as unclear:
            ids = [one["id"] for one in unclear.candidates]
            return json.dumps([unclear.what, ids], ensure_ascii=False)
        except UraError as error:
            return f"{type(error).__name__}: {error.what}"
        except Exception as error:  # noqa: BLE001 (what the fuzzer looks for)
            return f"{CRASHED} {type(error).__name__}: {error}"
        return json.dumps(answer.envelope(), ensure_ascii=False)


class Questions:
    """Makes the questions about a world."""

    def __init__(
        self,
        chance: random.Random,
        of: Mapping[str, Sequence[str]],
        said: Sequence[Statement],
    ) -> None:
        """`of` has the ids of each type, `said` what is said of them."""
        self._chance = chance
        self._of = of
        self._names: dict[str, list[str]] = {}
        for one in said:
            found = [str(v) for k, v in one.props.items() if k.startswith("label_")]
            self._names.setdefault(one.id, []).extend(found)

    def asked(self, many: int) -> Iterator[Asked]:
        """Yield so many, in the catalogue's order."""
        for number in range(many):
            yield self._question(CATALOGUE[number % len(CATALOGUE)])

    def _pick(self, several: Sequence[Any]) -> Any:
        return self._chance.choice(several)

    def _question(self, one: Entry) -> Asked:
        names, options = self._told(self._given(one))
        return Asked(
            one.stem,
            names,
            options,
            on=self._pick(("2026-11-22", "2026-11-22", "2020-06-01", "2031-01-01")),
            known=self._pick((LATEST, LATEST, LATEST, LATEST, *DAYS[:2])),
            tiers=self._pick((PROFESSIONAL, PROFESSIONAL, PUBLIC)),
            lang=self._pick((None, "sq", "en", "sr")),
        )

    def _given(self, one: Entry) -> list[tuple[Slot, list[Any]]]:
        """Return what slots are filled with; mostly what goes together with a change."""
        given: list[tuple[Slot, list[Any]]] = []
        change: str | None = None
        for slot in one.slots:
            only = _ONLY_WITH.get(slot.name) if change else None
            if only not in (None, change) and self._chance.random() < 0.8:
                continue
            often = 0.8 if only else 0.45
            if slot.required or self._chance.random() < often:
                several = self._number(slot, change)
                values = [self._filled(one, slot) for _ in range(several)]
                given.append((slot, values))
                if slot.name == "change":
                    change = choice_meant(slot.choices, values[0])
        return given

    def _number(self, slot: Slot, change: str | None) -> int:
        if not slot.many:
            return 1
        if change is None or self._chance.random() < 0.2:
            return self._chance.randint(1, 2)
        return 2 if change == "merge" else 1

    def _told(
        self, given: Sequence[tuple[Slot, list[Any]]]
    ) -> tuple[tuple[str, ...], dict[str, Any]]:
        """Return what is given as bare names, in any order, and what as options."""
        names: list[str] = []
        options: dict[str, Any] = {}
        bare = self._chance.random() < _POSITIONAL
        for slot, values in given:
            if bare and not slot.option_only and self._chance.random() < 0.8:
                names.extend(map(str, values))
            else:
                options[slot.name] = values if slot.many else values[0]
        if self._chance.random() < 0.3:
            self._chance.shuffle(names)
        return tuple(names), options

    def _filled(self, one: Entry, slot: Slot) -> Any:
        make: dict[str, Callable[[], Any]] = {
            "choice": lambda: self._choice(slot.choices),
            "by": self._grouping,
            "matter": lambda: self._pick(NAMES),
            "concern": lambda: self._thing(_TYPES["concern"]),
            "group": lambda: self._thing(_TYPES["group"]),
            "member": lambda: self._thing(_TYPES["member"]),
            "territory": self._place,
            "thing": lambda: self._thing(_ASKED_OF.get(one.stem, sorted(self._of))),
        }
        if slot.kind in _CODE_LISTS:
            return self._code(_CODE_LISTS[slot.kind])
        if slot.kind in _WRITTEN:
            return self._pick(_WRITTEN[slot.kind])
        return make[slot.kind]()

    def _choice(self, choices: Sequence[str]) -> str:
        """Return one of the words that a slot takes, sometimes as people call it."""
        one = self._pick(choices)
        return str(one if self._chance.random() < 0.7 else self._pick(names_of(one)))

    def _grouping(self) -> str:
        one = self._pick(sorted(GROUPS))
        return str(self._pick((one, *GROUPS[one], self._pick(NAMES))))

    def _code(self, code_list: str) -> str:
        codes = ontology().codes[code_list].codes
        one = codes[self._pick(sorted(codes))]
        return one.code if self._chance.random() < 0.7 else one.label.sq

    def _place(self) -> str:
        return str(self._pick(("Lumas", "Lumas", self._thing(_TYPES["territory"]))))

    def _thing(self, types: Sequence[str]) -> str:
        """Return the id of a thing, mostly; or a name that it or something has."""
        ids = [i for name in types for i in self._of.get(name, ())]
        chance = self._chance.random()
        if not ids or chance < 0.1:
            return str(self._pick(NAMES))
        one = self._pick(ids)
        names = self._names.get(one)
        return str(self._pick(names) if names and chance < 0.35 else one)
