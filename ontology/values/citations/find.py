"""Every citation in a text, with its exact place; in time that grows with the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ontology.values.citations.acts import Act, Acts
from ontology.values.citations.citation import Citation, Cited
from ontology.values.citations.kinds import HEAD
from ontology.values.citations.page import Page, page_of
from ontology.values.citations.paths import Place, path_at

# One blank or sign, then how a word begins that a citation may begin with. The choice
# by first letters is what makes the search fast: most places fail at once.
_ANCHOR = re.compile(
    r"[^a-z0-9](?:adm|c(?:lan|l\.|o(?:de|nst|nv|m d|uncil of m)|r[cp]|edaw|ivil|rim)|d(?:cm|ecis|irec|irek)|e(?:chr|vrop|urop|lect)|fami|g(?:dpr|erm)"
    r"|i(?:nstr|stan)|ju?ve|k(?:od|onv|ushtet|ednj|df|pp|riv)|l(?:igj|aw|abo|ett)|m(?:emora|arrev)|n(?:en|ared|r)|o(?:dluk|rder)"
    r"|p(?:ik|a(?:rag|r\.)|ravil|enal|oint)|rr?egul|s(?:hkronj|tav|trateg)|ta[ck]k"
    r"|u(?:a\W|dhez|rdh|redb|stav|putst)|v(?:km|end)|zako|art(?:\.|icl)|\d\d ?/ ?l"
    r"|(?:pjes|kreu|kapitull|titull|seksion|section|aneks|annex|append|shtojc|part|chapter|prilog|poglavl|glav|de[ol]|title|naslov|odelj)[a-z]{0,3} (?:[ivx]{1,7}|\d{1,2})(?![a-z0-9]))"
)
_JOINT = re.compile(
    r"[ ,]{0,3}(?:-? ?(?:te|i|e|se|of|od|nga|prej|sipas|ne|iz|from|to|uz) )?(?:the |tij |ketij )?"
)
_LEAD = re.compile(
    r"[ ,(-]{1,3}(?:(?:sidomos|vecanerisht|konkretisht|perkatesisht|posacerisht|especially|i|dhe) )?"
)


def find_citations(text: str, jurisdiction: str = "al") -> list[Cited]:
    """Return the citations in a text, in order; a place without its act is possible only."""
    return list(_Reader(page_of(text), jurisdiction).found())


class _Reader:
    """Reads one page from citation to citation."""

    def __init__(self, page: Page, jurisdiction: str) -> None:
        self.page = page
        self.plain = page.plain
        self.acts = Acts(page, jurisdiction)
        self.last: dict[str, Citation] = {}

    def found(self) -> Iterator[Cited]:
        """Yield the citations in order."""
        done = 0
        for anchor in _ANCHOR.finditer(self.plain):
            start = anchor.start() + 1
            if start < done:
                continue
            for one in self._at(start):
                yield self._cited(one)
                done = max(done, one.end)

    def _cited(self, act: Act) -> Cited:
        start, end = self.page.span(act.start, act.end)
        citation = act.citation
        if citation.kind and not (citation.article or citation.division):
            self.last[citation.kind] = citation
        return Cited(citation, start, end, act.certainty)

    def _at(self, start: int) -> list[Act]:
        """Return what is cited from a place on: a place in an act, or acts."""
        places = path_at(self.page, start)
        if places and (places[0].article or len(places) == 1):
            return self._of_place(places)
        act = self.acts.at(start)
        if act is None:
            return []
        return [*self._with_path(act), *self.acts.more(act)]

    def _of_place(self, places: list[Place]) -> list[Act]:
        """Return the places with the act that follows them."""
        end = places[-1].end
        joint = _JOINT.match(self.plain, end)
        at = joint.end() if joint else end
        act = self.acts.at(at)
        if act is not None:
            last = len(places) - 1
            made = [
                Act(
                    _placed(act.citation, p),
                    p.start,
                    act.end if n == last else p.end,
                    act.certainty,
                )
                for n, p in enumerate(places)
            ]
            self.last[act.citation.kind] = act.citation
            return [*made, *self.acts.more(act)]
        if not places[0].article or not self._is_article(places[0]):
            return []
        head = HEAD.match(self.plain, at) if joint and at > end else None
        known = self.last.get(head.lastgroup or "") if head else None
        if known and head:
            places[-1] = places[-1]._replace(end=head.end())
        blank = Citation(self.acts.jurisdiction, "", "")
        base = known or blank
        return [Act(_placed(base, p), p.start, p.end, "possible") for p in places]

    def _is_article(self, place: Place) -> bool:
        """Tell whether a place is no "nën 5" (under five)."""
        origin = self.page.place(place.start)
        return self.page.said[origin : origin + 4].lower() != "nën "

    def _with_path(self, act: Act) -> list[Act]:
        """Return the act with the places that follow it."""
        at = act.end
        lead = _LEAD.match(self.plain, at)
        places = path_at(self.page, lead.end()) if lead else []
        if not places or not (places[0].article or places[0].division):
            return [act]
        self.last[act.citation.kind] = act.citation
        return [
            Act(
                _placed(act.citation, p),
                act.start if n == 0 else p.start,
                p.end,
                act.certainty,
            )
            for n, p in enumerate(places)
        ]


def _placed(citation: Citation, place: Place) -> Citation:
    return replace(
        citation,
        article=place.article,
        paragraph=place.paragraph,
        letter=place.letter,
        until=place.until,
        division=place.division,
    )
