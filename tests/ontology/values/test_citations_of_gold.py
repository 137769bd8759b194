"""What careful readers saw cited in the documents is found at their lines."""

from __future__ import annotations

import json
from itertools import accumulate
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from ontology.values.citations.citation import Cited
from ontology.values.citations.find import find_citations
from ontology.values.words import roots_of
from tests.questions.shared import shared

ENOUGH = 0.97
CITED = {"ligj", "vkm", "vendim", "kod", "konventë", "kushtetutë", "udhëzim"}
"""Kinds that are cited by number or name; others count where they have a number."""


class Wanted(NamedTuple):
    """An act, or an article, that some lines cite."""

    number: str
    title: str
    article: str
    lines: tuple[int, int]


def _wanted(facts: list[dict[str, Any]]) -> list[Wanted]:
    titles = {f["number"]: f.get("title") or "" for f in facts if f.get("number")}
    found = []
    for fact in facts:
        lines = (fact["at"][0], fact["at"][-1])
        acts = {
            "amendment": (fact.get("act"), fact.get("amended_by")),
            "article": (fact.get("act"),),
        }.get(fact["kind"], ())
        found += [
            Wanted(act, titles.get(act, act), fact.get("article") or "", lines)
            for act in acts
            if act
        ]
        if fact["kind"] == "legal_act":
            number, title = fact.get("number") or "", fact.get("title") or ""
            if number or fact["act_type"] in CITED:
                found.append(Wanted(number, title, "", lines))
    return found


def _is(one: Cited, wanted: Wanted) -> bool:
    """Tell whether a citation is of the act, by its number or else by its title."""
    said = one.citation
    if wanted.article:
        end = f"#nen-{wanted.article}"
        return any(i.endswith(end) or f"{end}-" in i for i in said.ids)
    number = wanted.number.replace("/", "-").lstrip("0")
    if number and number in {said.number.lstrip("0"), f"{said.number}-{said.year}"}:
        return True
    asked = {c.citation.act for c in find_citations(wanted.title)}
    if said.act in asked:
        return True
    ours, theirs = set(roots_of(said.title)), set(roots_of(wanted.title))
    return len(ours & theirs) > 0.5 * len(ours | theirs)


def _missed(path: Path) -> tuple[int, list[str]]:
    gold = json.loads(path.read_text("utf-8"))
    text = shared("sources", gold["doc"]).read_text("utf-8")
    lengths = (len(line) + 1 for line in text.split("\n"))
    starts = list(accumulate(lengths, initial=0))
    country = (
        "xk" if "Kosovë" in json.dumps(gold["facts"][:3], ensure_ascii=False) else "al"
    )
    found = find_citations(text, country)
    wanted = _wanted(gold["facts"])
    missed = []
    for one in wanted:
        first, end = starts[one.lines[0] - 1], starts[one.lines[1]]
        here = [c for c in found if c.start < end and c.end > first]
        if not any(_is(c, one) for c in here):
            missed.append(f"{gold['doc']} {one}: {[c.id for c in here]}")
    return len(wanted), missed


def test_citations_that_readers_saw_are_found_at_their_lines():
    every = 0
    missed: list[str] = []
    for path in sorted(shared("gold").glob("*.json")):
        count, lost = _missed(path)
        every += count
        missed += lost
    if not every:
        pytest.skip("no gold facts are beside the project")
    assert every - len(missed) >= ENOUGH * every, "\n".join(missed)
