"""What one value cannot be, seen what stands beside it: the same at every door.

A cell, a scalar or a fact is read by its own kind; whether an address is one of its
channel, a span ends after it begins and a document weighs what documents weigh shows
only in the whole record.
"""

import re
from collections.abc import Callable, Iterator, Mapping

from graph.authority import CORRECTION, MOST_OFFICIAL
from graph.records import PUBLIC, Scalar, Value
from loaders.names import COUNTRIES, country_of, scope_of
from loaders.problems import Unfit
from loaders.typed import value
from ontology.errors import BadValue
from ontology.messages import said, without
from ontology.values.dates import read_date
from ontology.values.phones import local_number, read_phone
from ontology.values.urls import read_url

_EMAIL = re.compile(r"[^@\s,;<>]{1,64}@[^@\s,;<>]{1,190}\.[^@\s.,;<>]{2,24}")
CASES = ("Case", "CaseReferral")
WORDS = ("label", "note", "alias")
"""Properties of a case that would hold words of somebody, and so a name."""
NOT_OF_A_CASE = (PUBLIC,)
"""Tiers that no case is of."""
_PART = r"(?:\d+|[A-Za-z]{1,2}\d*|(?=[a-f]*\d)[0-9a-f]+)"
_CODE = rf"(?=[^/]*\d){_PART}(?:[._-]{_PART})*"
_TOKEN = re.compile(rf"(?:case|referral)(?:/(?:al|xk)(?:-[a-z-]+)?)?(?:/{_CODE})+")
"""An id that names nobody: at most a place, then numbers, single letters or a hash."""
_AGES = re.compile(r"\d{1,3}(?: ?[-–] ?\d{1,3}|\+)?")


def misfits(
    type_: str, key: str, props: Mapping[str, object], tier: str = ""
) -> Iterator[tuple[str, Unfit]]:
    """Yield the properties of a record that do not fit the others, and why."""
    yield from _span(props)
    check = _OF_TYPE.get(type_)
    if check is not None:
        yield from check(key, props)
    if type_ in CASES:
        yield from _case(key, props, tier)


def read_channel(kind: str, text: str, country: str) -> str:
    """Return the address of a channel as it is dialled or written; else Unfit.

    A number that begins with 0 needs the country it is dialled in.
    """
    read = _ADDRESSES.get(kind)
    try:
        return read(text, country) if read is not None else text
    except BadValue as error:
        raise Unfit(without(error.what, f"{text!r} ")) from None


def fitted(type_: str, key: str, props: Mapping[str, Value]) -> dict[str, Value]:
    """Return the properties with the address of a channel as it is dialled."""
    kept = dict(props)
    if type_ == "Channel" and "value" in kept and not any(_channel(key, kept)):
        country = country_of(scope_of(key))
        kept["value"] = read_channel(
            str(kept.get("kind", "")), str(kept["value"]), country
        )
    return kept


def about(name: str, text: str, kind: str) -> Scalar:
    """Return what a file says of itself under a name; else Unfit."""
    found = value(text, kind)
    for _, error in _document("", {name: found}):
        raise error
    return found


def backwards(since: str, until: str) -> bool:
    """Whether a span ends before it can have begun; open ends never do."""
    return bool(since and until) and read_date(until).latest < read_date(since).earliest


def _phone(text: str, country: str) -> str:
    if country not in COUNTRIES and local_number(text):
        raise Unfit(said("phone of no country"))
    return read_phone(text, country or None)


def _email(text: str, _country: str) -> str:
    if not _EMAIL.fullmatch(text):
        raise Unfit(said("no e-mail"))
    return text.lower()


_ADDRESSES: Mapping[str, Callable[[str, str], str]] = {
    "email": _email,
    "fax": _phone,
    "phone": _phone,
    "url": lambda text, _country: read_url(text),
}


def _span(props: Mapping[str, object]) -> Iterator[tuple[str, Unfit]]:
    since, until = (str(props.get(f"valid_{end}") or "") for end in ("from", "to"))
    try:
        wrong = backwards(since, until)
    except BadValue:
        return  # what is no date is told where it is read
    if wrong:
        yield "valid_to", Unfit(said("ends before its start", since=since))


def _channel(key: str, props: Mapping[str, object]) -> Iterator[tuple[str, Unfit]]:
    kind, text = str(props.get("kind", "")), props.get("value")
    if text is None:
        return
    try:
        read_channel(kind, str(text), country_of(scope_of(key)))
    except Unfit as error:
        yield "value", error


def _document(key: str, props: Mapping[str, object]) -> Iterator[tuple[str, Unfit]]:
    rank = props.get("official")
    corrects = rank == CORRECTION and key.startswith("document/correction-")
    if isinstance(rank, int) and not (1 <= rank <= MOST_OFFICIAL or corrects):
        yield "official", Unfit(said("not so official", most=MOST_OFFICIAL))


_OF_TYPE: Mapping[
    str, Callable[[str, Mapping[str, object]], Iterator[tuple[str, Unfit]]]
] = {"Channel": _channel, "Document": _document}


def _case(
    key: str, props: Mapping[str, object], tier: str
) -> Iterator[tuple[str, Unfit]]:
    """Yield what would say who is helped: a case is a code, never a name or a story."""
    if not _TOKEN.fullmatch(key):
        yield "id", Unfit(said("case is a code"))
    ages = str(props.get("age_band", "0"))
    if not _AGES.fullmatch(ages):
        yield "age_band", Unfit(said("no age band"))
    for name in props:
        if name.startswith(WORDS):
            yield name, Unfit(said("case without words"))
    if tier in NOT_OF_A_CASE:
        yield "tier", Unfit(said("case not public"))
