"""What is said beside the contacts of a case: what was assumed, what nobody is known for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ontology.code_labels import code_labels
from ontology.values.folding import fold
from queries.calendar import time_notes
from queries.notes import note
from queries.question import kept_rows
from queries.reach import LIVE
from queries.reasons import reason
from queries.standing import Asked, Known
from queries.station import ADULT, CHILD, CHILDREN, Raw
from queries.stations import concerns_known, named

_CHILDRENS = {CHILD, "concern/child-rights"}
"""What is about children only, with all that is narrower."""


def remarks(
    asked: Asked, known: Known, raw: Sequence[Raw], *, typed: str, unread: Sequence[str]
) -> tuple[str, ...]:
    """Return what an answer of contacts says beside its rows.

    `typed` is the place as it was typed, `unread` the shifts that cannot be read.
    """
    lang = asked.viewer.lang
    return (
        *time_notes(asked.viewer, asked.moment),
        *_of_place(asked, typed),
        *_of_day(asked),
        *_of_case(asked, known, raw),
        *known.found.notes,
        *(note(lang, "shift unreadable", shift=one) for one in unread),
        *_empty_levels(asked, known, raw),
        *_only_laid_down(asked, raw),
    )


def _spoken(asked: Asked) -> str:
    return "en" if asked.viewer.lang == "en" else "sq"


def _of_place(asked: Asked, typed: str) -> Iterator[str]:
    """Yield which place was taken where a name may be of a county too, or is of one."""
    viewer, place, lang = asked.viewer, asked.place, _spoken(asked)
    if "/qark/" in place.id or not place.above:
        yield note(viewer.lang, "wide place", place=place.label)
    elif fold(typed) == fold(place.label):
        for one in named(viewer, place.above).values():
            if fold(place.label) in fold(one[lang]).split():
                given = {"place": place.label, "county": one[lang]}
                yield note(viewer.lang, "municipality meant", **given)


def _of_day(asked: Asked) -> Iterator[str]:
    """Yield which holiday the day is, or that its holidays are not known."""
    lang, moment, feasts = asked.viewer.lang, asked.moment, asked.feasts
    if moment is None or feasts is None:
        return
    if not feasts.known:
        yield note(lang, "holidays unknown", year=feasts.year)
        return
    for row in feasts.on(moment.wall.date()):
        key = "perhaps holiday" if row["stance"] == "planned" else "holiday"
        label = row["holiday"].get(_spoken(asked)) or row["holiday"]["sq"]
        yield note(lang, key, label=label)


def _of_case(asked: Asked, known: Known, raw: Sequence[Raw]) -> Iterator[str]:
    """Yield what the case's age, need and language mean for whom is shown."""
    case, lang = asked.case, asked.viewer.lang
    if case.of_a_child:
        yield note(lang, "child too", age=case.age)
    elif case.age is not None and _for_children(asked):
        group = code_labels("target_group")["children"].get(_spoken(asked))
        yield note(lang, "age outside", age=case.age, group=group, adult=ADULT)
    if "shelter" in case.need:
        yield note(lang, "front door")
    if case.language and not any(reason("language") in r["reasons"] for r in raw):
        yield note(lang, "language unsaid")
    if sum(one.order == 0 for one in known.found.stations.values()) > 1:
        yield note(lang, "at once")
    if raw and not any(row["channel"] in LIVE for row in raw):
        yield note(lang, "no channel")


def _for_children(asked: Asked) -> bool:
    """Tell whether the concern is for children only: by its groups, else by what is wider."""
    viewer = asked.viewer
    concerns = concerns_known(viewer, asked.case.concern)
    groups = [
        row["id"] for row in kept_rows(viewer, "shared", "groups_of", concerns=concerns)
    ]
    wider = kept_rows(viewer, "shared", "wider", things=[*concerns, *groups])
    above: dict[str, set[str]] = {}
    for row in wider:
        above.setdefault(row["target"], set()).add(row["id"])
    if groups:
        return all(CHILDREN in {one, *above.get(one, ())} for one in groups)
    return all(_CHILDRENS & {one, *above.get(one, ())} for one in concerns)


def _empty_levels(asked: Asked, known: Known, raw: Sequence[Raw]) -> Iterator[str]:
    """Yield which levels have nobody: a fallback never passes one over in silence."""
    lang = _spoken(asked)
    there = {row.get("place") for row in raw}
    for n, one in enumerate(known.chain):
        if (one[lang] if n else None) not in there:
            yield note(asked.viewer.lang, "level empty", place=one[lang])


def _only_laid_down(asked: Asked, raw: Sequence[Raw]) -> Iterator[str]:
    """Yield that all that is given for the place itself is but a rule."""
    here = [row for row in raw if row.get("place") is None]
    found = any(not row["rule"] and row["stance"] != "prescribed" for row in here)
    if here and not found:
        yield note(asked.viewer.lang, "only laid down", place=asked.place.label)
