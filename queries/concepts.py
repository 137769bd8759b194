"""The concerns and groups that a name stands for."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from typing import NamedTuple

from graph.errors import Ambiguous
from ontology.messages import albanian, said, shortened
from ontology.values.folding import fold
from ontology.values.words import topics_of
from queries.look import JUST_SO, alike, look, offered
from queries.names.index import things
from queries.names.thing import Thing
from queries.place import Place
from queries.question import kept_rows
from queries.viewer import Viewer


class Case(NamedTuple):
    """A concern and the groups that a text such as `a trafficked child` names."""

    concern: str
    label: str
    groups: tuple[str, ...]


SURE = 0.97
"""A name must fit so well before several alike concepts are all taken for it."""


def concepts(
    viewer: Viewer, text: str, types: Sequence[str], *, led: bool = True
) -> list[str]:
    """Return the concerns or groups of this name; a filter may mean several alike ones.

    A group named where a concern is asked for stands, with `led`, for the concerns that
    it belongs to.

    Raises:
        Ambiguous: when none is called just so; it carries the near ones.
    """
    found = look(viewer, text, types=types)
    if found.best and found.how in JUST_SO:
        return [found.best.id]
    if led and "TargetGroup" not in types and (meant := _of_group(viewer, text)):
        return meant
    if found.best:
        return [found.best.id]
    if led and "Concern" in types and (case := case_of(viewer, text)):
        return [case.concern]
    if not found.candidates or found.candidates[0].score < SURE:
        raise Ambiguous(text, [offered(c) for c in found.candidates])
    return [one.id for one in alike(found)]


def case_of(viewer: Viewer, text: str) -> Case | None:
    """Return the one concern whose name is all that a text says beside a group's name.

    Whoever tells of a case names the person first: a trafficked child, a beaten woman.
    """
    told = frozenset(topics_of(text))
    groups = _called(viewer, "TargetGroup", told)
    named = _called(viewer, "Concern", told)
    whole = [one for one in named if not any(named[one] < n for n in named.values())]
    if not groups or len(whole) != 1:
        return None
    if any(named[whole[0]] <= one for one in groups.values()):
        return None  # the concern of a group, beside another: what the case is about is not said
    if told.difference(named[whole[0]], *groups.values()):
        return None
    [thing] = things(viewer, whole)
    return Case(thing.id, thing.label, tuple(groups))


def _called(
    viewer: Viewer, type_: str, said: frozenset[str]
) -> dict[str, frozenset[str]]:
    """Return the things of which a whole name is said, with the words of the longest."""
    every = kept_rows(viewer, "shared", "of_types", types=[type_])
    found = {}
    for thing in things(viewer, [row["id"] for row in every]):
        code = thing.id.partition("/")[2].replace("-", " ")
        names = (frozenset(topics_of(one)) for one in (code, *_texts(thing)))
        whole = [one for one in names if one and one <= said]
        if whole:
            found[thing.id] = max(whole, key=len)
    return found


def _texts(thing: Thing) -> list[str]:
    return [name.text for name in thing.names]


def read_as_case(viewer: Viewer, text: str) -> Case | None:
    """Return what a text was read as that names a concern together with a group."""
    found = look(viewer, text, types=("Concern",))
    if found.best or (found.candidates and found.candidates[0].score >= SURE):
        return None
    return None if _of_group(viewer, text) else case_of(viewer, text)


def read_notes(viewer: Viewer, text: str) -> tuple[str, ...]:
    """Return a note of the concern that a text was read as, where it names no other."""
    if (case := read_as_case(viewer, text)) is None:
        return ()
    read = said("read as", name=shortened(text), label=case.label)
    return (str(albanian(read)) if viewer.lang == "sq" else str(read),)


def concern_ids(
    viewer: Viewer, text: str, types: Sequence[str], place: Place | None
) -> list[str]:
    """Return the concerns called so, none where a thing of these types is called so too.

    A law that is merely about the concern has the same words in its title; so has a
    service for the concern's cases.
    """
    concern = look(viewer, text, types=("Concern", "TargetGroup"))
    thing = look(viewer, text, types=types, place=place).best
    if concern.how not in JUST_SO or (thing and fold(thing.matched) == fold(text)):
        return []
    if read_as_case(viewer, text):
        return []
    with suppress(Ambiguous):
        return concepts(viewer, text, ("Concern",))
    return []


def _of_group(viewer: Viewer, text: str) -> list[str]:
    """Return the concerns of the group called so, or of the nearest group it is one of."""
    group = look(viewer, text, types=("TargetGroup",)).best
    rows = kept_rows(viewer, "shared", "belongs", groups=[group.id]) if group else []
    return [row["id"] for row in rows if row["steps"] == rows[0]["steps"]]
