"""A file as one source."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from graph.records import Statement
from loaders.beside import Beside
from loaders.mapping import SheetMapping
from loaders.ways import Ways
from ontology.messages import Said


@dataclass(slots=True)
class Source:
    """One file as a source: what it says comes statement by statement.

    The statements raise LoadFailed at their end when anything in the file is wrong.
    """

    path: Path
    id: str
    recorded: str | None
    """The day on which Ura learned it, where the file says one."""
    statements: Iterator[Statement]
    notes: dict[str, str] = field(default_factory=dict)
    """Ids that were made of names, filled while the statements are read."""
    remarks: list[Said] = field(default_factory=list)
    """What a person should look at, filled while the statements are read."""
    targets: Mapping[str, str] = field(default_factory=dict)
    """Ids that somebody wrote into it, and where, filled while they are read."""


@dataclass(frozen=True, slots=True)
class Context:
    """What reading a file needs beside the file."""

    dates: Mapping[str, str] = field(default_factory=dict)
    """Dates of documents that other files of the same load describe."""
    mapping: SheetMapping | None = None
    territory: str = ""
    """Where facts hold that name no territory: a name or an id."""
    ways: Ways | None = None
    """The steps of all files of a load, judged together at its end."""
    today: str = ""
    """The day of the load; nothing can be known to be so later. Empty where unsaid."""
    beside: Beside | None = None
    """What other sources of the home have named, for facts of a document."""
