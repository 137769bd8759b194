"""Asking a question from the command line: options read, answer printed, exit code."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple

from api.errors import ANSWERED, UNKNOWN
from api.settings import day, now, read_settings
from graph.errors import Ambiguous, BadInput
from ontology.messages import said, shortened
from queries.entry import Entry, Slot

if TYPE_CHECKING:  # see _importing
    from graph.loads import Loads
    from queries.answer import Answer
    from queries.viewer import Reader, Viewer

GROUPS = {
    "bodies": "Bodies",
    "overlap": "Overlap",
    "people": "Offices and duties",
    "law": "Law",
    "cases": "Cases and services",
    "plans": "Plans, figures, disagreements",
    "things": "Anything",
}
"""The folders of questions, as help shows them."""

_TYPES: dict[str, type] = {"number": float, "year": int}
_SHORT = {"territory": "-t", "concern": "-c", "since": "--from"}


class Common(NamedTuple):
    """An option that every question takes."""

    name: str
    flag: str
    about: str
    switch: bool = False

    @property
    def default(self) -> bool | None:
        """What it is when it is not given."""
        return False if self.switch else None


COMMON = (
    Common(
        "on",
        "--on",
        "The day it must hold: 2026-11-22 or 22.11.2026; today by default.",
    ),
    Common("known", "--known", "Only what Ura knew on this day."),
    Common(
        "lang",
        "--lang",
        "sq, en, or sr: names in Serbian where there are, the rest in English.",
    ),
    Common("as_json", "--json", "The envelope as JSON.", switch=True),
    Common("as_csv", "--csv", "The rows as CSV.", switch=True),
    Common("public", "--public", "Only what everybody may see.", switch=True),
    Common("home", "--home", "Ura's folder (URA_HOME)."),
    Common("store", "--store", "The store's address (URA_STORE)."),
)


def read_plain(entry: Entry, words: Sequence[str]) -> dict[str, Any] | None:
    """Return what was typed after a question, read without the framework's start.

    None where the framework must read it: help, a short form, a mistake to tell of.
    """
    switches = {one.flag: one.name for one in COMMON if one.switch}
    takes = {one.flag: one.name for one in COMMON if not one.switch}
    takes |= {flag: slot.name for slot in entry.slots for flag in flags_of(slot)}
    many = {slot.name for slot in entry.slots if slot.many}
    given = nothing_given(entry)
    left = iter(words)
    for word in left:
        flag, has_value, value = word.partition("=")
        if not word.startswith("-"):
            given["names"].append(word)
        elif word in switches:
            given[switches[word]] = True
        elif flag in takes:
            value = value if has_value else next(left, "-")
            if value.startswith("-") or (has_value and not flag.startswith("--")):
                return None
            name = takes[flag]
            given[name] = [*(given[name] or ()), value] if name in many else value
        else:
            return None
    return given


def nothing_given(entry: Entry) -> dict[str, Any]:
    """Return every name and option of a question, none of them given."""
    slots = {slot.name: None for slot in entry.slots}
    return {"names": [], **slots, **{one.name: one.default for one in COMMON}}


def _typed(slot: Slot, text: object) -> object:
    """Return an option's value in its slot's type."""
    kind = _TYPES.get(slot.kind)
    if kind is None or not isinstance(text, str):
        return text
    try:
        return kind(text)
    except ValueError:
        flag = flags_of(slot)[0]
        what = said("no number", option=flag, said=shortened(text))
        raise BadInput(what, remedy=said("give digits")) from None


def flags_of(slot: Slot) -> list[str]:
    """Return the options that fill a slot."""
    flags = [f"--{slot.name.replace('_', '-')}"]
    return [*flags, _SHORT[slot.name]] if slot.name in _SHORT else flags


def run(entry: Entry, given: Mapping[str, Any]) -> int:
    """Ask a question, print its answer, and return the code that says how it went."""
    common = {one.name: given[one.name] for one in COMMON}
    _agree(common)
    settings = read_settings(common["home"], common["store"])
    options = {slot.name: _typed(slot, given[slot.name]) for slot in entry.slots}
    if common["on"] is None:  # who asks about today asks about this hour
        times = [one.name for one in entry.slots if one.kind == "moment"]
        options |= {name: options[name] or now() for name in times}
    on = day(common["on"], "--on")
    known = day(common["known"], "--known") if common["known"] else None
    from api.ahead import Opening
    from api.door import home_of

    with Opening(home_of(settings), entry) as opening:
        ask = _importing(entry)
        names = given["names"] or []

        def answered(loads: Loads | None) -> Answer:
            unsettled = loads is not None and loads.is_changing
            viewer = _viewer(opening, on, known, common, unsettled=unsettled)
            return ask(viewer, entry, names, options)

        try:
            answer = opening.steadily(answered)
        except Ambiguous as unclear:
            if common["as_json"]:
                _offer(entry, names, on, unclear)
            raise
    _print(answer, common)
    return UNKNOWN if answer.status == "unknown" else ANSWERED


def _agree(common: Mapping[str, Any]) -> None:
    """Raise BadInput where the options that every question takes make no sense."""
    if common["lang"] not in (None, "sq", "en", "sr"):
        what = said("no language", said=shortened(common["lang"]))
        raise BadInput(what, remedy=said("give a language"))
    if common["as_json"] and common["as_csv"]:
        raise BadInput(said("one format"), remedy=said("choose one"))


def _importing(entry: Entry) -> Callable[..., Answer]:
    """Return what asks, with all that a question needs imported.

    What is imported here costs no time: the engine opens the store meanwhile. Hence this
    module imports nothing at its top that only asking or printing needs.
    """
    from queries.asking import ask

    import_module("api.output")
    import_module(f"queries.{entry.group}.{entry.stem}")
    return ask


def _viewer(
    store: Reader,
    on: str,
    known: str | None,
    common: Mapping[str, Any],
    *,
    unsettled: bool,
) -> Viewer:
    from queries.viewer import LATEST, PROFESSIONAL, PUBLIC, Viewer

    tiers = PUBLIC if common["public"] else PROFESSIONAL
    return Viewer(
        store,
        on=on,
        known=known or LATEST,
        lang=_lang(common),
        tiers=tiers,
        unsettled=unsettled,
    )


def _lang(common: Mapping[str, Any]) -> str | None:
    """Return the language of names and texts; JSON without --lang keeps all texts."""
    lang: str | None = common["lang"]
    return lang if lang or common["as_json"] else "sq"


def _offer(
    entry: Entry, names: Sequence[str], on: str, unclear: Ambiguous[dict[str, str]]
) -> None:
    """Print the candidates as an envelope, for a program that asked."""
    from api import output
    from queries.answer import Answer
    from queries.notes import note

    key = "several" if len(unclear.candidates) > 1 else "nothing called"
    answer = Answer(
        question=entry.stem,
        parameters={"names": list(names)},
        on=on,
        status="unknown",
        notes=(note(None, key, name=unclear.what),),
        candidates=unclear.candidates,
    )
    output.write(output.as_json(answer))


def _print(answer: Answer, common: dict[str, Any]) -> None:
    from api import output

    if common["as_json"]:
        output.write(output.as_json(answer))
    elif common["as_csv"]:
        output.write(output.as_csv(answer, common["lang"] or "sq"))
    else:
        day_asked = common["on"] is not None
        lang = common["lang"] or "sq"
        output.write(output.as_table(answer, lang, day_asked=day_asked))
