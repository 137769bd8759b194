"""Aggregates: alone under an alias in a WITH (rule 18), and collected in order.

Anywhere else the embedded engine answers wrongly and says nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from tests.cypher_rules.problem import Problem, Source
from tests.cypher_rules.structure import Block, Clause
from tests.cypher_rules.tokens import Group, Item, Items, split

AGGREGATES = (
    "AVG",
    "COLLECT",
    "COUNT",
    "MAX",
    "MIN",
    "PERCENTILECONT",
    "PERCENTILEDISC",
    "STDEV",
    "STDEVP",
    "SUM",
)
Lines: TypeAlias = dict[str, int]
"""Where a name is given."""
_REMEDY = "give it a WITH and an alias of its own: WITH ..., {name}(..) AS x"


def aggregate_alone(source: Source) -> Iterator[Problem]:
    """Every aggregate is a whole item of a WITH, with its own alias."""
    for block in source.blocks:
        for clause in block.clauses:
            yield from _in_clause(clause, block)


def collected_in_order(source: Source) -> Iterator[Problem]:
    """What is collected and returned was put in order first: engines have orders of their own.

    So is what a later WITH makes of it. What ends in `_set` is read as a set: ordering it
    would take as long as finding it.
    """
    for block in source.blocks:
        loose: Lines = {}
        for index, clause in enumerate(block.clauses):
            after = block.clauses[index - 1].name if index else ""
            if clause.name == "WITH":
                loose = _collected(clause, loose, ordered=after == "ORDER")
            elif clause.name == "RETURN":
                for name in sorted(loose.keys() & set(_listed(clause.items))):
                    remedy = "WITH what is collected ORDER BY its id before"
                    yield Problem(loose[name], "collect-ordered", remedy)


def _collected(clause: Clause, loose: Lines, *, ordered: bool) -> Lines:
    """Return the names that a WITH leaves to lists in no order, and where each is given."""
    found: Lines = {}
    for part in split(clause.items):
        alias = part[-1]
        is_first = _stands_alone(part) and part[0].says("COLLECT") and not ordered
        if alias.text.endswith("_set"):
            continue
        if is_first or loose.keys() & set(_listed(part)):
            found[alias.text] = alias.line
    return found


def _listed(items: Items) -> Iterator[str]:
    """Yield what is mentioned, but for what is only counted."""
    for index, item in enumerate(items):
        before = items[index - 1] if index else None
        if not isinstance(item, Group):
            yield item.text
        elif before is None or not before.says("SIZE"):
            yield from _listed(item.items)


def _in_clause(clause: Clause, block: Block) -> Iterator[Problem]:
    items = clause.items
    if clause.name == "CALL":  # its body is a block of its own
        items = tuple(item for item in items if item.text != "{")
    if clause.name != "WITH":
        yield from _every(items)
        return
    if items and items[0].says("DISTINCT"):
        items = items[1:]
    for part in split(items):
        if _stands_alone(part):
            yield from _every(_arguments(part))
        else:
            yield from _every(part)


def _stands_alone(part: Items) -> bool:
    """Return whether a projection is `aggregate(...) AS alias` and no more."""
    if len(part) != 4 or not part[2].says("AS"):
        return False
    return _is_aggregate(part[0], part[1])


def _arguments(part: Items) -> Items:
    group = part[1]
    return group.items if isinstance(group, Group) else ()


def _is_aggregate(word: Item, after: Item | None) -> bool:
    return word.says(*AGGREGATES) and isinstance(after, Group) and after.open == "("


def _every(items: Items) -> Iterator[Problem]:
    """Yield a problem for each aggregate at any depth, sub-queries left out."""
    for index, item in enumerate(items):
        before = items[index - 1] if index else None
        after = items[index + 1] if index + 1 < len(items) else None
        if isinstance(item, Group):
            if not _is_subquery(items, index):
                yield from _every(item.items)
        elif _is_aggregate(item, after) and (before is None or before.text != "."):
            name = item.text.lower()
            yield Problem(item.line, "aggregate-alone", _REMEDY.format(name=name))


def _is_subquery(items: Items, index: int) -> bool:
    """Return whether braces hold a sub-query, whose clauses are checked apart."""
    if items[index].text != "{":
        return False
    return index > 0 and items[index - 1].says("EXISTS", "COUNT", "COLLECT")
