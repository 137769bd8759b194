"""`ura graph`: the graph, or a thing's neighbourhood, for an analyst's tools."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from api.commands._options import HomeOption, StoreOption
from api.door import viewer_of
from api.output import write
from api.settings import day, read_settings
from graph.errors import BadInput
from queries.viewer import LATEST, PROFESSIONAL


def graph(
    output: Annotated[
        Path,
        typer.Option("--output", "-o", help="FILE.graphml, FILE.gexf or FILE.json."),
    ],
    around: Annotated[
        str | None, typer.Option("--around", help="The id of a thing.")
    ] = None,
    depth: Annotated[
        int, typer.Option("--depth", min=1, max=6, help="How many ties away.")
    ] = 2,
    on: Annotated[
        str | None, typer.Option("--on", help="The day it must hold.")
    ] = None,
    home: HomeOption = None,
    store: StoreOption = None,
) -> None:
    """Write what is visible on a day as GraphML, GEXF or node-link JSON."""
    from graph.project import FORMATS, project, save

    if output.suffix not in FORMATS:
        raise BadInput(
            f"'{output.name}' has no known ending",
            remedy=f"Name it {', '.join(sorted(FORMATS))}.",
        )
    settings = read_settings(home, store)
    with viewer_of(
        settings, on=day(on, "--on"), known=LATEST, lang="sq", tiers=PROFESSIONAL
    ) as viewer:
        found = project(viewer.store, viewer.on, around=around, depth=depth)
    save(found, output)
    write(
        f"{output}: {found.number_of_nodes():,} nodes, {found.number_of_edges():,} ties"
    )
