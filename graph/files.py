"""Files that are there whole or not at all, and what they hold."""

import json
import os
from collections.abc import Iterable
from hashlib import file_digest
from pathlib import Path
from typing import Any

from graph.errors import StoreDamaged
from ontology.messages import said

TEMPORARY = ".tmp"


def write_whole(path: Path, content: bytes) -> None:
    """Put the content in place of the file at once, on the disk itself."""
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(path.name + TEMPORARY)
    with temporary.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    move_into_place(temporary, path)


def copy_whole(source: Path, path: Path) -> None:
    """Put a copy in place of the file at once, on the disk itself."""
    import shutil

    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(path.name + TEMPORARY)
    shutil.copyfile(source, temporary)
    sync(temporary)
    move_into_place(temporary, path)


def move_into_place(temporary: Path, path: Path) -> None:
    """Give a finished file its name, on the disk itself."""
    temporary.replace(path)
    sync(path.parent)


def sync(path: Path) -> None:
    """Wait until a file, or the names in a folder, are on the disk."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sync_all(paths: Iterable[Path]) -> None:
    """Wait until all these files are on the disk."""
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(16) as pool:
        list(pool.map(sync, paths))


def digest(path: Path) -> str:
    """Return the SHA-256 of a file."""
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()


def to_json(content: Any) -> bytes:  # noqa: ANN401
    """Return JSON that people can read and that is the same for the same content."""
    text = json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True)
    return text.encode() + b"\n"


def read_json(path: Path, remedy: str) -> dict[str, Any]:
    """Return the object that a JSON file holds; StoreDamaged where it holds none."""
    try:
        content = json.loads(path.read_bytes())
    except (OSError, ValueError) as error:
        raise StoreDamaged(
            said("unreadable", why=error), where=str(path), remedy=remedy
        ) from error
    if not isinstance(content, dict):
        raise StoreDamaged(said("no object"), where=str(path), remedy=remedy)
    return content
