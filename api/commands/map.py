"""`ura map`: a picture of what is around a thing, as one HTML file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

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
from api.door import seen
from api.output import write
from api.settings import read_settings
from queries.look import meant

if TYPE_CHECKING:
    from queries.viewer import Viewer


def map(
    output: Annotated[Path, typer.Option("--output", "-o", help="FILE.html.")],
    around: Annotated[
        list[str], typer.Option("--around", help="A thing, by name or id.")
    ],
    depth: Annotated[
        int, typer.Option("--depth", min=1, max=6, help="How many ties away.")
    ] = 2,
    types: Annotated[
        str | None,
        typer.Option("--types", help="Only these types: Mechanism,Post,Institution."),
    ] = None,
    on: OnOption = None,
    known: KnownOption = None,
    public: PublicOption = False,
    lang: PageLangOption = "sq",
    home: HomeOption = None,
    store: StoreOption = None,
) -> None:
    """Draw what is around a thing: bodies, who sits on them, where they work."""
    from viz.map import map_page

    check_ending(output, (".html",))
    named = [one.strip() for one in (types or "").split(",") if one.strip()]
    settings = read_settings(home, store)

    def drawn(viewer: Viewer) -> str:
        centre = [meant(viewer, one).id for one in around]
        return map_page(viewer, centre, depth=depth, types=named, lang=lang)

    page = seen(settings, drawn, on=on, known=known, public=public)
    output.write_text(page, encoding="utf-8")
    write(f"{output}: {len(page.encode()) // 1024:,} KB")
