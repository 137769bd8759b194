"""Random small worlds: all types, odd texts, loops, nulls, sources that disagree."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from graph.authority import CORRECTION
from graph.records import ENDLESS, Statement, Value
from ontology.model import ontology
from ontology.types import NodeType, Property, RelationType
from tests.conformance.random_questions import QUESTIONS, Asked, Questions
from tests.conformance.random_values import DATES, Values
from tests.conformance.told import DAYS, Told

_SCOPES = (*["al-lumas"] * 5, "al-gropas", "al", "xk", "xk-lum", "int")
_STANCES = (*[""] * 9, "!denied", "!planned", "!prescribed")
_TIERS = (*["public"] * 8, "professional", "hidden")
_PLACES = (("al", "Shqipëri"), ("al/lumas", "Lumas"), ("al/gropas", "Gropas"))
"""Always there: most questions ask about a place."""
_DOCUMENTS = {"d": (3, ("1-1", "2-3")), "e": (5, ("4-4",)), "f": (None, ("1-2",))}
"""How official each is, and its passages; of the third that is any rank."""
_TYPES_LEFT_OUT = frozenset({"Claim"})
"""No source states a claim: merging makes them of values that differ."""
_SPANS = (
    (DAYS[0], ENDLESS), (DAYS[0], ENDLESS), (DAYS[1], ENDLESS), (DAYS[0], DAYS[1]),
    (DAYS[0], DAYS[2]), (DAYS[1], DAYS[2]),
)  # fmt: skip
"""From when until when something else may be said of a thing."""
_SAID_AGAIN = 0.14


class World:
    """What a seed tells: all types, odd texts, loops, parallel ties, contested values."""

    def __init__(self, seed: int) -> None:
        self._chance = random.Random(seed)
        self._of: dict[str, list[str]] = {}
        self._values = Values(self._chance, self._of)
        self._passages = [
            f"passage/{name}/{lines}"
            for name, (_, places) in _DOCUMENTS.items()
            for lines in places
        ]
        said = [*self._papers(), *self._nodes(), *self._way(), *self._ties()]
        self.told = [told for one in said for told in self._telling(one)]
        self._questions = Questions(self._chance, self._of, said)

    def questions(self, many: int = QUESTIONS) -> Iterator[Asked]:
        """Yield questions about it, every one of the catalogue among them."""
        return self._questions.asked(many)

    def _pick(self, several: Sequence[Any]) -> Any:
        return self._chance.choice(several)

    def _papers(self) -> Iterator[Statement]:
        for name, (rank, places) in _DOCUMENTS.items():
            official = self._pick((1, 3, 5, CORRECTION)) if rank is None else rank
            props: dict[str, Value] = {"label_sq": name, "official": official}
            if self._chance.random() < 0.7:
                props["date"] = self._pick(DATES[:5])
            if self._chance.random() < 0.3:
                props["publisher"] = self._values.text()
            stated = (f"*@passage/{name}/{places[0]}",)
            self._of.setdefault("Document", []).append(f"document/{name}")
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

    def _way(self) -> Iterator[Statement]:
        """Yield what makes a pathway of a place, with steps: by chance there is none."""
        way, concern = self._of["Pathway"][0], self._of["Concern"][0]
        ties = [("COVERS", way, "territory/al/lumas"), ("ADDRESSES", way, concern)]
        ties += [("PART_OF", step, way) for step in self._of["Step"]]
        for name, start, end in ties:
            identifier = f"{name}|{start}|{end}"
            yield self._said(identifier, name, {}, start=start, end=end)

    def _node(self, type_: NodeType, number: int) -> Statement:
        identifier = self._id(type_, number)
        self._of.setdefault(type_.name, []).append(identifier)
        props = self._values.some(type_.properties, 0.35)
        return self._said(identifier, type_.name, props)

    def _id(self, type_: NodeType, number: int) -> str:
        if type_.name == "Territory":
            place = self._pick(
                ("al", "al/lumas", "al/gropas", "xk", "xk/lum", "al/qark/x")
            )
            return f"territory/{place}"
        if type_.name in ("LegalAct", "Provision"):
            act = f"act/{self._pick(('al', 'xk'))}/ligj/{self._pick((5, 7, 139))}/2020"
            part = f"#nen-{number + 1}" if type_.name == "Provision" else ""
            return act + part
        return f"{type_.prefix}/{self._pick(_SCOPES)}/x{number}"

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
        props = self._values.some(relation.properties, 0.4)
        parallel = f"|{number}" if self._chance.random() < 0.2 else ""
        identifier = f"{relation.name}|{start}|{end}{parallel}"
        return self._said(identifier, relation.name, props, start=start, end=end)

    def _said(
        self, identifier: str, type_: str, props: dict[str, Value], **ends: str
    ) -> Statement:
        return Statement(
            identifier,
            type_,
            props,
            self._stated(props),
            tier=self._pick(_TIERS),
            dated=self._pick((None, None, "2020", "2024-05-01")),
            **ends,
        )

    def _stated(self, props: dict[str, Value]) -> tuple[str, ...]:
        """Return where it is said, and where one of its properties is."""
        sign = self._pick("@@@@@@~")
        stated = {f"*{self._pick(_STANCES)}{sign}{self._pick(self._passages)}"}
        if self._chance.random() < 0.2:
            stated.add(f"*@{self._pick(self._passages)}")
        if props and self._chance.random() < 0.15:
            stated.add(f"{self._pick(sorted(props))}@{self._pick(self._passages)}")
        return tuple(sorted(stated))

    # What is said otherwise, elsewhere or only for a time

    def _telling(self, one: Statement) -> Iterator[Told]:
        """Yield a statement with the time in which it is said, and perhaps another."""
        chance = self._chance.random()
        if one.type == "Passage":
            yield Told(one)
        elif chance < 0.1:
            yield Told(one, since=DAYS[1])
        elif chance < 0.13:
            yield Told(one, until=self._pick(DAYS[1:]))
        else:
            yield Told(one)
            if chance > 1 - _SAID_AGAIN:
                yield Told(self._otherwise(one), *self._pick(_SPANS))

    def _otherwise(self, one: Statement) -> Statement:
        """Return what another source, or another place of one, says of the same."""
        props = self._other_values(one)
        stated = self._stated(props)
        if self._chance.random() < 0.1:
            # It speaks of a property alone, not of whether the thing is.
            about = self._pick(sorted(props)) if props else "label_sq"
            stated = (f"{about}@{self._pick(self._passages)}",)
        tier, dated = self._pick(_TIERS), self._pick((one.dated, "2019", "2025-01"))
        return replace(one, props=props, stated=stated, tier=tier, dated=dated)

    def _other_values(self, one: Statement) -> dict[str, Value]:
        """Return its properties: some as they are, some without, some with another value."""
        model = ontology()
        known = {
            flat: prop
            for prop in model.properties(one.type).values()
            for flat in prop.flat
        }
        props: dict[str, Value] = {}
        for name, value in one.props.items():
            chance = self._chance.random()
            if chance < 0.5:
                props[name] = self._other_value(known[name], value)
            elif chance < 0.8:
                props[name] = value
        return props

    def _other_value(self, prop: Property, value: Value) -> Value:
        """Return another value of a property: some are a date to a lesser precision."""
        dated = prop.value.name == "date" and isinstance(value, str)
        if dated and self._chance.random() < 0.3:
            return str(value)[:4]
        return self._values.of_property(prop)
