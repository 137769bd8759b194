"""Law as Turtle and JSON-LD; every statement's passages stand beside it."""

from __future__ import annotations

import json
from urllib.parse import quote

from rdflib import DCTERMS, ORG, RDF, SKOS, XSD, Graph, Literal, URIRef

from ontology.values.labels import LANGUAGES
from queries.linked import Linked, Thing
from viz.linked.vocabulary import (
    CPSV,
    ELI,
    EVERYWHERE,
    M8G,
    PRIVATE,
    TIES,
    TYPES,
    URA,
)

BASE = "urn:ura:"
FORMATS = {".ttl": "turtle", ".jsonld": "json-ld"}
_PREFIXES = {"eli": ELI, "cpsv": CPSV, "m8g": M8G, "ura": URA, "org": ORG}


def graph_of(linked: Linked, base: str = BASE) -> Graph:
    """Return law as an RDF graph; ids are addresses below `base`."""
    writer = _Writer(base)
    for thing in linked.things.values():
        writer.thing(thing)
    for start, tie, end in linked.ties:
        writer.tie(linked.things[start], tie, linked.things[end])
    writer.public(linked)
    return writer.graph


def text_of(graph: Graph, suffix: str) -> str:
    """Return the graph as text: Turtle, or JSON-LD with sorted keys."""
    text = graph.serialize(format=FORMATS[suffix], encoding=None)
    if suffix == ".ttl":
        return text
    nodes = sorted(json.loads(text), key=lambda node: str(node["@id"]))
    return json.dumps(nodes, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


class _Writer:
    """Writes things and ties into one graph."""

    def __init__(self, base: str) -> None:
        self.base = base
        self.graph = Graph()
        for prefix, namespace in _PREFIXES.items():
            self.graph.bind(prefix, namespace)

    def name(self, identifier: str) -> URIRef:
        """Return a record's address."""
        return URIRef(self.base + quote(identifier, safe="/#._-~"))

    def add(self, node: URIRef, word: URIRef, *values: object) -> None:
        """State a property, as often as it has values."""
        for value in values:
            said = value if isinstance(value, URIRef | Literal) else Literal(value)
            self.graph.add((node, word, said))

    def thing(self, thing: Thing) -> None:
        """State what a thing is, its names and where it was read."""
        node, props = self.name(thing.id), thing.properties
        self.add(node, RDF.type, *TYPES[thing.type])
        self.add(node, DCTERMS.identifier, thing.id)
        self.add(node, DCTERMS.source, *(self.name(one) for one in thing.passages))
        names = list(_texts(props, "label"))
        if thing.type in ("LegalAct", "Provision"):
            self.add(node, ELI.title, *names)
            self.add(node, ELI.description, *_texts(props, "text"))
            self._act(node, thing)
        elif thing.type == "Duty":
            self.add(node, DCTERMS.title, *names)
            self.add(node, DCTERMS.description, *(_texts(props, "object") or names))
            self._rule(node, thing)
        else:
            self.add(node, SKOS.prefLabel, *names)

    def _act(self, node: URIRef, thing: Thing) -> None:
        props = thing.properties
        if number := props.get("number") or props.get("article"):
            self.add(node, ELI.number, str(number))
        if len(date := str(props.get("date") or "")) == len("2021-06-02"):
            self.add(node, ELI.date_document, Literal(date, datatype=XSD.date))
        if kind := props.get("kind"):
            self.add(node, ELI.type_document, self._code("act_type", str(kind)))

    def _rule(self, node: URIRef, thing: Thing) -> None:
        props = thing.properties
        if deontic := props.get("deontic"):
            self.add(node, DCTERMS.type, self._code("deontic", str(deontic)))
        if deadline := props.get("deadline"):
            self.add(node, URA.deadline, Literal(deadline, datatype=XSD.duration))

    def _code(self, list_: str, code: str) -> URIRef:
        node = URIRef(f"{self.base}code/{list_}/{code}")
        self.add(node, RDF.type, SKOS.Concept)
        self.add(node, SKOS.notation, code)
        return node

    def tie(self, start: Thing, tie: str, end: Thing) -> None:
        """State a tie, where a public word says it."""
        word = TIES.get((start.type, tie)) or EVERYWHERE.get(tie)
        if word is not None:
            self.add(self.name(start.id), word, self.name(end.id))

    def public(self, linked: Linked) -> None:
        """State which institutions are public organisations: those whose place is known."""
        placed = {start for start, tie, _ in linked.ties if tie == "COVERS"}
        for thing in linked.things.values():
            kind = thing.properties.get("kind")
            if (
                thing.type == "Institution"
                and thing.id in placed
                and kind not in PRIVATE
            ):
                self.add(self.name(thing.id), RDF.type, M8G.PublicOrganisation)


def _texts(props: dict[str, object], name: str) -> list[Literal]:
    """Return a text in every language that has it."""
    said = ((one, props.get(f"{name}_{one}")) for one in LANGUAGES)
    return [Literal(text, lang=one) for one, text in said if text]
