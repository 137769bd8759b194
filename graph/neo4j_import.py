"""A store as files for `neo4j-admin database import full`, which fills an empty database.

    DIR/import.txt             what to type, in which order
    DIR/import.args            what the importer is told: every table
    DIR/<Type>.header.csv      which column is what
    DIR/<Type>.csv             the rows

Beside the records stand the nodes of a finished load (`graph.loads`), with the statements
themselves: a server filled so is one that Ura loaded, but for its constraints and indexes.
Those are made by the first `ura rebuild`: the importer makes none in Neo4j's free edition.
"""

from __future__ import annotations

import shutil
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from graph.build import fingerprint, rules_for
from graph.errors import BadInput
from graph.export import read_export
from graph.fill import Filling, rows_made
from graph.load_steps import ended, kept
from graph.neo4j_csv import BETWEEN
from graph.neo4j_sheets import Sheets
from graph.progress import SILENT, Progress
from graph.records import PROFESSIONAL, PUBLIC
from graph.sources import Records, Versions
from graph.store import AnyRow, NodeRow
from graph.tiered_names import TieredNames
from ontology.messages import said

if TYPE_CHECKING:
    from graph.home import Home

ARGUMENTS = "import.args"
README = "import.txt"
_OWNER = "neo4j-admin"
"""Who is said to have loaded: nobody's token."""
_BUFFER = 4 << 20
"""Bytes that the importer reads at once; no row may be longer."""


@dataclass(frozen=True, slots=True)
class Imported:
    """What was written."""

    nodes: int
    relations: int
    bytes: int


def write_import(
    home: Home,
    folder: Path,
    told: str,
    *,
    tiers: Collection[str] = (PUBLIC, PROFESSIONAL),
    progress: Progress = SILENT,
) -> Imported:
    """Write the store of what these tiers may see to a folder, whole or not at all.

    `told` is what `import.txt` says. What is not of these tiers is not in the files.

    Raises:
        BadInput: when a value is one that the importer would change.
    """
    _verify_target(folder)
    folder.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=folder.parent, prefix=f"{folder.name}-") as name:
        exported, written = Path(name, "records"), Path(name, folder.name)
        written.mkdir()
        home.export(exported, tiers)
        versions = read_export(exported)
        records = Records(exported / "records")
        imported = _Import(records, versions, written, progress).write()
        (written / README).write_text(f"{told}\n", "utf-8")
        if folder.exists():
            shutil.rmtree(folder)
        written.replace(folder)
    return imported


def _verify_target(folder: Path) -> None:
    if not folder.exists():
        return
    if not folder.is_dir() or (
        any(folder.iterdir()) and not (folder / ARGUMENTS).is_file()
    ):
        raise BadInput(
            said("other files" if folder.is_dir() else "is a file"),
            where=str(folder),
            remedy=said("new import folder"),
        )


def options_of(sheets: Sheets) -> list[str]:
    """Return what the importer must be told of files that were written."""
    options = [f"--array-delimiter=U+{ord(BETWEEN):04X}"]
    if sheets.multiline:
        options.append("--multiline-fields=true")
    if sheets.longest * 4 > _BUFFER:
        options.append(f"--read-buffer-size={sheets.longest * 4}")
    return [*options, *(table.option for table in sheets.tables)]


class _Import:
    """Goes over all rows and writes them as tables."""

    def __init__(
        self, records: Records, versions: Versions, folder: Path, progress: Progress
    ) -> None:
        self._records = records
        self._versions = versions
        self._folder = folder
        self._progress = progress
        self._parts = records.parts(versions)
        self._rules = rules_for(self._parts)

    def write(self) -> Imported:
        """Write all tables and what the importer is told of them."""
        nodes = relations = 0
        with Sheets(self._folder) as sheets:
            for row in self._rows():
                sheets.write(row)
                nodes += len(row) == 2
                relations += len(row) == 4
        self._tell(sheets)
        size = sum(path.stat().st_size for path in self._folder.iterdir())
        return Imported(nodes, relations, size)

    def _rows(self) -> Iterator[AnyRow]:
        """Yield each row of the store, then of the load that it is of."""
        filling = Filling(self._parts, self._rules)
        total = sum(one.records for each in self._versions.values() for one in each)
        self._progress.start("writing the files", total)
        with TieredNames(self._rules.levels) as names:
            yield from rows_made(filling, names, self._progress)
        yield from self._load(filling)
        self._progress.finish()

    def _load(self, filling: Filling) -> Iterator[NodeRow]:
        """Yield the nodes that a finished load leaves, as `graph.loads` writes them."""
        yield "Loads", {"name": "ura", "number": 1}
        made_from = fingerprint(self._versions)
        done = ended(
            1, _OWNER, made_from, self._versions, filling.counts, filling.dangling
        )
        load: dict[str, Any] = dict(done[0].parameters["load"])
        # When it was touched tells whether a load still runs; this one does not.
        yield "Load", {"number": 1, "touched": 0, **load}
        versions = (one for each in self._versions.values() for one in each)
        for step in kept(self._records, versions):
            for part in step.parameters["parts"]:
                yield "LoadFile", part

    def _tell(self, sheets: Sheets) -> None:
        lines = options_of(sheets)
        text = "".join(f"{line}\n" for line in lines)
        (self._folder / ARGUMENTS).write_text(text, "utf-8")
