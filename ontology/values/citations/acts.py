"""Acts as they are cited: by number and date, by title, by name."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import NamedTuple

from ontology.values.citations.citation import Certainty, Citation
from ontology.values.citations.kinds import HEAD
from ontology.values.citations.named import WHERE, named_at
from ontology.values.citations.numbers import Number, date_at, mark_at, number_at
from ontology.values.citations.page import Page
from ontology.values.citations.titles import Title, quoted_at, unquoted_at
from ontology.values.citations.union import UnionAct, next_union_act, union_act_at

UNION = "eu"
"""The jurisdiction of directives and regulations of the European Union."""
_AMENDED = re.compile(
    r",? ?\(? ?(?:(?:i|e|te|se) ndryshuar(?:a|it)?(?: (?:dhe|e) (?:i |e |te )?plotesuar)?|as amended|izmenjen\w?|ndryshuar)(?![a-z])(?: ?\))?"
)
_ISSUER = re.compile(r" ?\([a-z][a-z .-]{1,30}\)")
_MORE = re.compile(
    r"(?:,| dhe| and| i|;)(?: me)? ?((?=nr|no|br))?(?=((?:(?:nr|no|br)\b\.? ?)?\d))(?:(?:nr|no|br)\b\.? ?)?"
)
_NEAR = re.compile(
    r"((?: (?:e|i|te|se|ne) [a-z]{1,14}| tjeter(?: [a-z]{1,14})?){0,3})(?= (?:per|mbi|on|o) )"
)
_FAR = re.compile(r"((?: [a-z]{1,14}){0,5}?)(?= (?:per|mbi|on|o|for) )")
_COUNTRY = re.compile(
    r"(?: (?:e|se|of|the|i|te|republik(?:es|a)|republic)){0,4} (?P<xk>kosov\w*)|(?: (?:e|se|of|the|i|te|republik(?:es|a)|republic)){0,4} (?P<al>shqiperi\w*|albania)"
)
_OF_CABINET = re.compile(r",? (?:i|te|e) keshillit te ministrave")
_CABINET = ("keshillit te ministrave", "council of ministers", "saveta ministara")
_GENERAL = frozenset({"strategji"})
"""Kinds that are cited by their title, never by a bare number."""
_MAKING = re.compile(r" (?:per|mbi) [a-z]+imin e ")
"""How a decision's title begins: "për krijimin e ...", "për miratimin e ..."."""
_ONE_LAW = frozenset(
    {"ligji", "ligjit", "ligjin", "kodi", "kodit", "kodin", "law", "zakon", "zakona"}
)
"""How one law is called before a title in small letters."""
_KOSOVO_ONLY = ("ua ", "udhezimi administrativ", "administrative instr")
_BARE_DATE = re.compile(r",? ?\(?(?:date|dt|dat|dates|daten)\b")


class Act(NamedTuple):
    """A citation of an act, and from where to where a folded text has it."""

    citation: Citation
    start: int
    end: int
    certainty: Certainty = "certain"


def _of_union(act: UnionAct, start: int) -> Act:
    citation = Citation(UNION, act.kind, act.number, act.year)
    return Act(citation, start, act.end)


class Acts:
    """Reads the acts that one page cites."""

    def __init__(self, page: Page, jurisdiction: str) -> None:
        self.page = page
        self.plain = page.plain
        self.jurisdiction = jurisdiction

    def at(self, start: int) -> Act | None:
        """Return the act that is cited at a place."""
        if named := named_at(self.plain, start):
            return self._named(start, *named)
        if union := union_act_at(self.plain, start):
            return self._tail(_of_union(union, start), titled=True)
        head = HEAD.match(self.plain, start)
        if head is None:
            return self._without_head(start)
        kind = head.lastgroup or ""
        if kind == "kushtetuta":
            return self._constitution(start, head.end())
        return self._numbered(start, head.end(), kind) or self._titled(
            start, head.end(), kind
        )

    def _named(self, start: int, kind: str, key: str, end: int) -> Act:
        where, end = self._country(end)
        jurisdiction = WHERE[kind, key] or where
        citation = Citation(jurisdiction, kind, key)
        return self._tail(Act(citation, start, end), titled=False)

    def _constitution(self, start: int, end: int) -> Act:
        where, end = self._country(end)
        return Act(Citation(where, "kushtetuta", ""), start, end)

    def _country(self, end: int) -> tuple[str, int]:
        hit = _COUNTRY.match(self.plain, end)
        if hit is None:
            return self.jurisdiction, end
        return ("xk" if hit["xk"] else "al"), hit.end()

    def _without_head(self, start: int) -> Act | None:
        """Return an act by a number that is one by its form: 06/L-084; nr. 9, dt. ..."""
        number = number_at(self.plain, start, "", marked=False)
        if number and number.kosovo:
            return self._of_number("ligj", start, number, "certain")
        mark = mark_at(self.plain, start)
        if mark is None or mark[0]:
            return None
        number = number_at(self.plain, mark[1], "ligj", marked=True)
        if number is None:
            return None
        certainty: Certainty = "certain" if number.kosovo else "possible"
        running = len(number.number) > 3
        told = number.kosovo or (running and date_at(self.plain, number.end))
        return self._of_number("ligj", start, number, certainty) if told else None

    def _numbered(self, start: int, end: int, kind: str) -> Act | None:
        mark = mark_at(self.plain, end)
        filler, at = mark if mark else ("", end + (self.plain[end : end + 1] == " "))
        if kind == "vendim" and any(one in filler for one in _CABINET):
            kind = "vkm"
        if at == end:
            return None
        number = number_at(self.plain, at, kind, marked=mark is not None)
        if number is None or kind in _GENERAL:
            return None
        act = self._of_number(kind, start, number, "certain")
        if kind == "vendim" and (cabinet := _OF_CABINET.match(self.plain, act.end)):
            said = replace(act.citation, kind="vkm")
            act = act._replace(citation=said, end=cabinet.end())
        return act if number.sure or self._tells(act, kind, number) else None

    def _tells(self, act: Act, kind: str, number: Number) -> bool:
        """Tell whether a number without "nr." is an act's: by kind, size, date or title."""
        running = kind == "ligj" and len(number.number) >= 4
        at_home = number.kosovo and self.jurisdiction == "xk"
        said = act.citation
        return (
            kind == "vkm"
            or running
            or at_home
            or bool(said.year or said.date or said.title)
        )

    def _of_number(
        self, kind: str, start: int, number: Number, certainty: Certainty
    ) -> Act:
        administrative = self.plain.startswith(_KOSOVO_ONLY, start)
        kosovo = number.kosovo or administrative
        where = "xk" if kosovo else self.jurisdiction
        digits = number.number
        if where != "xk":
            digits = digits.lstrip("0") or "0"
        citation = Citation(where, kind, digits, number.year)
        act = Act(citation, start, self._closed(start, number.end), certainty)
        return self._tail(act, titled=True)

    def _closed(self, start: int, end: int) -> int:
        """Return the end with the bracket that closes one opened since the start."""
        opened = self.plain.count("(", start, end) > self.plain.count(")", start, end)
        return end + 1 if opened and self.plain.startswith(")", end) else end

    def _tail(self, act: Act, *, titled: bool) -> Act:
        """Return the act with the date, issuer, title and change said behind it."""
        citation, end = self._dates(act.citation, act.end)
        if titled:
            if issuer := _ISSUER.match(self.plain, end):
                end = end if _AMENDED.match(self.plain, end) else issuer.end()
                citation, end = self._dates(citation, end)
            title = quoted_at(self.page, end) or unquoted_at(
                self.page, end, small=False
            )
            if title:
                citation, end = replace(citation, title=title.text), title.end
                citation, end = self._dates(citation, end)
        if amended := _AMENDED.match(self.plain, end):
            citation, end = replace(citation, amended=True), amended.end()
        certainty = "possible" if citation.unsure else act.certainty
        return Act(citation, act.start, end, certainty)

    def _dates(self, citation: Citation, end: int) -> tuple[Citation, int]:
        if citation.date or (citation.year and not _BARE_DATE.match(self.plain, end)):
            return citation, end
        dated = date_at(self.plain, end)
        if dated is None:
            return citation, end
        year = citation.year or dated.year
        return replace(citation, date=dated.date, year=year), dated.end

    def _titled(self, start: int, end: int, kind: str) -> Act | None:
        """Return the act that is cited by its title alone."""
        title = quoted_at(self.page, end)
        about = _FAR if kind in _GENERAL else _NEAR
        if title is None and (lead := about.match(self.plain, end)):
            one = self.plain[start:end] in _ONE_LAW
            making = _MAKING.match(self.plain, lead.end()) is not None
            title = unquoted_at(self.page, lead.end(), small=one or making)
            if title and not one and title.text.islower():
                return None  # "vendim për krijimin e këtij": no title, a purpose
        if title is None:
            return None
        if (numbered := self._number_behind(start, title, kind)) is not None:
            return numbered
        citation = Citation(self.jurisdiction, kind, "", title=title.text)
        if not citation.act:
            return None
        return self._tail(Act(citation, start, title.end, "possible"), titled=False)

    def _number_behind(self, start: int, title: Title, kind: str) -> Act | None:
        """Return the act whose number stands behind its title: Zakon o radu br. 03/L-212."""
        mark = mark_at(self.plain, title.end)
        if mark is None or mark[0]:
            return None
        number = number_at(self.plain, mark[1], kind, marked=True)
        if number is None:
            return None
        act = self._of_number(kind, start, number, "certain")
        return act._replace(citation=replace(act.citation, title=title.text))

    def more(self, act: Act) -> list[Act]:
        """Return the further acts of a list: "ligjin nr. 47/2018, 125/2020"."""
        if act.citation.jurisdiction == UNION:
            return self._more_of_union(act)
        found: list[Act] = []
        at, kind = act.end, act.citation.kind
        while act.citation.number and (joint := _MORE.match(self.plain, at)):
            start = joint.end()
            marked = joint[1] is not None
            number = number_at(self.plain, start, kind, marked=marked)
            if number is None or not self._continues(number, marked=marked):
                break
            found.append(self._of_number(kind, joint.start(2), number, "certain"))
            at = found[-1].end
        return found

    def _more_of_union(self, act: Act) -> list[Act]:
        """Return the further acts of a list: "direktivat 2011/36/BE dhe 2012/29/BE"."""
        found: list[Act] = []
        said = act.citation
        last = UnionAct(said.kind, said.number, said.year or 0, act.end)
        while (more := next_union_act(self.plain, last)) is not None:
            start, union = more
            found.append(self._tail(_of_union(union, start), titled=True))
            last = union._replace(end=found[-1].end)
        return found

    def _continues(self, number: Number, *, marked: bool) -> bool:
        """Tell whether a number goes on with a list of acts, and is no other figure."""
        if number.year or (number.kosovo and number.sure):
            return True
        return marked and date_at(self.plain, number.end) is not None
