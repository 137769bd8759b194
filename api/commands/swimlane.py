"""`ura swimlane`: the way of a case as a picture."""

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
from api.door import seen
from api.errors import UNKNOWN
from api.output import tell_of
from api.settings import read_settings


def swimlane(
    concern: Annotated[str, typer.Argument(help="What the case is about.")],
    territory: Annotated[str, typer.Argument(help="The municipality.")],
    output: Annotated[Path, typer.Option("--output", "-o", help="FILE.html.")],
    on: OnOption = None,
    known: KnownOption = None,
    public: PublicOption = False,
    lang: PageLangOption = "sq",
    home: HomeOption = None,
    store: StoreOption = None,
) -> None:
    """Draw who acts, towards whom and by when; what no source says is dashed."""
    from viz.swimlane import counted, swimlane_of, swimlane_page

    check_ending(output, (".html",))
    settings = read_settings(home, store)
    made = seen(
        settings,
        lambda viewer: swimlane_of(viewer, concern=concern, territory=territory),
        on=on,
        known=known,
        public=public,
    )
    output.write_text(swimlane_page(made, lang), encoding="utf-8", newline="")
    tell_of(output, counted(made, lang))
    if not made.ways:
        raise typer.Exit(UNKNOWN)
