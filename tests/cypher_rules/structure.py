"""The clauses, sub-queries and patterns of a Cypher text, as far as the rules ask."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from tests.cypher_rules.tokens import Group, Item, Items, Token, flat, split

_CLAUSES = frozenset(
    [
        "MATCH",
        "WITH",
        "RETURN",
        "UNWIND",
        "CALL",
        "YIELD",
        "WHERE",
        "ORDER",
        "SKIP",
        "OFFSET",
        "LIMIT",
        "UNION",
        "MERGE",
        "CREATE",
        "SET",
        "DELETE",
        "DETACH",
        "REMOVE",
        "FOREACH",
        "LOAD",
        "DROP",
        "FINISH",
    ]
)
_SUBQUERIES = ("EXISTS", "COUNT", "COLLECT", "CALL")
_BEFORE_NAMES = (".", ":", "|", "&", "$")


@dataclass(frozen=True, slots=True)
class Clause:
    """A keyword and what follows it, up to the next keyword."""

    name: str
    items: Items
    line: int
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """A statement, or the body of a sub-query, as its clauses in order."""

    kind: str
    clauses: tuple[Clause, ...]
    line: int

    def after(self, index: int, name: str) -> Clause | None:
        """Return the sub-clause of this name that belongs to a clause."""
        for clause in self.clauses[index + 1 :]:
            if clause.name == name:
                return clause
            if clause.name not in ("WHERE", "ORDER", "SKIP", "OFFSET", "LIMIT"):
                return None
        return None


@dataclass(frozen=True, slots=True)
class Element:
    """A node or relationship of a pattern."""

    variable: str | None
    names: tuple[str, ...]
    line: int
    many: bool = False
    """A relationship of variable length."""
    bounded: bool = True
    keyed: bool = False
    """It has values to be looked up by."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """One connected pattern of a MATCH."""

    path: str | None
    nodes: tuple[Element, ...]
    ties: tuple[Element, ...]
    shortest: bool
    line: int


def _starts_clause(items: Items, index: int) -> bool:
    item = items[index]
    if not item.says(*_CLAUSES):
        return False
    before = items[index - 1] if index else None
    if before is not None:
        is_name = before.text in _BEFORE_NAMES and isinstance(before, Token)
        if is_name or before.says("AS") or _is_string_match(before, item):
            return False
    after = items[index + 1] if index + 1 < len(items) else None
    return not item.says("ORDER") or (after is not None and after.says("BY"))


def _is_string_match(before: Item, item: Item) -> bool:
    return before.says("STARTS", "ENDS") and item.says("WITH")


def block_of(items: Items, kind: str = "statement") -> Block:
    """Return the clauses that stand at this depth."""
    starts = [i for i in range(len(items)) if _starts_clause(items, i)]
    clauses = []
    for start, end in pairwise([*starts, len(items)]):
        optional = start > 0 and items[start - 1].says("OPTIONAL")
        body = items[start + 1 : end]
        if body and body[-1].says("OPTIONAL"):
            body = body[:-1]
        clauses.append(
            Clause(items[start].text.upper(), body, items[start].line, optional)
        )
    if not starts and kind != "statement":  # EXISTS { (a)-[r]->(b) WHERE ... }
        clauses = [Clause("MATCH", items, items[0].line if items else 1)]
    elif starts and starts[0] > 0 and items[starts[0]].says("WHERE"):
        clauses.insert(0, Clause("MATCH", items[: starts[0]], items[0].line))
    return Block(kind, tuple(clauses), items[0].line if items else 1)


def subqueries(items: Items) -> Iterator[Block]:
    """Yield the bodies of EXISTS, COUNT, COLLECT and CALL, not those inside them."""
    for index, item in enumerate(items):
        if not isinstance(item, Group):
            continue
        kind = _subquery_kind(items, index)
        if kind:
            yield block_of(item.items, kind)
        else:
            yield from subqueries(item.items)


def _subquery_kind(items: Items, index: int) -> str:
    """Return what the braces at `index` are the body of, or nothing."""
    if items[index].text != "{" or index == 0:
        return ""
    before = items[index - 1]
    if before.says(*_SUBQUERIES):
        return before.text.upper()
    scoped = isinstance(before, Group) and before.open == "(" and index > 1
    return "CALL" if scoped and items[index - 2].says("CALL") else ""


def all_blocks(block: Block) -> Iterator[Block]:
    """Yield a block and every sub-query in it, at any depth."""
    yield block
    for clause in block.clauses:
        # A CALL clause begins at its own braces, so they are looked up with it.
        lead: Items = (Token("word", clause.name, clause.line),)
        for inner in subqueries(lead + clause.items):
            yield from all_blocks(inner)


def patterns(clause: Clause) -> list[Pattern]:
    """Return the patterns of a MATCH, MERGE or CREATE clause."""
    return [_pattern(part) for part in split(clause.items) if part]


def _pattern(items: Items) -> Pattern:
    path, line = None, items[0].line
    if len(items) > 1 and items[1].text == "=":
        path, items = items[0].text, items[2:]
    shortest = bool(items) and items[0].says("SHORTESTPATH", "ALLSHORTESTPATHS")
    if shortest and len(items) > 1 and isinstance(items[1], Group):
        items = items[1].items
    nodes = [i for i in items if isinstance(i, Group) and i.open == "("]
    ties = _ties(items)
    return Pattern(path, tuple(map(_element, nodes)), tuple(ties), shortest, line)


def _ties(items: Items) -> Iterator[Element]:
    """Yield one element between every two nodes, with or without brackets."""
    at = [i for i, it in enumerate(items) if isinstance(it, Group) and it.open == "("]
    for left, right in pairwise(at):
        inside = [i for i in items[left + 1 : right] if isinstance(i, Group)]
        found = next((group for group in inside if group.open == "["), None)
        yield _element(found) if found else Element(None, (), items[left].line)


def _element(group: Group) -> Element:
    head = [i for i in group.items if not isinstance(i, Group)]
    variable, names, at_name = None, [], False
    for index, item in enumerate(head):
        if item.text in (":", "|", "&", "!"):
            at_name = True
        elif item.text in ("*", "="):
            break
        elif item.kind in ("word", "quoted"):
            if at_name:
                names.append(item.text)
            elif index == 0:
                variable = item.text
            at_name = False
    many, bounded = _length(group)
    keyed = any(isinstance(item, Group) and item.open == "{" for item in group.items)
    return Element(variable, tuple(names), group.line, many, bounded, keyed)


def _length(group: Group) -> tuple[bool, bool]:
    """Return whether a relationship is of variable length, and whether it ends."""
    texts = [item.text for item in group.items]
    if group.open != "[" or "*" not in texts:
        return False, True
    span = texts[texts.index("*") + 1 :]
    if ".." in span:
        above = span[span.index("..") + 1 :]
        return True, bool(above) and above[0].isdigit()
    return True, bool(span) and span[0].isdigit()


def begins_pattern(items: Items) -> bool:
    """Return whether a node and a relationship begin here, in an expression."""
    if len(items) > 4 and items[1].text == "=":
        items = items[2:]
    if len(items) < 3 or items[0].text != "(":
        return False
    signs = [item.text for item in items[1:4]]
    if signs[0] == "<":
        signs = signs[1:]
    return len(signs) > 1 and signs[0] == "-" and signs[1] in ("[", "-")


def comprehension(group: Group) -> tuple[Clause, Items, Items]:
    """Return the pattern, the condition and the rest of a pattern comprehension."""
    head, *told = split(group.items, sign="|")
    at = next((i for i, item in enumerate(head) if item.says("WHERE")), len(head))
    rest = tuple(item for part in told for item in part)
    return Clause("MATCH", head[:at], group.line), head[at + 1 :], rest


def conjuncts(items: Items) -> list[Items]:
    """Return the parts that must all be true; nothing under OR, XOR or NOT."""
    if any(item.says("OR", "XOR") for item in items):
        return []
    found = []
    for part in split(items, sign="AND"):
        only = part[0] if len(part) == 1 else None
        if isinstance(only, Group) and only.open == "(":
            found += conjuncts(only.items)
        else:
            found.append(part)
    return found


def words(items: Items) -> list[str]:
    """Return the texts of every token, for comparing short phrases."""
    return [token.text for token in flat(items)]
