"""What is wrong in a home: files, records, ontology, store. Every problem says what to do."""

import shutil
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from typing_extensions import override

from graph.build import fingerprint, layout_of, rules_for, verify_records
from graph.compare import differences
from graph.consistency import Finding, findings
from graph.errors import StoreMissing, UraError
from graph.generation import DATABASE, REBUILD, Generation
from graph.lines import Part
from graph.loads import lines_of, loads_of
from graph.merge import Rules
from graph.progress import SILENT, Progress
from graph.sources import Versions
from graph.store import ServerStore
from ontology.messages import Said, joined, said
from ontology.model import ontology

if TYPE_CHECKING:
    from graph.home import Home

MOST = 50
"""So many problems of one kind are listed; the rest is counted."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong, where, and what to do."""

    kind: str
    what: str
    where: str
    remedy: str

    @override
    def __str__(self) -> str:
        return f"{self.where}: {self.told}"

    @property
    def told(self) -> Said:
        """What is wrong and what to do, in both languages."""
        return joined(". ", (self.what, self.remedy))


def check(home: "Home", progress: Progress = SILENT) -> list[Problem]:
    """Return all that is wrong in a home; nothing is an empty list."""
    found: list[Problem] = []
    try:
        versions = home.records.versions()
        if not versions:
            raise StoreMissing(said("nothing loaded"), where=str(home.path))
    except UraError as error:
        return [_problem("manifest", error)]
    progress.start("checking", 3)
    found += _files_of_records(home, versions)
    progress.advance()
    whole = not any(problem.kind == "records" for problem in found)
    if whole:
        found += _consistency(home, versions)
    progress.advance()
    found += home.store_problems(versions, whole)
    progress.finish()
    return found


def _problem(kind: str, error: UraError) -> Problem:
    return Problem(kind, error.what, error.where, error.remedy)


def _files_of_records(home: "Home", versions: Versions) -> Iterator[Problem]:
    kept = set()
    for source, each in versions.items():
        for version in each:
            path = home.records.path(version)
            kept.add(path)
            try:
                verify_records(home.records, {source: (version,)})
            except UraError as error:
                yield _problem("records", error)
    for path in sorted(home.records.folder.rglob("*.jsonl")):
        if path not in kept:
            yield Problem(
                "stray",
                said("stray"),
                str(path),
                said("sweep it"),
            )


def _consistency(home: "Home", versions: Versions) -> list[Problem]:
    """Compare the records with the ontology and with each other."""
    parts = home.records.parts(versions)
    try:
        return _listed(findings(parts, rules_for(parts)))
    except UraError as error:
        return [_problem("records", error)]


def _listed(all_findings: Iterable[Finding]) -> list[Problem]:
    """Return the first problems of each kind, and how many more there are."""
    by_kind: dict[str, list[Finding]] = {}
    for finding in all_findings:
        by_kind.setdefault(finding.kind, []).append(finding)
    found = []
    for kind, group in sorted(by_kind.items()):
        found += [
            Problem(kind, each.what, each.where, said("mend the source"))
            for each in islice(group, MOST)
        ]
        if len(group) > MOST:
            more = said("more such", n=len(group) - MOST)
            found.append(Problem(kind, more, "records", said("mend the source")))
    return found


def folder_problems(home: "Home", versions: Versions, whole: bool) -> list[Problem]:
    """Compare the store with its own manifest and, if they are whole, with the records."""
    try:
        generation = home.generation()
    except UraError as error:
        return [Problem("store", error.what, error.where, REBUILD)]
    damaged = [
        Problem("store", what, str(path), REBUILD)
        for path, what in generation.damaged(home.engine)
    ]
    if damaged or not whole:
        return damaged
    if generation.made_from != fingerprint(versions):
        what = said("other records")
        return [Problem("store", what, str(generation.folder), REBUILD)]
    where = str(generation.folder)
    return [
        Problem("store", what, where, REBUILD)
        for what in _content(home, generation, versions)
    ]


def _content(home: "Home", generation: Generation, versions: Versions) -> list[str]:
    """Compare the content with what the records make.

    On a copy, opened for writing: reading all of it has no time limit there.
    """
    parts = home.records.parts(versions)
    with TemporaryDirectory(prefix="ura-check-") as folder:
        copy = Path(folder) / DATABASE
        try:
            shutil.copytree(generation.database, copy)
            with home.engine.open(copy, read_only=False) as store:
                return list(differences(store, parts, rules_for(parts)))
        except UraError as error:
            return [error.what]


def server_problems(
    store: ServerStore, versions: Versions, parts: Sequence[Part], rules: Rules
) -> Iterator[Problem]:
    """Yield how a server's schema and content differ from what the records make."""
    where = store.where
    try:
        for version in (one for each in versions.values() for one in each):
            lines_of(store, version)
        if loads_of(store).running:
            begun = said("load unfinished")
            yield Problem("store", begun, where, said("end the load"))
        for what in store.peculiarities():
            yield Problem("server", what, where, said("tell us"))
        for what in store.schema_differences(layout_of(ontology())):
            yield Problem("schema", what, where, REBUILD)
        for what in differences(store, parts, rules):
            yield Problem("store", what, where, REBUILD)
    except UraError as error:
        yield _problem("store", error)
