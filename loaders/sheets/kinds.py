"""Every kind of sheet: the ready ones, and one per node type."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial

from loaders.sheets import holders, members, records, rota
from loaders.sheets.columns import Column
from loaders.sheets.common import Row
from ontology.model import ontology


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of sheet: its columns, and what a row of it says."""

    name: str
    columns: tuple[Column, ...]
    build: Callable[[Row], None]

    @property
    def required(self) -> frozenset[str]:
        """Return the columns that a sheet must have."""
        return frozenset(column.name for column in self.columns if column.required)


_READY = (
    Kind("holders", holders.COLUMNS, holders.build),
    Kind("members", members.COLUMNS, members.build),
    Kind("rota", rota.COLUMNS, rota.build),
)
_OWN = ("Passage", "Claim")
"""Types that nobody types in: Ura makes them."""


@cache
def kinds() -> dict[str, Kind]:
    """Return all kinds of sheets by name."""
    found = {kind.name: kind for kind in _READY}
    for name in sorted(ontology().types):
        if name not in _OWN:
            build = partial(records.build, name)
            found[name] = Kind(name, records.columns(name), build)
    return found


def kind_named(name: str) -> Kind | None:
    """Return the kind with a name, however it is written; None where there is none."""
    by_name = {one.casefold(): kind for one, kind in kinds().items()}
    return by_name.get(name.strip().casefold())


def kind_of_headings(headings: frozenset[str]) -> Kind | None:
    """Return the ready kind whose columns these headings are; None where none is."""
    fit = [
        kind
        for kind in _READY
        if kind.required <= headings <= {column.name for column in kind.columns}
    ]
    return fit[0] if len(fit) == 1 else None
