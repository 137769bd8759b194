"""How often a name finds its thing: every name of the gold facts, inflected, misspelt."""

from __future__ import annotations

import json
import random
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from bench.typed import inflected, misspelt
from graph.home import Home
from graph.name_index import names_of, scope_of
from graph.records import passage_of
from ontology.values.folding import fold
from ontology.values.words import roots_of, words_of
from queries.names import Found, find
from queries.viewer import Reader, Viewer

TYPES = {
    "institution": (
        "Institution",
        "InstitutionKind",
        "Channel",
        "Service",
        "TargetGroup",
    ),
    "mechanism": (
        "Mechanism",
        "MechanismKind",
        "Service",
        "Post",
        "Role",
        "Institution",
    ),
    "post": ("Post", "Role"),
    "person": ("Person",),
    "act": ("LegalAct",),
    "activity": ("Activity",),
}
"""As what the names of each kind of fact may be in the data."""


CLOSE = 0.8


@dataclass(frozen=True, slots=True)
class Case:
    """A name typed with its place, and the things that it may rightly find."""

    kind: str
    text: str
    place: str | None
    right: frozenset[str]
    at: str
    sharing: frozenset[str] = frozenset()
    """Everything that has this name, wherever."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a case: first, among, unclear, missed or wrong."""

    case: Case
    verdict: str
    found: Found


class Truth:
    """Which things of a store have a name, and where each was read."""

    def __init__(self, store: Reader) -> None:
        self.named: dict[str, set[str]] = defaultdict(set)
        self.roots: dict[frozenset[str], set[str]] = defaultdict(set)
        self.types: dict[str, str] = {}
        self.lines: dict[str, list[tuple[str, int, int]]] = defaultdict(list)
        self.of_kind: dict[str, set[str]] = defaultdict(set)
        for row in store.read(_THINGS, {}):
            self._add(row["said"])
        for row in store.read(_KINDS, {}):
            self.of_kind[row["kind"]].add(row["id"])

    def _add(self, said: dict[str, Any]) -> None:
        thing = said["id"]
        self.types[thing] = said["type"]
        for name in names_of(said["type"], said):
            self.named[_plain(name)].add(thing)
            self.roots[frozenset(roots_of(name))].add(thing)
        for entry in said.get("stated", ()):
            if place := _place(passage_of(entry)):
                self.lines[thing].append(place)

    def called(self, name: str, kind: str) -> frozenset[str]:
        """Return everything of a kind that has exactly this name, its own or its kind's."""
        own = self.named.get(_plain(name), set())
        every = own.union(*(self.of_kind[one] for one in own))
        return frozenset(one for one in every if self.types[one] in TYPES[kind])

    def sharing(self, name: str) -> frozenset[str]:
        """Return whatever has this name, in whatever form."""
        own = self.roots.get(frozenset(roots_of(name)), set())
        return frozenset(own.union(*(self.of_kind[one] for one in own)))

    def read_at(self, thing: str, document: str, lines: Sequence[int]) -> bool:
        """Whether a thing was read at these lines."""
        return any(
            doc == document and first <= lines[1] and lines[0] <= last
            for doc, first, last in self.lines[thing]
        )


_THINGS = """
MATCH (n:Record) WHERE n.type <> 'NameKey' AND n.type <> 'Passage'
RETURN properties(n) AS said
"""
_KINDS = "MATCH (a:Record)-[:OF_KIND]->(b:Record) RETURN a.id AS id, b.id AS kind"


def _plain(name: str) -> str:
    return " ".join(word.text for word in words_of(name)) or fold(name)


def _place(passage: str) -> tuple[str, int, int] | None:
    match = re.match(r"passage/(.+)/(\d+)-(\d+)$", passage)
    return (match[1], int(match[2]), int(match[3])) if match else None


def cases(gold: Path, truth: Truth) -> tuple[list[Case], list[str]]:
    """Return the cases of the gold facts, and the names that nothing in the data has."""
    found: dict[tuple[str, str, str | None], Case] = {}
    absent = []
    for path in sorted(gold.glob("*.json")):
        facts = json.loads(path.read_text("utf-8"))["facts"]
        for kind, name, place, lines in (one for f in facts for one in _names(f)):
            case = _case(truth, path.stem, kind, name, place, lines)
            if case is None:
                absent.append(f"{path.stem[:3]} {lines} {kind}: {name} ({place})")
                continue
            key = (kind, name, place)
            before = found.get(key)
            right = case.right | before.right if before else case.right
            found[key] = replace(case, right=right)
    return list(found.values()), absent


def _names(fact: dict[str, Any]) -> Iterator[tuple[str, str, str | None, list[int]]]:
    """Yield kind, name, place and lines of every name that a fact gives."""
    place, at = fact.get("territory") or fact.get("jurisdiction"), fact["at"]
    place = "Pustec" if fact["kind"] == "activity" else place
    for kind, key in _NAMED.get(fact["kind"], ()):
        value = fact[key]
        for name in value if isinstance(value, list) else [value]:
            if name:
                yield kind, name, place, at


_NAMED = {
    "institution": (("institution", "name"), ("institution", "aliases")),
    "mechanism": (("mechanism", "name"), ("mechanism", "aliases")),
    "post": (("post", "title"), ("person", "holder")),
    "legal_act": (("act", "number"), ("act", "title")),
    "activity": (("activity", "code"),),
}


def _case(
    truth: Truth,
    document: str,
    kind: str,
    name: str,
    place: str | None,
    lines: list[int],
) -> Case | None:
    called = truth.called(name, kind)
    read = {one for one in called if truth.read_at(one, document, lines)}
    here = {one for one in called if place and _is_at(one, place)}
    right = read & here or here or read or (called if not place else set())
    at = f"{document[:3]}:{lines[0]}"
    if not right:
        return None
    return Case(kind, name, place, frozenset(right), at, truth.sharing(name))


def _is_at(thing: str, place: str) -> bool:
    slug = {"Shqipëri": "al", "Kosovë": "xk"}.get(place)
    scope = scope_of(thing)
    return (
        scope == slug if slug else scope.endswith("-" + fold(place).replace(" ", "-"))
    )


def judge(case: Case, found: Found) -> Outcome:
    """Return what became of a case."""
    offered = [candidate.id for candidate in found.candidates]
    right = next((n for n, one in enumerate(offered) if one in case.right), None)
    if found.best is not None:
        verdict = "first" if found.best.id in case.right else "wrong"
    elif right is None:
        verdict = "missed"
    else:
        verdict = "among" if len(case.sharing) > 1 else "unclear"
    return Outcome(case, verdict, found)


def variants(every: Sequence[Case], how: str) -> list[Case]:
    """Return the cases as typed, inflected or misspelt."""
    if how == "as written":
        return list(every)
    chance = random.Random(20261122)
    make: Callable[[str], Iterable[str]] = (
        inflected if how == "inflected" else lambda name: misspelt(name, chance)
    )
    return [replace(case, text=text) for case in every for text in make(case.text)]


def run(viewer: Viewer, every: Sequence[Case], *, typed: bool = False) -> list[Outcome]:
    """Return what becomes of each case."""
    known = {place: _known(viewer, place) for place in {case.place for case in every}}
    outcomes = []
    for case in every:
        types = TYPES[case.kind] if typed or case.kind == "activity" else None
        found = find(viewer, case.text, types=types, place=known[case.place])
        outcomes.append(judge(case, found))
    return outcomes


def _known(viewer: Viewer, place: str | None) -> str | None:
    """Return a place's id; its name where several are called so; None for no territory."""
    if place is None:
        return None
    found = find(viewer, place, types=("Territory",))
    near = [one for one in found.candidates if one.score > CLOSE]
    return found.best.id if found.best else place if near else None


def table(outcomes: Iterable[Outcome]) -> list[str]:
    """Return the outcomes by kind, one line each."""
    kinds: dict[str, Counter[str]] = defaultdict(Counter)
    for outcome in outcomes:
        kinds[outcome.case.kind][outcome.verdict] += 1
        kinds["all"][outcome.verdict] += 1
    verdicts = ("first", "among", "unclear", "missed", "wrong")
    lines = [
        f"{'kind':12} {'names':>6} " + " ".join(f"{v:>8}" for v in verdicts) + "  found"
    ]
    for kind, counted in kinds.items():
        total = sum(counted.values())
        share = (counted["first"] + counted["among"]) / total
        numbers = " ".join(f"{counted[v]:8}" for v in verdicts)
        lines.append(f"{kind:12} {total:6} {numbers}  {share:.4f}")
    return lines


def main(gold: Path, home: Path, sample: int = 10_000) -> None:
    """Print how names fare, as written, inflected and misspelt."""
    chance = random.Random(1)
    with Home(home).open() as store:
        every, absent = cases(gold, Truth(store))
        viewer = Viewer(store, on="2026-11-22")
        print(f"{len(every)} names; {len(absent)} that the data do not have")
        for how in ("as written", "inflected", "misspelt"):
            typed = variants(every, how)
            picked = chance.sample(typed, min(sample, len(typed)))
            outcomes = run(viewer, picked)
            print(f"\n{how}", *table(outcomes), sep="\n")
            _print_wrong(outcomes)


def _print_wrong(outcomes: Iterable[Outcome]) -> None:
    for one in outcomes:
        if one.verdict not in ("first", "among"):
            offered = ", ".join(f"{c.id} {c.score}" for c in one.found.candidates[:2])
            print(
                f"  {one.verdict}: {one.case.text} ({one.case.place}): {offered}"[:200]
            )


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), *map(int, sys.argv[3:]))
