"""The ontology, read once: what exists, what it may say, what it may join."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from ontology.errors import BadValue, OntologyError
from ontology.messages import Said, joined
from ontology.messages import said as message
from ontology.nearest import instead, nearest
from ontology.pack import SCHEMA
from ontology.schema_files import SchemaFiles
from ontology.types import Code, CodeList, NodeType, Property, RelationType
from ontology.values.labels import base_and_language

if TYPE_CHECKING:
    from ontology.check import Kept, Problem

PROVISION_MARK = "#"


@dataclass(frozen=True)
class Ontology:
    """All node types, relation types and code lists."""

    types: Mapping[str, NodeType]
    relations: Mapping[str, RelationType]
    codes: Mapping[str, CodeList]
    groups: Mapping[str, frozenset[str]]
    """Short names of several types: ACTOR, ANY."""

    @cached_property
    def by_prefix(self) -> Mapping[str, str]:
        """Node type by the first part of an id; an act is a LegalAct here."""
        return {t.prefix: t.name for t in self.types.values() if t.name != "Provision"}

    def type_of(self, record_id: str) -> str:
        """The type that an id speaks of: a node's, or of `TYPE|from|to` a relation's."""
        first, mark, _ = record_id.partition("|")
        if mark and first in self.relations:
            return first
        prefix, slash, rest = record_id.partition("/")
        if not slash or not rest or prefix not in self.by_prefix:
            hint = instead(prefix, self.by_prefix)
            raise OntologyError(
                message("no id, no prefix", said=record_id, prefix=prefix, instead=hint)
            )
        if prefix == "act" and PROVISION_MARK in rest:
            return "Provision"
        return self.by_prefix[prefix]

    def called(self, type_: str) -> Said:
        """A node type's name for a message: as it is typed, in Albanian its label."""
        found = self.types.get(type_)
        return Said(type_, found.label.sq if found else type_)

    def properties(self, type_: str) -> Mapping[str, Property]:
        """The properties of a node or relation type."""
        found = self.types.get(type_) or self.relations.get(type_)
        if found is None:
            hint = instead(type_, [*self.types, *self.relations])
            raise OntologyError(message("type unknown", said=type_, instead=hint))
        return found.properties

    def property(self, type_: str, name: str) -> Property | None:
        """The property behind a flat name (`label_sq` is `label`); None if unknown."""
        known = self.properties(type_)
        base, lang = base_and_language(name)
        found = known.get(base)
        if lang and found and found.value.name == "text":
            return found
        return known.get(name)

    def check_props(self, type_: str, props: Mapping[str, object]) -> list[Problem]:
        """What is wrong with the flat properties of a record; nothing is an empty list."""
        from ontology.check import Problem, check_value

        problems = []
        for name, value in props.items():
            found = self.property(type_, name)
            if found is None:
                problems.append(self._unknown(type_, name, value))
            elif found.value.name == "text" and name == found.name:
                said = found.flat
                text = message("say the language", name=name, names=", ".join(said))
                problems.append(Problem(name, value, text, said, said[0]))
            else:
                problems += check_value(self, found, name, value)
        return problems

    def read_props(
        self, type_: str, said: Mapping[str, object]
    ) -> tuple[dict[str, Kept], list[Problem]]:
        """Flat properties as records keep them, and what is wrong with the rest."""
        from ontology.check import Problem, read_value

        kept: dict[str, Kept] = {}
        problems = []
        for name, value in said.items():
            found = self.property(type_, name)
            if found is None:
                problems.append(self._unknown(type_, name, value))
                continue
            try:
                kept[name] = read_value(found, value)
            except BadValue as problem:
                text = joined(": ", (name, problem.message))
                problems.append(Problem(name, value, text))
        problems += self.check_props(type_, kept)
        wrong = {problem.name for problem in problems}
        return {k: v for k, v in kept.items() if k not in wrong}, problems

    def _unknown(self, type_: str, name: str, value: object) -> Problem:
        from ontology.check import Problem

        known = tuple(sorted(self.properties(type_)))
        hint = instead(name, known)
        text = message("property unknown", type=type_, name=name, instead=hint)
        return Problem(name, value, text, known, nearest(name, known))

    def check_ends(self, rel: str, start_type: str, end_type: str) -> list[Problem]:
        """What is wrong with the ends of a relation; nothing is an empty list."""
        from ontology.check import Problem

        if rel not in self.relations:
            hint = instead(rel, self.relations)
            text = message("relation unknown", said=rel, instead=hint)
            known = tuple(sorted(self.relations))
            return [Problem(rel, rel, text, known, nearest(rel, known))]
        relation = self.relations[rel]
        if relation.joins(start_type, end_type):
            return []
        if start_type not in relation.starts:
            allowed = tuple(sorted(relation.starts))
            names = ", ".join(allowed)
            text = message(
                "starts elsewhere", relation=rel, start=start_type, names=names
            )
            return [Problem(rel, start_type, text, allowed, None)]
        allowed = tuple(sorted(relation.ends_from(start_type)))
        ends = {"start": start_type, "end": end_type, "names": ", ".join(allowed)}
        text = message("ends elsewhere", relation=rel, **ends)
        return [Problem(rel, end_type, text, allowed, None)]

    def code_list(self, name: str) -> CodeList:
        """A code list by its name."""
        if name not in self.codes:
            raise OntologyError(f"no code list {name!r}; {instead(name, self.codes)}")
        return self.codes[name]

    def code(self, code_list: str, code: str) -> Code:
        """One code of a list."""
        codes = self.code_list(code_list).codes
        if code not in codes:
            raise OntologyError(
                f"{code_list}: no code {code!r}; {instead(code, codes)}"
            )
        return codes[code]

    def label(self, code_list: str, code: str, lang: str = "en") -> str:
        """The name of a code in a language; of an unknown code, the code itself."""
        known = self.code_list(code_list).codes.get(code)
        return known.label.get(lang) if known else code


def read_ontology(folder: Path = SCHEMA) -> Ontology:
    """The ontology of a schema folder; OntologyError names file, line, remedy."""
    files = SchemaFiles(folder)
    return Ontology(files.types, files.relations, files.codes, files.groups)


@cache
def ontology() -> Ontology:
    """The shipped ontology, read once."""
    return read_ontology()
