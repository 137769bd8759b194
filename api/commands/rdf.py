"""`ura rdf`: acts, articles and duties as linked data."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from api.commands._endings import check_ending
from api.commands._options import (
    HomeOption,
    KnownOption,
    OnOption,
    PublicOption,
    StoreOption,
)
from api.commands._reports import wrote
from api.door import seen
from api.output import write
from api.settings import read_settings
from graph.errors import StoreUnsupported
from ontology.messages import said
from queries.linked import linked_law


def rdf(
    output: Annotated[
        Path, typer.Option("--output", "-o", help="FILE.ttl or FILE.jsonld.")
    ],
    base: Annotated[
        str, typer.Option("--base", help="What the addresses begin with.")
    ] = "urn:ura:",
    on: OnOption = None,
    known: KnownOption = None,
    public: PublicOption = False,
    home: HomeOption = None,
    store: StoreOption = None,
) -> None:
    """Write acts, articles and duties, with bodies and places, in ELI, ORG and CPSV-AP."""
    try:
        from viz.linked.write import FORMATS, graph_of, text_of
    except ModuleNotFoundError as error:
        what = said("rdf missing")
        raise StoreUnsupported(what, remedy=said("install rdf")) from error
    check_ending(output, FORMATS)
    settings = read_settings(home, store)
    graph = seen(
        settings,
        lambda viewer: graph_of(linked_law(viewer), base),
        on=on,
        known=known,
        public=public,
    )
    output.write_text(text_of(graph, output.suffix), encoding="utf-8")
    write(wrote(output, "rdf", statements=len(graph)))
