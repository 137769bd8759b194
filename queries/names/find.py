"""Finding the one thing that a typed name stands for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from ontology.values.words import LINKING, Word, words_of
from queries.names.asked import Asked, AskedWord, weight_of
from queries.names.choice import MARGIN, OFFERED, TAKEN, Ranked, clear
from queries.names.concerns import matter_of
from queries.names.found import Candidate, Found
from queries.names.index import counts, place_labels, things
from queries.names.rank import fit
from queries.names.reach import Wanted, lists_of, promising
from queries.names.spelling import near
from queries.names.thing import Thing, territory_of
from queries.names.whereabouts import Place, place_at
from queries.viewer import Viewer

ALIKE = 0.02
"""Territories that fit a place's name this closely are all meant by it."""
TIES = 40
"""So many candidates as good as the best are given, whatever the limit."""


def find(
    viewer: Viewer,
    text: str,
    *,
    types: Sequence[str] | None = None,
    place: str | None = None,
    concern: str | None = None,
    limit: int = 8,
) -> Found:
    """Return the thing that a name clearly stands for, or those it may stand for.

    `place` and `concern` are ids or names; things of other places or concerns are left
    out, national and country-wide ones stay.
    """
    wanted = _wanted(viewer, types, place, concern)
    if isinstance(wanted, Found):
        return wanted
    words = words_of(text)
    if not words:
        return Found(None, (), "exact", "nothing to look for was typed")
    found = _best(viewer, text, words, wanted)
    if not found or found[0].fit.score < TAKEN or not found[0].fit.sound:
        found = _best(viewer, text, words, wanted, spelling=True) or found
    placed = wanted.place is not None
    best, note = clear(found, placed=placed, words=len(words))
    return _found(viewer, found, best, note, limit)


def _wanted(
    viewer: Viewer, types: Sequence[str] | None, place: str | None, concern: str | None
) -> Wanted | Found:
    """Return what may be found; Found when place or concern names nothing clear."""
    where = _named(viewer, place, "Territory") if place else ()
    about = _named(viewer, concern, "Concern") if concern else ()
    if isinstance(where, Found):
        return where
    if isinstance(about, Found):
        return about
    return Wanted(
        types=frozenset(types) if types else None,
        place=place_at(viewer, *where) if where else None,
        matter=matter_of(viewer, about[0]) if about else None,
    )


def _named(viewer: Viewer, name: str, kind: str) -> tuple[str, ...] | Found:
    """Return the ids that a place or concern stands for; Found when that is unclear.

    Several territories that share a name are taken together: what is asked for may be
    in one of them only.
    """
    if name.startswith(("territory/", "concern/")):
        return (name,)
    found = find(viewer, name, types=(kind,))
    if found.best:
        return (found.best.id,)
    same = [
        c.id for c in found.candidates if c.score >= found.candidates[0].score - ALIKE
    ]
    if kind == "Territory" and same and found.candidates[0].score >= TAKEN:
        return tuple(same)
    what = "place" if kind == "Territory" else "concern"
    return found._replace(note=f"no {what} is clearly called {name!r}")


def _best(
    viewer: Viewer,
    text: str,
    words: Sequence[Word],
    wanted: Wanted,
    *,
    spelling: bool = False,
) -> list[Ranked]:
    """Return the things that fit, best first."""
    close = near(viewer, words) if spelling else {}
    lists = lists_of(viewer, words, close, wanted)
    # A misspelt `për` or `ndërmjet` says no more than a right one.
    words = [w for w in words if not _links(close.get(w.text))] or list(words)
    ids = promising(words, close, lists, wanted)
    found = [thing for thing in things(viewer, ids) if wanted.fits(thing)]
    asked = _asked(viewer, text, words, close, found, wanted)
    asked = asked._replace(short=frozenset(k[2:] for k in lists if k[:2] == "i/"))
    ranked = [one for thing in found if (one := _ranked(asked, thing, wanted))]
    return sorted(ranked, key=lambda one: one.order)


def _links(near_to: frozenset[str] | None) -> bool:
    return bool(near_to) and LINKING.issuperset(near_to or ())


def _ranked(asked: Asked, thing: Thing, wanted: Wanted) -> Ranked | None:
    nearness = wanted.nearness(thing)
    fitting = fit(asked, thing) if nearness is not None else None
    if nearness is None or fitting is None or fitting.score < OFFERED:
        return None
    said = wanted.matter.of(thing) if wanted.matter else True
    return None if said is False else Ranked(fitting, nearness, doubtful=said is None)


def _asked(
    viewer: Viewer,
    text: str,
    words: Sequence[Word],
    close: Mapping[str, frozenset[str]],
    found: Iterable[Thing],
    wanted: Wanted,
) -> Asked:
    roots = {w.root for t in found for n in t.names for w in n.words}
    seen = counts(viewer, sorted(roots | {word.root for word in words}))
    given = set(wanted.matter.roots) if wanted.matter else set()
    if wanted.place:
        given |= _place_roots(wanted.place)
    weighed = (
        AskedWord(w, weight_of(w, seen.get(w.root, 0)), close.get(w.text, frozenset()))
        for w in words
    )
    return Asked(text, tuple(weighed), frozenset(given), counts=seen)


def _place_roots(place: Place) -> set[str]:
    slugs = [one.rsplit("/", 1)[-1].replace("-", " ") for one in place.ids]
    return {word.root for text in (*slugs, *place.names) for word in words_of(text)}


def _found(
    viewer: Viewer,
    ranked: Sequence[Ranked],
    best: Ranked | None,
    note: str,
    limit: int,
) -> Found:
    order = [best, *(r for r in ranked if r is not best)] if best else list(ranked)
    ties = sum(r.fit.score >= ranked[0].fit.score - MARGIN for r in ranked)
    shown = order[: max(limit, min(ties, TIES))]
    labels = place_labels(viewer, (one.fit.thing for one in shown))
    candidates = tuple(_candidate(one, labels) for one in shown)
    how = candidates[0].how if candidates else "exact"
    return Found(candidates[0] if best else None, candidates, how, note)


def _candidate(one: Ranked, labels: Mapping[str, str]) -> Candidate:
    thing, fitting = one.fit.thing, one.fit
    place = thing.place or labels.get(territory_of(thing.id) or "")
    return Candidate(
        id=thing.id,
        type=thing.type,
        label=thing.label,
        place=place,
        score=round(fitting.score, 3),
        matched=fitting.name.text,
        how=fitting.how,
    )
