"""Rules that single words and the header decide."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tests.cypher_rules.problem import Problem, Source
from tests.cypher_rules.tokens import Group, Items, Token, flat

HEADER = ("question", "pyetja", "reading", "parameters")
CLAUSE_PARAMETERS = frozenset({"on", "known", "tiers", "open_by"})
"""The policy clause brings these; a header does not name them."""
_HEADER_LINE = re.compile(r"^// (\w+): *(.*)$", re.MULTILINE)
_WRITES = ("CREATE", "MERGE", "SET", "DELETE", "DETACH", "REMOVE", "DROP", "LOAD")
_UNSTABLE = ("RAND", "RANDOMUUID", "TIMESTAMP")
_CLOCKS = ("DATE", "DATETIME", "LOCALDATETIME", "TIME", "LOCALTIME")


def one_statement(source: Source) -> Iterator[Problem]:
    """One statement a file; a `;` may only end it."""
    for token in source.items[:-1]:
        if token.text == ";":
            yield Problem(token.line, "one-statement", "split the file at the ;")


def header(source: Source) -> Iterator[Problem]:
    """The header says the question in both languages, how to read it, its parameters."""
    found = dict(_HEADER_LINE.findall(source.text.split("\n\n")[0]))
    for key in HEADER:
        if not found.get(key, "").strip():
            yield Problem(1, "header", f"say `// {key}: ...` on top")
    declared = {
        part.split(":")[0].strip() for part in found.get("parameters", "").split(";")
    }
    declared -= {"", "none"}
    used = {t.text.strip("$`") for t in flat(source.items) if t.kind == "param"}
    for name in sorted(used - declared - CLAUSE_PARAMETERS):
        yield Problem(1, "header", f"explain the parameter {name}")
    for name in sorted(declared - used - CLAUSE_PARAMETERS):
        yield Problem(1, "header", f"the parameter {name} is used nowhere: drop it")


def parameters_only(source: Source) -> Iterator[Problem]:
    """Values come as parameters: only codes and names stand in the text."""
    for token in flat(source.items):
        value = token.text[1:-1]
        if token.kind == "string" and re.search(r"[/%]|\d{2,}|\{\w*\}", value):
            yield Problem(
                token.line, "parameters-only", f"pass {token.text} as a parameter"
            )


def read_only(source: Source) -> Iterator[Problem]:
    """A question writes nothing; it never merges on null either."""
    for block in source.blocks:
        for clause in block.clauses:
            if clause.name in _WRITES or clause.name == "FOREACH":
                yield Problem(clause.line, "read-only", f"no {clause.name} here")


def merge_keys(source: Source) -> Iterator[Problem]:
    """MERGE has a key, and the key is never a written null."""
    for block in source.blocks:
        for clause in block.clauses:
            if clause.name == "MERGE":
                yield from _merge_problems(clause.items, clause.line)


def _merge_problems(items: Items, line: int) -> Iterator[Problem]:
    keyed = False
    for group in _groups(items):
        if group.open == "{":
            keyed = True
            if any(item.says("NULL") for item in group.items):
                yield Problem(group.line, "merge-null", "never MERGE on a null key")
    if not keyed:
        yield Problem(line, "merge-null", "MERGE on the id: (n:L {id: row.id})")


def _groups(items: Items) -> Iterator[Group]:
    for item in items:
        if isinstance(item, Group):
            yield item
            yield from _groups(item.items)


def no_extensions(source: Source) -> Iterator[Problem]:
    """No APOC, no `dbms.*`: one of the engines has neither."""
    for before, token, after in _neighbours(source.items):
        called = after is not None and after.text == "."
        if called and token.says("APOC", "DBMS", "GDS") and _free(before):
            yield Problem(token.line, "no-extensions", f"{token.text}.* is not shared")


def stable_functions(source: Source) -> Iterator[Problem]:
    """No engine's own ids, no clock, no chance: the same answer twice."""
    for before, token, after in _neighbours(source.items):
        if not isinstance(after, Group) or after.open != "(" or not _free(before):
            continue
        if token.says("ELEMENTID", "ID"):
            yield Problem(token.line, "no-element-id", "use the property id")
        elif token.says(*_UNSTABLE) or (token.says(*_CLOCKS) and not after.items):
            yield Problem(
                token.line, "stable", f"{token.text}() differs from run to run"
            )


def sorted_labels(source: Source) -> Iterator[Problem]:
    """labels() has no fixed order: test it, count it or unwind and sort it."""
    yield from _label_problems(source.items)


def _label_problems(items: Items) -> Iterator[Problem]:
    for index, item in enumerate(items):
        before = items[index - 1] if index else None
        sized = before is not None and before.says("SIZE")
        if isinstance(item, Group) and not sized:
            yield from _label_problems(item.items)
        elif item.says("LABELS") and index + 1 < len(items):
            tested = before is not None and before.says("IN", "UNWIND")
            subscripted = index + 2 < len(items) and items[index + 2].text == "["
            if items[index + 1].text == "(" and (not tested or subscripted):
                yield Problem(item.line, "sorted-labels", "sort labels(), or use .type")


def _free(before: Token | Group | None) -> bool:
    """Return whether a name is its own, not a property, parameter or label."""
    return before is None or before.text not in (".", ":", "|")


def _neighbours(
    items: Items,
) -> Iterator[tuple[Token | Group | None, Token, Token | Group | None]]:
    """Yield every word with what stands before and after it at its depth."""
    for index, item in enumerate(items):
        if isinstance(item, Group):
            yield from _neighbours(item.items)
        elif item.kind == "word":
            after = items[index + 1] if index + 1 < len(items) else None
            yield items[index - 1] if index else None, item, after
