"""The data set that travels with Ura."""

from collections.abc import Iterator
from importlib.resources import as_file, files
from pathlib import Path

from graph.records import Statement
from loaders.sources.yaml_ import document_dates, read


def shipped() -> tuple[Path, ...]:
    """Return the files of the shipped data set, sorted."""
    with as_file(files("loaders") / "dataset") as folder:
        return tuple(sorted(folder.glob("*.yaml")))


def shipped_statements() -> Iterator[Statement]:
    """Yield everything that the shipped data set says."""
    dates: dict[str, str] = {}
    for path in shipped():
        dates.update(document_dates(path))
    for path in shipped():
        yield from read(path, dates=dates).statements
