"""``python -m loaders.validate FILE...``: what is wrong in data-set files."""

import sys
from collections.abc import Sequence
from pathlib import Path

from graph.errors import LoadFailed
from loaders.sources.yaml_ import Data, document_dates, read
from loaders.ways import Ways


def check(paths: Sequence[Path]) -> tuple[list[str], list[str]]:
    """Return what is wrong, and the relation targets that no given file states."""
    dates: dict[str, str] = {}
    for path in paths:
        dates.update(document_dates(path))
    read_files: list[Data] = []
    failed: list[LoadFailed] = []
    ways = Ways()
    for path in paths:
        try:
            read_files.append(read(path, dates=dates, ways=ways))
        except LoadFailed as error:
            failed.append(error)
    failed += ways.wrong()
    wrong = [str(mistake) for error in failed for mistake in error.mistakes]
    return wrong, _dangling(read_files)


def _dangling(data: Sequence[Data]) -> list[str]:
    stated = {statement.id for one in data for statement in one.statements}
    return [
        f"{one.file}: line {line}: points at {target}, which no given file states"
        for one in data
        for target, line in sorted(one.targets.items(), key=lambda item: item[1])
        if target not in stated
    ]


def main(arguments: Sequence[str]) -> int:
    """Print what is wrong; return 1 when anything is."""
    paths = [Path(argument) for argument in arguments]
    wrong, dangling = check(paths)
    for line in (*wrong, *dangling):
        print(line)  # noqa: T201
    print(f"{len(paths)} files, {len(wrong)} errors, {len(dangling)} open targets")  # noqa: T201
    return 1 if wrong else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
