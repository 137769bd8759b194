"""Which institutions of a place a kind may mean: those of its sort that cover the place."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from ontology.values.folding import fold
from queries.place import Place, territory_scope
from queries.question import kept_rows
from queries.reasons import Reason, labels, reason
from queries.viewer import Viewer

Raw = dict[str, Any]
_SHAPES = frozenset(
    {"other", "unit", "directorate", "sector", "centre", "agency", "council"}
    | {"government", "community", "business"}
)
"""Sorts that say what form a body has, not what it does: two of them are not alike."""


_BEGINS = 5
"""So many letters of two words are one in all forms: `policia`, `policor`, `e policisë`."""


def sorts_of(things: Iterable[Raw]) -> dict[str, str]:
    """Return the sorts of the kinds of institutions among these things."""
    return {
        row["id"]: str(row["properties"].get("kind"))
        for row in things
        if row["type"] == "InstitutionKind"
    }


def covering(
    viewer: Viewer, sorts: Mapping[str, str], place: Place
) -> dict[str, list[Raw]]:
    """Return for each kind, given with its sort, the institutions that it may mean here.

    An institution that a source calls one of another kind (the municipal police) is none.
    """
    # What covers a country is not of a place.
    near = [*place.all, *place.above[:-1]]
    free = [
        row
        for row in _there(viewer, set(sorts.values()), place, near)
        if not row["of_kind"]
    ]
    found = {
        kind: [row for row in free if row["sort"] == sort]
        for kind, sort in sorts.items()
    }
    return {kind: here for kind, here in found.items() if here}


def called_generally(
    viewer: Viewer, word: str, kinds: Sequence[str], place: Place
) -> list[Raw]:
    """Return the place's own institutions that a kind's word is in the name of.

    Whoever asks for `policia` of a town means its police station, though no source says
    that the station is what a law calls the police. They are of the kind's sort, too.
    """
    rows = kept_rows(viewer, "shared", "things", things=list(kinds))
    sorts = set(sorts_of(rows).values())
    found = _there(viewer, sorts, place, place.all)
    begins = fold(word)[:_BEGINS]
    return [
        row
        for row in found
        if place.holds(row["id"])
        and any(
            one.startswith(begins)
            for said in row["name"].values()
            for one in fold(said or "").split()
        )
    ]


def _there(
    viewer: Viewer, sorts: Collection[str], place: Place, near: Sequence[str]
) -> list[Raw]:
    """Return the institutions of these sorts that cover, serve or sit in the place."""
    telling = sorted(set(sorts) - _SHAPES)
    if not telling:
        return []
    seats = sorted(f"institution/{territory_scope(one)}/" for one in place.all)
    return kept_rows(
        viewer, "shared", "covering", sorts=telling, places=list(near), seats=seats
    )


def why_these(kind: Raw, found: Sequence[Raw]) -> Reason:
    """Return why these stand for a kind: the source does not say which it means."""
    how: dict[str, list[Reason]] = {}
    for row in found:
        key = "covers" if row["covers"] else "serves" if row["serves"] else "seated"
        how.setdefault(key, []).append(labels(row["name"]))
    told = [reason(key, who=_listed(names)) for key, names in sorted(how.items())]
    return reason("of its sort", what=labels(kind), which=_listed(told, "; "))


def _listed(parts: Sequence[Reason], comma: str = ", ") -> Reason:
    return {lang: comma.join(one[lang] for one in parts) for lang in ("sq", "en")}
