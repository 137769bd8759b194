"""`ura chain`: from an article to the contact, as a picture."""

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
from api.errors import UNKNOWN
from api.output import write
from api.settings import read_settings


def chain(
    act: Annotated[str, typer.Argument(help="An act, or a citation of an article.")],
    output: Annotated[Path, typer.Option("--output", "-o", help="FILE.html.")],
    article: Annotated[
        str | None, typer.Argument(help="The article's number; all without it.")
    ] = None,
    territory: Annotated[
        str | None, typer.Option("--territory", "-t", help="The municipality.")
    ] = None,
    duty: Annotated[
        str | None, typer.Option("--duty", help="Only this duty: id, or words of it.")
    ] = None,
    on: OnOption = None,
    known: KnownOption = None,
    public: PublicOption = False,
    lang: PageLangOption = "sq",
    home: HomeOption = None,
    store: StoreOption = None,
) -> None:
    """Draw article, duty, body, post, holder and contact; what is not known is dashed."""
    from viz.chain import chain_of, chain_page
    from viz.page import spoken
    from viz.words import said

    check_ending(output, (".html",))
    spoken(lang)
    settings = read_settings(home, store)
    made = seen(
        settings,
        lambda viewer: chain_of(
            viewer, act=act, article=article, territory=territory, duty=duty
        ),
        on=on,
        known=known,
        public=public,
    )
    output.write_text(chain_page(made, lang), encoding="utf-8", newline="")
    if not made.strands:
        for told in (*made.notes, said("chain empty")):
            write(told[spoken(lang)])
        raise typer.Exit(UNKNOWN)
    write(wrote(output, "chain", lang, strands=len(made.strands)))
