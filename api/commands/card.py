"""`ura card`: one page of a matter in a place, to print and to keep at hand."""

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
from api.door import viewer_of
from api.output import write
from api.settings import read_settings


def card(
    concern: Annotated[str, typer.Argument(help="What the case is about.")],
    territory: Annotated[str, typer.Argument(help="The municipality.")],
    output: Annotated[
        Path, typer.Option("--output", "-o", help="FILE.html or FILE.pdf.")
    ],
    url: Annotated[
        str, typer.Option("--url", help="The live page, for a code on the card.")
    ] = "",
    on: OnOption = None,
    known: KnownOption = None,
    public: PublicOption = False,
    lang: Annotated[str, typer.Option("--lang", help="sq or en.")] = "sq",
    home: HomeOption = None,
    store: StoreOption = None,
) -> None:
    """Print whom to turn to and the way of a case on one sheet of A4."""
    from viz.card import card_of, card_page

    check_ending(output, (".html", ".pdf"))
    settings = read_settings(home, store)
    with viewer_of(settings, on=on, known=known, public=public) as viewer:
        made = card_of(viewer, concern=concern, territory=territory, lang=lang, url=url)
    if output.suffix == ".pdf":
        from viz.card_pdf import card_pdf

        output.write_bytes(card_pdf(made))
    else:
        output.write_text(card_page(made), encoding="utf-8", newline="")
    counts = {"contacts": len(made.contacts), "steps": len(made.steps)}
    write(wrote(output, "card", lang, **counts))
