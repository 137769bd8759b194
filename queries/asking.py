"""Sorting the names that a person types into what a question takes.

`ura members-of "Komiteti Drejtues" Elbasan "shoqëria civile"` says a body, a place and a
field, in whatever order; each name goes where it fits, and what fits nowhere is refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import Any

from graph.errors import Ambiguous, BadInput
from ontology.messages import Said, joined, said, shortened
from queries.aim import Aim
from queries.answer import Answer, Row
from queries.choices import choice_meant, chosen
from queries.codes import code_named
from queries.concepts import SURE, concepts
from queries.conclude import conclude
from queries.entry import Entry, Slot
from queries.gazetteer import no_place, place_of, territory
from queries.look import JUST_SO, cites_article, look, read_as
from queries.names.choice import TAKEN
from queries.names.found import Candidate
from queries.notes import note
from queries.place import Place
from queries.viewer import Viewer

_UNIT = re.compile(r"\s*(bashki|komun|qark|municipal)", re.IGNORECASE)
"""A name that begins so may be the authority itself, not only its place."""
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
_ANY_WORDS = ("by", "thing", "group", "matter", "member", "concern")
"""Kinds of names that any words may be, in the order in which they are thought of."""
_NAMED_WHOLE = ("concern", "group", "thing")
"""Kinds of names that are a thing's own name, not words of a matter."""
_CODE_LISTS = {
    "field": "field",
    "role": "seat_role",
    "level": "level",
    "action": "action",
}


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
    first = {**given, **_sorted(viewer, entry, list(names), given)}
    _complete(entry, first)
    return _guess_told(viewer, first, _answered(viewer, entry, first))


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


def _answered(viewer: Viewer, entry: Entry, first: dict[str, Any]) -> Answer:
    """Return the answer by the first reading of the names that finds something."""
    try:
        return entry.function(viewer, **first)
    except Ambiguous as unclear:
        for other in _other_readings(entry, first):
            with suppress(Ambiguous):
                return entry.function(viewer, **other)
        if unclear.candidates:
            raise
        return _nothing_called_so(viewer, entry, first, unclear.what)


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
    if other is None:
        return note(viewer.lang, "nothing called", name=shortened(name))
    from ontology.model import ontology  # only where a name is explained

    sort = ontology().types[other.type].label.get(viewer.lang or "en")
    return note(viewer.lang, "other sort", name=name, label=other.label, sort=sort)


def _place(viewer: Viewer, territory: str | None, unknown: str) -> Place | None:
    return None if territory in (None, unknown) else place_of(viewer, territory)


def _sorted(
    viewer: Viewer, entry: Entry, names: list[str], given: Mapping[str, Any]
) -> dict[str, Any]:
    filled: dict[str, Any] = {}
    for n, text in enumerate(names):
        later = len(names) - n - 1
        free = [
            s
            for s in entry.slots
            if not s.option_only
            and s.name not in given
            and (s.many or s.kind == "matter" or s.name not in filled)
        ]
        slot = _slot_for(viewer, free, filled, text, later)
        if slot is None:
            raise BadInput(
                said("no place in", name=shortened(text), command=entry.command),
                remedy=said("it takes", takes=_takes(entry)),
            )
        if slot.many:
            filled[slot.name] = [*filled.get(slot.name, ()), text]
        elif slot.kind == "year":
            filled[slot.name] = int(text)
        elif slot.choices:
            filled[slot.name] = chosen(slot.name, text, slot.choices)
        elif slot.kind == "matter" and slot.name in filled:
            filled[slot.name] += f" {text}"
        else:
            filled[slot.name] = text
    return filled


def _slot_for(
    viewer: Viewer, free: list[Slot], filled: Mapping[str, Any], text: str, later: int
) -> Slot | None:
    """Return the slot for a name: what only it can be first, then what is still needed."""
    if (article := _article_slot(free, text)) is not None:
        return article
    needed = [s for s in free if s.required and s.name not in filled]
    must_fill = len([s for s in needed if s.kind == "thing"])
    for slot in free:
        if (
            slot.kind == "territory"
            and later >= must_fill
            and not (must_fill and (needed[0].place_too or _UNIT.match(text)))
            and _is_place(viewer, text)
        ):
            return slot
    if needed and needed[0].kind in ("thing", "concern", "territory"):
        return needed[0]
    for slot in free:
        if _fits(viewer, slot, text):
            return slot
    if (misspelt := _misspelt_place(viewer, free, filled, text)) is not None:
        return misspelt
    rest = [s for s in free if s.kind in _ANY_WORDS]
    by_kind = {s.kind: s for s in reversed(rest)}
    last = next((by_kind[k] for k in _ANY_WORDS if k in by_kind), None)
    return None if _meant_as_place(viewer, free, filled, text, last) else last


def _article_slot(free: list[Slot], text: str) -> Slot | None:
    """Return the article's slot for a text that says so: no act or place is called so."""
    slot = next((s for s in free if s.kind == "article"), None)
    return slot if slot and cites_article(text) and _is_article(text) else None


def _meant_as_place(
    viewer: Viewer,
    free: list[Slot],
    filled: Mapping[str, Any],
    text: str,
    last: Slot | None,
) -> bool:
    """Tell whether a name that fits nowhere is a second place.

    Raises:
        NotFound: when it stands where a place may, and nothing has this name.
    """
    if last is not None and (last.required or last.kind not in _NAMED_WHOLE):
        return False
    if "territory" in filled:
        return _is_place(viewer, text)
    one_word = len(text.split()) == 1 and (bool(filled) or text[:1].isupper())
    if one_word and any(s.kind == "territory" for s in free):
        found = look(viewer, text)
        if found.best is None and not any(c.score >= TAKEN for c in found.candidates):
            raise no_place(territory(viewer, text), text)
    return False


def _misspelt_place(
    viewer: Viewer, free: list[Slot], filled: Mapping[str, Any], text: str
) -> Slot | None:
    """Return the place's slot for one word that follows the thing and nearly is a place."""
    slot = next((s for s in free if s.kind == "territory"), None)
    if slot is None or not filled or len(text.split()) > 1:
        return None
    near = look(viewer, text, types=("Territory",)).best
    return slot if _of_places(near) else None


def _is_place(viewer: Viewer, text: str) -> bool:
    found = territory(viewer, text)
    return _of_places(found.best) and found.how in JUST_SO


def _of_places(found: Candidate | None) -> bool:
    """Tell whether what is found is a place: an id is found whatever is looked for."""
    return found is not None and found.type == "Territory"


def _fits(viewer: Viewer, slot: Slot, text: str) -> bool:
    if slot.kind in _CODE_LISTS:
        return code_named(_CODE_LISTS[slot.kind], text) is not None
    if slot.kind in ("concern", "group"):
        types = ("Concern",) if slot.kind == "concern" else ("TargetGroup", "Concern")
        with suppress(Ambiguous):
            return bool(concepts(viewer, text, types, led=False))
        return False
    if slot.kind == "year":
        return re.fullmatch(r"(19|20)\d\d", text.strip()) is not None
    if slot.kind == "article":
        return _is_article(text)
    return choice_meant(slot.choices, text) is not None


def _is_article(text: str) -> bool:
    """Tell whether a text is an article without its act: 47, neni 47, pika 2."""
    if text.strip().isdigit():
        return True
    from ontology.values.citations.read import typed_places  # few names are articles

    return bool(typed_places(text))


def _complete(entry: Entry, given: Mapping[str, Any]) -> None:
    for slot in entry.slots:
        if slot.required and slot.name not in given:
            raise BadInput(
                said("needs", command=entry.command, what=_told(slot)),
                remedy=said("it takes", takes=_takes(entry)),
            )


def _takes(entry: Entry) -> Said:
    """Return what a question takes, in both languages."""
    return joined(", ", (_named(one) for one in entry.slots))


def _named(slot: Slot) -> Said:
    about = _told(slot)
    return Said(f"{slot.name} ({about})", f"{slot.name} ({about.albanian})")


def _told(slot: Slot) -> Said:
    from queries.slot_words import told  # only where something is asked wrongly

    return told(slot)
