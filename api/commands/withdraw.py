"""`ura withdraw`: a source that says nothing any more."""

from __future__ import annotations

from typing import Annotated

import typer

from api.commands._options import HomeOption, StoreOption
from api.door import home_of
from api.output import write
from api.progress import progress
from api.settings import day, read_settings
from graph.sources import WITHDRAWN, refuse_unseen, source_named
from loaders.shipped import shipped
from ontology.messages import in_language, said


def withdraw(
    source: Annotated[
        str,
        typer.Argument(help="A source as `ura sources` names it, or its file's name."),
    ],
    recorded: Annotated[
        str | None,
        typer.Option("--recorded", help="The day from which on; today by default."),
    ] = None,
    home: HomeOption = None,
    store: StoreOption = None,
) -> None:
    """Take back a source: what it said is still answered with --known an earlier day."""
    target = home_of(read_settings(home, store))
    known = {one.name: one for one in target.sources()}
    named = source_named(source, {name: one.versions for name, one in known.items()})
    last = known[named].latest
    if last.origin == WITHDRAWN:
        already = said("withdrawn already", source=named, day=last.recorded)
        file = known[named].versions[-2].origin
        write(in_language(already, None))
        write(in_language(said("load again", file=file), None))
        return
    on, today = day(recorded, "--recorded"), day(None, "--recorded")
    refuse_unseen(named, known[named].versions, on, today)
    target.withdraw(named, on)
    target.build(progress())
    write(in_language(said("withdrawn", source=named), None))
    if last.origin in {path.name for path in shipped()}:
        write(in_language(said("back again"), None))
