"""Sorting the names that a person types into what a question takes.

`ura members-of "Komiteti Drejtues" Elbasan "shoqëria civile"` says a body, a place and a
field, in whatever order; each name goes where it fits, and what fits nowhere is refused.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import Any

from graph.errors import Ambiguous, BadInput
from ontology.messages import said, shortened
from queries.aim import Aim
from queries.answer import Answer, Row
from queries.choices import chosen
from queries.concepts import SURE
from queries.conclude import conclude
from queries.entry import Entry
from queries.gazetteer import place_of, territory
from queries.look import look, read_as
from queries.notes import note
from queries.place import Place
from queries.placed import placed
from queries.sorting import complete, sort_names
from queries.viewer import Viewer

_LISTS = {
    "who": "bodies",
    "who_chairs": "chairs",
    "members_of": "members",
    "seats_of": "members",
    "parts_of": "parts",
    "bodies_for": "bodies",
    "compare_bodies": "members",
    "what_if": "bodies",
    "relations_of": "units",
    "holder_of": "holders",
    "who_is_responsible": "duties",
    "duties_of": "duties",
    "deadline_of": "duties",
    "legal_basis_of": "basis",
    "contact_of": "contacts",
    "registers_used": "registers",
    "services_of": "services",
    "services_missing": "missing_services",
}
"""The lists of a place that are searched where a name is not known."""


def ask(
    viewer: Viewer,
    entry: Entry,
    names: Sequence[str] = (),
    options: Mapping[str, Any] | None = None,
) -> Answer:
    """Return the answer to a question asked with bare names and options.

    Where the first reading of the names finds nothing by a name, they are read the other
    way round (the matter first, the place as the thing asked about). A name that nothing
    is called makes the answer unknown, and it says so.

    Raises:
        Ambiguous: when several things share a name; it carries them.
        BadInput: when a name has no place in the question, or one is missing.
    """
    given = {k: v for k, v in (options or {}).items() if v not in (None, (), [])}
    given |= _numbers(entry, given)
    _not_empty([*names, *(options or {}).values()])
    given |= _choices(entry, given)
    typed = sort_names(viewer, entry, list(names), given)
    first = placed(viewer, entry, {**given, **typed})
    complete(entry, first)
    return _guess_told(viewer, first, _answered(viewer, entry, first, typed))


def _not_empty(given: Sequence[object]) -> None:
    """Raise BadInput where a name is empty: a script's variable was not set, mostly."""
    names = [
        part for one in given for part in (one if isinstance(one, list) else [one])
    ]
    if any(isinstance(one, str) and not one.strip() for one in names):
        raise BadInput(said("empty name"), remedy=said("write the name"))


def _numbers(entry: Entry, given: Mapping[str, Any]) -> dict[str, int]:
    """Return the whole numbers that were given as text."""
    found = {}
    for slot in entry.slots:
        text = given.get(slot.name)
        if slot.kind == "integer" and isinstance(text, str):
            try:
                found[slot.name] = int(text)
            except ValueError:
                what = said("no number", option=f"--{slot.name}", said=shortened(text))
                raise BadInput(what, remedy=said("give digits")) from None
    return found


def _choices(entry: Entry, given: Mapping[str, Any]) -> dict[str, str]:
    """Return the words that were chosen, as codes: they may be typed as they are called."""
    return {
        slot.name: chosen(slot.name, given[slot.name], slot.choices)
        for slot in entry.slots
        if slot.choices and isinstance(given.get(slot.name), str)
    }


def _guess_told(viewer: Viewer, given: Mapping[str, Any], answer: Answer) -> Answer:
    """Return the answer with a note where its place was read from a misspelt name."""
    text = given.get("territory")
    if not isinstance(text, str):
        return answer
    notes = read_as(viewer, territory(viewer, text).best, text)
    return replace(answer, notes=(*answer.notes, *notes)) if notes else answer


def _answered(
    viewer: Viewer, entry: Entry, first: dict[str, Any], typed: Mapping[str, Any]
) -> Answer:
    """Return the answer by the first reading of the names that finds something."""
    try:
        return entry.function(viewer, **first)
    except Ambiguous as unclear:
        if (found := _by_member(viewer, entry, first, typed)) is not None:
            return found
        for other in _other_readings(entry, first):
            with suppress(Ambiguous):
                return entry.function(viewer, **other)
        if unclear.candidates:
            raise
        return _nothing_called_so(viewer, entry, first, unclear.what)


def _by_member(
    viewer: Viewer, entry: Entry, first: Mapping[str, Any], typed: Mapping[str, Any]
) -> Answer | None:
    """Return who sits on a body by words that were read as what it is for, if anybody does."""
    member = next((s.name for s in entry.slots if s.kind == "member"), None)
    words = typed.get("concern")
    if not member or member in first or not words:
        return None
    rest = {key: value for key, value in first.items() if key != "concern"}
    with suppress(Ambiguous):
        found: Answer = entry.function(viewer, **rest, **{member: words})
        return found if found.rows else None
    return None


def _other_readings(entry: Entry, first: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield the names with thing and matter swapped, and with the place as the thing."""
    thing = next(
        (s.name for s in entry.slots if s.kind == "thing" and not s.many), None
    )
    matter = next((s for s in entry.slots if s.kind == "matter"), None)
    if thing is None or thing not in first or matter is None:
        return
    words = first.get(matter.name)
    rest = {k: v for k, v in first.items() if k not in (thing, matter.name)}
    if words and (matter.many or isinstance(words, str)):
        head = words[0] if matter.many else words
        left = [first[thing], *words[1:]] if matter.many else first[thing]
        yield {**rest, thing: head, matter.name: left}
    if "territory" in rest:
        place = rest.pop("territory")
        more = (
            [first[thing], *(words or ())]
            if matter.many
            else " ".join(filter(None, (first[thing], words)))
        )
        yield {**rest, thing: place, matter.name: more}


def _nothing_called_so(
    viewer: Viewer, entry: Entry, given: dict[str, Any], name: str
) -> Answer:
    place = _place(viewer, given.get("territory"), name)
    return conclude(
        viewer,
        entry.stem,
        given,
        [],
        Row,
        Aim(place=place),
        notes=(_why(viewer, name, place),),
        relations=(_LISTS.get(entry.stem, "other"),),
    )


def _why(viewer: Viewer, name: str, place: Place | None) -> str:
    """Return that the name is not known, or that it is another sort of thing's."""
    found = look(viewer, name, place=place)
    other = found.best or next((c for c in found.candidates if c.score >= SURE), None)
    away = look(viewer, name).best if other is None and place else None
    thing = other or away
    if thing is None:
        return note(viewer.lang, "nothing called", name=shortened(name))
    from ontology.model import ontology  # only where a name is explained

    key = "known elsewhere" if thing is away else "other sort"
    sort = ontology().types[thing.type].label.get(viewer.lang or "en")
    return note(viewer.lang, key, name=name, label=thing.label, sort=sort)


def _place(viewer: Viewer, territory: str | None, unknown: str) -> Place | None:
    return None if territory in (None, unknown) else place_of(viewer, territory)
