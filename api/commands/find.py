"""`ura find`: what fits a name."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from api.commands._options import (
    HomeOption,
    JsonOption,
    KnownOption,
    OnOption,
    PublicOption,
    StoreOption,
)
from api.door import seen, tell
from api.errors import ANSWERED, ASKED_WRONGLY, UNKNOWN
from api.output import write
from api.settings import read_settings
from api.wording import type_label
from ontology.messages import in_language, said, shortened
from queries.codes import types_named
from queries.gazetteer import place_of
from queries.look import look
from queries.names.found import Found
from queries.notes import found_note


def find(
    name: Annotated[
        str,
        typer.Argument(help="A name as you know it: any case, ending, abbreviation."),
    ],
    territory: Annotated[
        str | None, typer.Option("--territory", "-t", help="Where it is.")
    ] = None,
    kind: Annotated[
        list[str] | None,
        typer.Option("--type", help="Only these types, such as Mechanism."),
    ] = None,
    on: OnOption = None,
    known: KnownOption = None,
    public: PublicOption = False,
    as_json: JsonOption = False,
    home: HomeOption = None,
    store: StoreOption = None,
) -> None:
    """Find a thing by its name."""
    types = types_named(kind or ())
    settings = read_settings(home, store)
    found = seen(
        settings,
        lambda viewer: look(
            viewer, name, types=types, place=place_of(viewer, territory)
        ),
        on=on,
        known=known,
        public=public,
    )
    write(
        json.dumps(found.as_data(), ensure_ascii=False, indent=1)
        if as_json
        else _table(found, name)
    )
    if not found.candidates:
        raise typer.Exit(UNKNOWN)
    if not found.best and not as_json:
        tell(said("a near one" if len(found.candidates) == 1 else "several fit"))
    raise typer.Exit(ANSWERED if found.best else ASKED_WRONGLY)


def _table(found: Found, name: str) -> str:
    if not found.candidates:
        return in_language(said("nothing by name"), None)
    lines = []
    for one in found.candidates:
        mark = "→" if found.best and one.id == found.best.id else " "
        place = f", {one.place}" if one.place else ""
        sort = type_label(one.type, "sq")
        lines += [f"{mark} {one.label} ({sort}{place})", f"    {one.id}"]
    if found.best and found.how == "typo":
        guess = said("read as", name=shortened(name), label=found.best.label)
        lines.append(in_language(guess, None))
    elif found.note:
        lines.append(found_note("sq", found.note))
    return "\n".join(lines)
