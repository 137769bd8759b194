"""What the sources together say of a record: that it is, is not, will or must be."""

from collections.abc import Sequence

from graph.days import may_meet
from graph.records import STANCES, Statement, split_entry

CONTRADICTED = "contradicted"


_PLAIN = frozenset({"reported"})


def stances_of(statement: Statement) -> frozenset[str]:
    """Return what the entries `*` of a statement say; empty where it has none."""
    said = [entry for entry in statement.stated if entry[0] == "*"]
    if said and not any(entry[1] == "!" for entry in said):
        return _PLAIN
    return frozenset(split_entry(entry)[1] for entry in said)


def stance_of(statements: Sequence[Statement]) -> str | None:
    """Return the first stance that is stated, or that two contradict; None for none."""
    said = [(stances_of(statement), statement.props) for statement in statements]
    every = frozenset[str]().union(*(stances for stances, _ in said))
    if every == _PLAIN:
        return "reported"
    if {"reported", "denied"} <= every:
        yes = [props for stances, props in said if "reported" in stances]
        no = [props for stances, props in said if "denied" in stances]
        if any(may_meet(one, other) for one in yes for other in no):
            return CONTRADICTED
    return next((stance for stance in STANCES if stance in every), None)


def stance_of_one(statement: Statement) -> str | None:
    """Return `stance_of` of a single statement; most only say that it is."""
    found = None
    for entry in statement.stated:
        if entry[0] == "*":
            if entry[1] == "!":
                return stance_of((statement,))
            found = "reported"
    return found


def backing(statements: Sequence[Statement], stance: str) -> list[Statement]:
    """Return the statements that say so; of a contradiction, both sides."""
    wanted = {"reported", "denied"} if stance == CONTRADICTED else {stance}
    return [each for each in statements if wanted & stances_of(each)]
