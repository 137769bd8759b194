"""Whether a statement can be kept: what no source may say."""

import re
from math import isfinite

from graph.days import days_of
from graph.errors import BadInput, BadValue
from graph.records import RESERVED, TIERS, Statement, split_entry
from ontology.messages import joined, said

# Ids stand in files as they are: nothing in them is escaped.
_ID = re.compile(r"[^\x00-\x20\"\\\x7f\ud800-\udfff]+\Z")


def fit(statement: Statement) -> Statement:
    """Return the statement when it can be kept; else BadInput says why not."""
    wrong = _wrong(statement)
    if wrong:
        what = joined(" ", (repr(statement.id), wrong))
        raise BadInput(what, remedy=said("correct there"))
    return statement


def _wrong(statement: Statement) -> str | None:
    if not statement.id or not statement.type:
        return said("no id or type")
    if not _ID.match(statement.id):
        return said("signs in its id")
    if statement.tier not in TIERS:
        return said("tier of none", said=statement.tier, names=", ".join(TIERS))
    return _wrong_ends(statement) or _wrong_props(statement) or _wrong_entry(statement)


def _wrong_ends(statement: Statement) -> str | None:
    start, end = statement.start, statement.end
    if (start is None) != (end is None):
        return said("one end")
    begin = f"{statement.type}|{start}|{end}"
    if start is not None and not statement.id.startswith(begin):
        return said("id begins", begin=begin)
    return None


def _wrong_props(statement: Statement) -> str | None:
    taken = RESERVED.intersection(statement.props)
    if taken:
        return said("property taken", name=min(taken))
    for name, value in statement.props.items():
        if not _storable(value):
            return said("not kept", name=name, value=value)
    try:
        days_of(statement.type, statement.props, statement.dated)
    except BadValue as error:
        return said("impossible date", why=error.message)
    return None


def _storable(value: object) -> bool:
    """Return whether it is a text, number or truth value, or a list of one kind of them."""
    if isinstance(value, tuple):
        kinds = {type(each) for each in value}
        return len(kinds) <= 1 and tuple not in kinds and all(map(_storable, value))
    if isinstance(value, float):
        return isfinite(value)
    if isinstance(value, int):
        return -(1 << 63) <= value < 1 << 63
    return isinstance(value, str)


def _wrong_entry(statement: Statement) -> str | None:
    try:
        for entry in statement.stated:
            split_entry(entry)
    except BadInput as error:
        return error.what
    return None
