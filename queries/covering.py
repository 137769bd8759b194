"""Which institutions of a place a kind may mean: those of its sort that cover the place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
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
_OF_TOWNS = ("bashkiak", "komunal")
"""How names of what a municipality has of its own go on."""
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
    telling = sorted({sort for sort in sorts.values() if sort not in _SHAPES})
    if not telling:
        return {}
    near = [*place.all, *place.above[:-1]]  # what covers a country is not of a place
    seats = sorted(f"institution/{territory_scope(one)}/" for one in place.all)
    rows = kept_rows(
        viewer, "shared", "covering", sorts=telling, places=near, seats=seats
    )
    free = [row for row in rows if not row["of_kind"]]
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
    sorts = sorted(set(sorts_of(rows).values()) - _SHAPES)
    if not sorts:
        return []
    seats = sorted(f"institution/{one}/" for one in place.scopes)
    found = kept_rows(viewer, "shared", "institutions_at", sorts=sorts, seats=seats)
    return [row for row in found if _called(row["name"], word)]


def _called(name: Raw, word: str) -> bool:
    """Tell whether a name has a form of a word; the municipal police is not the police."""
    words = [one for said in name.values() for one in fold(said or "").split()]
    typed = fold(word)
    other = any(one.startswith(_OF_TOWNS) for one in words)
    return any(one.startswith(typed[:_BEGINS]) for one in words) and (
        not other or typed.startswith(_OF_TOWNS)
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
