"""Every variable of a pattern carries the clause of who may see what, and when."""

from __future__ import annotations

from collections.abc import Iterator

from graph.policy import CLAUSES
from tests.cypher_rules.problem import Problem, Source
from tests.cypher_rules.scope import Step, steps
from tests.cypher_rules.structure import (
    Element,
    Pattern,
    begins_pattern,
    comprehension,
    conjuncts,
    patterns,
    words,
)
from tests.cypher_rules.tokens import Group, Items

GUARDS = tuple(name.upper() for name in CLAUSES)
RULE = "policy"


def policy(source: Source) -> Iterator[Problem]:
    """Every node, relationship and path of every pattern is guarded."""
    for step in steps(source.statement):
        if step.clause.name == "MATCH":
            where = step.block.after(step.index, "WHERE")
            guarded = _guarded(where.items if where else ())
            for pattern in patterns(step.clause):
                yield from _unguarded(pattern, guarded, step.bound)
        elif step.clause.name == "YIELD":
            yield from _yielded(step)
        elif step.clause.name == "CALL":  # its body is walked by itself
            outer = (item for item in step.clause.items if item.text != "{")
            yield from _loose(tuple(outer), step)
        else:
            yield from _loose(step.clause.items, step)


def _guarded(where: Items) -> frozenset[str]:
    """Return the variables, and lists such as `nodes ( p )`, that must be visible."""
    found = set()
    for part in conjuncts(where):
        if len(part) != 2 or not isinstance(part[1], Group):
            continue
        if part[0].says(*GUARDS):
            found.add(" ".join(words(part[1].items)))
        elif part[0].says("ALL"):
            found |= _guarded_list(part[1].items)
    return frozenset(found)


def _guarded_list(items: Items) -> set[str]:
    """Return the list of `all(x IN list WHERE visible(x))`."""
    at = next((i for i, item in enumerate(items) if item.says("WHERE")), None)
    if at is None or len(items) < 4 or not items[1].says("IN"):
        return set()
    if items[0].text not in _guarded(items[at + 1 :]):
        return set()
    return {" ".join(words(items[2:at]))}


def _unguarded(
    pattern: Pattern, guarded: frozenset[str], bound: frozenset[str]
) -> Iterator[Problem]:
    all_nodes = f"nodes {pattern.path}" in guarded
    all_ties = f"relationships {pattern.path}" in guarded
    reaching = pattern.shortest or any(tie.many for tie in pattern.ties)
    if reaching and not all_nodes:
        remedy = "name the path: all(x IN nodes(p) WHERE visible(x))"
        yield Problem(pattern.line, RULE, remedy)
    for node in pattern.nodes:
        if not all_nodes:
            yield from _element(node, guarded, bound)
    for tie in pattern.ties:
        if not all_ties:
            yield from _element(tie, guarded, bound)


def _element(
    element: Element, guarded: frozenset[str], bound: frozenset[str]
) -> Iterator[Problem]:
    name = element.variable
    if name is None:
        told = "name every node and relationship, so that it can be guarded"
        yield Problem(element.line, RULE, told)
    elif name not in bound and name not in guarded:
        clause = f"all(x IN {name} WHERE visible(x))" if element.many else ""
        told = clause or f"visible({name})"
        yield Problem(element.line, RULE, f"add {told} to the WHERE of this MATCH")


def _yielded(step: Step) -> Iterator[Problem]:
    where = step.block.after(step.index, "WHERE")
    guarded = _guarded(where.items if where else ())
    for item in step.clause.items:
        if item.says("NODE", "RELATIONSHIP") and item.text not in guarded:
            told = f"add WHERE visible({item.text}) after the YIELD"
            yield Problem(item.line, RULE, told)


def _loose(items: Items, step: Step) -> Iterator[Problem]:
    """Yield the unguarded patterns inside expressions."""
    for index, item in enumerate(items):
        if item.text == "(" and begins_pattern(items[index:]):
            told = "write EXISTS { MATCH .. WHERE visible(..) }"
            yield Problem(item.line, RULE, told)
        if not isinstance(item, Group) or _is_body(items, index):
            continue
        if item.open == "[" and begins_pattern(item.items):
            yield from _comprehension(item, step)
        else:
            yield from _loose(item.items, step)


def _is_body(items: Items, index: int) -> bool:
    """Return whether braces hold a sub-query, which is walked by itself."""
    subquery = index > 0 and items[index - 1].says("EXISTS", "COUNT", "COLLECT")
    return subquery and items[index].text == "{"


def _comprehension(group: Group, step: Step) -> Iterator[Problem]:
    clause, where, told = comprehension(group)
    for pattern in patterns(clause):
        yield from _unguarded(pattern, _guarded(where), step.bound)
    yield from _loose(where + told, step)
