"""Random small worlds, and questions about them: all types, odd names, loops, nulls."""

from __future__ import annotations

import json
import random
import string
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from graph.errors import Ambiguous, UraError
from graph.records import Statement, Value
from ontology.model import ontology
from ontology.types import NodeType, Property, RelationType
from queries.asking import ask
from queries.catalogue import CATALOGUE, entry
from queries.entry import Entry, Slot
from queries.viewer import LATEST, PROFESSIONAL, PUBLIC, Reader, Viewer

DAYS = ("2026-01-01", "2026-03-01")
"""When it was learned: most of it, and all of it."""
_DATES = ("2019", "2020-05", "2021-06-02", "2025", "2026-11-22", "2030-01-01")
_NAMES = (
    "Komiteti Drejtues", "Këshilli", "Bashkia Çorovodë", "bashkia", "Gropas", "Lumas",
    "Policia", "O'Brien \"x\"", "$on", "a\\b", "ë", "DH", "Njësia për Fëmijë", "N.J.M.F.",
    "Zyra 2 / 3", "خدمة", "🌉 ura", "drejtor", "neni 7", " ", "null",
)  # fmt: skip
_SCOPES = (*["al-lumas"] * 5, "al-gropas", "al", "xk", "xk-lum", "int")
_STANCES = (*[""] * 9, "!denied", "!planned", "!prescribed")
_TIERS = (*["public"] * 8, "professional", "hidden")
_SELDOM = frozenset({"valid_from", "valid_to", "date", "period", "identity"})
_PLACES = (("al", "Shqipëri"), ("al/lumas", "Lumas"), ("al/gropas", "Gropas"))
"""Always there: most questions ask about a place."""
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
    "amendments_of": ("LegalAct",),
    "legal_basis_of": ("Mechanism", "Institution", "Duty"),
    "duties_of": ("Post", "Institution", "Mechanism", "Role"),
    "deadline_of": ("Duty", "Mechanism", "Post"),
    "services_of": ("Institution", "Service"),
    "contact_of": ("Institution", "Post", "Channel"),
    "referral_next": ("Post", "Institution", "Role"),
    "pathway_steps": ("Post", "Institution", "Role"),
}
"""What a question is about; of others anything."""
_TYPES_LEFT_OUT = frozenset({"Claim", "Case", "CaseReferral", "NameKey"})
QUESTIONS = 90
CRASHED = "crashed:"
"""What an answer begins with that is none."""


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


# Worlds


class World:
    """Statements that a seed makes: all types, odd names, loops, parallel ties."""

    def __init__(self, seed: int) -> None:
        self._chance = random.Random(seed)
        self._of: dict[str, list[str]] = {}
        self._passages = ["passage/d/1-1", "passage/d/2-3", "passage/e/4-4"]
        self.statements = [*self._papers(), *self._nodes(), *self._ties()]
        # A name that reads the same twice is one thing: later ones are dropped.
        unique = {one.id: one for one in self.statements}
        self.statements = list(unique.values())

    def _pick(self, several: Sequence[Any]) -> Any:
        return self._chance.choice(several)

    def _papers(self) -> Iterator[Statement]:
        for name, official in (("d", 3), ("e", 5)):
            props: dict[str, Value] = {"label_sq": name, "official": official}
            if self._chance.random() < 0.7:
                props["date"] = self._pick(_DATES[:4])
            stated = (f"*@passage/{name}/1-1",)
            yield Statement(f"document/{name}", "Document", props, stated)
        for one in self._passages:
            document, _, lines = one.removeprefix("passage/").partition("/")
            first, last = map(int, lines.split("-"))
            where: dict[str, Value] = {"first": first, "last": last}
            where["document"] = f"document/{document}"
            yield Statement(one, "Passage", where, (f"*@{one}",))

    def _nodes(self) -> Iterator[Statement]:
        for type_ in ontology().types.values():
            if type_.name in _TYPES_LEFT_OUT or type_.name in ("Document", "Passage"):
                continue
            if type_.name == "Territory":
                yield from self._places()
            for number in range(self._chance.randint(1, 4)):
                yield self._node(type_, number)

    def _places(self) -> Iterator[Statement]:
        for path, name in _PLACES:
            kind = "municipality" if "/" in path else "country"
            identifier = f"territory/{path}"
            self._of.setdefault("Territory", []).append(identifier)
            props: dict[str, Value] = {"label_sq": name, "kind": kind}
            yield Statement(identifier, "Territory", props, ("*@passage/d/1-1",))
            if "/" in path:
                ends = {"start": identifier, "end": "territory/al"}
                name = f"PART_OF|{identifier}|territory/al"
                yield Statement(name, "PART_OF", {}, ("*@passage/d/1-1",), **ends)

    def _node(self, type_: NodeType, number: int) -> Statement:
        identifier = self._id(type_, number)
        self._of.setdefault(type_.name, []).append(identifier)
        props: dict[str, Value] = {}
        for one in type_.properties.values():
            often = 0.9 if one.name == "label" else 0.35
            if self._chance.random() < (0.05 if one.name in _SELDOM else often):
                props |= self._value(one)
        return self._said(identifier, type_.name, props)

    def _id(self, type_: NodeType, number: int) -> str:
        if type_.name == "Territory":
            place = self._pick(
                ("al", "al/lumas", "al/gropas", "xk", "xk/lum", "al/qark/x")
            )
            return f"territory/{place}"
        if type_.name in ("LegalAct", "Provision"):
            act = f"act/{self._pick(('al', 'xk'))}/ligj/{self._pick((5, 7, 139))}/2020"
            part = f"#neni-{number + 1}" if type_.name == "Provision" else ""
            return act + part
        return f"{type_.prefix}/{self._pick(_SCOPES)}/x{number}"

    def _said(
        self, identifier: str, type_: str, props: dict[str, Value], **ends: str
    ) -> Statement:
        stated = {f"*{self._pick(_STANCES)}@{self._pick(self._passages)}"}
        if self._chance.random() < 0.2:
            stated.add(f"*@{self._pick(self._passages)}")
        dated = self._pick((None, None, "2020", "2024-05-01"))
        tier = self._pick(_TIERS)
        return Statement(
            identifier,
            type_,
            props,
            tuple(sorted(stated)),
            tier=tier,
            dated=dated,
            **ends,
        )

    def _ties(self) -> Iterator[Statement]:
        for relation in ontology().relations.values():
            for number in range(self._chance.randint(2, 14)):
                if tie := self._tie(relation, number):
                    yield tie

    def _tie(self, relation: RelationType, number: int) -> Statement | None:
        ends = self._pick(relation.ends)
        starts = [i for t in sorted(ends.start) for i in self._of.get(t, ())]
        targets = [i for t in sorted(ends.end) for i in self._of.get(t, ())]
        if not starts or not targets:
            return None
        start, end = self._pick(starts), self._pick(targets)
        props: dict[str, Value] = {}
        for one in relation.properties.values():
            if self._chance.random() < (0.05 if one.name in _SELDOM else 0.4):
                props |= self._value(one)
        parallel = f"|{number}" if self._chance.random() < 0.2 else ""
        identifier = f"{relation.name}|{start}|{end}{parallel}"
        return self._said(identifier, relation.name, props, start=start, end=end)

    def _value(self, one: Property) -> dict[str, Value]:
        kind, many = one.value.name, one.value.many
        if kind == "text":
            langs = self._chance.sample(("sq", "en", "sr"), self._chance.randint(1, 3))
            return {f"{one.name}_{lang}": self._name() for lang in sorted(langs)}
        make = self._makers().get(kind)
        if make is None:
            return {}
        if many:
            return {
                one.name: tuple(make(one) for _ in range(self._chance.randint(1, 3)))
            }
        return {one.name: make(one)}

    def _makers(self) -> dict[str, Callable[[Property], Any]]:
        return {
            "string": lambda _: self._name(),
            "date": lambda _: self._pick(_DATES),
            "int": lambda _: self._pick((0, 1, 7, 2026, 2**40)),
            "number": lambda _: self._pick((0, 1.5, 1980.0, 250000)),
            "bool": lambda _: self._chance.random() < 0.5,
            "code": lambda one: self._pick(
                sorted(ontology().codes[one.value.of].codes)
            ),
            "duration": lambda _: self._pick(("P3D", "PT24H", "P1M")),
            "period": lambda _: self._pick(("2024/2026", "2025")),
            "id": lambda one: self._pick(self._of.get(one.value.of) or ["document/d"]),
            "url": lambda _: "https://example.org/x",
            "hours": lambda _: "24/7",
        }

    def _name(self) -> str:
        words = [self._pick(_NAMES) for _ in range(self._chance.randint(1, 2))]
        if self._chance.random() < 0.1:
            words.append("".join(self._chance.choices(string.printable.strip(), k=6)))
        return " ".join(words).strip() or "x"

    # Questions

    def questions(self, many: int = QUESTIONS) -> Iterator[Asked]:
        """Yield questions about it, every one of the catalogue among them."""
        for number in range(many):
            yield self._question(CATALOGUE[number % len(CATALOGUE)])

    def _question(self, one: Entry) -> Asked:
        options: dict[str, Any] = {}
        for slot in one.slots:
            if slot.required or self._chance.random() < 0.45:
                value = self._filled(one, slot)
                if value is not None:
                    options[slot.name] = [value] if slot.many else value
        return Asked(
            one.stem,
            (),
            options,
            on=self._pick(("2026-11-22", "2026-11-22", "2020-06-01", "2031-01-01")),
            known=self._pick((LATEST, LATEST, LATEST, DAYS[0])),
            tiers=self._pick((PROFESSIONAL, PROFESSIONAL, PUBLIC)),
            lang=self._pick((None, "sq", "en", "sr")),
        )

    def _filled(self, one: Entry, slot: Slot) -> Any:
        codes = {
            "field": "field",
            "role": "seat_role",
            "level": "level",
            "action": "action",
        }
        if slot.kind in codes:
            return self._pick(sorted(ontology().codes[codes[slot.kind]].codes))
        if slot.kind in ("number", "year", "integer"):
            return self._pick((0, 1, 2026))
        if slot.kind == "choice" and slot.required:
            return self._pick(slot.choices)
        if slot.kind in ("tie", "kind", "article", "choice", "file"):
            return None
        if slot.kind == "territory":
            return self._pick(("Lumas", "Lumas", *self._of["Territory"]))
        types: Sequence[str] = sorted(self._of)
        if slot.kind == "concern":
            types = ("Concern",)
        elif slot.kind == "thing":
            types = _ASKED_OF.get(one.stem, types)
        ids = [i for name in types for i in self._of.get(name, ())]
        odd = self._chance.random() < 0.15 or not ids
        return self._pick(_NAMES[:12] if odd else ids)
