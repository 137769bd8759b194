"""A made-up country of bodies in which it is known which of them do the same work.

Municipalities with bodies of their own, national bodies on which the ministries sit again
and again, and pairs planted among them: near copies, the same mandate with other people,
parts of one chain, one name for two mandates, one crew for two mandates. The seed decides
everything else.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from bench.page import Page
from graph.records import Statement

ACTIONS = (
    "coordinate", "decide", "monitor", "report", "train", "assess", "plan", "refer",
    "protect", "prevent", "inform", "review", "fund", "supervise", "follow_up",
)  # fmt: skip
_SYLLABLES = tuple("ba de fi go lu ma ne pi ro sa te vi za ku mi ra".split())  # noqa: SIM905
_BROAD, _NARROW = 8, 4
"""Broad concerns and groups, and how many lie in each."""


@dataclass(frozen=True, slots=True)
class Shape:
    """How big the country is, and how many pairs of each sort are planted."""

    places: int = 61
    bodies: int = 10
    """Of each municipality."""
    national: int = 200
    local_posts: int = 120
    """Offices of each municipality that may sit on its bodies."""
    ministries: int = 20
    members: int = 15
    each: int = 40
    """Planted pairs of each sort."""
    silent: float = 0.1
    """Share of the bodies of which no source says whom they serve."""


@dataclass(slots=True)
class Body:
    """A body being made."""

    id: str
    name: str
    place: str
    members: list[str]
    duties: list[tuple[str, str, str]]
    """Action, object, concern."""
    concern: str
    groups: list[str]
    ties: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Planted:
    """Everything that is said of the country, and the pairs that were planted."""

    bodies: list[Body]
    pairs: dict[frozenset[str], str]
    """Pair of ids to its sort: copy, same_mandate, chain, same_name, same_people."""

    def of(self, *sorts: str) -> set[frozenset[str]]:
        """Return the planted pairs of these sorts."""
        return {pair for pair, sort in self.pairs.items() if sort in sorts}


def planted(seed: int, shape: Shape) -> Planted:
    """Return a country of this shape; the same seed gives the same one."""
    chance = random.Random(seed)
    world = Planted([], {})
    for n in range(shape.places):
        for k in range(shape.bodies):
            world.bodies.append(_local(chance, shape, n, k))
    world.bodies += [_national(chance, shape, k) for k in range(shape.national)]
    _plant(chance, shape, world)
    for body in world.bodies:
        if chance.random() < shape.silent and not _planted_in(world, body.id):
            body.groups = []
    return world


def _planted_in(world: Planted, body: str) -> bool:
    return any(body in pair for pair in world.pairs)


def _words(chance: random.Random, many: int) -> str:
    return " ".join(
        "".join(chance.choice(_SYLLABLES) for _ in range(chance.randint(2, 4)))
        for _ in range(many)
    )


def _local(chance: random.Random, shape: Shape, place: int, number: int) -> Body:
    posts = [f"post/al-p{place}/o{n}" for n in range(shape.local_posts)]
    weights = [1 / (1 + n) ** 0.6 for n in range(shape.local_posts)]
    return _body(chance, shape, f"p{place}", number, posts, weights)


def _national(chance: random.Random, shape: Shape, number: int) -> Body:
    """Return a national body: ministries sit on it in 15 of 100 cases each."""
    body = _body(
        chance, shape, "", number, [f"post/al/n{n}" for n in range(2000)], [1.0] * 2000
    )
    seats = [f"post/al/m{n}" for n in range(shape.ministries) if chance.random() < 0.15]
    body.members = [*seats, *body.members[len(seats) :]]
    return body


def _body(
    chance: random.Random,
    shape: Shape,
    place: str,
    number: int,
    posts: Sequence[str],
    weights: Sequence[float],
) -> Body:
    concern = f"concern/b{chance.randrange(_BROAD)}n{chance.randrange(_NARROW)}"
    size = max(3, round(chance.gauss(shape.members, 3)))
    members = dict.fromkeys(chance.choices(posts, weights, k=size * 3))
    scope = f"al-{place}" if place else "al"
    return Body(
        id=f"mechanism/{scope}/b{number}",
        name=_words(chance, 3),
        place=f"territory/al/{place}" if place else "territory/al",
        members=list(members)[:size],
        duties=_duties(chance, concern),
        concern=concern,
        groups=_groups(chance),
    )


def _duties(chance: random.Random, concern: str) -> list[tuple[str, str, str]]:
    actions = chance.sample(ACTIONS, chance.randint(3, 5))
    return [(action, _words(chance, 4), concern) for action in actions]


def _groups(chance: random.Random) -> list[str]:
    every = [f"target-group/b{b}n{n}" for b in range(_BROAD) for n in range(_NARROW)]
    return chance.sample(every, chance.randint(1, 2))


def _plant(chance: random.Random, shape: Shape, world: Planted) -> None:
    """Add pairs: a free body and a second one made from it."""
    free = list(world.bodies)
    chance.shuffle(free)
    made = {
        "copy": _copy,
        "same_mandate": _same_mandate,
        "chain": _chain,
        "same_name": _same_name,
        "same_people": _same_people,
    }
    for sort, make in made.items():
        for _ in range(shape.each):
            first = free.pop()
            second = make(chance, shape, first, len(world.bodies))
            world.bodies.append(second)
            world.pairs[frozenset((first.id, second.id))] = sort


def _like(chance: random.Random, first: Body, number: int) -> Body:
    """Return a body of another name with a mandate said in slightly other words."""
    return Body(
        id=f"{first.id.rpartition('/')[0]}/x{number}",
        name=_words(chance, 3),
        place=first.place,
        members=list(first.members),
        duties=[_reworded(chance, duty) for duty in first.duties],
        concern=first.concern,
        groups=list(first.groups),
    )


def _reworded(
    chance: random.Random, duty: tuple[str, str, str]
) -> tuple[str, str, str]:
    words = duty[1].split()
    if chance.random() < 0.5:
        words[chance.randrange(len(words))] = _words(chance, 1)
    return duty[0], " ".join(words), duty[2]


def _copy(chance: random.Random, shape: Shape, first: Body, number: int) -> Body:
    """Return a near copy: 0 to 5 members are others."""
    second = _like(chance, first, number)
    out = chance.randint(0, min(5, len(first.members) - 1))
    kept = chance.sample(first.members, len(first.members) - out)
    second.members = [*kept, *_others(chance, shape, first, out)]
    return second


def _same_mandate(
    chance: random.Random, shape: Shape, first: Body, number: int
) -> Body:
    second = _like(chance, first, number)
    second.members = _others(chance, shape, first, len(first.members))
    return second


def _chain(chance: random.Random, shape: Shape, first: Body, number: int) -> Body:
    """Return what reports to the first, with half its people and much of its mandate."""
    second = _copy(chance, shape, first, number)
    second.ties = {chance.choice(("REPORTS_TO", "PART_OF")): first.id}
    return second


def _same_name(chance: random.Random, shape: Shape, first: Body, number: int) -> Body:
    second = _fresh(chance, first, number)
    second.name = first.name
    second.members = _others(chance, shape, first, len(first.members))
    return second


def _same_people(chance: random.Random, shape: Shape, first: Body, number: int) -> Body:
    second = _fresh(chance, first, number)
    out = chance.randint(0, 2)
    kept = first.members[: len(first.members) - out]
    second.members = [*kept, *_others(chance, shape, first, out)]
    return second


def _fresh(chance: random.Random, first: Body, number: int) -> Body:
    """Return a body of the same place with another mandate for other people."""
    broad = {first.concern[:10], *(one[:15] for one in first.groups)}
    while True:
        concern = f"concern/b{chance.randrange(_BROAD)}n{chance.randrange(_NARROW)}"
        groups = _groups(chance)
        if concern[:10] not in broad and not broad & {one[:15] for one in groups}:
            break
    second = _like(chance, first, number)
    second.concern, second.groups = concern, groups
    second.duties = _duties(chance, concern)
    return second


def _others(chance: random.Random, shape: Shape, first: Body, many: int) -> list[str]:
    """Return so many members that do not sit on the first body."""
    scope = first.id.split("/")[1]
    local = scope != "al"
    last = shape.local_posts if local else 2000
    letter = "o" if local else "n"
    every = [f"post/{scope}/{letter}{n}" for n in range(last)]
    return chance.sample([one for one in every if one not in set(first.members)], many)


def statements(world: Planted) -> Iterator[Statement]:
    """Yield all that is said of the country, as one source says it."""
    page = Page("planted", "2026-01-01")
    page.node("Document", "document/planted", label_sq="Shtet i sajuar", official=3)
    page.node("Territory", "territory/al", kind="country", label_sq="al")
    for place in sorted({body.place for body in world.bodies} - {"territory/al"}):
        page.ties(
            page.node("Territory", place, kind="municipality", label_sq=place),
            PART_OF="territory/al",
        )
    for kind, prefix in (("Concern", "concern"), ("TargetGroup", "target-group")):
        _concepts(page, kind, prefix)
    for post in sorted({one for body in world.bodies for one in body.members}):
        page.node("Post", post, label_sq=post)
    for body in world.bodies:
        _say(page, body)
    return iter(page.said)


def _concepts(page: Page, kind: str, prefix: str) -> None:
    for broad in range(_BROAD):
        wide = page.node(kind, f"{prefix}/b{broad}", label_sq=f"{prefix} b{broad}")
        for narrow in range(_NARROW):
            own = f"{prefix}/b{broad}n{narrow}"
            page.ties(page.node(kind, own, label_sq=own), BROADER=wide)


def _say(page: Page, body: Body) -> None:
    page.node("Mechanism", body.id, label_sq=body.name)
    page.ties(body.id, COVERS=body.place, ADDRESSES=body.concern, **body.ties)
    for group in body.groups:
        page.ties(body.id, SERVES=group)
    for n, post in enumerate(body.members):
        seat = body.id.replace("mechanism/", "seat/", 1) + f"/{n}"
        page.ties(page.node("Seat", seat, role="member"), ON=body.id, OF=post)
    for n, (action, thing, concern) in enumerate(body.duties):
        duty = body.id.replace("mechanism/", "duty/", 1) + f"/{n}"
        page.node(
            "Duty", duty, label_sq=thing, object_sq=thing, action=action, deontic="must"
        )
        page.ties(duty, BORNE_BY=body.id, ABOUT=concern)


def within_places(world: Planted) -> Iterator[frozenset[str]]:
    """Yield every pair of bodies of one place."""
    by_place: dict[str, list[str]] = {}
    for body in world.bodies:
        by_place.setdefault(body.place, []).append(body.id)
    for ids in by_place.values():
        yield from map(frozenset, combinations(ids, 2))
