"""Two engines asked the same about random small worlds: any difference is one's mistake.

`python -m tests.conformance.fuzz 2000` asks about so many worlds (seeds 0 to 1999) and
writes each difference, made small, to `tests/conformance/found/`, where the suite asks it
ever after. `... 50 1000` begins at seed 1000.

A server is slow to begin with and fast in bulk, so a world comes to it in one
transaction, and what its questions read is read there in another, once each: the texts
and parameters are those that the folder's engine was asked with. A question whose reads
come back otherwise reads on by itself, so what it answers is the server's in any case.
The folder's engine is asked in a process of its own, some worlds ahead.

A question that ends in anything but an answer or an error of ours is written down too,
though both engines end in it.
"""

from __future__ import annotations

import json
import sys
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from graph.address import Address
from graph.build import layout_of
from graph.neo4j_store import opened
from graph.store import ServerStore
from ontology.model import ontology
from tests import neo4j_server as neo4j
from tests.conformance.engines import Read, Remembering, embedded, refill
from tests.conformance.random_questions import CRASHED, QUESTIONS, Asked
from tests.conformance.random_worlds import World
from tests.conformance.told import Told, told_in

FOUND = Path(__file__).parent / "found"
_AHEAD = 4
_PLANS = ("internal.cypher.use_parameter_size=false",)
"""One plan a text, not one for every handful of lengths that its lists have."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A question that two engines answer differently, and the world it is asked of."""

    asked: Asked
    told: tuple[Told, ...]

    def text(self) -> str:
        """Return it as a file that `difference_in` reads."""
        asked = {name: getattr(self.asked, name) for name in Asked.__slots__}
        content = {"asked": asked, "statements": [one.line for one in self.told]}
        return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def difference_in(path: Path) -> Difference:
    """Return a difference that was found before."""
    content = json.loads(path.read_text("utf-8"))
    asked = content["asked"]
    fixed = {name: tuple(asked[name]) for name in ("names", "tiers")}
    told = told_in(content["statements"])
    return Difference(Asked(**{**asked, **fixed}), tuple(told))


def differs(server: ServerStore, asked: Asked, told: Sequence[Told]) -> bool:
    """Whether the engines answer differently, or not at all."""
    refill(server, told)
    with embedded(told) as store:
        return wrong(asked.of(store), asked.of(server))


def wrong(here: str, there: str) -> bool:
    """Whether two answers are not the same, or are the same crash."""
    return here != there or here.startswith(CRASHED)


@dataclass(frozen=True, slots=True)
class Here:
    """What the folder's engine says of a seed's world."""

    seed: int
    answers: tuple[str, ...]
    """In the order of the world's questions."""
    reads: tuple[Read, ...]


def asked_here(seed: int) -> Here:
    """Ask the folder's engine all questions about a seed's world."""
    world = World(seed)
    with embedded(world.told) as store:
        reader = Remembering(store)
        answers = tuple(one.of(reader) for one in world.questions())
    return Here(seed, answers, tuple(reader.reads))


def asked_ahead(seeds: Iterable[int]) -> Iterator[Here]:
    """Yield what `asked_here` gives for each seed; another process asks some ahead.

    Raises:
        RuntimeError: when it fails; it names the seed.
    """
    with ProcessPoolExecutor(1, get_context("spawn")) as pool:
        left = iter(seeds)
        waiting = deque(
            (seed, pool.submit(asked_here, seed)) for seed in islice(left, _AHEAD)
        )
        while waiting:
            seed, asked = waiting.popleft()
            try:
                here = asked.result()
            except Exception as error:
                pool.shutdown(cancel_futures=True)
                raise RuntimeError(f"seed {seed} could not be asked") from error
            yield here
            waiting.extend(
                (one, pool.submit(asked_here, one)) for one in islice(left, 1)
            )


def differences(server: ServerStore, here: Here) -> Iterator[Difference]:
    """Yield the questions about a world that the engines answer differently, or not at all."""
    world = World(here.seed)
    refill(server, world.told)
    there = Remembering(server)
    there.read_ahead(server, here.reads)
    pairs = zip(world.questions(), here.answers, strict=True)
    found = {
        asked.stem: asked for asked, answer in pairs if wrong(answer, asked.of(there))
    }
    for asked in found.values():
        yield Difference(asked, tuple(smaller(server, asked, world.told)))


def smaller(server: ServerStore, asked: Asked, told: Sequence[Told]) -> list[Told]:
    """Return as little of what is told as still makes the difference (Zeller's ddmin)."""
    left, parts = list(told), 2
    while len(left) > 1 and parts <= len(left):
        size = -(-len(left) // parts)
        for start in range(0, len(left), size):
            fewer = left[:start] + left[start + size :]
            if fewer and differs(server, asked, fewer):
                left, parts = fewer, max(parts - 1, 2)
                break
        else:
            parts *= 2
    return left


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def main(words: Sequence[str]) -> int:
    """Ask about worlds; return 1 when engines differ."""
    count, first = int(words[0]) if words else 50, int(words[1]) if words[1:] else 0
    found, began = 0, perf_counter()
    with _server() as store:
        store.ensure_schema(layout_of(ontology()))
        for done, here in enumerate(asked_ahead(range(first, first + count)), 1):
            for one in differences(store, here):
                found += 1
                _keep(one, here.seed)
            if not done % 50:
                each = (perf_counter() - began) / done
                _say(f"{done} worlds, {found} differences, {each:.2f} s a world")
        product = store.product
    _say(f"{count} worlds, {count * QUESTIONS} questions, {found} differences")
    _say(f"embedded and {product}, {(perf_counter() - began) / 60:.0f} min")
    return 1 if found else 0


@contextmanager
def _server() -> Iterator[ServerStore]:
    """Give a server that is asked for hours, and keeps its plans."""
    with (
        TemporaryDirectory(prefix="neo4j-") as folder,
        neo4j.Server(Path(folder), heap="2g", brief=False, settings=_PLANS) as server,
        opened(Address.read(server.uri), timeout=120) as store,
    ):
        yield store


def _keep(one: Difference, seed: int) -> None:
    path = FOUND / f"{one.asked.stem}-{seed}.json"
    path.parent.mkdir(exist_ok=True)
    path.write_text(one.text(), "utf-8")
    _say(f"seed {seed}: {one.asked.stem}, {len(one.told)} lines")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
