"""`ura adopt`: another program's graph into the home."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.commands._options import (
    HomeOption,
    RecordedOption,
    StoreOption,
    TalkLangOption,
)
from api.door import home_of, tell
from api.errors import alone
from api.output import write
from api.progress import progress
from api.settings import day, read_settings, with_password_file
from graph.errors import BadInput
from ontology.messages import in_language, said

if TYPE_CHECKING:
    from graph.address import Address


def adopt(
    uri: Annotated[
        str, typer.Argument(help="Where the graph is: neo4j://USER@SERVER/DATABASE.")
    ],
    mapping: Annotated[
        Path,
        typer.Option("--mapping", help="A YAML: which of theirs is which of ours."),
    ],
    password_file: Annotated[
        Path | None,
        typer.Option(
            "--password-file",
            help="A file with the password; else URA_STORE_PASSWORD has it.",
        ),
    ] = None,
    recorded: RecordedOption = None,
    lang: TalkLangOption = None,
    home: HomeOption = None,
    store: StoreOption = None,
) -> None:
    """Read a graph that Ura did not make, and load it; nothing is written to it."""
    from graph.neo4j_store import opened
    from loaders.adopt import graph_source
    from loaders.adopt_mapping import read_graph_mapping
    from loaders.pipeline import load_source

    rules = read_graph_mapping(mapping)
    with opened(_address(uri, password_file)) as graph:
        report = load_source(
            home_of(read_settings(home, store)),
            graph_source(graph, rules),
            recorded=day(recorded, "--recorded") if recorded else None,
            today=day(None, "--recorded"),
            progress=progress(),
        )
    write(in_language(report.summary(), alone(lang)))
    for line in report.remarks:
        tell(line, alone(lang))


def _address(uri: str, password_file: Path | None) -> Address:
    environment = with_password_file(password_file)
    if "+" in uri.partition("://")[0]:
        # It says itself which certificate is trusted; the setting is for the own store.
        environment = {k: v for k, v in environment.items() if k != "URA_STORE_CA"}
    settings = read_settings(None, uri, environment)
    if settings.server is None:
        raise BadInput(said("hidden address"), remedy=said("store address"))
    return settings.server
