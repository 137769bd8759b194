"""`ura act`: the page of an act."""

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


def act(
    act: Annotated[str, typer.Argument(help="An act: 18/2017, VKM 327/2021.")],
    output: Annotated[Path, typer.Option("--output", "-o", help="FILE.html.")],
    territory: Annotated[
        str | None, typer.Option("--territory", "-t", help="Who holds the posts here.")
    ] = None,
    on: OnOption = None,
    known: KnownOption = None,
    public: PublicOption = False,
    lang: PageLangOption = "sq",
    home: HomeOption = None,
    store: StoreOption = None,
) -> None:
    """Write an act's page: its articles, its effects in time, whom it binds."""
    from viz.act import act_of, act_page
    from viz.page import spoken

    check_ending(output, (".html",))
    spoken(lang)
    settings = read_settings(home, store)
    made = seen(
        settings,
        lambda viewer: act_of(viewer, act=act, territory=territory),
        on=on,
        known=known,
        public=public,
    )
    output.write_text(act_page(made, lang), encoding="utf-8", newline="")
    counts = {
        "provisions": len(made.provisions),
        "moments": len(made.moments),
        "bound": len(made.bound),
    }
    write(wrote(output, "act", lang, **counts))
