"""`ura export`: all records to a folder that can be loaded again."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from api.commands._options import HomeOption, PublicOption, StoreOption
from api.door import home_of
from api.output import write
from api.settings import read_settings
from queries.viewer import PROFESSIONAL, PUBLIC


def export(
    folder: Annotated[
        Path, typer.Argument(help="A new folder, or one that holds an older export.")
    ],
    public: PublicOption = False,
    home: HomeOption = None,
    store: StoreOption = None,
) -> None:
    """Write the records, sorted, one a line, with counts and hashes."""
    tiers = PUBLIC if public else PROFESSIONAL
    manifest = home_of(read_settings(home, store)).export(folder, tiers)
    write(f"{folder}: {manifest['records']:,} records / të dhëna")
