"""The schema's files in one, read ten times faster; never older than the files.

`schema.json` holds, a line each, what the YAML files say and their hashes. Where a file
has changed since, its hash differs and the YAML itself is read.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ontology.blocks import Block, shown
from ontology.errors import OntologyError

if TYPE_CHECKING:
    from ontology.yaml_tree import Tree

SCHEMA = Path(__file__).parent / "schema"
PACK = Path(__file__).parent / "schema.json"


def read_blocks(folder: Path, pack: Path | None) -> dict[str, Block]:
    """Every file of a schema folder by its name in it, as `types/duty.yaml`."""
    known = _packed(pack)
    return {
        name: _block(folder / name, text, known.get(name))
        for name, text in _texts(folder)
    }


def read_block(name: str, folder: Path = SCHEMA, pack: Path = PACK) -> Block | None:
    """One file of a schema folder, without reading the others; None where it is not."""
    file = folder / name
    return _block(file, _bytes(file), _line(pack, name)) if file.is_file() else None


def packed(folder: Path = SCHEMA) -> str:
    """The text of `schema.json`: one line a file."""
    lines = []
    for name, text in _texts(folder):
        entry = {"sha256": _hash(text), "says": _parsed(folder / name, text)}
        lines.append(f"{_begins(name)}{json.dumps(entry, ensure_ascii=False)}")
    return "{\n" + ",\n".join(lines) + "\n}\n"


def _texts(folder: Path) -> Iterator[tuple[str, bytes]]:
    files = [folder / "common.yaml"]
    for part in ("codes", "relations", "types"):
        files += sorted((folder / part).glob("*.yaml"))
    for file in files:
        yield file.relative_to(folder).as_posix(), _bytes(file)


def _bytes(file: Path) -> bytes:
    # A checkout may write line ends of its own.
    return file.read_bytes().replace(b"\r\n", b"\n")


def _hash(text: bytes) -> str:
    return sha256(text).hexdigest()


def _begins(name: str) -> str:
    return f"{json.dumps(name)}: "


def _packed(pack: Path | None) -> dict[str, Any]:
    try:
        found = json.loads(pack.read_bytes()) if pack else {}
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _line(pack: Path, name: str) -> Any:  # noqa: ANN401
    """What the pack says of one file; None where it says nothing that can be read."""
    try:
        lines = pack.read_text("utf-8").splitlines()
        begins = _begins(name)
        said = (one.removeprefix(begins) for one in lines if one.startswith(begins))
        return json.loads(next(said, "null").rstrip(","))
    except (OSError, ValueError):
        return None


def _parsed(file: Path, text: bytes) -> Tree:
    from ontology.yaml_tree import read_tree

    return read_tree(_decoded(file, text), shown(file))


def _decoded(file: Path, text: bytes) -> str:
    try:
        return text.decode("utf-8")
    except UnicodeDecodeError:
        raise OntologyError("is not UTF-8 text", where=shown(file)) from None


def _block(file: Path, text: bytes, packed: Any) -> Block:  # noqa: ANN401
    """A file's mapping: as it was packed, or parsed where it was not or has changed."""
    fresh = isinstance(packed, dict) and packed.get("sha256") == _hash(text)
    tree: Tree = packed["says"] if fresh else _parsed(file, text)
    if not isinstance(tree, dict):
        where = f"{shown(file)}, line 1"
        raise OntologyError("expected a mapping (name: value)", where=where)
    return Block(file, tree)
