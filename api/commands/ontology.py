"""`ura ontology`: what exists."""

from __future__ import annotations

from typing import Annotated

import typer

from api.output import write
from graph.errors import BadInput
from ontology.messages import said


def ontology(
    name: Annotated[
        str | None, typer.Argument(help="A type, tie or code list; all by default.")
    ] = None,
    lang: Annotated[str, typer.Option("--lang", help="sq or en.")] = "sq",
) -> None:
    """Show the types, their properties, ties and code lists."""
    if lang not in ("sq", "en"):
        raise BadInput(
            said("no language here", said=lang), remedy=said("give sq or en")
        )
    from ontology.columns import lines
    from ontology.describe import describe

    write("\n".join(lines(describe(name, lang))))
