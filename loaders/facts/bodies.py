"""Institutions and the bodies through which they coordinate."""

from collections.abc import Sequence
from dataclasses import replace

from graph.records import Value
from loaders import terms
from loaders.facts.cast import Thing
from loaders.facts.concerns import Concerns
from loaders.facts.doc import Doc, under
from loaders.facts.fact import Fact
from loaders.facts.guess import code_in, speaks_of
from loaders.facts.where import Spot
from loaders.frequency import frequency
from loaders.identity import concern_slug, slug
from ontology.values.folding import fold

_KINDS = frozenset(
    [
        "municipality",
        "directorate",
        "sector",
        "unit",
        "police",
        "court",
        "prosecution",
        "health",
        "education",
        "employment",
        "social_service",
        "probation",
        "bailiff",
        "prefecture",
        "school",
        "centre",
        "community",
        "council",
    ]
)
"""Types of which there is one in every place, unless the name says otherwise."""
_OF_A_PLACE = frozenset(("regional", "county", "municipal", "unit", "school"))


class Institutions:
    """Declares the institutions of a document, parents first."""

    def __init__(self, doc: Doc, facts: Sequence[Fact]) -> None:
        self._doc = doc
        self._facts = facts
        self._things: dict[int, Thing] = {}
        self._begun: set[int] = set()

    def declare(self) -> None:
        """State all institutions."""
        for fact in self._facts:
            self._declared(fact)

    def _declared(self, fact: Fact) -> Thing:
        if id(fact) in self._things:
            return self._things[id(fact)]
        self._begun.add(id(fact))
        parent = self._parent(fact)
        thing = self._thing(fact, parent)
        self._things[id(fact)] = thing
        names = (fact.text("name"), *fact.texts("aliases"))
        self._doc.cast.add(thing, names)
        self._state(fact, thing, parent)
        return thing

    def _parent(self, fact: Fact) -> Thing | None:
        wanted = fold(fact.text("parent"))
        if not wanted:
            return None
        place = fact.text("territory")
        for other in sorted(
            self._facts, key=lambda one: one.text("territory") != place
        ):
            names = (other.text("name"), *other.texts("aliases"))
            if wanted in map(fold, names) and other is not fact:
                if id(other) not in self._begun or id(other) in self._things:
                    return self._declared(other)
                self._doc.rounds.append((fact.place, fact.text("parent")))
                return None
        spot = self._doc.where.spot(fact.text("territory"))
        return self._doc.actor(fact.text("parent"), fact.at, spot)

    def _thing(self, fact: Fact, parent: Thing | None) -> Thing:
        doc, name, line = self._doc, fact.text("name"), fact.at[0]
        spot = self._spot(fact)
        types = ["Institution"] if spot.local else ["Institution", "InstitutionKind"]
        found = doc.reused(types, (name, *fact.texts("aliases")), spot)
        if found is not None:
            return Thing(found.id, found.type, name, line)
        if not spot.local and _one_everywhere(fact.text("type"), name):
            key = f"institution-kind/{spot.scope}/{slug(name)}"
            return Thing(key, "InstitutionKind", name, line)
        if (
            parent is not None
            and parent.type == "Institution"
            and spot.local
            and _office(parent)
        ):
            return Thing(under(parent, name), "Institution", name, line)
        scope = Spot("int") if fact.text("type") == "international" else spot
        return Thing(doc.institution_key(name, scope), "Institution", name, line)

    def _state(self, fact: Fact, thing: Thing, parent: Thing | None) -> None:
        doc, at = self._doc, fact.at
        props: dict[str, Value] = {}
        if fact.text("type") in terms.codes("institution_type"):
            props["kind"] = fact.text("type")
        doc.state(thing, at, {**props, **aliases(fact, thing.name)})
        spot = self._spot(fact)
        doc.place(thing, spot, at)
        doc.of_kind(thing, (thing.name, *fact.texts("aliases")), spot, at)
        if parent is not None:
            _part_of(doc, thing, parent, fact)

    def _spot(self, fact: Fact) -> Spot:
        """Return where an institution is: as said, else in the town in whose name it is."""
        where, said = self._doc.where, fact.text("territory")
        named = None if said else where.seat(fact.text("name"))
        return named or where.spot(said)


def _one_everywhere(type_: str, name: str) -> bool:
    named = speaks_of("national", name) or any(letter.isdigit() for letter in name)
    return type_ in _KINDS and not named


def _office(parent: Thing) -> bool:
    parts = parent.id.split("/")
    return len(parts) > 2 and parts[2] in ("bashkia", "komuna")


def aliases(fact: Fact, name: str) -> dict[str, Value]:
    """Return a fact's other names as a property."""
    others = tuple(dict.fromkeys(one for one in fact.texts("aliases") if one != name))
    return {"alias": others} if others else {}


def mechanism(doc: Doc, fact: Fact, concerns: Concerns) -> None:
    """State a mechanism, or the kind that a rule gives such bodies."""
    name, at = fact.text("name"), fact.at
    spot = doc.where.spot(fact.text("territory"))
    code = concerns.of(fact)
    thing = replace(_body(doc, fact, spot, code), sort=code_in("body", name))
    names = (name, *fact.texts("aliases"))
    doc.cast.add(thing, names)
    doc.state(thing, at, {**_body_props(thing, fact), **aliases(fact, name)})
    doc.place(thing, spot, at)
    doc.of_kind(thing, names, spot, at, code)
    if code:
        concern = doc.concern(code, at)
        doc.tie("ADDRESSES", thing, concern, at, {"how": "primary"}, ours=True)
    doc.serve(thing, fact.texts("target_groups"), at)


def mechanism_parent(doc: Doc, fact: Fact) -> None:
    """State what a mechanism is part of."""
    types = ("Mechanism", "MechanismKind", "Post", "Role")
    thing = doc.cast.find(fact.text("name"), fact.at[0], types)
    spot = doc.where.spot(fact.text("territory"))
    parent = doc.actor(fact.text("parent"), fact.at, spot)
    if thing and parent:
        _part_of(doc, thing, parent, fact)


def _part_of(doc: Doc, thing: Thing, parent: Thing, fact: Fact) -> None:
    """Say of what a thing is a part; note it where it would be its own."""
    if parent.id in doc.draft.parts(thing.id):
        doc.rounds.append((fact.place, fact.text("parent")))
    elif not doc.tie("PART_OF", thing, parent, fact.at):
        doc.tie("REPORTS_TO", thing, parent, fact.at, ours=True)


def _body(doc: Doc, fact: Fact, spot: Spot, concern: str) -> Thing:
    name, line, level = fact.text("name"), fact.at[0], fact.text("level")
    if fact.text("type") == "coordinator":
        return _coordinator(doc, fact, spot)
    kind = not spot.local and (level in _OF_A_PLACE or not fact.text("territory"))
    type_ = "MechanismKind" if kind else "Mechanism"
    names = (name, *fact.texts("aliases"))
    # A name that says what the body is for says it better than our table of words.
    asked = "" if code_in("concern", name) else concern
    found = doc.reused([type_], names, spot, concern=asked)
    if found is not None:
        return Thing(found.id, type_, name, line, level)
    if (other := doc.reused([type_], names, spot)) is not None:
        doc.others.add(other.id)
    prefix = "mechanism-kind" if kind else "mechanism"
    what = concern_slug(f"concern/{concern}") if concern else "te-tjera"
    return Thing(f"{prefix}/{spot.scope}/{slug(name)}/{what}", type_, name, line, level)


def _coordinator(doc: Doc, fact: Fact, spot: Spot) -> Thing:
    types = ["Post"] if spot.local else ["Role"]
    found = doc.reused(types, (fact.text("name"), *fact.texts("aliases")), spot)
    made = found or doc.office(fact.text("name"), spot, fact.at[0])
    return Thing(made.id, made.type, fact.text("name"), fact.at[0])


def _body_props(thing: Thing, fact: Fact) -> dict[str, Value]:
    if thing.type not in ("Mechanism", "MechanismKind"):
        return {}
    props: dict[str, Value] = {}
    for name, field, codes in (
        ("kind", "type", "mechanism_type"),
        ("level", "level", "level"),
    ):
        if fact.text(field) in terms.codes(codes):
            props[name] = fact.text(field)
    return {**props, **frequency(fact.text("meets"))}
