"""Which slot of a question each bare name goes to: where it fits, in whatever order."""

from __future__ import annotations

import re
from collections.abc import Mapping
from contextlib import suppress
from typing import Any

from graph.errors import Ambiguous, BadInput
from ontology.messages import Said, joined, said, shortened
from queries.choices import choice_meant, chosen
from queries.codes import code_named
from queries.concepts import concepts
from queries.entry import Entry, Slot
from queries.gazetteer import no_place, territory
from queries.look import JUST_SO, cites_article, look
from queries.names.choice import TAKEN
from queries.names.found import Candidate
from queries.viewer import Viewer

_UNIT = re.compile(r"\s*(bashki|komun|qark|municipal)", re.IGNORECASE)
"""A name that begins so may be the authority itself, not only its place."""
_LIKE_ARTICLE = re.compile(r"\d|§|\bnen|\bart|\b[ivxlc]+\b", re.IGNORECASE)
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


def sort_names(
    viewer: Viewer, entry: Entry, names: list[str], given: Mapping[str, Any]
) -> dict[str, Any]:
    """Return what each name is given for, whatever order they come in.

    Raises:
        BadInput: when a name has no place in the question.
    """
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
        if slot is None and _place_again(viewer, filled, text):
            _part_authority(free, filled, text)
        elif slot is None:
            raise BadInput(
                said("no place in", name=shortened(text), command=entry.command),
                remedy=_remedy(entry, free, text),
            )
        elif slot.many:
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


def _place_again(viewer: Viewer, filled: Mapping[str, Any], text: str) -> bool:
    """Tell whether a name is the place that was given before: `Bashkia Pustec`, `Pustec`."""
    if not (before := filled.get("territory")):
        return False
    one, two = (territory(viewer, name).best for name in (before, text))
    return one is not None and two is not None and one.id == two.id


def _part_authority(free: list[Slot], filled: dict[str, Any], text: str) -> None:
    """Take the municipality's name for the municipality itself, now that its place follows."""
    thing = next((s for s in free if s.kind == "thing"), None)
    if thing and _UNIT.match(filled["territory"]):
        filled[thing.name] = filled["territory"]
        filled["territory"] = text


def _remedy(entry: Entry, free: list[Slot], text: str) -> Said:
    """Return what a question takes, with how an article is written where it may be one."""
    takes = said("it takes", takes=_takes(entry))
    if any(s.kind == "article" for s in free) and _LIKE_ARTICLE.search(text):
        return joined(" ", (said("write an article"), takes))
    return takes


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
    if (fitting := _fitting(viewer, free, text)) is not None:
        return fitting
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
    if any(map(str.isdigit, text)):
        return False  # a code (A2.2.4) or number: no place is called so
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


def _fitting(viewer: Viewer, free: list[Slot], text: str) -> Slot | None:
    """Return the slot that a name fits: one that it is wholly called by, else any."""
    fits = (
        slot for fit in (_called_so, _fits) for slot in free if fit(viewer, slot, text)
    )
    return next(fits, None)


def _called_so(viewer: Viewer, slot: Slot, text: str) -> bool:
    """Tell whether a text is wholly the name of a code or concern.

    `Dhuna në familje` is one, though it has the name of a field in it.
    """
    if slot.kind in _CODE_LISTS:
        return code_named(_CODE_LISTS[slot.kind], text, whole=True) is not None
    if slot.kind != "concern":
        return False
    found = look(viewer, text, types=("Concern",))
    return found.best is not None and found.how in JUST_SO


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


def complete(entry: Entry, given: Mapping[str, Any]) -> None:
    """Raise BadInput where something is missing that the question needs."""
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
