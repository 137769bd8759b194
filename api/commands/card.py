"""`ura card`: one page of a matter in a place, to print and to keep at hand."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.commands._endings import check_ending
from api.commands._options import (
    HomeOption,
    KnownOption,
    OnOption,
    PublicOption,
    StoreOption,
)
from api.door import seen
from api.errors import UNKNOWN
from api.output import tell_of
from api.settings import read_settings

if TYPE_CHECKING:
    from viz.card import Card


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
    made = seen(
        settings,
        lambda viewer: card_of(
            viewer, concern=concern, territory=territory, lang=lang, url=url
        ),
        on=on,
        known=known,
        public=public,
    )
    if output.suffix == ".pdf":
        from viz.card_pdf import card_pdf

        output.write_bytes(card_pdf(made))
    else:
        output.write_text(card_page(made), encoding="utf-8", newline="")
    tell_of(output, _counted(made))
    if made.is_empty:
        raise typer.Exit(UNKNOWN)


def _counted(made: Card) -> Iterator[str]:
    """Yield what the card holds, pathway by pathway."""
    if made.is_empty:
        yield f"{made.title} · {made.place}. {made.say('nothing')}"
        yield from made.notes
    else:
        yield made.say("contacts", n=len(made.contacts))
    for way, steps in made.ways:
        yield made.say("steps", way=way, n=len(steps))
