"""Whether a thing is about a concern, as far as anything says so."""

from __future__ import annotations

from typing import NamedTuple

from ontology.values.words import words_of
from queries.names.index import things
from queries.names.thing import Thing
from queries.question import rows_of
from queries.viewer import Viewer


class Matter(NamedTuple):
    """A concern with those next to it, and its words."""

    ids: frozenset[str]
    roots: frozenset[str]
    slugs: tuple[frozenset[str], ...]

    def of(self, thing: Thing) -> bool | None:
        """Return whether a thing is about it; None when nothing says of what it is."""
        # A group belongs to a concern, but is asked about with any other.
        if thing.concerns and thing.type != "TargetGroup":
            return not self.ids.isdisjoint(thing.concerns)
        last = _slug(thing.id)
        if last is not None and any(
            last <= slug or slug <= last for slug in self.slugs
        ):
            return True
        return None if last is None or not thing.id.startswith("mechanism") else False


def _slug(identifier: str) -> frozenset[str] | None:
    """The words of the id's part that says the concern, of what has such a part."""
    kind, *parts = identifier.split("/")
    if kind not in ("mechanism", "mechanism-kind") or len(parts) < 3:
        return None
    return frozenset(word.root for word in words_of(parts[-1].replace("-", " ")))


def matter_of(viewer: Viewer, concern: str) -> Matter:
    """Return what is known of a concern."""
    near = [row["id"] for row in rows_of(viewer, "names", "kin", concern=concern)]
    named = things(viewer, [concern])
    names = [name for thing in named for name in thing.names]
    slugs = [frozenset(word.root for word in name.words) for name in names]
    slugs.append(
        frozenset(w.root for w in words_of(concern.split("/")[1].replace("-", " ")))
    )
    roots = frozenset(root for slug in slugs for root in slug)
    return Matter(frozenset((concern, *near)), roots, tuple(s for s in slugs if s))
