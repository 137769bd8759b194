"""`ura graph`: the graph, or a thing's neighbourhood, for an analyst's tools."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from api.commands._endings import check_ending
from api.commands._options import HomeOption, OnOption, StoreOption
from api.commands._reports import wrote
from api.door import home_of, of_one_state
from api.output import write
from api.settings import day, read_settings
from graph.loads import Loads
from graph.policy import parameters
from graph.store import GraphStore
from queries.look import meant
from queries.viewer import Viewer


def graph(
    output: Annotated[
        Path,
        typer.Option("--output", "-o", help="FILE.graphml, FILE.gexf or FILE.json."),
    ],
    around: Annotated[
        str | None, typer.Option("--around", help="A thing, by name or id.")
    ] = None,
    depth: Annotated[
        int, typer.Option("--depth", min=1, max=6, help="How many ties away.")
    ] = 2,
    on: OnOption = None,
    home: HomeOption = None,
    store: StoreOption = None,
) -> None:
    """Write what is visible on a day as GraphML, GEXF or node-link JSON."""
    from graph import project

    writers = {
        ".graphml": project.write_graphml,
        ".gexf": project.write_gexf,
        ".json": project.write_node_link,
    }
    check_ending(output, writers)
    settings = read_settings(home, store).patient()
    clause = parameters(day(on, "--on"))

    def projected(opened: GraphStore, _: Loads | None) -> project.Graph:
        if not around:
            return project.whole(opened, clause)
        viewer = Viewer(opened, on=str(clause["on"]), lang="sq")
        centre = meant(viewer, around)
        return project.around(opened, [centre.id], clause, hops=depth)

    found = of_one_state(home_of(settings), projected)
    writers[output.suffix](found, output)
    write(wrote(output, "graph", nodes=len(found.nodes), ties=len(found.edges)))
