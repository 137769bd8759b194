"""`ura find`: what fits a name."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Annotated

import typer

from api.commands._options import HomeOption, JsonOption, StoreOption
from api.door import tell, viewer_of
from api.errors import ANSWERED, ASKED_WRONGLY, UNKNOWN
from api.output import write
from api.settings import day, read_settings
from graph.errors import BadInput
from ontology.model import ontology
from queries.aim import look, place_of
from queries.names.found import Found
from queries.viewer import LATEST, PROFESSIONAL


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
    on: Annotated[
        str | None, typer.Option("--on", help="The day it must hold.")
    ] = None,
    as_json: JsonOption = False,
    home: HomeOption = None,
    store: StoreOption = None,
) -> None:
    """Find a thing by its name."""
    types = _types(kind or ())
    settings = read_settings(home, store)
    with viewer_of(
        settings, on=day(on, "--on"), known=LATEST, lang="sq", tiers=PROFESSIONAL
    ) as viewer:
        found = look(viewer, name, types=types, place=place_of(viewer, territory))
    write(
        json.dumps(found.as_data(), ensure_ascii=False, indent=1)
        if as_json
        else _table(found)
    )
    if not found.candidates:
        raise typer.Exit(UNKNOWN)
    if not found.best and not as_json:
        tell(
            "Disa gjëra përputhen: emërto vendin (-t) ose përdor një id / several fit: name the place or use an id"
        )
    raise typer.Exit(ANSWERED if found.best else ASKED_WRONGLY)


def _types(named: Sequence[str]) -> tuple[str, ...]:
    for one in named:
        if one not in ontology().types:
            raise BadInput(f"'{one}' is no type", remedy="See them: ura ontology.")
    return tuple(named)


def _table(found: Found) -> str:
    if not found.candidates:
        return "Asgjë me këtë emër / nothing by this name"
    lines = []
    for one in found.candidates:
        mark = "→" if found.best and one.id == found.best.id else " "
        place = f", {one.place}" if one.place else ""
        lines += [f"{mark} {one.label} ({one.type}{place})", f"    {one.id}"]
    return "\n".join([*lines, *([found.note] if found.note else [])])
