"""Which variables hold nodes, relationships or paths at a clause."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tests.cypher_rules.structure import (
    Block,
    Clause,
    begins_pattern,
    comprehension,
    patterns,
    subqueries,
)
from tests.cypher_rules.tokens import Group, Item, Items, Token, split

_VALUES = [
    "AVG",
    "CERTAIN",
    "COUNT",
    "EXISTS",
    "KEYS",
    "KNOWN",
    "LABELS",
    "LENGTH",
    "PROPERTIES",
    "SIZE",
    "STATED",
    "SUM",
    "TYPE",
    "VISIBLE",
    "ALL",
    "ANY",
    "NONE",
    "SINGLE",
]
"""Functions and tests that make a value of an entity."""
_LISTS = ("NODES", "RELATIONSHIPS")
_COMPARED = ("=", "<>", ".", ":", "{")

Names = frozenset[str]


@dataclass(frozen=True, slots=True)
class Step:
    """A clause and the entities that were bound before it."""

    block: Block
    index: int
    clause: Clause
    bound: Names


def steps(block: Block, inherited: Names = frozenset()) -> Iterator[Step]:
    """Yield every clause of a block and of its sub-queries with what is bound there."""
    bound = inherited
    for index, clause in enumerate(block.clauses):
        yield Step(block, index, clause, bound)
        after = _after(clause, bound)
        lead: Items = (Token("word", clause.name, clause.line),)
        for inner in subqueries(lead + clause.items):
            if inner.kind == "CALL":
                yield from steps(inner, _imported(clause) & bound)
            else:
                yield from steps(inner, bound | after | _iterated(clause.items))
        bound = after


def _imported(clause: Clause) -> Names:
    scope = clause.items[0] if clause.items else None
    if isinstance(scope, Group) and scope.open == "(":
        return frozenset(item.text for item in scope.items)
    return frozenset()


def _iterated(items: Items) -> Names:
    """Return every variable of a comprehension or quantifier, at any depth."""
    found: set[str] = set()
    for item in items:
        if isinstance(item, Group):
            if len(item.items) > 2 and item.items[1].says("IN"):
                found.add(item.items[0].text)
            found |= _iterated(item.items)
    return frozenset(found)


def _after(clause: Clause, bound: Names) -> Names:
    """Return what is bound when a clause is done."""
    if clause.name in ("MATCH", "MERGE", "CREATE"):
        return bound | _pattern_names(clause)
    if clause.name == "WITH":
        kept = bound if any(i.text == "*" for i in clause.items[:2]) else frozenset()
        return kept | _projected(clause.items, bound)
    if clause.name == "UNWIND":
        return bound | _projected(clause.items, bound)
    if clause.name == "YIELD":
        return bound | {i.text for i in clause.items if i.says("NODE", "RELATIONSHIP")}
    if clause.name == "CALL":
        return bound | _returned(clause, bound)
    return bound


def _pattern_names(clause: Clause) -> Names:
    found: set[str | None] = set()
    for pattern in patterns(clause):
        found |= {e.variable for e in (*pattern.nodes, *pattern.ties)} | {pattern.path}
    return frozenset(name for name in found if name)


def _projected(items: Items, bound: Names) -> Names:
    """Return the names of a projection that still hold entities."""
    if items and items[0].says("DISTINCT"):
        items = items[1:]
    found = set()
    for part in split(items):
        named = len(part) > 2 and part[-2].says("AS")
        told = part[:-2] if named else part
        if part and any(True for _ in bare_entities(told, bound)):
            found.add(part[-1].text)
    return frozenset(found)


def _returned(clause: Clause, bound: Names) -> Names:
    """Return the entities that come out of a CALL sub-query."""
    lead: Items = (Token("word", "CALL", clause.line),)
    found: Names = frozenset()
    for inner in subqueries(lead + clause.items):
        inside = _imported(clause) & bound
        for part in inner.clauses:
            if part.name == "RETURN":
                found |= _projected(part.items, inside)
            inside = _after(part, inside)
    return found


def bare_entities(items: Items, bound: Names) -> Iterator[Token]:
    """Yield each mention of an entity as a whole, not of a value of it."""
    for index, item in enumerate(items):
        before = items[index - 1] if index else None
        after = items[index + 1] if index + 1 < len(items) else None
        if isinstance(item, Group):
            if not _makes_value(before, item, after):
                yield from _in_group(item, bound)
            continue
        named = item.kind in ("word", "quoted") and item.text in bound
        listed = item.says(*_LISTS) and after is not None and after.text == "("
        if (named or listed) and not _reads_value(before, after):
            yield item


def _in_group(group: Group, bound: Names) -> Iterator[Token]:
    """Yield the entities in brackets; of a comprehension, those it keeps."""
    items = group.items
    if group.open == "[" and begins_pattern(items):
        clause, _, told = comprehension(group)
        yield from bare_entities(told, bound | _pattern_names(clause))
        return
    over_list = group.open == "[" and len(items) > 2 and items[1].says("IN")
    if not over_list:
        yield from bare_entities(items, bound)
        return
    source, *kept = split(items, sign="|")
    entities = any(True for _ in bare_entities(source[2:], bound))
    inner = bound | {items[0].text} if entities else bound - {items[0].text}
    if kept:
        yield from bare_entities(kept[0], inner)
    elif entities and isinstance(items[0], Token):
        yield items[0]


def _makes_value(before: Item | None, group: Group, after: Item | None) -> bool:
    """Return whether a value, not the entities in these brackets, comes out."""
    if after is not None and after.text in (".", "-", "<"):
        return True  # a property of what comes out, or a node of a pattern
    if before is None:
        return False
    if before.text in ("-", ">"):
        return True
    if group.open == "{":  # a map keeps what is in it, a sub-query checks itself
        return before.says("EXISTS", "COUNT", "COLLECT")
    return before.says(*_VALUES)


def _reads_value(before: Item | None, after: Item | None) -> bool:
    """Return whether a mention is read from, tested or compared."""
    if before is not None and before.text in (".", "=", "<>"):
        return True
    return after is not None and (after.text in _COMPARED or after.says("IS", "IN"))
