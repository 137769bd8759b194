"""`ura load`: files or folders into the home."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

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
from api.settings import day, read_settings
from graph.errors import BadInput
from ontology.messages import in_language, said


def load(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(help="YAML, CSV, XLSX, JSON Lines, or a folder of them."),
    ] = None,
    ships: Annotated[
        bool,
        typer.Option(
            "--shipped", help="The data set that comes with Ura, as it is now."
        ),
    ] = False,
    recorded: RecordedOption = None,
    mapping: Annotated[
        Path | None, typer.Option("--mapping", help="A YAML that maps other headings.")
    ] = None,
    sheet: Annotated[
        str | None,
        typer.Option(
            "--as", help="What a sheet holds: holders, rota, members or a type."
        ),
    ] = None,
    jurisdiction: Annotated[
        str | None,
        typer.Option(
            "--jurisdiction", help="Facts without a place hold for: al or xk."
        ),
    ] = None,
    lang: TalkLangOption = None,
    home: HomeOption = None,
    store: StoreOption = None,
) -> None:
    """Load files; a file with a mistake changes nothing."""
    from graph.export import is_export
    from loaders.pipeline import load as load_paths
    from loaders.shipped import shipped

    given = [*(paths or ()), *(shipped() if ships else ())]
    if not given:
        raise BadInput(said("nothing to load"), remedy=said("name a file"))
    target = home_of(
        read_settings(home, store), fill=not ships and not any(map(is_export, given))
    )
    report = load_paths(
        target,
        given,
        recorded=day(recorded, "--recorded") if recorded else None,
        today=day(None, "--recorded"),
        progress=progress(),
        mapping=mapping,
        sheet=sheet,
        jurisdiction=jurisdiction,
    )
    write(in_language(report.summary(), alone(lang)))
    for line in report.remarks:
        tell(line, alone(lang))
