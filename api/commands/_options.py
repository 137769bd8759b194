"""Options that several chores share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

HomeOption = Annotated[
    Path | None, typer.Option("--home", help="Ura's folder (URA_HOME).")
]
StoreOption = Annotated[
    str | None, typer.Option("--store", help="The store's address (URA_STORE).")
]
JsonOption = Annotated[bool, typer.Option("--json", help="As JSON.")]
OnOption = Annotated[str | None, typer.Option("--on", help="The day it must hold.")]
KnownOption = Annotated[
    str | None, typer.Option("--known", help="Only what Ura knew on this day.")
]
PublicOption = Annotated[
    bool, typer.Option("--public", help="Only what everybody may see.")
]
PageLangOption = Annotated[
    str, typer.Option("--lang", help="sq or en; a page has both and opens in it.")
]
RecordedOption = Annotated[
    str | None,
    typer.Option("--recorded", help="The day Ura learned it; today by default."),
]
TalkLangOption = Annotated[
    str | None, typer.Option("--lang", help="en: say everything in English only.")
]
