"""What is loaded: every version of every source, as the manifests tell it.

    records/<source>/manifest.json        the versions of a source
    records/<source>/<version>.jsonl      what one version says; never overwritten
    records/COMMIT.json                   there while a load is being put in place

A load of many sources counts from the moment `COMMIT.json` has its name: who reads sees
all of its manifests or none, and the next writer finishes what a kill left undone.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graph.errors import BadInput, StoreDamaged
from graph.files import read_json, to_json, write_whole
from graph.records import ENDLESS
from ontology.errors import BadValue
from ontology.messages import said

if TYPE_CHECKING:
    from graph.lines import Part

MANIFEST = "manifest.json"
COMMIT = "COMMIT.json"
JOURNAL = "journal"
WITHDRAWN = "withdrawn"
"""The origin of a version that says nothing any more."""
RESTORE = said("restore it")

_SOURCE = re.compile(r"[a-z0-9][a-z0-9._-]*(/[a-z0-9][a-z0-9._-]*)*\Z")


@dataclass(frozen=True, slots=True, order=True)
class Version:
    """One version of a source; later ones replace earlier ones from their day on."""

    source: str
    recorded: str
    """The day Ura learned it."""
    sequence: int
    """Which of the versions of that day."""
    origin: str
    """The name of the file or person it came from."""
    sha256: str
    counts: tuple[tuple[str, int], ...]
    """How many statements of each type."""

    @property
    def name(self) -> str:
        return f"{self.recorded}.{self.sequence}"

    @property
    def records(self) -> int:
        """How many statements it makes."""
        return sum(count for _, count in self.counts)

    @property
    def file(self) -> str:
        """Its file, seen from the folder of all records."""
        return f"{self.source}/{self.name}.jsonl"

    def entry(self) -> dict[str, Any]:
        """Return what the manifest says of it."""
        return {
            "recorded": self.recorded,
            "sequence": self.sequence,
            "origin": self.origin,
            "sha256": self.sha256,
            "counts": dict(self.counts),
        }


Versions = Mapping[str, tuple[Version, ...]]
"""By source, in order."""


def read_source(name: str) -> str:
    """Return a source's name when it can name a folder; else BadInput."""
    if not _SOURCE.match(name) or MANIFEST in name.split("/"):
        what = said("no name of a source", name=name)
        raise BadInput(what, remedy=said("signs of a source"))
    return name


def read_day(recorded: str) -> str:
    """Return the day when it is one; else BadInput."""
    from ontology.values.dates import read_date

    try:
        date = read_date(recorded)
    except BadValue as error:
        raise BadInput(error.message, remedy=said("give a day")) from error
    if date.day is None or str(date) != recorded or recorded >= ENDLESS:
        what = said("no day of learning", said=recorded)
        raise BadInput(what, remedy=said("give a day"))
    return recorded


def refuse_unseen(
    source: str, known: Sequence[Version], day: str, today: str | None
) -> None:
    """Raise BadInput where what is learned on `day` would not be seen today.

    That is a day to come, and a day before the latest version: a version replaces
    the one before it, so the later one would go on answering.
    """
    if today and day > today:
        what = said("learned tomorrow", day=day, today=today)
        raise BadInput(what, where=source, remedy=said("give a past day", today=today))
    if known and day < known[-1].recorded:
        latest = known[-1].recorded
        what = said("learned later", source=source, latest=latest, day=day)
        raise BadInput(what, remedy=said("give that day", latest=latest))


def source_named(name: str, versions: Versions) -> str:
    """Return the source of this name, or the one that came from a file of this name."""
    if name in versions:
        return name
    of_file = [one for one, each in versions.items() if name in _files(each)]
    if len(of_file) == 1:
        return of_file[0]
    if of_file:
        raise BadInput(said("several sources", source=name), allowed=of_file)
    what = said("no source", source=name)
    raise BadInput(what, remedy=said("see sources"), allowed=tuple(versions))


def _files(versions: Sequence[Version]) -> set[str]:
    return {one.origin for one in versions if one.origin != WITHDRAWN}


class Records:
    """The folder of records: reads and commits manifests."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def is_empty(self) -> bool:
        """Whether no source was ever committed."""
        manifests = self.folder.rglob(MANIFEST)
        return next(manifests, None) is None and not self.pending_commit()

    def versions(self) -> dict[str, tuple[Version, ...]]:
        """Return all versions of all sources, in order."""
        found = dict(self._manifests())
        found.update(versions_of(self.pending_commit(), "sources"))
        return {source: found[source] for source in sorted(found)}

    def pending_commit(self) -> dict[str, Any]:
        """Return the commit that a kill left unfinished; empty where there is none."""
        path = self.folder / COMMIT
        return read_json(path, RESTORE) if path.exists() else {}

    def _manifests(self) -> Iterable[tuple[str, tuple[Version, ...]]]:
        for path in sorted(self.folder.rglob(MANIFEST)):
            source = path.parent.relative_to(self.folder).as_posix()
            yield source, read_versions(source, read_json(path, RESTORE), str(path))

    def commit(self, changed: Versions, generation: str) -> None:
        """Make these manifests count, all at once."""
        content = {"generation": generation, **manifest_of(changed)}
        write_whole(self.folder / COMMIT, to_json(content))

    def settle(self) -> None:
        """Write the manifests of a commit to their places and end it."""
        for source, versions in versions_of(self.pending_commit(), "sources").items():
            manifest = {"versions": [version.entry() for version in versions]}
            write_whole(self.folder / source / MANIFEST, to_json(manifest))
        (self.folder / COMMIT).unlink(missing_ok=True)

    def path(self, version: Version) -> Path:
        """Return where the statements of a version are."""
        return self.folder / version.file

    def parts(self, versions: Versions) -> "list[Part]":
        """Return the files of all versions with the days between which they speak."""
        from graph.lines import Part

        return [
            Part(self.path(version), version.recorded, until)
            for each in versions.values()
            for version, until in zip(each, _ends(each), strict=True)
        ]

    def sweep(self, versions: Versions) -> None:
        """Remove files that no manifest names: what a killed load left."""
        kept = {self.path(version) for each in versions.values() for version in each}
        for path in sorted(self.folder.rglob("*"), reverse=True):
            if path.is_dir():
                if not any(path.iterdir()):
                    path.rmdir()
            elif path.suffix in (".jsonl", ".tmp") and path not in kept:
                path.unlink()


def _ends(versions: tuple[Version, ...]) -> list[str]:
    """Return the day on which each version was replaced by the next."""
    return [*(version.recorded for version in versions[1:]), ENDLESS]


def manifest_of(versions: Versions) -> dict[str, Any]:
    """Return one object for the manifests of many sources."""
    return {
        "sources": {
            source: {"versions": [version.entry() for version in each]}
            for source, each in versions.items()
        }
    }


def versions_of(
    content: Mapping[str, Any], where: str
) -> dict[str, tuple[Version, ...]]:
    """Return the versions that such an object names."""
    return {
        source: read_versions(source, manifest, where)
        for source, manifest in content.get("sources", {}).items()
    }


def read_versions(
    source: str, manifest: Mapping[str, Any], where: str
) -> tuple[Version, ...]:
    """Return the versions that a source's manifest names, in order."""
    try:
        versions = [
            Version(
                read_source(source),
                read_day(entry["recorded"]),
                int(entry["sequence"]),
                str(entry["origin"]),
                str(entry["sha256"]),
                tuple(sorted((str(k), int(v)) for k, v in entry["counts"].items())),
            )
            for entry in manifest["versions"]
        ]
    except (KeyError, TypeError, ValueError, AttributeError, BadInput) as error:
        raise StoreDamaged(
            said("no source manifest", why=getattr(error, "message", error)),
            where=where,
            remedy=RESTORE,
        ) from error
    return tuple(sorted(versions))
