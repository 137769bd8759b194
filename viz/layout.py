"""Where each shape stands: a tree read outwards from the middle, the same every time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from math import cos, pi, sin

from viz.picture import Picture, Shape

Point = tuple[int, int]

WIDE = 24
"""So many signs go on one line of a shape."""
LINES = 3
"""A shape has at most so many lines; what is longer is cut, and whole in the tables."""
COLUMN, LINE, GAP = 330, 17, 26
"""Pixels from shape to shape outwards, a line of text, and what is left around it."""
TALL = 3_600
"""A side that is taller is laid in rings instead: a page has an end."""
_RING = 420
_TYPES = ("Mechanism", "MechanismKind", "Institution", "Post", "Person", "Seat")


_PLACING = ("COVERS", "APPLIES_IN")
_KINDS = ("InstitutionKind", "Role")
_BODIES = ("Mechanism", "MechanismKind")


@dataclass(slots=True)
class _Branch:
    """A shape with what hangs on it."""

    name: str
    depth: int = 0
    below: list[_Branch] = field(default_factory=list)
    tall: int = 0
    """Its own height, or that of what hangs on it where that is more."""


def places(picture: Picture) -> dict[str, Point]:
    """Return where each shape stands, in pixels from the middle."""
    trunk = _tree(picture)
    right, left = _halves(trunk.below)
    tallest = max(sum(one.tall for one in side) for side in (right, left))
    if tallest > TALL:
        return _rings(trunk)
    found: dict[str, Point] = {trunk.name: (0, 0)}
    for side, way in ((right, 1), (left, -1)):
        _columns(side, way, -sum(one.tall for one in side) // 2, found)
    found.pop("", None)
    return found


def _tree(picture: Picture) -> _Branch:
    """Return the shapes as a tree: each hangs on the first shape that reached it.

    Several centres, and shapes that no tie reaches, hang on a trunk without a name.
    """
    shapes = {one.id: one for one in picture.shapes}
    beside = _beside(picture, shapes)
    heads = [one for one in picture.centre if one in shapes]
    one_head = len(heads) == 1
    trunk = _Branch(heads[0] if one_head else "")
    seen = set(heads)
    edge = [trunk] if one_head else [_Branch(head, 1) for head in heads]
    trunk.below += [] if one_head else edge
    order = _grown(edge, beside, seen)
    for name in sorted(shapes.keys() - seen):
        if name not in seen:
            stray = _Branch(name, 1)
            seen.add(name)
            trunk.below.append(stray)
            order += _grown([stray], beside, seen)
    for branch in (*reversed(order), trunk):
        own = _height(shapes[branch.name]) if branch.name else 0
        branch.tall = max(own, sum(one.tall for one in branch.below))
    return trunk


def _grown(
    edge: list[_Branch], beside: Mapping[str, Sequence[str]], seen: set[str]
) -> list[_Branch]:
    """Return the branches in the order in which they were reached."""
    order = list(edge)
    for branch in order:
        for name in beside.get(branch.name, ()):
            if name not in seen:
                seen.add(name)
                branch.below.append(_Branch(name, branch.depth + 1))
        order += branch.below
    return order


def needless_ties(picture: Picture) -> frozenset[str]:
    """Return the ties to a place of what has a nearer tie.

    That is a part, a kind, who sits on a body, and where those who sit there work.
    """
    types = {one.id: one.type for one in picture.shapes}
    sitting = {
        one.start
        for one in picture.ties
        if one.type == "Seat" and types[one.start] not in _BODIES
    }
    nearer = sitting | {
        one.end for one in picture.ties if one.type == "IN" and one.start in sitting
    }
    nearer |= {
        one.start
        for one in picture.ties
        if one.type == "PART_OF"
        or (types[one.start] in _KINDS and one.type not in _PLACING)
    }
    return frozenset(
        one.id for one in picture.ties if one.type in _PLACING and one.start in nearer
    )


def _height(shape: Shape) -> int:
    sq, en = shape.label
    return max(len(folded(sq)), len(folded(en))) * LINE + GAP


@lru_cache(maxsize=1 << 14)
def folded(text: str) -> tuple[str, ...]:
    """Return a name's lines, broken between words, as many as are shown."""
    words = text.split()
    if words and len(text) <= WIDE:
        return (" ".join(words),)
    lines: list[str] = []
    for word in words:
        if lines and len(lines[-1]) + 1 + len(word) <= WIDE:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    cut = [
        one if len(one) <= WIDE + 6 else f"{one[: WIDE + 5]}…" for one in lines[:LINES]
    ]
    if len(lines) > LINES:
        cut[-1] = f"{cut[-1].rstrip('…')}…"
    return tuple(cut)


def _beside(picture: Picture, shapes: Mapping[str, Shape]) -> dict[str, list[str]]:
    """Return the neighbours of each shape: chairs first, then by type and name."""
    order = {one.id: n for n, one in enumerate(sorted(shapes.values(), key=_by_name))}
    many = len(order)
    near: dict[str, dict[str, int]] = {name: {} for name in shapes}
    needless = needless_ties(picture)
    for tie in picture.ties:
        if tie.id in needless:
            continue  # it hangs on what it is part of, not on the place of both
        start, end, rank = tie.start, tie.end, tie.rank * many
        for one, other in ((start, end), (end, start)):
            place = rank + order[other]
            if near[one].setdefault(other, place) > place:
                near[one][other] = place
    return {one: sorted(found, key=found.__getitem__) for one, found in near.items()}


def _by_name(shape: Shape) -> tuple[int, str, str]:
    kind = _TYPES.index(shape.type) if shape.type in _TYPES else len(_TYPES)
    return kind, shape.label[0], shape.id


def _halves(branches: list[_Branch]) -> tuple[list[_Branch], list[_Branch]]:
    """Return the branches right and left of the middle, about as tall."""
    whole = sum(one.tall for one in branches)
    right: list[_Branch] = []
    tall = 0
    for one in branches:
        if right and tall + one.tall / 2 > whole / 2:
            break
        right.append(one)
        tall += one.tall
    return right, branches[len(right) :]


def _columns(
    branches: list[_Branch], way: int, top: int, found: dict[str, Point]
) -> None:
    """Set one side: a column for each step outwards, each shape beside what hangs on it."""
    waiting: list[tuple[_Branch, int, int]] = []
    for branch in branches:
        waiting.append((branch, 1, top))
        top += branch.tall
    while waiting:
        branch, column, start = waiting.pop()
        found[branch.name] = (way * column * COLUMN, start + branch.tall // 2)
        for one in branch.below:
            waiting.append((one, column + 1, start))
            start += one.tall


def _rings(trunk: _Branch) -> dict[str, Point]:
    """Set a large picture: a ring for each step, wide enough for its shapes."""
    radius = max(_RING, int(trunk.tall / (2 * pi)))
    found: dict[str, Point] = {trunk.name: (0, 0)}
    waiting = [(trunk, 0)]
    while waiting:
        branch, start = waiting.pop()
        for one in branch.below:
            angle = 2 * pi * (start + one.tall / 2) / trunk.tall
            far = radius + (one.depth - 1) * _RING
            found[one.name] = (round(far * cos(angle)), round(far * sin(angle)))
            waiting.append((one, start))
            start += one.tall
    found.pop("", None)
    return found
