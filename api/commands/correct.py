"""`ura correct`: a value put right, as a record of its own."""

from __future__ import annotations

from typing import Annotated

import typer

from api.commands._options import HomeOption, StoreOption
from api.door import home_of
from api.output import write
from api.progress import progress
from api.settings import day, read_settings
from graph.sources import refuse_unseen


def correct(
    thing: Annotated[str, typer.Argument(help="The id of the thing.")],
    name: Annotated[
        str, typer.Argument(metavar="PROPERTY", help="The property, such as label_sq.")
    ],
    value: Annotated[str, typer.Argument(help="The right value.")],
    because: Annotated[str, typer.Option("--because", help="How you know.")],
    role: Annotated[
        str, typer.Option("--as", help="Your role, such as 'local coordinator'.")
    ] = "user",
    recorded: Annotated[
        str | None,
        typer.Option("--recorded", help="The day you say so; today by default."),
    ] = None,
    home: HomeOption = None,
    store: StoreOption = None,
) -> None:
    """Correct a value: the old one stays beside it as a claim, with who said what."""
    from loaders.corrections import correction

    target = home_of(read_settings(home, store))
    said_on = day(recorded, "--recorded")
    refuse_unseen(thing, (), said_on, day(None, "--recorded"))
    with target.open() as reader:
        statements = correction(
            reader, thing, name, value, because=because, role=role, on=said_on
        )
    target.journal(statements, said_on, f"correction by {role}")
    target.build(progress())
    write(f"{thing}: {name} = {value}")
