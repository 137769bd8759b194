"""One command a question, made from the catalogue."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any

import typer

from api.errors import ANSWERED, UNKNOWN
from api.settings import day, read_settings
from graph.errors import Ambiguous, BadInput
from queries.answer import Answer
from queries.catalogue import Entry, Slot
from queries.notes import note
from queries.viewer import LATEST, PROFESSIONAL, PUBLIC

GROUPS = {
    "bodies": "Bodies",
    "people": "Offices and duties",
    "law": "Law",
    "cases": "Cases and services",
    "plans": "Plans, figures, disagreements",
    "things": "Anything",
}
"""The folders of questions, as help shows them."""

_TYPES: dict[str, Any] = {"number": float, "year": int}
_SHORT = {"territory": "-t", "concern": "-c"}

COMMON: dict[str, tuple[Any, Any]] = {
    "on": (
        Annotated[
            str | None,
            typer.Option(
                "--on",
                help="The day it must hold: 2026-11-22 or 22.11.2026; today by default.",
            ),
        ],
        None,
    ),
    "known": (
        Annotated[
            str | None, typer.Option("--known", help="Only what Ura knew on this day.")
        ],
        None,
    ),
    "lang": (Annotated[str | None, typer.Option("--lang", help="sq, en or sr.")], None),
    "as_json": (
        Annotated[bool, typer.Option("--json", help="The envelope as JSON.")],
        False,
    ),
    "as_csv": (Annotated[bool, typer.Option("--csv", help="The rows as CSV.")], False),
    "public": (
        Annotated[bool, typer.Option("--public", help="Only what everybody may see.")],
        False,
    ),
    "home": (
        Annotated[Path | None, typer.Option("--home", help="Ura's folder (URA_HOME).")],
        None,
    ),
    "store": (
        Annotated[
            str | None, typer.Option("--store", help="The store's address (URA_STORE).")
        ],
        None,
    ),
}
"""Options that every question takes: annotation and default."""


def command_for(entry: Entry) -> tuple[Callable[..., None], str, str]:
    """Return a question's command, its help and the group it stands in."""

    def command(**given: object) -> None:
        run(entry, given)

    slots = {
        s.name: (Annotated[_type(s), typer.Option(*_flags(s), help=s.about)], None)
        for s in entry.slots
    }
    takes = ", ".join(s.name for s in entry.slots if not s.option_only)
    names = Annotated[
        list[str] | None, typer.Argument(help=f"Names, in any order: {takes}.")
    ]
    fields = {"names": (names, None), **slots, **COMMON}
    # Typer reads both: the signature for the order, the annotations for the kinds.
    vars(command)["__signature__"] = inspect.Signature(
        [
            inspect.Parameter(
                n, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=kind
            )
            for n, (kind, default) in fields.items()
        ]
    )
    command.__annotations__ = {n: kind for n, (kind, _) in fields.items()}
    command.__name__ = entry.stem
    header = entry.text.header
    return (
        command,
        f"{header.get('question', '')} / {header.get('pyetja', '')}",
        GROUPS[entry.group],
    )


def _type(slot: Slot) -> object:
    kind = _TYPES.get(slot.kind, str)
    return list[kind] | None if slot.many else kind | None  # type: ignore[valid-type]


def _typed(slot: Slot, text: object) -> object:
    """Return an option's value in its slot's type."""
    kind = _TYPES.get(slot.kind)
    if kind is None or not isinstance(text, str):
        return text
    try:
        return kind(text)
    except ValueError:
        flag = _flags(slot)[0]
        raise BadInput(f"{flag} '{text}' is no number", remedy="Give digits.") from None


def _flags(slot: Slot) -> list[str]:
    flags = [f"--{slot.name.replace('_', '-')}"]
    return [*flags, _SHORT[slot.name]] if slot.name in _SHORT else flags


def run(entry: Entry, given: dict[str, Any]) -> None:
    """Ask a question, print its answer, and leave with the code that says how it went."""
    from api.door import viewer_of
    from queries.asking import ask

    common = {key: given.pop(key) for key in COMMON}
    names = given.pop("names") or []
    if common["lang"] not in (None, "sq", "en", "sr"):
        raise BadInput(
            f"--lang '{common['lang']}' is no language of Ura",
            remedy="Give sq, en or sr.",
        )
    settings = read_settings(common["home"], common["store"])
    given = {slot.name: _typed(slot, given[slot.name]) for slot in entry.slots}
    on, known = (
        day(common["on"], "--on"),
        day(common["known"], "--known") if common["known"] else LATEST,
    )
    tiers = PUBLIC if common["public"] else PROFESSIONAL
    with viewer_of(
        settings, on=on, known=known, lang=_lang(common), tiers=tiers
    ) as viewer:
        try:
            answer = ask(viewer, entry, names, given)
        except Ambiguous as unclear:
            if common["as_json"]:
                _offer(entry, names, on, unclear)
            raise
    _print(answer, common)
    raise typer.Exit(UNKNOWN if answer.status == "unknown" else ANSWERED)


def _lang(common: dict[str, Any]) -> str | None:
    """Return the language of names and texts; JSON without --lang keeps all texts."""
    lang: str | None = common["lang"]
    return lang if lang or common["as_json"] else "sq"


def _offer(
    entry: Entry, names: list[str], on: str, unclear: Ambiguous[dict[str, str]]
) -> None:
    """Print the candidates as an envelope, for a program that asked."""
    from api import output

    answer = Answer(
        question=entry.stem,
        parameters={"names": names},
        on=on,
        status="unknown",
        notes=(note(None, "several", name=unclear.what),),
        candidates=unclear.candidates,
    )
    output.write(output.as_json(answer))


def _print(answer: Answer, common: dict[str, Any]) -> None:
    from api import output

    if common["as_json"]:
        output.write(output.as_json(answer))
    elif common["as_csv"]:
        output.write(output.as_csv(answer))
    else:
        day_asked = common["on"] is not None
        lang = common["lang"] or "sq"
        output.write(output.as_table(answer, lang, day_asked=day_asked))
