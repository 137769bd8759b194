"""Directives and regulations of the European Union, as three languages cite them."""

from __future__ import annotations

import re
from typing import NamedTuple

_WORDS = {
    "direktive": r"direktiv(?:a|es|en|e|at|ave|u|om|i)|directives?",
    "rregullore": r"rregullor(?:e|ja|es|en|et|eve)|regulations?|uredb(?:a|e|u|om|i)",
}
_TAG = r"(?:euratom|be|eu|ke|ec|kee|eec|cee|ez|eez)(?:-?(?:se|ne|ja))?"
_TAGS = rf"\(?{_TAG}(?:, ?{_TAG})*\)?"
_MAKERS = (
    r"(?:(?:e|se|te|i|dhe|and|of|the|for|per|no|parlamentit|evropian|europian|keshillit|komisionit|delegate"
    r"|deleguar|zbatuese|european|parliament|council|commission|evropskog|parlamenta|saveta|komisije) ){0,9}"
)
_HEAD = re.compile(
    "(?:"
    + "|".join(f"(?P<{kind}>{words})" for kind, words in _WORDS.items())
    + rf") {_MAKERS}(?P<before>{_TAGS} )?(?P<mark>(?:nr|no|br)\b\.? ?)?(?=\d)"
)
_NUMBER = re.compile(
    rf"(\d{{1,4}}) ?/ ?(\d{{1,4}})(?!\d)(?P<behind> ?/ ?{_TAG}(?![a-z0-9])| ?\({_TAG}\))?"
)
_MORE = re.compile(
    rf"(?:, ?| dhe | and | i |; ?)(?:me )?(?P<before>{_TAGS} )?(?P<mark>(?:nr|no|br)\b\.? ?)?(?=\d)"
)
NUMBER_LAST = 2015
"""Until then a regulation's number stood before its year, since then behind it."""


class UnionAct(NamedTuple):
    """An act of the Union by kind, number and year, and where it ends."""

    kind: str
    number: str
    year: int
    end: int


def union_act_at(text: str, start: int) -> UnionAct | None:
    """Return the directive or regulation that a folded text cites at a place.

    A regulation is the Union's only where its letters stand beside the number.
    """
    head = _HEAD.match(text, start)
    if head is None:
        return None
    kind = "direktive" if head["direktive"] else "rregullore"
    return _numbered(text, head, kind, sure=kind == "direktive")


def next_union_act(text: str, act: UnionAct) -> tuple[int, UnionAct] | None:
    """Return where the next act of a list begins, and the act; None where none goes on."""
    joint = _MORE.match(text, act.end)
    if joint is None:
        return None
    found = _numbered(text, joint, act.kind, sure=False)
    return None if found is None else (_begin(joint), found)


def _begin(joint: re.Match[str]) -> int:
    said = [joint.start(name) for name in ("before", "mark") if joint[name]]
    return min([*said, joint.end()])


def _numbered(
    text: str, lead: re.Match[str], kind: str, *, sure: bool
) -> UnionAct | None:
    hit = _NUMBER.match(text, lead.end())
    if hit is None:
        return None
    tagged = bool(lead["before"] or hit["behind"])
    pair = _parted(
        hit[1], hit[2], number_first=bool(lead["mark"]) and kind != "direktive"
    )
    if pair is None or not (tagged or (sure and 4 in (len(hit[1]), len(hit[2])))):
        return None
    number, year = pair
    return UnionAct(kind, number, year, hit.end())


def _parted(first: str, last: str, *, number_first: bool) -> tuple[str, int] | None:
    """Return number and year: which is which tells the mark, else what can be a year."""
    ways = ((last, first), (first, last))
    for number, year in reversed(ways) if number_first else ways:
        if (made := _year(year)) is not None and int(number):
            return number.lstrip("0"), made
    return None


def _year(said: str) -> int | None:
    """Return a year of the Union and of the communities before it: 1952 to 2099."""
    if len(said) == 2:
        short = int(said)
        return 1900 + short if short >= 52 else None
    return int(said) if len(said) == 4 and 1952 <= int(said) <= 2099 else None


def union_said(kind: str, number: str, year: int) -> str:
    """Return number and letters of an act as they are written today.

    >>> union_said("direktive", "36", 2011), union_said("rregullore", "679", 2016)
    ('2011/36/BE', '(BE) 2016/679')
    """
    if kind == "direktive":
        return f"{year}/{number}/BE"
    if year >= NUMBER_LAST:
        return f"(BE) {year}/{number}"
    return f"(BE) nr. {number}/{year}"
