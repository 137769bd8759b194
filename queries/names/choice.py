"""Whether one of the fitting things is clearly the one that was meant.

A thing is taken when it fits well (TAKEN), nothing else comes near (MARGIN), and no
rival has an equal claim. Among things that fit alike the one nearest to the given place
is taken; without a place, a kind or role before the single things of that kind. A name
that only shortens a thing's full name claims no more than any other name it shortens.
Where this leaves two, none is taken: better ambiguous than wrong.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from graph.name_index import scope_of
from queries.names.rank import Fit
from queries.names.whereabouts import INSIDE

TAKEN = 0.8
MARGIN = 0.06
TELLING = 3
"""So many words must be typed before a thing is taken that fits less than well."""
NEAR_TAKEN = 0.7
"""What has all the typed words and fits so well is taken when the next is APART."""
APART = 0.1
OFFERED = 0.4
"""What fits worse than this is not even offered."""
ALL = 0.99
NEARLY = 0.9
"""Of a name of which less was typed, the choice is told."""
WHOLE = 0.95
"""The typed words count as all covered from here."""


class Ranked(NamedTuple):
    """A fit with how near the thing is to the given place (0 where none was given)."""

    fit: Fit
    near: int
    doubtful: bool = False
    """Whether it fits the concern only for want of anything said of it."""

    @property
    def order(self) -> tuple[float, int, bool, str]:
        """What candidates are sorted by."""
        thing = self.fit.thing
        return (-round(self.fit.score, 3), self.near, not thing.is_kind, thing.id)


def clear(
    ranked: Sequence[Ranked], *, placed: bool, words: int = 1
) -> tuple[Ranked | None, str]:
    """Return the one that is clearly meant, if any, and what to say of the choice.

    `words` says how many were typed: a single one is too little to guess by.
    """
    if not ranked:
        return None, ""
    top = ranked[0].fit.score
    if not _good(ranked[0]):
        here = _only_one_here(ranked) if placed else (None, "")
        return here if here[0] or words < TELLING else _only_one_at_all(ranked)
    close = [one for one in ranked if one.fit.score >= top - MARGIN]
    left, note = _preferred(close, placed=placed)
    if len(left) != 1 or not _good(left[0]):
        return None, ""
    if _has_rival(left[0], ranked, placed=placed):
        return None, ""
    return left[0], note or _partly(left[0])


def _good(one: Ranked) -> bool:
    return one.fit.score >= TAKEN and one.fit.sound


def _partly(taken: Ranked) -> str:
    """Say so when a part of its name was not typed, or a typed word is not the thing's."""
    if taken.fit.spoken >= NEARLY and taken.fit.explained > ALL:
        return ""
    return f"nothing is called just so; taken for: {taken.fit.thing.label}"


def _preferred(close: list[Ranked], *, placed: bool) -> tuple[list[Ranked], str]:
    """Leave off what others clearly come before."""
    sure = [one for one in close if not one.doubtful] or close
    said = [one for one in sure if one.fit.covered >= WHOLE] or sure
    nearest = min(one.near for one in said)
    left = _literal([one for one in said if one.near == nearest])
    if len(left) == 1 or placed:
        left = _whole_acts(left)
        return left, ""
    kinds = [one for one in left if one.fit.thing.is_kind]
    if len(kinds) == 1:
        kind = kinds[0].fit.thing.id
        others = [one for one in left if kind not in one.fit.thing.kinds]
        if len(others) == 1:
            return kinds, "what holds for every place; name a place for one of them"
    towns = [one for one in left if one.fit.thing.kind == "municipality"]
    lands = all(one.fit.thing.type == "Territory" for one in left)
    if lands and len(towns) == 1:
        return towns, "the municipality is meant"
    return _whole_acts(left), ""


def _literal(left: list[Ranked]) -> list[Ranked]:
    """A name typed word for word comes before forms of it, not before other countries."""
    literal = [one for one in left if one.fit.literal]
    lands = {scope_of(one.fit.thing.id)[:2] for one in literal}
    return (
        literal
        + [
            one
            for one in left
            if literal
            and not one.fit.literal
            and one.fit.thing.is_kind
            and scope_of(one.fit.thing.id)[:2] not in lands
        ]
        or left
    )


def _whole_acts(left: list[Ranked]) -> list[Ranked]:
    """An act comes before its documents and articles of the same name."""
    acts = [one for one in left if one.fit.thing.type == "LegalAct"]
    parts = ("Provision", "Document")
    rest = [one for one in left if one.fit.thing.type not in (*parts, "LegalAct")]
    return acts if len(acts) == 1 and not rest else left


def _has_rival(taken: Ranked, ranked: Sequence[Ranked], *, placed: bool) -> bool:
    """Whether the name taken merely shortens its own full name, and another's as well."""
    thing, name = taken.fit.thing, taken.fit.name
    full = {word.root for n in thing.names if n.source == "label" for word in n.words}
    short = {word.root for word in name.words}
    if name.source != "alias" or not short < full:
        return False
    # One word shortens so much that whatever begins with it has a claim.
    enough = TAKEN if placed or len(short) > 1 else OFFERED
    return any(
        one.fit.thing.id != thing.id
        and one.near <= taken.near
        and one.fit.score >= enough
        and one.fit.covered >= WHOLE
        and one.fit.head
        and taken.fit.thing.id not in one.fit.thing.kinds
        for one in ranked
    )


def _only_one_at_all(ranked: Sequence[Ranked]) -> tuple[Ranked | None, str]:
    """Return the best when it has all that was typed, well before the next."""
    first, rest = ranked[0], ranked[1:]
    near = [one for one in rest if one.fit.score >= first.fit.score - APART]
    whole = first.fit.explained > ALL and first.fit.head and first.fit.how != "typo"
    if near or not whole or first.doubtful or first.fit.score < NEAR_TAKEN:
        return None, ""
    return first, f"nothing is called just so; taken for: {first.fit.thing.label}"


def _only_one_here(ranked: Sequence[Ranked]) -> tuple[Ranked | None, str]:
    """Return the only thing of the place whose name has all the typed words."""
    here = [
        one
        for one in ranked
        if one.near <= INSIDE
        and one.fit.covered >= WHOLE
        and one.fit.head
        and one.fit.how != "typo"
        and not one.doubtful
    ]
    if len(here) != 1:
        return None, ""
    return here[
        0
    ], f"the only one here with this in its name: {here[0].fit.thing.label}"
