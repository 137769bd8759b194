"""`make bench-law`: citations found a second, and how fast a change spreads.

SIZE=1 is a million provisions and five million citations; the default is a tenth.
FORMAT=json prints one object a line instead of a table.
"""

from __future__ import annotations

import os
import random
import re
import sys
from collections.abc import Iterator

import networkx as nx
import numpy as np
from scipy.sparse import csr_array
from scipy.sparse.csgraph import breadth_first_order

from bench.frame import frame
from bench.measure import Measured, compared, in_turns, report
from graph.measures.reach import Ints, Ways, reach
from ontology.values.citations.find import find_citations

TENTH = 0.1
TURNS = 7
MEGABYTES = 3
_FORMS = (
    "Ligji nr. {n}/{year}", "ligjit nr. {n}, datë 5.3.{year}", "VKM nr. {n}, dt. 02.06.{year}",
    "neni {a}, pika 2, i ligjit nr. {n}/{year}", "Ligji Nr. 06/L-{n:03}", "Udhëzimi nr. {n}, datë 7.9.{year}",
    "nenet {a} dhe 99 të ligjit {n}/{year}", "Vendimit të Këshillit të Ministrave nr. {n}, datë 1.2.{year}",
)  # fmt: skip
_BETWEEN = 150
"""Words from one citation to the next: public plans and analyses have as many."""


def citations() -> Iterator[Measured]:
    """Yield the finder against one plain pattern over the same text."""
    text, planted = _text()
    times = in_turns(
        [
            (lambda: find_citations(text), lambda: re.findall(r"\d+/\d+", text))
            for _ in range(TURNS)
        ]
    )
    found = len(find_citations(text))
    size = len(text.encode()) / 1e6
    mine = size / times[0].p50("s")
    yield compared(
        "all citations in a text, against the pattern \\d+/\\d+",
        times,
        goal=1 / 15,
        equal=found == planted,
        note=f"{size:.1f} MB, {found} citations, {mine:.1f} MB/s",
    )


def _text() -> tuple[str, int]:
    """Return a made-up text, and how many citations stand in it."""
    chance = random.Random(8)
    said = frame()
    named = [*(one.sq for one in said.offices), *(one.sq for one in said.bodies)]
    words = [word for name in named for word in name.split()]
    words += ["dhe", "në", "për", "të", "e", "me", "bashkia", "familjes", "punon"]
    parts, planted, size = [], 0, 0
    while size < MEGABYTES * 1_000_000:
        form = chance.choice(_FORMS)
        planted += 2 if form.startswith("nenet") else 1
        cited = form.format(
            n=chance.randint(1, 250),
            year=chance.randint(1999, 2025),
            a=chance.randint(1, 90),
        )
        plain = " ".join(chance.choices(words, k=_BETWEEN))
        parts.append(f"{plain}, sipas {cited}.\n")
        size += len(parts[-1].encode())
    return "".join(parts), planted


def impact(size: float) -> Iterator[Measured]:
    """Yield how far a repeal reaches, against SciPy's search and NetworkX."""
    first, to = _citing(round(1_000_000 * size), round(5_000_000 * size))
    start = np.array([0], np.int64)
    plain = csr_array((np.ones(len(to), np.int8), to, first))
    note = f"{len(first) - 1:,} provisions, {len(to):,} citations"

    def scipy_order() -> object:
        return breadth_first_order(plain, 0, return_predecessors=True)

    order, _ = breadth_first_order(plain, 0, return_predecessors=True)
    ways = reach(start, first, to)
    yield compared(
        "what a change reaches, against SciPy's bare search",
        in_turns(
            [(lambda: reach(start, first, to), scipy_order) for _ in range(TURNS)]
        ),
        goal=0.5,
        equal=_reached(ways) == set(order.tolist()),
        note=note,
    )
    graph = _graph(first, to)
    yield compared(
        "what a change reaches, against NetworkX",
        in_turns([(lambda: reach(start, first, to), lambda: nx.descendants(graph, 0))]),
        goal=20,
        equal=_reached(ways) == nx.descendants(graph, 0) | {0},
        note=note,
    )


def _citing(nodes: int, ties: int) -> tuple[Ints, Ints]:
    """Return who is cited by whom: younger cite older, the old ones most."""
    chance = np.random.default_rng(8)
    younger = chance.integers(1, nodes, ties)
    older = (younger * chance.random(ties) ** 2).astype(np.int64)
    order = np.argsort(older, kind="stable")
    first = np.searchsorted(older[order], np.arange(nodes + 1))
    return first.astype(np.int64), younger[order].astype(np.int64)


def _graph(first: Ints, to: Ints) -> nx.DiGraph[int]:
    graph: nx.DiGraph[int] = nx.DiGraph()
    older = np.repeat(np.arange(len(first) - 1), np.diff(first))
    graph.add_edges_from(zip(older.tolist(), to.tolist(), strict=True))
    return graph


def _reached(ways: Ways) -> set[int]:
    return set(np.flatnonzero(ways.distance >= 0).tolist())


def everything(size: float) -> Iterator[Measured]:
    """Yield every measurement."""
    yield from citations()
    yield from impact(size)


def main() -> int:
    """Return 1 when a goal is missed or a result differs."""
    size = float(os.environ.get("SIZE") or TENTH)
    as_json = os.environ.get("FORMAT") == "json"
    return 0 if report(everything(size), as_json=as_json) else 1


if __name__ == "__main__":
    sys.exit(main())
