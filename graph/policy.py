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

from graph.records import ENDLESS, PROFESSIONAL, PUBLIC
from graph.tiers import seen_by

LATEST_KNOWN = "9999-12-30"
"""`$known` of who asks for all that is known: a day before ENDLESS."""

_KNOWN = (
    "{v}.recorded_at <= $known AND $known < {v}.retracted_at AND {v}.tier IN $tiers"
)
_STATED = "{v}.from_earliest <= $on AND $on <= {v}.to_latest AND " + _KNOWN
_VISIBLE = _STATED + " AND {v}.stance <> 'denied'"
_CERTAIN = "{v}.from_latest <= $on AND $on <= {v}.to_earliest"
_EITHER = "CASE WHEN {{v}}.open_from <= $open_by THEN true ELSE {closed} END"
"""The first is true of most records: one look instead of six or seven (`Record.open_from`).

As OR it would say the same, and a server would take longer to make a plan: it spreads
an OR over all that stands beside it.
"""

CLAUSES = {
    "visible": _EITHER.format(closed=_VISIBLE),
    "stated": _EITHER.format(closed=_STATED),
    "known": _EITHER.format(closed=_KNOWN),
}
"""What guards a variable."""

_COLUMNS = {**CLAUSES, "certain": _CERTAIN}

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
    views = seen_by(tiers)
    # Before every day for who sees nothing, or asks for what nobody can know.
    open_by = min(on, known) if views and known < ENDLESS else ""
    return {"on": on, "known": known, "tiers": views, "open_by": open_by}


def expand(cypher: str) -> str:
    """Return the text with every clause written out; strings and comments stay."""
    parts, last = [], 0
    for quiet in _QUIET.finditer(cypher):
        parts += [_expand(cypher[last : quiet.start()]), quiet.group()]
        last = quiet.end()
    return "".join([*parts, _expand(cypher[last:])])


def _expand(text: str) -> str:
    return _MACRO.sub(lambda m: f"({_COLUMNS[m[1]].format(v=m[2])})", text)
