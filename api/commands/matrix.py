"""`ura matrix`: who sits where, as a page or as CSV."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from api.commands._endings import check_ending
from api.commands._options import (
    HomeOption,
    KnownOption,
    OnOption,
    PageLangOption,
    PublicOption,
    StoreOption,
)
from api.commands._reports import wrote
from api.door import seen
from api.output import write
from api.settings import read_settings


def matrix(
    territory: Annotated[
        str | None,
        typer.Option("--territory", "-t", help="Municipality, county or country."),
    ] = None,
    rows: Annotated[
        str, typer.Option("--rows", help="institutions, posts or territories.")
    ] = "institutions",
    columns: Annotated[
        str | None,
        typer.Option("--columns", help="mechanisms, or kinds for territories."),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output", "-o", help="FILE.html or FILE.csv; CSV is printed without."
        ),
    ] = None,
    on: OnOption = None,
    known: KnownOption = None,
    public: PublicOption = False,
    lang: PageLangOption = "sq",
    home: HomeOption = None,
    store: StoreOption = None,
) -> None:
    """Show who sits where, or which bodies each place has and which it only should have."""
    from viz.matrix import as_csv, drawn, matrix_of

    if output:
        check_ending(output, (".html", ".csv"))
    settings = read_settings(home, store)
    made = seen(
        settings,
        lambda viewer: matrix_of(
            viewer, territory=territory, rows=rows, columns=columns
        ),
        on=on,
        known=known,
        public=public,
    )
    page = output is not None and output.suffix == ".html"
    text = drawn(made, lang) if page else as_csv(made, lang)
    if output is None:
        write(text)
        return
    output.write_text(text, encoding="utf-8", newline="")
    counts = {"rows": len(made.grid.rows), "columns": len(made.grid.columns)}
    write(wrote(output, "matrix", lang, **counts))
