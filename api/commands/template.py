"""`ura template`: an empty sheet with columns, codes and two explained rows."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from api.output import write
from graph.errors import BadInput
from ontology.messages import said


def template(
    kind: Annotated[
        str, typer.Argument(help="holders, rota, members, or a type such as Service.")
    ],
    xlsx: Annotated[bool, typer.Option("--xlsx", help="As an Excel workbook.")] = False,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="The file to write.")
    ] = None,
) -> None:
    """Write an empty sheet to a file, or a CSV to standard output."""
    from loaders.template import template as make

    content = make(kind, xlsx=xlsx)
    if output is None and not xlsx:
        sys.stdout.buffer.write(content)
        return
    path = output or Path(f"{kind}.{'xlsx' if xlsx else 'csv'}")
    try:
        with path.open("xb") as file:
            file.write(content)
    except FileExistsError:
        # A sheet that was filled in must never be lost to an empty one.
        what, remedy = said("file exists"), said("another file")
        raise BadInput(what, where=str(path), remedy=remedy) from None
    write(str(path))
