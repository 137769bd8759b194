"""Who may see what, and when it holds: one clause, written once.

In a `.cypher` file one writes, for every variable of a pattern,

    visible(n)   holds on $on, known at $known, in $tiers, not denied
    stated(n)    the same, and denied ones too
    known(n)     known at $known and in $tiers, whenever it holds
    certain(n)   (a column, no clause) holds on $on for sure, not only possibly

and on paths `all(x IN nodes(p) WHERE visible(x))`. `expand` puts the clause in their
place: fixed text with the variable's name, never a value.
"""

import re
from collections.abc import Sequence

from graph.records import PROFESSIONAL, PUBLIC

LATEST_KNOWN = "9999-12-30"
"""`$known` of who asks for all that is known: a day before ENDLESS."""

_KNOWN = (
    "{v}.recorded_at <= $known AND $known < {v}.retracted_at AND {v}.tier IN $tiers"
)
_STATED = "{v}.from_earliest <= $on AND $on <= {v}.to_latest AND " + _KNOWN
_VISIBLE = _STATED + " AND {v}.stance <> 'denied'"

_CERTAIN = "{v}.from_latest <= $on AND $on <= {v}.to_earliest"

CLAUSES = {"visible": _VISIBLE, "stated": _STATED, "known": _KNOWN}
_COLUMNS = {**CLAUSES, "certain": _CERTAIN}

_CALL = re.compile(r"(?<![\w.`$])(visible|stated|known)\s*\(\s*([A-Za-z_]\w*)\s*\)")
_MACRO = re.compile(
    r"(?<![\w.`$])(visible|stated|known|certain)\s*\(\s*([A-Za-z_]\w*)\s*\)"
)
_QUIET = re.compile(
    r"//[^\n]*|/\*.*?\*/|'(?:\\.|[^'\\])*'|\"(?:\\.|[^\"\\])*\"|`[^`]*`", re.DOTALL
)


def parameters(
    on: str,
    known: str = LATEST_KNOWN,
    tiers: Sequence[str] = (PUBLIC, PROFESSIONAL),
) -> dict[str, str | list[str]]:
    """Return the parameters that the clause reads."""
    return {"on": on, "known": known, "tiers": list(tiers)}


def expand(cypher: str) -> str:
    """Return the text with every clause written out; strings and comments stay."""
    parts, last = [], 0
    for quiet in _QUIET.finditer(cypher):
        parts += [_expand(cypher[last : quiet.start()]), quiet.group()]
        last = quiet.end()
    return "".join([*parts, _expand(cypher[last:])])


def _expand(text: str) -> str:
    return _MACRO.sub(lambda m: f"({_COLUMNS[m[1]].format(v=m[2])})", text)


def unguarded(cypher: str) -> list[str]:
    """Return the node and relationship patterns that carry no clause.

    A named variable is given by its name, an anonymous pattern by its text. Give the
    text as it stands in the file, before `expand`.
    """
    found: list[str] = []
    for branch in re.split(
        r"\bUNION(?:\s+ALL)?\b", _blank(cypher), flags=re.IGNORECASE
    ):
        guarded = {name for _, name in _CALL.findall(branch)}
        paths = _guarded_paths(branch)
        for variable, text in [*_nodes(branch, paths), *_relationships(branch, paths)]:
            name = variable or text
            if variable not in guarded and name not in found:
                found.append(name)
    return found


def _blank(cypher: str) -> str:
    # Strings become '' of equal length, so that nothing in them looks like a pattern.
    return _QUIET.sub(lambda m: " " * len(m.group()), cypher)


_PATH_CLAUSE = re.compile(
    r"\ball\s*\(\s*(\w+)\s+IN\s+(nodes|relationships)\s*\(\s*(\w+)\s*\)\s+WHERE\s+"
    r"[^)]*?\b(?:visible|stated|known)\s*\(\s*\1\s*\)",
    re.IGNORECASE,
)
_PATH = re.compile(
    r"\b(\w+)\s*=\s*(?:shortestPath\s*\(\s*|allShortestPaths\s*\(\s*)?(?=\()",
    re.IGNORECASE,
)


def _guarded_paths(branch: str) -> list[tuple[int, int, str]]:
    """Return spans of named paths whose nodes or relationships carry the clause."""
    clauses = {(m[3], m[2].lower()) for m in _PATH_CLAUSE.finditer(branch)}
    spans = []
    for match in _PATH.finditer(branch):
        end = _pattern_end(branch, match.end())
        spans += [
            (match.end(), end, what)
            for what in ("nodes", "relationships")
            if (match[1], what) in clauses
        ]
    return spans


def _pattern_end(text: str, start: int) -> int:
    """Return where the pattern that begins here stops: at a comma or a keyword."""
    depth = 0
    for at in range(start, len(text)):
        depth += (text[at] in "([{") - (text[at] in ")]}")
        if depth < 0 or (depth == 0 and _STOP.match(text, at)):
            return at
    return len(text)


_STOP = re.compile(
    r",|\b(?:WHERE|MATCH|OPTIONAL|WITH|RETURN|CALL|UNWIND|ORDER)\b", re.IGNORECASE
)
_NODE = re.compile(r"\(\s*([A-Za-z_]\w*)?\s*(:[^(){}]*)?(\{[^{}]*\})?\s*\)")
_RELATIONSHIP = re.compile(r"-\s*(?:\[\s*([A-Za-z_]\w*)?\s*([^\]]*)\]\s*)?-(?!-)")
_BEFORE = re.compile(
    r"(?:\b(MATCH|WHERE|AND|OR|NOT|IN|EXISTS|COUNT|COLLECT|XOR)|[-<>=,|{(\[])\s*$",
    re.IGNORECASE,
)
_ARROW_AFTER = re.compile(r"\s*<?-\s*[-\[]")
_ARROW_BEFORE = re.compile(r"(?:\]\s*-|--)>?\s*$")
_IMPORTS = re.compile(r"\bCALL\s*$", re.IGNORECASE)
_MATCH = re.compile(r"\bMATCH\s*$", re.IGNORECASE)


def _nodes(branch: str, paths: list[tuple[int, int, str]]) -> list[tuple[str, str]]:
    return [
        (match[1] or "", match.group())
        for match in _NODE.finditer(branch)
        if _is_node(branch, match) and not _inside(match.start(), paths, "nodes")
    ]


def _is_node(branch: str, match: re.Match[str]) -> bool:
    before = branch[: match.start()]
    if _IMPORTS.search(before):
        return False
    if _ARROW_AFTER.match(branch, match.end()) or _ARROW_BEFORE.search(before):
        return True
    looks = match[2] or match[3] or _MATCH.search(before)
    return bool(looks and _BEFORE.search(before))


def _relationships(
    branch: str, paths: list[tuple[int, int, str]]
) -> list[tuple[str, str]]:
    found = []
    for match in _RELATIONSHIP.finditer(branch):
        before = branch[: match.start()].rstrip("< ")
        after = branch[match.end() :].lstrip("> ")
        joins = before.endswith(")") and after.startswith("(")
        if joins and not _inside(match.start(), paths, "relationships"):
            found.append((match[1] or "", match.group()))
    return found


def _inside(at: int, spans: list[tuple[int, int, str]], what: str) -> bool:
    return any(start <= at < end for start, end, kind in spans if kind == what)
