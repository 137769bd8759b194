"""From the statements of all versions of all sources to records: a pure function.

Nothing depends on the order in which sources came. Every day on which something about a
record was learned or unlearned begins a new version of it.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from itertools import groupby, pairwise
from operator import itemgetter
from typing import TypeAlias

from graph.authority import Authorities
from graph.claims import Claim, merged
from graph.days import days_of, may_meet, newest
from graph.errors import BadInput, BadValue
from graph.records import ENDLESS, Record, Statement, Value
from graph.stance import backing, stance_of, stance_of_one
from graph.tiers import key_of, levels_of, view_of, views_of
from ontology import messages
from ontology.model import Ontology
from ontology.values.dates import Days

Said: TypeAlias = tuple[Statement, str, str]
"""A statement, the day it was learned, the day it was unlearned."""


@dataclass(frozen=True, slots=True)
class Rules:
    """What merging needs to know besides the statements."""

    authorities: Authorities
    """The weights of documents that everybody sees."""
    functional: Mapping[str, frozenset[str]]
    """Relation types of which a thing has one at a time: of things with these id prefixes."""
    stricter: Mapping[int, Authorities] = field(default_factory=dict)
    """The weights for views of a level that not everybody is of. A view that everybody has
    weighs its documents by what everybody sees of them."""

    def weights(self, level: int) -> Authorities:
        """Return the weights of documents for the viewers of a level."""
        own = [each for each in self.stricter if each <= level]
        return self.stricter[max(own)] if own else self.authorities

    @property
    def levels(self) -> tuple[int, ...]:
        """The levels from which on something else is seen, everybody's first."""
        return (0, *sorted(self.stricter))


def rules_of(
    ontology: Ontology,
    authorities: Authorities,
    stricter: Mapping[int, Authorities] | None = None,
) -> Rules:
    """Return the rules that the ontology and the documents' weights make."""
    functional = {
        name: frozenset(ontology.types[type_].prefix for type_ in relation.functional)
        for name, relation in ontology.relations.items()
        if relation.functional
    }
    return Rules(authorities, functional, stricter or {})


def records_of(said: Sequence[Said], rules: Rules) -> list[Record]:
    """Return all versions of one record, in each view, then those of the claims about it."""
    if len(said) == 1:
        statement, start, end = said[0]
        key = key_of(statement.id, statement.tier, "" if end == ENDLESS else start)
        record = _alone(statement, key, start, end)
        return [] if record is None else [record]
    spans: dict[tuple[str, str], list[tuple[Record, str, str]]] = {}
    days = sorted({day for _, start, end in said for day in (start, end)})
    for start, end in pairwise(days):
        active = [each for each, since, until in said if since <= start < until]
        for view, seen in views_of(active):
            weights = rules.weights(levels_of(view).start)
            for record in _together(seen, weights):
                seen_so = record._replace(tier=view)
                _extend(spans.setdefault((record.id, view), []), seen_so, start, end)
    return [_version(*span) for versions in spans.values() for span in versions]


def _extend(
    versions: list[tuple[Record, str, str]], record: Record, start: str, end: str
) -> None:
    """Add a version, or lengthen the last one when nothing changed."""
    if versions and versions[-1][0] == record and versions[-1][2] == start:
        versions[-1] = (record, versions[-1][1], end)
    else:
        versions.append((record, start, end))


def _version(record: Record, start: str, end: str) -> Record:
    key = key_of(record.id, record.tier, "" if end == ENDLESS else start)
    return record._replace(key=key, recorded_at=start, retracted_at=end)


def _alone(
    statement: Statement, key: str = "", start: str = "", end: str = ""
) -> Record | None:
    """Return the record of a single statement; None when it does not say that it is."""
    stance = stance_of_one(statement)
    if stance is None:
        return None
    props, dated = statement.props, statement.dated
    days = _days(statement, props, dated, stance)
    return Record(
        statement.id,
        key,
        statement.type,
        props,
        statement.stated,
        stance,
        statement.tier,
        start,
        end,
        days.from_earliest,
        days.from_latest,
        days.to_earliest,
        days.to_latest,
        dated,
        statement.start,
        statement.end,
    )


def _days(
    statement: Statement,
    props: Mapping[str, Value],
    attested_on: str | None,
    stance: str,
) -> Days:
    try:
        return days_of(statement.type, props, attested_on, stance=stance)
    except BadValue as error:
        why = messages.said("impossible date", why=error.message)
        raise BadInput(
            messages.joined(" ", (statement.id, why)),
            remedy=messages.said("correct and load"),
        ) from error


def _together(active: Sequence[Statement], weights: Authorities) -> list[Record]:
    """Return the record that some statements make, and the claims about it."""
    if len(active) == 1:
        record = _alone(active[0])
        return [] if record is None else [record]
    stance = stance_of(active)
    if stance is None:
        return []
    saying = backing(active, stance)
    result = merged(active, weights, saying)
    one = active[0]
    attested_on = newest([each.dated for each in saying if each.dated is not None])
    days = _days(one, result.props, attested_on, stance)
    record = Record(
        id=one.id,
        key="",
        type=one.type,
        props=result.props,
        stated=tuple(sorted(result.stated)),
        stance=stance,
        tier=one.tier,
        recorded_at="",
        retracted_at="",
        from_earliest=days.from_earliest,
        from_latest=days.from_latest,
        to_earliest=days.to_earliest,
        to_latest=days.to_latest,
        attested_on=attested_on,
        start=one.start,
        end=one.end,
        contested=tuple(result.contested),
    )
    return [record, *(_claim(record, claim) for claim in result.claims)]


def _claim(record: Record, claim: Claim) -> Record:
    """Return the record of a claim; it holds when its record holds."""
    value = _text(claim.value)
    digest = blake2b(value.encode(), digest_size=4).hexdigest()
    identifier = f"claim/{record.id}/{claim.property}/{digest}"
    said = {
        "of": record.id,
        "property": claim.property,
        "value": value,
        "chosen": claim.chosen,
        "rule": claim.rule,
        "author": claim.author,
    }
    return record._replace(
        id=identifier,
        key=identifier,
        type="Claim",
        props={name: given for name, given in said.items() if given is not None},
        stated=tuple(f"*{place}" for place in claim.passages),
        stance="reported",
        start=None,
        end=None,
        contested=(),
    )


def _text(value: Value) -> str:
    if isinstance(value, tuple):
        return ", ".join(_text(each) for each in value)
    return str(value).lower() if isinstance(value, bool) else str(value)


def contest(relations: Iterable[Record], rules: Rules) -> Iterator[Record]:
    """Yield relations, sorted by id, with those marked that exclude each other."""
    for (type_, start), group in groupby(relations, key=_from_end):
        if _kind(start) in rules.functional.get(type_, ()):
            yield from _marked(list(group))
        else:
            yield from group


def _from_end(relation: Record) -> tuple[str, str | None]:
    return relation.type, relation.start


def _kind(identifier: str | None) -> str:
    return (identifier or "").partition("/")[0]


def _marked(group: list[Record]) -> Iterator[Record]:
    """Yield the relations of one thing, marked for who sees what contradicts them, while it does."""
    for record in group:
        others = [other for other in group if _exclude(record, other)]
        yield from _parted(record, others) if others else (record,)


def _parted(record: Record, others: Sequence[Record]) -> Iterator[Record]:
    """Yield the parts of a record in time and for its viewers, some of them marked."""
    cuts = {day for each in others for day in (each.recorded_at, each.retracted_at)}
    since, until = record.recorded_at, record.retracted_at
    days = sorted({since, until, *(day for day in cuts if since < day < until)})
    spans = [
        (start, end, _levels_against(others, start, end))
        for start, end in pairwise(days)
    ]
    for against, run in groupby(spans, key=itemgetter(2)):
        found = list(run)
        yield from _for_viewers(record, found[0][0], found[-1][1], against)


def _levels_against(others: Sequence[Record], start: str, end: str) -> frozenset[int]:
    there = [o for o in others if o.recorded_at < end and start < o.retracted_at]
    return frozenset(level for each in there for level in levels_of(each.tier))


def _for_viewers(
    record: Record, start: str, end: str, against: frozenset[int]
) -> Iterator[Record]:
    for marked, run in groupby(levels_of(record.tier), key=against.__contains__):
        seen = list(run)
        view = view_of(seen[0], seen[-1] + 1)
        contested = (*record.contested, record.type) if marked else record.contested
        part = record._replace(tier=view, contested=contested)
        yield _version(part, start, end)


def _exclude(one: Record, other: Record) -> bool:
    """Return whether both cannot be so at once: two parents, of which none is inside the other."""
    ends = sorted((one.end or "", other.end or ""), key=len)
    return (
        one.end != other.end
        and not ends[1].startswith(ends[0] + "/")
        and _kind(one.end) == _kind(other.end)
        and "denied" not in (one.stance, other.stance)
        and one.recorded_at < other.retracted_at
        and other.recorded_at < one.retracted_at
        and may_meet(one.props, other.props)
    )
