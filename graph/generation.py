"""Generations of the store: built, checked, then named by one pointer.

    store/CURRENT            the name of the generation that answers
    store/gen-0007/db/       the engine's files
    store/gen-0007/manifest.json   what it was made from and its files; written last

A generation never changes. One without its manifest was cut short and never answers.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from graph.errors import StoreDamaged, StoreMissing
from graph.files import digest, read_json, sync, sync_all, to_json, write_whole
from graph.store import FolderEngine
from ontology.messages import said

CURRENT = "CURRENT"
MANIFEST = "manifest.json"
DATABASE = "db"
REBUILD = said("mend it")

FORMAT = 12
"""Raised when the same records make another store, or names get other roots."""
_NAME = re.compile(r"gen-(\d{4,})\Z")


@dataclass(frozen=True, slots=True)
class Generation:
    """A finished store: where it is and what it was made from."""

    folder: Path
    made_from: str
    """Fingerprint of the source versions and rules that it holds."""
    counts: Mapping[str, int]
    """Nodes and relations of each type, all versions."""
    dangling: int
    """Relations left out because an end is missing."""
    files: Mapping[str, tuple[int, str]]
    """Size and SHA-256 of each file."""

    @property
    def name(self) -> str:
        return self.folder.name

    @property
    def database(self) -> Path:
        return self.folder / DATABASE

    @property
    def is_of_this_format(self) -> bool:
        """Whether this version of Ura would have written it so."""
        return self.made_from.startswith(f"{FORMAT}.")

    def verify_sizes(self) -> None:
        """Raise StoreDamaged unless every file is there at its size."""
        for name, (size, _) in self.files.items():
            path = self.database / name
            try:
                found = path.stat().st_size
            except OSError as error:
                raise StoreDamaged(said("is gone"), where=str(path)) from error
            if found != size:
                raise StoreDamaged(
                    said("other size", has=found, want=size), where=str(path)
                )

    def damaged(self, engine: FolderEngine) -> list[tuple[Path, str]]:
        """Return every file that is not as it was written, and how."""
        found: list[tuple[Path, str]] = []
        for name, (size, content) in self.files.items():
            path = self.database / name
            if not path.exists():
                found.append((path, said("is gone")))
            elif path.stat().st_size != size:
                has = path.stat().st_size
                found.append((path, said("other size", has=has, want=size)))
            elif digest(path) != content:
                found.append((path, said("other bytes")))
        strange = set(_files(self.database, engine)) - set(self.files)
        return found + [
            (self.database / name, said("not ours")) for name in sorted(strange)
        ]


class Generations:
    """The folder of generations."""

    def __init__(self, folder: Path, engine: FolderEngine) -> None:
        self.folder = folder
        self.engine = engine

    def current(self, name: str | None = None) -> Generation:
        """Return the generation that answers: this one, else the pointer's."""
        return self.read(name or self._pointed())

    @property
    def pointer(self) -> Path:
        """The file that names the generation that answers."""
        return self.folder / CURRENT

    def _pointed(self) -> str:
        pointer = self.pointer
        try:
            name = pointer.read_text("ascii").strip()
        except FileNotFoundError as error:
            raise StoreMissing(
                said("nothing loaded"), where=str(self.folder)
            ) from error
        except (OSError, UnicodeDecodeError) as error:
            raise StoreDamaged(
                said("unreadable", why=error), where=str(pointer)
            ) from error
        if not _NAME.match(name):
            raise StoreDamaged(said("no generation"), where=str(pointer))
        return name

    def read(self, name: str) -> Generation:
        """Return a finished generation; StoreDamaged where it is none."""
        path = self.folder / name / MANIFEST
        content = read_json(path, REBUILD)
        try:
            files = content["files"].items()
            return Generation(
                self.folder / name,
                str(content["made_from"]),
                {str(kind): int(n) for kind, n in content["counts"].items()},
                int(content["dangling"]),
                {str(file): (int(size), str(sha)) for file, (size, sha) in files},
            )
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise StoreDamaged(
                said("no manifest", why=error), where=str(path)
            ) from error

    def fresh(self) -> Path:
        """Return a new empty folder for the next generation."""
        if self.folder.exists() and not self.folder.is_dir():
            raise StoreDamaged(
                said("file in place"),
                where=str(self.folder),
                remedy=said("move it"),
            )
        numbers = [int(_NAME.match(path.name)[1]) for path in self._all()]  # type: ignore[index]
        folder = self.folder / f"gen-{max(numbers, default=0) + 1:04}"
        folder.mkdir(parents=True)
        return folder

    def finish(
        self, folder: Path, made_from: str, counts: Mapping[str, int], dangling: int
    ) -> Generation:
        """Write what a filled and closed generation is, once its files are on the disk."""
        database = folder / DATABASE
        names = _files(database, self.engine)
        sync_all(database / name for name in names)
        sync(database)
        content: dict[str, Any] = {
            "made_from": made_from,
            "counts": dict(sorted(counts.items())),
            "dangling": dangling,
            "files": {
                name: [(database / name).stat().st_size, digest(database / name)]
                for name in names
            },
        }
        write_whole(folder / MANIFEST, to_json(content))
        return self.read(folder.name)

    def point_to(self, name: str) -> None:
        """Let this generation answer from now on."""
        write_whole(self.folder / CURRENT, f"{name}\n".encode())

    def sweep(self, keep: str) -> None:
        """Remove all generations but this one and the finished one before it."""
        import shutil

        finished = [path.name for path in self._all() if (path / MANIFEST).exists()]
        before = [name for name in sorted(finished, key=_number) if name != keep]
        for path in self._all():
            if path.name != keep and path.name not in before[-1:]:
                shutil.rmtree(path, ignore_errors=True)

    def _all(self) -> list[Path]:
        if not self.folder.is_dir():
            return []
        return [path for path in self.folder.iterdir() if _NAME.match(path.name)]


def _number(name: str) -> int:
    return int(name.partition("-")[2])


def _files(database: Path, engine: FolderEngine) -> list[str]:
    """Return the files of a store whose content never changes."""
    names = (path.name for path in database.iterdir() if path.is_file())
    return sorted(name for name in names if name not in engine.volatile)
