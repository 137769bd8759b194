"""The facts of a document, checked: kinds, lines, values of the right shape."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from loaders import terms
from loaders.problems import Problems
from loaders.typed import list_name
from ontology.errors import BadValue
from ontology.messages import said as message
from ontology.values.dates import read_date
from ontology.values.durations import read_duration
from ontology.values.folding import fold
from ontology.values.plain import read_number

_FIELDS: Mapping[str, tuple[str, ...]] = {
    "institution": ("name", "aliases*", "type", "parent", "territory"),
    "mechanism": (
        "name", "aliases*", "type", "parent", "level", "territory", "target_groups*", "meets",
    ),
    "member": ("mechanism", "member", "post", "role"),
    "post": ("title", "holder", "institution", "territory"),
    "legal_act": ("act_type", "number", "date", "title", "jurisdiction"),
    "amendment": ("act", "amended_by", "date"),
    "article": ("act", "article", "paragraph"),
    "basis": ("subject", "act", "article"),
    "duty": ("bearer", "duty", "act", "article", "deadline", "recipient"),
    "service": ("service", "provider", "target_groups*", "territory", "hours", "exists?"),
    "referral": ("case_type", "from", "to", "action", "deadline"),
    "contact": ("entity", "channel", "value"),
    "cooperation": ("from", "to", "measure", "value"),
    "activity": (
        "code", "objective", "responsible*", "years#", "cost", "monitored_by", "summary",
    ),
}  # fmt: skip
_NEEDED: Mapping[str, tuple[str, ...]] = {
    "institution": ("name",), "mechanism": ("name",), "member": ("mechanism",),
    "post": ("title",), "legal_act": (), "amendment": ("act",),
    "article": ("act", "article"), "basis": ("subject", "act"), "duty": ("duty",),
    "service": ("service",), "referral": (), "contact": ("entity", "value"),
    "cooperation": (), "activity": ("code",),
}  # fmt: skip


_CODES = {
    ("contact", "channel"): "channel_kind",
    ("institution", "type"): "institution_type",
    ("legal_act", "act_type"): "act_type",
    ("mechanism", "level"): "level",
    ("mechanism", "type"): "mechanism_type",
    ("member", "role"): "seat_role",
}
"""Fields whose values come from a list of the ontology."""
_MOST = 1e15


def _concern(said: object) -> str:
    """Return the concern of a case; BadValue where it is none that we know."""
    code = str(said).replace("_", "-")
    known = terms.codes("concern")
    if code not in known:
        raise BadValue(message("no kind of case", names=", ".join(known)))
    return code


_READ: Mapping[str, Callable[[object], object]] = {
    "case_type": _concern,
    "cost": read_number,
    "date": read_date,
    "deadline": read_duration,
}


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact: its kind, its lines, its fields."""

    kind: str
    at: tuple[int, int]
    fields: Mapping[str, Any]
    place: str = ""
    """Where it stands in its file."""

    def text(self, name: str) -> str:
        """Return a field as text, empty where it is null."""
        value = self.fields.get(name)
        return "" if value is None else str(value).strip()

    def texts(self, name: str) -> tuple[str, ...]:
        """Return a field's texts."""
        value = self.fields.get(name) or []
        items = value if isinstance(value, list) else [value]
        return tuple(str(item).strip() for item in items if str(item).strip())


def checked(raw: object, number: int, lines: int, problems: Problems) -> Fact | None:
    """Return a fact; None, with what is wrong noted, when it is none."""
    place = message("fact", n=number)
    if not isinstance(raw, dict):
        problems.add(place, "", "", message("fact object"))
        return None
    kind = raw.get("kind")
    if not isinstance(kind, str) or kind not in _FIELDS:
        problems.add(place, "kind", kind, message("no kind of fact"), tuple(_FIELDS))
        return None
    before = problems.count
    at = _lines(raw.get("at"), lines, place, problems)
    _shape(kind, raw, place, problems)
    return Fact(kind, at, raw, place) if problems.count == before else None


def _lines(at: object, lines: int, place: str, problems: Problems) -> tuple[int, int]:
    span = at if isinstance(at, list) and len(at) == 2 else [0, -1]
    if any(type(number) is not int for number in span):
        span = [0, -1]
    first, last = span
    if not 1 <= first <= last or (lines and last > lines):
        what = message("lines of a fact", last=lines or message("the last"))
        problems.add(place, "at", at, what)
    return first, last


def _shape(kind: str, raw: Mapping[str, Any], place: str, problems: Problems) -> None:
    kinds = {name.rstrip("*?#"): name[-1] for name in _FIELDS[kind]}
    for name in raw.keys() - kinds.keys() - {"kind", "at"}:
        problems.add(place, "", name, message("no field of", kind=kind), tuple(kinds))
    for name, sign in kinds.items():
        value = raw.get(name)
        if value is not None and not _fits(value, sign):
            problems.add(place, name, value, message("wrong kind"))
    _values(kind, raw, place, problems)
    for name in _NEEDED[kind]:
        if not str(raw.get(name) or "").strip():
            problems.add(place, name, "", message("is missing"))


def _values(kind: str, raw: Mapping[str, Any], place: str, problems: Problems) -> None:
    """Note values that are no dates, numbers or codes where the field wants one."""
    fields = {name.rstrip("*?#") for name in _FIELDS[kind]}
    for name, read in _READ.items():
        if name in fields and raw.get(name) is not None:
            _readable(name, raw[name], read, place, problems)
    for (of, name), codes in _CODES.items():
        said = str(raw.get(name) or "")
        if of == kind and said and fold(said) not in terms.codes(codes):
            what = message("no code", of=list_name(codes))
            problems.add(place, name, said, what, terms.codes(codes))


def _readable(
    name: str,
    value: object,
    read: Callable[[object], object],
    place: str,
    problems: Problems,
) -> None:
    try:
        read(value)
    except BadValue as error:
        problems.add(place, name, value, error.message)


def _fits(value: object, sign: str) -> bool:
    if sign == "*":
        return isinstance(value, list) and all(_plain_text(one) for one in value)
    if sign == "#":
        return isinstance(value, list) and all(type(one) is int for one in value)
    if sign == "?":
        return isinstance(value, bool)
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return abs(value) < _MOST
    return _plain_text(value)


def _plain_text(value: object) -> bool:
    if not isinstance(value, str) or len(value) > 5000 or "\0" in value:
        return False
    return not any("\ud800" <= character <= "\udfff" for character in value)
