"""What becomes of a property for which several sources speak.

Lists and aliases are united, names in our own words are picked, and where values differ
a rule chooses: a correction before a document, then the more official document, then the
newer, then the more precise value. Where no rule decides, none is chosen and the property
is left off. Every differing value is kept as a claim.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from graph.authority import CORRECTION, UNKNOWN, Authorities, Authority, document_of
from graph.days import earliest_day, latest_day
from graph.records import Scalar, Statement, Value, split_entry

ALIAS = "alias"
_NAME = re.compile(r"label(_[a-z]{2})?\Z")
_NOTE = re.compile(r"note(_[a-z]{2})?\Z")
_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?\Z")


@dataclass(frozen=True, slots=True)
class Claim:
    """One value that passages give for a property on which sources differ."""

    property: str
    value: Value
    passages: tuple[str, ...]
    """As in `stated`, sign and passage: `@passage/d/1-2`."""
    chosen: bool | None
    """None where no rule decides."""
    rule: str | None = None
    author: str | None = None


@dataclass(slots=True)
class Merged:
    """What several statements say together."""

    props: dict[str, Value] = field(default_factory=dict)
    stated: set[str] = field(default_factory=set)
    contested: list[str] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Option:
    """One value of a property and what stands behind it."""

    value: Value
    givers: tuple[Statement, ...]
    places: frozenset[str]


def merged(
    statements: Sequence[Statement],
    authorities: Authorities,
    timely: Sequence[Statement],
) -> Merged:
    """Return the properties, provenance and claims of statements of one record.

    Only `timely` ones say since and until when it holds.
    """
    result = Merged()
    for statement in statements:
        result.stated.update(_unbound(statement))
    for name in sorted({name for each in statements for name in each.props}):
        speaking = timely if name in ("valid_from", "valid_to") else statements
        options = _options(name, speaking)
        if options:
            _settle(result, name, options, len(statements), authorities)
    return result


def _unbound(statement: Statement) -> Iterable[str]:
    """Return the entries that are not about one of its properties."""
    for entry in statement.stated:
        if entry[0] == "*" or split_entry(entry)[0] not in statement.props:
            yield entry


def _options(name: str, statements: Sequence[Statement]) -> list[_Option]:
    """Return the differing values in a fixed order, each with who gives it."""
    givers: dict[tuple[bool, Value], list[Statement]] = {}
    for statement in statements:
        value = statement.props.get(name)
        if value is not None:
            givers.setdefault((isinstance(value, bool), value), []).append(statement)
    options = [_option(name, each) for each in givers.values()]
    return sorted(options, key=lambda option: repr(option.value))


def _option(name: str, givers: Sequence[Statement]) -> _Option:
    # 3 and 3.0 are one value; which of them stays is no matter of order.
    value = min((giver.props[name] for giver in givers), key=repr)
    places = frozenset(place for giver in givers for place in _places(name, giver))
    return _Option(value, tuple(givers), places)


def _settle(
    result: Merged,
    name: str,
    options: list[_Option],
    speakers: int,
    authorities: Authorities,
) -> None:
    """Put what becomes of one property into the result."""
    if len(options) == 1:
        _keep(result, name, options[0].value, options, speakers)
    elif name == ALIAS or any(isinstance(option.value, tuple) for option in options):
        _keep(result, name, _united(options), options, speakers)
    elif _NOTE.match(name):
        text = " / ".join(str(option.value) for option in options)
        _keep(result, name, text, options, speakers)
    elif _NAME.match(name):
        _name(result, name, options, authorities)
    else:
        _contest(result, name, options, speakers, authorities)


def _keep(
    result: Merged, name: str, value: Value, options: Sequence[_Option], speakers: int
) -> None:
    result.props[name] = value
    givers = [giver for option in options for giver in option.givers]
    own = [giver for giver in givers if _own(name, giver)]
    if own or (len(givers) < speakers and not _NAME.match(name)):
        for option in options:
            result.stated.update(name + place for place in option.places)


def _own(name: str, statement: Statement) -> list[str]:
    """Return the places that a property has for itself: `@passage`, `~passage`."""
    size = len(name)
    return [
        entry[size:]
        for entry in statement.stated
        if entry.startswith(name) and entry[size : size + 1] in ("@", "~")
    ]


def _places(name: str, statement: Statement) -> list[str]:
    """Return where a property is stated: its own places, else those of the record."""
    return _own(name, statement) or [
        ("~" if read else "@") + passage
        for entry in statement.stated
        if entry[0] == "*"
        for _, _, read, passage in [split_entry(entry)]
    ]


def _united(options: Sequence[_Option]) -> tuple[Scalar, ...]:
    """Return the members of all lists, in an order that no source decides."""
    members: set[Scalar] = set()
    for option in options:
        value = option.value
        members.update(value if isinstance(value, tuple) else (value,))
    return tuple(sorted(members, key=repr))


def _name(
    result: Merged, name: str, options: list[_Option], authorities: Authorities
) -> None:
    """Pick one name, whatever the rules say, and keep the others as aliases."""
    number, _ = choose(options, authorities)
    picked = options[number if number is not None else 0]
    _keep(result, name, picked.value, [picked], 0)
    others = [option for option in options if option is not picked]
    known = result.props.get(ALIAS, ())
    kept = _Option(known if isinstance(known, tuple) else (known,), (), frozenset())
    result.props[ALIAS] = _united([kept, *others])


def _contest(
    result: Merged,
    name: str,
    options: list[_Option],
    speakers: int,
    authorities: Authorities,
) -> None:
    number, rule = choose(options, authorities)
    for at, option in enumerate(options):
        result.claims.append(
            Claim(
                name,
                option.value,
                tuple(sorted(option.places)),
                None if number is None else at == number,
                rule,
                _author(option.places, authorities),
            )
        )
    if number is None:
        result.contested.append(name)
    else:
        _keep(result, name, options[number].value, [options[number]], speakers)


def _author(places: Iterable[str], authorities: Authorities) -> str | None:
    for place in sorted(places):
        authority = authorities.get(document_of(place[1:]), UNKNOWN)
        if authority.official == CORRECTION:
            return authority.author
    return None


def choose(
    options: Sequence[_Option], authorities: Authorities
) -> tuple[int | None, str | None]:
    """Return which value is chosen and by which rule; neither where none decides."""
    backings = [_backing(option, authorities) for option in options]
    top = max(max(each.values(), key=_rank).official for each in backings)
    left = [
        (at, {d: a for d, a in each.items() if a.official == top})
        for at, each in enumerate(backings)
    ]
    left = [(at, each) for at, each in left if each]
    if len(left) == 1:
        return left[0][0], "correction" if top == CORRECTION else "official"
    newer = _newer(left)
    if newer is not None:
        return newer, "newer"
    precise = _precise([(at, options[at].value, each) for at, each in left])
    return precise, None if precise is None else "precise"


def _rank(authority: Authority) -> int:
    return authority.official


def _backing(option: _Option, authorities: Authorities) -> dict[str, Authority]:
    """Return the documents behind a value and their weight."""
    dates = [giver.dated for giver in option.givers if giver.dated]
    unknown = Authority(date=max(dates, key=latest_day, default=None))
    documents = {document_of(place[1:]) for place in option.places}
    return {d: authorities.get(d, unknown) for d in documents} or {"": UNKNOWN}


def _newer(left: Sequence[tuple[int, dict[str, Authority]]]) -> int | None:
    """Return the one that a document surely newer than all others gives."""
    dates: list[tuple[str, str, int]] = []
    for at, backing in left:
        known = [a.date for a in backing.values() if a.date is not None]
        if not known:
            return None
        date = max(known, key=latest_day)
        dates.append((latest_day(date), earliest_day(date), at))
    dates.sort()
    return dates[-1][2] if dates[-2][0] < dates[-1][1] else None


def _precise(
    left: Sequence[tuple[int, Value, dict[str, Authority]]],
) -> int | None:
    """Return the date that all others are a coarser form of, each in its own document."""
    values = [str(value) for _, value, _ in left]
    documents = [document for _, _, backing in left for document in backing]
    longest = max(values, key=len)
    apart = len(documents) == len(set(documents)) and "" not in documents
    if apart and all(_DATE.match(v) and longest.startswith(v) for v in values):
        return next(at for at, value, _ in left if value == longest)
    return None
