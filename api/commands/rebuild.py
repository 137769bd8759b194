"""`ura rebuild`: the store anew from the records."""

from __future__ import annotations

from typing import Annotated

import typer

from api.commands._options import HomeOption, StoreOption
from api.door import home_of
from api.output import write
from api.progress import progress
from api.settings import read_settings


def rebuild(
    put_back: Annotated[
        bool,
        typer.Option(
            "--put-back",
            help="With what a server lacks that was emptied or replaced, and this home holds.",
        ),
    ] = False,
    home: HomeOption = None,
    store: StoreOption = None,
) -> None:
    """Build the store from the records, whatever state it is in."""
    settings = read_settings(home, store)
    # A server may have been replaced by one that waits for what it never saw, until the
    # home gives that up: it is not asked before.
    built = home_of(settings, fill=settings.server is None)
    (built.put_back if put_back else built.rebuild)(progress())
    write(
        "Ruajtja u ndërtua sërish nga të dhënat / The store was built anew from the records."
    )
