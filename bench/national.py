"""Every post of two countries with its numbers: 99 municipalities, 20,000 posts, 60,000 channels.

Made by chance from a seed, beside the shipped data set. A municipality has a unit for
each of eight concerns; a few of a unit's posts have the concern as their duty, as in the
documents, the others only work there.
"""

from __future__ import annotations

import random
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path

from bench.page import Place
from bench.worlds import municipalities
from graph.home import Home
from graph.records import Statement, Value
from loaders.pipeline import load_shipped

CONCERNS = (
    "child-protection",
    "domestic-violence",
    "trafficking",
    "disability",
    "poverty",
    "substance-abuse",
    "housing",
    "elderly",
)
POSTS, BEARING = 25, 3
"""Posts of a unit, and how many of them have its concern as their duty."""
STEPS = 104
"""Steps of the made-up pathway that each country has."""
SOURCE, ON = "national", "2026-06-15"
_PASSAGE = f"passage/{SOURCE}/1-1"
_HOURS = ("24/7", "Mo-Fr 08:00-16:00", "Mo-Fr 08:00-14:00", "Mo-Sa 08:00-20:00", None)


def world(seed: int = 7, places: int = 99) -> Iterator[Statement]:
    """Yield the units, posts and channels of so many municipalities."""
    chance = random.Random(seed)
    yield _node("Document", f"document/{SOURCE}", label_sq="Kombëtare", official=3)
    where: dict[str, Value] = {"document": f"document/{SOURCE}", "first": 1, "last": 1}
    yield Statement(_PASSAGE, "Passage", where, (f"*@{_PASSAGE}",))
    for country in ("al", "xk"):
        yield from _way(country)
    for place in some(places):
        for concern in CONCERNS:
            yield from _unit(chance, place, concern)


def some(count: int) -> list[Place]:
    """Return so many municipalities, from one end of both countries to the other."""
    every = municipalities()
    return every[:: len(every) // count][:count]


def _way(country: str) -> Iterator[Statement]:
    """Yield a long pathway of a country: each step is taken by a kind of unit."""
    way = f"pathway/{country}/kombetare"
    yield _node("Pathway", way, label_sq="Rruga kombëtare")
    yield _tie("APPLIES_IN", way, f"territory/{country}")
    for concern in CONCERNS:
        kind = kind_of(country, concern)
        yield _node("InstitutionKind", kind, label_sq=f"Njësi {concern}")
        yield _tie("APPLIES_IN", kind, f"territory/{country}")
    for n in range(STEPS):
        step = f"step/{country}/kombetare/{n:03}"
        by, to = (kind_of(country, CONCERNS[(n + m) % len(CONCERNS)]) for m in (0, 1))
        said: dict[str, Value] = {"position": n + 1, "action": "refer", "deadline": "P1D"}  # fmt: skip
        yield _node("Step", step, label_sq=f"Hapi {n + 1}", **said)
        yield _tie("PART_OF", step, way)
        yield _tie("BY", step, by)
        yield _tie("TO", step, to)


def kind_of(country: str, concern: str) -> str:
    """Return the id of a country's kind of unit for a concern."""
    return f"institution-kind/{country}/kombetare-{concern}"


def _unit(chance: random.Random, place: Place, concern: str) -> Iterator[Statement]:
    scope = f"{place.country}-{place.slug}"
    unit = f"institution/{scope}/kombetare-{concern}"
    yield _node("Institution", unit, label_sq=f"Njësia {concern} {place.name}", kind="unit")  # fmt: skip
    yield _tie("COVERS", unit, place.territory)
    yield _tie("ADDRESSES", unit, f"concern/{concern}")
    yield _tie("OF_KIND", unit, kind_of(place.country, concern))
    for n in range(POSTS):
        post = f"post/{scope}/kombetare-{concern}/{n:02}"
        yield _node("Post", post, label_sq=f"Punonjësi {n} {concern}")
        yield _tie("IN", post, unit)
        if n < BEARING:
            yield _tie("ADDRESSES", post, f"concern/{concern}")
        for kind in ("phone", "phone", "email"):
            yield from _channel(chance, post, kind)
    yield from _channel(chance, unit, "phone")


def _channel(chance: random.Random, reaches: str, kind: str) -> Iterator[Statement]:
    number = f"+35569{chance.randrange(10**7):07}"
    tail = reaches.split("/", 1)[1]
    channel = f"channel/{tail}/{number[-7:]}-{kind}"
    verified = datetime(2026, 6, 1) - timedelta(days=chance.randint(1, 1_500))  # noqa: DTZ001
    said: dict[str, Value] = {
        "label_sq": number,
        "kind": kind,
        "value": number if kind == "phone" else f"{number[1:]}@example.al",
        "verified_on": verified.date().isoformat(),
    }
    hours = chance.choice(_HOURS)
    if kind == "phone" and hours:
        said["hours"] = hours
    yield _node("Channel", channel, **said)
    yield _tie("REACHES", channel, reaches)


def _node(type_: str, identifier: str, **said: Value) -> Statement:
    return Statement(identifier, type_, said, (f"*@{_PASSAGE}",))


def _tie(type_: str, start: str, end: str) -> Statement:
    key = f"{type_}|{start}|{end}"
    return Statement(key, type_, {}, (f"*@{_PASSAGE}",), start=start, end=end)


@contextmanager
def national(seed: int = 7, places: int = 99) -> Iterator[Home]:
    """Give a home with the shipped data set and the made-up posts; it is gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="ura-bench-") as folder:
        home = Home(Path(folder) / "home")
        fill(home, places, seed)
        yield home


def fill(home: Home, places: int, seed: int = 7) -> None:
    """Put the shipped data set and the made-up posts into a home."""
    load_shipped(home)
    with home:
        home.add(SOURCE, world(seed, places), "2026-06-01", "a bench")
        home.build()
