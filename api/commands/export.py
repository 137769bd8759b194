"""`ura export`: all records to a folder that can be loaded again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.commands._options import HomeOption, PublicOption, StoreOption
from api.commands._reports import wrote
from api.door import home_of
from api.output import write
from api.progress import progress
from api.settings import read_settings
from graph.errors import BadInput
from graph.records import TIERS
from ontology.messages import in_language, said
from queries.viewer import PROFESSIONAL, PUBLIC

if TYPE_CHECKING:
    from graph.home import Home


def export(
    folder: Annotated[
        Path, typer.Argument(help="A new folder, or one that holds an older export.")
    ],
    public: PublicOption = False,
    hidden: Annotated[
        bool, typer.Option("--hidden", help="Also what is hidden: all of a home.")
    ] = False,
    without: Annotated[
        list[str] | None,
        typer.Option(
            "--without", help="A source, or its file, of which nothing leaves."
        ),
    ] = None,
    home: HomeOption = None,
    store: StoreOption = None,
    neo4j_import: Annotated[
        bool,
        typer.Option(
            "--neo4j-import", help="As files for `neo4j-admin database import`."
        ),
    ] = False,
) -> None:
    """Write the records, sorted, one a line, with counts and hashes."""
    if public and hidden:
        raise BadInput(said("public or hidden"), remedy=said("choose one"))
    tiers = PUBLIC if public else TIERS if hidden else PROFESSIONAL
    source = home_of(read_settings(home, store))
    if neo4j_import and without:
        raise BadInput(said("import is whole"), remedy=said("load without first"))
    if neo4j_import:
        _for_import(source, folder, tiers)
        return
    manifest = source.export(folder, tiers, without or ())
    write(wrote(folder, "records", records=manifest["records"]))


def _for_import(home: Home, folder: Path, tiers: tuple[str, ...]) -> None:
    from graph.neo4j_import import write_import

    told = said("neo4j import", folder=folder.absolute())
    made = write_import(
        home, folder, f"{told}\n\n{told.albanian}", tiers=tiers, progress=progress()
    )
    counted = said("import files", nodes=made.nodes, relations=made.relations)
    write(f"{folder}: {in_language(counted, None)}\n\n{told}")
