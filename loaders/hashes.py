"""``python -m loaders.hashes SOURCES``: writes the hashes of all used passages."""

import sys
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

from graph.errors import LoadFailed
from loaders.passages import hash_lines, text_hash
from loaders.positions import Place
from loaders.sources.yaml_ import read

_DATASET = Path(__file__).parent / "dataset"


def used_places(dataset: Path = _DATASET) -> dict[str, set[tuple[int, int]]]:
    """Return the passages that the data set cites, by document."""
    found: dict[str, set[tuple[int, int]]] = defaultdict(set)
    for path in sorted(dataset.glob("*.yaml")):
        for statement in read(path).statements:
            if statement.type == "Passage" and statement.props["last"]:
                props = statement.props
                place = Place(
                    str(props["document"]),
                    int(str(props["first"])),
                    int(str(props["last"])),
                )
                found[place.document].add((place.first, place.last))
    return dict(found)


def source_lines(sources: Path, document: str) -> list[str] | None:
    """Return the lines of a document's text; None where the text is not there."""
    path = sources / f"{document.removeprefix('document/')}.txt"
    return path.read_text("utf-8").split("\n") if path.is_file() else None


def write(sources: Path, dataset: Path = _DATASET) -> list[str]:
    """Write the hash files; return what could not be hashed and why."""
    missing: list[str] = []
    (dataset / "passages").mkdir(exist_ok=True)
    for document, spans in sorted(used_places(dataset).items()):
        lines = source_lines(sources, document)
        if lines is None:
            missing.append(f"{document}: no text of it in {sources}")
            continue
        hashed = [(a, b, text_hash(lines, a, b)) for a, b in spans]
        missing += [
            f"{document}: has no lines {a}-{b}" for a, b, digest in hashed if not digest
        ]
        text = hash_lines((a, b, digest) for a, b, digest in hashed if digest)
        name = document.removeprefix("document/").replace("/", "_")
        (dataset / "passages" / f"{name}.txt").write_text(text, "ascii")
    return missing


def main(arguments: Sequence[str]) -> int:
    """Write the files; print what is missing; return 1 when anything is."""
    if len(arguments) != 1 or not Path(arguments[0]).is_dir():
        print("usage: python -m loaders.hashes SOURCES (the folder of the texts)")  # noqa: T201
        return 2
    try:
        missing = write(Path(arguments[0]))
    except LoadFailed as error:
        missing = [str(error)]
    for line in missing:
        print(line)  # noqa: T201
    return 1 if missing else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
