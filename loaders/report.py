"""What became of a load: of each file, and what a person should look at."""

from dataclasses import dataclass
from pathlib import Path

from loaders.names import shipped_names
from ontology.messages import Said, said

_TOLD = 20
"""So many new ids of a file are told; a document brings hundreds."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """What became of one file."""

    path: Path
    source: str
    recorded: str
    records: int
    """How many statements it makes."""
    changed: bool
    """Whether it says anything that was not loaded before."""
    notes: tuple[tuple[str, str], ...] = ()
    """Ids that were made of names by the rules, with the names."""
    remarks: tuple[Said, ...] = ()
    """What a person should look at in the file, although it was loaded."""


@dataclass(frozen=True, slots=True)
class LoadReport:
    """What a load did."""

    files: tuple[Loaded, ...]
    dangling: int = 0
    """Ties to a thing that no loaded source states; they are left out of the store."""
    before: int = 0
    """How many of them there were before the load."""
    beside: tuple[Said, ...] = ()
    """What a person should look at, seen with all that other sources say."""

    @property
    def records(self) -> int:
        """Return how many statements all files make."""
        return sum(file.records for file in self.files)

    @property
    def changed(self) -> bool:
        """Whether the home says anything new."""
        return any(file.changed for file in self.files)

    @property
    def remarks(self) -> tuple[Said, ...]:
        """Return what a person should look at: ids made of names, ties to nothing."""
        found: list[Said] = []
        for file in self.files:
            name = file.path.name
            found += [_new(name, *note) for note in file.notes[:_TOLD]]
            if len(file.notes) > _TOLD:
                more = len(file.notes) - _TOLD
                found.append(said("more new", file=name, n=more))
            found += file.remarks
        found += self.beside
        if self.dangling > self.before:
            found.append(said("dangling", n=self.dangling - self.before))
        return tuple(found)

    def summary(self) -> Said:
        """Return in a line what the load did."""
        new = sum(file.changed for file in self.files)
        files = len(self.files)
        old = files - new
        return said("loaded", files=files, records=self.records, new=new, old=old)


def _new(file: str, key: str, label: str) -> Said:
    """Say that a thing is new, and which one of its place has nearly its name."""
    near = shipped_names().nearest(key, label)
    if near is None:
        return said("new thing", file=file, said=label, key=key)
    name, other = near
    return said("new near", file=file, said=label, key=key, near=name, other=other)
