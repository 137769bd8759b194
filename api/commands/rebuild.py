"""`ura rebuild`: the store anew from the records."""

from __future__ import annotations

from api.commands._options import HomeOption, StoreOption
from api.door import home_of
from api.output import write
from api.progress import progress
from api.settings import read_settings


def rebuild(home: HomeOption = None, store: StoreOption = None) -> None:
    """Build the store from the records, whatever state it is in."""
    home_of(read_settings(home, store)).rebuild(progress())
    write(
        "Ruajtja u ndërtua sërish nga të dhënat / The store was built anew from the records."
    )
