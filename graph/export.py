"""Records out of a home and back: sorted, one a line, with counts and SHA-256.

    DIR/manifest.json                      all versions of all sources
    DIR/records/<source>/<version>.jsonl   what each says

What leaves is what the tiers allow: each statement goes by its own tier, and a relation
also by whether anything is said of its ends that may leave.
"""

import shutil
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile
from pathlib import Path
from typing import Any, Self

from graph.errors import BadInput, StoreMissing
from graph.files import TEMPORARY, copy_whole, digest, read_json, to_json, write_whole
from graph.lines import Part, statements_of, write_sorted
from graph.records import TIERS, Statement
from graph.sources import (
    WITHDRAWN,
    Records,
    Version,
    Versions,
    manifest_of,
    versions_of,
)
from graph.stance import stances_of
from ontology.messages import said

FORMAT = 1
MANIFEST = "manifest.json"
_TIER = b'"tier":"'


def export(
    records: Records, versions: Versions, folder: Path, tiers: Collection[str]
) -> dict[str, Any]:
    """Write the versions to a folder, whole or not at all; return the manifest."""
    if not versions:
        raise StoreMissing(said("nothing loaded"), where=str(records.folder))
    _verify_target(folder)
    temporary = folder.with_name(folder.name + TEMPORARY)
    shutil.rmtree(temporary, ignore_errors=True)
    try:
        manifest = _write(records, versions, temporary, tiers)
        shutil.rmtree(folder, ignore_errors=True)
        temporary.replace(folder)
    finally:
        shutil.rmtree(temporary, ignore_errors=True)
    return manifest


def _verify_target(folder: Path) -> None:
    if not folder.exists():
        folder.parent.mkdir(parents=True, exist_ok=True)
    elif not folder.is_dir():
        raise BadInput(said("is a file"), where=str(folder), remedy=said("new folder"))
    elif any(folder.iterdir()) and not is_export(folder):
        raise BadInput(
            said("other files"), where=str(folder), remedy=said("new folder")
        )


def is_export(folder: Path) -> bool:
    """Whether a folder was written by `export`."""
    path = folder / MANIFEST
    return path.is_file() and b'"ura-export"' in path.read_bytes()


def _write(
    records: Records, versions: Versions, folder: Path, tiers: Collection[str]
) -> dict[str, Any]:
    allowed = _Allowed.of(records.parts(versions), tiers)
    target = Records(folder / "records")
    copied = {
        source: [_write_version(records, each, target, allowed) for each in given]
        for source, given in versions.items()
    }
    written = {source: _leaving(each, target) for source, each in copied.items()}
    written = {source: each for source, each in written.items() if each}
    total = sum(version.records for each in written.values() for version in each)
    manifest = {"kind": "ura-export", "format": FORMAT, "records": total}
    manifest |= manifest_of(written)
    write_whole(folder / MANIFEST, to_json(manifest))
    return manifest


@dataclass(frozen=True, slots=True)
class _Allowed:
    """What may leave: statements of these tiers, but for ties to what is withheld."""

    tiers: frozenset[str]
    withheld: frozenset[str]
    """Ids of what only statements of other tiers say that it exists."""

    @classmethod
    def of(cls, parts: Sequence[Part], tiers: Collection[str]) -> Self:
        kept = {
            statement.id
            for part in parts
            for statement in statements_of(part.path, containing=_TIER)
            if statement.tier not in tiers
        }
        said = {
            statement.id
            for part in (parts if kept else ())
            for statement in statements_of(part.path)
            if statement.id in kept
            and statement.tier in tiers
            and stances_of(statement)
        }
        return cls(frozenset(tiers), frozenset(kept - said))

    @property
    def everything(self) -> bool:
        return not self.withheld and self.tiers.issuperset(TIERS)

    def __contains__(self, statement: Statement) -> bool:
        ends = {statement.id, statement.start or "", statement.end or ""}
        return statement.tier in self.tiers and self.withheld.isdisjoint(ends)


def _write_version(
    records: Records, version: Version, target: Records, allowed: _Allowed
) -> Version:
    path = target.path(version)
    source = records.path(version)
    if allowed.everything:
        path.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, path)
        return version
    kept = (each for each in statements_of(source) if each in allowed)
    written = write_sorted(kept, path)
    counts = tuple(written.counts.items())
    return replace(version, sha256=written.sha256, counts=counts)


def _leaving(versions: list[Version], target: Records) -> tuple[Version, ...]:
    """Return the versions from the first on of which something leaves.

    A later one without anything stays: it is what takes back the one before it.
    """
    empty = list(takewhile(lambda one: not one.records, versions))
    for version in empty:
        target.path(version).unlink()
    for folder in {target.path(version).parent for version in empty}:
        if not any(folder.iterdir()):
            folder.rmdir()
    return tuple(
        one if one.records else replace(one, origin=WITHDRAWN)
        for one in versions[len(empty) :]
    )


def read_export(folder: Path) -> dict[str, tuple[Version, ...]]:
    """Return the versions of an export once all its files are what it says."""
    path = folder / MANIFEST
    remedy = said("an export's folder")
    if not path.is_file():
        raise BadInput(said("no export"), where=str(folder), remedy=remedy)
    content = read_json(path, remedy)
    if content.get("kind") != "ura-export" or content.get("format") != FORMAT:
        raise BadInput(said("no export of ours"), where=str(path), remedy=remedy)
    versions = versions_of(content, str(path))
    for version in (version for each in versions.values() for version in each):
        file = Records(folder / "records").path(version)
        if not file.is_file() or digest(file) != version.sha256:
            raise BadInput(
                said("not as the manifest"),
                where=str(file),
                remedy=said("export again"),
            )
    return versions


def restored(records: Records, known: Versions, folder: Path) -> Versions:
    """Copy an export's files among the records; return the sources that this changes."""
    changed: dict[str, tuple[Version, ...]] = {}
    exported = Records(folder / "records")
    for source, given in read_export(folder).items():
        old = {version.name: version for version in known.get(source, ())}
        new = [version for version in given if version.name not in old]
        for version in given:
            if old.get(version.name, version).sha256 != version.sha256:
                what = said("another version", source=source, version=version.name)
                raise BadInput(what, where=str(folder), remedy=said("an empty home"))
        for version in new:
            copy_whole(exported.path(version), records.path(version))
        if new:
            changed[source] = tuple(sorted([*old.values(), *new]))
    return changed
