"""`ura heatmap`: which bodies overlap, as a page, as CSV or as a workbook."""

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
from api.commands._reports import wrote
from api.door import seen
from api.output import write
from api.settings import read_settings

if TYPE_CHECKING:
    from viz.overlap import Overlap

_ENDINGS = (".html", ".csv", ".xlsx")


def heatmap(
    territory: Annotated[
        str, typer.Option("--territory", "-t", help="Municipality or country.")
    ],
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            help="FILE.html, FILE.csv or FILE.xlsx; CSV is printed without.",
        ),
    ] = None,
    rules: Annotated[
        str | None, typer.Option("--rules", help="Another rule table: FILE.yaml.")
    ] = None,
    on: OnOption = None,
    known: KnownOption = None,
    public: PublicOption = False,
    lang: PageLangOption = "sq",
    home: HomeOption = None,
    store: StoreOption = None,
) -> None:
    """Show which bodies of a place overlap, whom they share, and why they are graded so."""
    from viz.overlap import overlap_of
    from viz.workshop import pairs_csv

    if output:
        check_ending(output, _ENDINGS)
    settings = read_settings(home, store)
    made = seen(
        settings,
        lambda viewer: overlap_of(viewer, territory=territory, rules=rules),
        on=on,
        known=known,
        public=public,
    )
    if output is None:
        write(pairs_csv(made, lang))
        return
    output.write_bytes(_content(made, lang, output.suffix))
    counts = {"bodies": len(made.bodies), "pairs": len(made.related)}
    write(wrote(output, "heatmap", lang, **counts))


def _content(made: Overlap, lang: str, ending: str) -> bytes:
    from viz.overlap import page_of
    from viz.workshop import pairs_csv

    if ending == ".xlsx":
        return _workbook(made, lang)
    text = page_of(made, lang) if ending == ".html" else pairs_csv(made, lang)
    return text.encode()


def _workbook(made: Overlap, lang: str) -> bytes:
    """Return the pairs, with a choice of verdicts, and the shared members."""
    from loaders.workbook import Sheet, workbook
    from viz.page import spoken
    from viz.words import said
    from viz.workshop import (
        MEMBER_WIDTHS,
        VERDICT,
        WIDTHS,
        member_rows,
        pair_rows,
        verdicts,
    )

    n = spoken(lang)
    choices = {VERDICT: f'"{",".join(verdicts(lang))}"'}
    pairs = Sheet(said("sheet pairs")[n], pair_rows(made, lang), choices, WIDTHS)
    members = Sheet(said("members")[n], member_rows(made, lang), widths=MEMBER_WIDTHS)
    return workbook([pairs, members])
