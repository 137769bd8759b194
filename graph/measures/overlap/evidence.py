"""What speaks for or against two bodies doing the same: a finding a dimension.

Every finding is a number, a word or None, which says that it is not known; the rule table
reads nothing else.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from graph.measures.overlap import belonging, sharing
from graph.measures.overlap.finding import Context, Evidence, Finding, Pair, finding
from graph.measures.overlap.likeness import (
    concepts_alike,
    jaccard,
    related,
    tasks_alike,
)
from graph.measures.overlap.profile import Cites, Profile, Stated

ALIKE = 0.7
"""Two duties from here on are the same activity."""


def evidence(one: Profile, two: Profile, context: Context) -> Evidence:
    """Return every dimension of a pair, in the order of the docs."""
    return {name: measure((one, two), context) for name, measure in DIMENSIONS.items()}


def _concerns(pair: Pair, context: Context) -> Finding:
    return _alike(pair, context, lambda p: p.concerns)


def _same_field_of_work(pair: Pair, context: Context) -> Finding:
    """Tell whether any two concerns belong together: the same broad concern."""
    value = related(pair[0].concerns, pair[1].concerns, context.above)
    return finding(value, pair, lambda p: p.concerns)


def _beneficiaries(pair: Pair, context: Context) -> Finding:
    return _alike(pair, context, lambda p: p.groups)


def _alike(pair: Pair, context: Context, said: Callable[[Profile], Stated]) -> Finding:
    left, right = said(pair[0]), said(pair[1])
    common = sorted(left.keys() & right.keys())
    cites = _cited(common or [*left, *right], (left, right))
    found = finding(concepts_alike(left, right, context.above), pair, said)
    return found._replace(shared=tuple(common), cites=cites)


def _cited(ids: Sequence[str], sides: Sequence[Stated]) -> Cites:
    return tuple(c for one in ids for side in sides for c in side.get(one, ()))


def _activities(pair: Pair, _: Context) -> Finding:
    value, matched = tasks_alike(pair[0].tasks, pair[1].tasks, ALIKE)
    cites = tuple(cite for match in matched for task in match for cite in task.cites)
    shared = tuple(dict.fromkeys(task.id for match in matched for task in match))
    return finding(value, pair, lambda p: p.tasks)._replace(shared=shared, cites=cites)


def _basis(pair: Pair, _: Context) -> Finding:
    left, right = pair[0].acts, pair[1].acts
    common = sorted(left.keys() & right.keys())
    found = finding(jaccard(left.keys(), right.keys()), pair, lambda p: p.acts)
    return found._replace(shared=tuple(common), cites=_cited(common, (left, right)))


DIMENSIONS: Mapping[str, Callable[[Pair, Context], Finding]] = {
    "identity": belonging.identity,
    "name": belonging.name,
    "kind": belonging.kind,
    "structure": belonging.structure,
    "place": belonging.place,
    "time": belonging.time,
    "level": belonging.level,
    "concerns": _concerns,
    "broad_concern": _same_field_of_work,
    "activities": _activities,
    "beneficiaries": _beneficiaries,
    "members": sharing.members,
    "rare_members": sharing.rare_members,
    "offices": sharing.offices,
    "fields": sharing.fields,
    "chair": sharing.chair,
    "secretariat": sharing.secretariat,
    "basis": _basis,
}
"""Every dimension, as the rule table names it."""
