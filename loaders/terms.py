"""What the ontology allows, in the shape that readers ask for it."""

from functools import cache

from ontology.errors import OntologyError
from ontology.model import ontology


def type_of(key: str) -> str | None:
    """Return the node type that an id's prefix speaks of, None where it is none."""
    try:
        return ontology().type_of(key)
    except OntologyError:
        return None


@cache
def prefixes() -> tuple[str, ...]:
    """Return every prefix that an id may begin with."""
    return tuple(sorted(ontology().by_prefix))


@cache
def properties(type_: str) -> dict[str, str]:
    """Return the properties of a node or relation type with their value types."""
    known = ontology().properties(type_)
    return {name: str(found.value) for name, found in known.items()}


def codes(name: str) -> tuple[str, ...]:
    """Return the codes of a list, in reading order."""
    return tuple(ontology().code_list(name).codes)


@cache
def relations_from(type_: str) -> frozenset[str]:
    """Return the relations that may start from a node type."""
    return frozenset(r.name for r in ontology().relations.values() if type_ in r.starts)


@cache
def targets(relation: str, start: str) -> frozenset[str]:
    """Return the node types that a relation from a type may reach."""
    return ontology().relations[relation].ends_from(start)
