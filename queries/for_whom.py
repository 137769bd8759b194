"""For whom a line is: one that is for others than was asked is none, however alike its name."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from ontology.values.folding import fold
from queries.here import elsewhere
from queries.look import JUST_SO, alike, look
from queries.names.found import Found
from queries.place import Place
from queries.question import kept_rows
from queries.station import LINES
from queries.viewer import Viewer

_CONCEPTS = ("Concern", "TargetGroup")
_GROUP = "target-group/"
_FOR_SOME = ("service/", "channel/")
"""What may be for some only: a service, or a way to reach it."""


def whom_of(
    viewer: Viewer, text: str, place: Place | None, *, types: Sequence[str]
) -> tuple[str, ...]:
    """Return the groups and concerns of this name; none where it names one of `types`."""
    found = look(viewer, text, types=_CONCEPTS)
    thing = look(viewer, text, types=types, place=place)
    if _called_so(thing, text) or (thing.best and found.how not in JUST_SO):
        return ()
    if found.best:
        return (found.best.id,)
    return tuple(one.id for one in alike(found)) if found.how in JUST_SO else ()


def _called_so(found: Found, text: str) -> bool:
    return any(fold(one.matched) == fold(text) for one in alike(found))


class ForWhom:
    """Tells what is for the groups and concerns that were asked for."""

    def __init__(self, viewer: Viewer, asked: Iterable[str]) -> None:
        """Learn which groups and concerns are meant along with those asked for."""
        self.viewer = viewer
        self.asked = tuple(asked)
        self.kin = _kin(viewer, self.asked)

    def strangers(self, ids: Sequence[str]) -> set[str]:
        """Return the services for others, the bodies of such lines only, the ways to these."""
        reached: dict[str, list[str]] = {}
        for row in kept_rows(self.viewer, "shared", "reached", things=list(ids)):
            reached.setdefault(row["target"], []).append(row["id"])
        every = [*ids, *(one for some in reached.values() for one in some)]
        lines = _lines_given(self.viewer, every)
        every += [one for some in lines.values() for one in some]
        strange = self._for_others(every)
        strange |= {body for body, some in lines.items() if strange.issuperset(some)}
        strange |= {way for way, some in reached.items() if strange.issuperset(some)}
        return strange.intersection(ids)

    def others_like(self, ids: Collection[str], place: Place | None) -> list[str]:
        """Return the services here of the same sorts as these, with who gives them."""
        lines = _lines_given(self.viewer, sorted(ids))
        every = {*ids, *(one for some in lines.values() for one in some)}
        sorts = sorted(set(_sorts(self.viewer, every).values()))
        rows = kept_rows(
            self.viewer, "shared", "services_for", things=sorted(self.kin), kinds=sorts
        )
        away = (
            elsewhere(self.viewer, {r["id"] for r in rows}, place) if place else set()
        )
        away |= self._for_others([row["id"] for row in rows])
        near = [row for row in rows if row["id"] not in away]
        found = [one for row in near for one in (row["id"], *row["provider_ids"])]
        return list(dict.fromkeys(found))

    def _for_others(self, ids: Sequence[str]) -> set[str]:
        """Return those of which it is said for whom they are, and that is another."""
        said: dict[str, set[str]] = {}
        some = [one for one in ids if one.startswith(_FOR_SOME)]
        for row in kept_rows(self.viewer, "shared", "meant_for", things=some):
            said.setdefault(row["target"], set()).add(row["id"])
        every = sorted({one for whom in said.values() for one in _groups(whom)})
        rows = kept_rows(self.viewer, "shared", "belongs", groups=every)
        known = {row["target"] for row in rows}
        return {one for one, whom in said.items() if self._other(whom, known)}

    def _other(self, whom: set[str], known: set[str]) -> bool:
        """Tell whether these are all others: groups beside groups, concerns beside concerns.

        A group of which no source says to which concern it belongs may belong to any:
        `known` are those of which one does.
        """
        groups = _groups(whom)
        if groups and _groups(self.asked):
            return self.kin.isdisjoint(groups)
        if not self.kin.isdisjoint(whom):
            return False
        if whom - groups:
            return bool(self.kin - _groups(self.kin))
        return groups <= known


def _groups(ids: Iterable[str]) -> set[str]:
    return {one for one in ids if one.startswith(_GROUP)}


def _kin(viewer: Viewer, asked: Sequence[str]) -> frozenset[str]:
    """Return the concepts asked for, with narrower and wider ones, and whose they are."""
    groups = sorted(_groups(asked))
    belongs = kept_rows(viewer, "shared", "belongs", groups=groups)
    least = min((row["steps"] for row in belongs), default=0)
    nearest = [row for row in belongs if row["steps"] == least]
    narrow = [
        r["id"] for r in kept_rows(viewer, "shared", "narrower", things=list(asked))
    ]
    wide = [r["id"] for r in kept_rows(viewer, "shared", "wider", things=list(asked))]
    concerns = [one for one in (*asked, *narrow) if not one.startswith(_GROUP)]
    theirs = [
        r["id"] for r in kept_rows(viewer, "shared", "groups_of", concerns=concerns)
    ]
    narrower = kept_rows(viewer, "shared", "narrower", things=theirs)
    return frozenset(
        [*asked, *narrow, *wide, *theirs, *(row["id"] for row in nearest)]
        + [row["id"] for row in narrower]
    )


def _lines_given(viewer: Viewer, ids: Sequence[str]) -> dict[str, list[str]]:
    """Return the services of each body that gives nothing but lines."""
    given: dict[str, list[str]] = {}
    for row in kept_rows(viewer, "shared", "services_by", things=list(ids)):
        if row["tie"] == "PROVIDED_BY":
            given.setdefault(row["target"], []).append(row["id"])
    sorts = _sorts(viewer, (one for some in given.values() for one in some))
    lines = {one for one, sort in sorts.items() if sort in LINES}
    return {body: some for body, some in given.items() if lines.issuperset(some)}


def _sorts(viewer: Viewer, ids: Iterable[str]) -> dict[str, str]:
    """Return of which sort each of the services is."""
    rows = kept_rows(viewer, "shared", "things", things=sorted(set(ids)))
    return {
        row["id"]: str(row["properties"].get("kind"))
        for row in rows
        if row["type"] == "Service"
    }
