"""`ura withdraw`: a source that says nothing any more."""

from __future__ import annotations

from typing import Annotated

import typer

from api.commands._options import HomeOption, StoreOption
from api.door import home_of
from api.output import write
from api.progress import progress
from api.settings import day, read_settings


def withdraw(
    source: Annotated[str, typer.Argument(help="A source, as `ura sources` names it.")],
    recorded: Annotated[
        str | None,
        typer.Option("--recorded", help="The day from which on; today by default."),
    ] = None,
    home: HomeOption = None,
    store: StoreOption = None,
) -> None:
    """Take back a source: what it said is still answered with --known an earlier day."""
    target = home_of(read_settings(home, store))
    target.withdraw(source, day(recorded, "--recorded"))
    target.build(progress())
    write(f"{source}: u tërhoq / withdrawn")
