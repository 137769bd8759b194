"""Rules on what clauses return, in which order, and how far patterns reach."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from tests.cypher_rules.problem import Problem, Source
from tests.cypher_rules.scope import bare_entities, steps
from tests.cypher_rules.structure import Clause, Pattern, patterns, words
from tests.cypher_rules.tokens import Group, Items, flat, split

_LABEL = re.compile(r"[A-Z][A-Za-z0-9]*")
_TYPE = re.compile(r"[A-Z][A-Z0-9]*(_[A-Z0-9]+)*")


def scalars_only(source: Source) -> Iterator[Problem]:
    """Scalars, lists and maps come back; never nodes, relationships or paths."""
    for step in steps(source.statement):
        clause = step.clause
        if step.block is not source.statement or clause.name != "RETURN":
            continue
        if clause.items and clause.items[0].text == "*":
            yield Problem(clause.line, "scalars-only", "name what comes back")
        for found in bare_entities(_told(clause.items), step.bound):
            told = f"return values of it: {found.text} {{.id, ...}}"
            yield Problem(found.line, "scalars-only", told)


def _told(items: Items) -> Items:
    """Return a projection without its aliases, which may repeat a variable."""
    return tuple(
        item
        for index, item in enumerate(items)
        if not (index and items[index - 1].says("AS"))
    )


def ordered(source: Source) -> Iterator[Problem]:
    """Every answer is ordered, and nothing is cut off before it is."""
    for block in source.blocks:
        for index, clause in enumerate(block.clauses):
            order = block.after(index, "ORDER")
            if clause.name == "RETURN" and block is source.statement and not order:
                yield Problem(clause.line, "ordered", "end with ORDER BY")
            cut = block.after(index, "LIMIT") or block.after(index, "SKIP")
            if clause.name in ("WITH", "RETURN") and cut and not order:
                yield Problem(cut.line, "ordered", "ORDER BY before LIMIT or SKIP")
            if clause.name == "UNION" and block is source.statement:
                remedy = "put the UNION into CALL () {..} and order what comes out"
                yield Problem(clause.line, "ordered", remedy)


def order_shadowed(source: Source) -> Iterator[Problem]:
    """Nothing is ordered by a property of a name that the projection gives anew.

    Neo4j reads it of what the name is given to, the embedded engine of what it was.
    """
    for step in steps(source.statement):
        order = step.block.after(step.index, "ORDER")
        if step.clause.name not in ("WITH", "RETURN") or order is None:
            continue
        again = {part[-1].text for part in _projected(step.clause) if _is_new(part)}
        for name, dot in pairwise(flat(order.items)):
            if name.text in again & step.bound and dot.text == ".":
                remedy = f"give `{name.text}` another name"
                yield Problem(name.line, "order-shadowed", remedy)


def ties_ordered(source: Source) -> Iterator[Problem]:
    """Rows that say something of a tie are ordered by its id: a source may say it twice."""
    named = {tie.variable for one in _matched(source) for tie in one.ties}
    for step in steps(source.statement):
        order = step.block.after(step.index, "ORDER")
        is_answer = step.clause.name == "RETURN" and step.block is source.statement
        if not is_answer or order is None:
            continue
        ordered_by = set(_ordered_by(order, _projected(step.clause)))
        said = set(_said_of(step.clause.items))
        for name in sorted(said & named & step.bound - ordered_by):
            yield Problem(step.clause.line, "ties-ordered", f"ORDER BY ..., {name}.id")


def _projected(clause: Clause) -> list[Items]:
    items = clause.items
    return split(items[1:] if items and items[0].says("DISTINCT") else items)


def _is_new(part: Items) -> bool:
    """Whether a projection gives its name to something else than what has it."""
    given = [item.text for item in part[:-2]]
    return len(part) > 2 and part[-2].says("AS") and given != [part[-1].text]


def _ordered_by(order: Clause, parts: list[Items]) -> Iterator[str]:
    """Yield the variables by whose id rows are ordered, also by an alias of it."""
    alias = {
        part[-1].text: part[0].text
        for part in parts
        if [item.text for item in part[1:-1]] == [".", "id", "AS"]
    }
    tokens = [token.text for token in flat(order.items)]
    for index, name in enumerate(tokens):
        if tokens[index + 1 : index + 3] == [".", "id"]:
            yield name
        elif name in alias and tokens[index + 1 : index + 2] != ["."]:
            yield alias[name]


def _said_of(items: Items) -> Iterator[str]:
    """Yield the names of which a projection says more than the id."""
    for index, item in enumerate(items):
        after = items[index + 1] if index + 1 < len(items) else None
        if isinstance(item, Group):
            yield from _said_of(item.items)
        elif after is not None and after.text == ".":
            if items[index + 2].text != "id":
                yield item.text
        elif isinstance(after, Group):
            if after.open == "{":
                yield item.text
            elif item.says("CERTAIN", "PROPERTIES"):
                yield from (one.text for one in flat(after.items))


def bounded(source: Source) -> Iterator[Problem]:
    """Every variable length has an upper bound."""
    for pattern in _matched(source):
        for tie in pattern.ties:
            if not tie.bounded:
                yield Problem(tie.line, "bounded", "say how far: [r:T*1..8]")


def shortest_paths(source: Source) -> Iterator[Problem]:
    """shortestPath with two different ends; no SHORTEST 1, no quantified paths."""
    for block in source.blocks:
        for clause in block.clauses:
            if clause.name == "MATCH":
                yield from _path_forms(clause)
    text = " ".join(words(source.items))
    for pattern in _matched(source):
        ends = [node.variable for node in pattern.nodes]
        if pattern.shortest and not _differ(text, ends):
            remedy = "Neo4j raises when the ends are one: WHERE a <> b"
            yield Problem(pattern.line, "shortest", remedy)


def _path_forms(clause: Clause) -> Iterator[Problem]:
    for before, item in zip((None, *clause.items), clause.items, strict=False):
        if item.says("SHORTEST", "ANY") or (item.says("ALL") and before is None):
            yield Problem(item.line, "shortest", "write shortestPath((a)-[:T*..8]-(b))")
        node = isinstance(before, Group) and before.open == "("
        if node and item.text in ("+", "*", "{"):
            yield Problem(item.line, "shortest", "no quantified paths: [r:T*1..8]")


def _differ(text: str, ends: list[str | None]) -> bool:
    left, right = str(ends[0]), str(ends[-1])
    forms = [(left, right), (right, left)]
    return any(
        f"{a} <> {b}" in text or f"{a} . id <> {b} . id" in text for a, b in forms
    )


def scoped_calls(source: Source) -> Iterator[Problem]:
    """CALL (m) {..}: the form with an importing WITH is deprecated."""
    for block in source.blocks:
        for clause in block.clauses:
            if clause.name == "CALL" and clause.items and clause.items[0].text == "{":
                yield Problem(clause.line, "scoped-calls", "write CALL (m) {..}")


def names(source: Source) -> Iterator[Problem]:
    """PascalCase labels, UPPER_SNAKE types, so that no name is both."""
    for pattern in _matched(source):
        for element, form, told in [
            *((node, _LABEL, "PascalCase") for node in pattern.nodes),
            *((tie, _TYPE, "UPPER_SNAKE") for tie in pattern.ties),
        ]:
            for name in element.names:
                is_type = form is _LABEL and len(name) > 1 and _TYPE.fullmatch(name)
                if not form.fullmatch(name) or is_type:
                    yield Problem(element.line, "names", f"{name} is not {told}")


def indexed(source: Source) -> Iterator[Problem]:
    """What is looked up by a value has one label: no index is of several."""
    for pattern in _matched(source):
        for node in pattern.nodes:
            if node.keyed and len(node.names) > 1:
                remedy = "look up (x:Record {..}) and ask for x.type IN [..]"
                yield Problem(node.line, "indexed", remedy)


def _matched(source: Source) -> Iterator[Pattern]:
    for block in source.blocks:
        for clause in block.clauses:
            if clause.name in ("MATCH", "MERGE", "CREATE"):
                yield from patterns(clause)
